"""Corrections of the directory: only ever added, by those who have the editor's role; everybody may read them."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Connection, func, insert, select

from mlawriter.directory.corrections import Correction
from mlawriter.store.faults import NotAnEditor
from mlawriter.store.json_text import fit, from_text, to_text
from mlawriter.store.persons import is_editor
from mlawriter.store.records import Person
from mlawriter.store.tables import DIRECTORY_CORRECTION

_COLUMNS: Final = ("id", "state", "list", "entry", "action")
_CONTENT: Final = tuple(field.name for field in fields(Correction) if field.name not in _COLUMNS)


def newest_correction(db: Connection, person: Person) -> int:
    """The number of the last correction, 0 where there is none; the directory is the same for every person."""
    del person
    return int(db.execute(select(func.max(DIRECTORY_CORRECTION.c.number))).scalar() or 0)


def load_corrections(db: Connection, person: Person, *, after: int = 0) -> list[tuple[int, Correction]]:
    """The corrections in the order they were made, each with its number; the same for every person."""
    del person
    table = DIRECTORY_CORRECTION.c
    rows = db.execute(select(DIRECTORY_CORRECTION).where(table.number > after).order_by(table.number))
    return [(row.number, _correction({name: getattr(row, name) for name in _COLUMNS}, row.content)) for row in rows]


def hold_directory(db: Connection, person: Person) -> int:
    """Let this transaction alone correct the directory; the number of the last correction.

    Raises:
        NotAnEditor: this person has not the editor's role.
    """
    if not is_editor(db, person):
        raise NotAnEditor
    if db.dialect.name == "postgresql":
        db.exec_driver_sql("LOCK TABLE directory_correction IN SHARE ROW EXCLUSIVE MODE")
    return newest_correction(db, person)


def add_corrections(db: Connection, person: Person, corrections: Sequence[Correction]) -> int:
    """Add these corrections, all or none; the number of the last one.

    Raises:
        NotAnEditor: this person has not the editor's role.
        UnfitAnswers: one of them can not be kept.
    """
    number = hold_directory(db, person)
    made = {"made_at": datetime.now(UTC), "made_by": person.id}
    rows = [
        {
            "number": place,
            **_columns(each),
            "content": to_text({name: getattr(each, name) for name in _CONTENT}),
            **made,
        }
        for place, each in enumerate(corrections, start=number + 1)
    ]
    if rows:
        db.execute(insert(DIRECTORY_CORRECTION), rows)
    return number + len(rows)


def _columns(correction: Correction) -> dict[str, str]:
    return {name: fit(getattr(correction, name), 200 if name == "entry" else 32) for name in _COLUMNS}


def _correction(columns: dict[str, str], content: str) -> Correction:
    kept: dict[str, Any] = from_text(content)
    return Correction(**{**columns, **kept, "doubts": tuple(kept["doubts"])})
