"""Writes the page of the directory's coverage from its records: `python -m tests.docs.coverage`."""

from datetime import date
from pathlib import Path

from mlawriter.directory import Directory, read_directory
from mlawriter.directory.confirming import CONFIRM_AFTER_DAYS
from mlawriter.directory.coverage import FIELDS, GROUPS, Coverage, Group, Mark, coverage
from mlawriter.directory.dating import earliest_day
from mlawriter.places import AUTHORITIES

PAGE = Path(__file__).resolve().parents[2] / "docs" / "coverage.md"
SIGNS: dict[Mark, str] = {"known": "+", "old": "~", "unknown": "·"}

HEAD = """\
# Coverage of the directory

What `authorities/` knows about each State, field by field. This page is counted from the records; do not edit it. To
make it anew: `.venv/bin/python -m tests.docs.coverage`. The page `/authorities/coverage` shows the same on the day
on which it is opened, with local corrections.

- **known** (`+`): a value with its source, not older than {days} days on {on}, the day on which the records were
  last gone through.
- **old** (`~`): there is a value, but it is older, undated or doubtful: to be confirmed before it is used.
- **unknown** (`·`): nothing is on file. That says nothing about the State.

"""


def counted(directory: Directory) -> Coverage:
    """The coverage on the last day on which any record was gone through, so that the page does not age by itself."""
    return coverage(directory, _gone_through(directory), CONFIRM_AFTER_DAYS)


def page() -> str:
    """The whole page as it should stand."""
    directory = read_directory(AUTHORITIES)
    found = counted(directory)
    head = HEAD.format(days=found.confirm_after_days, on=found.on.isoformat())
    return head + _fields(found) + "".join(_states(directory, found, group) for group in GROUPS)


def _gone_through(directory: Directory) -> date:
    return max(earliest_day(state.collected) for state in directory.states.values())


def _fields(found: Coverage) -> str:
    lines = [f"## Fields of {len(found.states)} States and entities", "", "| field | known | old | unknown |"]
    lines += ["|---|---|---|---|"]
    for field in FIELDS:
        counts = " | ".join(str(found.count(field.id, mark)) for mark in SIGNS)
        lines.append(f"| {field.label} | {counts} |")
    return "\n".join(lines) + "\n"


def _states(directory: Directory, found: Coverage, group: Group) -> str:
    fields = [field for field in FIELDS if field.group == group]
    told = "; ".join(f"{place} {field.label}" for place, field in enumerate(fields, 1))
    lines = [f"\n## {GROUPS[group]}", "", f"{told}.", ""]
    lines += ["| State | " + " | ".join(str(place) for place, _ in enumerate(fields, 1)) + " |"]
    lines += ["|---" * (len(fields) + 1) + "|"]
    for code, marks in found.states.items():
        signs = " | ".join(SIGNS[marks[field.id]] for field in fields)
        lines.append(f"| {directory.name(code, 'en')} ({code}) | {signs} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
