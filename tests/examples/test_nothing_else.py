"""A letter holds nothing but its input, the clause book, the catalogue, names and numbers that are computed."""

import re
from typing import Any

import pytest

from mlawriter.document.blocks import Table
from mlawriter.document.text import print_text
from tests.examples.known_words import known_words
from tests.examples.letters import TAGS, Example, examples, words

LATIN = r"[^\W\u0600-\u06ff]"
"""A letter or digit of a script that parts its words."""

MARKER = re.compile(r"\(([^\W\d_])\1*\)")


def paths() -> list[Any]:
    """One case for each example and language."""
    return [pytest.param(example, tag, id=f"{example}-{tag}") for example in examples() for tag in TAGS]


@pytest.mark.parametrize(("example", "tag"), paths())
def test_what_is_left_without_the_known_words_is_numbers_and_signs(example: Example, tag: str) -> None:
    text = words(print_text(example.document(tag)))

    left = MARKER.sub(" ", taken_away(text, known_words(example.letter, tag)))

    assert re.findall(r"[^\W\d_]+", left) == []
    assert max(map(int, re.findall(r"\d+", left)), default=0) <= most_numbers(example, tag)


def taken_away(text: str, known: set[str]) -> str:
    """The text without the known pieces, the longest first; a piece is never taken out of the middle of a word."""
    for piece in sorted(known, key=len, reverse=True):
        if piece in text and re.search(r"\w", piece):
            text = re.sub(rf"{before(piece)}{re.escape(piece)}{after(piece)}", " \0 ", text)
    return text


def before(piece: str) -> str:
    """What may not stand before the piece; Arabic writes a one-letter word and the name that follows as one."""
    return r"(?<![^\W\u0600-\u06ff])" if re.match(LATIN, piece) else ""


def after(piece: str) -> str:
    """What may not stand after the piece."""
    return r"(?![^\W\u0600-\u06ff])" if re.search(rf"{LATIN}$", piece) else ""


def most_numbers(example: Example, tag: str) -> int:
    """The highest number that counts something in the letter: its paragraphs, or the rows of its longest table."""
    blocks = example.document(tag).blocks
    paragraphs = sum(1 for block in blocks if getattr(block, "number", None))
    return max(paragraphs, *(len(block.rows) for block in blocks if isinstance(block, Table)))


@pytest.mark.parametrize(("example", "tag"), paths())
def test_no_blank_is_left_open(example: Example, tag: str) -> None:
    text = print_text(example.document(tag))

    assert "<<" not in text
    assert not re.search(r"[{}]|None|not_known", text)


@pytest.mark.parametrize("example", examples(), ids=str)
def test_a_word_that_nobody_wrote_is_found(example: Example) -> None:
    text = "Guilty beyond doubt. " + words(print_text(example.document("en")))

    left = taken_away(text, known_words(example.letter, "en"))

    assert "Guilty" in left
