"""Makes the id of a new entry: the State, that it is local, the list or function, the name; for ever."""

import re
import unicodedata
from collections.abc import Container, Mapping
from typing import Any, Final

from mlawriter.directory.corrections import ListName

_FUNCTIONS: Final[Mapping[str, str]] = {
    "extradition": "ext",
    "transfer-of-sentenced-persons": "tsp",
    "maritime-drug-traffic": "sea",
}
_LISTS: Final[Mapping[str, str]] = {
    "memberships": "membership",
    "notifications": "notice",
    "rules": "rule",
    "fiches": "fiche",
    "guides": "guide",
}
# What tells entries of a list apart, besides the name.
_TELLING: Final[Mapping[str, tuple[str, ...]]] = {
    "memberships": ("organisation",),
    "notifications": ("instrument", "topic"),
    "rules": ("topic",),
    "fiches": ("measure",),
    "guides": ("kind", "language"),
}
_SMALL_WORDS: Final = frozenset({"of", "the", "and", "for", "in", "on", "to", "a"})
_MOST_WORDS: Final = 4
_LONGEST: Final = 100


def local_id(state: str, list_: ListName, values: Mapping[str, Any], taken: Container[str]) -> str:
    """An id that no entry has and no shipped one will have, made of what the entry is about.

    The values need not be checked yet: what makes no word of an id is left out.
    """
    if list_ == "authorities":
        names = values.get("names") or {}
        about = [names.get("en") or next(iter(names.values()), "")]
        function = values.get("function", "")
        kind = _FUNCTIONS.get(function, function)
    else:
        about, kind = [values.get(key, "") for key in _TELLING[list_]], _LISTS[list_]
    words = [word for text in about for word in _words(str(text)) if word not in _SMALL_WORDS]
    stem = "-".join([state.lower(), "local", *_words(kind), *words[:_MOST_WORDS]])[:_LONGEST].rstrip("-")
    number, id_ = 2, stem
    while id_ in taken:
        id_, number = f"{stem}-{number}", number + 1
    return id_


def _words(text: str) -> list[str]:
    """Latin letters and digits only: a name in another script gives none, and the number tells the entries apart."""
    bare = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return re.findall(r"[a-z0-9]+", bare)
