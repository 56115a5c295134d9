"""A convention on certain offences carries a request only for those offences, told by the conduct."""

from collections.abc import Callable, Iterable

from mlawriter.language.messages import N_
from mlawriter.law.case import CONDUCTS, Case, OffenceFacts
from mlawriter.law.findings import Finding, Message, Outcome, any_of
from mlawriter.law.instruments import Instrument
from mlawriter.vocabulary.citations import cite

Test = Callable[[OffenceFacts, int], Finding]
WHICH_CONDUCT = N_("Say what kind of conduct each offence is.")
COVERED = {
    Outcome.MET: Message(N_("At least one offence is covered: cite the convention for those marked as met only.")),
    Outcome.NOT_MET: Message(N_("None of the offences is covered.")),
    Outcome.UNKNOWN: Message(N_("Whether any of the offences is covered is not yet known.")),
}


def some_offence(case: Case, name: str, test: Test) -> Finding:
    """One covered offence is enough for the convention to carry the request; the others are told apart."""
    if not case.offences:
        text = N_("No offence has been entered yet.")
        return Finding(name, Outcome.UNKNOWN, Message(text), settles=Message(WHICH_CONDUCT), facts_used=("offences",))
    children = tuple(test(offence, number) for number, offence in enumerate(case.offences, start=1))
    outcome = any_of(child.outcome for child in children)
    return Finding(name, outcome, COVERED[outcome], facts_used=("offences",), children=children)


def named_conduct(instrument: Instrument, name: str) -> Test:
    """Test one offence against the conducts that the instrument names."""

    def test(offence: OffenceFacts, number: int) -> Finding:
        found = sorted(offence.conducts.intersection(instrument.conducts))
        params = {"number": str(number), "instrument": instrument.id}
        if found:
            provisions = cite(*(CONDUCTS[key] for key in found if CONDUCTS[key].startswith(f"{instrument.id} ")))
            text = N_("Offence %(number)s is conduct that %(instrument)s names.")
            return Finding(f"{name}:{number}", Outcome.MET, Message(text, params), provisions, ("conducts",))
        if offence.conducts:
            text = N_("Offence %(number)s is not conduct that %(instrument)s names.")
            return Finding(f"{name}:{number}", Outcome.NOT_MET, Message(text, params), (), ("conducts",))
        text = N_("The kind of conduct of offence %(number)s has not been said.")
        return Finding(
            f"{name}:{number}", Outcome.UNKNOWN, Message(text, params), (), ("conducts",), Message(WHICH_CONDUCT)
        )

    return test


def provisions_of(conducts: Iterable[str]) -> tuple[str, ...]:
    """Give the provisions behind kinds of conduct, for citing."""
    return tuple(CONDUCTS[key] for key in sorted(conducts) if key in CONDUCTS)
