"""Treaties and other works: titles, dates, and the articles by function with how each was read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
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


class Ground(StrEnum):
    """Why assistance or surrender may be refused, as far as instruments name it."""

    CONFORMITY = "not_in_conformity"
    INTERESTS = "essential_interests"
    OWN_CASE = "barred_in_own_case"
    LEGAL_SYSTEM = "legal_system"
    CONDITIONS = "conditions_of_law"
    COMPETENCE = "competence"
    DISCRIMINATION = "discrimination"
    POLITICAL = "political"
    MILITARY = "military"
    FISCAL = "fiscal"
    JUDGED = "already_judged"
    JUDGED_ELSEWHERE = "judged_elsewhere"
    PENDING = "pending"
    PLACE = "place"
    LAPSE = "lapse_of_time"
    AMNESTY = "amnesty"
    NATIONAL = "national"
    DEATH = "death_penalty"
    IRREVERSIBLE = "irreversible_harm"
    ABSENCE = "in_absence"
    TRIBUNAL = "special_court"
    HARM = "harm"
    DUAL = "no_dual_criminality"
    BANK_SECRECY = "bank_secrecy"


@dataclass(frozen=True, slots=True)
class Article:
    """One provision under one function; `when` says in which version or case it speaks.

    `grounds` are the grounds for refusal that it names; `no_ground` those that it rules out.
    """

    function: str
    provision: str
    summary: str
    verified: Reading
    source: str
    when: str = ""
    grounds: tuple[Ground, ...] = ()
    no_ground: tuple[Ground, ...] = ()

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
    """A treaty, protocol, model or scheme, as far as it is on file; `open_to` says which States may join."""

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
    open_to: str = ""
    note: str = ""
    block: Block | None = None
    fictional: bool = False
    articles: tuple[Article, ...] = ()
    _on: Mapping[str, tuple[Article, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Sort the articles by function once: every rule asks for them."""
        found: dict[str, list[Article]] = {}
        for article in self.articles:
            found.setdefault(article.function, []).append(article)
        object.__setattr__(self, "_on", {function: tuple(articles) for function, articles in found.items()})

    def __hash__(self) -> int:
        """Go by the id: what is worked out once for an instrument is found again without reading its articles."""
        return hash(self.id)

    def on(self, function: str) -> tuple[Article, ...]:
        """Every article on file for a function, however it was read."""
        return self._on.get(function, ())

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
