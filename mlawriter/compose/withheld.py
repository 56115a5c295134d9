"""The last look at an extract: whatever still carries the mark of a protected person is left out."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mlawriter.compose.links import PROTECTED
from mlawriter.compose.numbering import NUMBER_PASSED
from mlawriter.document.blocks import Block, Heading, Inlines, Items, Paragraph, Particulars, Table


def without_marked(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks without what is marked, by the tool or by the drafter in words; paragraphs are still counted."""
    for block in blocks:
        match block:
            case Paragraph(content, number=number) if _is_marked(content):
                if number:
                    yield Paragraph((), number=NUMBER_PASSED, anchor=block.anchor)
            case Heading(content=content) if _is_marked(content):
                continue
            case Items(markers, items):
                kept = [pair for pair in zip(markers, items, strict=True) if not _is_marked(pair[1])]
                yield Items(tuple(marker for marker, _ in kept), tuple(item for _, item in kept))
            case Particulars(rows):
                yield replace(block, rows=tuple(row for row in rows if not any(map(_is_marked, row[1]))))
            case Table(rows=rows):
                kept_rows = [index for index, row in enumerate(rows) if not any(map(_is_marked, row))]
                anchors = block.anchors and tuple(block.anchors[index] for index in kept_rows)
                yield replace(block, rows=tuple(rows[index] for index in kept_rows), anchors=anchors)
            case _:
                yield block


def _is_marked(content: Inlines) -> bool:
    return any(PROTECTED in piece.text for piece in content)
