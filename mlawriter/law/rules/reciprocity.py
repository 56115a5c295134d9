"""Where no treaty carries the request, the requested State's own law and an assurance of reciprocity may."""

from mlawriter.language.messages import N_
from mlawriter.law.case import Case
from mlawriter.law.findings import Finding, Message, Outcome
from mlawriter.vocabulary.citations import Citation

CLAUSES = ("basis.reciprocity_only", "basis.reciprocity_and_law", "letter.reciprocity")
"""The passages of the letter that rest on reciprocity, by their keys in the clause book: the last is the assurance."""

TOPICS = ("reciprocity", "extradition_treaty_needed")


def reciprocity(case: Case) -> Finding:
    """Open to try, never certain; closed only where the requested State surrenders nobody without a treaty."""
    params = {"requested": case.requested, "requesting": case.requesting}
    used = ("requesting", "requested", *(("treaty_needed",) if case.surrender else ()))
    told = _own_law(case)
    if case.surrender and case.treaty_needed:
        text = N_("%(requested)s surrenders nobody without a treaty: reciprocity alone does not carry the request.")
        return Finding("reciprocity", Outcome.NOT_MET, Message(text, params), (), used, children=told)
    text = N_("The request may rest on the law of %(requested)s and an assurance of reciprocity.")
    question = N_(
        "Ask which law of %(requested)s allows it, and which authority of %(requesting)s may give the assurance."
    )
    return Finding("reciprocity", Outcome.UNKNOWN, Message(text, params), (), used, Message(question, params), told)


def _own_law(case: Case) -> tuple[Finding, ...]:
    """What the requested State itself says on reciprocity, in the words of the source."""
    if not case.own_rules:
        return ()
    text = N_("The law or a declaration of %(requested)s says:")
    return tuple(
        Finding(
            f"own:{rule.id}",
            Outcome.UNKNOWN,
            Message(text, {"requested": case.requested}),
            (Citation(rule.id, rule.provision),),
            ("requested",),
            quote=rule.text,
        )
        for topic in TOPICS
        if topic == "reciprocity" or case.surrender
        for rule in case.rules_on(topic, "")
    )
