"""Open a matter: the domestic case, entered once."""

from collections.abc import Mapping
from typing import Any

from mlawriter.store.engine import Store
from mlawriter.store.json_text import fingerprint
from mlawriter.store.matters import add_matter
from mlawriter.store.records import Person
from mlawriter.store.repeats import recall, remember


def open_matter(store: Store, person: Person, answers: Mapping[str, Any] | None = None, *, key: str = "") -> str:
    """A new matter with these first answers; its id. The same key gives the same matter.

    Raises:
        KeyReused: the key came with other answers before.
        UnfitAnswers: the answers can not be kept.
    """
    with store.writing() as db:
        first = recall(db, person, key, fingerprint("open_matter", answers))
        if first is not None:
            return str(first["matter"])
        matter = add_matter(db, person, answers or {})
        remember(db, person, key, {"matter": matter})
        return matter
