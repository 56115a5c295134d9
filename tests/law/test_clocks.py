"""Clocks end on the day that the text gives, or on both that it leaves open, and never on a day from hearsay."""

import re
import shutil
import tomllib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlawriter.definitions.matter import MATTER
from mlawriter.definitions.registers import LETTERS, MEASURES
from mlawriter.language.messages import read_translator, translator
from mlawriter.law.clock_telling import clock_json, length_in_words, told
from mlawriter.law.clock_words import CONDITIONS, LABELS
from mlawriter.law.clocks import FirstDay, NoMoment, Stricter, Unit, retention, run
from mlawriter.law.reading import DATA, LawFault, read_law
from mlawriter.vocabulary.fields import Day

LAW = read_law()
LIST = Path(__file__).resolve().parents[1] / "scenarios" / "law" / "clocks_listed.toml"
TABLE = Path(__file__).resolve().parents[1] / "scenarios" / "law" / "clocks.toml"
ROWS = [pytest.param(row, id=row["name"]) for row in tomllib.loads(TABLE.read_text(encoding="utf-8"))["clock"]]
CLOCKS = [pytest.param(clock, id=clock.id) for clock in LAW.clocks.values()]
OPEN = [clock for clock in LAW.clocks.values() if clock.computed and clock.unit is not Unit.HOURS]
LISTED = [pytest.param(row, id=row["name"]) for row in tomllib.loads(LIST.read_text(encoding="utf-8"))["listed"]]
ENGLISH = translator("en")
SIX_FORMS = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: ar\\n"
"Plural-Forms: nplurals=6; plural=(n==0?0:n==1?1:n==2?2:n%100>=3&&n%100<=10?3:n%100>=11?4:5);\\n"

msgid "%(num)s day"
msgid_plural "%(num)s days"
msgstr[0] "%(num)s none"
msgstr[1] "%(num)s one"
msgstr[2] "%(num)s two"
msgstr[3] "%(num)s few"
msgstr[4] "%(num)s many"
msgstr[5] "%(num)s hundred"
"""


def moment(text):
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


@pytest.mark.parametrize("row", ROWS)
def test_the_clock_ends_as_the_table_says(row):
    clock = retention(row["retention"]) if "retention" in row else LAW.clocks[row["clock"]]

    ran = run(clock, moment(row["start"]))

    words = told(clock, ran, ENGLISH)
    said = " ".join((words.rule, *words.remarks))
    assert ran.ends == tuple(map(moment, row["ends"]))
    assert ran.work_to == (moment(row["work_to"]) if "work_to" in row else None)
    assert all(each in said for each in row.get("says", ()))
    assert not any(each in said for each in row.get("says_not", ()))


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


@pytest.mark.parametrize("row", LISTED)
def test_a_clock_that_the_list_names_is_on_file_with_its_mark(row):
    found = [
        clock
        for clock in LAW.clocks.values()
        if (clock.work, clock.citations[0].provision, clock.length, clock.unit.value, clock.verified.value)
        == (row["work"], row["provision"], row.get("length", 0), row["unit"], row["verified"])
    ]

    assert found


def test_the_list_names_every_clock_that_is_on_file():
    named = {(row.values[0]["work"], row.values[0]["provision"], row.values[0].get("length", 0)) for row in LISTED}

    assert named == {
        (clock.work, clock.citations[0].provision, clock.length) for clock in LAW.clocks.values() if not clock.fictional
    }


@pytest.mark.parametrize("clock", CLOCKS)
def test_letters_measures_and_fields_of_a_clock_are_defined(clock):
    assert set(clock.letters) <= LETTERS.keys()
    assert set(clock.measures) <= MEASURES.keys()
    if clock.field:
        owned = [field for letter in clock.letters for section in LETTERS[letter].sections for field in section.fields]
        owned += [field for measure in clock.measures for field in MEASURES[measure].fields]
        (kind,) = {type(field.kind) for field in owned if field.id == clock.field}
        assert kind is Day
    assert clock.field not in {field.id for section in MATTER for field in section.fields}


@pytest.mark.parametrize(("tag", "end"), [("en", "16 March 2025"), ("fr", "16 mars 2025"), ("ar", "16 آذار/مارس 2025")])
def test_days_are_written_in_the_readers_language(tag, end):
    clock = LAW.clocks["arrest_ets24_must"]

    words = told(clock, run(clock, date(2025, 2, 5)), translator(tag))

    assert words.ends[0] == words.work_to == end
    assert end in words.rule
    assert any(end in remark for remark in words.remarks)
    assert "2025-03" not in " ".join((words.rule, *words.remarks))


@pytest.mark.parametrize(
    ("days", "words"), [(1, "1 one"), (2, "2 two"), (10, "10 few"), (45, "45 many"), (102, "102 hundred")]
)
def test_a_length_takes_the_form_that_goes_with_its_number(tmp_path, days, words):
    folder = tmp_path / "ar" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "messages.po").write_text(SIX_FORMS, encoding="utf-8")

    assert length_in_words(retention(days), read_translator(tmp_path, "ar")) == words


@pytest.mark.parametrize(("clock", "length"), [("complaint_objection", "1 month"), ("landing_rome", "96 hours")])
def test_a_length_is_told_with_its_unit(clock, length):
    assert told(LAW.clocks[clock], None, ENGLISH).length == length


def test_a_clock_that_has_not_started_says_its_length_and_whether_the_first_day_counts():
    words = told(LAW.clocks["arrest_ets24_may"], None, ENGLISH)

    assert (words.length, words.ends, words.rule) == ("18 days", (), "")
    assert words.first_day == "The text does not say whether the day of the event counts."
    assert words.remarks == ("The request and its papers stop this clock once the requested State has them.",)


def test_at_once_is_no_number_of_days():
    clock = LAW.clocks["oral_confirmation_untoc"]
    ran = run(clock, date(2025, 2, 5))

    assert ran.ends == ()
    assert told(clock, ran, ENGLISH).rule == "At once: the text gives no number of days, so no date is computed."


def test_a_moment_ends_with_its_offset():
    clock = LAW.clocks["observation"]

    words = told(clock, run(clock, moment("2025-03-01T22:30:00+05:00")), ENGLISH)

    assert words.ends == ("2 March 2025, 03:30 (UTC+5)",)


def test_a_clock_as_plain_values_has_days_in_iso_form():
    clock = LAW.clocks["preservation"]

    value = clock_json(clock, run(clock, date(2025, 3, 1)), ENGLISH, LAW.sources)

    assert value["ends"] == ["2025-04-29", "2025-04-30"]
    assert value["work_to"] == "2025-04-29"
    assert (value["length"], value["unit"], value["length_in_words"]) == (60, "days", "60 days")
    assert value["source"] == LAW.sources["NL"]


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ('function = "preservation"', 'function = "conservation"', "no function"),
        ('unit = "at_once"', 'unit = "days"', "give a length"),
        ('id = "preservation"', 'id = "conservation"', "clock_words.py"),
    ],
)
def test_a_faulty_clock_stops_the_start(tmp_path, old, new, named):
    shutil.copytree(DATA, tmp_path / "data")
    file = tmp_path / "data" / "clocks.toml"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")

    with pytest.raises(LawFault, match=named):
        read_law(tmp_path / "data")
