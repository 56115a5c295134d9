"""Take a depositary's table into the data on participation: first a plan that can be read, then the files."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final

from mlawriter.casework.law_table import Act, Refusal, read_table
from mlawriter.law.comparing import Compared, Verdict, compare
from mlawriter.law.files import ParticipationFile
from mlawriter.law.participation import CONSENT, LEAVING, OUTSIDE, Record
from mlawriter.law.reading import DATA, read_law
from mlawriter.law.writing import participation_toml

DECIDING: Final = CONSENT | LEAVING | OUTSIDE


@dataclass(frozen=True, slots=True)
class Change:
    """What one line would change."""

    act: Act
    compared: Compared

    def __str__(self) -> str:
        """One line for a terminal: the verdict, the act, what it meets on file, and why."""
        act, compared = self.act, self.compared
        told = f"line {act.line}: {compared.verdict}: {act.instrument} {act.state} {_shown(act.record)}"
        if compared.against:
            told += f"; on file: {', '.join(_shown(record) for record in compared.against)}"
        return f"{told} ({compared.reason})" if compared.reason else told


@dataclass(frozen=True, slots=True)
class Plan:
    """Every line's change, the lines refused, and the files as they would read."""

    changes: tuple[Change, ...]
    refusals: tuple[Refusal, ...]
    files: Mapping[Path, str]

    def lines(self) -> Iterable[str]:
        """The plan for a terminal, in the order of the table, with a count at the end."""
        numbered = [(change.act.line, str(change)) for change in self.changes]
        numbered += [(refusal.line, f"line {refusal.line}: refused: {refusal.reason}") for refusal in self.refusals]
        yield from (told for _, told in sorted(numbered))
        counts = {verdict: sum(change.compared.verdict is verdict for change in self.changes) for verdict in Verdict}
        yield ", ".join(f"{count} {verdict}" for verdict, count in counts.items()) + f", {len(self.refusals)} refused"


@dataclass(slots=True)
class _Draft:
    """One participation file while lines are taken into it."""

    instrument: str
    records: list[tuple[str, ...]] = field(default_factory=list)
    sources: dict[str, dict[str, Any]] = field(default_factory=dict)
    conflicts: dict[str, str] = field(default_factory=dict)


def plan_import(content: bytes, today: date, folder: Path = DATA) -> Plan:
    """Hold each line against the data on file and against the lines before it; nothing is written."""
    law = read_law(folder)
    known: dict[tuple[str, str], tuple[Record, ...]] = {}
    drafts: dict[Path, _Draft] = {}
    changes, refusals = [], []
    for line in read_table(content, law, today):
        if isinstance(line, Refusal):
            refusals.append(line)
            continue
        key = (line.instrument, line.state)
        compared = compare(line.record, known.get(key, law.participation.of(line.state, line.instrument)))
        changes.append(Change(line, compared))
        if compared.verdict is not Verdict.SAME:
            known[key] = _after(
                line.record, compared, known.get(key, law.participation.of(line.state, line.instrument))
            )
            path = folder / "participation" / f"{line.instrument}.toml"
            _take(drafts.setdefault(path, _draft(path, line.instrument)), line, compared)
    return Plan(tuple(changes), tuple(refusals), {path: _checked(draft) for path, draft in drafts.items()})


def carry_out(plan: Plan) -> None:
    """Write the files of a plan, each whole or not at all."""
    for path, text in plan.files.items():
        waiting = path.with_suffix(".new")
        waiting.write_text(text, encoding="utf-8", newline="\n")
        waiting.replace(path)


def _after(new: Record, compared: Compared, on_file: tuple[Record, ...]) -> tuple[Record, ...]:
    """The records of the State as the next line meets them."""
    if compared.verdict is not Verdict.SUPERSEDES:
        return (*on_file, new)
    return (*(each for each in on_file if each not in compared.against), new)


def _draft(path: Path, instrument: str) -> _Draft:
    if not path.exists():
        return _Draft(instrument)
    file = ParticipationFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    sources = {key: source.model_dump() for key, source in file.sources.items()}
    return _Draft(instrument, list(file.records), sources, dict(file.conflicts))


def _take(draft: _Draft, act: Act, compared: Compared) -> None:
    """Add the record behind the others of its State; mark what it supersedes; name a State whose records clash."""
    key = _source_key(draft, act.record)
    if compared.verdict is Verdict.SUPERSEDES:
        draft.records = [_superseded(draft, row, act.state, compared, key) for row in draft.records]
    record = act.record
    row = (act.state, record.action, record.date, record.in_force, key, *filter(None, [record.doubt]))
    place = sum(each[0] <= act.state for each in draft.records)
    draft.records.insert(place, row)
    if compared.verdict is Verdict.CONFLICT and record.action in DECIDING:
        shown = "; ".join(_shown(each) for each in (*compared.against, record))
        draft.conflicts.setdefault(act.state, f"{shown}; ask the depositary")


def _superseded(draft: _Draft, row: tuple[str, ...], state: str, compared: Compared, key: str) -> tuple[str, ...]:
    head, doubt = row[:5], row[5] if len(row) > 5 else ""
    if row[0] != state or len(row) > 6:
        return row
    source = draft.sources[row[4]]
    hit = any(
        (each.action, each.date, each.in_force, each.doubt) == (*row[1:4], doubt)
        and each.source.title == source["title"]
        for each in compared.against
    )
    return (*head, doubt, key) if hit else row


def _source_key(draft: _Draft, record: Record) -> str:
    source = {
        "title": record.source.title,
        "as_of": record.source.as_of,
        "confidence": record.source.confidence,
    }
    for key, known in draft.sources.items():
        if known == source:
            return key
    number = 1
    while f"s{number}" in draft.sources:
        number += 1
    draft.sources[f"s{number}"] = source
    return f"s{number}"


def _checked(draft: _Draft) -> str:
    """The file's text, held against the file's model before anything is written."""
    file = ParticipationFile.model_validate(
        {
            "instrument": draft.instrument,
            "records": draft.records,
            "sources": draft.sources,
            "conflicts": draft.conflicts,
        }
    )
    return participation_toml(file)


def _shown(record: Record) -> str:
    effect = f", in force {record.in_force}" if record.in_force else ""
    return f"{record.action} {record.date or 'without a day'}{effect} [{record.source.title}]"
