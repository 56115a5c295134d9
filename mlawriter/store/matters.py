"""Matters: made, loaded and listed, for the person who owns them and nobody else."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Connection, bindparam, func, insert, select

from mlawriter.store.faults import NoSuchMatter
from mlawriter.store.ids import is_id, new_id
from mlawriter.store.json_text import shared_from_text, to_text
from mlawriter.store.records import Matter, MatterEntry, Person, Revision, Saved
from mlawriter.store.saving import add_revision, hold_matter, listed, revisions_of
from mlawriter.store.tables import MATTER, MATTER_REVISION, REQUEST
from mlawriter.store.units import put_together, take_apart
from mlawriter.vocabulary.limits import PAGE_SIZE

_LOAD: Final = select(MATTER.c.id, MATTER.c.revision, MATTER.c.answers, MATTER.c.created_at, MATTER.c.changed_at).where(
    MATTER.c.id == bindparam("matter_id"), MATTER.c.owner == bindparam("person_id")
)


def load_matter(db: Connection, person: Person, matter_id: str) -> Matter:
    """A matter of this person.

    Raises:
        NoSuchMatter: it does not exist, or is somebody else's.
    """
    row = db.execute(_LOAD, {"matter_id": matter_id, "person_id": person.id}).first() if is_id(matter_id) else None
    if row is None:
        raise NoSuchMatter(matter_id)
    return Matter(row.id, row.revision, shared_from_text(row.answers), row.created_at, row.changed_at)


def list_matters(db: Connection, person: Person, *, page: int = 0) -> list[MatterEntry]:
    """The person's matters, the last changed first, a page at a time."""
    requests = select(func.count()).where(REQUEST.c.matter_id == MATTER.c.id).scalar_subquery()
    rows = db.execute(
        select(MATTER.c.id, MATTER.c.title, MATTER.c.reference, MATTER.c.revision, MATTER.c.changed_at, requests)
        .where(MATTER.c.owner == person.id)
        .order_by(MATTER.c.changed_at.desc(), MATTER.c.id)
        .limit(PAGE_SIZE)
        .offset(page * PAGE_SIZE)
    )
    return [MatterEntry(*row) for row in rows]


def add_matter(db: Connection, person: Person, answers: Mapping[str, Any]) -> str:
    """A new matter; its id."""
    units = take_apart(answers)
    first, id_ = Saved(1, datetime.now(UTC)), new_id()
    whole = put_together(units)
    db.execute(
        insert(MATTER).values(
            id=id_,
            owner=person.id,
            revision=first.revision,
            answers=to_text(whole),
            created_at=first.saved_at,
            changed_at=first.saved_at,
            **listed(MATTER, whole),
        )
    )
    add_revision(db, person, MATTER_REVISION, id_, "", units, first)
    return id_


def matter_history(db: Connection, person: Person, matter_id: str) -> list[Revision]:
    """Every save of a matter, oldest first."""
    return revisions_of(db, hold_matter(db, person, matter_id))
