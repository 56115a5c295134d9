"""Gaps: what is asked of this request, by whom, and how its absence is told."""

from typing import Any

import pytest

from mlawriter.definitions.matter import MATTER
from mlawriter.definitions.registers import LETTERS, MEASURES
from mlawriter.readers.completeness import Gap, Subject, gaps, is_draft
from mlawriter.readers.profile import Profile
from mlawriter.vocabulary.needs import Need

MLA = LETTERS["mutual_legal_assistance"]


def found(
    request: dict[str, Any] | None = None, matter: dict[str, Any] | None = None, works: tuple[str, ...] = ()
) -> dict[str, Gap]:
    """The gaps of an MLA request by path; `works` are those active."""
    subject = Subject(MLA, MEASURES, MATTER, matter or {}, request or {})
    return {f"{gap.page[1]}:{gap.path}": gap for gap in gaps(subject, Profile(frozenset(works)))}


def test_an_empty_request_names_its_missing_destination_as_the_reader_sees_it() -> None:
    gap = found()["letter:requested_state"]
    assert gap.need is Need.REQUIRED
    assert gap.missing == "The letter has no destination: the requested State is missing."
    assert "UNTOC 18(13)" in [str(citation) for citation in gap.citations]


def test_an_answered_field_is_no_gap() -> None:
    assert "letter:requested_state" not in found({"requested_state": "XB"})


def test_a_field_off_the_path_is_no_gap() -> None:
    assert "handling:urgency_reason" not in found({"urgency": "ordinary"})
    assert "handling:urgency_reason" in found({"urgency": "urgent"})


def test_not_known_closes_an_expected_gap_and_leaves_a_required_one_open() -> None:
    matter = {"persons": [{"id": "p1", "kind": "natural", "name": {"not_known": True}, "address": {"not_known": True}}]}
    told = found(matter=matter)
    assert "persons:persons.0.address" not in told
    assert told["persons:persons.0.name"].said_unknown


def test_the_law_of_the_requested_state_adds_its_own_list() -> None:
    assert "proceedings:criminal_matter" not in found()
    asked = found(works=("NZ-MACMA",))["proceedings:criminal_matter"]
    assert asked.need is Need.REQUIRED
    assert [citation.work for citation in asked.citations] == ["NZ-MACMA"]


def test_the_stricter_need_wins_and_names_the_provision_that_asks() -> None:
    measure = {"measures": [{"id": "m1", "measure": "bank_transactions"}]}
    assert found(measure)["m1:own_law"].need is Need.EXPECTED
    asked = found(measure, works=("CETS198",))["m1:own_law"]
    assert asked.need is Need.REQUIRED
    assert [str(citation) for citation in asked.citations] == ["CETS198 37(1)(d)(i)"]


def test_the_provisions_of_the_chosen_basis_are_named_before_all_others() -> None:
    asked = found(works=("UNCAC",))["authorities:requesting_authority"]
    assert [str(citation) for citation in asked.citations] == ["UNCAC 46(15)(a)"]


def test_an_empty_field_of_a_row_is_not_filled_from_the_letter() -> None:
    matter = {"facts": [{"id": "f1", "text": "It happened."}]}
    told = found({"date": {"year": 2025}}, matter)
    assert "facts:facts.0.date_to" not in told


def test_a_letter_that_asks_for_nothing_says_so() -> None:
    assert found()["measures:"].missing == "The letter asks for nothing yet."


def test_an_annex_that_a_measure_needs_is_a_gap_until_such_an_annex_is_listed() -> None:
    request = {"measures": [{"id": "m1", "measure": "service_of_documents"}]}
    subject = Subject(MLA, MEASURES, MATTER, {}, request)
    lacking = {gap.label for gap in gaps(subject, Profile()) if gap.page == ("matter", "annexes")}
    assert "Papers to be served, in two sets" in lacking
    with_papers = Subject(MLA, MEASURES, MATTER, {"annexes": [{"id": "x1", "kind": "papers_to_serve"}]}, request)
    left = {gap.label for gap in gaps(with_papers, Profile()) if gap.path == "annexes"}
    assert "Papers to be served, in two sets" not in left


@pytest.mark.parametrize(("need", "draft"), [(Need.REQUIRED, True), (Need.EXPECTED, False), (Need.HELPFUL, False)])
def test_only_a_required_gap_makes_a_letter_a_draft(need: Need, draft: bool) -> None:
    assert is_draft([Gap(("request", "letter"), "x", "X", "x", need, ())]) is draft


def test_an_offence_that_carries_death_asks_for_an_assurance() -> None:
    path = "undertakings:death_penalty_assurance"

    assert path not in found(matter={"offences": [{"id": "o1", "name": "theft"}]})
    asked = found(matter={"offences": [{"id": "o1", "name": "theft"}, {"id": "o2", "death_penalty": True}]})[path]

    assert asked.need is Need.EXPECTED
    assert [str(citation) for citation in asked.citations] == ["ETS24 11", "NZ-MACMA 27(2)(ca)"]


@pytest.mark.parametrize(
    ("measure", "asked"),
    [("search_and_seizure", True), ("service_of_documents", False), ("preservation_of_data", False)],
)
def test_only_who_takes_evidence_has_to_say_why_it_is_there(measure: str, asked: bool) -> None:
    assert ("m1:why_there" in found({"measures": [{"id": "m1", "measure": measure}]})) is asked


@pytest.mark.parametrize(
    ("letter", "path", "provision"),
    [
        ("mutual_legal_assistance", "basis:dual_criminality", "UNTOC 18(9)"),
        ("extradition", "basis:dual_criminality", "UNTOC 16(1)"),
        ("provisional_arrest", "basis:dual_criminality", "UNTOC 16(1)"),
        ("mutual_legal_assistance", "addressee:channel", "UNTOC 18(13)"),
        ("extradition", "addressee:channel", "ETS24 12(1)"),
        ("provisional_arrest", "addressee:channel", "ETS24 16(3)"),
        ("mutual_legal_assistance", "letter:letter_language", "UNTOC 18(14)"),
        ("extradition", "letter:letter_language", "ETS24 23"),
    ],
)
def test_a_request_for_surrender_is_asked_by_the_articles_on_extradition(
    letter: str, path: str, provision: str
) -> None:
    subject = Subject(LETTERS[letter], MEASURES, MATTER, {}, {})
    gap = next(gap for gap in gaps(subject, Profile()) if f"{gap.page[1]}:{gap.path}" == path)

    cited = [str(citation) for citation in gap.citations]

    assert provision in cited
    assert any(one.startswith(("UNTOC 18", "UNCAC 46")) for one in cited) is (letter == "mutual_legal_assistance")


def test_an_urgent_preservation_says_why_as_the_convention_on_cybercrime_asks() -> None:
    request = {"urgency": "urgent", "measures": [{"id": "m1", "measure": "preservation_of_data"}]}

    assert "ETS185 25(3)" in {str(one) for one in found(request)["handling:urgency_reason"].citations}


def test_a_translation_that_goes_with_a_reminder_is_among_the_annexes() -> None:
    subject = Subject(LETTERS["reminder"], MEASURES, MATTER, {}, {"translation": "certified"})

    assert "Translation with the translator's certificate" in {gap.label for gap in gaps(subject, Profile())}
