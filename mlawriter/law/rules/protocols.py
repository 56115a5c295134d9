"""A Protocol to UNTOC is read with the Convention: it serves only where both bind both States (37(2)-(4))."""

from mlawriter.language.messages import N_
from mlawriter.law.case import Case
from mlawriter.law.findings import Finding, Message, Outcome
from mlawriter.law.instruments import Instrument
from mlawriter.law.lawbook import LawBook
from mlawriter.law.rules.in_force import in_force
from mlawriter.law.rules.offences import named_conduct, some_offence
from mlawriter.vocabulary.citations import cite


def parent_binds_both(case: Case, law: LawBook, protocol: Instrument, known: Finding | None = None) -> Finding:
    """The convention behind a protocol must bind both States as well; `known` is the answer where it was given."""
    parent = known or in_force(case, law, law.instruments[protocol.parent])
    text = {
        Outcome.MET: N_("The convention behind %(instrument)s binds both States as well."),
        Outcome.NOT_MET: N_("The convention behind %(instrument)s does not bind both States."),
        Outcome.UNKNOWN: N_("Whether the convention behind %(instrument)s binds both States is not known."),
    }[parent.outcome]
    citations = cite("UNTOC 37(2)-(4)") if protocol.parent == "UNTOC" else ()
    message = Message(text, {"instrument": protocol.id})
    return Finding("parent", parent.outcome, message, citations, ("requesting", "requested", "on"), children=(parent,))


def protocol_scope(case: Case, protocol: Instrument) -> Finding:
    """Only the offences of the Protocol itself."""
    return some_offence(case, "protocol_offence", named_conduct(protocol, "protocol_offence"))
