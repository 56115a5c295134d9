"""Answers taken apart into units that are compared and saved alone: a field, or a field of one measure.

A request's measures are one list in its answers. Taken apart, `measures` holds only their ids and kinds, and
`measures/m1/branch` the answer to one field, so that two people in two measures do not collide.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final, TypeAlias

from mlawriter.store.faults import UnfitAnswers

Units: TypeAlias = dict[str, Any]

MEASURES: Final = "measures"
_HEAD: Final = ("id", "measure")


def take_apart(answers: Mapping[str, Any]) -> Units:
    """The units of these answers; an answer of None is no answer.

    Raises:
        UnfitAnswers: the measures are not a list of objects with an id and a kind, each id once.
    """
    units = {field: answer for field, answer in answers.items() if field != MEASURES and answer is not None}
    measures = _measures_of(answers)
    if measures:
        units[MEASURES] = [{name: measure[name] for name in _HEAD} for measure in measures]
    for measure in measures:
        for field, answer in measure.items():
            if field not in _HEAD and answer is not None:
                units[unit(field, measure["id"])] = answer
    return units


def put_together(units: Mapping[str, Any]) -> dict[str, Any]:
    """The answers that these units make; fields of a measure that is not listed fall away."""
    answers = {name: answer for name, answer in units.items() if "/" not in name and name != MEASURES}
    measures = {head["id"]: dict(head) for head in units.get(MEASURES, ())}
    for name, answer in units.items():
        where, _, field = name.rpartition("/")
        measure = measures.get(where.removeprefix(f"{MEASURES}/")) if where else None
        if measure is not None:
            measure[field] = answer
    if measures:
        answers[MEASURES] = list(measures.values())
    return answers


def unit(field: str, measure: str = "") -> str:
    """The name of a field's unit, in the request or in one of its measures."""
    return f"{MEASURES}/{measure}/{field}" if measure else field


def changes_between(before: Mapping[str, Any], after: Mapping[str, Any]) -> Units:
    """What must be written over `before` to have `after`; None where an answer goes."""
    gone = {name: None for name in before if name not in after}
    return gone | {name: answer for name, answer in after.items() if name not in before or before[name] != answer}


def with_changes(before: Mapping[str, Any], changes: Iterable[Mapping[str, Any]]) -> Units:
    """The units after these changes, in their order."""
    units = dict(before)
    for change in changes:
        units |= change
    return {name: answer for name, answer in units.items() if answer is not None}


def _measures_of(answers: Mapping[str, Any]) -> list[dict[str, Any]]:
    measures = answers.get(MEASURES) or []
    if not isinstance(measures, list) or not all(
        isinstance(measure, dict) and all(isinstance(measure.get(name), str) for name in _HEAD) for measure in measures
    ):
        raise UnfitAnswers("measures are a list of objects, each with an id and a measure")
    ids = [measure["id"] for measure in measures]
    if len(set(ids)) != len(ids) or any("/" in id_ or not id_ for id_ in ids):
        raise UnfitAnswers("each measure has its own id, without a slash")
    return measures
