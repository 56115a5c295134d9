"""Letterheads: a ministry's own base files, for the person who put them there."""

from datetime import UTC, datetime
from hashlib import sha256

from sqlalchemy import Connection, delete, insert, select

from mlawriter.store.faults import NoSuchLetterhead, UnfitAnswers
from mlawriter.store.ids import is_id, new_id
from mlawriter.store.json_text import fit
from mlawriter.store.records import Letterhead, Person
from mlawriter.store.tables import LETTERHEAD
from mlawriter.vocabulary.limits import LARGEST_UPLOAD, LONGEST_NAME


def add_letterhead(db: Connection, person: Person, name: str, content: bytes) -> Letterhead:
    """Keep a base file; whether it is a fit .docx has been asked before.

    Raises:
        UnfitAnswers: it is larger than an upload may be, or its name can not be kept.
    """
    if len(content) > LARGEST_UPLOAD:
        raise UnfitAnswers(f"a letterhead is at most {LARGEST_UPLOAD} bytes")
    kept = Letterhead(new_id(), fit(name, LONGEST_NAME), sha256(content).hexdigest(), content)
    db.execute(
        insert(LETTERHEAD).values(
            id=kept.id,
            owner=person.id,
            name=kept.name,
            sha256=kept.sha256,
            content=content,
            made_at=datetime.now(UTC),
        )
    )
    return kept


def list_letterheads(db: Connection, person: Person) -> list[Letterhead]:
    """The person's letterheads, newest first, without their content."""
    rows = db.execute(
        select(LETTERHEAD.c.id, LETTERHEAD.c.name, LETTERHEAD.c.sha256)
        .where(LETTERHEAD.c.owner == person.id)
        .order_by(LETTERHEAD.c.made_at.desc(), LETTERHEAD.c.id)
    )
    return [Letterhead(row.id, row.name, row.sha256, b"") for row in rows]


def load_letterhead(db: Connection, person: Person, letterhead_id: str) -> Letterhead:
    """A letterhead of this person.

    Raises:
        NoSuchLetterhead: it does not exist, or is somebody else's.
    """
    if is_id(letterhead_id):
        row = db.execute(
            select(LETTERHEAD).where(LETTERHEAD.c.id == letterhead_id, LETTERHEAD.c.owner == person.id)
        ).first()
        if row is not None:
            return Letterhead(row.id, row.name, row.sha256, row.content)
    raise NoSuchLetterhead(letterhead_id)


def remove_letterhead(db: Connection, person: Person, letterhead_id: str) -> None:
    """Take a letterhead away.

    Raises:
        NoSuchLetterhead: it does not exist, or is somebody else's.
    """
    mine = (LETTERHEAD.c.id == letterhead_id) & (LETTERHEAD.c.owner == person.id)
    if not is_id(letterhead_id) or db.execute(delete(LETTERHEAD).where(mine)).rowcount != 1:
        raise NoSuchLetterhead(letterhead_id)
