"""Open a request: a letter of one kind to one State, drawn from a matter."""

from collections.abc import Mapping
from typing import Any

from mlawriter.store.engine import Store
from mlawriter.store.json_text import fingerprint
from mlawriter.store.records import Person
from mlawriter.store.repeats import recall, remember
from mlawriter.store.requests import add_request


def open_request(
    store: Store,
    person: Person,
    matter_id: str,
    letter: str,
    answers: Mapping[str, Any] | None = None,
    *,
    key: str = "",
) -> str:
    """A new request of this matter with these first answers, such as the requested State; its id.

    Raises:
        NoSuchMatter: the matter does not exist, or is somebody else's.
        KeyReused: the key came with other content before.
        UnfitAnswers: the answers can not be kept.
    """
    with store.writing() as db:
        first = recall(db, person, key, fingerprint("open_request", matter_id, letter, answers))
        if first is not None:
            return str(first["request"])
        request = add_request(db, person, matter_id, letter, answers or {})
        remember(db, person, key, {"request": request})
        return request
