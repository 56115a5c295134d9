"""Look: matters, requests and their histories, as the person may see them."""

from mlawriter.store import finished, matters, requests
from mlawriter.store.engine import Store
from mlawriter.store.records import Matter, MatterEntry, Person, Request, RequestEntry, Revision, Version


def see_matters(store: Store, person: Person, *, page: int = 0) -> list[MatterEntry]:
    """The person's matters, the last changed first."""
    with store.reading() as db:
        return matters.list_matters(db, person, page=page)


def see_matter(store: Store, person: Person, matter_id: str) -> Matter:
    """A matter of this person; otherwise NoSuchMatter."""
    with store.reading() as db:
        return matters.load_matter(db, person, matter_id)


def see_requests(store: Store, person: Person, matter_id: str) -> list[RequestEntry]:
    """The requests of a matter, oldest first."""
    with store.reading() as db:
        return requests.list_requests(db, person, matter_id)


def see_request(store: Store, person: Person, request_id: str) -> Request:
    """A request of this person with its matter; otherwise NoSuchRequest."""
    with store.reading() as db:
        return requests.load_request(db, person, request_id)


def see_matter_history(store: Store, person: Person, matter_id: str) -> list[Revision]:
    """Every save of a matter, oldest first."""
    with store.reading() as db:
        return matters.matter_history(db, person, matter_id)


def see_request_history(store: Store, person: Person, request_id: str) -> list[Revision]:
    """Every save of a request, oldest first."""
    with store.reading() as db:
        return requests.request_history(db, person, request_id)


def see_versions(store: Store, person: Person, request_id: str) -> list[Version]:
    """The finished versions of a request, oldest first."""
    with store.reading() as db:
        return finished.list_versions(db, person, request_id)


def see_version(store: Store, person: Person, request_id: str, version: int) -> Version:
    """One finished version of a request; otherwise NoSuchVersion."""
    with store.reading() as db:
        return finished.load_version(db, person, request_id, version)
