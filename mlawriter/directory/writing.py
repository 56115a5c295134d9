"""Writes a State's file in its one canonical form, so that an edit changes only the lines it means to change."""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields
from typing import Any

from mlawriter.directory.records import Sourced, State

_HEAD = ("code", "iso3", "m49", "kind", "fictional", "collected", "also", "doubts")
_LISTS = ("memberships", "authorities", "notifications", "rules")
# Where a value was read stands at the end of its entry.
_PROVENANCE = ("source", "source_date", "confidence", "doubts")
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})


def dump(state: State) -> str:
    """Give the text of the State's file: fixed order of keys, defaults left out, one empty line between tables."""
    tables = ["\n".join(_pairs(state, _HEAD))]
    tables += [_table(f"[names.{language}]", names) for language, names in state.names.items()]
    if state.official_languages:
        tables.append(_table("[official_languages]", state.official_languages))
    if state.legal_system:
        tables.append(_table("[legal_system]", state.legal_system))
    tables += [_table(f"[[{name}]]", record) for name in _LISTS for record in getattr(state, name)]
    return "\n\n".join(tables) + "\n"


def _table(header: str, record: Sourced) -> str:
    own = tuple(field.name for field in fields(record) if field.name not in _PROVENANCE)
    return "\n".join([header, *_pairs(record, own + _PROVENANCE)])


def _pairs(record: Any, keys: tuple[str, ...]) -> Iterator[str]:
    declared: dict[str, Field[Any]] = {field.name: field for field in fields(record)}
    for key in keys:
        value = getattr(record, key)
        if declared[key].default is MISSING or value != declared[key].default:
            yield f"{key} = {_value(value)}"


def _value(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return _quoted(value)
        case tuple():
            return _array([_quoted(item) for item in value])
        case Mapping():
            return "{ " + ", ".join(f"{_key(key)} = {_quoted(text)}" for key, text in value.items()) + " }"
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
