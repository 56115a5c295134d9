"""Plan what a file would do to the directory, row by row; its changes are kept as any other correction."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from mlawriter.casework.books import Books
from mlawriter.casework.correcting import check_changes
from mlawriter.casework.shelf import Edition, Shelf
from mlawriter.directory.codes import OTHER_LAW
from mlawriter.directory.corrections import Change
from mlawriter.directory.exchange import Known, Proposal, Proposals, Refused, proposals, read_file
from mlawriter.directory.ids import local_id
from mlawriter.language.messages import N_

_UNFIT = (
    N_("This cannot be taken in: %(fault)s."),
    N_("Correct the row; authorities/README.md describes the columns."),
)

_FLAWED = (
    N_("The text holds what cannot be kept: %(fault)s."),
    N_("Write it on one line, without hidden characters."),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a file would do to the directory as it read when the plan was made: `seen` is the number of that edition."""

    file: str
    proposals: Proposals
    changes: tuple[Change, ...]
    seen: int

    def lines(self) -> Iterator[str]:
        """The plan for a terminal, in the order of the file, with a count at the end."""
        told = [(one.place, str(one)) for one in self.proposals.found]
        told += [(one.place, str(one)) for one in self.proposals.refused]
        yield from (line for _, line in sorted(told))
        kinds = ", ".join(f"{len(self.proposals.of(kind))} {kind}" for kind in ("changed", "added", "ended"))
        yield f"{kinds}, {self.proposals.same} as on file, {len(self.proposals.refused)} refused"


def plan_import(books: Books, shelf: Shelf | None, name: str, content: bytes, *, by: str, on: date) -> Plan:
    """Hold a file against the directory; nothing is kept. Without a shelf, against the shipped directory.

    Raises:
        FileFault: nothing of the file can be read; says what to do.
    """
    edition = shelf.edition if shelf else None
    books = edition.books if edition else books
    known = Known(frozenset(books.law.instruments) | OTHER_LAW, frozenset(books.measures))
    found = proposals(books.directory, read_file(name, content), known, on, _ended(edition) if edition else ())
    if shelf:
        found = _held_against_the_checks(shelf, books, found, by, on)
    return Plan(name, found, _numbered(books, found.found), edition.number if edition else 0)


def _ended(edition: Edition) -> set[tuple[str, str, str]]:
    """The offices that a correction ended, with the source of the end and its date."""
    made = [one for one in edition.corrections if one.action == "end" and one.list == "authorities"]
    return {(one.entry, one.source, one.source_date) for one in made}


def _held_against_the_checks(shelf: Shelf, books: Books, found: Proposals, by: str, on: date) -> Proposals:
    """What the check of corrections refuses is refused here with its row."""
    refused: dict[int, Refused] = {}
    rows = [number for number, one in enumerate(found.found) for _ in one.changes]
    for refusal in check_changes(shelf, _numbered(books, found.found), by=by, on=on):
        number = rows[refusal.number]
        place = found.found[number].place
        told = str(refusal.flaw.params.get("character", refusal.fault)) if refusal.flaw else refusal.fault
        refused[number] = Refused(place, refusal.key, *(_FLAWED if refusal.flaw else _UNFIT), {"fault": told})
    good = tuple(one for number, one in enumerate(found.found) if number not in refused)
    bad = sorted((*found.refused, *refused.values()), key=lambda one: one.place)
    return Proposals(good, tuple(bad), found.same)


def _numbered(books: Books, found: Sequence[Proposal]) -> tuple[Change, ...]:
    """The changes in their order; an entry that is new gets its id."""
    taken = {entry.id for state in books.directory.states.values() for entry in state.entries}
    changes = []
    for asked in (change for one in found for change in one.changes):
        change = asked
        if asked.action == "add":
            change = replace(asked, entry=local_id(asked.state, asked.list, asked.values, taken))
            taken.add(change.entry)
        changes.append(change)
    return tuple(changes)
