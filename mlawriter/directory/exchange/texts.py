"""Reads tables of texts: the headings say which table and columns they are, each cell what it states."""

from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import Any, TypeAlias

from mlawriter.directory.exchange.cells import value_of
from mlawriter.directory.exchange.columns import Column, Table, tables
from mlawriter.directory.exchange.faults import NO_COLUMN, CellFault, FileFault, Place, Refused
from mlawriter.directory.exchange.rows import Row, Tables
from mlawriter.language.messages import N_
from mlawriter.vocabulary.limits import MOST_TABLE_COLUMNS, MOST_TABLE_ROWS

Cell: TypeAlias = str | CellFault
Cells: TypeAlias = Sequence[Cell]

_NO_COLUMN_REMEDY = N_("Correct the heading, or delete the column; authorities/README.md lists the columns.")


def table_named(name: str, headings: Iterable[str]) -> Table | None:
    """The table that a file or sheet is: by its name, else by the headings if they fit one table only."""
    stem = PurePosixPath(name.replace("\\", "/").lower()).stem.partition(" ")[0]
    if stem in tables():
        return tables()[stem]
    given = {heading for heading in headings if heading}
    fitting = [table for table in tables().values() if given and all(map(table.column, given))]
    return fitting[0] if len(fitting) == 1 else None


def read_texts(file: str, table: Table, rows: Iterable[tuple[int, Cells]]) -> Tables:
    """The rows under the headings; a row with a faulty cell is refused, the others go on.

    Raises:
        FileFault: there are no headings, or more rows or columns than are taken.
    """
    read: list[Row] = []
    refused: list[Refused] = []
    columns: list[Column | None] = []
    for number, cells in rows:
        place = Place(file, table.name, number)
        if number > MOST_TABLE_ROWS:
            raise FileFault(N_("%(file)s has more than %(most)s rows. Delete the empty rows, or part the file."),
                            file=file, most=str(MOST_TABLE_ROWS))  # fmt: skip
        if not any(cells):
            continue
        if not columns:
            columns, faults = _headings(table, place, cells)
            refused += faults
            continue
        values, faults = _values(place, columns, cells)
        refused += faults
        if values and not faults:
            read.append(Row(place, values))
    return Tables(tuple(read), tuple(refused))


def _headings(table: Table, place: Place, cells: Cells) -> tuple[list[Column | None], list[Refused]]:
    named = [cell.strip() if isinstance(cell, str) else "" for cell in cells]
    if len(named) > MOST_TABLE_COLUMNS:
        raise FileFault(N_("%(file)s has more than %(most)s columns."), file=place.file, most=str(MOST_TABLE_COLUMNS))
    missing = [key for key in table.keys if key not in named and key != "id"]
    if missing:
        raise FileFault(
            N_("%(file)s: the table %(table)s lacks the column %(column)s. Its first row must hold the headings."),
            file=place.file,
            table=table.name,
            column=missing[0],
        )
    refused = [
        Refused(place, name, NO_COLUMN[0], _NO_COLUMN_REMEDY) for name in named if name and table.column(name) is None
    ]
    doubled = {name for name in named if name and named.count(name) > 1}
    refused += [
        Refused(place, name, N_("The heading stands twice."), N_("Delete one of the two columns."))
        for name in sorted(doubled)
    ]
    return [None if name in doubled else table.column(name) for name in named], refused


def _values(place: Place, columns: list[Column | None], cells: Cells) -> tuple[dict[str, Any], list[Refused]]:
    values: dict[str, Any] = {}
    refused: list[Refused] = []
    for at, cell in enumerate(cells):
        column = columns[at] if at < len(columns) else None
        try:
            value = _value(column, cell, under_heading=at < len(columns))
        except CellFault as fault:
            refused.append(Refused.by(place, column.name if column else str(at + 1), fault))
        else:
            if column and value is not None:
                values[column.name] = value
    return values, refused


def _value(column: Column | None, cell: Cell, *, under_heading: bool) -> Any:
    if isinstance(cell, CellFault):
        raise cell
    if not under_heading and cell.strip():
        raise CellFault(
            N_("A value stands under no heading."), N_("Put it under its heading; quote what holds a comma.")
        )
    return value_of(column, cell) if column else None
