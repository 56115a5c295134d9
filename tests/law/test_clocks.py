"""Clocks end on the day that the text gives, or on both that it leaves open, and never on a day from hearsay."""

import re
import tomllib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlawriter.law.clock_words import CONDITIONS, LABELS
from mlawriter.law.clocks import FirstDay, NoMoment, Stricter, Unit, retention, run
from mlawriter.law.reading import read_law

LAW = read_law()
TABLE = Path(__file__).resolve().parents[1] / "scenarios" / "law" / "clocks.toml"
ROWS = [pytest.param(row, id=row["name"]) for row in tomllib.loads(TABLE.read_text(encoding="utf-8"))["clock"]]
CLOCKS = [pytest.param(clock, id=clock.id) for clock in LAW.clocks.values()]
OPEN = [clock for clock in LAW.clocks.values() if clock.computed and clock.unit is not Unit.HOURS]


def moment(text):
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


@pytest.mark.parametrize("row", ROWS)
def test_the_clock_ends_as_the_table_says(row):
    clock = retention(row["retention"]) if "retention" in row else LAW.clocks[row["clock"]]

    ran = run(clock, moment(row["start"]))

    told = " ".join(message.words(str) for message in (ran.rule, *ran.remarks))
    assert ran.ends == tuple(map(moment, row["ends"]))
    assert ran.work_to == (moment(row["work_to"]) if "work_to" in row else None)
    assert all(words in told for words in row.get("says", ()))
    assert not any(words in told for words in row.get("says_not", ()))


@pytest.mark.parametrize("clock", CLOCKS)
def test_a_clock_has_words_a_provision_and_a_source(clock):
    (citation,) = clock.citations

    assert clock.label
    assert clock.starts
    assert LAW.knows(citation.work)
    assert citation.provision or clock.fictional or not clock.computed
    assert not clock.computed or clock.fictional or set(clock.source.split("; ")) <= LAW.sources.keys()


@pytest.mark.parametrize("clock", CLOCKS)
def test_a_computed_clock_stands_on_an_article_that_was_read(clock):
    (citation,) = clock.citations
    instrument = LAW.instruments.get(LAW.id_of(citation.work))
    if not clock.computed or clock.fictional or instrument is None or not instrument.articles:
        return

    number = re.match(r"\d+", citation.provision)[0]
    same = [article for article in instrument.articles if number in _numbers(article.provision)]

    assert any(article.printable for article in same), citation


def _numbers(provision):
    """The articles that "16(1)-(5)", "18, 20" or "27-29" speak of."""
    for part in provision.split(", "):
        span = re.fullmatch(r"(\d+)-(\d+)", part)
        if span:
            yield from map(str, range(int(span[1]), int(span[2]) + 1))
        elif number := re.match(r"\d+", part):
            yield number[0]


def test_no_wording_is_kept_for_a_clock_that_is_not_there():
    assert LABELS.keys() == LAW.clocks.keys()
    assert CONDITIONS.keys() <= LAW.clocks.keys()


@given(st.sampled_from(OPEN), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_where_the_text_is_silent_the_two_ends_are_a_day_apart(clock, start):
    one, two = run(clock, start).ends

    assert two - one == timedelta(days=1)


@given(st.sampled_from(OPEN), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_the_end_to_work_to_is_the_stricter(clock, start):
    ran = run(clock, start)

    assert ran.work_to == (min(ran.ends) if clock.stricter is Stricter.EARLIER else max(ran.ends))


@given(st.sampled_from(OPEN), st.dates(date(2000, 1, 1), date(2099, 1, 1)), st.integers(1, 400))
def test_a_later_event_never_ends_sooner(clock, start, days):
    later = run(clock, start + timedelta(days=days)).ends

    assert all(one <= other for one, other in zip(run(clock, start).ends, later, strict=True))


@pytest.mark.parametrize(
    ("first_day", "end"), [(FirstDay.COUNTS, date(2025, 3, 16)), (FirstDay.DOES_NOT_COUNT, date(2025, 3, 17))]
)
def test_a_text_that_speaks_of_the_first_day_leaves_one_end(first_day, end):
    clock = replace(LAW.clocks["arrest_ets24_must"], first_day=first_day)

    assert run(clock, date(2025, 2, 5)).ends == (end,)


def test_the_hour_that_summer_time_takes_is_not_counted():
    paris = ZoneInfo("Europe/Paris")

    ran = run(LAW.clocks["observation"], datetime(2025, 3, 30, 0, 30, tzinfo=paris))

    assert ran.ends == (datetime(2025, 3, 30, 4, 30, tzinfo=UTC),)
    assert ran.ends[0].hour == 6


@pytest.mark.parametrize("start", [date(2025, 3, 1), datetime(2025, 3, 1, 12)])  # noqa: DTZ001 - no zone is the case
def test_hours_need_a_moment_with_its_zone(start):
    with pytest.raises(NoMoment, match="zone"):
        run(LAW.clocks["landing_rome"], start)


def test_a_moment_gives_its_own_day_to_a_clock_of_days():
    late = datetime(2025, 2, 5, 23, 50, tzinfo=ZoneInfo("Asia/Tashkent"))

    assert run(LAW.clocks["arrest_minsk"], late).ends[0] == date(2025, 3, 16)
