"""The country sheet as lines: what is on file on each topic, with its mark of source and age, or nothing: unknown."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal, get_args

from mlawriter.directory.codes import FUNCTIONS, INFORMAL, Function, Medium, RuleTopic, Topic
from mlawriter.directory.confirming import why_due
from mlawriter.directory.records import Authority, Entry, Fiche, Notification, Rule, Sourced, State, ValueName
from mlawriter.language.messages import N_

Part = Literal["languages", "sending", "conditions"]

PARTS: Final[Mapping[Part, str]] = {
    "languages": N_("Languages and translation"),
    "sending": N_("Channels and form"),
    "conditions": N_("Conditions"),
}
REACHED: Final[tuple[ValueName, ...]] = ("address", "phones", "faxes", "emails", "website", "hours", "time_zone")
"""What a drafter needs to reach an office, in the order in which it is printed."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a value was read, how old that is and how sure, and who has confirmed it since."""

    source: str
    date: str
    confidence: str
    confirmed_by: str = ""
    confirmed_on: str = ""
    doubtful: bool = False
    old: bool = False


@dataclass(frozen=True, slots=True)
class Value:
    """One answer on file. `text` is in English, as the file has it; `codes` are named in the reader's language."""

    entry: str
    mark: Mark
    text: str = ""
    codes: tuple[str, ...] = ()
    provision: str = ""
    instrument: str = ""
    partners: tuple[str, ...] = ()
    scope: str = ""
    answer: str = ""
    choice: str = ""
    offices: tuple[Authority, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A topic and what is on file on it; no value means that it is unknown."""

    topic: str
    label: str
    part: Part
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """An office under one name and contact, with every record of it: one for each function and stage."""

    first: Authority
    records: tuple[Authority, ...]
    marks: Mapping[Mark, tuple[ValueName, ...]]
    mark: Mark


@dataclass(frozen=True, slots=True)
class Told:
    """What a State says of one measure, with its mark."""

    fiche: Fiche
    mark: Mark


@dataclass(frozen=True, slots=True)
class StateSheet:
    """Everything that the directory says about one State, in the order of the sheet."""

    state: State
    offices: tuple[Office, ...]
    without_office: tuple[Function, ...]
    lines: tuple[Line, ...]
    measures: Mapping[str, tuple[Told, ...]]
    memberships: Mapping[Mark, tuple[Entry, ...]]
    guides: tuple[tuple[Entry, Mark], ...]

    def on(self, topic: str) -> Line:
        """Give the line on one topic."""
        return next(line for line in self.lines if line.topic == topic)

    def offices_for(self, function: Function) -> tuple[Office, ...]:
        """List the offices that serve a function."""
        return tuple(office for office in self.offices if any(one.function == function for one in office.records))


def state_sheet(state: State, on: date, confirm_after_days: int, measures: Iterable[str] = ()) -> StateSheet:
    """Lay out one State as it stands on a day; what is older than so many days is marked as to be confirmed."""

    def mark(told: Sourced) -> Mark:
        return mark_of(told, on, confirm_after_days)

    current = _current(state)
    memberships: dict[Mark, tuple[Entry, ...]] = {}
    for place in state.memberships:
        if place.status != "former":
            memberships[mark(place)] = (*memberships.get(mark(place), ()), place)
    return StateSheet(
        state=state,
        offices=tuple(_offices(current, mark)),
        without_office=tuple(one for one in FUNCTIONS if all(office.function != one for office in current)),
        lines=tuple(_line(topic, state, current, mark) for topic in TOPICS),
        measures={
            measure: tuple(Told(each, mark(each)) for each in state.fiches if each.measure == measure)
            for measure in measures
        },
        memberships=memberships,
        guides=tuple((guide, mark(guide)) for guide in state.guides),
    )


def mark_of(told: Sourced, on: date, confirm_after_days: int) -> Mark:
    """Give the mark of a value as it stands on a day."""
    return Mark(
        told.source,
        told.source_date,
        told.confidence,
        told.confirmed_by,
        told.confirmed_on,
        doubtful=bool(told.doubts),
        old=why_due(told, on, confirm_after_days) is not None,
    )


def _current(state: State) -> tuple[Authority, ...]:
    """The offices that are offered: those that were replaced only where no other serves the function."""
    serving = {office.function for office in state.authorities if not office.historic}
    kept = [office for office in state.authorities if not office.historic or office.function not in serving]
    return tuple(sorted(kept, key=lambda office: FUNCTIONS.index(office.function)))


def _offices(current: Iterable[Authority], mark: Callable[[Sourced], Mark]) -> Iterator[Office]:
    """Offices of one name and contact are one; each record keeps its function, stage and designation."""
    alike: dict[object, list[Authority]] = {}
    for office in current:
        reached = tuple(getattr(office, name) for name in REACHED)
        key = (tuple(office.names.items()), reached, office.function in INFORMAL, office.historic, mark(office))
        alike.setdefault(key, []).append(office)
    for records in alike.values():
        first = records[0]
        marks: dict[Mark, tuple[ValueName, ...]] = {}
        for name in REACHED:
            if getattr(first, name):
                own = mark(first.provenance(name))
                marks[own] = (*marks.get(own, ()), name)
        yield Office(first, tuple(records), marks, mark(first))


@dataclass(frozen=True, slots=True)
class _Asked:
    """Where the values of a topic are kept: rules, notifications, and values of the offices."""

    topic: str
    label: str
    part: Part
    rules: tuple[RuleTopic, ...] = ()
    notices: tuple[Topic, ...] = ()
    of_office: tuple[ValueName, ...] = ()


TOPICS: Final = (
    _Asked(
        "accepted_languages", N_("Languages accepted"), "languages", ("languages",), notices=("accepted_languages",)
    ),
    _Asked("channel", N_("Channel"), "sending", ("channel",), of_office=("channels",)),
    _Asked("urgent_channel", N_("Urgent channel"), "sending", ("urgent_channel",), of_office=("urgent_channel",)),
    _Asked("medium", N_("Paper or electronic"), "sending", ("electronic",), of_office=("medium", "protection")),
    _Asked(
        "originals",
        N_("Originals and certification"),
        "sending",
        ("originals",),
        notices=("legalisation",),
        of_office=("originals",),
    ),
    _Asked("dual_criminality", N_("Dual criminality"), "conditions", ("dual_criminality",), ("dual_criminality",)),
    _Asked(
        "extradition_treaty_needed",
        N_("Extradition with or without a treaty"),
        "conditions",
        ("extradition_treaty_needed",),
        ("treaty_as_legal_basis_for_extradition",),
    ),
    _Asked("min_penalty", N_("Minimum penalty"), "conditions", ("min_penalty",)),
    _Asked("nationals", N_("Own nationals"), "conditions", ("nationals",), ("nationals",)),
    _Asked("death_penalty", N_("Death penalty and assurances"), "conditions", ("death_penalty",)),
    _Asked("bank_secrecy", N_("Bank secrecy"), "conditions", ("bank_secrecy",)),
    _Asked("in_absence", N_("Judgments in absence"), "conditions", ("in_absence",)),
    _Asked("provisional_arrest", N_("Provisional arrest"), "conditions", ("provisional_arrest",)),
    _Asked("preservation", N_("Preservation of data"), "conditions", ("preservation",)),
    _Asked("reciprocity", N_("Reciprocity"), "conditions", notices=("reciprocity",)),
    _Asked(
        "other",
        N_("Other requirements"),
        "conditions",
        ("other",),
        ("coercive_measures", "territorial", "treaty_as_basis_for_mla", "treaty_as_basis_for_police_cooperation"),
    ),
)


def _line(asked: _Asked, state: State, current: Iterable[Authority], mark: Callable[[Sourced], Mark]) -> Line:
    notices = [_told(found, mark) for topic in asked.notices for found in state.notifications_on(topic)]
    rules = [_ruled(found, mark) for topic in asked.rules for found in state.rules_on(topic)]
    said: dict[object, Value] = {}
    for name in asked.of_office:
        for office in current:
            held = getattr(office, name)
            if not held or office.function in INFORMAL:
                continue
            own = mark(office.provenance(name))
            before = said.get((name, held, own))
            value = before or _of_office(office, own, held)
            said[name, held, own] = replace(value, offices=(*value.offices, office))
    return Line(asked.topic, asked.label, asked.part, (*notices, *rules, *said.values()))


def _of_office(office: Authority, mark: Mark, held: str | tuple[str, ...]) -> Value:
    if isinstance(held, tuple):
        return Value(office.id, mark, codes=held)
    return Value(office.id, mark, codes=(held,)) if held in _MEDIA else Value(office.id, mark, text=held)


_MEDIA: Final = frozenset(get_args(Medium))


def _told(found: Notification, mark: Callable[[Sourced], Mark]) -> Value:
    return Value(
        found.id,
        mark(found),
        text=found.value,
        codes=found.languages,
        provision=found.article,
        instrument=found.instrument,
        partners=found.partners,
        scope=found.scope,
        answer=found.answer,
        choice=found.choice if len(found.languages) > 1 else "",
    )


def _ruled(found: Rule, mark: Callable[[Sourced], Mark]) -> Value:
    return Value(found.id, mark(found), text=found.text, provision=found.provision)
