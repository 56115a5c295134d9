"""Set two documents, the same letter in two languages, side by side with the same paragraph numbers."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import zip_longest

from mlawriter.document.blocks import (
    Block,
    Column,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Parallel,
    Particulars,
    Table,
)
from mlawriter.document.second_column import second_column

_Pair = tuple[tuple[Block, ...], tuple[Block, ...]]

_MOST_COLUMNS = 4
"""A table with more has no room in half a page: its words would break in the middle."""


def side_by_side(left: Document, right: Document) -> Document:
    """Return one document in two columns; `left` stands where its own direction begins.

    A passage that only one of the two has stands beside an empty place, so that nothing is lost or moved.
    """
    columns = (Column(left.language, left.direction), Column(right.language, right.direction))
    blocks: list[Block] = []
    rows: list[_Pair] = []
    for pair in _pairs(tuple(_fitting(left.blocks)), tuple(map(second_column, _fitting(right.blocks)))):
        if any(isinstance(block, PageBreak) for cell in pair for block in cell):
            blocks += [Parallel(columns, tuple(rows)), PageBreak()] if rows else [PageBreak()]
            rows = []
        else:
            rows.append(pair)
    if rows:
        blocks.append(Parallel(columns, tuple(rows)))
    return Document(
        language=left.language,
        direction=left.direction,
        title=_both(left.title, right.title),
        reference=_both(left.reference, right.reference),
        page_of=left.page_of,
        blocks=tuple(blocks),
        draft=_both(left.draft or "", right.draft or "") or None,
        training=_both(left.training or "", right.training or "") or None,
    )


def _pairs(left: tuple[Block, ...], right: tuple[Block, ...]) -> Iterator[_Pair]:
    matcher = SequenceMatcher(None, [_key(block) for block in left], [_key(block) for block in right], autojunk=False)
    for kind, start, end, other_start, other_end in matcher.get_opcodes():
        ours, theirs = left[start:end], right[other_start:other_end]
        if kind == "equal":
            yield from (((mine,), (yours,)) for mine, yours in zip(ours, theirs, strict=True))
        else:
            yield from (
                (() if mine is None else (mine,), () if yours is None else (yours,))
                for mine, yours in zip_longest(ours, theirs)
            )


def _fitting(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with each row of a table too wide for half a page as particulars, under the heads of its columns."""
    for block in blocks:
        if not isinstance(block, Table) or len(block.header) <= _MOST_COLUMNS or any(block.anchors) or not block.rows:
            yield block
            continue
        if block.caption:
            yield Paragraph(block.caption)
        for row in block.rows:
            told = zip(block.header, row, strict=True)
            yield Particulars(tuple((head, (cell,)) for head, cell in told if head or cell))


def _key(block: Block) -> tuple[object, ...]:
    match block:
        case Heading():
            return Heading, block.level
        case Paragraph():
            return Paragraph, block.number, block.manner
        case _:
            return (type(block),)


def _both(first: str, second: str) -> str:
    return " · ".join(dict.fromkeys(text for text in (first, second) if text))
