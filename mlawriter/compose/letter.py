"""A request becomes a document: the letter's own order, told by its parts, numbered at the end."""

from collections.abc import Callable, Iterable, Mapping

from mlawriter.compose.casefile import CaseFile
from mlawriter.compose.links import links_of
from mlawriter.compose.numbering import number_paragraphs
from mlawriter.compose.parts import assistance, back, case, front, offences, people, short
from mlawriter.compose.telling import Telling
from mlawriter.compose.voice import Voice
from mlawriter.compose.withheld import without_marked
from mlawriter.document.blocks import Block, Document, Heading, Identifier, Reference, Text, Unknown
from mlawriter.language.clauses import ClauseBook
from mlawriter.language.messages import N_, translator

PARTS: Mapping[str, Callable[[Telling], Iterable[Block]]] = {
    "marks": front.marks,
    "letterhead": front.letterhead,
    "title": front.title,
    "parties": front.parties,
    "summary": front.summary,
    "basis": case.basis,
    "persons": people.persons,
    "protected": people.protected,
    "persons_in_short": people.persons_in_short,
    "person_sought": people.person_sought,
    "person_in_short": people.person_in_short,
    "extraditability_table": offences.extraditability_table,
    "facts": case.facts,
    "payments": case.payments,
    "offences": offences.offences,
    "offences_in_short": short.offences_in_short,
    "links": assistance.links,
    "measures": assistance.measures,
    "measures_in_short": short.measures_in_short,
    "contacts": back.contacts,
    "annexes": back.annexes,
    "signature": back.signature,
    "confidential_sheet": people.confidential_sheet,
}


def compose(file: CaseFile, tag: str, clauses: ClauseBook) -> Document:
    """The letter of a request in one language (a tag such as "fr").

    Raises:
        NoSuchClause: a passage names a clause that the language does not have.
    """
    written_in = file.matter.get("written_in")
    voice = Voice(
        tag,
        translator(tag),
        clauses,
        written_in if isinstance(written_in, str) and written_in else tag,
        file.translations.get(tag, {}),
        links_of(file),
    )
    telling = Telling(file, voice, PARTS)
    told = telling.tell(file.subject.letter.order, file.request)
    blocks = number_paragraphs(without_marked(told) if file.extract else told)
    return Document(
        language=tag,
        direction=voice.language.direction,
        title=_title(blocks),
        reference=_reference(file),
        page_of=voice.say(N_("page {page} of {pages}")),
        blocks=blocks,
        draft=voice.say(N_("DRAFT")) if file.draft else None,
        training=voice.say(N_("TRAINING")) if file.fictional else None,
    )


def _title(blocks: tuple[Block, ...]) -> str:
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            return "".join(
                piece.text for piece in block.content if isinstance(piece, Text | Identifier | Reference | Unknown)
            )
    return ""


def _reference(file: CaseFile) -> str:
    reference = file.request.get("reference") or file.request.get("case_reference")
    return reference if isinstance(reference, str) else ""
