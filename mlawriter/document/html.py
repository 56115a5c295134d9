"""Print a document as a fragment of HTML: no style of its own, everything escaped."""

from collections.abc import Iterable
from html import escape
from typing import assert_never

from mlawriter.document.anchors import Target, targets
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
    Reference,
    Signature,
    Table,
    Text,
    Unknown,
)
from mlawriter.document.characters import Direction, first_direction, islands, printable, words
from mlawriter.document.running import head_of


def print_html(document: Document) -> str:
    """Return the document as one article: a running head, then the blocks."""
    return html_article(document, html_blocks(document))


def html_blocks(document: Document) -> tuple[str, ...]:
    """Return each block by itself, for a reader who is shown one part at a time."""
    printer = _Printer(targets(document.blocks), document.direction)
    return tuple(printable(printer.block(block)) for block in document.blocks)


def html_article(document: Document, blocks: Iterable[str]) -> str:
    """Return the article with these of its blocks, under the running head that every part carries."""
    head = printable(" · ".join(f"<span>{escape(text)}</span>" for text in head_of(document)))
    body = "".join(block + "\n" for block in blocks)
    return (
        f'<article class="letter" lang="{escape(document.language)}" dir="{document.direction}">\n'
        f'<p class="running-head">{head}</p>\n{body}</article>\n'
    )


class _Printer:
    """Prints blocks that run in one direction."""

    __slots__ = ("direction", "targets")

    def __init__(self, found: dict[str, Target], direction: Direction) -> None:
        self.targets = found
        self.direction: Direction = direction

    def blocks(self, blocks: Iterable[Block]) -> str:
        return "".join(self.block(block) + "\n" for block in blocks)

    def block(self, block: Block) -> str:
        match block:
            case Heading(level=level):
                return f"<h{level}{_id(block.anchor)}>{self.inlines(block.content)}</h{level}>"
            case Paragraph():
                return self.paragraph(block)
            case Items():
                pairs = zip(block.markers, block.items, strict=True)
                items = (f'<li><span class="marker">{escape(m)}</span> {self.inlines(item)}</li>' for m, item in pairs)
                # Safari drops the list role where the markers are switched off by the stylesheet.
                return f'<ul class="items" role="list">{"".join(items)}</ul>'
            case Particulars():
                return self.particulars(block)
            case Table():
                return self.table(block)
            case Marks():
                marks = (f"<strong>{self.inlines(mark)}</strong>" for mark in block.marks)
                return f'<p class="marks">{" · ".join(marks)}</p>'
            case Signature():
                return self.signature(block)
            case PageBreak():
                return '<hr class="page-break">'
            case Parallel():
                return self.parallel(block)
            case _:
                assert_never(block)

    def paragraph(self, block: Paragraph) -> str:
        manner = "numbered" if block.number else block.manner
        number = f'<span class="number">{escape(block.number)}.</span> ' if block.number else ""
        return f'<p class="{manner}"{_id(block.anchor)}>{number}{self.inlines(block.content)}</p>'

    def particulars(self, block: Particulars) -> str:
        rows = (
            f"<div><dt>{self.inlines(label)}</dt>{''.join(f'<dd>{self.inlines(value)}</dd>' for value in values)}</div>"
            for label, values in block.rows
        )
        # The boxed one is the summary that stands before all other headings.
        role = ' role="heading" aria-level="2"' if block.boxed else ""
        title = f'<p class="caption"{role}>{self.inlines(block.title)}</p>' if block.title else ""
        return f'<div class="particulars{" boxed" if block.boxed else ""}">{title}<dl>{"".join(rows)}</dl></div>'

    def table(self, block: Table) -> str:
        caption = f"<caption>{self.inlines(block.caption)}</caption>" if block.caption else ""
        header = "".join(f'<th scope="col">{self.inlines(cell)}</th>' for cell in block.header)
        anchors = block.anchors + (None,) * (len(block.rows) - len(block.anchors))
        rows = (
            f"<tr{_id(anchor)}>{''.join(f'<td>{self.inlines(cell)}</td>' for cell in row)}</tr>"
            for row, anchor in zip(block.rows, anchors, strict=False)
        )
        return f"<table>{caption}<thead><tr>{header}</tr></thead><tbody>{''.join(rows)}</tbody></table>"

    def signature(self, block: Signature) -> str:
        columns = (
            f'<div><p class="signatory">{self.inlines(heading)}</p>'
            f"{''.join(f'<p>{self.inlines(line)}</p>' for line in lines)}</div>"
            for heading, lines in block.columns
        )
        return f'<div class="signatures">{"".join(columns)}</div>'

    def parallel(self, block: Parallel) -> str:
        printers = [_Printer(self.targets, column.direction) for column in block.columns]
        rows = (
            "<div>"
            + "".join(
                f'<div lang="{escape(column.language)}" dir="{column.direction}">{printer.blocks(cell)}</div>'
                for column, printer, cell in zip(block.columns, printers, row, strict=True)
            )
            + "</div>"
            for row in block.rows
        )
        return f'<div class="parallel">{"".join(rows)}</div>'

    def inlines(self, inlines: Inlines) -> str:
        return "".join(
            "".join(map(self.inline, island))
            if direction == self.direction
            else f'<span dir="{direction}">{"".join(map(self.inline, island))}</span>'
            for direction, island in islands(inlines, self.direction)
        )

    def inline(self, inline: Inline) -> str:
        text = escape(words(inline)).replace("\n", "<br>")
        match inline:
            case Text():
                return _words(inline, text)
            case Identifier():
                held = f'<bdi dir="{first_direction(inline.text)}">{text}</bdi>'
                return f"<strong>{held}</strong>" if inline.strong else held
            case Reference(anchor=anchor):
                return f'<a href="#{escape(anchor)}">{text}</a>' if anchor in self.targets else text
            case Unknown():
                return f'<mark class="unknown">{text}</mark>'
            case _:
                assert_never(inline)


def _words(inline: Text, text: str) -> str:
    if inline.emphasis:
        text = f"<em>{text}</em>"
    if inline.strong:
        text = f"<strong>{text}</strong>"
    return f'<span lang="{escape(inline.language)}">{text}</span>' if inline.language else text


def _id(anchor: str | None) -> str:
    return f' id="{escape(anchor)}"' if anchor is not None else ""
