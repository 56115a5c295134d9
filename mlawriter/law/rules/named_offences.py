"""Other conventions bound to certain offences: they carry those, and evidence in electronic form where they say so."""

from mlawriter.language.messages import N_
from mlawriter.law.case import Case
from mlawriter.law.findings import Finding, Message, Outcome
from mlawriter.law.instruments import Instrument
from mlawriter.law.rules.offences import named_conduct, some_offence
from mlawriter.vocabulary.citations import cite

ELECTRONIC = ("preservation", "stored_data", "traffic_data", "subscriber", "interception")


def named_offences(case: Case, instrument: Instrument) -> Finding:
    """Budapest 23, 25(1): also electronic evidence of any offence, but for assistance only."""
    if instrument.id == "ETS185" and not case.surrender and electronic(case):
        text = N_("Evidence in electronic form of any offence is within the Convention.")
        citations = cite("ETS185 23", "ETS185 25(1)")
        return Finding("electronic_evidence", Outcome.MET, Message(text), citations, ("measures",))
    return some_offence(case, "named_offence", named_conduct(instrument, "named_offence"))


def electronic(case: Case) -> bool:
    """Whether a measure asks for data."""
    return any(word in measure for measure in case.measures for word in ELECTRONIC)
