"""Give the blocks of a second column anchors of their own, so that each of its references stays in it."""

from dataclasses import replace
from typing import assert_never

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


def second_column(block: Block) -> Block:
    """Return the block with its anchors and references renamed."""
    match block:
        case Heading() | Paragraph():
            return replace(block, content=_inlines(block.content), anchor=_renamed(block.anchor))
        case Items():
            return replace(block, items=tuple(map(_inlines, block.items)))
        case Particulars():
            rows = tuple((_inlines(label), tuple(map(_inlines, values))) for label, values in block.rows)
            return replace(block, rows=rows, title=_inlines(block.title))
        case Table():
            return replace(
                block,
                header=tuple(map(_inlines, block.header)),
                rows=tuple(tuple(map(_inlines, row)) for row in block.rows),
                caption=_inlines(block.caption),
                anchors=tuple(map(_renamed, block.anchors)),
            )
        case Marks():
            return replace(block, marks=tuple(map(_inlines, block.marks)))
        case Signature():
            columns = tuple((_inlines(heading), tuple(map(_inlines, lines))) for heading, lines in block.columns)
            return replace(block, columns=columns)
        case PageBreak() | Parallel():
            return block
        case _:
            assert_never(block)


def _renamed(anchor: str | None) -> str | None:
    return None if anchor is None else f"second-{anchor}"


def _inlines(inlines: Inlines) -> Inlines:
    return tuple(
        replace(inline, anchor=f"second-{inline.anchor}") if isinstance(inline, Reference) else inline
        for inline in inlines
    )
