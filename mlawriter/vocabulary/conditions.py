"""Conditions: small values that say when a field, section, need or clause applies.

A field named in a condition is looked up from the inside out: in the same row, then in the same
measure, then in the request, then in the matter. Four names are always there: `letter` (id of the kind of
letter), `measures` (ids of the measures in the request), `basis` (ids of the chosen instruments) and `gravest`
("death" where an offence of the matter carries it).
"""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Always:
    """Holds in every case."""


@dataclass(frozen=True, slots=True)
class Is:
    """The field has one of these values; a ticked box has the value "yes".

    What the drafter said is not known has the value "not_known".
    """

    field: str
    values: frozenset[str]


@dataclass(frozen=True, slots=True)
class Has:
    """The field has been answered (not empty, and not `not known`)."""

    field: str


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part holds."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One part holds at the least."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: "Condition"


Condition: TypeAlias = Always | Is | Has | AllOf | AnyOf | Not

ALWAYS = Always()


def one_of(field: str, *values: str) -> Is:
    """The field has one of the values, in the order people say it."""
    return Is(field, frozenset(values))


def all_of(*parts: Condition) -> AllOf:
    """Every part holds."""
    return AllOf(parts)


def any_of(*parts: Condition) -> AnyOf:
    """One part holds at the least."""
    return AnyOf(parts)


def said(field: str) -> AnyOf:
    """The field has been answered, or the drafter has said that the answer is not known."""
    return any_of(Has(field), one_of(field, "not_known"))


FED_BY = {"basis": "instrument", "gravest": "death_penalty"}
"""The field in whose rows a name that is always there is answered: the basis is the instruments of its rows."""


def names_in(condition: Condition) -> frozenset[str]:
    """The ids of the fields on which the condition turns."""
    match condition:
        case Is(field, _) | Has(field):
            return frozenset({FED_BY.get(field, field)})
        case AllOf(parts) | AnyOf(parts):
            return frozenset(name for part in parts for name in names_in(part))
        case Not(part):
            return names_in(part)
        case _:
            return frozenset()
