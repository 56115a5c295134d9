"""A request file is read like a form: what cannot be kept is named with its place, the rest is kept as it is."""

from typing import Any

import pytest

from mlawriter.casework.books import books
from mlawriter.casework.check_file import NotJson, check_file, parse_file


def a_file(matter: dict[str, Any], **parts: Any) -> dict[str, Any]:
    return {"format": "mlawriter/1", "matter": matter, "requests": []} | parts


def problems_of(file: object) -> list[tuple[str, str]]:
    return [(problem.path, problem.id) for problem in check_file(books(), file).problems]


@pytest.mark.parametrize(
    ("title", "problem"),
    [
        ("a\u202eb", "reordering_character"),
        ("a\x00b", "control_character"),
        ("a\ud800b", "half_character"),
        ("a\u200bb", "hidden_character"),
        ("x" * 5_000_000, "too_long"),
        (["a"], "not_text"),
    ],
    ids=["bidi override", "NUL", "lone surrogate", "hidden", "five megabytes", "a list"],
)
def test_a_text_that_the_gate_refuses_is_named_with_its_place(title: object, problem: str) -> None:
    assert problems_of(a_file({"case_title": title})) == [("matter.case_title", problem)]


NAMES = ["Smith & Sons <Ltd>", "ߒߞߏ", "𞤀𞤁𞤂𞤢𞤥", "𠀀", "O", "x" * 200]


@pytest.mark.parametrize("name", NAMES, ids=lambda name: name[:9])
def test_a_real_name_is_kept_as_it_is(name: str) -> None:
    assert check_file(books(), a_file({"case_title": name})).file["matter"] == {"case_title": name}


def test_a_text_is_kept_in_nfc() -> None:
    read = check_file(books(), a_file({"case_title": "Andre\u0301"}))

    assert read.file["matter"] == {"case_title": "Andr\u00e9"}


def test_a_link_to_no_row_is_refused() -> None:
    matter = {"facts": [{"id": "f1", "persons": ["p9"]}], "persons": [{"id": "p1"}]}

    assert problems_of(a_file(matter)) == [("matter.facts.0.persons", "no_such_row")]


def test_a_link_to_a_row_that_is_gone_comes_back() -> None:
    matter = {"facts": [{"id": "f1", "persons": ["p9"]}], "persons": [{"id": "p1"}], "_last_persons": 9}

    assert problems_of(a_file(matter)) == []


def test_two_rows_with_one_id_are_refused() -> None:
    assert problems_of(a_file({"facts": [{"id": "f1"}, {"id": "f1"}]})) == [("matter.facts.1.id", "row_id")]


def test_two_measures_with_one_id_are_refused() -> None:
    measures = [{"id": "m1", "measure": "freezing"}, {"id": "m1", "measure": "freezing"}]
    request = {"letter": "mutual_legal_assistance", "answers": {"measures": measures}}

    assert problems_of(a_file({}, requests=[request])) == [("requests.0.answers.measures.1.id", "row_id")]


def test_every_problem_is_named_and_not_only_the_first() -> None:
    file = a_file({"nope": 1, "requesting_state": "QQ"}, requests=[{"letter": "nope"}], weather="fine")

    assert problems_of(file) == [
        ("weather", "unknown_part"),
        ("matter.nope", "unknown_field"),
        ("matter.requesting_state", "no_such_state"),
        ("requests.0.letter", "no_such_letter"),
    ]


@pytest.mark.parametrize(
    "place", ["matter/nope", "matter/facts/f1", "matter/facts/f1/nope", "request/0/nope", "request/7/place", "x", ""]
)
def test_a_translation_of_nothing_is_refused(place: str) -> None:
    file = a_file({}, requests=[{"letter": "reminder", "answers": {}}], translations={"fr": {place: "mots"}})

    assert [problem for _, problem in problems_of(file)] == ["no_such_place"]


def test_a_translation_goes_through_the_text_gate() -> None:
    file = a_file({}, translations={"fr": {"matter/subject": "a\u202eb"}})

    assert problems_of(file) == [("translations.fr.matter/subject", "reordering_character")]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "not_json"),
        (b"\xff", "not_json"),
        (b'{"a": NaN}', "not_json"),
        (b"9" * 10_000, "not_json"),
        (b"[" * 100_000, "too_deep"),
        (b'{"a": 1, "a": 2}', "name_twice"),
    ],
    ids=["nothing", "not UTF-8", "NaN", "endless number", "deep", "name twice"],
)
def test_what_is_not_json_is_told_so(content: bytes, problem: str) -> None:
    with pytest.raises(NotJson) as refused:
        parse_file(content)

    assert refused.value.problem.id == problem
    assert refused.value.problem.words(str)
