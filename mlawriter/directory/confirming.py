"""Tells which values are too old, undated or unsure to be used without asking, and when each was last vouched for."""

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, TypeAlias

from mlawriter.directory.dating import age_in_days, earliest_day
from mlawriter.directory.records import VALUE_NAMES, Authority, Entry, Sourced, State

CONFIRM_AFTER_DAYS: Final = 365
"""What an installation may set otherwise."""

Why: TypeAlias = Literal["old", "undated", "unsure"]


@dataclass(frozen=True, slots=True)
class Due:
    """Something that waits for confirmation: an entry as a whole (`value` is empty), or one value with its own source.

    `age_days` counts from the source, or from the last confirmation; None where there is no date at all.
    """

    entry: Entry
    value: str
    told: Sourced
    why: Why
    age_days: int | None


def vouched_on(told: Sourced) -> str:
    """Give the later of two dates: that of the source, and that of the last confirmation; empty if there is none."""
    dates = [day for day in (told.source_date, told.confirmed_on) if day]
    return max(dates, key=earliest_day, default="")


def why_due(told: Sourced, on: date, after_days: int = CONFIRM_AFTER_DAYS) -> Why | None:
    """Say why a value must be confirmed before it is used; None if it need not.

    What is of low confidence is unsure however young its source, until somebody confirms it.
    """
    age = age_in_days(vouched_on(told), on)
    if age is None:
        return "undated"
    if age > after_days:
        return "old"
    confirmed = age_in_days(told.confirmed_on, on)
    fresh = confirmed is not None and confirmed <= after_days
    return "unsure" if told.confidence == "low" and not fresh else None


def due_in(entry: Entry, on: date, after_days: int = CONFIRM_AFTER_DAYS) -> tuple[Due, ...]:
    """List what of an entry waits for confirmation; an office that was replaced, or a past membership, never does."""
    if isinstance(entry, Authority):
        if entry.historic:
            return ()
        # A value is named where it is dated otherwise than its entry; a contact often is older than the designation.
        parts = [(name, entry.provenance(name)) for name in VALUE_NAMES if getattr(entry, name)]
        told: list[tuple[str, Sourced]] = [("", entry), *((name, own) for name, own in parts if own is not entry)]
    else:
        told = [("", entry)]
    return tuple(
        Due(entry, name, own, why, age_in_days(vouched_on(own), on))
        for name, own in told
        if (why := why_due(own, on, after_days)) is not None
    )


def due_of(state: State, on: date, after_days: int = CONFIRM_AFTER_DAYS) -> tuple[Due, ...]:
    """List what of a State waits for confirmation, in the order of its file."""
    return tuple(due for entry in state.entries for due in due_in(entry, on, after_days))
