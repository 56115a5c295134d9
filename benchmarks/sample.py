"""The letter that the benchmarks use: the first example in English, drawn out to ten pages, and its document."""

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from mlawriter.casework.books import books
from mlawriter.casework.drawing import Draft, document_of, draft_of, subject_of
from mlawriter.casework.translated import words_for
from mlawriter.document.blocks import Document
from mlawriter.places import ROOT

EXAMPLE = ROOT / "examples" / "a-sirop-etoile.json"
TODAY = date(2024, 11, 18)

TIMES = 19
"""So often the facts of the example are told, until its letter has ten pages."""


def example() -> dict[str, Any]:
    """The request file of the first example."""
    file: dict[str, Any] = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    return file


def compose_example() -> Document:
    """The letter of the example in English, with its facts told many times over."""
    draft, words = _letter()
    return document_of(books(), draft, "en", TODAY, words)


@cache
def _letter() -> tuple[Draft, Mapping[str, Mapping[str, str]]]:
    file = example()
    facts, words = file["matter"]["facts"], words_for(file["translations"], 0)
    longer = [{**fact, "id": _turned(fact["id"], turn)} for turn in range(TIMES) for fact in facts]
    told = {tag: {path: text for turn in range(TIMES) for path, text in _paths(words[tag], turn)} for tag in words}
    request = file["requests"][0]
    subject = subject_of(books(), request["letter"], {**file["matter"], "facts": longer}, request["answers"])
    return draft_of(books(), subject), told


def _paths(words: Mapping[str, str], turn: int) -> list[tuple[str, str]]:
    """The translations as they stand, then those of the facts again for each copy."""
    if not turn:
        return list(words.items())
    of_facts = [(path.split("/"), text) for path, text in words.items() if path.startswith("matter/facts/")]
    return [(f"matter/facts/{_turned(steps[2], turn)}/{steps[3]}", text) for steps, text in of_facts]


def _turned(row_id: str, turn: int) -> str:
    return f"{row_id}x{turn}" if turn else row_id
