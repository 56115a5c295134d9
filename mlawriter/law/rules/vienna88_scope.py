"""The 1988 Convention carries the offences of article 3(1); possession for personal use (3(2)) is outside."""

from mlawriter.language.messages import N_
from mlawriter.law.case import Case, OffenceFacts
from mlawriter.law.findings import Finding, Message, Outcome
from mlawriter.law.lawbook import LawBook
from mlawriter.law.rules.offences import named_conduct, some_offence
from mlawriter.vocabulary.citations import cite

PROCEEDS_NAMED = frozenset({"drugs_3_1", "uncac_23"})  # these say what brought the proceeds


def vienna88_scope(case: Case, law: LawBook) -> Finding:
    """Only article 3(1); no penalty floor and no transnational test for assistance."""
    named = named_conduct(law.instruments["VIENNA88"], "vienna88_offence")

    def test(offence: OffenceFacts, number: int) -> Finding:
        if "drugs_personal_use" in offence.conducts and "drugs_3_1" not in offence.conducts:
            text = N_("Offence %(number)s is for personal use: articles 5 to 9 and 11 do not reach it.")
            name = f"vienna88_offence:{number}"
            return Finding(
                name, Outcome.NOT_MET, Message(text, {"number": str(number)}), cite("VIENNA88 3(2)"), ("conducts",)
            )
        if "laundering" in offence.conducts and not offence.conducts & PROCEEDS_NAMED:
            return _of_proceeds(number)
        return named(offence, number)

    return some_offence(case, "vienna88_offence", test)


def _of_proceeds(number: int) -> Finding:
    """Article 3(1)(b) reaches the laundering of what drug offences bring in, and of nothing else."""
    text = N_(
        "Offence %(number)s is laundering: the 1988 Convention covers it where drug offences brought the proceeds."
    )
    question = Message(N_("Do the proceeds come from drug offences? If so, name that kind of conduct as well."))
    name, params = f"vienna88_offence:{number}", {"number": str(number)}
    return Finding(name, Outcome.UNKNOWN, Message(text, params), cite("VIENNA88 3(1)"), ("conducts",), question)
