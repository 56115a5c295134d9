"""The profile of a request: the lists of the chosen treaties and of the requested State, and the stricter wins."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from mlawriter.casework.basis import active_works, full_case
from mlawriter.casework.books import books, books_over
from mlawriter.casework.drawing import Draft, document_of, draft_of, subject_of
from mlawriter.casework.state_rules import LANGUAGES, MORE, NOTHING, REQUIRED, TOPICS, lists_of
from mlawriter.definitions.treaty_lists import LISTS, places
from mlawriter.document.text import print_text
from mlawriter.law.instruments import Ground
from mlawriter.readers.completeness import Gap
from mlawriter.vocabulary.citations import Citation
from mlawriter.vocabulary.fields import Rows
from mlawriter.vocabulary.needs import Need
from tests.definitions.walking import FIELDS

BOOKS = books()
DAY = date(2026, 11, 22)
RULE_IDS = {entry.id for state in BOOKS.directory.states.values() for entry in (*state.rules, *state.notifications)}
PATHS = {
    *(placed.field.id for placed in FIELDS),
    *(f"{placed.field.id}.{inner.id}" for placed in FIELDS if isinstance(placed.field.kind, Rows)
      for inner in placed.field.kind.fields),
}  # fmt: skip


def draft(
    request: dict[str, Any], letter: str = "mutual_legal_assistance", matter: dict[str, Any] | None = None
) -> Draft:
    return draft_of(BOOKS, subject_of(BOOKS, letter, {"requesting_state": "TG"} | (matter or {}), request))


def relying_on(*instruments: str) -> list[dict[str, str]]:
    return [{"id": f"b{n}", "instrument": name, "role": "governing"} for n, name in enumerate(instruments, start=1)]


def gap_at(found: Draft, path: str) -> Gap:
    return next(gap for gap in found.gaps if gap.path == path)


def asked_by(found: Draft, path: str) -> list[str]:
    return [citation.work for citation in gap_at(found, path).citations]


def test_the_chosen_treaties_and_the_law_of_the_requested_state_ask_together() -> None:
    works = draft({"requested_state": "CH", "bases": relying_on("ETS30", "UNTOC")}).profile.works

    assert {"ETS30", "UNTOC", "CH-IRSG", "ch-notice-domestic-accepted-languages"} <= works


def test_another_state_s_law_does_not_ask() -> None:
    works = draft({"requested_state": "CH"}).profile.works

    assert not {work for work in works if work[:3].islower() and not work.startswith("ch-")}


def test_what_a_state_declared_to_a_treaty_is_asked_only_where_that_treaty_is_relied_on() -> None:
    with_it, without = (
        draft({"requested_state": "IN", "letter_language": "fr", "bases": relying_on(name)})
        for name in ("UNTOC", "UNCAC")
    )

    assert "in-notice-untoc-accepted-languages" in with_it.profile.works
    assert "in-notice-untoc-accepted-languages" not in without.profile.works


def test_a_letter_in_a_language_that_the_state_does_not_take_needs_a_translation() -> None:
    found = draft({"requested_state": "CH", "letter_language": "ar"})

    asked = gap_at(found, "translation")

    assert asked.need is Need.REQUIRED
    assert Citation("ch-notice-domestic-accepted-languages", "IMAC art. 28(5) (de, fr, it)") in asked.citations


def test_a_letter_in_a_language_that_the_state_takes_is_only_asked_what_everybody_asks() -> None:
    assert gap_at(draft({"requested_state": "CH", "letter_language": "fr"}), "translation").need is Need.EXPECTED


def test_the_stricter_need_wins_whoever_asks_for_it() -> None:
    asked = {
        state: gap_at(draft({"requested_state": state, "bases": relying_on("UNTOC")}), "dual_criminality")
        for state in ("TG", "LI")
    }

    assert asked["TG"].need is Need.EXPECTED
    assert asked["LI"].need is Need.REQUIRED
    assert [place.work for place in asked["LI"].citations] == ["li-rule-dual-criminality"]


def test_what_asks_for_less_still_stands_beside_the_field() -> None:
    found = draft({"requested_state": "AM", "bases": relying_on("ETS24")}, "extradition")

    assert "am-rule-nationals" in asked_by(found, "national_there")


def test_a_rule_on_extradition_asks_nothing_of_a_request_for_evidence() -> None:
    assert "zm-rule-dual-criminality" in asked_by(draft({"requested_state": "ZM"}, "extradition"), "dual_criminality")
    assert "zm-rule-dual-criminality" not in asked_by(draft({"requested_state": "ZM"}), "dual_criminality")


@pytest.mark.parametrize(
    ("treaty", "path", "provision"),
    [
        ("MERCOSUR-MLA", "purpose", "6(3)(d)"),
        ("OAS-A55", "facts", "26(b)"),
        ("CIS-CHISINAU", "case_reference", "7(1)(c)"),
        ("RIYADH83", "requesting_authority", "16"),
        ("ETS141", "conducting_authority", "27(1)(a)"),
        ("CETS198", "subject", None),
    ],
)
def test_a_regional_treaty_that_is_chosen_is_the_one_that_asks(treaty: str, path: str, provision: str | None) -> None:
    asked = gap_at(draft({"requested_state": "XB", "bases": relying_on(treaty)}), path)

    cited = {place.provision for place in asked.citations if place.work == treaty}
    assert cited == ({provision} if provision else set()) or provision in cited


def test_a_treaty_that_is_not_chosen_does_not_ask() -> None:
    found = draft({"requested_state": "XB", "bases": relying_on("UNTOC")})

    assert not {place.work for gap in found.gaps for place in gap.citations} & {"MERCOSUR-MLA", "OAS-A55", "RIYADH83"}


def test_the_letter_follows_what_is_asked() -> None:
    """A field that somebody needs is told as unknown where it is empty; one that nobody asks for is left out."""
    told, silent = (
        print_text(document_of(BOOKS, draft({"requested_state": state, "letter_language": "en"}), "en", DAY))
        for state in ("LI", "TG")
    )

    assert "Dual criminality: [not in the file]" in told
    assert "Dual criminality" not in silent


UNTOC_ONLY = {"transnational": "yes", "transnational_grounds": "Two States.", "organized_group": "yes"}


def test_an_answer_that_the_new_basis_does_not_ask_for_is_kept_and_not_printed() -> None:
    base = {"requested_state": "TG", "letter_language": "en", "group_grounds": "Five persons, since 2019."} | UNTOC_ONLY
    before, after = (base | {"bases": relying_on(name)} for name in ("UNTOC", "ETS30"))

    printed, silent = (print_text(document_of(BOOKS, draft(answers), "en", DAY)) for answers in (before, after))

    assert "Five persons, since 2019." in printed
    assert "Five persons, since 2019." not in silent
    assert after["group_grounds"] == "Five persons, since 2019."
    assert "transnational" not in {gap.path for gap in draft(after).gaps}


@pytest.mark.parametrize("path", sorted({*LISTS, *lists_of(BOOKS.directory)}))
def test_a_list_names_a_field_that_there_is(path: str) -> None:
    assert path in PATHS


@pytest.mark.parametrize(
    ("path", "place"), [pytest.param(path, place, id=f"{path} {place}") for path, place in places()]
)
def test_a_provision_in_a_treaty_s_list_was_read(path: str, place: str) -> None:
    work, _, provision = place.partition(" ")

    read = {article.provision for article in BOOKS.law.instruments[work].articles if article.printable}

    assert provision in read


@pytest.mark.parametrize("rule", sorted({*NOTHING, *REQUIRED, *MORE, *LANGUAGES}))
def test_a_rule_that_is_told_apart_stands_in_the_directory(rule: str) -> None:
    assert rule in RULE_IDS


def test_a_rule_that_asks_nothing_asks_nothing() -> None:
    works = {work for asks in lists_of(BOOKS.directory).values() for ask in asks for work in ask.under}

    assert not works & NOTHING
    assert works >= REQUIRED


def test_every_topic_of_the_table_is_a_topic_of_the_directory() -> None:
    topics = {rule.topic for state in BOOKS.directory.states.values() for rule in state.rules}

    assert TOPICS.keys() <= topics


def test_the_answers_of_a_request_tell_the_law_which_grounds_are_there() -> None:
    answers = {
        "requested_state": "GE",
        "bars": ["proceedings"],
        "national_there": "yes",
        "death_penalty_law": "none",
        "tried_in_absence": "no",
        "not_political": True,
        "treaty_as_basis": ["UNTOC"],
    }
    subject = subject_of(BOOKS, "extradition", {"requesting_state": "AM"}, answers)

    case = full_case(subject, BOOKS, DAY)

    assert case is not None
    assert case.grounds_there == {Ground.PENDING, Ground.NATIONAL}
    assert {Ground.DEATH, Ground.ABSENCE, Ground.POLITICAL, Ground.MILITARY} <= case.grounds_absent
    assert case.conventions_taken == {"UNTOC"}
    assert "ge-rule-nationals" in {rule.id for rule in case.own_rules}


def test_a_measure_that_compels_somebody_is_told_to_the_law() -> None:
    rows = [
        {"id": "m1", "measure": "documents_and_records", "compel_production": True},
        {"id": "m2", "measure": "testimony"},
    ]
    subject = subject_of(
        BOOKS, "mutual_legal_assistance", {"requesting_state": "AM"}, {"requested_state": "GE", "measures": rows}
    )

    case = full_case(subject, BOOKS, DAY)

    assert case is not None
    assert case.compelled == {"documents_and_records"}


def test_without_a_requested_state_only_the_chosen_instruments_ask() -> None:
    subject = subject_of(BOOKS, "mutual_legal_assistance", {}, {"bases": relying_on("UNTOC")})

    assert active_works(subject, BOOKS) == {"UNTOC"}


def test_a_corrected_rule_is_asked_in_its_new_words() -> None:
    state = BOOKS.directory.state("XB")
    rules = tuple(
        replace(rule, text="Required for every measure") if rule.id == "xb-rule-dual-criminality" else rule
        for rule in state.rules
    )
    directory = replace(BOOKS.directory, states={**BOOKS.directory.states, "XB": replace(state, rules=rules)})
    corrected = books_over(directory, BOOKS.law, BOOKS.clauses)
    subject = subject_of(corrected, "mutual_legal_assistance", {}, {"requested_state": "XB"})

    asked = gap_at(draft_of(corrected, subject), "dual_criminality")

    assert any("Required for every measure" in place.provision for place in asked.citations)
