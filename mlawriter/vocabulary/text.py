"""The one text gate: what is typed, imported or sent is kept exactly, in NFC, or refused with a reason."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias, assert_never

Manner: TypeAlias = Literal["line", "name", "prose", "identifier"]

# XML 1.0, production [2] Char: a document cannot hold anything else.
_XML_CONTROLS_KEPT: Final = frozenset("\t\n")
# UAX 9: embeddings, overrides, isolates and the marks that close them reorder the text that follows them.
_REORDERING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# Joiners and marks that real words need (Persian, Indic, Arabic beside Latin); an identifier needs none of them.
_JOINERS_AND_MARKS: Final = frozenset("\u200c\u200d\u200e\u200f\u061c\u034f\u180b\u180c\u180d\u180e\u180f")
# Break opportunities that come with pasted prose and with Thai or Khmer.
_BREAKS: Final = frozenset("\u00ad\u200b\u2060")
# Seen nowhere, needed nowhere: byte order mark, deprecated format characters, annotation marks, Hangul fillers.
_HIDDEN: Final = frozenset(
    "\ufeff\u2061\u2062\u2063\u2064\u2065\u206a\u206b\u206c\u206d\u206e\u206f\ufff9\ufffa\ufffb"
    "\u115f\u1160\u3164\uffa0",
)
_LINE_ENDS: Final = frozenset("\n\u2028\u2029")

_INVISIBLE: Final[Mapping[Manner, frozenset[str]]] = {
    "line": _HIDDEN | _BREAKS,
    "name": _HIDDEN | _BREAKS,
    "prose": _HIDDEN,
    "identifier": _HIDDEN | _BREAKS | _JOINERS_AND_MARKS,
}


@dataclass(frozen=True, slots=True)
class Flaw:
    """Why a text is refused: the id of the problem and what the message has to name."""

    id: str
    params: Mapping[str, str | int] = field(default_factory=dict)


def gate(text: str, manner: Manner, longest: int) -> str | Flaw:
    """Give the text as it will be kept, or say what in it cannot be kept and where.

    Line ends become LF and the text becomes NFC (never NFKC, which rewrites names); nothing else is changed.
    The length is counted in code points, after that.
    """
    if len(text) > 4 * longest + 100:
        return Flaw("too_long", {"length": len(text), "longest": longest})
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not (text.isascii() and text.isprintable()):
        flaw = _first_flaw(text, manner)
        if flaw is not None:
            return flaw
        if manner == "prose":
            text = text.replace("\u2028", "\n").replace("\u2029", "\n")
        text = unicodedata.normalize("NFC", text)
    if len(text) > longest:
        return Flaw("too_long", {"length": len(text), "longest": longest})
    return text


def one_line(text: str) -> str:
    """Take away the blanks around a single line, which no reader sees and every paste brings."""
    return text.strip(" \t\r\n\u00a0")


def _first_flaw(text: str, manner: Manner) -> Flaw | None:
    for place, character in enumerate(text, start=1):
        problem = _problem(character, manner)
        if problem:
            return Flaw(problem, {"character": _named(character), "place": place})
    return None


def _problem(character: str, manner: Manner) -> str:
    if character.isprintable() and character not in _HIDDEN and character not in _JOINERS_AND_MARKS:
        return ""
    match unicodedata.category(character):
        case "Cs":
            return "half_character"
        case "Cc" if character not in _XML_CONTROLS_KEPT:
            return "control_character"
    if character in "\ufffe\uffff" or "\U000e0000" <= character <= "\U000e007f":
        return "hidden_character"
    if character in _REORDERING:
        return "reordering_character"
    if character in _INVISIBLE[manner]:
        return "hidden_character"
    return _line_problem(character, manner)


def _line_problem(character: str, manner: Manner) -> str:
    match manner:
        case "prose":
            return ""
        case "line" | "name" | "identifier":
            return "line_break" if character in _LINE_ENDS or character == "\t" else ""
        case _:
            assert_never(manner)


def _named(character: str) -> str:
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    return f"{code} {name}".strip()
