"""Which instruments are worth looking at for a pair: the world-wide ones, and the regional ones of their circle."""

from collections.abc import Iterable

from mlawriter.law.case import Case
from mlawriter.law.instruments import Instrument
from mlawriter.law.lawbook import LawBook


def candidates(case: Case, law: LawBook) -> Iterable[Instrument]:
    """Membership of a circle only opens the question; it never answers it."""
    if fictional(case.requesting) != fictional(case.requested):
        return  # invented participation must not carry a letter to a real State
    function = "extradition" if case.surrender else "mla"
    for instrument in law.instruments.values():
        if instrument.use != "never" and function in instrument.functions and _near(case, law, instrument):
            yield instrument


def _near(case: Case, law: LawBook, instrument: Instrument) -> bool:
    recorded = law.participation.records.get(instrument.id, {})
    if all(state in recorded for state in case.states):
        return True
    if instrument.fictional or any(fictional(state) for state in case.states):
        return False
    return not instrument.circle or law.circles.get(instrument.circle, frozenset()).issuperset(case.states)


def fictional(state: str) -> bool:
    """Codes XA to XZ are left to users by ISO 3166-1; XK is in use for Kosovo."""
    return state.startswith("X") and state != "XK"
