"""Everything on file about the law, read once at start and then only looked up."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from mlawriter.law.clocks import Clock
from mlawriter.law.dates import earliest, latest
from mlawriter.law.findings import Outcome
from mlawriter.law.instruments import Instrument, Work
from mlawriter.law.participation import Participation, Source


@dataclass(frozen=True, slots=True)
class Bilateral:
    """A treaty between two States, as far as a source names it; its articles are not on file."""

    id: str
    parties: tuple[str, str]
    subjects: tuple[str, ...]
    signed: str
    in_force: str
    note: str
    doubt: str
    source: Source

    def serves(self, function: str) -> bool:
        """Whether its subject covers the request: mutual assistance, or extradition with provisional arrest."""
        return ("mla" if function == "mla" else "extradition") in self.subjects

    def standing(self, on: date) -> Outcome:
        """In force on a day only where a date is printed and no doubt is noted."""
        if self.signed and on < earliest(self.signed):
            return Outcome.NOT_MET
        if not self.in_force:
            return Outcome.UNKNOWN
        if on < earliest(self.in_force):
            return Outcome.NOT_MET
        return Outcome.MET if on >= latest(self.in_force) and not self.doubt else Outcome.UNKNOWN


@dataclass(frozen=True, slots=True)
class Notification:
    """What a State told the depositary on a convention as the legal basis for extradition."""

    state: str
    instrument: str
    provision: str
    as_basis: bool | None
    note: str
    source: Source


@dataclass(frozen=True, slots=True)
class Declaration:
    """That a State made reservations or declarations to a treaty, and on what; the text is not on file."""

    subjects: tuple[str, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class LawBook:
    """Instruments, works, participation, bilateral treaties, notifications, declarations, clocks and circles."""

    instruments: Mapping[str, Instrument]
    works: Mapping[str, Work]
    aliases: Mapping[str, str]
    participation: Participation
    bilaterals: Mapping[frozenset[str], tuple[Bilateral, ...]]
    notifications: Mapping[tuple[str, str], Notification]
    circles: Mapping[str, frozenset[str]]
    sources: Mapping[str, str]
    version: str
    declarations: Mapping[str, Mapping[str, Declaration]] = field(default_factory=dict)
    clocks: Mapping[str, Clock] = field(default_factory=dict)

    def id_of(self, name: str) -> str:
        """Give the id on file for a name that other tables use for the same instrument."""
        return self.aliases.get(name, name)

    def instrument(self, name: str) -> Instrument:
        """Look up an instrument by id or alias."""
        return self.instruments[self.id_of(name)]

    def knows(self, name: str) -> bool:
        """Whether a citation may name this work: an instrument, an alias of one, or another work on file."""
        return self.id_of(name) in self.instruments or name in self.works

    def between(self, one: str, other: str) -> tuple[Bilateral, ...]:
        """Every bilateral treaty on file for a pair of States."""
        return self.bilaterals.get(frozenset((one, other)), ())

    def bilateral(self, identifier: str) -> Bilateral | None:
        """Look up a bilateral treaty by the id that a basis carries, such as "KR-IN:1"."""
        one, _, other = identifier.partition(":")[0].partition("-")
        return next((treaty for treaty in self.between(one, other) if treaty.id == identifier), None)

    def notification(self, state: str, instrument: str) -> Notification | None:
        """What a State told the depositary on this convention as basis for extradition, if it is on file."""
        return self.notifications.get((state, instrument))
