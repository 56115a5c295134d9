"""What a letter is composed from: the matter, the request, their definitions, and the law as it was found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from mlawriter.compose.places import Layer, Place
from mlawriter.readers.completeness import Subject
from mlawriter.readers.profile import Profile
from mlawriter.vocabulary.letters import Measure


@dataclass(frozen=True, slots=True)
class BasisTold:
    """One instrument as the letter names it, in the language of the letter.

    `articles` are those that may be printed (read in an authentic text or official translation), or what the
    drafter typed; `ours` and `theirs` say since when each State is a party, empty where that is not on file;
    `bound` that both are parties.
    """

    title: str
    articles: str
    governing: bool
    ours: str = ""
    theirs: str = ""
    instrument: str = ""
    bound: bool = False


@dataclass(frozen=True)
class CaseFile:
    """A request with everything its letter draws on."""

    subject: Subject
    profile: Profile
    basis: tuple[BasisTold, ...] = ()
    fictional: bool = False
    draft: bool = False
    extract: bool = False
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @cached_property
    def matter(self) -> Place:
        """The place of the matter's own answers."""
        fields = {known.id: known for section in self.subject.matter for known in section.fields}
        layer = Layer("matter/", fields, self.subject.matter_answers)
        return Place((layer,), self.subject.scope())

    @cached_property
    def request(self) -> Place:
        """The place of the request's answers, over those of the matter."""
        fields = {
            known.id: known
            for section in self.subject.letter.sections
            if self.subject.scope().holds(section.when)
            for known in section.fields
        }
        layer = Layer("request/", fields, self.subject.request_answers)
        return Place((layer, *self.matter.layers), self.subject.scope())

    @cached_property
    def items(self) -> tuple[tuple[Measure, Place], ...]:
        """Each measure asked for, with its place, in order of priority and then as entered."""
        placed = [
            (self.subject.measures[row["measure"]], self._measure_place(row)) for row in self.subject.measure_rows()
        ]
        return tuple(sorted(placed, key=lambda item: _priority(item[1])))

    def _measure_place(self, row: Mapping[str, Any]) -> Place:
        measure = self.subject.measures[row["measure"]]
        return self.request.inside(f"request/measures/{row.get('id', '')}/", measure.fields, row)

    @cached_property
    def persons(self) -> tuple[Place, ...]:
        """The persons whom the letter names: the one sought, those picked for the letter, or all."""
        sought = self.request.get("sought") or []
        return self._picked("persons", sought if self.subject.letter.one_person else None, "persons_named")

    @cached_property
    def protected(self) -> frozenset[str]:
        """Row ids of the persons whose part in the case is to be kept apart."""
        return frozenset(place.row.get("id", "") for place in self.persons if place.get("protected"))

    @cached_property
    def guarded_facts(self) -> frozenset[str]:
        """Row ids of the facts in which such a person has a part."""
        return frozenset(
            fact.row.get("id", "") for fact in self.facts if self.protected & {*(fact.get("persons") or ())}
        )

    @cached_property
    def facts(self) -> tuple[Place, ...]:
        """The facts that the letter tells."""
        return self._picked("facts", None, "facts_told")

    @cached_property
    def offences(self) -> tuple[Place, ...]:
        """The offences that the letter names."""
        return self._picked("offences", None, "offences_named")

    @cached_property
    def annexes(self) -> tuple[Place, ...]:
        """The annexes that the letter encloses, in the order of their numbers."""
        if self.request.get("nothing_enclosed"):
            return ()
        return self._picked("annexes", None, "enclosed")

    def _picked(self, rows: str, only: list[str] | None, choice: str) -> tuple[Place, ...]:
        wanted = only or self.request.get(choice) or []
        places = tuple(self.matter.rows(rows))
        return tuple(place for place in places if place.row.get("id") in wanted) if wanted else places


def _priority(place: Place) -> int:
    priority = place.get("priority")
    return priority if isinstance(priority, int) else 10_000
