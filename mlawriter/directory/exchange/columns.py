"""The tables of the directory and their columns, taken from the records, so that a new field needs no second place."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, Final, Literal, TypeAlias, get_origin, get_type_hints

from mlawriter.directory.plain import CLASSES
from mlawriter.directory.records import LegalSystem, Names, OfficialLanguages, Sourced, State

Kind: TypeAlias = Literal["text", "list", "truth"]
Record: TypeAlias = type[Sourced] | type[State]

NAMES: Final = "names."
SINGLE: Final[Mapping[str, type[Sourced]]] = {"official_languages": OfficialLanguages, "legal_system": LegalSystem}
HEAD: Final = ("iso3", "m49", "kind", "fictional", "collected", "also", "doubts")
SOURCES: Final = "sources"
"""The table of those values of an office that have a source of their own."""

_PROVENANCE: Final = tuple(one.name for one in fields(Sourced))
_NAME: Final = re.compile(r"names\.[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")


@dataclass(frozen=True, slots=True)
class Column:
    """One column; a cell of kind `list` holds several values."""

    name: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Table:
    """One table; `keys` are the columns that say which row it is."""

    name: str
    record: Record
    keys: tuple[str, ...]
    columns: tuple[Column, ...]

    def column(self, name: str) -> Column | None:
        """The column of this name, or None; an office may have a name in any language."""
        if self.name == "authorities" and _NAME.fullmatch(name):
            return Column(name, "text")
        return next((column for column in self.columns if column.name == name), None)


@cache
def tables() -> Mapping[str, Table]:
    """Every table, in the order of a State file."""
    single = {name: _table(name, record, ("state",)) for name, record in SINGLE.items()}
    lists = {name: _table(name, record, ("state", "id")) for name, record in CLASSES.items()}
    before = {"states": _head(), "names": _table("names", Names, ("state", "language")), **single}
    return before | lists | {SOURCES: _table(SOURCES, Sourced, ("state", "id", "value"))}


def _head() -> Table:
    kinds = _kinds(State)
    return Table("states", State, ("state",), (Column("state", "text"), *(Column(name, kinds[name]) for name in HEAD)))


def _table(name: str, record: type[Sourced], keys: tuple[str, ...]) -> Table:
    kinds = {key: kind for key, kind in _kinds(record).items() if key not in {*keys, "names", "values"}}
    own = [key for key in kinds if key not in _PROVENANCE]
    columns = [Column(key, kinds.get(key, "text")) for key in (*keys, *own, *_PROVENANCE)]
    return Table(name, record, keys, tuple(columns))


def _kinds(record: Any) -> Mapping[str, Kind]:
    return {name: _kind(hint) for name, hint in get_type_hints(record).items() if not name.startswith("__")}


def _kind(hint: Any) -> Kind:
    if get_origin(hint) is tuple:
        return "list"
    return "truth" if hint is bool else "text"
