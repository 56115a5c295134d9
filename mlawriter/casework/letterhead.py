"""Put a ministry's letterhead in place, look at it, take it away."""

from mlawriter.store import letterheads
from mlawriter.store.engine import Store
from mlawriter.store.records import Letterhead, Person


def put_letterhead(store: Store, person: Person, name: str, content: bytes) -> Letterhead:
    """Keep a base file that the document package has found fit."""
    with store.writing() as db:
        return letterheads.add_letterhead(db, person, name, content)


def see_letterheads(store: Store, person: Person) -> list[Letterhead]:
    """The person's letterheads, newest first, without their content."""
    with store.reading() as db:
        return letterheads.list_letterheads(db, person)


def see_letterhead(store: Store, person: Person, letterhead_id: str) -> Letterhead:
    """A letterhead of this person; otherwise NoSuchLetterhead."""
    with store.reading() as db:
        return letterheads.load_letterhead(db, person, letterhead_id)


def take_letterhead_away(store: Store, person: Person, letterhead_id: str) -> None:
    """Remove a letterhead of this person; otherwise NoSuchLetterhead."""
    with store.writing() as db:
        letterheads.remove_letterhead(db, person, letterhead_id)
