"""A small case that fills some field of every kind, and the way through the whole form with it."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

from mlawriter.casework.books import books
from mlawriter.vocabulary.fields import NOT_KNOWN
from tests.entry.entering import enter_page
from tests.entry.typed import TypedForms

Look = Callable[[Page], None]

NAME = "Smith & Sons <Ltd>"
ORIGINAL = "ߒߞߏ 𞤀𞤁 𠀀"
ACCOUNT = "XB44-2209-0071"
TEXT = "On 3 March he paid 48,000 dollars.\nThe bank kept the order"

MATTER: dict[str, Any] = {
    # line, language, State, identifier, rows
    "case_title": "Walk & <Way>",
    "written_in": "en",
    "requesting_state": "XA",
    "case_reference": "WK-2026/17",
    "other_references": [{"authority": "Customs", "number": "C-1"}, {"authority": "Court", "number": "R-22"}],
    # prose, phone, e-mail, not known
    "requesting_authority": "Office of the Prosecutor",
    "requesting_authority_address": "1 Long Street\nPort-Kéla",
    "requesting_authority_phone": "+999 1 234-567",
    "requesting_authority_email": "desk@example.test",
    "contact_name": dict(NOT_KNOWN),
    # choice in a select, dates to the month and to the day, tick
    "proceedings_kind": "investigation",
    "proceedings_opened": {"year": 2026, "month": 3},
    "next_date": {"year": 2027, "month": 1, "day": 6},
    "next_event": "the detention is reviewed",
    "subject": "Payments for a false invoice.",
    "criminal_matter": True,
    # choice in radios that opens questions, States, choices
    "persons": [
        {
            "kind": "natural",
            "role": "suspect",
            "name": "Awa Solimane",
            "name_original": ORIGINAL,
            "birth_date": {"year": 1979},
            "nationalities": ["XA", "XB"],
            "held": ["photograph", "dna"],
        },
        {"kind": "legal", "role": "holder", "name": NAME, "register_number": "HR-9"},
    ],
    "annexes": [{"kind": "law", "name": "Criminal Code, art. 442", "pages": 3}],
    # number, links
    "offences": [
        {
            "name": "laundering",
            "provision": "Criminal Code, art. 442",
            "conduct": "hiding what a crime brought in",
            "penalty": "5 to 10 years",
            "max_penalty_years": 10,
            "committed_from": {"year": 2026, "month": 3, "day": 3},
            "treaty_conduct": ["laundering"],
            "persons": ["p1"],
            "annexes": ["a1"],
        }
    ],
    # money
    "facts": [{"text": TEXT, "source": "bank statement", "persons": ["p1", "p2"], "offences": ["o1"]}],
    "payments": [{"date": {"year": 2026, "month": 3, "day": 3}, "amount": {"amount": "48,000.50", "currency": "USD"}}],
}

LETTER: dict[str, Any] = {
    "kind_of_request": "new",
    "reference": "SEPI/2026/17",
    "date": {"year": 2026, "month": 11, "day": 18},
    "letter_language": "en",
    "translation": "plain",
    "translation_language": "ar",
    "urgency": "urgent",
    "urgency_reason": "The records are kept for one year.",
    "limited_use": True,
    "signatories": [{"name": "Hervé Ndolo", "function": "Judge", "capacity": "requesting"}],
}

BANK: dict[str, Any] = {
    "accounts": [{"bank": "First Harbour Bank", "branch": "Quay", "number": ACCOUNT, "holder": NAME}],
    "period_from": {"year": 2026, "month": 1, "day": 1},
    "period_to": {"year": 2026, "month": 6, "day": 30},
    "records": ["opening", "statements"],
    "counterparties": True,
    "facts": ["f1"],
    "persons": ["p2"],
    "why_needed": "To see where the money went.",
}

DATA: dict[str, Any] = {
    # moment
    "data": [{"start": {"date": "2026-03-03", "time": "19:02:11", "offset": "+00:00"}}],
}


def walk(page: Page, look: Look, *, scripts: bool) -> tuple[str, str]:
    """From the start page to the preview, looking at each page on the way; the addresses of matter and request."""
    hands = TypedForms(page, scripts=scripts)
    hands.open("/")
    look(page)
    hands.send("/matters", {})
    matter = hands.address().partition("/sections")[0]
    for section in sorted(books().matter, key=lambda section: section.id in {"offences", "facts"}):
        enter(hands, f"{matter}/sections/{section.id}", section.fields, MATTER, look)
    hands.open(matter)
    look(page)
    hands.send(f"{matter}/requests", {"letter": "mutual_legal_assistance", "requested_state": "XB"})
    request = hands.address()
    look(page)
    choose_addressee(hands, request, look)
    choose_basis(hands, request, look)
    for section in books().letters["mutual_legal_assistance"].sections:
        enter(hands, f"{request}/sections/{section.id}", section.fields, LETTER, look)
    for measure, answers in (("bank_transactions", BANK), ("preservation_of_data", DATA)):
        hands.open(request)
        hands.send(f"{request}/measures", {"measure": measure})
        first = hands.address()
        for place, section in enumerate(books().measures[measure].sections):
            enter(hands, f"{first}/{section.id}" if place else first, section.fields, answers, look)
    for name in ("", "/gaps", "/check", "/preview"):
        hands.open(request + name)
        look(page)
    return matter, request


def enter(hands: TypedForms, address: str, fields: Any, answers: dict[str, Any], look: Look) -> None:
    if any(field.id in answers for field in fields):
        left = enter_page(hands, address, fields, answers)
        assert left == []
    hands.open(address)
    look(hands.page)


def choose_addressee(hands: TypedForms, request: str, look: Look) -> None:
    hands.open(f"{request}/addressee")
    look(hands.page)
    office = hands.page.locator("main form", has=hands.page.locator('[value="xb-mla-international-cooperation-unit"]'))
    office.locator("button").click()
    assert hands.address() == f"{request}/sections/addressee"


def choose_basis(hands: TypedForms, request: str, look: Look) -> None:
    hands.open(f"{request}/basis")
    look(hands.page)
    hands.page.locator('input[name="instrument"][value="UNTOC"]').check()
    hands.page.locator(f'main form[action="{request}/basis"] .actions button').click()
    assert hands.address() == f"{request}/sections/basis"
