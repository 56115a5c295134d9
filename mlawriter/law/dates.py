"""Dates as sources print them: a day, a month or only a year, never padded into a day that nobody read."""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import cache

PARTIAL = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)


@cache
def earliest(text: str) -> date:
    """Give the first day that "2017", "2017-09" or "2017-09-19" can mean."""
    year, month, day = _parts(text)
    return date(year, month or 1, day or 1)


@cache
def latest(text: str) -> date:
    """Give the last day that a partial date can mean."""
    year, month, day = _parts(text)
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])


def well_formed(text: str) -> bool:
    """Say whether a text is a year, a month or a day that exists."""
    if not PARTIAL.fullmatch(text):
        return False
    try:
        earliest(text)
    except ValueError:
        return False
    return True


def days_later(start: date, days: int) -> date:
    """Give the day that many days after the deposit; the day of deposit does not count."""
    return start + timedelta(days=days)


def first_of_month_after(start: date, months: int) -> date:
    """Give the first day of the month that follows so many whole months after the deposit."""
    months_from_zero = start.year * 12 + start.month - 1 + months
    year, month = divmod(months_from_zero + 1, 12)
    return date(year, month + 1, 1)


def _parts(text: str) -> tuple[int, int, int]:
    numbers = [int(part) for part in text.split("-")]
    year, month, day = (*numbers, 0, 0)[:3]
    return year, month, day
