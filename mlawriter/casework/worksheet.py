"""What a translator has to translate: every text of the drafter that the letter in one language prints."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from mlawriter.casework.books import Books
from mlawriter.casework.drawing import document_of
from mlawriter.casework.inputs import Inputs
from mlawriter.casework.translated import field_at
from mlawriter.document.blocks import Document
from mlawriter.vocabulary.fields import Field, Line

_GROUPED: Final = re.compile(r"(?<=\d)[ .,'\u00a0\u202f\u066b\u066c](?=\d)")
_WITH_DIGIT: Final = re.compile(r"(?=[\w/.@-]*\d)\w(?:[\w/.@-]*\w)?")

_ORDINAL: Final = re.compile(r"\d+(?:st|nd|rd|th|er|re|e|nde?|ème)")


@dataclass(frozen=True, slots=True)
class Passage:
    """One text: where it stands (as a letter names it), its field, what the drafter wrote, the translator's words."""

    path: str
    field: Field
    original: str
    words: str

    @property
    def is_name(self) -> bool:
        """A name or an address is usually left as it is; it does not count as untranslated."""
        return isinstance(self.field.kind, Line) and self.field.kind.content != "plain"

    @property
    def lost(self) -> tuple[str, ...]:
        """Numbers, dates and identifiers of the original that the translation does not hold."""
        return lost_in_translation(self.original, self.words) if self.words else ()


@dataclass(frozen=True, slots=True)
class Worksheet:
    """The texts of one letter in one language, in the order in which it prints them; and that letter."""

    passages: tuple[Passage, ...]
    document: Document
    written_in: str

    @property
    def counted(self) -> tuple[Passage, ...]:
        """The texts that need a translator."""
        return tuple(passage for passage in self.passages if not passage.is_name)

    @property
    def untranslated(self) -> int:
        """How many of them have no words in this language yet."""
        return sum(not passage.words for passage in self.counted)


class _Asked(dict[str, str]):
    """Translations that remember which of them the letter asked for."""

    def __init__(self, words: Mapping[str, str]) -> None:
        super().__init__(words)
        self.paths: dict[str, None] = {}

    def get(self, path: str, otherwise: Any = None) -> Any:
        self.paths[path] = None
        return super().get(path, otherwise)


def worksheet_of(books: Books, inputs: Inputs, tag: str) -> Worksheet:
    """Draw up the letter and keep which texts it printed; none where the file is written in its language."""
    asked = _Asked(inputs.translations.get(tag, {}))
    document = document_of(books, inputs.draft(books), tag, inputs.day, {tag: asked})
    written_in = inputs.matter.get("written_in")
    written_in = written_in if isinstance(written_in, str) else ""
    needed = written_in not in {"", tag}
    return Worksheet(tuple(_passages(books, inputs, asked)) if needed else (), document, written_in)


def field_of(books: Books, inputs: Inputs, path: str) -> Field | None:
    """The field that a path of a letter ("request/measures/m1/purpose") leads to."""
    kind, _, rest = path.partition("/")
    place = f"request/0/{rest}" if kind == "request" else path
    return field_at(books, place, [{"letter": inputs.letter, "answers": inputs.request}])


def lost_in_translation(original: str, words: str) -> tuple[str, ...]:
    """Numbers, dates and identifiers of the original that are not, or not as often, in the translation."""
    there = Counter(_tokens(words))
    lost = Counter(_tokens(original)) - there
    return tuple(lost)


def _tokens(text: str) -> Iterator[str]:
    """What holds a digit; numbers without the signs between thousands, which differ from language to language."""
    for match in _WITH_DIGIT.finditer(_GROUPED.sub("", _latin(text))):
        token = match[0]
        if _ORDINAL.fullmatch(token):
            yield re.sub(r"\D", "", token)
        elif any(letter.isalpha() for letter in token):
            yield token
        else:
            yield from (part.lstrip("0") or "0" for part in re.findall(r"\d+", token))


def _latin(text: str) -> str:
    return "".join(str(unicodedata.digit(sign)) if sign.isdigit() and not sign.isascii() else sign for sign in text)


def _passages(books: Books, inputs: Inputs, asked: _Asked) -> Iterator[Passage]:
    for path in asked.paths:
        field, original = field_of(books, inputs, path), _answer_at(inputs, path)
        if field is not None and original.strip():
            yield Passage(path, field, original, dict.get(asked, path, ""))


def _answer_at(inputs: Inputs, path: str) -> str:
    kind, *steps = path.split("/")
    here: Any = inputs.matter if kind == "matter" else inputs.request
    for step in steps:
        here = _row(here, step) if isinstance(here, Sequence) and not isinstance(here, str) else _value(here, step)
    return here if isinstance(here, str) else ""


def _row(rows: Sequence[Any], row_id: str) -> Any:
    return next((row for row in rows if isinstance(row, Mapping) and row.get("id") == row_id), None)


def _value(answers: Any, name: str) -> Any:
    return answers.get(name) if isinstance(answers, Mapping) else None
