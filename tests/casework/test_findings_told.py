"""Findings as they are told to programs, on the command line and in the note: grounds, quotes, reciprocity's words."""

from datetime import date
from typing import Any

import pytest

from mlawriter.casework.books import books
from mlawriter.casework.drawing import subject_of
from mlawriter.casework.note import note_of
from mlawriter.casework.question import ask, case_from, offences_from
from mlawriter.casework.reciprocity import assurances
from mlawriter.casework.report import findings_json
from mlawriter.casework.tables import findings_table
from mlawriter.document.text import print_text
from mlawriter.language.locales import LANGUAGES

BOOKS = books()
DAY = date(2026, 11, 22)


def told(requested: str, *, tag: str = "en", **more: Any) -> dict[str, Any]:
    case = case_from(BOOKS, requesting="TG", requested=requested, on=DAY, function="mla", **more)
    return findings_json(BOOKS, ask(BOOKS, case), tag)


def flat(findings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [one for finding in findings for one in (finding, *flat(finding["children"]))]


def under(found: dict[str, Any], instrument: str) -> list[dict[str, Any]]:
    return flat(next(basis["findings"] for basis in found["bases"] if basis["instrument"] == instrument))


def test_a_measure_is_named_by_its_title() -> None:
    lines = {one["id"]: one["message"] for one in under(told("NG", measures=["bank_accounts"]), "UNTOC")}

    assert "bank_accounts" not in lines["dual_criminality:bank_accounts"]
    assert BOOKS.measures["bank_accounts"].title in lines["dual_criminality:bank_accounts"]


def test_a_rule_of_the_requested_state_is_quoted_as_it_stands_in_the_directory() -> None:
    quotes = {one["id"]: one["quote"] for one in under(told("NG"), "UNTOC")}

    (rule,) = [one for one in BOOKS.directory.state("NG").rules if one.id == "ng-rule-dual-criminality"]
    assert quotes["own:ng-rule-dual-criminality"] == rule.text


def test_a_declaration_to_a_treaty_is_told_under_that_treaty_only() -> None:
    found = told("NG", measures=["preservation_of_data"])

    assert "own:ng-rule-dual-criminality-2" not in {one["id"] for one in under(found, "UNTOC")}


def test_what_a_state_notified_on_reciprocity_is_told_with_it() -> None:
    (finding,) = told("CH")["reciprocity"]["findings"]

    assert [(child["quote"], child["citations"]) for child in finding["children"]] == [
        ("as a rule required", ["ch-notice-domestic-reciprocity IMAC art. 8"])
    ]


def test_programs_get_the_words_of_reciprocity_in_every_language() -> None:
    texts = told("CH")["reciprocity"]["texts"]

    assert set(texts) == {language.tag for language in LANGUAGES}
    assert any("Switzerland" in text for text in texts["en"])


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.tag)
def test_the_words_of_reciprocity_are_those_of_the_clause_book(language: Any) -> None:
    (found,) = [one for one in assurances(BOOKS.clauses, "TG") if one.tag == language.tag]

    assert found.direction == language.direction
    assert found.texts[0] == BOOKS.clauses.clause(language.tag, "basis.reciprocity_only").text
    assert "{" not in "".join(found.texts)


def test_the_command_line_shows_grounds_quotes_and_what_the_instruments_carry_together() -> None:
    table = findings_table(told("NG", offences=offences_from(["laundering", "uncac_17"], [5, 5])))

    assert "UNTOC 18(21)(a)-(d)" in table
    assert '"The Act does not apply where the conduct is not an offence under Nigerian law' in table
    assert "SEVERAL INSTRUMENTS IN ONE LETTER" in table


@pytest.mark.parametrize("tag", ["en", "fr", "ar"])
def test_the_note_tells_grounds_quotes_and_the_words_of_reciprocity(tag: str) -> None:
    matter = {
        "requesting_state": "TG",
        "offences": [{"id": "o1", "treaty_conduct": ["laundering"], "max_penalty_years": 5}],
    }
    subject = subject_of(BOOKS, "mutual_legal_assistance", matter, {"requested_state": "NG"})

    document = note_of(subject, BOOKS, tag, DAY)

    assert document is not None
    text = print_text(document).replace("\u2066", "").replace("\u2069", "")
    assert "18(21)(a)-(d)" in text
    assert "The Act does not apply where the conduct is not an offence under Nigerian law" in text
    assert BOOKS.clauses.clause("fr", "basis.reciprocity_only").text[:60] in text


def test_an_answer_on_dual_criminality_settles_it_for_every_basis() -> None:
    request = {"requested_state": "NG", "punishable_there": "yes", "measures": [{"id": "m1", "measure": "freezing"}]}
    subject = subject_of(BOOKS, "mutual_legal_assistance", {"requesting_state": "TG"}, request)

    document = note_of(subject, BOOKS, "en", DAY)

    assert document is not None
    assert "What would settle it: Is the conduct, whatever its name" not in print_text(document)
