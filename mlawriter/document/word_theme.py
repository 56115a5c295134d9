"""Write the smallest theme that Word accepts; no style of ours refers to it."""

from typing import Final

from mlawriter.document.styles import FONT, INK, RULE, SHADE

_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_COLOURS: Final = (
    ("dk1", "000000"),
    ("lt1", "FFFFFF"),
    ("dk2", INK),
    ("lt2", SHADE),
    *((f"accent{n}", RULE) for n in range(1, 7)),
    ("hlink", INK),
    ("folHlink", INK),
)
_FILL: Final = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_FACE: Final = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'


def theme() -> str:
    """Return the theme part."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS)
    fills, lines, effects = (
        3 * piece for piece in (_FILL, f"<a:ln>{_FILL}</a:ln>", "<a:effectStyle><a:effectLst/></a:effectStyle>")
    )
    return (
        f'<a:theme xmlns:a="{_DRAWING}" name="Letter"><a:themeElements><a:clrScheme name="Letter">{colours}'
        f'</a:clrScheme><a:fontScheme name="Letter"><a:majorFont>{_FACE}</a:majorFont><a:minorFont>{_FACE}'
        f'</a:minorFont></a:fontScheme><a:fmtScheme name="Letter"><a:fillStyleLst>{fills}</a:fillStyleLst>'
        f"<a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{effects}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fills}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
