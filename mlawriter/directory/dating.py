"""Dates as sources print them: a year, a month or a day, and how old that makes a value."""

import re
from datetime import date

_PARTIAL = re.compile(r"(?P<year>[12]\d{3})(-(?P<month>\d{2})(-(?P<day>\d{2}))?)?")


def partial_date(text: str) -> str:
    """Accept '2011', '2010-05', '2026-04-11' or nothing at all; refuse what no calendar has."""
    if text:
        earliest_day(text)
    return text


def earliest_day(text: str) -> date:
    """Give the first day that the text can mean, so that an age is never told too young."""
    found = _PARTIAL.fullmatch(text)
    if found is None:
        message = f"{text!r} is not a date; write the year, the year and month, or the day: 2024, 2024-05, 2024-05-31"
        raise ValueError(message)
    return date(int(found["year"]), int(found["month"] or 1), int(found["day"] or 1))


def age_in_days(text: str, on: date) -> int | None:
    """Tell how many days lie between the date and the day asked about; an undated value has no age."""
    return max(0, (on - earliest_day(text)).days) if text else None
