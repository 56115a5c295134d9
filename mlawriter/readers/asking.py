"""Lay the lists of treaties and of States over the definitions: a field then carries all who may ask for it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from mlawriter.language.messages import N_
from mlawriter.vocabulary.fields import Field, Rows
from mlawriter.vocabulary.needs import Ask
from mlawriter.vocabulary.sections import Section

MISSING: Final = N_("What a treaty or the law of the requested State asks here is missing.")
Lists = Mapping[str, tuple[Ask, ...]]
"""By the path of a field: its id, or that of its list and its own, as in "offences.provision"."""


def with_lists(fields: tuple[Field, ...], lists: Lists, prefix: str = "") -> tuple[Field, ...]:
    """The same fields in the same order; one that no list names is the very same."""
    return tuple(_with_lists(field, lists, prefix) for field in fields)


def sections_with_lists(sections: tuple[Section, ...], lists: Lists) -> tuple[Section, ...]:
    """The same sections."""
    return tuple(replace(section, fields=with_lists(section.fields, lists)) for section in sections)


def _with_lists(field: Field, lists: Lists, prefix: str) -> Field:
    path = f"{prefix}{field.id}"
    if isinstance(field.kind, Rows):
        inner = with_lists(field.kind.fields, lists, f"{path}.")
        if any(one is not other for one, other in zip(inner, field.kind.fields, strict=True)):
            field = replace(field, kind=replace(field.kind, fields=inner))
    if path not in lists:
        return field
    return replace(field, asks=(*field.asks, *lists[path]), missing=field.missing or MISSING)
