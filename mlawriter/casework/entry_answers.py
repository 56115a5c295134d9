"""Types a filled-in form back: the answers by question become changes to the directory, on the form as their source."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, TypeAlias

from mlawriter.casework.books import Books
from mlawriter.directory import State
from mlawriter.directory.corrections import PROVENANCE, Action, Change, ListName, same
from mlawriter.directory.exchange import Known
from mlawriter.directory.exchange.checking import faults_of, known_with
from mlawriter.directory.exchange.faults import CellFault
from mlawriter.directory.ids import local_id
from mlawriter.directory.plain import plain
from mlawriter.directory.questions import CONFIRMED, NAMES, SAME_AS, Question, Record, questions_for
from mlawriter.language.messages import N_

Answers: TypeAlias = Mapping[str, Sequence[str]]

FILLED_IN_BY: Final = "Entry form filled in by "
"""How the source of an answer begins; whoever filled the form in follows."""
_PARTS: Final = re.compile(r"[\n,;|]")
_OF_AN_OFFICE: Final = (
    "names", "address", "phones", "faxes", "emails", "website", "hours", "time_zone", "languages", "channels", "medium",
    "protection", "urgent_channel", "originals",
)  # fmt: skip
_NO_RECORD: Final = CellFault(
    N_("There is no record of an authority with this number."), N_("Write the number that stands at its heading.")
)
_NO_NAME: Final = CellFault(
    N_("The authority has no name."), N_("Give its name, or the number of the record of the same authority.")
)


@dataclass(slots=True)
class Typed:
    """What a form says: the changes, and what cannot be taken, by the name of the question."""

    changes: list[Change] = field(default_factory=list)
    faults: dict[str, CellFault] = field(default_factory=dict)
    names: list[Mapping[str, str]] = field(default_factory=list)
    """For each change the question that each of its keys comes from."""


def typed_back(books: Books, state: State, answers: Answers, *, who: str, day: str, on: date) -> Typed:
    """Read the answers of one form; a question that was not sent is not answered."""
    return _Reader(books, state, answers, {"source": f"{FILLED_IN_BY}{who}", "source_date": day}, on).read()


def answer_of(question: Question, answers: Answers) -> Any:
    """The answer to one question as a plain value; what is on file where it was not sent."""
    if question.name not in answers:
        return question.value
    sent = answers[question.name]
    match question.kind:
        case "choices":
            ticked = [choice for choice in question.choices if choice in sent]
            return question.value if set(ticked) == set(question.value) else ticked
        case "list":
            return [part.strip() for part in _PARTS.split(sent[-1].replace("\r", "")) if part.strip()]
        case _:
            return sent[-1].replace("\r\n", "\n").strip()


class _Reader:
    """Reads one form, record by record."""

    def __init__(self, books: Books, state: State, answers: Answers, source: Mapping[str, str], on: date) -> None:
        self.books, self.state, self.answers, self.on = books, state, answers, on
        self.source: dict[str, Any] = {**source, "confidence": "high", "doubts": ()}
        known = Known(frozenset(books.law.instruments), frozenset(books.measures))
        self.known = known_with(books.directory, known)
        self.records = questions_for(state)
        self.taken = {entry.id for one in books.directory.states.values() for entry in one.entries}
        self.typed = Typed()

    def read(self) -> Typed:
        """All records in their order."""
        for record in self.records:
            if record.entry:
                self._office(record)
            elif record.questions[0].list == "authorities":
                self._new_office(record)
            else:
                self._statements(record)
        return self.typed

    def _changed(self, record: Record) -> dict[str, Any]:
        """The answers that differ from what is on file, by key."""
        asked = [one for one in record.questions if one.key not in {CONFIRMED, SAME_AS}]
        answers = {one.key: answer_of(one, self.answers) for one in asked}
        return {one.key: answers[one.key] for one in asked if not same(one.value, answers[one.key])}

    def _office(self, record: Record) -> None:
        entry = next(one for one in self.state.authorities if one.id == record.entry)
        changed = self._changed(record)
        old = plain("authorities", entry)
        values = _with_names(old["names"], changed)
        if values:
            new = old | values | {key: self.source[key] for key in ("source", "source_date", "confidence")}
            new["values"] = {key: told for key, told in old["values"].items() if new[key]}
            if self._fit("authorities", new, record):
                self._ask(record, "authorities", entry.id, "correct", values)
        if self.answers.get(f"{record.entry}:{CONFIRMED}", [""])[-1]:
            asked = {one.key.partition(".")[0] for one in record.questions}
            told = {key: old[key] for key in asked & old.keys() if old[key] and key not in values}
            self._ask(record, "authorities", entry.id, "confirm", told)

    def _new_office(self, record: Record) -> None:
        changed = self._changed(record)
        same_as = str(self.answers.get(f"{record.about}:{SAME_AS}", [""])[-1]).strip()
        if not changed and not same_as:
            return
        other = next((one.entry for one in self.records if str(one.number) == same_as and one.entry), "")
        if same_as and not other:
            self.typed.faults[f"{record.about}:{SAME_AS}"] = _NO_RECORD
            return
        told = next((plain("authorities", one) for one in self.state.authorities if one.id == other), {})
        kept = {key: told[key] for key in _OF_AN_OFFICE if told.get(key)}
        values = {**kept, **_with_names(kept.get("names", {}), changed), "function": record.about}
        if not values.get("names"):
            first = next(one for one in record.questions if one.key.startswith(NAMES))
            self.typed.faults[first.name] = _NO_NAME
            return
        self._add(record, "authorities", {"designated_under": "not stated", **values})

    def _statements(self, record: Record) -> None:
        """The general questions: each is an entry of its own."""
        for one in record.questions:
            answer = answer_of(one, self.answers)
            if same(one.value, answer):
                continue
            alone = Record(record.number, one.about, one.entry, "", (one,))
            if not one.entry:
                self._add(alone, one.list, {"topic": one.about, one.key: answer})
                continue
            entry = next(held for held in self.state.entries if held.id == one.entry)
            if self._fit(one.list, plain(one.list, entry) | {one.key: answer}, alone):
                self._ask(alone, one.list, one.entry, "correct", {one.key: answer})

    def _add(self, record: Record, list_: ListName, values: Mapping[str, Any]) -> None:
        told = {key: value for key, value in values.items() if value not in ("", [], {})}
        source = {key: value for key, value in self.source.items() if key in PROVENANCE} | {"doubts": []}
        if self._fit(list_, {**told, **source, "id": f"{self.state.code.lower()}-new"}, record):
            id_ = local_id(self.state.code, list_, told, self.taken)
            self.taken.add(id_)
            self._ask(record, list_, id_, "add", told)

    def _fit(self, list_: ListName, new: Mapping[str, Any], record: Record) -> bool:
        found = list(faults_of(self.state, list_, new, self.on, self.books.directory, self.known))
        for key, fault in found:
            self.typed.faults[_question(record, key)] = fault
        return not found

    def _ask(self, record: Record, list_: ListName, entry: str, action: Action, values: Mapping[str, Any]) -> None:
        asked = Change(state=self.state.code, list=list_, entry=entry, action=action, values=values, **self.source)
        self.typed.changes.append(asked)
        self.typed.names.append({key: _question(record, key) for key in (*values, "id")})


def _question(record: Record, key: str) -> str:
    """The question that a key comes from; for those that are not asked, the first of the record."""
    exact = [one.name for one in record.questions if one.key == key]
    near = [one.name for one in record.questions if one.key.startswith(f"{key}.")]
    return (exact or near or [record.questions[0].name])[0]


def _with_names(names: Mapping[str, str], changed: Mapping[str, Any]) -> dict[str, Any]:
    """The changed values with the names of the office put together again."""
    values = {key: value for key, value in changed.items() if not key.startswith(NAMES)}
    own = {key.removeprefix(NAMES): value for key, value in changed.items() if key.startswith(NAMES)}
    if own:
        values["names"] = {tag: name for tag, name in {**names, **own}.items() if name}
    return values
