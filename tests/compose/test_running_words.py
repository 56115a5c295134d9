"""Words that run on in a letter: labels within sentences, lists of one item, what leads to a date, and gaps."""

from typing import Any

import pytest

from mlawriter.compose.parts.wording import closed, small
from mlawriter.document.blocks import Text, Unknown
from mlawriter.document.text import print_text

from .conftest import Drawn

SERVICE: dict[str, Any] = {"id": "m1", "measure": "service_of_documents", "served_on": ["p1"]}
SEARCH: dict[str, Any] = {
    "id": "m1",
    "measure": "search_and_seizure",
    "search_places": [{"id": "r1", "kind": "premises", "exact": "14 Quay Road"}],
}


@pytest.mark.parametrize(
    ("label", "within"),
    [
        ("Number or mark", "number or mark"),
        ("À partir du", "à partir du"),
        ("IP address", "IP address"),
        ("N° de dossier", "N° de dossier"),
        ("BIC", "BIC"),
    ],
)
def test_a_label_within_a_sentence_has_no_capital_unless_it_is_written_in_capitals(label: str, within: str) -> None:
    assert small((Text(label),)) == (Text(within),)


def test_labels_that_run_on_after_a_colon_or_a_semicolon_are_small(drawn: Drawn) -> None:
    _, document = drawn(measures=[SEARCH])

    assert "Places or persons: kind: premises; place: 14 Quay Road" in print_text(document)


def test_the_only_item_of_a_list_runs_on_without_a_mark(drawn: Drawn) -> None:
    _, one = drawn(evidence_form=["certified_copies"])
    _, two = drawn(evidence_form=["certified_copies", "originals"])

    assert "in this form: certified copies." in print_text(one)
    assert "in this form: (a)" in print_text(two)


@pytest.mark.parametrize(
    ("tag", "day", "said"),
    [
        ("en", {"year": 2025, "month": 1, "day": 6}, "were opened on 6 January 2025."),
        ("en", {"year": 2025, "month": 1}, "were opened in January 2025."),
        ("en", {"year": 2025}, "were opened in 2025."),
    ],
)
def test_what_leads_to_a_date_agrees_with_what_is_known_of_it(
    drawn: Drawn, tag: str, day: dict[str, int], said: str
) -> None:
    _, document = drawn(tag, matter={"proceedings_opened": day})

    assert said in print_text(document)


@pytest.mark.parametrize(
    ("day", "said"),
    [({"year": 2025, "month": 3, "day": 1}, "au plus tard le 1er mars 2025"), ({"year": 2025}, "au plus tard en 2025")],
)
def test_a_french_date_has_its_article(drawn: Drawn, day: dict[str, int], said: str) -> None:
    _, document = drawn("fr", urgency="urgent", deadline=day)

    assert said in print_text(document)


def test_the_words_of_the_drafter_keep_their_signs_on_the_line_in_french(drawn: Drawn) -> None:
    _, document = drawn("fr", matter={"written_in": "fr", "facts": [{"id": "f1", "text": "Un fait ; un autre."}]})

    assert "Un fait\u00a0; un autre." in print_text(document)


def test_a_letter_without_a_central_authority_speaks_for_the_authority_that_asks(drawn: Drawn) -> None:
    _, document = drawn(matter={"central_authority": "", "requesting_authority": "Court of Doumé"})

    assert "The Court of Doumé presents its compliments to the International" in print_text(document)


def test_a_table_that_is_missing_is_told_by_its_name(drawn: Drawn) -> None:
    _, document = drawn(measures=[{"id": "m1", "measure": "bank_transactions"}])

    assert "Accounts: [not in the file]." in print_text(document)


def test_an_offence_without_a_name_leaves_no_empty_line_in_the_summary(drawn: Drawn) -> None:
    _, document = drawn(matter={"offences": [{"id": "o1"}]}, measures=[SERVICE])

    assert "Offence\n    [not in the file]\n" in print_text(document)


def test_words_that_begin_with_a_gap_end_with_a_full_stop_and_a_gap_alone_does_not() -> None:
    gap = Unknown("[not in the file]")

    assert closed((gap, Text("; status"), gap))[-1] == Text(".")
    assert closed((gap,)) == (gap,)


def test_a_fact_that_begins_with_its_month_begins_with_a_capital(drawn: Drawn) -> None:
    fact = {"id": "f1", "date": {"year": 2024, "month": 5}, "text": "Une somme a été payée."}
    _, document = drawn("fr", matter={"written_in": "fr", "facts": [fact]})

    assert "Mai 2024\u00a0: Une somme" in print_text(document)


def test_a_sentence_on_purpose_fits_a_letter_that_seeks_no_evidence(drawn: Drawn) -> None:
    _, document = drawn(measures=[SERVICE], purpose="service")

    assert "The assistance is sought for this purpose: service." in print_text(document)
