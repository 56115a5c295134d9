"""Passages: in which order a letter or a measure is told, as values that compose turns into blocks.

A passage never holds words. `Sentence` names a clause of the clause book; its blanks are filled from the
fields of the same id, from the joined forms of States and from the few names compose always gives.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from mlawriter.vocabulary.conditions import ALWAYS, Condition


@dataclass(frozen=True, slots=True)
class Sentence:
    """A clause, printed as a numbered paragraph when its condition holds and every blank can be filled or is unknown.

    `numbered` false: it stands without a number (compliments, thanks).
    """

    clause: str
    when: Condition = ALWAYS
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class Words:
    """What the drafter wrote in a Prose field, as numbered paragraphs, after a lead-in clause where one is named."""

    field: str
    lead: str = ""
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class Facts:
    """Particulars: label and value of those of the fields that are answered or needed."""

    fields: tuple[str, ...]
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of the rows of one Rows field; `columns` are field ids of the row."""

    field: str
    columns: tuple[str, ...]
    widths: tuple[int, ...]
    total: str = ""
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class Listing:
    """The rows, ticked options or lines of one field as items (a), (b), after a lead-in clause."""

    field: str
    lead: str
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class Title:
    """A heading whose words are a clause."""

    clause: str
    level: Literal[2, 3] = 2
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the letter that compose builds by name, because it draws on more than fields of one place.

    The names are the functions of `mlawriter.compose.parts`: "summary", "persons", "facts", "links", "measures",
    "annexes", "signature" and the others; a test holds the two lists together.
    """

    name: str
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class Together:
    """Passages run together in one numbered paragraph, as a letter written by hand would say them.

    Lists, particulars and a table of one row run on within it; a longer table ends the paragraph. `head` is the
    clause of a heading that stands in the line, as letters in the short form have it.
    """

    passages: tuple["Passage", ...]
    head: str = ""
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class Branch:
    """Passages that are told only when the condition holds."""

    passages: tuple["Passage", ...]
    when: Condition


@dataclass(frozen=True, slots=True)
class HeldBack:
    """Passages for the authority that carries out the request: left out of an extract for a bank or a witness."""

    passages: tuple["Passage", ...]
    when: Condition = ALWAYS


Passage: TypeAlias = Sentence | Words | Facts | Grid | Listing | Title | Part | Together | Branch | HeldBack
