"""Write the blocks of a document as the body of a Word file."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import assert_never

from mlawriter.document.anchors import targets
from mlawriter.document.blocks import (
    Block,
    Document,
    Heading,
    Items,
    Marks,
    PageBreak,
    Paragraph,
    Parallel,
    Particulars,
    Signature,
    Table,
)
from mlawriter.document.characters import Direction
from mlawriter.document.styles import TEXT_WIDTH
from mlawriter.document.word_runs import Bookmarks, Runs, field, properties, run
from mlawriter.document.word_tables import cell, grid, paragraph, particulars, row, shares, signatures, table

_MANNERS = {
    "body": "BodyText",
    "letterhead": "MLALetterhead",
    "subtitle": "Subtitle",
    "courtesy": "MLACourtesy",
    "note": "MLANote",
}
_CELL_MARGINS = 200
_LONGEST_COUNT = 4  # figures; Word counts a sequence to 32,767


def body(document: Document, width: int = TEXT_WIDTH) -> str:
    """Return the content of w:body for a text of this width, without the properties of the section."""
    bookmarks = Bookmarks(targets(document.blocks))
    return _Writer(bookmarks, _Count(), document.direction, width).blocks(document.blocks)


class _Count:
    """The count of numbered paragraphs, kept as Word keeps it: one field each, none of them typed.

    The sequence is not called "para": LibreOffice 7.4 begins that one at 2.
    """

    __slots__ = ("_last",)

    def __init__(self) -> None:
        self._last = 0

    def number(self, number: str, run_properties: str) -> str:
        """Return a field that comes to this number; a number with a letter ("14a") is plain text."""
        if not (number.isascii() and number.isdigit()) or number.startswith("0") or len(number) > _LONGEST_COUNT:
            return run(number, run_properties)
        value = int(number)
        # An extract leaves paragraphs out and keeps the numbers; the second column repeats those of the first.
        switch = "" if value == self._last + 1 else " \\c" if value == self._last else f" \\r {value}"
        self._last = value
        return field(f"SEQ Paragraph{switch} \\* ARABIC", number, run_properties)


class _Writer:
    """Writes blocks that run in one direction inside one width."""

    __slots__ = ("_bookmarks", "_count", "_runs", "_whole")

    def __init__(self, bookmarks: Bookmarks, count: _Count, direction: Direction, whole: int) -> None:
        self._bookmarks = bookmarks
        self._count = count
        self._runs = Runs(bookmarks.targets, direction)
        self._whole = whole

    @property
    def _rtl(self) -> bool:
        return self._runs.direction == "rtl"

    def blocks(self, blocks: Iterable[Block]) -> str:
        written = []
        breaks = False
        for block, follows in pairwise((*blocks, None)):
            if block is None:
                break
            if isinstance(block, PageBreak):
                breaks = True
                continue
            # What leads to a table or to the signatures stands on the page where they begin.
            kept = isinstance(block, Paragraph) and isinstance(follows, Table | Items | Signature)
            extra = "<w:keepNext/>" if kept else ""
            written.append(self._on_a_new_page(block, extra) if breaks else self._block(block, extra))
            breaks = False
        return "".join(written)

    def _on_a_new_page(self, block: Block, extra: str) -> str:
        if isinstance(block, Heading | Paragraph):
            return self._block(block, f"{extra}<w:pageBreakBefore/>")
        return self._line("MLAGap", "", "<w:pageBreakBefore/>") + self._block(block)

    def _block(self, block: Block, extra: str = "") -> str:
        match block:
            case Heading():
                content = self._bookmarks.around(block.anchor, self._runs(block.content))
                return self._line(f"Heading{block.level}", content, extra)
            case Paragraph():
                return self._paragraph(block, extra)
            case Items():
                return "".join(self._items(block))
            case Marks():
                return self._marks(block)
            case PageBreak():
                return ""
            case Particulars():
                return self._apart(particulars(block, self._runs, self._whole))
            case Table():
                return self._apart(table(block, self._runs, self._bookmarks, self._whole))
            case Signature():
                # The statement of accuracy stands on the page of the signatures.
                return self._apart(signatures(block, self._runs, self._whole), "<w:keepNext/>")
            case Parallel():
                return self._apart(self._parallel(block))
            case _:
                assert_never(block)

    def _line(self, style: str, content: str, extra: str = "") -> str:
        return paragraph(style, content, rtl=self._rtl, extra=extra)

    def _apart(self, written: str, extra: str = "") -> str:
        # Word joins two tables that touch, and a cell or body must not end with a table.
        return written + self._line("MLAGap", "", extra) if written else ""

    def _paragraph(self, block: Paragraph, extra: str) -> str:
        content = self._runs(block.content)
        if block.number is None:
            return self._line(_MANNERS[block.manner], self._bookmarks.around(block.anchor, content), extra)
        style = properties(self._runs.direction)
        number = self._bookmarks.around(block.anchor, self._count.number(block.number, style))
        return self._line("MLANumbered", number + self._runs.own(".\t") + content, extra)

    def _items(self, block: Items) -> Iterator[str]:
        for marker, item in zip(block.markers, block.items, strict=True):
            yield self._line("MLAItem", self._runs.own(marker + "\t") + self._runs(item))

    def _marks(self, block: Marks) -> str:
        content = self._runs.own(" · ").join(self._runs(mark) for mark in block.marks)
        return self._line("MLAMarks", content) if content else ""

    def _parallel(self, block: Parallel) -> str:
        widths = shares((1, 1), self._whole)
        writers = [
            _Writer(self._bookmarks, self._count, column.direction, width - _CELL_MARGINS)
            for column, width in zip(block.columns, widths, strict=True)
        ]
        rows = (
            row(
                (
                    cell(width, writer.blocks(blocks) or self._line("MLAGap", ""))
                    for writer, width, blocks in zip(writers, widths, pair, strict=True)
                ),
                "",
            )
            for pair in block.rows
        )
        return grid("MLAColumns", widths, rows, rtl=self._rtl) if block.rows else ""
