"""Print a document into a ministry's own base file: its page, headers, footers and styles stay."""

import re
import zipfile
from dataclasses import replace
from io import BytesIO

from docx.document import Document as WordFile
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.opc.rel import Relationships
from docx.section import _Footer, _Header
from lxml import etree

from mlawriter.document.blocks import Document, Paragraph
from mlawriter.document.characters import printable
from mlawriter.document.running import marks_of, warnings
from mlawriter.document.word_body import body
from mlawriter.document.word_house_styles import add_styles, set_language
from mlawriter.document.word_letterhead import read_letterhead
from mlawriter.document.word_names import MAIN
from mlawriter.document.word_package import core_properties
from mlawriter.document.word_running import NAMESPACES, footer_line, marks_line, warning
from mlawriter.document.word_tables import paragraph
from mlawriter.document.word_tokens import LETTER, REFERENCE, fill, said
from mlawriter.document.zipped import deflated, zipped

_W = f"{{{MAIN}}}"
_EMU = 635  # English Metric Units in a twentieth of a point
# What tells about the ministry's machines and staff, or would fight with the letter, does not go out with it.
_LEFT_BEHIND = re.compile(
    r"/(extended-properties|custom-properties|core-properties|thumbnail|customXml|people|comments\w*|glossaryDocument"
    r"|stylesWithEffects|keyMapCustomizations|attachedTemplate|printerSettings)$"
)
_SETTINGS_LEFT = ("attachedTemplate", "mailMerge", "documentProtection", "writeProtection", "trackRevisions", "docVars")
_PROPERTIES = PackURI("/docProps/core.xml")
_AFTER_BIDI = ("rtlGutter", "docGrid", "printerSettings", "sectPrChange")


def on_letterhead(document: Document, letterhead: bytes) -> bytes:
    """Return the document printed into the base file, without the letterhead of plain paper."""
    opened = read_letterhead(letterhead)
    blocks = (b for b in document.blocks if not (isinstance(b, Paragraph) and b.manner == "letterhead"))
    document = replace(document, blocks=tuple(blocks))
    press = _Press(document, opened)
    press.insert_letter()
    press.furnish_pages()
    press.turn_section()
    set_language(opened, document)
    _leave_behind(opened, document)
    file = BytesIO()
    opened.save(file)
    with zipfile.ZipFile(file) as archive:
        return zipped({name: deflated(archive.read(name)) for name in archive.namelist()})


class _Press:
    """Sets one document into one opened base file."""

    __slots__ = ("_document", "_opened", "_renamed")

    def __init__(self, document: Document, opened: WordFile) -> None:
        self._document = document
        self._opened = opened
        self._renamed = add_styles(opened)

    def insert_letter(self) -> None:
        """Put the letter where {{letter}} stands, or after what the base file has."""
        holder: etree._Element = self._opened.element.body
        for bookmark in [*holder.iter(f"{_W}bookmarkStart", f"{_W}bookmarkEnd")]:
            _remove(bookmark)
        place = next((p for p in holder.iterchildren(f"{_W}p") if LETTER in said(p)), None)
        written = self._pieces(body(self._document, self._width()))
        fill(holder, self._document)
        if place is None:
            for empty in [p for p in holder.iterchildren(f"{_W}p") if not said(p) and not _holds_picture(p)]:
                _remove(empty)
            place = self._section()
        for piece in written:
            place.addprevious(piece)
        if place.tag == f"{_W}p":
            _remove(place)

    def furnish_pages(self) -> None:
        """Let each page carry its warning, its reference and its number beside what the ministry prints there."""
        section = self._opened.sections[0]
        self._header(section.header, 1, first=False)
        self._footer(section.footer)
        if section.different_first_page_header_footer:
            self._header(section.first_page_header, 2, first=True)
            self._footer(section.first_page_footer)
        if self._opened.settings.odd_and_even_pages_header_footer:
            self._header(section.even_page_header, 3, first=False)
            self._footer(section.even_page_footer)

    def turn_section(self) -> None:
        """Let the pages run in the direction of the document."""
        section = self._section()
        for old in section.findall(f"{_W}bidi"):
            section.remove(old)
        if self._document.direction == "rtl":
            bidi = section.makeelement(f"{_W}bidi")
            later = next((child for child in section if etree.QName(child).localname in _AFTER_BIDI), None)
            section.append(bidi) if later is None else later.addprevious(bidi)

    def _header(self, header: _Header, shape: int, *, first: bool) -> None:
        said_already = self._opens(header)
        warned = warning(self._document, shape) if warnings(self._document) else ""
        repeated = not first and (marks_of(self._document) or not said_already)
        self._append(header, warned + (marks_line(self._document, self._width()) if repeated else ""))

    def _footer(self, footer: _Footer) -> None:
        self._append(footer, "" if self._opens(footer) else footer_line(self._document, self._width()))

    def _opens(self, running: _Header | _Footer) -> bool:
        """Fill what the ministry prints here; return whether it names the reference itself."""
        if running.is_linked_to_previous:
            running.is_linked_to_previous = False  # which makes the part
            for child in [*running.part.element]:
                _remove(child)
        named = any(REFERENCE in said(p) for p in running.part.element.iter(f"{_W}p"))
        fill(running.part.element, self._document)
        return named

    def _append(self, running: _Header | _Footer, content: str) -> None:
        element: etree._Element = running.part.element
        if not content and not len(element):
            content = paragraph("MLAHeader", "", rtl=False)  # a header without a paragraph is a file that Word refuses
        for piece in self._pieces(content):
            element.append(piece)

    def _pieces(self, content: str) -> list[etree._Element]:
        root = etree.fromstring(printable(f"<w:body {NAMESPACES}>{content}</w:body>"))
        for named in root.iter(f"{_W}pStyle", f"{_W}rStyle", f"{_W}tblStyle"):
            key = named.get(f"{_W}val", "")
            named.set(f"{_W}val", self._renamed.get(key, key))
        return list(root)

    def _section(self) -> etree._Element:
        section: etree._Element = self._opened.element.body.get_or_add_sectPr()
        return section

    def _width(self) -> int:
        section = self._opened.sections[0]
        margins = (section.left_margin or 0) + (section.right_margin or 0)
        return max((int(section.page_width or 0) - margins) // _EMU, 1)


def _leave_behind(opened: WordFile, document: Document) -> None:
    settings: etree._Element = opened.settings.element
    for tag in _SETTINGS_LEFT:
        for element in settings.findall(f"{_W}{tag}"):
            _remove(element)
    package = opened.part.package
    for relations in (package.rels, opened.part.rels, opened.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS).rels):
        _forget(relations)
    properties = Part(_PROPERTIES, CONTENT_TYPE.OPC_CORE_PROPERTIES, core_properties(document).encode())
    package.relate_to(properties, RELATIONSHIP_TYPE.CORE_PROPERTIES)


def _forget(relations: Relationships) -> None:
    for key in [key for key, relation in relations.items() if _LEFT_BEHIND.search(relation.reltype)]:
        del relations[key]


def _holds_picture(element: etree._Element) -> bool:
    return next(element.iter(f"{_W}drawing", f"{_W}pict", f"{_W}object"), None) is not None


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
