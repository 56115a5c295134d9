"""The courtesy note: asks a State's mission, or a network's contact point, for what the directory does not know."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from mlawriter.compose.voice import SEMICOLON
from mlawriter.document.blocks import (
    Block,
    Document,
    Heading,
    Inline,
    Inlines,
    Items,
    Paragraph,
    Signature,
    Text,
    Unknown,
)
from mlawriter.language.clauses import Blank, ClauseBook
from mlawriter.language.dates import written_day
from mlawriter.language.locales import language
from mlawriter.language.messages import N_, translator
from mlawriter.language.names import state_name

About = Literal["authority", "contact", "languages", "channel", "medium", "urgent", "requirements"]
"""What a note may ask, in its order."""
To = Literal["mission", "network"]


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to be asked; where something old is on file, `held` says it and `dated` from when it is."""

    about: About
    held: Inlines = ()
    dated: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteAsked:
    """What a note says: to whom, about which function, what is asked, and what is known of the sender.

    `requesting` is true where the sender is the requesting authority of a request. What is empty is left blank.
    """

    state: str
    function: str
    questions: tuple[Question, ...]
    to: To
    network: str = ""
    sender: str = ""
    requesting: bool = False
    reference: str = ""
    contact: str = ""
    training: bool = False


@dataclass(frozen=True, slots=True)
class _Writer:
    """Fills the clauses of one note in one language."""

    note: NoteAsked
    tag: str
    clauses: ClauseBook

    def inlines(self, name: str, held: Inlines = (), dated: str = "") -> Inlines:
        """One clause with its blanks filled."""
        filled: list[Inline] = []
        for piece in self.clauses.pieces(self.tag, f"courtesy.{name}"):
            filled += self._blank(piece.name, held, dated) if isinstance(piece, Blank) else (Text(piece),)
        return tuple(filled)

    def paragraph(self, name: str, manner: Literal["body", "courtesy"] = "body") -> Paragraph:
        """One clause as a paragraph."""
        return Paragraph(self.inlines(name), manner=manner)

    def blank(self, name: str) -> Unknown:
        """A place for the sender to fill in by hand."""
        return Unknown(self.clauses.clause(self.tag, f"courtesy.blank_{name}").text)

    def _blank(self, name: str, held: Inlines, dated: str) -> Inlines:
        note = self.note
        known: dict[str, Callable[[], Inlines]] = {
            "sender": lambda: self._given(note.sender, "sender"),
            "reference": lambda: self._given(note.reference, "reference"),
            "network": lambda: self._given(note.network, "network"),
            "contact": lambda: self._given(note.contact, "contact"),
            "requested_state_of": lambda: (Text(state_name(self.tag, note.state, "of")),),
            "requested_state_short": lambda: (Text(state_name(self.tag, note.state, "named")),),
            "requests": lambda: self.inlines(f"requests_{note.function.replace('-', '_')}"),
            "held": lambda: held,
            "information": lambda: self.inlines("dated" if dated else "undated", (), dated),
            "date": lambda: (Text(written_day(self.tag, dated)),),
        }
        return known[name]()

    def _given(self, text: str, name: str) -> Inlines:
        return (Text(text),) if text else (self.blank(name),)

    @property
    def spoken(self) -> str:
        """The ending of the clauses in which the sender is the requesting authority of a request."""
        return f"{self.note.to}_requesting" if self.note.requesting and self.note.sender else self.note.to


def compose_courtesy_note(note: NoteAsked, tag: str, clauses: ClauseBook) -> Document:
    """The note in one language, with blanks where the sender is not known."""
    writer = _Writer(note, tag, clauses)
    say = translator(tag).gettext
    title = clauses.clause(tag, f"courtesy.title_{note.to}").text
    return Document(
        language=tag,
        direction=language(tag).direction,
        title=title,
        reference=note.reference,
        page_of=say(N_("page {page} of {pages}")),
        blocks=(*_opening(writer, title), *_body(writer, say(SEMICOLON).rstrip()), *_closing(writer)),
        training=say(N_("TRAINING")) if note.training else None,
    )


def _opening(writer: _Writer, title: str) -> Iterator[Block]:
    yield Paragraph(writer.inlines("reference"))
    yield Heading(1, (Text(title),))
    yield Paragraph(tuple(Text(each.text, strong=True) if isinstance(each, Text) else each for each in _to(writer)))
    if writer.note.to == "network":
        yield writer.paragraph("salutation_network", "courtesy")
    yield writer.paragraph(f"opening_{writer.spoken}")


def _to(writer: _Writer) -> Inlines:
    return writer.inlines(f"addressed_{writer.note.to}")


def _body(writer: _Writer, parting: str) -> Iterator[Block]:
    yield writer.paragraph(f"purpose_{writer.note.to}")
    asked = [writer.inlines(*_clause(question)) for question in writer.note.questions]
    last = len(asked) - 1
    ended = tuple((*each, Text("." if place == last else parting)) for place, each in enumerate(asked))
    yield Items(tuple(f"{place}." for place in range(1, len(asked) + 1)), ended)
    yield writer.paragraph("no_case")
    yield writer.paragraph("reply_to")


def _clause(question: Question) -> tuple[str, Inlines, str]:
    manner = "confirm" if question.held else "ask"
    return f"{manner}_{question.about}", question.held, question.dated


def _closing(writer: _Writer) -> Iterator[Block]:
    to_mission = writer.note.to == "mission"
    yield writer.paragraph(f"closing_{writer.spoken}" if to_mission else "closing_network", "courtesy")
    yield Paragraph((writer.blank("place_date"),))
    if to_mission:
        yield Paragraph((writer.blank("seal"),))
    else:
        yield Signature((((writer.blank("name"),), ((writer.blank("post"),),)),))
