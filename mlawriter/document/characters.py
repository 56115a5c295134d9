"""Characters: which way they run, which a file can hold, and how an identifier keeps its order among others."""

import re
from typing import Literal, TypeAlias

from mlawriter.document.blocks import Inline, Inlines, Text, Unknown

Direction: TypeAlias = Literal["ltr", "rtl"]

_RTL = "\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_LTR = (
    "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02b8\u0370-\u058f\u0900-\u1fff\u200e"
    "\u2c00-\u2dff\u3005-\ud7ff\uf900-\ufb1c\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc"
    "\U00010000-\U000107ff\U00011000-\U0001e7ff\U00020000-\U0003ffff"
)
_IS_RTL = re.compile(f"[{_RTL}]")
_IS_LTR = re.compile(f"[{_LTR}]")
_IS_STRONG = re.compile(f"(?P<rtl>[{_RTL}])|(?P<ltr>[{_LTR}])")
# XML 1.0, production 2 (Char), and lone surrogates, which UTF-8 cannot write.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CONTROLS = bytes(set(range(0x20)) - {0x09, 0x0A, 0x0D})

_OPEN = {"ltr": "\u2066", "rtl": "\u2067"}
_CLOSE = "\u2069"


def printable(text: str) -> str:
    """Show what a file cannot hold as U+FFFD: the text gate refuses it earlier, but a word must never vanish."""
    return text if _encoded(text) is not None else _UNPRINTABLE.sub("\ufffd", text)


def encoded(text: str) -> bytes:
    """The same in UTF-8."""
    raw = _encoded(text)
    return _UNPRINTABLE.sub("\ufffd", text).encode() if raw is None else raw


def _encoded(text: str) -> bytes | None:
    """The text in UTF-8, or None where the pattern finds something; it asks the same at a fraction of the time."""
    try:
        raw = text.encode()
    except UnicodeEncodeError:
        return None
    if len(raw.translate(None, _CONTROLS)) == len(raw) and "\ufffe" not in text and "\uffff" not in text:
        return raw
    return None


def words(inline: Inline) -> str:
    """Return the text of a piece, with line ends in their one form."""
    text = inline.text
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def plain(inlines: Inlines) -> str:
    """Return the text of all pieces, without any marking."""
    return "".join(map(words, inlines))


def first_direction(text: str) -> Direction:
    """Return the direction of the first letter that has one; figures alone run from left to right."""
    if text.isascii():
        return "ltr"
    found = _IS_STRONG.search(text)
    return "rtl" if found and found.lastgroup == "rtl" else "ltr"


def run_direction(text: str, around: Direction) -> Direction:
    """Return the direction of running words: that of the words around, unless all letters run the other way."""
    if around == "ltr":
        if text.isascii() or not _IS_RTL.search(text):
            return "ltr"
        return "ltr" if _IS_LTR.search(text) else "rtl"
    if _IS_RTL.search(text):
        return "rtl"
    return "ltr" if _IS_LTR.search(text) else "rtl"


def runs_from_left(inlines: Inlines) -> bool:
    """Whether nothing in these pieces runs from right to left: asked of all at once, which saves asking each."""
    for inline in inlines:
        if isinstance(inline, Text) and inline.direction == "rtl":
            return False
    whole = "".join([inline.text for inline in inlines])
    return whole.isascii() or not _IS_RTL.search(whole)


def opened(text: str, direction: Direction) -> str:
    """Return the text with the beginning of a Unicode isolate (UAX 9); blanks before it stay outside."""
    blanks = len(text) - len(text.lstrip())
    return f"{text[:blanks]}{_OPEN[direction]}{text[blanks:]}"


def closed(text: str) -> str:
    """Return the text with the end of an isolate; blanks after it stay outside."""
    words_end = len(text.rstrip())
    return f"{text[:words_end]}{_CLOSE}{text[words_end:]}"


def isolated(text: str, direction: Direction) -> str:
    """Set the text in an isolate, so that it and the words around do not reorder each other."""
    return closed(opened(text, direction))


def islands(inlines: Inlines, around: Direction) -> list[tuple[Direction, list[Inline]]]:
    """Return the pieces with their directions; neighbours that run against the words around are one island.

    Two isolates that touch would change places: a Latin name in two pieces would read last name first.
    """
    found: list[tuple[Direction, list[Inline]]] = []
    for inline in inlines:
        direction = _direction(inline, around)
        if direction == around:
            found.append((direction, [inline]))
        elif found and found[-1][0] == direction:
            found[-1][1].append(inline)
        elif len(found) > 1 and found[-2][0] == direction and _is_blank(found[-1][1]):
            between = found.pop()[1]
            found[-1][1].extend((*between, inline))
        else:
            found.append((direction, [inline]))
    return found


def _direction(inline: Inline, around: Direction) -> Direction:
    if isinstance(inline, Text):
        return inline.direction or run_direction(inline.text, around)
    return run_direction(inline.text, around) if isinstance(inline, Unknown) else around


def _is_blank(inlines: list[Inline]) -> bool:
    return all(isinstance(inline, Text) and inline.text.isspace() for inline in inlines)
