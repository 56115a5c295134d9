"""The tokens that a ministry may write into its base file, and what is printed in their place."""

import re
from typing import Final

from lxml import etree

from mlawriter.document.blocks import Document
from mlawriter.document.characters import printable
from mlawriter.document.word_names import MAIN

LETTER: Final = "{{letter}}"
REFERENCE: Final = "{{reference}}"
TITLE: Final = "{{title}}"
TOKENS: Final = (LETTER, REFERENCE, TITLE)

_TOKEN = re.compile(r"\{\{[^{}]*\}\}")
_W = f"{{{MAIN}}}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def said(paragraph: etree._Element) -> str:
    """Return the text of a paragraph, which Word may have cut into any number of runs."""
    return "".join(text.text or "" for text in paragraph.iter(f"{_W}t"))


def unknown_tokens(root: etree._Element) -> list[str]:
    """Return what looks like a token and is none of ours."""
    found = (token for paragraph in root.iter(f"{_W}p") for token in _TOKEN.findall(said(paragraph)))
    return [token for token in found if token not in TOKENS]


def fill(root: etree._Element, document: Document) -> None:
    """Replace the tokens in all paragraphs below; each replacement takes the look of the token's first letter."""
    values = {REFERENCE: document.reference, TITLE: document.title}
    for paragraph in root.iter(f"{_W}p"):
        for token in reversed([*_TOKEN.finditer(said(paragraph))]):
            if token.group() in values:
                _replace(paragraph, token.start(), token.end(), printable(values[token.group()]))


def _replace(paragraph: etree._Element, start: int, end: int, value: str) -> None:
    at = 0
    for piece in paragraph.iter(f"{_W}t"):
        text = piece.text or ""
        first, last = max(start - at, 0), min(end - at, len(text))
        if first < last:
            piece.text = text[:first] + (value if at + first == start else "") + text[last:]
            piece.set(_SPACE, "preserve")
        at += len(text)
