"""One letter may rest on several instruments: one for each offence, and a convention beside the treaty that governs."""

from collections.abc import Iterable, Mapping
from typing import Final

from mlawriter.language.messages import N_
from mlawriter.law.case import Case
from mlawriter.law.findings import Finding, Message, Outcome, all_of, any_of
from mlawriter.vocabulary.citations import cite

OUTSIDE_THE_BLOCK: Final[Mapping[str, tuple[str, ...]]] = {
    "UNTOC": ("UNTOC 18(1)", "UNTOC 18(8)"),
    "UNCAC": ("UNCAC 46(1)", "UNCAC 46(8)", "UNCAC 43(2)"),
    "VIENNA88": ("VIENNA88 7(1)", "VIENNA88 7(5)"),
}
CARRIED: Final[Mapping[Outcome, str]] = {
    Outcome.MET: N_("Offence %(number)s is carried."),
    Outcome.NOT_MET: N_("Offence %(number)s is carried by no instrument: rest it on reciprocity, or leave it out."),
    Outcome.UNKNOWN: N_("Whether an instrument carries offence %(number)s is not yet known."),
}
CARRIES: Final[Mapping[Outcome, str]] = {
    Outcome.MET: N_("%(instrument)s carries offence %(number)s."),
    Outcome.NOT_MET: N_("%(instrument)s does not carry offence %(number)s."),
    Outcome.UNKNOWN: N_("Whether %(instrument)s carries offence %(number)s is not known."),
}
Carrying = tuple[str, Outcome, tuple[Finding, ...]]
"""An instrument that is not ruled out, how sure it is, and its findings."""


def combined(case: Case, carrying: tuple[Carrying, ...], governing: str | None) -> Finding | None:
    """Offence by offence which instruments carry it; then what still stands beside the treaty that governs."""
    lines = tuple(_offence(number, carrying) for number in range(1, len(case.offences) + 1))
    beside = () if case.surrender else tuple(_beside(carrying, governing))
    outcome = all_of(line.outcome for line in (lines or beside))
    alone = len(carrying) == 1 and outcome is Outcome.MET
    if alone or not carrying or not (lines or beside):
        return None  # one instrument carries it all, or none carries anything: there is nothing to combine
    text = {
        Outcome.MET: N_("Together the instruments on file carry the whole request."),
        Outcome.NOT_MET: N_("No instrument on file carries every offence: name for each the one it rests on."),
        Outcome.UNKNOWN: N_("Whether the instruments carry every offence hangs on the open points."),
    }[outcome]
    return Finding("combined", outcome, Message(text), (), ("offences",), children=(*lines, *beside))


def _offence(number: int, carrying: tuple[Carrying, ...]) -> Finding:
    """Where no treaty carries an offence, it rests on reciprocity, or it is left out."""
    params = {"number": str(number)}
    children = tuple(_carries(number, each) for each in carrying)
    outcome = any_of(child.outcome for child in children)
    return Finding(
        f"combined:{number}", outcome, Message(CARRIED[outcome], params), (), ("offences",), children=children
    )


def _carries(number: int, one: Carrying) -> Finding:
    identifier, sure, findings = one
    own = _about(findings, number)
    outcome = all_of((sure, own)) if own else sure
    params = {"instrument": identifier, "number": str(number)}
    return Finding(f"carries:{identifier}:{number}", outcome, Message(CARRIES[outcome], params))


def _about(findings: Iterable[Finding], number: int) -> Outcome | None:
    """What a convention on certain offences says of this one; a treaty on any matter says nothing of it."""
    for finding in findings:
        if finding.id.endswith(f"_offence:{number}"):
            return finding.outcome
        found = _about(finding.children, number)
        if found:
            return found
    return None


def _beside(carrying: tuple[Carrying, ...], governing: str | None) -> Iterable[Finding]:
    """What stands outside the paragraphs on procedure is owed whichever treaty governs."""
    for identifier, sure, _ in carrying:
        if governing in {None, identifier} or identifier not in OUTSIDE_THE_BLOCK:
            continue
        text = N_(
            "%(other)s governs; %(instrument)s stands beside it with its duty to assist and with bank secrecy, "
            "which is no ground for refusal."
        )
        citations = cite(*OUTSIDE_THE_BLOCK[identifier])
        params = {"instrument": identifier, "other": governing or ""}
        yield Finding(f"beside:{identifier}", sure, Message(text, params), citations)
