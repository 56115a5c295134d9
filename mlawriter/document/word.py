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
        "docProps/core.xml": core_properties(document),
        "word/header1.xml": part("hdr", pages.first_header),
        "word/header2.xml": part("hdr", pages.header),
        "word/footer1.xml": part("ftr", pages.footer),
        "word/document.xml": (
            f"<w:document {NAMESPACES}><w:body>{body(document)}{_section(document)}</w:body></w:document>"
        ),
    }
    styled = _styles(document.language, document.direction)
    return zipped(fixed_entries() | styled | {path: entry(content) for path, content in parts.items()})


@cache
def _styles(language: str, direction: Direction) -> dict[str, Entry]:
    return {"word/styles.xml": entry(styles_part(language, direction))}


def _section(document: Document) -> str:
    footer = relation("word/footer1.xml")
    margin, distance = styles.MARGIN, styles.HEADER_DISTANCE
    return (
        f'<w:sectPr><w:headerReference w:type="first" r:id="{relation("word/header1.xml")}"/>'
        f'<w:headerReference w:type="default" r:id="{relation("word/header2.xml")}"/>'
        f'<w:footerReference w:type="first" r:id="{footer}"/><w:footerReference w:type="default" r:id="{footer}"/>'
        f'<w:pgSz w:w="{styles.PAGE_WIDTH}" w:h="{styles.PAGE_HEIGHT}"/>'
        f'<w:pgMar w:top="{margin}" w:right="{margin}" w:bottom="{margin}" w:left="{margin}" '
        f'w:header="{distance}" w:footer="{distance}" w:gutter="0"/>'
        f"<w:titlePg/>{'<w:bidi/>' if document.direction == 'rtl' else ''}</w:sectPr>"
    )
