"""Fit our styles into a ministry's base file: what it has under the same name is used, the rest is added."""

from collections.abc import Mapping

from docx.document import Document as WordFile
from lxml import etree

from mlawriter.document.blocks import Document
from mlawriter.document.word_names import MAIN
from mlawriter.document.word_styles import language_element, own_styles

_W = f"{{{MAIN}}}"
# The names that Word gives in every language to what each style rests on.
_GROUND = {"Normal": "normal", "DefaultParagraphFont": "default paragraph font", "TableNormal": "normal table"}


def add_styles(opened: WordFile) -> Mapping[str, str]:
    """Add the styles that the base file lacks; return its own key (Word translates them) for each of ours."""
    held: etree._Element = opened.styles.element
    theirs = {_name(style): style.get(f"{_W}styleId", "") for style in held.iterchildren(f"{_W}style")}
    taken = set(theirs.values())
    renamed = {key: theirs[name] for key, name in _GROUND.items() if name in theirs}
    added: list[etree._Element] = []
    for key, written in own_styles().items():
        style = etree.fromstring(written.replace("<w:style ", f'<w:style xmlns:w="{MAIN}" ', 1))
        if _name(style) in theirs:
            renamed[key] = theirs[_name(style)]
            continue
        renamed[key] = key if key not in taken else f"{key}Letter"
        style.set(f"{_W}styleId", renamed[key])
        added.append(style)
    for style in added:
        _rest(style, renamed)
        held.append(style)
    return renamed


def set_language(opened: WordFile, document: Document) -> None:
    """Make the document's language that of all words for which no other is named."""
    for defaults in opened.styles.element.iter(f"{_W}rPrDefault"):
        properties = defaults.find(f"{_W}rPr")
        if properties is None:
            continue
        for old in properties.findall(f"{_W}lang"):
            properties.remove(old)
        written = language_element(document.language, document.direction)
        language = etree.fromstring(written.replace("<w:lang ", f'<w:lang xmlns:w="{MAIN}" ', 1))
        later = next(
            (child for child in properties if etree.QName(child).localname in {"eastAsianLayout", "specVanish"}), None
        )
        properties.append(language) if later is None else later.addprevious(language)


def _rest(style: etree._Element, renamed: Mapping[str, str]) -> None:
    for link in (style.find(f"{_W}basedOn"), style.find(f"{_W}next")):
        if link is None:
            continue
        key = link.get(f"{_W}val", "")
        if key in renamed:
            link.set(f"{_W}val", renamed[key])
        else:
            style.remove(link)  # a base file that Word did not make may lack the ground styles


def _name(style: etree._Element) -> str:
    name = style.find(f"{_W}name")
    return "" if name is None else name.get(f"{_W}val", "").lower()
