"""Reservations and declarations on file: not weighed, but named, so that nobody relies on a treaty unread."""

from mlawriter.language.messages import N_
from mlawriter.law.case import Case
from mlawriter.law.findings import Finding, Message, Outcome
from mlawriter.law.lawbook import LawBook

SUBJECTS = {
    "extradition": N_("%(state)s made a declaration or reservation on extradition to %(instrument)s: read it."),
    "nationals": N_("%(state)s made a declaration or reservation on its nationals to %(instrument)s: read it."),
    "treaty_as_legal_basis": N_("%(state)s declared whether %(instrument)s serves it as a legal basis: read it."),
    "political_offence": N_("%(state)s made a declaration on political offences to %(instrument)s: read it."),
    "jurisdiction": N_("%(state)s made a declaration on its jurisdiction to %(instrument)s: read it."),
    "language": N_("%(state)s made a declaration on languages to %(instrument)s: read it."),
    "designates_authority": N_("%(state)s named an authority when it joined %(instrument)s: read the declaration."),
    "territorial": N_("%(state)s made a declaration on the territories that %(instrument)s reaches: read it."),
    "non_recognition_statement": N_(
        "%(state)s declared that joining %(instrument)s recognises no State it does not know: read it."
    ),
    "annex_treaty_exclusion": N_("%(state)s left treaties of the annex out of %(instrument)s: read the declaration."),
    "constitutional_or_federal": N_(
        "%(state)s made a declaration on its constitution or its member states to %(instrument)s: read it."
    ),
    "other": N_("%(state)s made a declaration to %(instrument)s whose subject is not on file: read it."),
}
ALWAYS = frozenset(
    {"territorial", "non_recognition_statement", "annex_treaty_exclusion", "constitutional_or_federal", "other"}
)
ASSISTANCE = ALWAYS | {"language", "designates_authority", "political_offence"}
SURRENDER = ALWAYS | {"extradition", "nationals", "treaty_as_legal_basis", "political_offence", "jurisdiction"}
NEVER = frozenset({"dispute_settlement_clause"})  # how States settle disputes says nothing about a request
TOPICS = frozenset(SUBJECTS) | NEVER


def declarations(case: Case, law: LawBook, instrument: str) -> Finding | None:
    """Name the declarations of both States that bear on the request; the outcome of the basis stays as it is."""
    by_state = law.declarations.get(instrument)
    if not by_state:
        return None
    bearing = SURRENDER if case.surrender else ASSISTANCE
    told = tuple(
        _told(state, instrument, topic)
        for state in case.states
        if state in by_state
        for topic in by_state[state].subjects
        if topic in bearing
    )
    if not told:
        return None
    text = N_("Declarations to %(instrument)s are on file and were not weighed: read them with the depositary.")
    return Finding("declarations", Outcome.UNKNOWN, Message(text, {"instrument": instrument}), children=told)


def _told(state: str, instrument: str, topic: str) -> Finding:
    message = Message(SUBJECTS[topic], {"state": state, "instrument": instrument})
    return Finding(f"declaration:{state}:{topic}", Outcome.UNKNOWN, message)
