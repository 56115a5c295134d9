"""The form on which an entry of the directory is corrected or confirmed: what it shows, and what was typed on it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, get_args

from mlawriter.casework.correcting import Refusal
from mlawriter.directory.codes import Confidence
from mlawriter.directory.confirming import Why, why_due
from mlawriter.directory.corrections import NO_VALUES, Change, ListName, same
from mlawriter.directory.plain import plain
from mlawriter.directory.records import VALUE_NAMES, Authority, Entry, Sourced, is_value_name
from mlawriter.readers.problems import from_flaw
from mlawriter.store.persons import LOCAL
from mlawriter.vocabulary.limits import LONGEST_CELL, LONGEST_NAME
from mlawriter.web.deps import Desk, Form, first, number_in
from mlawriter.web.record_fields import NOT_FIT, RECORD_FIELDS, REMEDIES, RecordField
from mlawriter.web.templating import words

WHOLE: Final = "*"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What was typed about the change itself."""

    source: str = ""
    source_date: str = ""
    confidence: str = ""
    note: str = ""
    by: str = ""
    ended: str = ""
    confirmed: frozenset[str] = frozenset()
    seen: int = 0


@dataclass(frozen=True, slots=True)
class Shown:
    """One input of the form: its field, what stands in it, where the value on file was read, and what is wrong."""

    field: RecordField
    value: Any
    typed: str
    told: Sourced | None = None
    why: Why | None = None
    problem: str = ""

    @property
    def id(self) -> str:
        """The id of the input."""
        return f"f-{self.field.key}"


@dataclass(frozen=True, slots=True)
class RecordForm:
    """An entry of a list as it is typed: `entry` is the one on file, None for a new one."""

    list: ListName
    entry: Entry | None
    fields: tuple[RecordField, ...]
    values: Mapping[str, Any]
    typed: Mapping[str, str] = field(default_factory=dict)

    def shown(self, on: date, after_days: int, problems: Mapping[str, str]) -> Iterator[Shown]:
        """Every input, in the order of the form."""
        for one in self.fields:
            told = self._told(one.key)
            why = why_due(told, on, after_days) if told else None
            value = self.values.get(one.key)
            text = self.typed.get(one.key, one.typed(value))
            yield Shown(one, value, text, told, why, problems.get(one.key, ""))

    def _told(self, key: str) -> Sourced | None:
        """Where a value of an office was read; the other lists have one source for all their keys."""
        if isinstance(self.entry, Authority) and is_value_name(key) and getattr(self.entry, key):
            return self.entry.provenance(key)
        return None


def form_for(list_: ListName, measures: Mapping[str, str], entry: Entry | None = None) -> RecordForm:
    """The form with what is on file; `measures` are the titles of the measures by id."""
    fields = tuple(
        RecordField(one.key, one.label, one.shape, one.hint, measures, one.must) if one.key == "measure" else one
        for one in RECORD_FIELDS[list_]
    )
    return RecordForm(list_, entry, fields, plain(list_, entry) if entry else {})


def typed_on(form: RecordForm, sent: Form) -> RecordForm:
    """The form as it was sent back; an input that was not sent stands as it was."""
    sent_fields = [one for one in form.fields if one.key in sent]
    values = {one.key: one.read(sent[one.key]) for one in sent_fields}
    typed = {one.key: sent[one.key][-1] for one in sent_fields if one.shape not in {"choices", "flag"}}
    return RecordForm(form.list, form.entry, form.fields, {**form.values, **values}, typed)


def sheet_from(sent: Form) -> Sheet:
    """What was typed about the source of the change."""
    return Sheet(
        source=first(sent, "source", LONGEST_CELL + 1),
        source_date=first(sent, "source_date").strip(),
        confidence=first(sent, "confidence"),
        note=first(sent, "remark", LONGEST_CELL + 1),
        by=first(sent, "by", LONGEST_NAME + 1),
        ended=first(sent, "ended").strip(),
        confirmed=frozenset(sent.get("confirmed", ())),
        seen=number_in(sent, "seen"),
    )


def change(code: str, list_: ListName, entry: str, action: Any, values: Mapping[str, Any], sheet: Sheet) -> Change:
    """One change with the source that was typed."""
    confidence: Confidence = next((one for one in get_args(Confidence) if one == sheet.confidence), "medium")
    return Change(
        state=code,
        list=list_,
        entry=entry,
        action=action,
        values=values,
        source=sheet.source,
        source_date=sheet.source_date,
        confidence=confidence,
        note=sheet.note,
    )


def changes_of(code: str, form: RecordForm, seen: Entry, sheet: Sheet) -> list[Change]:
    """What was corrected over the entry that the page had shown, and then what was confirmed."""
    before = plain(form.list, seen)
    corrected = {key: form.values[key] for key in changed_keys(form, seen)}
    changes = [change(code, form.list, seen.id, "correct", corrected, sheet)] if corrected else []
    after = {**before, **corrected}
    whole = after.keys() - NO_VALUES
    ticked = whole if WHOLE in sheet.confirmed else sheet.confirmed.intersection(VALUE_NAMES)
    confirmed = {key: after[key] for key in sorted(ticked)}
    if confirmed:
        changes.append(change(code, form.list, seen.id, "confirm", confirmed, sheet))
    return changes


def changed_keys(form: RecordForm, seen: Entry) -> tuple[str, ...]:
    """The keys at which something else was typed than the page had shown."""
    before = plain(form.list, seen)
    return tuple(one.key for one in form.fields if not same(form.values.get(one.key), before.get(one.key)))


def editor_name(desk: Desk) -> str:
    """Who corrects: the person; where everybody is the local one, the name that was typed the last time."""
    made = desk.shelf.edition.corrections
    if desk.person.id != LOCAL.id:
        return desk.person.name
    return made[-1].by if made else ""


def problems_of(refusals: Sequence[Refusal], form: RecordForm) -> dict[str, str]:
    """What is wrong, by the name of the input, in the words of the person who is being answered."""
    said = words().gettext
    told: dict[str, str] = {}
    inputs = {one.key for one in form.fields} | {"source", "source_date", "by", "ended", "remark", "nothing"}
    for one in refusals:
        key = one.key if one.key in inputs else "source" if one.key != "id" else "nothing"
        remedy = from_flaw(key, one.flaw).words(said) if one.flaw else said(REMEDIES.get(one.key, NOT_FIT))
        told.setdefault(key, remedy)
    return told
