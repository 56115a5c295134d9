"""Some pairs are sent elsewhere: Chisinau replaces Minsk between its Parties, EU members use EU instruments."""

from mlawriter.language.messages import N_
from mlawriter.law.case import Case
from mlawriter.law.findings import Finding, Message, Outcome
from mlawriter.law.lawbook import LawBook
from mlawriter.vocabulary.citations import cite

# Reported, not read: CIS-CHISINAU 120(3)-(4) is on file from a secondary source, so it is cited on screen only.
REPLACED = {"CIS-MINSK": ("CIS-CHISINAU", "CIS-CHISINAU 120(3)-(4)")}


def replaced(instrument: str, binding: frozenset[str]) -> Finding | None:
    """A treaty that a later one replaces between its Parties is not offered where the later one binds both."""
    successor, provision = REPLACED.get(instrument, ("", ""))
    if successor not in binding:
        return None
    text = N_("%(other)s replaces %(instrument)s between its Parties.")
    message = Message(text, {"other": successor, "instrument": instrument})
    return Finding("replaced", Outcome.NOT_MET, message, cite(provision))


def union_members(case: Case, law: LawBook) -> Finding | None:
    """Two members of the European Union cooperate under Union instruments, which this file does not hold."""
    members = law.circles.get("EU", frozenset())
    if not members.issuperset(case.states):
        return None
    text = N_(
        "Both States are members of the European Union: a warrant, order or certificate under Union law usually "
        "takes the place of a treaty request."
    )
    question = N_("Check which instrument of the European Union applies before you write a treaty request.")
    return Finding("union_members", Outcome.UNKNOWN, Message(text), settles=Message(question))
