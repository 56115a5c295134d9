"""The persons who use the tool: for now the one who sits at this machine."""

from datetime import UTC, datetime
from typing import Final

from sqlalchemy import Connection, insert, select

from mlawriter.store.engine import insert_once
from mlawriter.store.ids import new_id
from mlawriter.store.records import Person
from mlawriter.store.tables import PERSON

LOCAL: Final = Person("local", "local", editor=True)
"""One user on one machine is also the one who keeps its directory."""


def add_person(db: Connection, name: str, *, editor: bool = False) -> Person:
    """A new person."""
    person = Person(new_id(), name, editor)
    db.execute(insert(PERSON).values(id=person.id, name=person.name, created_at=datetime.now(UTC), editor=editor))
    return person


def is_editor(db: Connection, person: Person) -> bool:
    """Whether this person has the editor's role at this moment, whatever the value handed in says."""
    return bool(db.execute(select(PERSON.c.editor).where(PERSON.c.id == person.id)).scalar())


def has_local_person(db: Connection) -> bool:
    """Whether the local person is there."""
    return db.execute(select(PERSON.c.id).where(PERSON.c.id == LOCAL.id)).first() is not None


def add_local_person(db: Connection) -> None:
    """Make the local person, unless another start was quicker."""
    insert_once(db, PERSON, id=LOCAL.id, name=LOCAL.name, created_at=datetime.now(UTC), editor=LOCAL.editor)
