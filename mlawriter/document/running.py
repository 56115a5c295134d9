"""The running head of a document: the words that every page carries, whatever it is printed to."""

import re
from collections.abc import Iterable, Iterator

from mlawriter.document.blocks import Block, Document, Marks, Parallel
from mlawriter.document.characters import plain

PAGE_OF = re.compile(r"(\{pages?\})")


def warnings(document: Document) -> tuple[str, ...]:
    """Return the words of the watermark: that this is an exercise, that this is a draft."""
    return tuple(text for text in (document.training, document.draft) if text)


def marks_of(document: Document) -> tuple[str, ...]:
    """Return the marks (confidential, urgent) that the pages after the first repeat."""
    found = (plain(mark) for block in _all_marks(document.blocks) for mark in block.marks)
    return tuple(dict.fromkeys(text for text in found if text.strip()))


def head_of(document: Document) -> tuple[str, ...]:
    """Return what stands above a document that has no pages: its warnings, then its reference."""
    return tuple(filter(None, (*warnings(document), document.reference)))


def _all_marks(blocks: Iterable[Block]) -> Iterator[Marks]:
    for block in blocks:
        match block:
            case Marks():
                yield block
            case Parallel():
                for left, right in block.rows:
                    yield from _all_marks(left + right)
            case _:
                pass
