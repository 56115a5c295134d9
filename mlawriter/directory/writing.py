"""Writes a State's file in its one canonical form, so that an edit changes only the lines it means to change."""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields
from typing import Any, Final

from mlawriter.directory.records import Sourced, State

_HEAD = ("code", "iso3", "m49", "kind", "fictional", "collected", "also", "doubts")
_LISTS = ("memberships", "authorities", "notifications", "rules", "fiches", "guides")
# Where a value was read stands at the end of its entry.
PROVENANCE: Final = ("source", "source_date", "confidence", "doubts", "confirmed_by", "confirmed_on")
_FIRST = ("id",)
# The sources of single values are tables of their own, after the entry.
_APART = ("values",)
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})


def dump(state: State) -> str:
    """Give the text of the State's file: fixed order of keys, defaults left out, one empty line between tables."""
    tables = ["\n".join(_pairs(state, _HEAD))]
    tables += [_table(f"[names.{language}]", names) for language, names in state.names.items()]
    if state.official_languages:
        tables.append(_table("[official_languages]", state.official_languages))
    if state.legal_system:
        tables.append(_table("[legal_system]", state.legal_system))
    for name in _LISTS:
        for record in getattr(state, name):
            tables.append(_table(f"[[{name}]]", record))
            tables += [
                _table(f"[{name}.values.{value}]", held) for value, held in getattr(record, "values", {}).items()
            ]
    return "\n\n".join(tables) + "\n"


def _table(header: str, record: Sourced) -> str:
    named = tuple(field.name for field in fields(record))
    own = tuple(name for name in named if name not in (*PROVENANCE, *_FIRST, *_APART))
    first = tuple(name for name in _FIRST if name in named)
    return "\n".join([header, *_pairs(record, first + own + PROVENANCE)])


def _pairs(record: Any, keys: tuple[str, ...]) -> Iterator[str]:
    declared: dict[str, Field[Any]] = {field.name: field for field in fields(record)}
    for key in keys:
        value = getattr(record, key)
        if value != _unsaid(declared[key]):
            yield f"{key} = {_value(value)}"


def _unsaid(declared: Field[Any]) -> object:
    """What stands for nothing, and is left out; MISSING equals no value, so what must be said always is."""
    return declared.default if declared.default_factory is MISSING else declared.default_factory()


def _value(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return _quoted(value)
        case tuple():
            return _array([_quoted(item) for item in value])
        case Mapping():
            return "{ " + ", ".join(f"{_key(key)} = {_value(held)}" for key, held in value.items()) + " }"
        case _:
            message = f"a State file holds texts, truths, lists and names, not {type(value).__name__}"
            raise TypeError(message)


def _array(items: list[str]) -> str:
    line = "[" + ", ".join(items) + "]"
    return line if len(line) <= 100 else "[\n" + "".join(f"  {item},\n" for item in items) + "]"


def _key(key: str) -> str:
    return key if key.replace("-", "").isalnum() else _quoted(key)


def _quoted(text: str) -> str:
    return '"' + text.translate(_ESCAPES) + '"'
