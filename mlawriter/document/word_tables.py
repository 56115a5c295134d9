"""Write the blocks that stand in columns as WordprocessingML tables."""

from collections.abc import Iterable, Sequence

from mlawriter.document.blocks import Inlines, Particulars, Signature, Table
from mlawriter.document.styles import SHADE
from mlawriter.document.word_runs import Bookmarks, Runs

_ROW = "<w:trPr><w:cantSplit/></w:trPr>"
_HEADER_ROW = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_LABEL_SHARE = 17
_NARROW_LABEL_SHARE = 34  # in half a page, so that a label still stands on one line
_NARROW = 6000
_LEAST = 800  # holds a word such as "No." or "Item" on one line
_LEAST_RTL = 1160  # holds the Arabic words for "facts" and "pages" on one line, and a name in half a page


def paragraph(style: str, content: str, *, rtl: bool, extra: str = "") -> str:
    """Return one paragraph; `extra` holds properties that come before w:bidi in the schema."""
    turned = "<w:bidi/>" if rtl else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}{turned}</w:pPr>{content}</w:p>'


def shares(widths: Sequence[int], whole: int, narrowest: int = _LEAST) -> list[int]:
    """Return the widths of columns from their shares; the wider ones give what a very narrow one lacks."""
    total = sum(widths)
    least = min(narrowest, whole // len(widths))
    found = [max(whole * width // total, least) for width in widths]
    room, lacking = [width - least for width in found], sum(found) - whole
    if lacking > 0:
        found = [width - spare * lacking // sum(room) for width, spare in zip(found, room, strict=True)]
    found[found.index(max(found))] += whole - sum(found)
    return found


def grid(style: str, widths: Sequence[int], rows: Iterable[str], *, rtl: bool, header: bool = False) -> str:
    """Return a table of rows already written."""
    turned = "<w:bidiVisual/>" if rtl else ""
    look = f'<w:tblLook w:val="{0x620 if header else 0x600:04X}" w:firstRow="{header:d}" w:noHBand="1" w:noVBand="1"/>'
    grid_columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>{turned}<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{look}</w:tblPr>'
        f"<w:tblGrid>{grid_columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def cell(width: int, content: str, *, shaded: bool = False, span: int = 1) -> str:
    """Return a cell; its content is at least one paragraph."""
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{SHADE}"/>' if shaded else ""
    wide = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{wide}{fill}</w:tcPr>{content}</w:tc>'


def row(cells: Iterable[str], properties: str = _ROW) -> str:
    """Return a row, which by itself never splits over two pages."""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def table(block: Table, runs: Runs, bookmarks: Bookmarks, whole: int) -> str:
    """Return a table whose header stands again on each page."""
    rtl = runs.direction == "rtl"
    widths = shares(block.widths, whole, _LEAST_RTL if rtl or whole <= _NARROW else _LEAST)
    anchors = block.anchors + (None,) * (len(block.rows) - len(block.anchors))
    heading = row(
        (
            cell(width, paragraph("MLATableHeading", runs(content), rtl=rtl), shaded=True)
            for width, content in zip(widths, block.header, strict=True)
        ),
        _HEADER_ROW,
    )
    rows = [heading]
    for contents, anchor in zip(block.rows, anchors, strict=False):
        written = [runs(content) for content in contents]
        written[0] = bookmarks.around(anchor, written[0])
        cells = (
            cell(width, paragraph("MLATableText", content, rtl=rtl))
            for width, content in zip(widths, written, strict=True)
        )
        rows.append(row(cells))
    caption = paragraph("caption", runs(block.caption), rtl=rtl) if block.caption else ""
    return caption + grid("MLATable", widths, rows, rtl=rtl, header=True)


def particulars(block: Particulars, runs: Runs, whole: int) -> str:
    """Return labels and values in two columns."""
    rtl = runs.direction == "rtl"
    label_share = _LABEL_SHARE if whole > _NARROW else _NARROW_LABEL_SHARE
    widths = shares((label_share, 100 - label_share), whole)
    rows = []
    if block.title:
        title = paragraph("MLATableHeading", runs(block.title), rtl=rtl)
        rows.append(row((cell(whole, title, shaded=True, span=2),)))
    for label, values in block.rows:
        rows.append(
            row(
                (
                    cell(widths[0], paragraph("MLATableText", runs(label, strong=True), rtl=rtl)),
                    cell(widths[1], _paragraphs("MLATableText", values, runs, rtl=rtl)),
                )
            )
        )
    return grid("MLABox" if block.boxed else "MLAParticulars", widths, rows, rtl=rtl) if rows else ""


def signatures(block: Signature, runs: Runs, whole: int) -> str:
    """Return a column for each who signs: who it is, room for signature and seal, the lines."""
    if not block.columns:
        return ""
    rtl = runs.direction == "rtl"
    widths = shares((1,) * len(block.columns), whole)
    cells = (
        cell(
            width,
            paragraph("MLASignatory", runs(heading), rtl=rtl)
            + paragraph("MLASignatureRoom", "", rtl=rtl)
            + _paragraphs("MLASignatureLine", lines, runs, rtl=rtl),
        )
        for width, (heading, lines) in zip(widths, block.columns, strict=True)
    )
    return grid("MLASignatures", widths, (row(cells),), rtl=rtl)


def _paragraphs(style: str, contents: Iterable[Inlines], runs: Runs, *, rtl: bool) -> str:
    # A cell without a paragraph is a file that Word refuses.
    return "".join(paragraph(style, runs(content), rtl=rtl) for content in contents) or paragraph(style, "", rtl=rtl)
