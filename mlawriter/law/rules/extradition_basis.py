"""UNTOC 16(3)-(6), UNCAC 44(4)-(7) and 1988 6(2)-(4): extradition on a treaty, without one, or on the convention."""

from dataclasses import dataclass

from mlawriter.language.messages import N_
from mlawriter.law.case import Case
from mlawriter.law.findings import Finding, Message, Outcome
from mlawriter.law.instruments import Instrument
from mlawriter.law.lawbook import LawBook
from mlawriter.vocabulary.citations import cite


@dataclass(frozen=True, slots=True)
class Clauses:
    """Where a convention says: offences included, convention as basis, notified as such, recognised without treaty."""

    included: str
    as_basis: str
    notified: str
    recognised: str

    def beside(self, finding: Finding) -> frozenset[str]:
        """The clauses that speak for another way than the one found, and so stay out of the letter."""
        cited = {citation.provision for citation in finding.citations}
        return frozenset({self.included, self.as_basis, self.notified, self.recognised}) - cited


CLAUSES = {
    "UNTOC": Clauses("16(3)", "16(4)", "16(5)(a)", "16(6)"),
    "UNCAC": Clauses("44(4)", "44(5)", "44(6)(a)", "44(7)"),
    "VIENNA88": Clauses("6(2)", "6(3)", "", "6(4)"),
    "ICSFT": Clauses("11(1)", "11(2)", "", "11(3)"),
    "BOMBINGS97": Clauses("9(1)", "9(2)", "", "9(3)"),
    "ETS185": Clauses("24(2)", "24(3)", "", "24(4)"),
}
LOOK_UP = N_("Look up whether %(state)s needs a treaty to extradite, and what it notified on %(instrument)s.")


def extradition_basis(case: Case, law: LawBook, convention: Instrument, treaties: tuple[str, ...]) -> Finding:
    """A treaty first; else the convention as basis where the requested State takes it; else its own law."""
    clauses = CLAUSES[convention.id]
    params = {"state": case.requested, "instrument": convention.id, "other": (*treaties, "")[0]}

    def found(outcome: Outcome, text: str, *provisions: str, settles: str = "") -> Finding:
        citations = cite(*(f"{convention.id} {provision}" for provision in provisions if provision))
        used = ("treaty_needed", "convention_as_basis", "conventions_taken")
        question = Message(settles, params) if settles else None
        return Finding("extradition_basis", outcome, Message(text, params), citations, used, question)

    if treaties:
        text = N_("The offences are deemed included in %(other)s; its conditions and minimum penalty stay.")
        return found(Outcome.MET, text, clauses.included)
    if case.treaty_needed is False:
        text = N_("%(state)s needs no treaty to extradite: it recognises the offences as extraditable under its law.")
        return found(Outcome.MET, text, clauses.recognised)
    taken = _taken_as_basis(case, law, convention)
    if taken is True:
        text = N_("%(state)s takes %(instrument)s as the legal basis for extradition.")
        return found(Outcome.MET, text, clauses.as_basis, clauses.notified)
    if taken is False and case.treaty_needed:
        text = N_("%(state)s needs a treaty and does not take %(instrument)s as one: ask for prosecution instead.")
        return found(Outcome.NOT_MET, text, clauses.as_basis, clauses.notified)
    if taken is False:
        text = N_("%(state)s does not take %(instrument)s as basis; whether its own law is enough is not known.")
        return found(Outcome.UNKNOWN, text, clauses.as_basis, clauses.recognised, settles=LOOK_UP)
    text = N_("No treaty is known to bind both, and what %(state)s notified on %(instrument)s is not known.")
    return found(Outcome.UNKNOWN, text, clauses.as_basis, clauses.notified, clauses.recognised, settles=LOOK_UP)


def _taken_as_basis(case: Case, law: LawBook, convention: Instrument) -> bool | None:
    """The drafter's answer, else the notification on file."""
    if case.convention_as_basis is not None:
        return case.convention_as_basis
    if convention.id in case.conventions_taken:
        return True
    notified = law.notification(case.requested, convention.id)
    return notified.as_basis if notified else None
