"""Hold a record from a depositary's table against those on file: new, the same, better, an end, or a contradiction."""

from dataclasses import dataclass
from enum import StrEnum

from mlawriter.law.dates import earliest, latest
from mlawriter.law.participation import CONFIDENCE, CONSENT, LEAVING, OUTSIDE, Record


class Verdict(StrEnum):
    """What a row changes; nothing on file is ever overwritten."""

    NEW = "new"
    SAME = "same"
    SUPERSEDES = "supersedes"
    ENDS = "ends"
    CONFLICT = "conflict kept"


@dataclass(frozen=True, slots=True)
class Compared:
    """The verdict, the records on file that it rests on, and the reason for a reader."""

    verdict: Verdict
    against: tuple[Record, ...] = ()
    reason: str = ""


FAMILIES = (CONSENT, LEAVING, OUTSIDE, frozenset({"signature", "succession_to_signature"}))


def compare(new: Record, on_file: tuple[Record, ...]) -> Compared:
    """Compare with what one State did for one instrument; what is superseded already no longer counts."""
    live = tuple(record for record in on_file if not record.superseded)
    kin = tuple(record for record in live if _family(record.action) == _family(new.action))
    same = tuple(record for record in kin if _says_no_more(new, record))
    if same:
        return Compared(Verdict.SAME, same)
    clash = _outside_clash(new, live)
    if clash:
        return Compared(Verdict.CONFLICT, clash, "a State cannot be bound and outside on the same day")
    fitting = tuple(record for record in kin if _compatible(new, record))
    better = tuple(record for record in fitting if _trust(new) >= _trust(record) and _as_exact(new, record))
    against = tuple(
        record for record in kin if record not in fitting and not _left_between(new, record, live) and _decides(new)
    )
    weaker = tuple(record for record in against if _trust(record) <= CONFIDENCE.index("low") < _trust(new))
    stronger = tuple(record for record in against if record not in weaker)
    if stronger:
        return Compared(Verdict.CONFLICT, stronger, "the dates cannot both be true")
    if better or weaker:
        return Compared(Verdict.SUPERSEDES, (*better, *weaker))
    bound = tuple(record for record in live if record.action in CONSENT and not _later(record, new))
    return Compared(Verdict.ENDS, bound) if new.action in LEAVING and bound else Compared(Verdict.NEW)


def _later(consent: Record, leaving: Record) -> bool:
    """A consent given after the State had left is not what the leaving ends."""
    day = leaving.date or leaving.in_force
    return bool(consent.date and day) and latest(day) < earliest(consent.date)


def _family(action: str) -> frozenset[str]:
    return next((family for family in FAMILIES if action in family), frozenset({action}))


def _decides(record: Record) -> bool:
    """Acts of consent and of leaving decide who is bound; two dates of a signature are only told."""
    return record.action in CONSENT | LEAVING


def _says_no_more(new: Record, known: Record) -> bool:
    """Whether the row adds nothing: the same act, no more exact, from a source no better."""
    same_act = new.action in {known.action, "consent_date_unknown"}
    return (
        same_act
        and _compatible(new, known)
        and _trust(new) <= _trust(known)
        and known.date.startswith(new.date)
        and known.in_force.startswith(new.in_force)
    )


def _compatible(one: Record, other: Record) -> bool:
    return _fit(one.date, other.date) and _fit(one.in_force, other.in_force)


def _fit(one: str, other: str) -> bool:
    """Two dates can both be true where one is empty or a less exact form of the other."""
    return one.startswith(other) or other.startswith(one)


def _as_exact(new: Record, known: Record) -> bool:
    return new.date.startswith(known.date) and new.in_force.startswith(known.in_force)


def _trust(record: Record) -> int:
    return CONFIDENCE.index(record.source.confidence)


def _left_between(new: Record, known: Record, live: tuple[Record, ...]) -> bool:
    """Two dates of joining are both true where the State left in between; two of leaving where it came back."""
    if not (new.date and known.date):
        return False
    first, last = sorted((earliest(new.date), earliest(known.date)))
    opposite = LEAVING if new.action in CONSENT else CONSENT
    return any(record.action in opposite and record.date and first < earliest(record.date) < last for record in live)


def _outside_clash(new: Record, live: tuple[Record, ...]) -> tuple[Record, ...]:
    """A list of those outside contradicts a consent that came before it, unless the State had left."""
    left = any(record.action in LEAVING for record in live)
    if left:
        return ()
    if new.action in OUTSIDE:
        return tuple(each for each in live if each.proves_consent and each.date and _before(each, new))
    if new.proves_consent and new.date:
        return tuple(each for each in live if each.action in OUTSIDE and _before(new, each))
    return ()


def _before(consent: Record, outside: Record) -> bool:
    return latest(consent.in_force or consent.date) < earliest(outside.date)
