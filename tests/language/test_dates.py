"""Dates keep the precision they were given, in the words of the language, and days are counted as told."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlawriter.language.dates import add_days, date_in_words, day_in_words, day_iso, moment_in_words
from mlawriter.language.faults import LanguageFault
from mlawriter.language.formats import formats, read_formats
from mlawriter.language.locales import LANGUAGES

TAGS = [language.tag for language in LANGUAGES]

FORMATS = """
regional = "en_GB"
months = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]
day = "{day} {month} {year}"
first_day = "{day} {month} {year}"
month = "{month} {year}"
moment = "{date}, {time}"
moment_with_zone = "{date}, {time} ({zone})"
money = "{currency} {amount}"
"""


@pytest.mark.parametrize(
    ("tag", "value", "words"),
    [
        ("en", {"year": 2025, "month": 1, "day": 6}, "6 January 2025"),
        ("en", {"year": 2025, "month": 1, "day": 1}, "1 January 2025"),
        ("en", {"year": 2025, "month": 1}, "January 2025"),
        ("en", {"year": 2025}, "2025"),
        ("fr", {"year": 2025, "month": 1, "day": 6}, "6 janvier 2025"),
        ("fr", {"year": 2025, "month": 1, "day": 1}, "1er janvier 2025"),
        ("fr", {"year": 2025, "month": 8, "day": 11}, "11 août 2025"),
        ("fr", {"year": 2025, "month": 12}, "décembre 2025"),
        ("fr", {"year": 2025}, "2025"),
        ("ar", {"year": 2025, "month": 1, "day": 6}, "6 كانون الثاني/يناير 2025"),
        ("ar", {"year": 2025, "month": 1, "day": 1}, "1 كانون الثاني/يناير 2025"),
        ("ar", {"year": 2025, "month": 7}, "تموز/يوليه 2025"),
        ("ar", {"year": 2025}, "2025"),
    ],
)
def test_a_day_is_written_as_far_as_it_is_known(tag: str, value: dict[str, int], words: str) -> None:
    assert day_in_words(tag, value) == words


def test_arabic_gives_both_names_of_every_month() -> None:
    assert [month for month in formats("ar").months if month.count("/") != 1] == []


@pytest.mark.parametrize("tag", TAGS)
def test_a_language_has_twelve_months_of_different_names(tag: str) -> None:
    assert len(set(formats(tag).months)) == 12


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ({"year": 2025, "month": 1, "day": 6}, "2025-01-06"),
        ({"year": 2025, "month": 1}, "2025-01"),
        ({"year": 2025}, "2025"),
        ({"year": 987, "month": 1, "day": 6}, "0987-01-06"),
    ],
)
def test_the_iso_form_keeps_the_precision(value: dict[str, int], iso: str) -> None:
    assert day_iso(value) == iso


@pytest.mark.parametrize("tag", TAGS)
@given(value=st.dates())
def test_no_two_days_read_the_same(tag: str, value: date) -> None:
    assert date_in_words(tag, value) != date_in_words(tag, value.replace(year=value.year % 9999 + 1, day=1))
    assert str(value.day) in date_in_words(tag, value)
    assert str(value.year) in date_in_words(tag, value)


@pytest.mark.parametrize(
    ("tag", "offset", "words"),
    [
        ("en", "+00:00", "10 February 2025, 19:02:11 (UTC)"),
        ("en", "Z", "10 February 2025, 19:02:11 (UTC)"),
        ("en", "+05:00", "10 February 2025, 19:02:11 (UTC+5)"),
        ("en", "+05:30", "10 February 2025, 19:02:11 (UTC+5:30)"),
        ("en", "-11:00", "10 February 2025, 19:02:11 (UTC-11)"),
        ("en", "local", "10 February 2025, 19:02:11 (local)"),
        ("en", "", "10 February 2025, 19:02:11"),
        ("fr", "+00:00", "10 février 2025, 19:02:11 (UTC)"),
        ("ar", "+03:00", "10 شباط/فبراير 2025، 19:02:11 (UTC+3)"),
    ],
)
def test_a_moment_is_written_with_its_offset(tag: str, offset: str, words: str) -> None:
    assert moment_in_words(tag, {"date": "2025-02-10", "time": "19:02:11", "offset": offset}) == words


def test_a_moment_without_a_time_is_a_date() -> None:
    assert moment_in_words("en", {"date": "2025-02-10"}) == "10 February 2025"


def test_a_period_ends_one_day_sooner_where_the_first_day_counts() -> None:
    arrest = date(2025, 3, 1)

    assert add_days(arrest, 60, first_day_counts=False) == date(2025, 4, 30)
    assert add_days(arrest, 60, first_day_counts=True) == date(2025, 4, 29)


@given(start=st.dates(date(1900, 1, 1), date(2200, 1, 1)), days=st.integers(1, 4000))
def test_the_two_ways_of_counting_are_one_day_apart(start: date, days: int) -> None:
    later = add_days(start, days, first_day_counts=False)

    assert later - add_days(start, days, first_day_counts=True) == timedelta(days=1)
    assert (later - start).days == days


@pytest.mark.parametrize(
    ("good", "bad", "place"),
    [
        ('"12"]', '"12", "13"]', "months"),
        ("{day} {month} {year}", "{dya} {month} {year}", "day"),
        ("en_GB", "xx_YY", "regional"),
        ('money = "{currency} {amount}"\n', "", "money"),
    ],
    ids=["thirteen months", "unknown blank", "unknown locale", "missing form"],
)
def test_a_faulty_form_stops_the_start_and_is_named(tmp_path, good: str, bad: str, place: str) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "formats.toml").write_text(FORMATS.replace(good, bad, 1), encoding="utf-8")

    with pytest.raises(LanguageFault, match=rf"formats\.toml: {place}: "):
        read_formats(tmp_path, "en")
