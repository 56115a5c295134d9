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
    Rank.BILATERAL: N_("First: a treaty made for these two States."),
    Rank.REGIONAL: N_("Early: a treaty on this kind of request among a circle of States, with its own procedure."),
    Rank.CONVENTION: N_("Then: a world-wide convention on these offences, with a full article on this request."),
    Rank.PROTOCOL: N_("With its convention: a protocol adds its offences and stands beside it."),
    Rank.ADDITION: N_("Last: a convention that adds duties but leaves the procedure to another treaty."),
}
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
    return Finding("ranking", Outcome.MET, Message(REASONS[place]))


def position(outcome: Outcome, place: Rank, identifier: str, preferred: tuple[str, ...]) -> tuple[int, int, int, str]:
    """Sort by what carries, then by rank, then UNTOC before the others, then by id so that the order is fixed."""
    first = preferred.index(identifier) if identifier in preferred else len(preferred)
    return ORDER.index(outcome), place, first, identifier
