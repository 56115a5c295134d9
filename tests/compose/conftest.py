"""A small case between training States, told anew for each test."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from mlawriter.casework.books import books
from mlawriter.casework.drawing import Draft, document_of, draft_of, subject_of
from mlawriter.document.blocks import Document

TODAY = date(2025, 2, 14)

MATTER: dict[str, Any] = {
    "written_in": "en",
    "requesting_state": "XA",
    "case_reference": "2024/377",
    "requesting_authority": "Judge Ndolo",
    "central_authority": "SEPI",
    "persons": [
        {"id": "p1", "kind": "natural", "role": "suspect", "name": "Awa Solimane", "family_name": "Solimane"},
        {
            "id": "p2",
            "kind": "natural",
            "role": "witness",
            "name": "Grace Tamba",
            "address": "9 Mango Street",
            "protected": True,
            "protection": "She is afraid.",
        },
    ],
    "offences": [{"id": "o1", "name": "laundering", "provision": "Criminal Code, art. 442"}],
    "facts": [
        {"id": "f1", "text": "The first fact.", "annexes": ["x2"]},
        {"id": "f2", "text": "The second fact."},
    ],
    "annexes": [
        {"id": "x1", "kind": "law", "name": "Text of the law"},
        {"id": "x2", "kind": "evidence", "name": "Bank statement"},
    ],
}

REQUEST: dict[str, Any] = {
    "requested_state": "XB",
    "reference": "MLA-1",
    "date": {"year": 2025, "month": 2, "day": 14},
    "addressee": "International Cooperation Unit",
    "measures": [
        {
            "id": "m1",
            "measure": "bank_transactions",
            "accounts": [{"id": "a1", "bank": "First Harbour Bank", "branch": "Quay", "number": "4471-2209"}],
            "facts": ["f2"],
            "offences": ["o1"],
        },
        {
            "id": "m2",
            "measure": "testimony",
            "heard": ["p2"],
            "questions_place": "sheet",
            "secret_questions": "Who decided?",
        },
    ],
}

Drawn = Callable[..., tuple[Draft, Document]]


@pytest.fixture
def drawn() -> Drawn:
    """Draw up the case in a language; keyword arguments change answers of the request, `matter` those of the matter."""

    def draw(
        tag: str = "en",
        *,
        letter: str = "mutual_legal_assistance",
        matter: Mapping[str, Any] | None = None,
        translations: Mapping[str, Mapping[str, str]] | None = None,
        extract: bool = False,
        **request: Any,
    ) -> tuple[Draft, Document]:
        subject = subject_of(books(), letter, {**MATTER, **(matter or {})}, {**REQUEST, **request})
        draft = draft_of(books(), subject)
        return draft, document_of(books(), draft, tag, TODAY, translations, extract=extract)

    return draw
