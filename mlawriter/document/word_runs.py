"""Write inline pieces as WordprocessingML runs, fields and bookmarks."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from html import escape
from typing import assert_never

from mlawriter.document.anchors import Target
from mlawriter.document.blocks import Identifier, Inline, Inlines, Reference, Text, Unknown
from mlawriter.document.characters import (
    Direction,
    closed,
    first_direction,
    islands,
    isolated,
    opened,
    run_direction,
    runs_from_left,
    words,
)
from mlawriter.document.styles import UNKNOWN, word_language

_BREAKS = re.compile(r"(\n|\t)")
_ELEMENT = {"\n": "<w:br/>", "\t": "<w:tab/>"}


@cache
def properties(
    direction: Direction = "ltr",
    *,
    style: str = "",
    strong: bool = False,
    emphasis: bool = False,
    proofed: bool = True,
    language: str = "",
) -> str:
    """Return the properties of a run, in the order that the schema asks."""
    slanted = "<w:i/>" if direction == "ltr" else "<w:bCs/>"  # Arabic script has no italic: it emphasises by weight
    inside = "".join(
        (
            f'<w:rStyle w:val="{style}"/>' if style else "",
            "<w:b/><w:bCs/>" if strong else "",
            slanted if emphasis and not (strong and direction == "rtl") else "",
            "" if proofed else "<w:noProof/>",
            "<w:rtl/>" if direction == "rtl" else "",
            _language(language, direction) if language else "",
        )
    )
    return f"<w:rPr>{inside}</w:rPr>" if inside else ""


def run(text: str, run_properties: str = "") -> str:
    """Return one run; line ends and tabs become the elements that stand for them."""
    return f"<w:r>{run_properties}{_characters(text)}</w:r>"


def field(instruction: str, result: str, run_properties: str = "") -> str:
    """Return a field with the result that it has now; Word recalculates it when asked to."""
    begins, parts, ends = _frame(run_properties)
    return f"{begins} {escape(instruction)} {parts}{_characters(result)}{ends}"


@cache
def _frame(run_properties: str) -> tuple[str, str, str]:
    """What stands before the instruction of a field, between it and its result, and after that."""
    opens = f"<w:r>{run_properties}"
    begins = f'{opens}<w:fldChar w:fldCharType="begin"/></w:r>{opens}<w:instrText xml:space="preserve">'
    parts = f'</w:instrText></w:r>{opens}<w:fldChar w:fldCharType="separate"/></w:r>{opens}'
    return begins, parts, f'</w:r>{opens}<w:fldChar w:fldCharType="end"/></w:r>'


def identifier(text: str, around: Direction, *, strong: bool = False) -> str:
    """Return a run of its own that keeps its order: LibreOffice ignores w:rtl on a run, and Word heeds it."""
    direction = first_direction(text)
    if direction != around:
        text = isolated(text, direction)
    elif around == "rtl":
        # LibreOffice 7.4 swallows a blank inside an isolate that runs from right to left in text that does so too.
        text = f"\u200f{text}\u200f"
    return run(text, properties(direction, strong=strong, proofed=False))


class Bookmarks:
    """Sets each bookmark of a document once, however often its anchor is given."""

    __slots__ = ("_open", "targets")

    def __init__(self, found: Mapping[str, Target]) -> None:
        self.targets = found
        self._open = set(found)

    def around(self, anchor: str | None, content: str) -> str:
        """Return the content inside the bookmark of this anchor."""
        if anchor not in self._open:
            return content
        self._open.remove(anchor)
        target = self.targets[anchor]
        return (
            f'<w:bookmarkStart w:id="{target.index}" w:name="{target.bookmark}"/>{content}'
            f'<w:bookmarkEnd w:id="{target.index}"/>'
        )


class Runs:
    """Writes inline pieces that stand among words of one direction."""

    __slots__ = ("_targets", "direction")

    def __init__(self, found: Mapping[str, Target], direction: Direction) -> None:
        self._targets = found
        self.direction: Direction = direction

    def __call__(self, inlines: Inlines, *, strong: bool = False) -> str:
        """Return the runs of these pieces."""
        if self.direction == "ltr" and runs_from_left(inlines):
            return "".join([self._piece(inline, "ltr", strong=strong) for inline in inlines])
        written = [
            self._piece(island[0], direction, strong=strong)
            if direction == self.direction
            else self._island(island, direction, strong=strong)
            for direction, island in islands(inlines, self.direction)
        ]
        return "".join(written)

    def own(self, text: str) -> str:
        """Return a run of words that the printer adds, such as a separator."""
        return run(text, properties(self.direction))

    def _island(self, island: list[Inline], direction: Direction, *, strong: bool) -> str:
        texts = [words(inline) for inline in island]
        texts[0] = opened(texts[0], direction)
        texts[-1] = closed(texts[-1])
        return "".join(
            self._piece(replace(inline, text=text), direction, strong=strong)
            for inline, text in zip(island, texts, strict=True)
        )

    def _piece(self, inline: Inline, direction: Direction, *, strong: bool) -> str:
        if type(inline) is Text and not (strong or inline.strong or inline.emphasis or inline.language):
            plain = "" if direction == "ltr" else properties(direction)
            return f"<w:r>{plain}{_characters(words(inline))}</w:r>"
        match inline:
            case Text():
                return run(
                    words(inline),
                    properties(
                        direction,
                        strong=strong or inline.strong,
                        emphasis=inline.emphasis,
                        language=inline.language or "",
                    ),
                )
            case Identifier():
                return identifier(words(inline), self.direction, strong=strong or inline.strong)
            case Reference():
                return self._reference(inline, strong=strong)
            case Unknown():
                return run(words(inline), properties(direction, style=UNKNOWN[0], strong=strong))
            case _:
                assert_never(inline)

    def _reference(self, inline: Reference, *, strong: bool) -> str:
        target = self._targets.get(inline.anchor)
        text = words(inline)
        style = properties(run_direction(text, self.direction), strong=strong)
        if target is None:
            return run(text, style)
        if text == target.text:
            return field(f"REF {target.bookmark} \\h", text, style)
        number = re.search(rf"(?<!\d){re.escape(target.text)}(?!\d)", text) if target.text else None
        if number is None:
            return f'<w:hyperlink w:anchor="{target.bookmark}" w:history="1">{run(text, style)}</w:hyperlink>'
        before, after = text[: number.start()], text[number.end() :]
        return "".join(
            (
                run(before, style) if before else "",
                field(f"REF {target.bookmark} \\h", number.group(), style),
                run(after, style) if after else "",
            )
        )


def _characters(text: str) -> str:
    if "\n" not in text and "\t" not in text:
        if "&" in text or "<" in text or ">" in text:
            text = escape(text, quote=False)
        # Blanks at an end are lost without the attribute; elsewhere it only makes the file longer.
        kept = text[:1].isspace() or text[-1:].isspace()
        return f'<w:t xml:space="preserve">{text}</w:t>' if kept else f"<w:t>{text}</w:t>"
    return "".join(
        _ELEMENT.get(part) or f'<w:t xml:space="preserve">{escape(part, quote=False)}</w:t>'
        for part in _BREAKS.split(text)
        if part
    )


def _language(language: str, direction: Direction) -> str:
    tag = escape(word_language(language))
    if direction == "rtl":
        return f'<w:lang w:bidi="{tag}"/>'
    attribute = "eastAsia" if language[:2] in {"zh", "ja", "ko"} else "val"
    return f'<w:lang w:{attribute}="{tag}"/>'
