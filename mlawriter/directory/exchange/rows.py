"""The rows of the tables: States spread out into rows, and rows as they were read from a file."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Self

from mlawriter.directory.corrections import LISTS
from mlawriter.directory.exchange.cells import cell_of
from mlawriter.directory.exchange.columns import HEAD, NAMES, SINGLE, SOURCES, Column, Table, tables
from mlawriter.directory.exchange.faults import Place, Refused
from mlawriter.directory.records import State
from mlawriter.directory.writing import dump


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it was read: the values that it states, under the names of the columns; nothing else is meant."""

    place: Place
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Tables:
    """All rows of a file that could be read, and those that could not."""

    rows: tuple[Row, ...]
    refused: tuple[Refused, ...] = ()

    @classmethod
    def together(cls, parts: Iterable[Self]) -> Self:
        """The rows of several tables or files as those of one."""
        read = list(parts)
        return cls(tuple(row for one in read for row in one.rows), tuple(bad for one in read for bad in one.refused))


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table as texts, the headings first."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def plain(state: State) -> dict[str, Any]:
    """A State as the plain values of its file: defaults left out."""
    return tomllib.loads(dump(state))


def spread(state: Mapping[str, Any]) -> Iterator[tuple[str, int, dict[str, Any]]]:
    """The rows of one State given as plain values: the table, the count within it, and the values."""
    code = {"state": state.get("code", "")}
    yield "states", 1, code | {key: state[key] for key in HEAD if key in state}
    for count, (language, names) in enumerate(state.get("names", {}).items(), 1):
        yield "names", count, code | {"language": language} | names
    for name in SINGLE:
        if name in state:
            yield name, 1, code | state[name]
    for name in LISTS:
        for count, entry in enumerate(state.get(name, ()), 1):
            yield name, count, code | flat(entry)
            for value, source in (entry.get("values", {}) if name == "authorities" else {}).items():
                yield SOURCES, count, code | {"id": entry.get("id", ""), "value": value} | source


def flat(entry: Mapping[str, Any]) -> dict[str, Any]:
    """An entry as the values of one row: each name in its own column, without the sources of single values."""
    own = {key: value for key, value in entry.items() if key not in {"names", "values"}}
    return own | {NAMES + language: name for language, name in entry.get("names", {}).items()}


def sheets(states: Iterable[State]) -> tuple[Sheet, ...]:
    """Every table as texts; an office has a column for each language that any of them is named in."""
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in tables()}
    for state in states:
        for name, _, values in spread(plain(state)):
            found[name].append(values)
    return tuple(_sheet(tables()[name], rows) for name, rows in found.items())


def _sheet(table: Table, rows: list[dict[str, Any]]) -> Sheet:
    columns = list(table.columns)
    if table.name == "authorities":
        named = sorted({key for row in rows for key in row if key.startswith(NAMES)} | {"names.en"})
        at = columns.index(Column("function", "text")) + 1
        columns[at:at] = [Column(name, "text") for name in named]
    cells = tuple(tuple(cell_of(column, row.get(column.name)) for column in columns) for row in rows)
    return Sheet(table.name, tuple(column.name for column in columns), cells)
