"""Print a document as plain text, for reading aloud, comparing and pasting."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from mlawriter.document.blocks import (
    Block,
    Document,
    Heading,
    Identifier,
    Inline,
    Inlines,
    Items,
    Marks,
    PageBreak,
    Paragraph,
    Parallel,
    Particulars,
    Signature,
    Table,
)
from mlawriter.document.characters import Direction, first_direction, islands, isolated, printable, words
from mlawriter.document.running import head_of

_INDENT = "    "


def print_text(document: Document) -> str:
    """Return the whole document as text: the running head in the first paragraph, then the blocks."""
    head = " · ".join(head_of(document))
    return printable(head + "\n\n" + _blocks(document.blocks, document.direction) + "\n")


def _blocks(blocks: Iterable[Block], direction: Direction) -> str:
    return "\n\n".join(filter(None, ("\n".join(_lines(block, direction)) for block in blocks)))


def _lines(block: Block, direction: Direction) -> Iterator[str]:
    match block:
        case Heading():
            yield _inlines(block.content, direction)
        case Paragraph():
            yield (f"{block.number}. " if block.number else "") + _inlines(block.content, direction)
        case Items():
            for marker, item in zip(block.markers, block.items, strict=True):
                yield f"{_INDENT}{marker} {_inlines(item, direction)}"
        case Particulars():
            yield from _particulars(block, direction)
        case Table():
            yield from _table(block, direction)
        case Marks():
            yield " · ".join(_inlines(mark, direction) for mark in block.marks)
        case Signature():
            for heading, lines in block.columns:
                yield _inlines(heading, direction)
                yield from (_INDENT + _inlines(line, direction) for line in lines)
        case PageBreak():
            yield ""
        case Parallel():
            for row in block.rows:
                for column, cell in zip(block.columns, row, strict=True):
                    yield _blocks(cell, column.direction)
        case _:
            assert_never(block)


def _particulars(block: Particulars, direction: Direction) -> Iterator[str]:
    if block.title:
        yield _inlines(block.title, direction)
    for label, values in block.rows:
        yield _inlines(label, direction)
        yield from (_INDENT + _inlines(value, direction) for value in values)


def _table(block: Table, direction: Direction) -> Iterator[str]:
    # Cells stand between tabs, so that a pasted table falls into the columns of a spreadsheet.
    if block.caption:
        yield _inlines(block.caption, direction)
    for row in (block.header, *block.rows):
        yield "\t".join(_inlines(cell, direction) for cell in row)


def _inlines(inlines: Inlines, direction: Direction) -> str:
    return "".join(
        "".join(_inline(inline, direction) for inline in island)
        if own == direction
        else isolated("".join(map(words, island)), own)
        for own, island in islands(inlines, direction)
    )


def _inline(inline: Inline, direction: Direction) -> str:
    text = words(inline)
    if isinstance(inline, Identifier):
        own = first_direction(text)
        return isolated(text, own) if "rtl" in (own, direction) else text
    return text
