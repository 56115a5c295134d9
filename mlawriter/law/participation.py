"""Who is bound by what, since when, on whose word: dated records and the one question put to them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import TypeAlias

from mlawriter.law.dates import days_later, earliest, first_of_month_after, latest
from mlawriter.law.findings import Outcome
from mlawriter.law.instruments import Entry

CONSENT = frozenset(
    {"ratification", "acceptance", "approval", "accession", "succession", "formal_confirmation", "consent_date_unknown"}
)
ENDING = frozenset({"denunciation"})
DOUBTFUL_ENDING = frozenset({"withdrawal_decided"})
LEAVING = ENDING | DOUBTFUL_ENDING
OUTSIDE = frozenset({"not_party"})
OTHER_ACTS = frozenset({"signature", "succession_to_signature", "listed_participant", "national_act"})
ACTIONS = CONSENT | ENDING | DOUBTFUL_ENDING | OUTSIDE | OTHER_ACTS
CONFIDENCE = ("unproven", "low", "medium", "high")
COLLECTED = "2026-11"
FAR = date(9999, 12, 31)
MOST_KEPT = 30_000


@dataclass(frozen=True, slots=True)
class Source:
    """Where a record was read, the date the source speaks for ("" when it bears none), and how far to trust it."""

    title: str
    as_of: str
    confidence: str

    def speaks_by(self) -> date:
        """Give the first day on which the source is sure to have spoken; an undated copy by the day of collection."""
        return latest(self.as_of or COLLECTED)


@dataclass(frozen=True, slots=True)
class Record:
    """One act of one State, as one source has it; `superseded` names the better source that took its place."""

    action: str
    date: str
    in_force: str
    source: Source
    doubt: str = ""
    superseded: str = ""

    @property
    def proves_consent(self) -> bool:
        """An act of consent counts unless the record itself is too weak to rest a letter on."""
        return self.action in CONSENT and self.source.confidence != "unproven"


# An instrument, a State, and the acts that one stay of the State in it rests on.
Period: TypeAlias = tuple[str, str, tuple[Record, ...]]


@dataclass(frozen=True, slots=True)
class Standing:
    """The answer for a State, an instrument and a day, with every record kept, also those that disagree."""

    outcome: Outcome
    state: str
    instrument: str
    since: str = ""
    in_force: str = ""
    computed: bool = False
    confidence: str = ""
    doubt: str = ""
    reason: str = ""
    records: tuple[Record, ...] = ()

    def __hash__(self) -> int:
        """Go by State and instrument: the records behind an answer need not be read to find it again."""
        return hash((self.state, self.instrument))

    @property
    def best(self) -> Record | None:
        """The record that speaks best for the participation, for showing its source."""
        return max(self.records, key=_weight, default=None)


@dataclass(frozen=True, slots=True)
class Window:
    """The first day a State may be, and the first day it is sure to be, bound; and how that is known."""

    first: date
    sure: date
    shown: str
    computed: bool
    since: str
    confidence: str
    doubt: str


@dataclass(frozen=True, slots=True)
class Participation:
    """All records by instrument and State; what is missing is unknown."""

    records: Mapping[str, Mapping[str, tuple[Record, ...]]]
    entries: Mapping[str, Entry]
    conflicts: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: MappingProxyType({}))
    # What follows from the records alone is worked out once for each State: half of an assessment was this.
    windows: dict[tuple[str, str, tuple[Record, ...]], Window | None] = field(
        default_factory=dict, compare=False, repr=False
    )
    # The records never change, so an answer stays true; one day of every State and treaty is a third of the bound.
    standings: dict[tuple[str, str, date], Standing] = field(default_factory=dict, compare=False, repr=False)

    def of(self, state: str, instrument: str) -> tuple[Record, ...]:
        """Every record of a State for an instrument, in the order of the file."""
        return self.records.get(instrument, {}).get(state, ())

    def states(self, instrument: str) -> tuple[str, ...]:
        """Every State with any record for an instrument."""
        return tuple(sorted(self.records.get(instrument, {})))

    def status(self, state: str, instrument: str, on: date) -> Standing:
        """Say whether a State is bound on a day: MET and NOT_MET only where a record proves it."""
        key = (state, instrument, on)
        standing = self.standings.get(key)
        if standing is None:
            if len(self.standings) >= MOST_KEPT:
                self.standings.clear()
            standing = self.standings[key] = self._weighed(state, instrument, on)
        return standing

    def _weighed(self, state: str, instrument: str, on: date) -> Standing:
        kept = self.of(state, instrument)
        records = tuple(record for record in kept if not record.superseded)
        conflict = self.conflicts.get(instrument, {}).get(state, "")
        outside = any(record.action in OUTSIDE and on <= latest(record.date) for record in records)
        if outside and not conflict:
            return Standing(Outcome.NOT_MET, state, instrument, reason="outside", records=kept)
        period = _period(records, on)
        window = self._window_of(state, instrument, period)
        if window is None:
            return Standing(Outcome.UNKNOWN, state, instrument, reason=_why_unknown(records), records=kept)
        outcome, reason, doubt = _answer(period, on, window.first, window.sure, conflict)
        return Standing(
            outcome,
            state,
            instrument,
            since=window.since,
            in_force=window.shown,
            computed=window.computed,
            confidence=window.confidence,
            doubt=doubt or window.doubt,
            reason=reason,
            records=kept,
        )

    def _window_of(self, state: str, instrument: str, period: tuple[Record, ...]) -> Window | None:
        key = (instrument, state, period)
        if key not in self.windows:
            self.windows[key] = _window(period, self.entries.get(instrument, Entry()))
        return self.windows[key]


def _period(records: tuple[Record, ...], on: date) -> tuple[Record, ...]:
    """The acts that a day is judged by: of a State that left and came back, those before or those after."""
    for left in records:
        if left.action not in ENDING or not left.in_force:
            continue
        after = tuple(each for each in records if each.date and earliest(each.date) >= latest(left.in_force))
        returns = [earliest(each.date) for each in after if each.proves_consent]
        if returns:
            before = tuple(each for each in records if each not in after)
            return _period(after, on) if on >= min(returns) else _period(before, on)
    return records


def _window(records: tuple[Record, ...], entry: Entry) -> Window | None:
    """What the acts of consent of one State say together; None where none proves consent."""
    consents = sorted((record for record in records if record.proves_consent), key=_weight, reverse=True)
    if not consents:
        return None
    first, sure, shown, computed = _in_force(consents, entry)
    return Window(
        first,
        sure,
        shown,
        computed=computed,
        since=next((record.date for record in consents if record.date), ""),
        confidence=consents[0].source.confidence,
        doubt=next((record.doubt for record in consents if record.doubt), ""),
    )


def _answer(records: tuple[Record, ...], on: date, first: date, last: date, conflict: str) -> tuple[Outcome, str, str]:
    """Before the first day not bound; between first and sure day, or where records clash, unknown; then bound."""
    if on < first:
        return Outcome.NOT_MET, "not_yet", ""
    if conflict:
        return Outcome.UNKNOWN, "conflict", conflict
    if on < last:
        return Outcome.UNKNOWN, "date_between", ""
    for record in records:
        if record.action in ENDING and record.in_force and on >= latest(record.in_force):
            return Outcome.NOT_MET, "denounced", record.doubt
        if record.action in LEAVING and record.date and on >= earliest(record.date):
            return Outcome.UNKNOWN, "ending", record.doubt
    return Outcome.MET, "bound", ""


def _in_force(consents: list[Record], entry: Entry) -> tuple[date, date, str, bool]:
    """The first day the State may be, and the first day it is sure to be, bound; as printed, or by the entry clause."""
    printed = min((record.in_force for record in consents if record.in_force), key=latest, default="")
    if printed:
        return earliest(printed), latest(printed), printed, False
    dated = [record for record in consents if record.date]
    if not dated:
        sure = min(record.source.speaks_by() for record in consents)
        return _general(entry), max(sure, _general(entry)), "", False
    record = min(dated, key=lambda each: latest(each.date))
    if record.action == "succession":
        return _general(entry), max(latest(record.date), _general(entry)), "", True
    first, last = _bound(earliest(record.date), entry), _bound(latest(record.date), entry)
    if first is None or last is None:
        return earliest(record.date), FAR, "", True
    return first, last, last.isoformat() if first == last else "", True


def _bound(deposit: date, entry: Entry) -> date | None:
    """The day a deposit takes effect: days or whole months after it, but not before the instrument is in force."""
    if entry.days is not None:
        return max(days_later(deposit, entry.days), _general(entry))
    if entry.months is not None:
        return max(first_of_month_after(deposit, entry.months), _general(entry))
    return None


def _general(entry: Entry) -> date:
    return earliest(entry.date) if entry.date else date.min


def _why_unknown(records: tuple[Record, ...]) -> str:
    acts = {record.action for record in records}
    if acts & CONSENT:
        return "unproven"
    if "national_act" in acts:
        return "national_act"
    if "listed_participant" in acts:
        return "listed"
    return "signed_only" if acts else "no_record"


def _weight(record: Record) -> tuple[bool, bool, int, str, bool, str]:
    """Rank records of one participation: not superseded, consent, trust, age of the source, full date."""
    return (
        not record.superseded,
        record.action in CONSENT,
        CONFIDENCE.index(record.source.confidence),
        record.source.as_of,
        len(record.date) == len("2017-09-19"),
        record.date,
    )
