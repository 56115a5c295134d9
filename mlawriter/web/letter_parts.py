"""The letter on the screen, in parts: the same words as in its files, cut at headings and paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape
from typing import Final

from mlawriter.document.blocks import Block, Document, Heading, Items, Parallel, Table
from mlawriter.document.characters import plain
from mlawriter.document.html import html_article, html_blocks
from mlawriter.web.parts import Parted, Piece, parted

_LONGEST_RUN: Final = 12
"""Rows of a table, or items of a list, that stay together."""
_LINK: Final = re.compile(r'href="#([^"]+)"')
_MARK: Final = re.compile(r' id="([^"]+)"')


@dataclass(frozen=True, slots=True)
class LetterPart:
    """A part of the letter as HTML, and where it stands among the others."""

    html: str
    among: Parted[str]


def letter_part(document: Document, number: int, address: str) -> LetterPart:
    """The part with this number, or the nearest there is; references lead on to other parts at this address."""
    blocks = tuple(piece for block in document.blocks for piece in _cut(block))
    printed = html_blocks(replace(document, blocks=blocks))
    both = zip(blocks, printed, strict=True)
    among = parted([Piece(html, html, _heading(block), leads=_leads(block)) for block, html in both], number, address)
    marked = {mark: part.number for part in among.parts for html in part.things for mark in _MARK.findall(html)}

    def lead(link: re.Match[str]) -> str:
        there = marked.get(link[1], among.part.number)
        if there == among.part.number:
            return link[0]
        return f'href="{escape(among.address)}{there}#{link[1]}"'

    return LetterPart(_LINK.sub(lead, html_article(document, among.part.things)), among)


def _cut(block: Block) -> Iterator[Block]:
    """What one block is cut into; the head of a table stands above each of its pieces, as on printed pages."""
    match block:
        case Parallel():
            for row in block.rows:
                yield replace(block, rows=(row,))
        case Table() if len(block.rows) > _LONGEST_RUN:
            for at in range(0, len(block.rows), _LONGEST_RUN):
                here = slice(at, at + _LONGEST_RUN)
                caption = () if at else block.caption
                yield replace(block, rows=block.rows[here], anchors=block.anchors[here], caption=caption)
        case Items() if len(block.items) > _LONGEST_RUN:
            for at in range(0, len(block.items), _LONGEST_RUN):
                here = slice(at, at + _LONGEST_RUN)
                yield replace(block, markers=block.markers[here], items=block.items[here])
        case _:
            yield block


def _leads(block: Block) -> bool:
    match block:
        case Parallel(rows=((first, _),)):
            return all(isinstance(one, Heading) for one in first)
        case _:
            return isinstance(block, Heading)


def _heading(block: Block) -> str:
    match block:
        case Heading(level=2):
            return plain(block.content)
        case Parallel(rows=(((Heading(level=2) as heading, *_), _),)):
            return plain(heading.content)
        case _:
            return ""
