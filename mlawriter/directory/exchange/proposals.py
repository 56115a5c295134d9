"""Holds rows against the directory: what each would change, add or end, and which cannot be taken.

Nothing is lost by absence: a row, a column or a cell that is not there says nothing.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from mlawriter.directory.catalogue import Directory
from mlawriter.directory.corrections import LISTS, NO_VALUES, PROVENANCE, Change, ListName, same
from mlawriter.directory.exchange.cells import cell_of
from mlawriter.directory.exchange.changes import Difference, Proposal, changes_of, sourced
from mlawriter.directory.exchange.checking import Known, faults_of, known_with, source_faults
from mlawriter.directory.exchange.columns import NAMES, SOURCES, tables
from mlawriter.directory.exchange.faults import CellFault, Refused
from mlawriter.directory.exchange.rows import Row, Tables, spread
from mlawriter.directory.exchange.rows import plain as plain_state
from mlawriter.directory.plain import plain
from mlawriter.directory.records import Authority, Entry, State
from mlawriter.language.messages import N_

_NO_STATE: Final = CellFault(N_("There is no such State on file."), N_("Write its two capital letters, such as FR."))
_NO_ENTRY: Final = CellFault(
    N_("No entry of this State has the id %(id)s."), N_("Correct it; leave it empty for an entry that is new.")
)
_THERE: Final = CellFault(
    N_("This office is on file for this function already."), N_("Write its id here to change it: %(id)s.")
)
_TWICE: Final = CellFault(N_("The entry stands twice in what was handed in."), N_("Delete one of the two rows."))
_IN_FILE: Final = CellFault(
    N_("This is not changed by import."),
    N_("It stands in the file of the State, authorities/%(file)s: change it there."),
)
_CONFIRMING: Final = CellFault(
    N_("A confirmation is not imported."),
    N_("Leave the cell empty; whoever confirms does so on the page of the State."),
)
_NO_VALUE: Final = CellFault(
    N_("The office has no value %(value)s, so that it has no source."),
    N_("Give the value in the table authorities first, or delete the row."),
)
_CONFIRMED: Final = ("confirmed_by", "confirmed_on")


@dataclass(frozen=True, slots=True)
class Proposals:
    """What a file would do: the proposals row by row, the rows refused, and how many rows say what is on file."""

    found: tuple[Proposal, ...]
    refused: tuple[Refused, ...]
    same: int

    def of(self, kind: str) -> tuple[Proposal, ...]:
        """Those of one kind: changed, added or ended."""
        return tuple(one for one in self.found if one.kind == kind)

    @property
    def changes(self) -> tuple[Change, ...]:
        """What is asked of the records, in order."""
        return tuple(change for one in self.found for change in one.changes)


def proposals(
    directory: Directory, given: Tables, known: Known, on: date, ended: Collection[tuple[str, str, str]] = ()
) -> Proposals:
    """Hold every row against what is on file; nothing is changed.

    `ended`: the offices that a correction ended, each with the source of its end and the date of that source.
    """
    reader = _Reader(directory, known_with(directory, known), on, given.rows, ended)
    found: list[Proposal] = []
    refused = list(given.refused)
    alike = 0
    for row in given.rows:
        faults, proposal = reader.take(row)
        refused += faults
        if proposal is not None and not faults:
            found.append(proposal)
        alike += not faults and proposal is None
    return Proposals(tuple(found), tuple(sorted(refused, key=lambda one: one.place)), alike)


class _Reader:
    """Takes the rows of one file, each entry once."""

    def __init__(
        self,
        directory: Directory,
        known: Known,
        on: date,
        rows: tuple[Row, ...],
        ended: Collection[tuple[str, str, str]],
    ) -> None:
        self.directory, self.known, self.on, self.ended = directory, known, on, ended
        self.seen: set[tuple[str, ...]] = set()
        self.heads: dict[str, dict[tuple[str, ...], Mapping[str, Any]]] = {}
        self.entries: dict[str, dict[str, tuple[str, Entry]]] = {}
        # The sources that the file gives for single values of offices, for the rows that change these values.
        self.sources = {
            (str(row.values.get("id", "")), str(row.values.get("value", ""))): row.values
            for row in rows
            if row.place.table == SOURCES
        }
        self.used: set[tuple[str, str]] = set()

    def take(self, row: Row) -> tuple[list[Refused], Proposal | None]:
        """The faults of a row, or what it proposes; neither where it says what is on file."""
        state = self.directory.states.get(str(row.values.get("state", "")))
        if state is None:
            return [Refused.by(row.place, "state", _NO_STATE)], None
        table = tables()[row.place.table]
        key = (table.name, *(str(row.values.get(name, "")) for name in table.keys))
        if key in self.seen and key[-1]:
            return [Refused.by(row.place, table.keys[-1], _TWICE)], None
        self.seen.add(key)
        if table.name == SOURCES:
            return self._source(row, state)
        if table.name in LISTS:
            return self._entry(row, state, table.name)
        return self._head(row, state, key), None

    def _head(self, row: Row, state: State, key: tuple[str, ...]) -> list[Refused]:
        """Names, languages and codes stand in the State's own file; a row may repeat them, not change them."""
        if state.code not in self.heads:
            spreads = spread(plain_state(state))
            self.heads[state.code] = {
                (name, *(str(values.get(part, "")) for part in tables()[name].keys)): values
                for name, _, values in spreads
            }
        there = self.heads[state.code].get(key, {})
        fault = CellFault(_IN_FILE.fault, _IN_FILE.remedy, {"file": f"{state.code.lower()}.toml"})
        return [Refused.by(row.place, name, fault) for name, value in row.values.items()
                if not same(value, there.get(name))]  # fmt: skip

    def _entry(self, row: Row, state: State, list_: ListName) -> tuple[list[Refused], Proposal | None]:
        given = {key: value for key, value in row.values.items() if key not in {"state", "id"}}
        id_ = str(row.values.get("id", ""))
        entry = self._on_file(state, list_, id_)
        if id_ and entry is None:
            fault = CellFault(_NO_ENTRY.fault, _NO_ENTRY.remedy, {"id": id_[:80]})
            return [Refused.by(row.place, "id", fault)], None
        old = plain(list_, entry) if entry else {}
        new = _merged(old, given)
        checked = new if entry else new | {"id": f"{state.code.lower()}-new"}
        faults = [*_confirmed(old, new)] or [*faults_of(state, list_, checked, self.on, self.directory, self.known)]
        if faults:
            return [Refused.by(row.place, key, fault) for key, fault in faults], None
        if entry is None and (there := _told_already(state, list_, given, new)):
            fault = CellFault(_THERE.fault, _THERE.remedy, {"id": there.id})
            return ([] if _says(there, list_, given, new) else [Refused.by(row.place, "id", fault)]), None
        if entry and (id_, new["source"], new["source_date"]) in self.ended and not _changed(old, new):
            # The row that ended it, once more: its source is that of the end, and stands in the history.
            return [], None
        own = self._own_sources(id_, old, new) if isinstance(entry, Authority) else {}
        stated = {key.partition(".")[0] for key in given}
        return [], changes_of(row.place, state.code, list_, id_, old, new, own, stated)

    def _on_file(self, state: State, list_: ListName, id_: str) -> Entry | None:
        if state.code not in self.entries:
            self.entries[state.code] = {entry.id: (name, entry) for name in LISTS for entry in getattr(state, name)}
        name, entry = self.entries[state.code].get(id_, ("", None))
        return entry if name == list_ else None

    def _own_sources(self, id_: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
        """The sources that the file itself gives for the values that this row changes."""
        own: dict[str, Mapping[str, Any]] = {}
        for (office, value), source in self.sources.items():
            if office == id_ and not same(old.get(value), new.get(value)) and new.get(value):
                told = {key: held for key, held in source.items() if key in PROVENANCE}
                if not any(source_faults(told, self.on)):
                    own[value] = told
                    self.used.add((office, value))
        return own

    def _source(self, row: Row, state: State) -> tuple[list[Refused], Proposal | None]:
        id_, value = str(row.values.get("id", "")), str(row.values.get("value", ""))
        office = self._on_file(state, "authorities", id_)
        if not isinstance(office, Authority):
            fault = CellFault(_NO_ENTRY.fault, _NO_ENTRY.remedy, {"id": id_[:80]})
            return [Refused.by(row.place, "id", fault)], None
        there = plain("authorities", office)
        told = {key: held for key, held in row.values.items() if key in PROVENANCE}
        old = {key: held for key, held in there["values"].get(value, {}).items() if key in PROVENANCE}
        new = old | told
        faults = [*_confirmed(old, new)] or [*source_faults(new, self.on)]
        if faults:
            return [Refused.by(row.place, key, fault) for key, fault in faults], None
        if (id_, value) in self.used:
            return [], None
        if value in NO_VALUES or not there.get(value):
            fault = CellFault(_NO_VALUE.fault, _NO_VALUE.remedy, {"value": value[:80]})
            return [Refused.by(row.place, "value", fault)], None
        changed = tuple(_differences(SOURCES, old, new))
        if not changed:
            return [], None
        asked = Change(state=state.code, list="authorities", entry=id_, action="correct",
                       values={value: there[value]}, **sourced(new))  # fmt: skip
        return [], Proposal(row.place, state.code, "authorities", id_, "changed", changed, (asked,))


def _told_already(state: State, list_: ListName, given: Mapping[str, Any], new: Mapping[str, Any]) -> Entry | None:
    """The entry on file that a row without an id says again: all of it, or the same office for the same function."""
    entries: tuple[Entry, ...] = getattr(state, list_)
    return next((entry for entry in entries if _says(entry, list_, given, new) or _same_office(entry, new)), None)


def _same_office(entry: Entry, new: Mapping[str, Any]) -> bool:
    if not isinstance(entry, Authority) or entry.historic or entry.function != new["function"]:
        return False
    return bool(set(entry.names.values()) & set(new["names"].values()))


def _says(entry: Entry, list_: ListName, given: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    there = plain(list_, entry)
    keys = {key.partition(".")[0] for key in given} - PROVENANCE
    return all(same(there.get(key), new.get(key)) for key in keys)


def _merged(old: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """The entry as the row would have it; the names of an office are taken language by language."""
    names = dict(old.get("names", {}))
    for key in [key for key in given if key.startswith(NAMES)]:
        names[key.removeprefix(NAMES)] = given[key]
    named = {"names": {tag: name for tag, name in names.items() if name}} if names else {}
    merged = dict(old) | {key: value for key, value in given.items() if not key.startswith(NAMES)} | named
    if merged.get("values"):
        # A value that is taken away takes its source with it.
        merged["values"] = {key: told for key, told in merged["values"].items() if merged[key]}
    return merged


def _changed(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    return any(key not in PROVENANCE and not same(old.get(key), value) for key, value in new.items())


def _confirmed(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[tuple[str, CellFault]]:
    return ((key, _CONFIRMING) for key in _CONFIRMED if not same(old.get(key), new.get(key)))


def _differences(table: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Difference]:
    for column in tables()[table].columns:
        if column.name in new and not same(old.get(column.name), new[column.name]):
            yield Difference(column.name, cell_of(column, old.get(column.name)), cell_of(column, new[column.name]))
