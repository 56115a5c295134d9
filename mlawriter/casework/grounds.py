"""What the answers of a request tell of grounds for refusal, and which measures it asks for under compulsion."""

from collections.abc import Iterator, Mapping
from typing import Final

from mlawriter.law.instruments import Ground
from mlawriter.readers.completeness import Subject
from mlawriter.vocabulary.answers import Scope

TICKED: Final[Mapping[str, Ground]] = {
    "amnesty": Ground.AMNESTY,
    "judgment": Ground.JUDGED,
    "proceedings": Ground.PENDING,
    "fiscal": Ground.FISCAL,
    "military": Ground.MILITARY,
}
"""The circumstances that the drafter ticks as known."""

CHOSEN: Final[tuple[tuple[str, str, str, Ground], ...]] = (
    ("national_there", "yes", "no", Ground.NATIONAL),
    ("death_penalty_law", "possible", "none", Ground.DEATH),
    ("tried_in_absence", "yes", "no", Ground.ABSENCE),
)
"""A field, the answer by which a ground is there, and that by which it is not."""

STATED: Final = frozenset({Ground.POLITICAL, Ground.DISCRIMINATION})
"""What the statement on political offences and on persecution denies; a military offence is denied by its own tick."""


def grounds_known(scope: Scope) -> tuple[frozenset[Ground], frozenset[Ground]]:
    """The grounds that the answers say are there, and those that they say are not."""
    there = {TICKED[word] for word in scope.get("bars") or () if word in TICKED}
    absent = set(STATED) if scope.get("not_political") else set()
    for field, yes, no, ground in CHOSEN:
        answer = scope.get(field)
        if answer == yes:
            there.add(ground)
        elif answer == no:
            absent.add(ground)
    if scope.get("not_political") and Ground.MILITARY not in there:
        absent.add(Ground.MILITARY)
    return frozenset(there), frozenset(absent)


def compelled(subject: Subject) -> Iterator[str]:
    """The measures whose answers say that the executing authority must compel somebody."""
    scope = subject.scope()
    for row in subject.measure_rows():
        measure = subject.measures[row["measure"]]
        if measure.coercive is not None and scope.inside(row, measure.fields).holds(measure.coercive):
            yield measure.id
