"""The closed set of pieces a document is made of, whatever it is printed to."""

from dataclasses import dataclass
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Text:
    """Running words.

    `language` is set where the words are in another language than the document (what the drafter
    wrote and nobody has translated yet), so that a screen reader and a spelling checker know.
    `direction` is the direction of such words.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    language: str | None = None
    direction: Literal["ltr", "rtl"] | None = None


@dataclass(frozen=True, slots=True)
class Identifier:
    """A name of a thing that must keep its order in any script: account, date, amount, citation, address."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """A live reference to an anchor of this document: an annex, a numbered paragraph, an item.

    An anchor is a word of ASCII letters, digits and hyphens that stands once in the document. Where `text`
    holds the number that stands at the anchor ("14", "Annex 3"), that number follows it when Word renumbers.
    A reference to an anchor that the document lacks prints its words and leads nowhere.
    """

    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """A place where the drafter said `not known`, or where the file is silent: printed, never left out."""

    text: str


Inline: TypeAlias = Text | Identifier | Reference | Unknown
Inlines: TypeAlias = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 stands once, for the title of the document."""

    level: Literal[1, 2, 3]
    content: Inlines
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `number` is its number in the letter ("14"), the same in every language."""

    content: Inlines
    number: str | None = None
    anchor: str | None = None
    manner: Literal["body", "letterhead", "subtitle", "courtesy", "note"] = "body"


@dataclass(frozen=True, slots=True)
class Items:
    """A list; `markers` holds what stands before each item ("(a)", "–"), one for each."""

    markers: tuple[str, ...]
    items: tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class Particulars:
    """Labels and values, two columns; a value may have several paragraphs."""

    rows: tuple[tuple[Inlines, tuple[Inlines, ...]], ...]
    title: Inlines = ()
    boxed: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row; `widths` are shares of the text width and add up to 100.

    `anchors` holds one anchor (or None) for each row; it marks the first cell of that row.
    """

    header: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    widths: tuple[int, ...]
    caption: Inlines = ()
    anchors: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Marks:
    """Markings at the head of the page: confidential, urgent until a date, draft."""

    marks: tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Columns for those who sign: a heading, the lines under it, room for signature and seal."""

    columns: tuple[tuple[Inlines, tuple[Inlines, ...]], ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class Column:
    """The language of one column of a document in two languages."""

    language: str
    direction: Literal["ltr", "rtl"]


@dataclass(frozen=True, slots=True)
class Parallel:
    """The same passages in two languages, side by side; each row holds the blocks of the first and the second column.

    Made by `side_by_side`, never by a letter. The first column stands where the document's direction begins.
    """

    columns: tuple[Column, Column]
    rows: tuple[tuple[tuple["Block", ...], tuple["Block", ...]], ...]


Block: TypeAlias = Heading | Paragraph | Items | Particulars | Table | Marks | Signature | PageBreak | Parallel


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document in one language.

    `reference` stands on each page beside `page_of`, a sentence with the blanks {page} and {pages}.
    `draft` and `training` are the words of the watermark, or None. `language` is a tag such as "fr".
    """

    language: str
    direction: Literal["ltr", "rtl"]
    title: str
    reference: str
    page_of: str
    blocks: tuple[Block, ...]
    draft: str | None = None
    training: str | None = None
