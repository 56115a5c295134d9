"""How a matter or a request is held and written: the version check in the statement, revisions only added."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Connection, Table, insert, select, update

from mlawriter.store.faults import AlreadyFinished, NoSuchMatter, NoSuchRequest, StoreBusy
from mlawriter.store.ids import is_id
from mlawriter.store.json_text import from_text, to_text
from mlawriter.store.records import Person, Revision, Saved
from mlawriter.store.tables import MATTER, MATTER_REVISION, REQUEST, REQUEST_REVISION
from mlawriter.store.units import MEASURES, Units, changes_between, put_together, take_apart, with_changes

LISTED_MATTER: Final = {"title": "case_title", "reference": "case_reference"}
LISTED_REQUEST: Final = {"requested_state": "requested_state"}
"""Columns that repeat an answer, for lists; and the field whose answer it is."""
_LONGEST_LISTED: Final = 300


@dataclass(frozen=True, slots=True)
class Held:
    """A matter or request that this transaction alone may write, and its answers in units."""

    table: Table
    revisions: Table
    id: str
    revision: int
    units: Units
    changed_at: datetime


def hold_matter(db: Connection, person: Person, matter_id: str) -> Held:
    """Hold a matter of this person.

    Raises:
        NoSuchMatter: it does not exist, or is somebody else's.
    """
    if not is_id(matter_id):
        raise NoSuchMatter(matter_id)
    row = db.execute(
        select(MATTER.c.revision, MATTER.c.answers, MATTER.c.changed_at)
        .where(MATTER.c.id == matter_id, MATTER.c.owner == person.id)
        .with_for_update()
    ).first()
    if row is None:
        raise NoSuchMatter(matter_id)
    return Held(MATTER, MATTER_REVISION, matter_id, row.revision, take_apart(from_text(row.answers)), row.changed_at)


def hold_request(db: Connection, person: Person, request_id: str, *, finished: bool = False) -> Held:
    """Hold a request of this person; `finished` says in which state it is expected.

    Raises:
        NoSuchRequest: it does not exist, or is somebody else's.
        AlreadyFinished: it is frozen.
    """
    if not is_id(request_id):
        raise NoSuchRequest(request_id)
    row = db.execute(
        select(REQUEST.c.revision, REQUEST.c.answers, REQUEST.c.changed_at, REQUEST.c.state)
        .join(MATTER, MATTER.c.id == REQUEST.c.matter_id)
        .where(REQUEST.c.id == request_id, MATTER.c.owner == person.id)
        .with_for_update(of=REQUEST)
    ).first()
    if row is None:
        raise NoSuchRequest(request_id)
    if row.state == "finished" and not finished:
        raise AlreadyFinished(request_id)
    units = take_apart(from_text(row.answers))
    return Held(REQUEST, REQUEST_REVISION, request_id, row.revision, units, row.changed_at)


def write(db: Connection, person: Person, held: Held, section: str, units: Units) -> Saved:
    """Write the units over what is held, as the next revision; nothing changed is no revision."""
    changes = changes_between(held.units, units)
    if not changes:
        return Saved(held.revision, held.changed_at)
    saved = Saved(held.revision + 1, datetime.now(UTC))
    answers = put_together(units)
    written = db.execute(
        update(held.table)
        .where(held.table.c.id == held.id, held.table.c.revision == held.revision)
        .values(
            revision=saved.revision, answers=to_text(answers), changed_at=saved.saved_at, **listed(held.table, answers)
        )
    )
    if written.rowcount != 1:
        raise StoreBusy("somebody else wrote at the same moment")
    add_revision(db, person, held.revisions, held.id, section, changes, saved)
    return saved


def add_revision(
    db: Connection, person: Person, table: Table, id_: str, section: str, changes: Mapping[str, Any], saved: Saved
) -> None:
    """Add one step to the history."""
    values = {"section": section, "changes": to_text(changes), "saved_at": saved.saved_at, "saved_by": person.id}
    db.execute(insert(table).values({_owner_column(table): id_, "revision": saved.revision, **values}))


def listed(table: Table, answers: Mapping[str, Any]) -> dict[str, str]:
    """The columns that repeat an answer."""
    fields = LISTED_MATTER if table is MATTER else LISTED_REQUEST
    texts = {column: answers.get(field) for column, field in fields.items()}
    return {
        column: text[:_LONGEST_LISTED].replace("\0", "") if isinstance(text, str) else ""
        for column, text in texts.items()
    }


def revisions_of(db: Connection, held: Held, *, after: int = 0, sections: tuple[str, ...] = ()) -> list[Revision]:
    """The history of what is held, oldest first: after a revision, and only of these sections if any are named."""
    table = held.revisions
    wanted = select(table).where(table.c[_owner_column(table)] == held.id, table.c.revision > after)
    if sections:
        wanted = wanted.where(table.c.section.in_(sections))
    rows = db.execute(wanted.order_by(table.c.revision))
    return [Revision(row.revision, row.section, from_text(row.changes), row.saved_at, row.saved_by) for row in rows]


def units_at(db: Connection, held: Held, revision: int) -> Units:
    """The units as they stood at an earlier revision."""
    return with_changes({}, (step.changes for step in revisions_of(db, held) if step.revision <= revision))


def next_measure_id(db: Connection, request: Held) -> str:
    """An id that no measure of this request ever had, so that an old link can not come to mean a new measure."""
    steps = revisions_of(db, request, sections=("", MEASURES))
    heads = [head for step in steps for head in step.changes.get(MEASURES) or ()]
    numbers = [int(head["id"][1:]) for head in heads if re.fullmatch(r"m[0-9]{1,9}", head["id"])]
    return f"m{max(numbers, default=0) + 1}"


def _owner_column(table: Table) -> str:
    return "matter_id" if table is MATTER_REVISION else "request_id"
