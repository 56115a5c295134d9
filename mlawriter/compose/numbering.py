"""The last step: paragraphs get their numbers in order, and references to them their text."""

from collections.abc import Iterable
from dataclasses import replace

from mlawriter.document.blocks import (
    Block,
    Heading,
    Inline,
    Inlines,
    Items,
    Marks,
    PageBreak,
    Paragraph,
    Parallel,
    Particulars,
    Reference,
    Signature,
    Table,
    Text,
)

NUMBER_FOLLOWS = "#"
"""Stands for the number of a paragraph until the whole letter is told."""

NUMBER_PASSED = "-"
"""Stands for a paragraph that an extract leaves out: it is counted, so that the others keep their numbers."""


def number_paragraphs(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Number the paragraphs that wait for one, 1 to n, and write these numbers into the references to them."""
    numbered: list[Block] = []
    numbers: dict[str, str] = {}
    count = 0
    for block in blocks:
        if not isinstance(block, Paragraph) or block.number not in {NUMBER_FOLLOWS, NUMBER_PASSED}:
            numbered.append(block)
            continue
        count += 1
        if block.anchor:
            numbers[block.anchor] = str(count)
        if block.number == NUMBER_FOLLOWS:
            numbered.append(replace(block, number=str(count)))
    return tuple(_referred(block, numbers) for block in numbered)


def in_one(content: Iterable[Inline]) -> Inlines:
    """The same pieces, with words that look alike and follow each other in one piece."""
    found: list[Inline] = []
    for piece in content:
        last = found[-1] if found else None
        if isinstance(piece, Text) and isinstance(last, Text) and replace(piece, text=last.text) == last:
            found[-1] = replace(last, text=last.text + piece.text)
        else:
            found.append(piece)
    return tuple(found)


def _referred(block: Block, numbers: dict[str, str]) -> Block:
    def words(content: Inlines) -> Inlines:
        return in_one(
            replace(piece, text=numbers.get(piece.anchor, piece.text)) if isinstance(piece, Reference) else piece
            for piece in content
        )

    match block:
        case Heading() | Paragraph():
            return replace(block, content=words(block.content))
        case Items():
            return replace(block, items=tuple(words(item) for item in block.items))
        case Particulars():
            rows = tuple((words(label), tuple(words(each) for each in values)) for label, values in block.rows)
            return replace(block, rows=rows)
        case Table():
            return replace(block, rows=tuple(tuple(words(cell) for cell in row) for row in block.rows))
        case Marks() | Signature() | PageBreak() | Parallel():
            return block
