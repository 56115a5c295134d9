"""Write what stands on every page of a Word file: header, footer and watermark."""

from html import escape
from typing import Final, NamedTuple

from mlawriter.document import styles
from mlawriter.document.blocks import Document
from mlawriter.document.characters import run_direction
from mlawriter.document.running import PAGE_OF, marks_of, warnings
from mlawriter.document.word_names import MAIN, OFFICE, RELATIONS, VML, WORD_VML
from mlawriter.document.word_runs import field, identifier, properties, run
from mlawriter.document.word_tables import paragraph

NAMESPACES: Final = f'xmlns:w="{MAIN}" xmlns:r="{RELATIONS}" xmlns:v="{VML}" xmlns:o="{OFFICE}" xmlns:w10="{WORD_VML}"'
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
_ONE_LINE = 85  # signs of the header's size
# A diagonal of the text area takes about this many points before it leaves the page.
_LONGEST = 560
_TALLEST = 130
_TEXT_PATH = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
    'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
    '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
    '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
    '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>'
    '<v:path textpathok="t" o:connecttype="custom" '
    'o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>'
    '<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>'
    '<o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'
)


class Running(NamedTuple):
    """The content of the three parts that stand on the pages."""

    first_header: str
    header: str
    footer: str


def running(document: Document) -> Running:
    """Return the paragraphs of the headers (the first page repeats no marks) and of the footer."""
    return Running(
        first_header=warning(document, 1),
        header=warning(document, 2) + marks_line(document),
        footer=footer_line(document),
    )


def warning(document: Document, shape: int) -> str:
    """Return the warning in words and as a watermark behind the text; `shape` tells watermarks apart."""
    said = " · ".join(warnings(document))
    direction = document.direction
    if not said:
        return paragraph("MLAHeader", "", rtl=direction == "rtl")
    content = run(said, properties(run_direction(said, direction), strong=True)) + _watermark(said, shape)
    return paragraph("MLAWarning", content, rtl=direction == "rtl")


def marks_line(document: Document, width: int = styles.TEXT_WIDTH) -> str:
    """Return the marks and the reference, one in each corner; long marks stand alone: the footer has the reference."""
    direction = document.direction
    marks = " · ".join(marks_of(document))
    start = run(marks, properties(run_direction(marks, direction), strong=True)) if marks else ""
    reference = run("\t", properties(direction)) + identifier(document.reference, direction)
    if len(marks) + len(document.reference) > _ONE_LINE:
        return _corners("MLAHeader", start, document, width)
    return _corners("MLAHeader", start + reference, document, width)


def footer_line(document: Document, width: int = styles.TEXT_WIDTH) -> str:
    """Return the reference and, as fields, the page of all pages."""
    style = properties(document.direction)
    pages = "".join(
        field(_FIELDS[piece], "1", style)
        if piece in _FIELDS
        else run(piece, properties(run_direction(piece, document.direction)))
        for piece in PAGE_OF.split(document.page_of)
        if piece
    )
    content = identifier(document.reference, document.direction) + run("\t", style) + pages
    return _corners("MLAFooter", content, document, width)


def part(root: str, content: str) -> str:
    """Return a whole header or footer part."""
    return f"<w:{root} {NAMESPACES}>{content}</w:{root}>"


def _corners(style: str, content: str, document: Document, width: int) -> str:
    corner = f'<w:tabs><w:tab w:val="right" w:pos="{width}"/></w:tabs>'
    return paragraph(style, content, rtl=document.direction == "rtl", extra=corner)


def _watermark(said: str, shape: int) -> str:
    height = min(_TALLEST, round(1.7 * _LONGEST / max(len(said), 1)))
    width = min(_LONGEST, round(0.75 * height * len(said)))
    look = (
        f"position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:{height}pt;rotation:315;"
        f"z-index:-{251658752 - shape};mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        "mso-position-vertical:center;mso-position-vertical-relative:margin"
    )
    words = escape(" ".join(said.split()))
    return (
        f'<w:r><w:rPr><w:noProof/></w:rPr><w:pict>{_TEXT_PATH}<v:shape id="Watermark{shape}" '
        f'o:spid="_x0000_s{2048 + shape}" type="#_x0000_t136" alt="{words}" style="{look}" o:allowincell="f" '
        f'fillcolor="#{styles.WATERMARK}" stroked="f"><v:fill opacity=".45"/>'
        f'<v:textpath style="font-family:&quot;{styles.FONT}&quot;;font-size:1pt" string="{words}"/>'
        '<w10:wrap anchorx="margin" anchory="margin"/></v:shape></w:pict></w:r>'
    )
