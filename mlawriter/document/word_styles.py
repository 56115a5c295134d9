"""Write the styles as WordprocessingML."""

from functools import cache
from html import escape

from mlawriter.document import styles
from mlawriter.document.characters import Direction
from mlawriter.document.word_names import MAIN

_DEFAULTS = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
)


@cache
def styles_part(language: str, direction: Direction) -> str:
    """Return the whole styles part for a document in this language."""
    return (
        f'<w:styles xmlns:w="{MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>'
        f'<w:rFonts w:ascii="{styles.FONT}" w:hAnsi="{styles.FONT}" w:eastAsia="{styles.EAST_ASIAN_FONT}"'
        f' w:cs="{styles.ARABIC_FONT}"/>{_sizes(styles.BODY_SIZE)}{language_element(language, direction)}'
        f"</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>{_DEFAULTS}{''.join(own_styles().values())}</w:styles>"
    )


def language_element(language: str, direction: Direction) -> str:
    """Return the languages for which Word checks spelling: the document's, and English for what stands in it."""
    tag = escape(styles.word_language(language))
    plain, complex_script = (tag, "ar-SA") if direction == "ltr" else ("en-GB", tag)
    east_asian = tag if language[:2] in {"zh", "ja", "ko"} else "zh-CN"
    return f'<w:lang w:val="{plain}" w:eastAsia="{east_asian}" w:bidi="{complex_script}"/>'


@cache
def own_styles() -> dict[str, str]:
    """Return each style that the printer names, by its key, as XML."""
    written = {style.key: _paragraph(style) for style in styles.PARAGRAPHS}
    written |= {style.key: _table(style) for style in styles.TABLES}
    key, name = styles.UNKNOWN
    written[key] = (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{key}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:i/>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{styles.SHADE}"/></w:rPr></w:style>'
    )
    return written


def _sizes(size: int) -> str:
    return f'<w:sz w:val="{size}"/><w:szCs w:val="{size + styles.ARABIC_ADDITION}"/>'


def _border(side: str, space: int) -> str:
    return f'<w:{side} w:val="single" w:sz="4" w:space="{space}" w:color="{styles.RULE}"/>'


def _paragraph(style: styles.ParagraphStyle) -> str:
    custom = ' w:customStyle="1"' if style.name.startswith("MLA") else ""
    follows = f'<w:next w:val="{style.follows}"/>' if style.follows else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.key}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="{style.based}"/>{follows}<w:qFormat/>'
        f"<w:pPr>{_paragraph_properties(style)}</w:pPr>{_run_properties(style)}</w:style>"
    )


def _paragraph_properties(style: styles.ParagraphStyle) -> str:
    # The order of the elements is that of CT_PPrBase; Word refuses another.
    side = {"above": "top", "below": "bottom", None: ""}[style.rule]
    tabs = "".join(f'<w:tab w:val="{kind}" w:pos="{at}"/>' for kind, at in style.tabs)
    return "".join(
        (
            "<w:keepNext/>" if style.keep_next else "",
            "<w:keepLines/>" if style.keep_lines else "",
            "<w:widowControl/>",
            f"<w:pBdr>{_border(side, 2)}</w:pBdr>" if side else "",
            f"<w:tabs>{tabs}</w:tabs>" if tabs else "",
            f'<w:spacing w:before="{style.before}" w:after="{style.after}" w:line="{style.line}" w:lineRule="auto"/>',
            f'<w:ind w:left="{style.start}" w:hanging="{style.hanging}"/>' if style.start else "",
            '<w:jc w:val="center"/>' if style.align == "center" else "",
            f'<w:outlineLvl w:val="{style.outline}"/>' if style.outline is not None else "",
        )
    )


def _run_properties(style: styles.ParagraphStyle) -> str:
    inside = "".join(
        (
            "<w:b/><w:bCs/>" if style.strong else "",
            "<w:i/>" if style.emphasis else "",
            f'<w:color w:val="{style.colour}"/>' if style.colour else "",
            _sizes(style.size) if style.size else "",
        )
    )
    return f"<w:rPr>{inside}</w:rPr>" if inside else ""


def _table(style: styles.TableStyle) -> str:
    rules = "".join(_border(side, 0) for side in style.rules)
    borders = f"<w:tblBorders>{rules}</w:tblBorders>" if rules else ""
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style.key}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr>{borders}</w:tblPr></w:style>'
    )
