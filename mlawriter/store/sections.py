"""Saving one section: other sections saved meanwhile are kept, and the same section saved meanwhile is shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from mlawriter.store.faults import NoSuchMeasure, Stale
from mlawriter.store.records import Person, Saved
from mlawriter.store.saving import Held, revisions_of, units_at, write
from mlawriter.store.units import MEASURES, Units, unit


@dataclass(frozen=True, slots=True)
class SectionSave:
    """What one page sends: the fields that stood on it, their answers, and the revision it was made from.

    A field that is in `fields` and not in `answers` was emptied; one that did not stand on the page, such as an
    answer set aside, is left out of `fields` and stays as it is. `measure` is the id of the measure that the
    section belongs to, or empty.
    """

    section: str
    fields: frozenset[str]
    base_revision: int
    answers: Mapping[str, Any]
    key: str = ""
    measure: str = ""


def save_section(db: Connection, person: Person, held: Held, save: SectionSave) -> Saved:
    """Write the section over what is held.

    Raises:
        NoSuchMeasure: the measure has been removed, or never was.
        Stale: somebody saved this section meanwhile, with other words.
    """
    if save.measure and save.measure not in {head["id"] for head in held.units.get(MEASURES, ())}:
        raise NoSuchMeasure(save.measure)
    mine = _as_units(save)
    if save.base_revision != held.revision:
        _refuse_if_stale(db, held, save, mine)
    names = _names(save)
    others = {name: answer for name, answer in held.units.items() if name not in names}
    return write(db, person, held, _place(save), _in_order(held.units, others | mine))


def _refuse_if_stale(db: Connection, held: Held, save: SectionSave, mine: Units) -> None:
    names = _names(save)
    theirs = _only(held.units, names)
    if theirs == mine:
        return
    known = 0 < save.base_revision < held.revision
    after = save.base_revision if known else 0
    later = [step for step in revisions_of(db, held, after=after) if not names.isdisjoint(step.changes)]
    if known and (not later or _only(units_at(db, held, save.base_revision), names) == theirs):
        return
    at = later[-1].saved_at if later else held.changed_at
    raise Stale(dict(save.answers), {name.rpartition("/")[2]: theirs[name] for name in theirs}, held.revision, at)


def _as_units(save: SectionSave) -> Units:
    names = _names(save)
    units = {unit(field, save.measure): answer for field, answer in save.answers.items() if answer is not None}
    return {name: answer for name, answer in units.items() if name in names}


def _names(save: SectionSave) -> frozenset[str]:
    return frozenset(unit(field, save.measure) for field in save.fields if field != MEASURES)


def _only(units: Units, names: frozenset[str]) -> Units:
    return {name: answer for name, answer in units.items() if name in names}


def _in_order(before: Units, after: Units) -> Units:
    """Answers keep their place, new ones come last: the same content is then the same text."""
    return {name: after[name] for name in [*before, *after] if name in after}


def _place(save: SectionSave) -> str:
    return f"{MEASURES}/{save.measure}/{save.section}" if save.measure else save.section
