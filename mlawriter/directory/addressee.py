"""Offers the offices that a request can be sent to, best first, each with the reason and the age of what is on file."""

from dataclasses import dataclass
from datetime import date

from mlawriter.directory.codes import Function
from mlawriter.directory.confirming import CONFIRM_AFTER_DAYS, Due, due_in, vouched_on
from mlawriter.directory.dating import age_in_days
from mlawriter.directory.records import Authority, State
from mlawriter.language.messages import N_

_GRADES = {"high": 0, "medium": 1, "low": 2}
_UNDATED = 10**6
# What a request copies: whether the rest of a record is old does not keep a letter from arriving.
_COPIED = frozenset({"", "names", "address", "phones", "emails"})
# The law's own id for a request that no treaty carries.
_NO_INSTRUMENT = (None, "RECIPROCITY")

# English wording of the reasons, in the order of preference; the pages translate it.
FITS_INSTRUMENT = N_("Named under the instrument chosen for this request")
NAMED_FOR_PARTNER = N_("Named in a treaty with the requesting State")
NO_TREATY_ROUTE = N_("Named for requests that rest on no treaty")
GENERAL = N_("Competent by law or by its own account, whatever the instrument")
BY_INSTRUMENT = N_("Named under an instrument; none is chosen for this request")
UNSTATED = N_("On file for this function; the source does not say under which instrument")
OTHER_INSTRUMENT = N_("Named under another instrument than the one chosen")
OTHER_PARTNER = N_("Named in a treaty with another State")
REPLACED = N_("Kept for the record: replaced by another office")
REASONS = (
    FITS_INSTRUMENT, NAMED_FOR_PARTNER, NO_TREATY_ROUTE, GENERAL, BY_INSTRUMENT, UNSTATED, OTHER_INSTRUMENT,
    OTHER_PARTNER, REPLACED,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Offer:
    """An office with the reason why it is offered, and what of it the drafter must confirm before sending."""

    authority: Authority
    reason_msgid: str
    age_days: int | None
    needs_confirmation: bool
    due: tuple[Due, ...] = ()


def authorities_for(
    state: State,
    function: Function,
    instrument: str | None,
    on: date,
    *,
    requesting: str | None = None,
    confirm_after: int = CONFIRM_AFTER_DAYS,
) -> tuple[Offer, ...]:
    """Rank the State's offices for a function: the fitting instrument first, then the newer record, then the surer.

    Replaced offices are offered only where nothing current is on file. Equal offices keep the order of the file.
    """
    offers = [
        offer_of(authority, on, confirm_after, _reason(authority, instrument, requesting))
        for authority in state.authorities
        if authority.function == function
    ]
    current = [offer for offer in offers if offer.reason_msgid != REPLACED]
    return tuple(sorted(current or offers, key=_preference))


def _reason(authority: Authority, instrument: str | None, requesting: str | None) -> str:
    if authority.historic:
        return REPLACED
    if instrument in authority.instruments:
        return FITS_INSTRUMENT
    if requesting is not None and requesting in authority.partners:
        return NAMED_FOR_PARTNER
    if authority.basis == "no-treaty":
        return NO_TREATY_ROUTE if instrument in _NO_INSTRUMENT else OTHER_INSTRUMENT
    if authority.general:
        return GENERAL
    if authority.instruments:
        return BY_INSTRUMENT if instrument in _NO_INSTRUMENT else OTHER_INSTRUMENT
    return OTHER_PARTNER if authority.partners else UNSTATED


def offer_of(authority: Authority, on: date, confirm_after: int = CONFIRM_AFTER_DAYS, reason: str = "") -> Offer:
    """Tell the age of one office, and what of it must be confirmed."""
    due = tuple(one for one in due_in(authority, on, confirm_after) if one.value in _COPIED)
    age = age_in_days(vouched_on(authority), on)
    return Offer(authority, reason, age, bool(due) or authority.historic, due)


def _preference(offer: Offer) -> tuple[int, bool, int, int, int]:
    """Order by reason, offices for one narrow task last; then by age and grade, and by stage where those agree."""
    office = offer.authority
    narrow = bool(office.subject) or office.stage == "provisional-arrest"
    age = _UNDATED if offer.age_days is None else offer.age_days
    return REASONS.index(offer.reason_msgid), narrow, age, _GRADES[office.confidence], int(office.stage == "trial")
