"""Anchors: the places of a document that a reference may lead to, and the bookmark each one gets."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from mlawriter.document.blocks import Block, Heading, Paragraph, Parallel, Table
from mlawriter.document.characters import plain


@dataclass(frozen=True, slots=True)
class Target:
    """A place to refer to: its bookmark and the words that the bookmark encloses."""

    index: int
    bookmark: str
    text: str


def targets(blocks: Iterable[Block]) -> dict[str, Target]:
    """Return the anchors of the document; where one is given twice, the first holds."""
    found: dict[str, Target] = {}
    for anchor, text in _anchored(blocks):
        if anchor not in found:
            index = len(found)
            # Word takes 40 characters, a letter or underscore first; the underscore hides it from the list.
            found[anchor] = Target(index, f"_m{index}_{_plain(anchor)[:28]}", text)
    return found


def _plain(anchor: str) -> str:
    """The anchor in the letters that a bookmark takes; nearly every one has no other sign than hyphens."""
    name = anchor.replace("-", "_")
    return name if name.isascii() and f"m{name}".isidentifier() else re.sub("[^A-Za-z0-9]", "_", anchor)


def _anchored(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        match block:
            case Heading(anchor=str(anchor)):
                yield anchor, plain(block.content)
            case Paragraph(anchor=str(anchor)):
                yield anchor, block.number or plain(block.content)
            case Table():
                for row, mark in zip(block.rows, block.anchors, strict=False):
                    if mark is not None and row:
                        yield mark, plain(row[0])
            case Parallel():
                for left, right in block.rows:
                    yield from _anchored(chain(left, right))
            case _:
                pass
