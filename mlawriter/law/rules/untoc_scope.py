"""UNTOC articles 2, 3, 16(1) and 18(1): which offences it carries, and how near to proof the group must be."""

from decimal import Decimal

from mlawriter.language.messages import N_
from mlawriter.law.case import CONDUCTS, Case, OffenceFacts
from mlawriter.law.findings import Finding, Message, Outcome, all_of, any_of
from mlawriter.law.lawbook import LawBook
from mlawriter.law.rules.answers import answered
from mlawriter.law.rules.in_force import in_force
from mlawriter.law.rules.offences import provisions_of, some_offence
from mlawriter.vocabulary.citations import cite

SERIOUS_YEARS = Decimal(4)
LISTED = frozenset({"organized_group_participation", "laundering", "corruption", "obstruction"})
BY_PROTOCOL = {
    "trafficking_persons": "UNTOC-TIP",
    "smuggling_migrants": "UNTOC-SOM",
    "firearms": "UNTOC-FA",
}
UNDERLYING = {
    "organized_group_participation": N_("The group must aim at serious crimes or Convention offences (article 2(a))."),
    "obstruction": N_("The proceedings obstructed must concern an offence covered by the Convention (article 23)."),
}


def untoc_scope(case: Case, law: LawBook) -> Finding:
    """Offence first; then group and transnational nature, for assistance only as reasonable grounds to suspect."""
    offence = some_offence(case, "untoc_offence", lambda facts, number: _offence(facts, number, case, law))
    nature = _surrender_nature(case) if case.surrender else _assistance_nature(case)
    children = (offence, *nature)
    outcome = all_of(child.outcome for child in children)
    text = {
        Outcome.MET: N_("The case is within the Convention."),
        Outcome.NOT_MET: N_("The case is outside the Convention."),
        Outcome.UNKNOWN: N_("Whether the case is within the Convention depends on the open points."),
    }[outcome]
    return Finding("untoc_scope", outcome, Message(text), cite("UNTOC 3(1)"), children=children)


def _offence(facts: OffenceFacts, number: int, case: Case, law: LawBook) -> Finding:
    """A listed offence, a serious crime, or an offence of a Protocol that binds both States."""
    ways = (_listed(facts, number), _serious(facts, number), *_protocols(facts, number, case, law))
    outcome = any_of(way.outcome for way in ways)
    text = {
        Outcome.MET: N_("Offence %(number)s is of a kind the Convention covers."),
        Outcome.NOT_MET: N_("Offence %(number)s is neither listed, nor a serious crime, nor a Protocol offence."),
        Outcome.UNKNOWN: N_("Whether offence %(number)s is of a kind the Convention covers is not yet known."),
    }[outcome]
    params = {"number": str(number)}
    return Finding(f"untoc_offence:{number}", outcome, Message(text, params), children=ways)


def _listed(facts: OffenceFacts, number: int) -> Finding:
    """Articles 5, 6, 8 and 23 carry no penalty floor of their own; articles 5 and 23 point to a covered offence."""
    found = facts.conducts & LISTED
    params = {"number": str(number)}
    if not found:
        text = N_("Offence %(number)s is not one of articles 5, 6, 8 and 23.")
        return Finding(f"untoc_listed:{number}", Outcome.NOT_MET, Message(text, params), (), ("conducts",))
    notes = tuple(
        Finding(f"untoc_underlying:{number}", Outcome.MET, Message(UNDERLYING[key]), cite(CONDUCTS[key]))
        for key in sorted(found & UNDERLYING.keys())
    )
    text = N_("Offence %(number)s is listed in article 3(1)(a): no minimum penalty is asked.")
    citations = (*cite("UNTOC 3(1)(a)"), *cite(*provisions_of(found)))
    return Finding(
        f"untoc_listed:{number}", Outcome.MET, Message(text, params), citations, ("conducts",), children=notes
    )


def _serious(facts: OffenceFacts, number: int) -> Finding:
    """Article 2(b): a maximum of at least four years; the text does not say in whose law, so both are stated."""
    years = facts.max_penalty_years
    params = {"number": str(number), "years": str(years)}
    name = f"untoc_serious:{number}"
    used = ("max_penalty_years",)
    if years is None:
        text = N_("The maximum penalty of offence %(number)s has not been entered.")
        question = N_("Enter the maximum penalty: four years or more make a serious crime.")
        return Finding(name, Outcome.UNKNOWN, Message(text, params), cite("UNTOC 2(b)"), used, Message(question))
    if years >= SERIOUS_YEARS:
        text = N_("Offence %(number)s carries up to %(years)s years: a serious crime. State both States' maximum.")
        return Finding(name, Outcome.MET, Message(text, params), cite("UNTOC 2(b)"), used)
    text = N_("Offence %(number)s carries up to %(years)s years, less than the four of a serious crime.")
    return Finding(name, Outcome.NOT_MET, Message(text, params), cite("UNTOC 2(b)"), used)


def _protocols(facts: OffenceFacts, number: int, case: Case, law: LawBook) -> tuple[Finding, ...]:
    """Article 37(2)-(4): a Protocol offence counts only where the Protocol, too, binds both."""
    found = []
    for key in sorted(facts.conducts & BY_PROTOCOL.keys()):
        protocol = law.instruments[BY_PROTOCOL[key]]
        bound = in_force(case, law, protocol)
        params = {"number": str(number), "instrument": protocol.id}
        text = N_("Offence %(number)s is an offence of %(instrument)s: it counts where that Protocol binds both.")
        citations = (*cite(f"{protocol.id} 1(3)", "UNTOC 37(2)-(4)"), *cite(*provisions_of((key,))))
        name = f"untoc_protocol:{number}"
        found.append(Finding(name, bound.outcome, Message(text, params), citations, ("conducts",), children=(bound,)))
    return tuple(found)


def _assistance_nature(case: Case) -> tuple[Finding, ...]:
    """Article 18(1): reasonable grounds to suspect are enough, and a link with the requested State serves."""
    across = any_of((Outcome.of(answer=case.transnational), Outcome.of(answer=case.link_in_requested)))
    text = {
        Outcome.MET: N_("There are reasonable grounds to suspect that the offence is transnational."),
        Outcome.NOT_MET: N_("Nothing links the offence with another State."),
        Outcome.UNKNOWN: N_("Whether the offence is transnational has not been said."),
    }[across]
    question = N_(
        "Is the offence transnational, or are victims, witnesses, proceeds, instrumentalities or evidence "
        "in the requested State?"
    )
    settles = Message(question) if across is Outcome.UNKNOWN else None
    citations = cite("UNTOC 3(2)(a)-(d)", "UNTOC 18(1)")
    used = ("transnational", "link_in_requested")
    return Finding("transnational", across, Message(text), citations, used, settles), _group(case, "UNTOC 18(1)")


def _surrender_nature(case: Case) -> tuple[Finding, ...]:
    """Article 16(1): a group, and either the transnational element or the person in the requested State."""
    across = any_of((Outcome.of(answer=case.transnational), Outcome.of(answer=case.person_in_requested)))
    text = {
        Outcome.MET: N_("The offence is transnational, or the person is in the requested State."),
        Outcome.NOT_MET: N_("The offence is not transnational and the person is not in the requested State."),
        Outcome.UNKNOWN: N_("Whether the person is in the requested State has not been said."),
    }[across]
    settles = Message(N_("Is the person sought in the requested State?")) if across is Outcome.UNKNOWN else None
    place = Finding(
        "person_in_requested",
        across,
        Message(text),
        cite("UNTOC 16(1)"),
        ("transnational", "person_in_requested"),
        settles,
    )
    return place, _group(case, "UNTOC 16(1)"), dual_criminality(case, "UNTOC 16(1)")


def _group(case: Case, provision: str) -> Finding:
    """Article 2(a) and (c): three or more, structured, for some time, for benefit."""
    return answered(
        "organized_group",
        Outcome.of(answer=case.organized_group),
        provision,
        (
            N_("There are reasonable grounds to suspect that an organized criminal group is involved."),
            N_("No organized criminal group is involved."),
            N_("Whether an organized criminal group is involved has not been said."),
        ),
        N_("Do the facts show a structured group of three or more persons, acting in concert for some time for gain?"),
    )


def dual_criminality(case: Case, provision: str) -> Finding:
    """Extradition asks that the conduct be punishable in both States."""
    return answered(
        "dual_criminality",
        Outcome.of(answer=case.dual_criminality),
        provision,
        (
            N_("The conduct is punishable under the law of both States."),
            N_("The conduct is not punishable under the law of both States."),
            N_("Whether the conduct is punishable under the law of both States has not been said."),
        ),
        N_("Is the conduct, whatever its name, punishable under the law of the requested State?"),
    )
