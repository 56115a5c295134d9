"""Where no treaty carries the request, the requested State's own law and an assurance of reciprocity may."""

from mlawriter.language.messages import N_
from mlawriter.law.case import Case
from mlawriter.law.findings import Finding, Message, Outcome


def reciprocity(case: Case) -> Finding:
    """Always open to try, never certain: the requested State's law decides, and the competent authority must assure."""
    params = {"requested": case.requested, "requesting": case.requesting}
    text = N_("The request may rest on the law of %(requested)s and an assurance of reciprocity.")
    question = N_(
        "Ask which law of %(requested)s allows it, and which authority of %(requesting)s may give the assurance."
    )
    return Finding(
        "reciprocity",
        Outcome.UNKNOWN,
        Message(text, params),
        facts_used=("requesting", "requested"),
        settles=Message(question, params),
    )
