"""Which instruments are worth looking at for a pair: the world-wide ones, and the regional ones of their circle."""

from collections.abc import Iterable

from mlawriter.law.case import Case
from mlawriter.law.instruments import Instrument
from mlawriter.law.lawbook import LawBook


def candidates(case: Case, law: LawBook) -> Iterable[Instrument]:
    """Membership of a circle only opens the question; it never answers it."""
    invented = fictional(case.requesting)
    if invented != fictional(case.requested):
        return  # invented participation must not carry a letter to a real State
    function = "extradition" if case.surrender else "mla"
    for instrument in law.instruments.values():
        if function not in instrument.functions or instrument.use == "never":
            continue
        if _in_circle(case, law, instrument, invented=invented) or _in_records(case, law, instrument):
            yield instrument


def _in_circle(case: Case, law: LawBook, instrument: Instrument, *, invented: bool) -> bool:
    if invented or instrument.fictional:
        return False
    if not instrument.circle:
        return True
    members = law.circles.get(instrument.circle, frozenset())
    return case.requesting in members and case.requested in members


def _in_records(case: Case, law: LawBook, instrument: Instrument) -> bool:
    recorded = law.participation.records.get(instrument.id, {})
    return case.requesting in recorded and case.requested in recorded


def fictional(state: str) -> bool:
    """Codes XA to XZ are left to users by ISO 3166-1; XK is in use for Kosovo."""
    return state.startswith("X") and state != "XK"
