"""The letters of the example files: one for each request, in each language, drawn up once."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from functools import cache
from pathlib import Path

from mlawriter.casework.books import books
from mlawriter.casework.check_file import check_file, parse_file
from mlawriter.casework.file_letters import FileLetter, letters_of
from mlawriter.document.blocks import Document, Identifier, Reference, Text, Unknown
from mlawriter.language.locales import LANGUAGES
from mlawriter.places import ROOT

FILES = tuple(sorted((ROOT / "examples").glob("*.json")))
TAGS = tuple(language.tag for language in LANGUAGES)
TODAY = date(2026, 1, 1)
"""Counts only where the law is asked about a letter without a date."""


@dataclass(frozen=True)
class Example:
    """One request of one example file."""

    file: Path
    letter: FileLetter

    def __str__(self) -> str:
        return f"{self.file.stem}-{self.letter.number + 1}"

    def document(self, tag: str) -> Document:
        """The letter in one language."""
        return _document(self.file, self.letter.number, tag)


@cache
def examples() -> tuple[Example, ...]:
    """Every request of every example file."""
    return tuple(Example(file, letter) for file in FILES for letter in _letters(file))


@cache
def _letters(file: Path) -> tuple[FileLetter, ...]:
    read = check_file(books(), parse_file(file.read_bytes()))
    return letters_of(books(), read)


@cache
def _document(file: Path, number: int, tag: str) -> Document:
    return _letters(file)[number].document(tag, TODAY)


def pieces(value: object) -> Iterator[Text | Identifier | Reference | Unknown]:
    """Every piece of text of a block, however deep it stands."""
    if isinstance(value, Text | Identifier | Reference | Unknown):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from pieces(each)
    elif is_dataclass(value):
        for part in fields(value):
            yield from pieces(getattr(value, part.name))


def words(text: str) -> str:
    """Text as it is compared: without the marks that keep directions apart, every blank a space."""
    return " ".join("".join(" " if sign.isspace() else sign for sign in text if sign not in MARKS).split())


MARKS = frozenset("\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
