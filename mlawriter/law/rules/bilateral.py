"""A treaty made between the two States comes first where it is in force; its text is not on file."""

from mlawriter.language.messages import N_
from mlawriter.law.case import Case
from mlawriter.law.findings import Finding, Message, Outcome
from mlawriter.law.lawbook import Bilateral


def bilateral(case: Case, treaty: Bilateral) -> Finding:
    """In force on the day only where a date is printed; an old or half-recorded treaty stays a question."""
    outcome = treaty.standing(case.on)
    params = {
        "requesting": case.requesting,
        "requested": case.requested,
        "signed": treaty.signed or "?",
        "day": treaty.in_force or case.on.isoformat(),
    }
    text = {
        Outcome.MET: N_("A treaty between %(requesting)s and %(requested)s is in force since %(day)s; read its text."),
        Outcome.NOT_MET: N_("A treaty between %(requesting)s and %(requested)s was not in force on that day."),
        Outcome.UNKNOWN: N_(
            "A treaty between %(requesting)s and %(requested)s is on file; whether it is in force is not known."
        ),
    }[outcome]
    question = N_("Ask the foreign ministry whether the treaty between %(requesting)s and %(requested)s is in force.")
    settles = Message(question, params) if outcome is Outcome.UNKNOWN else None
    return Finding("bilateral", outcome, Message(text, params), (), ("requesting", "requested", "on"), settles)
