"""Entries as plain JSON and back, with the same checks as a State's file."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from mlawriter.directory.corrections import LISTS, ListName
from mlawriter.directory.reading import contradictions
from mlawriter.directory.records import Authority, Entry, Fiche, Guide, Membership, Notification, Rule, State

CLASSES: Final[Mapping[ListName, type[Entry]]] = {
    "memberships": Membership,
    "authorities": Authority,
    "notifications": Notification,
    "rules": Rule,
    "fiches": Fiche,
    "guides": Guide,
}
_NOTHING: Final[Mapping[str, Any]] = dict.fromkeys(LISTS, ())


@dataclass(frozen=True, slots=True)
class Unfit(Exception):
    """The values do not make an entry: at which key, and why, in the words of the check."""

    key: str
    fault: str


@cache
def checker(list_: ListName) -> TypeAdapter[Any]:
    """The check that an entry of a list must pass."""
    return TypeAdapter(CLASSES[list_])


def plain(list_: ListName, entry: Entry) -> dict[str, Any]:
    """Lay out an entry with all its keys, empty ones too."""
    told: dict[str, Any] = checker(list_).dump_python(entry, mode="json")
    return told


def entry_from(state: State, list_: ListName, values: Mapping[str, Any]) -> Entry:
    """Make an entry of a State from plain JSON.

    Raises:
        Unfit: a file with this entry would be refused.
    """
    try:
        entry: Entry = checker(list_).validate_python(dict(values))
    except ValidationError as refusal:
        first = refusal.errors(include_url=False)[0]
        raise Unfit(str(first["loc"][0]) if first["loc"] else "", first["msg"]) from None
    lists: dict[str, Any] = {**_NOTHING, list_: (entry,)}
    alone = replace(state, **lists)
    for place, fault, _ in contradictions(alone, state.code.lower()):
        raise Unfit(place.removeprefix(f"{list_}.0.").partition(".")[0], fault)
    return entry
