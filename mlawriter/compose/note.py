"""The internal note on the legal basis: the tree of findings as a document that never goes with the letter."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from mlawriter.compose.voice import COLON, COMMA
from mlawriter.document.blocks import (
    Block,
    Document,
    Heading,
    Identifier,
    Inline,
    Inlines,
    Items,
    Marks,
    Paragraph,
    Particulars,
    Text,
)
from mlawriter.language.dates import date_in_words, written_day
from mlawriter.language.locales import Direction, language
from mlawriter.language.messages import N_, Translator, translator
from mlawriter.language.names import state_name_or_code
from mlawriter.law.assess import Assessment, Basis
from mlawriter.law.findings import Finding, Message
from mlawriter.law.lawbook import LawBook
from mlawriter.law.naming import called
from mlawriter.law.outcomes import OUTCOMES, ROLES
from mlawriter.vocabulary.citations import Citation


@dataclass(frozen=True, slots=True)
class NoteHead:
    """What the note is about."""

    reference: str
    kind: str
    requesting: str
    requested: str
    on: date
    training: bool


@dataclass(frozen=True, slots=True)
class Assurance:
    """What a letter says on reciprocity in one language, clause after clause."""

    tag: str
    language: str
    direction: Direction
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Says findings in the language of the note; `titled` gives the title of a measure as a msgid."""

    tag: str
    law: LawBook
    words: Translator
    titled: Callable[[str], str]

    def say(self, text: str) -> Text:
        return Text(self.words.gettext(text))

    def state(self, code: str) -> str:
        return state_name_or_code(self.tag, code)

    def instrument(self, name: str) -> str:
        return called(self.law, name, self.tag)

    def message(self, message: Message) -> str:
        days = partial(written_day, self.tag)
        return message.words(self.words.gettext, self.state, self.instrument, days, self.measure)

    def measure(self, identifier: str) -> str:
        return self.words.gettext(self.titled(identifier))

    def place(self, citation: Citation) -> Iterator[Inline]:
        """A provision under the title of its work; of a State's own law, in the words of the source."""
        if not citation.state:
            yield Text(f"{self.instrument(citation.work)} ")
            yield Identifier(citation.provision)
            return
        named = self.words.gettext(N_("law of %(state)s")) % {"state": self.state(citation.state)}
        yield Text(named + self.words.gettext(COMMA) if citation.provision else named)
        if citation.provision:
            yield Text(citation.provision, language="en", direction="ltr")


def compose_note(
    assessment: Assessment,
    law: LawBook,
    head: NoteHead,
    tag: str,
    *,
    measure: Callable[[str], str] = str,
    assurances: Iterable[Assurance] = (),
) -> Document:
    """The note in one language: what is open, then each instrument with its findings, then what remains."""
    speaker = _Speaker(tag, law, translator(tag), measure)
    title = speaker.words.gettext(N_("Internal note on the legal basis"))
    return Document(
        language=tag,
        direction=language(tag).direction,
        title=title,
        reference=head.reference,
        page_of=speaker.words.gettext(N_("page {page} of {pages}")),
        blocks=(*_opening(speaker, head, title), *_body(speaker, assessment, tuple(assurances))),
        draft=speaker.words.gettext(N_("INTERNAL")),
        training=speaker.words.gettext(N_("TRAINING")) if head.training else None,
    )


def _opening(speaker: _Speaker, head: NoteHead, title: str) -> Iterator[Block]:
    yield Marks(((Text(speaker.words.gettext(N_("Internal: not part of the letter")), strong=True),),))
    yield Heading(1, (Text(title),))
    yield Paragraph(
        (speaker.say(N_("What is on file, with its source. It never says that a request will be granted.")),),
        manner="note",
    )
    rows: list[tuple[str, Inline]] = [
        (N_("Kind of request"), speaker.say(head.kind)),
        (N_("Requesting State"), Text(speaker.state(head.requesting))),
        (N_("Requested State"), Text(speaker.state(head.requested))),
        (N_("On the day"), Text(date_in_words(speaker.tag, head.on))),
    ]
    if head.reference:
        rows.insert(0, (N_("Reference"), Identifier(head.reference)))
    yield Particulars(tuple(((speaker.say(label),), ((value,),)) for label, value in rows))


def _body(speaker: _Speaker, assessment: Assessment, assurances: tuple[Assurance, ...]) -> Iterator[Block]:
    if assessment.questions:
        yield Heading(2, (speaker.say(N_("Questions still open")),))
        yield _list((Text(speaker.message(question.message)),) for question in assessment.questions)
    yield Heading(2, (speaker.say(N_("Instruments")),))
    if not assessment.bases:
        yield Paragraph((speaker.say(N_("No instrument is on file for these two States.")),))
    for role in ROLES:
        for basis in assessment.bases:
            if basis.role is role:
                yield from _basis(speaker, basis, _title(speaker, basis))
    if assessment.reciprocity:
        yield from _basis(speaker, assessment.reciprocity, speaker.words.gettext(N_("Reciprocity")))
        yield from _assured(speaker, assurances)
    if assessment.combined:
        yield Heading(2, (speaker.say(N_("Several instruments in one letter")),))
        yield _tree(speaker, (assessment.combined,))
    if assessment.remarks:
        yield Heading(2, (speaker.say(N_("Remarks")),))
        yield _tree(speaker, assessment.remarks)


def _title(speaker: _Speaker, basis: Basis) -> str:
    known = speaker.law.instruments.get(basis.instrument_id)
    return known.title(speaker.tag) if known else speaker.instrument(basis.instrument_id)


def _basis(speaker: _Speaker, basis: Basis, title: str) -> Iterator[Block]:
    yield Heading(3, (Text(title),))
    outcome = (Text(" – "), speaker.say(OUTCOMES[basis.outcome]))
    yield Paragraph((Text(speaker.words.gettext(ROLES[basis.role]), strong=True), *outcome))
    yield _tree(speaker, basis.findings)
    if basis.articles:
        printed: list[Inline] = [speaker.say(N_("Articles that may be printed:"))]
        for place, article in enumerate(basis.articles):
            printed += (speaker.say(COMMA) if place else Text(" "), Identifier(article.provision))
        yield Paragraph(tuple(printed))
    yield from _sources(speaker, basis)


def _assured(speaker: _Speaker, assurances: tuple[Assurance, ...]) -> Iterator[Block]:
    """What a letter that rests on reciprocity says, in each language."""
    if not assurances:
        return
    yield Paragraph((speaker.say(N_("What the letter then says")),), manner="note")
    for one in assurances:
        yield Paragraph((Text(one.language, emphasis=True, language=one.tag, direction=one.direction),))
        yield _list((Text(text, language=one.tag, direction=one.direction),) for text in one.texts)


def _sources(speaker: _Speaker, basis: Basis) -> Iterator[Block]:
    """On whose word each State is bound, as far as the file says."""
    lines: list[Inlines] = []
    treaty = speaker.law.bilateral(basis.instrument_id) if ":" in basis.instrument_id else None
    if treaty:
        lines.append((Text(treaty.source.title, language="en", direction="ltr"),))
    for state, _ in basis.parties:
        records = speaker.law.participation.of(state, basis.instrument_id)
        for source in dict.fromkeys(record.source for record in records):
            dated = (Text(" ("), Identifier(source.as_of), Text(")")) if source.as_of else ()
            named = Text(source.title, language="en", direction="ltr")
            lines.append((Text(speaker.state(state) + speaker.words.gettext(COLON)), named, *dated))
    if lines:
        yield Paragraph((Text(speaker.words.gettext(N_("Sources")), emphasis=True),))
        yield _list(lines)


def _list(lines: Iterable[Inlines]) -> Items:
    items = tuple(lines)
    return Items(("–",) * len(items), items)


def _tree(speaker: _Speaker, findings: Iterable[Finding]) -> Items:
    """The tree as a flat list whose numbers tell the depth: 1, 1.1, 1.1.1."""
    numbered = tuple(_numbered(speaker, findings, ""))
    return Items(tuple(number for number, _ in numbered), tuple(content for _, content in numbered))


def _numbered(speaker: _Speaker, findings: Iterable[Finding], above: str) -> Iterator[tuple[str, Inlines]]:
    for place, finding in enumerate(findings, start=1):
        number = f"{above}{place}"
        yield number, tuple(_line(speaker, finding))
        yield from _numbered(speaker, finding.children, f"{number}.")


def _line(speaker: _Speaker, finding: Finding) -> Iterator[Inline]:
    yield Text(speaker.words.gettext(OUTCOMES[finding.outcome]) + speaker.words.gettext(COLON), strong=True)
    yield Text(speaker.message(finding.message))
    if finding.quote:
        yield Text(f" “{finding.quote}”", language="en", direction="ltr")
    for place in finding.citations:
        yield Text(" – ")
        yield from speaker.place(place)
    if finding.settles:
        stop = "." if finding.quote or finding.citations else ""
        settled = speaker.words.gettext(N_("What would settle it:"))
        yield Text(f"{stop} {settled} {speaker.message(finding.settles)}", emphasis=True)
