"""Gaps: needed fields that are empty, told from the reader's side. Well formed is asked elsewhere (binding)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mlawriter.readers.profile import Profile
from mlawriter.vocabulary.annexes import AnnexRule
from mlawriter.vocabulary.answers import Scope, is_empty, is_not_known
from mlawriter.vocabulary.citations import Citation
from mlawriter.vocabulary.fields import Field, Rows
from mlawriter.vocabulary.letters import Letter, Measure
from mlawriter.vocabulary.needs import Need
from mlawriter.vocabulary.sections import Section


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing the reader misses.

    `page` is where it is mended: ("matter", section), ("request", section) or ("measure", row id).
    `path` is the address of the input there ("persons.0.birth_date"). `row` names the row it stands in.
    `said_unknown`: the drafter said `not known`; for a REQUIRED field that still keeps the letter a draft.
    """

    page: tuple[str, str]
    path: str
    label: str
    missing: str
    need: Need
    citations: tuple[Citation, ...]
    row: str = ""
    said_unknown: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """A request as completeness sees it: its letter, its measures, the matter's sections, and all the answers."""

    letter: Letter
    measures: Mapping[str, Measure]
    matter: tuple[Section, ...]
    matter_answers: Mapping[str, Any]
    request_answers: Mapping[str, Any]

    def scope(self) -> Scope:
        """The scope of the request: its answers over those of the matter, with the four names always there."""
        names = {
            "letter": self.letter.id,
            "measures": [row.get("measure") for row in self.measure_rows()],
            "basis": [name for row in self.request_answers.get("bases") or () if (name := _named(row))],
            "gravest": ["death" for row in self.matter_answers.get("offences") or () if row.get("death_penalty")],
        }
        return Scope((names, self.request_answers, self.matter_answers))

    def measure_rows(self) -> list[Mapping[str, Any]]:
        """The rows of the measures asked for, in order; none where the letter takes none."""
        rows = self.request_answers.get("measures") or []
        return [row for row in rows if row.get("measure") in self.measures] if self.letter.takes_measures else []


def _named(row: Mapping[str, Any]) -> str:
    """The instrument of a row; a row that was only just added names none yet."""
    name = row.get("instrument")
    return name if isinstance(name, str) else ""


def gaps(subject: Subject, profile: Profile) -> tuple[Gap, ...]:
    """Every gap of the request, in the order of the form."""
    return tuple(_all(subject, profile))


def is_draft(found: Iterable[Gap]) -> bool:
    """Whether a document made now is marked as a draft: a REQUIRED gap is open."""
    return any(gap.need is Need.REQUIRED for gap in found)


def _all(subject: Subject, profile: Profile) -> Iterator[Gap]:
    scope = subject.scope()
    for section in subject.matter:
        if section.id in subject.letter.matter:
            yield from _in_fields(section.fields, ("matter", section.id), scope, profile)
    for section in subject.letter.sections:
        if scope.holds(section.when):
            yield from _in_fields(section.fields, ("request", section.id), scope, profile)
    if subject.letter.takes_measures and not subject.measure_rows():
        yield Gap(("request", "measures"), "", "Measures", "The letter asks for nothing yet.", Need.REQUIRED, ())
    for row in subject.measure_rows():
        measure = subject.measures[row["measure"]]
        inside = scope.inside(row, measure.fields)
        page = ("measure", str(row.get("id", "")))
        yield from _in_fields(measure.fields, page, inside, profile, row=measure.title)
        yield from _in_annexes(measure.annexes, inside, profile, row=measure.title)
    yield from _in_annexes(subject.letter.annexes, scope, profile)


def _in_fields(
    fields: tuple[Field, ...], page: tuple[str, str], scope: Scope, profile: Profile, path: str = "", row: str = ""
) -> Iterator[Gap]:
    for field in fields:
        if not scope.holds(field.when):
            continue
        answer, place = scope.layers[0].get(field.id) if path else scope.get(field.id), f"{path}{field.id}"
        if isinstance(field.kind, Rows) and isinstance(answer, list):
            for index, inner in enumerate(answer):
                if not _told(field.id, inner, scope):
                    continue
                name = _name(inner, field.kind) or row
                yield from _in_fields(
                    field.kind.fields, page, scope.inside(inner, field.kind.fields), profile, f"{place}.{index}.", name
                )
        if is_empty(answer) or is_not_known(answer):
            asked = profile.asked(field.asks, scope)
            if asked and (asked.need is Need.REQUIRED or not is_not_known(answer)):
                yield Gap(
                    page, place, field.label, field.missing, asked.need, asked.citations, row, is_not_known(answer)
                )


CHOSEN = {
    "persons": ("sought", "persons_named"),
    "offences": ("offences_named",),
    "facts": ("facts_told",),
    "annexes": ("enclosed",),
}
"""By which fields a letter picks rows of a list of the matter; the first that is answered decides."""


def _told(field: str, row: Mapping[str, Any], scope: Scope) -> bool:
    """Whether the letter uses this row: what it leaves out is no gap of this letter."""
    for choice in CHOSEN.get(field, ()):
        chosen = scope.get(choice)
        if chosen:
            return row.get("id") in chosen
    return True


def _name(row: Mapping[str, Any], kind: Rows) -> str:
    name = row.get(kind.title_field)
    return name if isinstance(name, str) else ""


def _in_annexes(rules: tuple[AnnexRule, ...], scope: Scope, profile: Profile, row: str = "") -> Iterator[Gap]:
    listed = [annex for annex in scope.get("annexes") or () if isinstance(annex, Mapping)]
    held = {
        annex.get("kind") for annex in listed if _told("annexes", annex, scope) and not scope.get("nothing_enclosed")
    }
    for rule in rules:
        asked = profile.asked(rule.asks, scope) if scope.holds(rule.when) and rule.id not in held else None
        if asked:
            yield Gap(("matter", "annexes"), "annexes", rule.label, rule.missing, asked.need, asked.citations, row)
