"""Dates and times in words and in ISO form, with the precision they were given, and the counting of days."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from mlawriter.language.formats import formats


def day_in_words(tag: str, value: Mapping[str, int]) -> str:
    """A Day answer in words: "6 January 2025", "January 2025" or "2025", as far as it is known."""
    year, month, day = value["year"], value.get("month"), value.get("day")
    if not month:
        return str(year)
    forms = formats(tag)
    month_name = forms.months[month - 1]
    if not day:
        return forms.month.format(month=month_name, year=year)
    return (forms.first_day if day == 1 else forms.day).format(day=day, month=month_name, year=year)


def date_in_words(tag: str, value: date) -> str:
    """A calendar date in words."""
    return day_in_words(tag, {"year": value.year, "month": value.month, "day": value.day})


def leading_to(tag: str, words: str, value: Mapping[str, int]) -> str:
    """The words that lead to a Day answer: "on" 6 January 2025, but "in" January 2025."""
    if value.get("month") and value.get("day"):
        return words
    for before_day, otherwise in formats(tag).without_day.items():
        if words.endswith(before_day):
            return words.removesuffix(before_day) + otherwise
    return words


def day_iso(value: Mapping[str, int]) -> str:
    """A Day answer in ISO 8601 form: "2025-01-06", "2025-01" or "2025"."""
    year, month, day = value["year"], value.get("month"), value.get("day")
    if not month:
        return f"{year:04d}"
    return f"{year:04d}-{month:02d}-{day:02d}" if day else f"{year:04d}-{month:02d}"


def moment_in_words(tag: str, value: Mapping[str, Any]) -> str:
    """A Moment answer: "10 February 2025, 19:02:11 (UTC+5)"; the time is copied as given, never converted."""
    forms = formats(tag)
    words = date_in_words(tag, date.fromisoformat(value["date"]))
    zone = _zone(value.get("offset") or "")
    time = value.get("time") or ""
    if not time:
        return words
    pattern = forms.moment_with_zone if zone else forms.moment
    return pattern.format(date=words, time=time, zone=zone)


def _zone(offset: str) -> str:
    """An offset as people write it: "UTC", "UTC+5", "UTC-3:30"."""
    if offset == "Z":
        return "UTC"
    parts = re.fullmatch(r"([+-])(\d{2}):(\d{2})", offset)
    if not parts:
        return offset
    sign, hours, minutes = parts[1], int(parts[2]), int(parts[3])
    if not hours and not minutes:
        return "UTC"
    return f"UTC{sign}{hours}:{minutes:02d}" if minutes else f"UTC{sign}{hours}"


def add_days(start: date, days: int, *, first_day_counts: bool) -> date:
    """The last day of a period of so many days.

    Treaties and laws differ on whether the day of the event is the first of the period: where it counts, the
    period ends one day sooner.
    """
    return start + timedelta(days=days - 1 if first_day_counts else days)


def written_day(tag: str, text: str) -> str:
    """A day of the data files, whole or partial ("2004", "2004-05"), in words; whatever is no day stays as it is."""
    parts = text.split("-")
    if not all(part.isascii() and part.isdigit() for part in parts) or not 1 <= len(parts) <= 3:
        return text
    return day_in_words(tag, dict(zip(("year", "month", "day"), map(int, parts), strict=False)))
