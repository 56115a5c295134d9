"""Correct: changes to the directory are checked like a State's file, and kept as corrections over the shipped one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from mlawriter.casework.shelf import Edition, Shelf
from mlawriter.directory.catalogue import Directory
from mlawriter.directory.corrections import NO_VALUES, Change, Correction, ListName, effective, same
from mlawriter.directory.dating import earliest_day, partial_date
from mlawriter.directory.overlay import overlaid
from mlawriter.directory.plain import plain
from mlawriter.directory.records import Entry
from mlawriter.store.corrections import add_corrections, hold_directory
from mlawriter.store.engine import Store
from mlawriter.store.ids import new_id
from mlawriter.store.json_text import fingerprint
from mlawriter.store.records import Person
from mlawriter.store.repeats import recall, remember
from mlawriter.vocabulary.limits import LONGEST_CELL, LONGEST_NAME
from mlawriter.vocabulary.text import Flaw, gate, one_line

PROSE: Final = frozenset({
    "address", "hours", "urgent_channel", "originals", "note", "value", "text", "legal_framework", "receives",
    "executes", "deadlines", "requirements", "alternatives",
})  # fmt: skip
"""Keys whose text may have several lines."""
_DECISIONS: Final = frozenset({"decide-shipped", "decide-local"})


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a change is not made: which one, at which key, and what is wrong; a flaw says which character."""

    number: int
    key: str
    fault: str
    flaw: Flaw | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was kept: how many corrections, and the number of the last."""

    number: int
    saved: int


class ChangesRefused(Exception):
    """None of the changes was made, because some of them cannot be."""

    def __init__(self, refusals: Sequence[Refusal]) -> None:
        super().__init__(f"{len(refusals)} changes cannot be made")
        self.refusals = tuple(refusals)


class StaleRecord(Exception):
    """Somebody corrected the same values meanwhile; nothing was made, and both are here."""

    def __init__(self, change: Change, theirs: Sequence[Correction]) -> None:
        super().__init__("the record was corrected meanwhile")
        self.change, self.theirs = change, tuple(theirs)


def check_changes(shelf: Shelf, changes: Sequence[Change], *, by: str, on: date) -> tuple[Refusal, ...]:
    """Say what stands against these changes; none of them is made."""
    return _prepared(shelf, shelf.edition, changes, by, on)[1]


def save_changes(
    store: Store,
    shelf: Shelf,
    person: Person,
    changes: Sequence[Change],
    *,
    by: str,
    on: date,
    seen: int | None = None,
    key: str = "",
) -> Receipt:
    """Make all of these changes or none; `seen` is the number of the edition they were made upon.

    Raises:
        NotAnEditor: this person has not the editor's role.
        ChangesRefused: some of the changes do not fit.
        StaleRecord: somebody corrected the same values since that edition, otherwise.
        KeyReused: the key came with other changes before.
    """
    with store.writing() as db:
        hold_directory(db, person)
        edition = shelf.refresh()
        first = recall(db, person, key, fingerprint([_plain(each) for each in changes], by))
        if first is not None:
            return Receipt(first["number"], first["saved"])
        if seen is not None:
            _refuse_stale(edition, changes, seen)
        corrections, refusals = _prepared(shelf, edition, changes, by, on)
        if refusals:
            raise ChangesRefused(refusals)
        receipt = Receipt(add_corrections(db, person, corrections), len(corrections))
        remember(db, person, key, {"number": receipt.number, "saved": receipt.saved})
    shelf.refresh()
    return receipt


def seen_entry(shelf: Shelf, change_of: tuple[str, ListName, str], seen: int) -> Entry | None:
    """The entry (State, list, id) as it read in an earlier edition; None where it was not there."""
    code, list_, id_ = change_of
    state = shelf.shipped.directory.states.get(code)
    if state is None:
        return None
    earlier = [one for one in shelf.edition.corrections[:seen] if one.state == code]
    directory = overlaid(Directory({code: state}), earlier).directory
    return next((one for one in getattr(directory.states[code], list_) if one.id == id_), None)


def find_entry(directory: Directory, change: Change) -> Entry | None:
    """The entry that a change is about, as this directory has it."""
    state = directory.states.get(change.state)
    entries = getattr(state, change.list) if state else ()
    return next((one for one in entries if one.id == change.entry), None)


def _refuse_stale(edition: Edition, changes: Sequence[Change], seen: int) -> None:
    # Numbers are given without gaps, so the number of an edition is how many corrections it holds.
    later = edition.corrections[seen:]
    for change in changes:
        wanted = effective(change)
        theirs = [one for one in later if _meets(one, change, wanted)]
        if theirs:
            raise StaleRecord(change, theirs)


def _meets(one: Correction, change: Change, wanted: dict[str, Any]) -> bool:
    """Whether a later correction speaks of the same values, and says something else of them."""
    if (one.state, one.list, one.entry) != (change.state, change.list, change.entry) or one.action == "confirm":
        return False
    theirs = effective(one)
    if not theirs or not wanted:
        return True
    return any(key in wanted and not same(wanted[key], value) for key, value in theirs.items())


def _prepared(
    shelf: Shelf, edition: Edition, changes: Sequence[Change], by: str, on: date
) -> tuple[list[Correction], tuple[Refusal, ...]]:
    refusals: list[Refusal] = []
    corrections: list[Correction] = []
    known = {one.id for state in edition.books.directory.states.values() for one in state.entries}
    for number, change in enumerate(changes):
        kept = _Gate(number)
        clean = kept.change(change)
        name = kept.text("by", by, LONGEST_NAME)
        refusals += kept.refusals or _misplaced(number, clean, known, on)
        known.add(change.entry)
        if not by.strip():
            refusals.append(Refusal(number, "by", "is missing"))
        shipped = find_entry(shelf.shipped.directory, change)
        base = plain(change.list, shipped) if shipped else {}
        corrections.append(Correction(**_plain(clean), id=new_id(), base=base, by=name, on=on.isoformat()))
    if not refusals:
        refusals = list(_unfit(shelf, edition, corrections))
    return corrections, tuple(refusals)


def _misplaced(number: int, change: Change, known: set[str], on: date) -> Iterator[Refusal]:
    """What the change says that no check of an entry would find."""
    if change.action not in _DECISIONS:
        if not change.source:
            yield Refusal(number, "source", "is missing")
        if change.action == "add" and change.entry in known:
            yield Refusal(number, "id", "is in use already")
        if change.action != "add" and change.entry not in known:
            yield Refusal(number, "id", "there is no such entry")
    for key in sorted(change.values.keys() & NO_VALUES):
        yield Refusal(number, key, "is no value of its own")
    for key, day in (("source_date", change.source_date), ("ended", change.values.get("ended") or "")):
        try:
            if partial_date(day) and earliest_day(day) > on:
                yield Refusal(number, key, "lies in the future")
        except ValueError as fault:
            yield Refusal(number, key, str(fault))


def _unfit(shelf: Shelf, edition: Edition, corrections: Sequence[Correction]) -> Iterator[Refusal]:
    touched = {one.state for one in corrections}
    earlier = [one for one in edition.corrections if one.state in touched]
    number_of = {one.id: number for number, one in enumerate(corrections)}
    shipped = shelf.shipped.directory.states
    # The States that are touched, and no others: laying the whole directory anew takes a while.
    alone = Directory({code: shipped[code] for code in touched & shipped.keys()})
    for conflict in overlaid(alone, [*earlier, *corrections]).conflicts:
        if conflict.kind != "changed" and conflict.correction.id in number_of:
            yield Refusal(number_of[conflict.correction.id], conflict.key, conflict.fault)


class _Gate:
    """Takes a change through the text gate, and gathers what cannot be kept."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.refusals: list[Refusal] = []

    def change(self, change: Change) -> Change:
        """The change with its texts as they are kept."""
        return replace(
            change,
            values={key: self._value(key, value) for key, value in change.values.items()},
            source=self.text("source", change.source, LONGEST_CELL),
            doubts=tuple(self.text("doubts", doubt, LONGEST_CELL) for doubt in change.doubts),
            note=self.text("note", change.note, LONGEST_CELL),
        )

    def text(self, key: str, text: str, longest: int) -> str:
        """One text as it is kept, without the blanks around it."""
        read = gate(text.strip() if key in PROSE else one_line(text), "prose" if key in PROSE else "line", longest)
        if isinstance(read, Flaw):
            self.refusals.append(Refusal(self.number, key, read.id, read))
            return ""
        return read

    def _value(self, key: str, value: Any) -> Any:
        match value:
            case str():
                return self.text(key, value, LONGEST_CELL)
            case list() | tuple():
                return [self._value(key, item) for item in value]
            case dict():
                return {self.text(key, name, LONGEST_NAME): self._value(key, held) for name, held in value.items()}
            case _:
                return value


def _plain(change: Change) -> dict[str, Any]:
    return {field: getattr(change, field) for field in Change.__dataclass_fields__}
