"""Counts what is known, old and unknown about each State, field by field; computed from the records, never written."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, Literal

from mlawriter.directory.catalogue import Directory
from mlawriter.directory.codes import FUNCTIONS, Function, RuleTopic, StateCode, Topic
from mlawriter.directory.confirming import why_due
from mlawriter.directory.records import Authority, Sourced, State, ValueName
from mlawriter.language.messages import N_

Mark = Literal["known", "old", "unknown"]
Group = Literal["state", "office", "contact", "rule"]
Values = Callable[[State], Iterable[Sourced]]

GROUPS: Final[Mapping[Group, str]] = {
    "state": N_("The State"),
    "office": N_("Authorities and informal channels"),
    "contact": N_("How its authorities are reached"),
    "rule": N_("What it asks of requests"),
}
FUNCTION_LABELS: Final[Mapping[Function, str]] = {
    "mla": N_("Mutual legal assistance"),
    "extradition": N_("Extradition"),
    "transfer-of-sentenced-persons": N_("Transfer of sentenced persons"),
    "transfer-of-proceedings": N_("Transfer of proceedings"),
    "maritime-drug-traffic": N_("Drug traffic by sea"),
    "smuggling-of-migrants-by-sea": N_("Smuggling of migrants by sea"),
    "firearms": N_("Firearms"),
    "cultural-property": N_("Cultural property"),
    "asset-recovery": N_("Asset recovery"),
    "prevention-of-corruption": N_("Prevention of corruption"),
    "data-preservation": N_("Data preservation and the 24/7 network"),
    "joint-investigations": N_("Joint investigations"),
    "police": N_("Police"),
    "fiu": N_("Financial intelligence unit"),
    "asset-recovery-network": N_("Asset-recovery network"),
    "liaison-magistrate": N_("Liaison magistrate"),
    "network-contact-point": N_("Contact point of a judicial network"),
}


@dataclass(frozen=True, slots=True)
class Field:
    """One column: its id, the English label, the group that it stands in, and where its values are found."""

    id: str
    label: str
    group: Group
    values: Values


@dataclass(frozen=True, slots=True)
class Coverage:
    """The mark of every field of every real State on a day."""

    on: date
    confirm_after_days: int
    states: Mapping[StateCode, Mapping[str, Mark]]

    def count(self, field: str, mark: Mark) -> int:
        """Count the States that have the mark in the field."""
        return sum(marks[field] == mark for marks in self.states.values())


def coverage(directory: Directory, on: date, confirm_after_days: int) -> Coverage:
    """Mark every field of every real State: known, known but to be confirmed, or unknown."""
    marks = {
        code: MappingProxyType({field.id: mark_of(field.values(state), on, confirm_after_days) for field in FIELDS})
        for code, state in directory.states.items()
        if not state.fictional
    }
    return Coverage(on, confirm_after_days, MappingProxyType(marks))


def mark_of(values: Iterable[Sourced], on: date, confirm_after_days: int) -> Mark:
    """Mark one field: one value that need not be confirmed is enough to know it."""
    found = tuple(values)
    if not found:
        return "unknown"
    return "old" if all(why_due(value, on, confirm_after_days) for value in found) else "known"


def _current(state: State) -> tuple[Authority, ...]:
    return tuple(office for office in state.authorities if not office.historic)


def _office(function: Function) -> Field:
    def values(state: State) -> Iterable[Sourced]:
        return (office for office in _current(state) if office.function == function)

    return Field(function, FUNCTION_LABELS[function], "office", values)


def _value(name: ValueName, label: str) -> Field:
    def values(state: State) -> Iterable[Sourced]:
        return (office.provenance(name) for office in _current(state) if getattr(office, name))

    return Field(name, label, "contact", values)


def _rule(topic: RuleTopic, label: str, *, noticed: Topic | None = None) -> Field:
    def values(state: State) -> Iterable[Sourced]:
        return (*state.rules_on(topic), *(state.notifications_on(noticed) if noticed else ()))

    return Field(topic, label, "rule", values)


def _notice(topic: Topic, label: str) -> Field:
    return Field(topic, label, "rule", lambda state: state.notifications_on(topic))


FIELDS: Final[tuple[Field, ...]] = (
    Field("formal_name", N_("Formal name"), "state", lambda state: (n for n in state.names.values() if n.formal)),
    Field(
        "official_languages",
        N_("Official languages"),
        "state",
        lambda state: (state.official_languages,) if state.official_languages else (),
    ),
    Field(
        "legal_system", N_("Legal system"), "state", lambda state: (state.legal_system,) if state.legal_system else ()
    ),
    Field("memberships", N_("Organisations and networks"), "state", lambda state: state.memberships),
    *(_office(function) for function in FUNCTIONS),
    _value("address", N_("Address")),
    _value("phones", N_("Telephone")),
    _value("emails", N_("E-mail")),
    _value("website", N_("Website")),
    _value("hours", N_("Office hours")),
    _value("channels", N_("Channels of transmission")),
    _value("medium", N_("Paper or electronic")),
    _value("urgent_channel", N_("Urgent channel")),
    _notice("accepted_languages", N_("Accepted languages, as notified or enacted")),
    _rule("languages", N_("Languages, in practice")),
    _rule("channel", N_("Channel")),
    _rule("electronic", N_("Electronic sending")),
    _rule("originals", N_("Originals and certification"), noticed="legalisation"),
    _rule("dual_criminality", N_("Dual criminality"), noticed="dual_criminality"),
    _rule("bank_secrecy", N_("Bank secrecy")),
    _rule("preservation", N_("Preservation of data")),
    _rule(
        "extradition_treaty_needed",
        N_("Extradition with or without a treaty"),
        noticed="treaty_as_legal_basis_for_extradition",
    ),
    _rule("min_penalty", N_("Minimum penalty")),
    _rule("nationals", N_("Own nationals"), noticed="nationals"),
    _rule("death_penalty", N_("Death penalty")),
    _rule("in_absence", N_("Judgments in absence")),
    _rule("provisional_arrest", N_("Provisional arrest")),
    _notice("reciprocity", N_("Reciprocity")),
    Field("fiches", N_("Special requirements of a measure"), "rule", lambda state: state.fiches),
    Field("guides", N_("Guides, templates and legislation"), "rule", lambda state: state.guides),
)
