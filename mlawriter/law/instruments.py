"""Treaties and other works: titles, dates, and the articles by function with how each was read."""

from dataclasses import dataclass
from enum import StrEnum

PRINTABLE_MARKS = frozenset({"T", "X"})
NOT_LAW = frozenset({"scheme", "model", "context", "redirect"})  # they bind nobody, so a letter never cites them as law


class Reading(StrEnum):
    """How a reference was checked: only what was read in a text may stand in a letter."""

    TEXT = "T"
    EXCERPT = "X"
    HEADING = "H"
    SECONDARY = "S"
    UNVERIFIED = "U"


@dataclass(frozen=True, slots=True)
class Article:
    """One provision under one function; `when` says in which version or case it speaks."""

    function: str
    provision: str
    summary: str
    verified: Reading
    source: str
    when: str = ""

    @property
    def printable(self) -> bool:
        """Only a provision that was read in a text or an official translation goes into a letter."""
        return self.verified in PRINTABLE_MARKS


@dataclass(frozen=True, slots=True)
class Entry:
    """When the instrument and a later party are bound: `days` after deposit, or `months` to the first of a month."""

    date: str = ""
    verified: bool = False
    days: int | None = None
    months: int | None = None
    clause: str = ""
    in_force: bool | None = None
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """The paragraphs of an article that stand back where another assistance treaty binds both States."""

    article: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Instrument:
    """A treaty, protocol, model or scheme, as far as it is on file."""

    id: str
    kind: str
    family: str
    titles: dict[str, str]
    short: dict[str, str]
    aliases: tuple[str, ...] = ()
    parent: str = ""
    adopted: str = ""
    entry: Entry = Entry()
    depositary: str = ""
    number: str = ""
    status: str = ""
    use: str = "basis"
    functions: tuple[str, ...] = ()
    coverage: str = "none"
    conducts: tuple[str, ...] = ()
    circle: str = ""
    scope: str = ""
    note: str = ""
    block: Block | None = None
    fictional: bool = False
    articles: tuple[Article, ...] = ()

    def on(self, function: str) -> tuple[Article, ...]:
        """Every article on file for a function, however it was read."""
        return tuple(article for article in self.articles if article.function == function)

    def printable(self, function: str) -> tuple[Article, ...]:
        """The articles for a function that may stand in a letter: those read in a text (T) or excerpt (X)."""
        if self.kind in NOT_LAW:
            return ()
        return tuple(article for article in self.on(function) if article.printable)

    def title(self, language: str) -> str:
        """The full title in a language, or in English where that language is not on file."""
        return self.titles.get(language) or self.titles.get("en") or next(iter(self.titles.values()))

    def short_title(self, language: str) -> str:
        """The short title in a language; the full title of that language goes before an English short one."""
        return self.short.get(language) or self.titles.get(language) or self.short.get("en") or self.title("en")


@dataclass(frozen=True, slots=True)
class Work:
    """A statute, form or guide that citations name but that is no treaty on file; `read` says how it was seen."""

    id: str
    title: str
    kind: str
    read: str
    source: str
    state: str = ""
    note: str = ""
