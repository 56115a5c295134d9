"""Requests: made, loaded and listed, for the person who owns their matter and nobody else."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, insert, select

from mlawriter.store.faults import NoSuchMatter, NoSuchRequest
from mlawriter.store.ids import is_id, new_id
from mlawriter.store.json_text import fit, shared_from_text, to_text
from mlawriter.store.records import Matter, Person, Request, RequestEntry, Revision, Saved
from mlawriter.store.saving import add_revision, hold_request, listed, revisions_of
from mlawriter.store.tables import MATTER, REQUEST, REQUEST_REVISION
from mlawriter.store.units import put_together, take_apart
from mlawriter.vocabulary.limits import LONGEST_ID, MOST_REQUESTS

_WHOLE: Final = select(
    REQUEST,
    MATTER.c.revision.label("matter_revision"),
    MATTER.c.answers.label("matter_answers"),
    MATTER.c.created_at.label("matter_created_at"),
    MATTER.c.changed_at.label("matter_changed_at"),
).join(MATTER, MATTER.c.id == REQUEST.c.matter_id)

_LOAD: Final = _WHOLE.where(REQUEST.c.id == bindparam("request_id"), MATTER.c.owner == bindparam("person_id"))


def load_request(db: Connection, person: Person, request_id: str) -> Request:
    """A request of this person, with its matter, in one query.

    Raises:
        NoSuchRequest: it does not exist, or is somebody else's.
    """
    row = db.execute(_LOAD, {"request_id": request_id, "person_id": person.id}).first() if is_id(request_id) else None
    if row is None:
        raise NoSuchRequest(request_id)
    return _request(row)


def load_requests(db: Connection, person: Person, matter_id: str) -> list[Request]:
    """All requests of a matter with their answers, oldest first."""
    rows = db.execute(
        _WHOLE.where(REQUEST.c.matter_id == matter_id, MATTER.c.owner == person.id).order_by(
            REQUEST.c.created_at, REQUEST.c.id
        )
    )
    return [_request(row) for row in rows] if is_id(matter_id) else []


def list_requests(db: Connection, person: Person, matter_id: str) -> list[RequestEntry]:
    """The requests of a matter, oldest first; none for a matter that is not this person's."""
    if not is_id(matter_id):
        return []
    columns = (REQUEST.c.id, REQUEST.c.letter, REQUEST.c.requested_state)
    rows = db.execute(
        select(*columns, REQUEST.c.state, REQUEST.c.revision, REQUEST.c.changed_at)
        .join(MATTER, MATTER.c.id == REQUEST.c.matter_id)
        .where(REQUEST.c.matter_id == matter_id, MATTER.c.owner == person.id)
        .order_by(REQUEST.c.created_at, REQUEST.c.id)
        .limit(MOST_REQUESTS)
    )
    return [RequestEntry(*row) for row in rows]


def add_request(db: Connection, person: Person, matter_id: str, letter: str, answers: Mapping[str, Any]) -> str:
    """A new request of this matter; its id.

    Raises:
        NoSuchMatter: the matter does not exist, or is somebody else's.
    """
    _refuse_foreign(db, person, matter_id)
    units = take_apart(answers)
    first, id_ = Saved(1, datetime.now(UTC)), new_id()
    whole = put_together(units)
    db.execute(
        insert(REQUEST).values(
            id=id_,
            matter_id=matter_id,
            letter=fit(letter, LONGEST_ID),
            state="draft",
            revision=first.revision,
            answers=to_text(whole),
            created_at=first.saved_at,
            changed_at=first.saved_at,
            **listed(REQUEST, whole),
        )
    )
    add_revision(db, person, REQUEST_REVISION, id_, "", units, first)
    return id_


def request_history(db: Connection, person: Person, request_id: str) -> list[Revision]:
    """Every save of a request, oldest first."""
    return revisions_of(db, hold_request(db, person, request_id, finished=True))


def _refuse_foreign(db: Connection, person: Person, matter_id: str) -> None:
    mine = select(MATTER.c.id).where(MATTER.c.id == matter_id, MATTER.c.owner == person.id)
    if not is_id(matter_id) or db.execute(mine).first() is None:
        raise NoSuchMatter(matter_id)


def _request(row: Row[Any]) -> Request:
    return Request(
        id=row.id,
        letter=row.letter,
        state=row.state,
        revision=row.revision,
        answers=shared_from_text(row.answers),
        created_at=row.created_at,
        changed_at=row.changed_at,
        matter=Matter(
            row.matter_id,
            row.matter_revision,
            shared_from_text(row.matter_answers),
            row.matter_created_at,
            row.matter_changed_at,
        ),
    )
