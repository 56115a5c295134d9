"""The letter that the benchmarks use: the first example, in English, and its document."""

import json
from datetime import date
from typing import Any

from mlawriter.casework.books import books
from mlawriter.casework.drawing import document_of, draft_of, subject_of
from mlawriter.document.blocks import Document
from mlawriter.places import ROOT

EXAMPLE = ROOT / "examples" / "a-sirop-etoile.json"
TODAY = date(2024, 11, 18)


def example() -> dict[str, Any]:
    """The request file of the first example."""
    file: dict[str, Any] = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    return file


def compose_example() -> Document:
    """The letter of the example, about ten pages."""
    file = example()
    request = file["requests"][0]
    subject = subject_of(books(), request["letter"], file["matter"], request["answers"])
    return document_of(books(), draft_of(books(), subject), "en", TODAY)
