"""UNTOC 18(7), UNCAC 46(7) and 1988 7(7): whose procedure governs where another assistance treaty may bind both."""

from mlawriter.language.messages import N_
from mlawriter.law.findings import Finding, Message, Outcome
from mlawriter.law.instruments import Block, Instrument
from mlawriter.vocabulary.citations import cite

GATE = {"UNTOC": "18(7)", "UNCAC": "46(7)", "VIENNA88": "7(7)"}


def procedure(convention: Instrument, treaties: tuple[str, ...], uncertain: tuple[str, ...]) -> Finding:
    """Paragraphs in the block apply by themselves only where no assistance treaty binds both States."""
    block = convention.block or Block("", 0, 0)
    params = {
        "instrument": convention.id,
        "article": block.article,
        "first": str(block.first),
        "last": str(block.last),
        "other": (treaties or uncertain or ("",))[0],
    }
    citations = cite(f"{convention.id} {GATE[convention.id]}")
    if treaties:
        text = N_(
            "%(other)s governs the procedure; paragraphs %(first)s to %(last)s of article %(article)s apply in its "
            "place only if both States agree."
        )
        return Finding("procedure", Outcome.NOT_MET, Message(text, params), citations)
    if uncertain:
        text = N_(
            "Paragraphs %(first)s to %(last)s of article %(article)s apply unless %(other)s binds both States, "
            "which is not known."
        )
        question = N_("Find out whether %(other)s is in force between the two States.")
        return Finding(
            "procedure", Outcome.UNKNOWN, Message(text, params), citations, settles=Message(question, params)
        )
    text = N_(
        "No assistance treaty between the two States is on file: if there is none, paragraphs %(first)s to %(last)s of "
        "article %(article)s apply."
    )
    # A treaty that is not on file may exist all the same: that no row stands here proves nothing.
    question = N_("Find out whether a bilateral treaty on assistance binds the two States.")
    return Finding("procedure", Outcome.UNKNOWN, Message(text, params), citations, settles=Message(question, params))
