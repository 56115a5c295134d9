"""The clause book: the prose of letters, one passage per key, the same keys and blanks in every language.

`python -m mlawriter.language.clauses stale` lists the translations made from an English text that has changed.
"""

import hashlib
import re
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Final, Literal, Self, TypeAlias

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError, model_validator

from mlawriter.language.faults import LanguageFault, read_toml
from mlawriter.language.locales import SOURCE, read_languages
from mlawriter.places import LOCALES

_NAME: Final = re.compile(r"[a-z][a-z0-9_]*")
_BLANK: Final = re.compile(r"\{([a-z_]+)\}")


class ClauseFault(LanguageFault):
    """A clause cannot be used: names the file, the entry and what to do."""


class NoSuchClause(LookupError):
    """The clause book has no clause of that key in that language."""


@dataclass(frozen=True, slots=True)
class Blank:
    """A place in a clause that compose fills."""

    name: str


Pieces: TypeAlias = tuple[str | Blank, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """One passage in one language; `of` is the mark of the English text it was made from."""

    key: str
    text: str
    pieces: Pieces
    status: Literal["draft", "reviewed"]
    reviewed_by: str
    reviewed_on: date | None
    of: str
    note: str
    file: Path

    @property
    def blanks(self) -> frozenset[str]:
        """The names of its blanks."""
        return frozenset(piece.name for piece in self.pieces if isinstance(piece, Blank))


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    text: Annotated[str, StringConstraints(min_length=1)]
    status: Literal["draft", "reviewed"]
    reviewed_by: str = ""
    reviewed_on: date | None = None
    of: Annotated[str, StringConstraints(pattern="^([0-9a-f]{8})?$")] = ""
    note: str = ""

    @model_validator(mode="after")
    def _a_review_has_a_name_and_a_day(self) -> Self:
        named, dated = bool(self.reviewed_by), self.reviewed_on is not None
        if not (named == dated == (self.status == "reviewed")):
            raise ValueError("a reviewed clause names its reviser and the day; a draft names neither")
        return self


@dataclass(frozen=True, slots=True)
class ClauseBook:
    """All clauses in all languages: language tag, then key."""

    clauses: Mapping[str, Mapping[str, Clause]]

    def clause(self, tag: str, key: str) -> Clause:
        """One clause.

        Raises:
            NoSuchClause: there is none of that key in that language.
        """
        try:
            return self.clauses[tag][key]
        except KeyError:
            raise NoSuchClause(f"{key} in {tag}") from None

    def pieces(self, tag: str, key: str) -> Pieces:
        """The words and blanks of a clause in their order; a blank line in the words parts two paragraphs."""
        return self.clause(tag, key).pieces

    def has(self, key: str, tag: str = SOURCE) -> bool:
        """Whether there is such a clause."""
        return key in self.clauses.get(tag, {})

    def keys(self) -> tuple[str, ...]:
        """The keys of the English clauses, sorted."""
        return tuple(sorted(self.clauses.get(SOURCE, {})))

    def missing(self, tag: str) -> tuple[str, ...]:
        """English clauses that the language lacks."""
        return tuple(key for key in self.keys() if not self.has(key, tag))

    def surplus(self, tag: str) -> tuple[str, ...]:
        """Clauses of the language that English does not have."""
        return tuple(sorted(key for key in self.clauses.get(tag, {}) if not self.has(key)))

    def unlike_blanks(self, tag: str) -> tuple[str, ...]:
        """Clauses of the language whose blanks differ from the English ones."""
        return tuple(
            key for key, clause in sorted(self._translated(tag)) if clause.blanks != self.clause(SOURCE, key).blanks
        )

    def stale(self) -> tuple[Clause, ...]:
        """Translations made from an English text that has changed since, or that do not say from which."""
        return tuple(
            clause
            for tag in self.clauses
            if tag != SOURCE
            for key, clause in sorted(self._translated(tag))
            if clause.of != mark_of(self.clause(SOURCE, key).text)
        )

    def _translated(self, tag: str) -> Iterator[tuple[str, Clause]]:
        return ((key, clause) for key, clause in self.clauses.get(tag, {}).items() if self.has(key))


def mark_of(text: str) -> str:
    """Eight hexadecimal digits that change with the words of a text, not with its line ends."""
    return hashlib.sha256(unicodedata.normalize("NFC", _tidy(text)).encode()).hexdigest()[:8]


def read_clauses(locales_folder: Path) -> ClauseBook:
    """The clause book of every language that has a folder.

    Raises:
        ClauseFault: a file or entry is faulty.
    """
    return ClauseBook(
        {language.tag: _read_language(locales_folder / language.tag) for language in read_languages(locales_folder)}
    )


@cache
def clause_book() -> ClauseBook:
    """The clause book of the tool, read once."""
    return read_clauses(LOCALES)


def _read_language(folder: Path) -> dict[str, Clause]:
    clauses = {}
    for file in sorted(folder.glob("clauses/*.toml")):
        for name, entry in read_toml(file).items():
            clause = _read_clause(file, name, entry)
            clauses[clause.key] = clause
    return clauses


def _read_clause(file: Path, name: str, entry: Any) -> Clause:
    key = f"{file.stem}.{name}"
    if not _NAME.fullmatch(name):
        raise ClauseFault(file, name, "name the clause in small letters, digits and underscores")
    try:
        read = _Entry.model_validate(entry)
    except ValidationError as faults:
        first = faults.errors()[0]
        place = ".".join((name, *(str(step) for step in first["loc"])))
        raise ClauseFault(file, place, first["msg"]) from faults
    text = _tidy(read.text)
    return Clause(
        key=key,
        text=text,
        pieces=_pieces(file, name, text),
        status=read.status,
        reviewed_by=read.reviewed_by,
        reviewed_on=read.reviewed_on,
        of=read.of,
        note=read.note,
        file=file,
    )


def _tidy(text: str) -> str:
    """Paragraphs apart by one blank line, and the lines of each joined: line ends in the file have no meaning."""
    paragraphs = re.split(r"\n[ \t]*\n", text.strip().replace("\r\n", "\n"))
    return "\n\n".join(" ".join(line.strip(" \t") for line in part.strip().split("\n")) for part in paragraphs)


def _pieces(file: Path, name: str, text: str) -> Pieces:
    pieces: list[str | Blank] = []
    for place, part in enumerate(_BLANK.split(text)):
        if place % 2:
            pieces.append(Blank(part))
        elif part:
            pieces.append(part)
            if "{" in part or "}" in part:
                raise ClauseFault(file, name, "a blank is written {so_named}: small letters and underscores in braces")
    return tuple(pieces)


def main(arguments: list[str]) -> int:
    """List stale translations with the mark to write once the translation has been brought up to date."""
    try:
        match arguments:
            case ["stale"]:
                book = clause_book()
            case ["stale", folder]:
                book = read_clauses(Path(folder))
            case _:
                sys.stderr.write("usage: python -m mlawriter.language.clauses stale [folder of locales]\n")
                return 2
    except LanguageFault as fault:
        sys.stderr.write(f"{fault}\n")
        return 2
    for clause in book.stale():
        mark = mark_of(book.clause(SOURCE, clause.key).text)
        sys.stdout.write(f'{clause.file}: {clause.key}: once it says what the English says: of = "{mark}"\n')
    return 1 if book.stale() else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
