"""The last step: paragraphs get their numbers in order, and references to them their text."""

from collections.abc import Iterable
from dataclasses import replace

from mlawriter.compose.telling import NUMBER_FOLLOWS
from mlawriter.document.blocks import (
    Block,
    Heading,
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
)


def number_paragraphs(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Number the paragraphs that wait for one, 1 to n, and write these numbers into the references to them."""
    numbered: list[Block] = []
    numbers: dict[str, str] = {}
    count = 0
    for block in blocks:
        if isinstance(block, Paragraph) and block.number == NUMBER_FOLLOWS:
            count += 1
            if block.anchor:
                numbers[block.anchor] = str(count)
            numbered.append(replace(block, number=str(count)))
        else:
            numbered.append(block)
    return tuple(_referred(block, numbers) for block in numbered)


def _referred(block: Block, numbers: dict[str, str]) -> Block:
    def words(content: Inlines) -> Inlines:
        return tuple(
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
