"""Every row that was collected stands in a record, or is left out for a reason; one row one test.

`settled.csv`: `list` and `row` number the rows of the lists that were collected; `entries` are the ids in which the
row stands (a State's code for its names); `holds` is what the first of them must say; `reason` tells why a row was
left out, parted, merged or marked as doubtful.
"""

import csv
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from mlawriter.directory import Authority, Membership, Notification, Rule, State, read_directory
from mlawriter.directory.records import Entry, Sourced
from mlawriter.places import AUTHORITIES

DIRECTORY = read_directory(AUTHORITIES)
ENTRIES = {entry.id: entry for state in DIRECTORY.states.values() for entry in state.entries}


class Row(NamedTuple):
    """One row of the table."""

    list: str
    row: str
    state: str
    entries: str
    holds: str
    reason: str


class Mended(NamedTuple):
    """One value that was faulty or doubtful where it was read, and what became of it."""

    record: str
    key: str
    expected: str


def table(name: str) -> list[list[str]]:
    with (Path(__file__).parent / name).open(encoding="utf-8", newline="") as read:
        return list(csv.reader(read))[1:]


ROWS = [Row(*line) for line in table("settled.csv")]
MENDED = [Mended(*line) for line in table("mended.csv")]


def said(entry: Entry | State) -> str:
    """What an entry says, in the words that the table keeps of it."""
    match entry:
        case State():
            return entry.names["en"].formal or entry.names["en"].short
        case Authority():
            return entry.names.get("en", "")
        case Notification():
            return ",".join(entry.languages) or entry.answer or entry.value
        case Rule():
            return entry.text
        case Membership():
            return entry.status
        case _:
            return ""


def doubtful(*values: Sourced | None) -> str:
    return (
        "doubtful" if values and all(value and value.confidence == "low" and value.doubts for value in values) else ""
    )


LISTS: dict[str, Callable[[Entry | State], bool]] = {
    "offices": lambda entry: isinstance(entry, Authority),
    "more-offices": lambda entry: isinstance(entry, Authority),
    "rules": lambda entry: isinstance(entry, Rule | Notification),
    "notifications": lambda entry: isinstance(entry, Notification),
    "memberships": lambda entry: isinstance(entry, Membership),
    "more-memberships": lambda entry: isinstance(entry, Membership),
    "networks": lambda entry: isinstance(entry, Membership),
    "states": lambda entry: isinstance(entry, State),
}
TOLD: dict[str, Callable[[Any], str]] = {
    "doubts": lambda record: "yes" if record.doubts else "",
    "historic": lambda record: "yes" if record.historic else "",
    "name": lambda record: record.names["en"],
    "names": lambda record: doubtful(*record.names.values()),
    "legal_system": lambda record: doubtful(record.legal_system),
    "official_languages": lambda record: doubtful(record.official_languages),
    "phones": lambda record: "; ".join(record.phones),
    "languages": lambda record: " ".join(record.languages),
}
SIZES = {
    "offices": 152, "more-offices": 119, "rules": 172, "notifications": 68, "memberships": 989, "more-memberships": 3,
    "states": 202, "networks": 24,
}  # fmt: skip


def test_no_row_is_missing_from_the_table():
    assert Counter(row.list for row in ROWS) == SIZES
    assert len({(row.list, row.row) for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=[f"{row.list}-{row.row}-{row.state}" for row in ROWS])
def test_a_row_stands_in_its_records_or_is_left_out_for_a_reason(row: Row):
    found = [DIRECTORY.states.get(ident) or ENTRIES[ident] for ident in row.entries.split()]

    assert found or row.reason
    assert bool(row.holds) or row.reason
    for entry in found:
        assert isinstance(entry, State) or entry.id.startswith(row.state.lower() + "-")
    if row.holds:
        assert LISTS[row.list](found[0])
        assert said(found[0]).startswith(row.holds)


@pytest.mark.parametrize("mended", MENDED, ids=[f"{one.record}-{one.key}" for one in MENDED])
def test_what_was_faulty_or_doubtful_stands_as_it_was_settled(mended: Mended):
    record = DIRECTORY.states.get(mended.record) or ENTRIES[mended.record]

    told = TOLD[mended.key](record) if mended.key in TOLD else getattr(record, mended.key)

    assert told == mended.expected
