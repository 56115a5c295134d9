"""The order in which bases are offered is a rule: the nearer and fuller the treaty, the earlier it stands."""

from enum import IntEnum

from mlawriter.language.messages import N_
from mlawriter.law.findings import Finding, Message, Outcome
from mlawriter.law.instruments import Instrument


class Rank(IntEnum):
    """From the treaty made for the pair to the convention that only adds a duty."""

    BILATERAL = 0
    REGIONAL = 1
    CONVENTION = 2
    PROTOCOL = 3
    ADDITION = 4


REASONS = {
    Rank.BILATERAL: N_("A treaty made for these two States comes first."),
    Rank.REGIONAL: N_(
        "A treaty on this kind of request among a circle of States, with its own procedure, comes before conventions"
        " open to all."
    ),
    Rank.CONVENTION: N_(
        "A convention on these offences open to all States, with a full article on this request, comes after treaties"
        " of a smaller circle."
    ),
    Rank.PROTOCOL: N_("A protocol adds its offences to those of its convention and stands beside it."),
    Rank.ADDITION: N_("A convention that adds duties but leaves the procedure to another treaty comes last."),
}
TOLD = {place: Finding("ranking", Outcome.MET, Message(reason)) for place, reason in REASONS.items()}
ORDER = (Outcome.MET, Outcome.UNKNOWN, Outcome.NOT_MET)


def rank(instrument: Instrument | None) -> Rank:
    """Give the rank of an instrument; None stands for a bilateral treaty."""
    if instrument is None:
        return Rank.BILATERAL
    if instrument.use == "support":
        return Rank.ADDITION
    if instrument.kind == "protocol":
        return Rank.PROTOCOL
    return Rank.REGIONAL if instrument.coverage == "general" else Rank.CONVENTION


def ranked(place: Rank) -> Finding:
    """Tell the reader why a basis stands where it stands."""
    return TOLD[place]


def position(outcome: Outcome, place: Rank, identifier: str, preferred: tuple[str, ...]) -> tuple[int, int, int, str]:
    """Sort by what carries, then by rank, then UNTOC before the others, then by id so that the order is fixed."""
    first = preferred.index(identifier) if identifier in preferred else len(preferred)
    return ORDER.index(outcome), place, first, identifier
