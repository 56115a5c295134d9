"""UNCAC articles 15 to 25 and 27: no threshold, no group, no border; but some offences are optional."""

from mlawriter.language.messages import N_
from mlawriter.law.case import CONDUCTS, Case, OffenceFacts
from mlawriter.law.findings import Finding, Message, Outcome, all_of
from mlawriter.law.lawbook import LawBook
from mlawriter.law.rules.offences import WHICH_CONDUCT, some_offence
from mlawriter.law.rules.untoc_scope import dual_criminality
from mlawriter.vocabulary.citations import Citation, cite

MANDATORY = frozenset({"uncac_15", "uncac_16", "uncac_17", "uncac_23", "uncac_25"})
OPTIONAL = frozenset({"uncac_16_2", "uncac_18", "uncac_19", "uncac_20", "uncac_21", "uncac_22", "uncac_24"})


def uncac_scope(case: Case, _law: LawBook) -> Finding:
    """An offence of chapter III, established in both States where the Convention leaves that open."""
    offence = some_offence(case, "uncac_offence", lambda facts, number: _offence(facts, number, case))
    if not case.surrender:
        return offence
    children = (offence, dual_criminality(case, "UNCAC 44(1)"))
    outcome = all_of(child.outcome for child in children)
    text = {
        Outcome.MET: N_("The case is within the Convention."),
        Outcome.NOT_MET: N_("The case is outside the Convention."),
        Outcome.UNKNOWN: N_("Whether the case is within the Convention depends on the open points."),
    }[outcome]
    return Finding("uncac_scope", outcome, Message(text), cite("UNCAC 44(1)"), children=children)


def _offence(facts: OffenceFacts, number: int, case: Case) -> Finding:
    name, params = f"uncac_offence:{number}", {"number": str(number)}
    used: tuple[str, ...] = ("conducts",)
    mandatory, optional = facts.conducts & MANDATORY, facts.conducts & OPTIONAL
    if mandatory:
        text = N_("Offence %(number)s is one that every Party must have established.")
        return Finding(name, Outcome.MET, Message(text, params), _cited(mandatory), used)
    if optional:
        texts = {
            Outcome.MET: N_("Offence %(number)s is optional in the Convention; both States have established it."),
            Outcome.NOT_MET: N_("Offence %(number)s is optional in the Convention and not established in both States."),
            Outcome.UNKNOWN: N_("Offence %(number)s is optional in the Convention: both States must have it."),
        }
        outcome = Outcome.of(answer=case.uncac_offence_in_both)
        question = Message(N_("Have both States made this conduct an offence?")) if outcome is Outcome.UNKNOWN else None
        used = ("conducts", "uncac_offence_in_both")
        return Finding(name, outcome, Message(texts[outcome], params), _cited(optional), used, question)
    if "laundering" in facts.conducts and "drugs_3_1" not in facts.conducts:
        text = N_(
            "Offence %(number)s is laundering: the Convention covers it at least where the proceeds come from "
            "corruption."
        )
        question = Message(N_("Do the proceeds come from corruption? If so, name that kind of conduct as well."))
        return Finding(name, Outcome.UNKNOWN, Message(text, params), cite("UNCAC 23"), used, question)
    if facts.conducts:
        text = N_("Offence %(number)s is not a corruption offence of the Convention.")
        return Finding(name, Outcome.NOT_MET, Message(text, params), cite("UNCAC 15-25, 27"), used)
    text = N_("The kind of conduct of offence %(number)s has not been said.")
    return Finding(name, Outcome.UNKNOWN, Message(text, params), (), used, Message(WHICH_CONDUCT))


def _cited(keys: frozenset[str]) -> tuple[Citation, ...]:
    return cite(*(CONDUCTS[key] for key in sorted(keys)))
