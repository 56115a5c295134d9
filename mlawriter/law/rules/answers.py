"""A condition that only the drafter can answer becomes a finding, and, while unanswered, a question."""

from mlawriter.law.findings import Finding, Message, Outcome
from mlawriter.vocabulary.citations import cite


def answered(name: str, outcome: Outcome, provision: str, texts: tuple[str, str, str], question: str) -> Finding:
    """Give the finding for a yes, a no, or no answer yet; `texts` are told in that order."""
    met, not_met, unknown = texts
    text = {Outcome.MET: met, Outcome.NOT_MET: not_met, Outcome.UNKNOWN: unknown}[outcome]
    settles = Message(question) if outcome is Outcome.UNKNOWN else None
    citations = cite(provision) if provision else ()
    return Finding(name, outcome, Message(text), citations, (name,), settles)
