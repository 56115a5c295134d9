"""The look of a printed document: the names, sizes and spaces of its styles.

A4, margins of 1.9 cm (1.75 above and below), one serif face that every Windows, macOS and LibreOffice machine has or
has an equal of (Times New Roman also carries Arabic, Cyrillic, Greek, Armenian and Hebrew), black on white.
"""

from dataclasses import dataclass
from typing import Final, Literal

# Sizes are in half-points, lengths in twentieths of a point, as WordprocessingML counts them.
PAGE_WIDTH: Final = 11906
PAGE_HEIGHT: Final = 16838
MARGIN: Final = 1077
HEIGHT_MARGIN: Final = 992
HEADER_DISTANCE: Final = 454
TEXT_WIDTH: Final = PAGE_WIDTH - 2 * MARGIN

FONT: Final = "Times New Roman"
ARABIC_FONT: Final = "Times New Roman"
EAST_ASIAN_FONT: Final = "SimSun"
BODY_SIZE: Final = 20
# Arabic letters of a face are drawn smaller than its Latin ones.
ARABIC_ADDITION: Final = 2
INK: Final = "1F2933"
RULE: Final = "7B8794"
SHADE: Final = "EEF1F4"
WATERMARK: Final = "C0C4C9"

# Word wants a region with the languages for which it has several dictionaries.
LANGUAGE_TAGS: Final = {"ar": "ar-SA", "en": "en-GB", "es": "es-ES", "fr": "fr-FR", "pt": "pt-PT", "zh": "zh-CN"}


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """One style of paragraph; `name` is what Word shows, `key` what the printer writes."""

    key: str
    name: str
    based: str = "Normal"
    follows: str | None = None
    size: int | None = None
    strong: bool = False
    emphasis: bool = False
    colour: str | None = None
    before: int = 0
    after: int = 40
    start: int = 0
    hanging: int = 0
    align: Literal["start", "center"] = "start"
    keep_next: bool = False
    keep_lines: bool = False
    outline: int | None = None
    rule: Literal["above", "below"] | None = None
    tabs: tuple[tuple[str, int], ...] = ()
    line: int = 240


@dataclass(frozen=True, slots=True)
class TableStyle:
    """One style of table: where its rules run."""

    key: str
    name: str
    rules: tuple[Literal["top", "left", "bottom", "right", "insideH", "insideV"], ...]


_NUMBER = 397

PARAGRAPHS: Final[tuple[ParagraphStyle, ...]] = (
    ParagraphStyle("BodyText", "Body Text"),
    ParagraphStyle(
        "Heading1",
        "heading 1",
        follows="BodyText",
        size=32,
        strong=True,
        before=100,
        after=60,
        align="center",
        keep_next=True,
        keep_lines=True,
        outline=0,
    ),
    ParagraphStyle(
        "Heading2",
        "heading 2",
        follows="BodyText",
        size=23,
        strong=True,
        before=110,
        after=40,
        keep_next=True,
        keep_lines=True,
        outline=1,
        rule="below",
    ),
    ParagraphStyle(
        "Heading3",
        "heading 3",
        follows="BodyText",
        size=21,
        strong=True,
        before=80,
        after=30,
        keep_next=True,
        keep_lines=True,
        outline=2,
    ),
    ParagraphStyle("Subtitle", "Subtitle", emphasis=True, after=80, align="center", keep_lines=True),
    ParagraphStyle("MLALetterhead", "MLA Letterhead", size=22, after=0, align="center"),
    ParagraphStyle("MLAMarks", "MLA Marks", size=22, strong=True, before=40, after=60, align="center"),
    ParagraphStyle("MLANumbered", "MLA Numbered Paragraph", start=_NUMBER, hanging=_NUMBER, tabs=(("left", _NUMBER),)),
    ParagraphStyle(
        "MLAItem", "MLA List Item", start=2 * _NUMBER, hanging=_NUMBER, after=30, tabs=(("left", 2 * _NUMBER),)
    ),
    ParagraphStyle("MLACourtesy", "MLA Courtesy", before=80, keep_next=True),
    ParagraphStyle("MLANote", "MLA Note", size=19, emphasis=True, before=60),
    ParagraphStyle("caption", "caption", strong=True, before=120, after=80, keep_next=True),
    ParagraphStyle("MLATableText", "MLA Table Text", size=18, before=12, after=12),
    ParagraphStyle(
        "MLATableHeading",
        "MLA Table Heading",
        based="MLATableText",
        size=18,
        strong=True,
        before=12,
        after=12,
        keep_next=True,
    ),
    ParagraphStyle("MLASignatory", "MLA Signatory", strong=True, after=0, keep_next=True),
    ParagraphStyle("MLASignatureLine", "MLA Signature Line", after=0, keep_next=True, keep_lines=True),
    ParagraphStyle("MLASignatureRoom", "MLA Signature Room", before=520, after=20, rule="below", keep_next=True),
    ParagraphStyle("MLAGap", "MLA Gap", size=8, after=0),
    ParagraphStyle("MLAHeader", "MLA Header", size=17, colour=INK, after=80),
    ParagraphStyle(
        "MLAWarning", "MLA Warning", based="MLAHeader", size=18, strong=True, after=60, align="center", line=240
    ),
    ParagraphStyle("MLAFooter", "MLA Footer", size=18, colour=INK, after=0, rule="above"),
)

TABLES: Final[tuple[TableStyle, ...]] = (
    TableStyle("MLATable", "MLA Table", ("top", "left", "bottom", "right", "insideH", "insideV")),
    TableStyle("MLAParticulars", "MLA Particulars", ("top", "bottom", "insideH")),
    TableStyle("MLABox", "MLA Box", ("top", "left", "bottom", "right", "insideH")),
    TableStyle("MLASignatures", "MLA Signatures", ()),
    TableStyle("MLAColumns", "MLA Columns", ("insideV",)),
)

UNKNOWN: Final = ("MLAUnknown", "MLA Not Known")


def word_language(tag: str) -> str:
    """Return the tag as Word writes it."""
    return LANGUAGE_TAGS.get(tag, tag)
