"""Letters in the short form, and sentences that run together: fewer paragraphs, the same words."""

from typing import Any

import pytest

from mlawriter.document.blocks import Document, Heading, Paragraph, Table
from mlawriter.document.text import print_text
from mlawriter.language.locales import LANGUAGES

from .conftest import Drawn

TAGS = [language.tag for language in LANGUAGES]


def preserved(row_id: str, custodian: str, **more: Any) -> dict[str, Any]:
    """A preservation of data."""
    data = [{"id": f"d{row_id}", "description": f"data of {custodian}", "categories": ["subscriber"]}]
    asked = {"custodian": custodian, "duration_days": 60, "confirm_by": "email", "user_not_told": True}
    return {"id": row_id, "measure": "preservation_of_data", "data": data, **asked, **more}


def headings(document: Document) -> list[str]:
    """The words of the headings."""
    return ["".join(piece.text for piece in b.content) for b in document.blocks if isinstance(b, Heading)]


def told(document: Document, words: str) -> list[str]:
    """The paragraphs that hold these words."""
    blocks = (block for block in document.blocks if isinstance(block, Paragraph))
    paragraphs = ("".join(piece.text for piece in block.content) for block in blocks)
    return [paragraph for paragraph in paragraphs if words in paragraph]


def test_a_letter_that_only_preserves_data_is_named_by_it_and_has_no_table_of_links(drawn: Drawn) -> None:
    _, document = drawn(measures=[preserved("m1", "StepNet", facts=["f2"], why_needed="It leads to the customer.")])

    assert document.title == "Request for expedited preservation of stored data"
    assert "Link between the facts and the assistance" not in headings(document)
    (link,) = told(document, "Link with the case: paragraph")
    assert "It leads to the customer." in link


def test_with_another_measure_beside_it_the_letter_is_told_at_length(drawn: Drawn) -> None:
    draft, _ = drawn()
    bank = draft.subject.request_answers["measures"][0]
    _, document = drawn(measures=[preserved("m1", "StepNet"), bank])

    assert document.title == "Request for mutual legal assistance in criminal matters"
    assert "Link between the facts and the assistance" in headings(document)


def test_in_the_short_form_a_heading_stands_in_the_line(drawn: Drawn) -> None:
    _, document = drawn(measures=[preserved("m1", "StepNet")], reciprocity=True)

    (basis,) = [b for b in document.blocks if isinstance(b, Paragraph) and b.content[0].text == "Legal basis."]

    assert getattr(basis.content[0], "strong", False)
    assert "Legal basis" not in headings(document)


def test_what_two_items_of_one_kind_have_in_common_is_told_once(drawn: Drawn) -> None:
    _, document = drawn(measures=[preserved("m1", "StepNet"), preserved("m2", "OrzhEx")])

    assert "For items 1 and 2 alike" in headings(document)
    assert len(told(document, "a confirmation by e-mail")) == 1


def test_where_their_answers_differ_each_item_tells_its_own(drawn: Drawn) -> None:
    _, document = drawn(measures=[preserved("m1", "StepNet"), preserved("m2", "OrzhEx", duration_days=90)])

    assert len(told(document, "We ask for preservation for 60 days")) == 1
    assert len(told(document, "We ask for preservation for 90 days")) == 1


@pytest.mark.parametrize("tag", TAGS)
def test_items_share_the_same_sentences_in_every_language(drawn: Drawn, tag: str) -> None:
    both = [preserved("m1", "StepNet"), preserved("m2", "OrzhEx")]
    shapes = [[type(block).__name__ for block in drawn(one, measures=both)[1].blocks] for one in ("en", tag)]

    assert shapes[0] == shapes[1]


def test_sentences_that_run_together_are_each_closed_and_none_has_two_full_stops(drawn: Drawn) -> None:
    place = {"sought": ["p1"], "sought_where": "Port-Kéla.", "sought_where_source": "a message of 3 February"}
    _, document = drawn(letter="provisional_arrest", **place)

    (where,) = told(document, "Port-Kéla.")

    assert "Port-Kéla. " in where
    assert "a message of 3 February. " in where or where.endswith("a message of 3 February.")
    assert ".." not in print_text(document)


def test_a_list_within_a_paragraph_keeps_its_letters(drawn: Drawn) -> None:
    draft, _ = drawn()
    bank = {**draft.subject.request_answers["measures"][0], "records": ["opening", "statements"]}
    _, document = drawn(measures=[bank])

    (records,) = told(document, "(a) papers of the opening")

    assert "(b) statements of account." in records


def test_payments_between_the_same_parties_name_them_once_and_stand_side_by_side(drawn: Drawn) -> None:
    parties = {"from_whom": "Pharma Baobab", "to_whom": "Northgate"}
    days = [{"year": 2024, "month": month, "day": 12} for month in (1, 2)]
    paid = {"amount": "48000", "currency": "USD", "typed": "48,000"}
    rows = [{"id": f"y{n}", "date": day, "amount": paid, **parties} for n, day in enumerate(days)]
    _, document = drawn(matter={"payments": rows})

    (sentence,) = told(document, "Pharma Baobab")
    (across,) = [b for b in document.blocks if isinstance(b, Table) and b.header[0][0].text == "12 January 2024"]

    assert "Northgate" in sentence
    assert [cell[0].text for cell in across.header] == ["12 January 2024", "12 February 2024", "Total"]


def test_a_period_of_notice_that_is_not_known_is_told_as_unknown(drawn: Drawn) -> None:
    served = {
        "id": "m1",
        "measure": "service_of_documents",
        "served_on": ["p1"],
        "papers": [{"id": "s1", "kind": "summons"}],
        "appearance_date": {"year": 2025, "month": 2, "day": 3},
        "served_role": "suspect",
        "paper_types": ["summons"],
        "notice_period": {"not_known": True},
    }
    _, document = drawn(measures=[served])

    assert document.title == "Request for service of documents"
    assert told(document, "Period of notice under our law: [not in the file]")
