"""Documents of every shape, for Hypothesis, and the words that each printed form shows."""

import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO

from hypothesis import strategies as st
from lxml import etree

from mlawriter.document.blocks import (
    Block,
    Document,
    Heading,
    Identifier,
    Inlines,
    Items,
    Marks,
    PageBreak,
    Paragraph,
    Particulars,
    Reference,
    Signature,
    Table,
    Text,
    Unknown,
)
from mlawriter.document.characters import printable
from mlawriter.document.running import head_of
from mlawriter.document.word_names import MAIN

W = f"{{{MAIN}}}"
DIRECTIONS = st.sampled_from(["ltr", "rtl"])
ANCHORS = st.none() | st.sampled_from(["a1", "a2", "a3"])
WORDS = st.text(max_size=8) | st.sampled_from(
    ["Smith & Sons <Ltd>", "\x00", "ߒߞߏ 𞤀𞤣𞤤𞤢𞤥", "3", "متن", "a\nb\tc", "]]>", "𠮷"]
)
INLINES: st.SearchStrategy[Inlines] = st.lists(
    st.builds(
        Text, WORDS, st.booleans(), st.booleans(), st.none() | st.sampled_from(["fr", "ar"]), st.none() | DIRECTIONS
    )
    | st.builds(Identifier, WORDS, st.booleans())
    | st.builds(Reference, st.sampled_from(["a1", "a2", "nowhere"]), WORDS)
    | st.builds(Unknown, WORDS),
    max_size=3,
).map(tuple)
MANNERS = st.sampled_from(["body", "letterhead", "subtitle", "courtesy", "note"])
ROWS = st.lists(st.tuples(INLINES, st.lists(INLINES, max_size=2).map(tuple)), max_size=3).map(tuple)


@st.composite
def items(draw: st.DrawFn) -> Items:
    pairs = draw(st.lists(st.tuples(WORDS, INLINES), max_size=3))
    return Items(tuple(marker for marker, _ in pairs), tuple(item for _, item in pairs))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    columns = draw(st.integers(1, 3))
    row = st.lists(INLINES, min_size=columns, max_size=columns).map(tuple)
    rows = draw(st.lists(row, max_size=3))
    anchors = tuple(draw(ANCHORS) for _ in range(draw(st.integers(0, len(rows)))))
    return Table(draw(row), tuple(rows), (100 // columns,) * columns, draw(INLINES), anchors)


NUMBERS = st.none() | st.integers(1, 99).map(str) | st.sampled_from(["14a", "007", "٣", "99999"])
BLOCKS: st.SearchStrategy[Block] = (
    st.builds(Heading, st.sampled_from([1, 2, 3]), INLINES, ANCHORS)
    | st.builds(Paragraph, INLINES, NUMBERS, ANCHORS, MANNERS)
    | items()
    | st.builds(Particulars, ROWS, INLINES, st.booleans())
    | tables()
    | st.builds(Marks, st.lists(INLINES, min_size=1, max_size=2).map(tuple))
    | st.builds(Signature, ROWS)
    | st.just(PageBreak())
)
DOCUMENTS = st.builds(
    Document,
    st.sampled_from(["en", "ar", "tg"]),
    DIRECTIONS,
    WORDS,
    WORDS,
    st.sampled_from(["Page {page} of {pages}", "{page}/{pages}"]),
    st.lists(BLOCKS, max_size=5).map(tuple),
    st.none() | WORDS,
    st.none() | WORDS,
)

_MARKS_OF_ORDER = dict.fromkeys(map(ord, "\u200e\u200f\u2066\u2067\u2068\u2069"))


def bare(text: str) -> list[str]:
    """The words of a text, without what only orders or spaces them."""
    return text.translate(_MARKS_OF_ORDER).split()


def words_of_text(text: str, document: Document) -> list[str]:
    """The words of the blocks: what follows the running head."""
    return bare(text)[len(bare(printable(" · ".join(head_of(document))))) :]


def words_of_html(page: str) -> list[str]:
    """The words that a browser shows of the blocks."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return bare("".join(reader.said))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.in_head = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.in_head = self.in_head or ("class", "running-head") in attrs
        if tag not in {"span", "strong", "em", "a", "bdi", "mark"}:
            self.said.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self.in_head = self.in_head and tag != "p"

    def handle_data(self, data: str) -> None:
        if not self.in_head:
            self.said.append(data)


def part(file: bytes, name: str) -> etree._Element:
    """One part of a Word file."""
    with zipfile.ZipFile(BytesIO(file)) as archive:
        return etree.fromstring(archive.read(name))


def parts(file: bytes) -> dict[str, bytes]:
    """All parts of a Word file."""
    with zipfile.ZipFile(BytesIO(file)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def words_of_word(file: bytes) -> list[str]:
    """The words that Word shows in the body: what fields are told to do is not shown."""
    return bare("".join(_shown(part(file, "word/document.xml"))))


def _shown(root: etree._Element) -> Iterator[str]:
    for element in root.iter(f"{W}p", f"{W}t", f"{W}br", f"{W}tab"):
        yield element.text or "" if element.tag == f"{W}t" else " "
