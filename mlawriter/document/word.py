"""Print a document as a Word file, on plain paper or on a ministry's own letterhead."""

from functools import cache

from mlawriter.document import styles
from mlawriter.document.blocks import Document
from mlawriter.document.characters import Direction
from mlawriter.document.word_body import body
from mlawriter.document.word_on_letterhead import on_letterhead
from mlawriter.document.word_package import core_properties, entry, fixed_entries, relation
from mlawriter.document.word_running import NAMESPACES, part, running
from mlawriter.document.word_styles import styles_part
from mlawriter.document.zipped import Entry, zipped


def print_word(document: Document, letterhead: bytes | None = None) -> bytes:
    """Return the document as .docx; equal documents give equal bytes.

    `letterhead` is a base file that `word_letterhead.check_letterhead` has let in.
    """
    if letterhead is not None:
        return on_letterhead(document, letterhead)
    pages = running(document)
    parts = {
        "docProps/core.xml": entry(core_properties(document)),
        "word/header1.xml": entry(part("hdr", pages.first_header)),
        "word/header2.xml": entry(part("hdr", pages.header)),
        "word/footer1.xml": entry(part("ftr", pages.footer)),
        "word/document.xml": entry(
            f"<w:document {NAMESPACES}><w:body>", body(document), f"{_section(document)}</w:body></w:document>"
        ),
    }
    styled = _styles(document.language, document.direction)
    return zipped(fixed_entries() | styled | parts)


@cache
def _styles(language: str, direction: Direction) -> dict[str, Entry]:
    return {"word/styles.xml": entry(styles_part(language, direction))}


def _section(document: Document) -> str:
    footer = relation("word/footer1.xml")
    margin, height, distance = styles.MARGIN, styles.HEIGHT_MARGIN, styles.HEADER_DISTANCE
    return (
        f'<w:sectPr><w:headerReference w:type="first" r:id="{relation("word/header1.xml")}"/>'
        f'<w:headerReference w:type="default" r:id="{relation("word/header2.xml")}"/>'
        f'<w:footerReference w:type="first" r:id="{footer}"/><w:footerReference w:type="default" r:id="{footer}"/>'
        f'<w:pgSz w:w="{styles.PAGE_WIDTH}" w:h="{styles.PAGE_HEIGHT}"/>'
        f'<w:pgMar w:top="{height}" w:right="{margin}" w:bottom="{height}" w:left="{margin}" '
        f'w:header="{distance}" w:footer="{distance}" w:gutter="0"/>'
        f"<w:titlePg/>{'<w:bidi/>' if document.direction == 'rtl' else ''}</w:sectPr>"
    )
