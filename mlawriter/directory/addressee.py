"""Offers the offices that a request can be sent to, best first, each with the reason and the age of what is on file."""

from dataclasses import dataclass
from datetime import date

from mlawriter.directory.dating import age_in_days
from mlawriter.directory.records import Authority, Function, State
from mlawriter.language.messages import N_

CONFIRM_AFTER_DAYS = 365
_GRADES = {"high": 0, "medium": 1, "low": 2}
_UNDATED = 10**6
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
    """An office with the reason why it is offered, and whether the drafter must confirm it before sending."""

    authority: Authority
    reason_msgid: str
    age_days: int | None
    needs_confirmation: bool


def authorities_for(
    state: State, function: Function, instrument: str | None, on: date, *, requesting: str | None = None
) -> tuple[Offer, ...]:
    """Rank the State's offices for a function: the fitting instrument first, then the newer record, then the surer.

    Replaced offices are offered only where nothing current is on file. Equal offices keep the order of the file.
    """
    offers = [
        _offer(authority, _reason(authority, instrument, requesting), on)
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


def _offer(authority: Authority, reason: str, on: date) -> Offer:
    age = age_in_days(authority.source_date, on)
    old = age is None or age > CONFIRM_AFTER_DAYS
    contact_age = age_in_days(authority.contact_date, on)
    old_contact = contact_age is not None and contact_age > CONFIRM_AFTER_DAYS
    unsure = authority.confidence == "low" or authority.contact_confidence == "low"
    return Offer(authority, reason, age, old or old_contact or unsure or authority.historic)


def _preference(offer: Offer) -> tuple[int, bool, int, int, int]:
    """Order by reason, offices for one narrow task last; then by age and grade, and by stage where those agree."""
    office = offer.authority
    narrow = bool(office.subject) or office.stage == "provisional-arrest"
    age = _UNDATED if offer.age_days is None else offer.age_days
    return REASONS.index(offer.reason_msgid), narrow, age, _GRADES[office.confidence], int(office.stage == "trial")
