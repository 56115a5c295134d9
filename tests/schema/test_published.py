"""The published schema is the one that the definitions give, and every file that the program takes or gives fits it."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from mlawriter.casework.books import books
from mlawriter.casework.check_file import check_file
from mlawriter.readers.schema import request_file_schema
from tests.schema.filled import filled_file

ROOT = Path(__file__).resolve().parents[2]

PUBLISHED = ROOT / "docs" / "request-file.schema.json"

SCHEMA = request_file_schema(books().matter, books().letters, books().measures)

VALIDATOR = Draft202012Validator(SCHEMA)

FILLED = filled_file()

EXAMPLES = sorted((ROOT / "examples").glob("*.json"))

# Where the file is changed, and what is put there: what neither the schema nor the program takes.
WRONG: dict[str, tuple[list[Any], Any]] = {
    "another format": (["format"], "mlawriter/2"),
    "an unknown part": (["weather"], "fine"),
    "an unknown field": (["matter", "weather"], "fine"),
    "a number for a text": (["matter", "case_title"], 5),
    "an unknown option": (["matter", "proceedings_kind"], "feud"),
    "a State by name": (["matter", "requesting_state"], "France"),
    "a date as text": (["matter", "proceedings_opened"], "2025-02-10"),
    "a date in no year": (["matter", "proceedings_opened"], {"month": 2}),
    "a month that is none": (["matter", "proceedings_opened"], {"year": 2025, "month": 13}),
    "a tick that is a word": (["matter", "criminal_matter"], "yes"),
    "a tick that is not known": (["matter", "criminal_matter"], {"not_known": True}),
    "a row without an id": (["matter", "facts", 0, "id"], None),
    "a row with an unknown field": (["matter", "facts", 0, "weather"], "fine"),
    "links that are one word": (["matter", "facts", 0, "persons"], "p1"),
    "an unknown letter": (["requests", 0, "letter"], "invitation"),
    "measures in a letter that takes none": (["requests", 1, "answers", "measures"], []),
    "an unknown measure": (["requests", 0, "answers", "measures", 0, "measure"], "tea"),
    "a field of another measure": (["requests", 0, "answers", "measures", 0, "weather"], "fine"),
    "a translation into no language": (["translations", "klingon!"], {}),
    "a translation of nothing": (["translations", "fr", "weather"], "beau"),
}


def with_change(place: list[Any], value: Any) -> dict[str, Any]:
    file = deepcopy(FILLED)
    inner: Any = file
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = value
    return file


def test_the_published_schema_is_the_one_of_the_definitions() -> None:
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == SCHEMA, (
        "definitions changed: python main.py schema > docs/request-file.schema.json"
    )


def test_the_schema_is_one_of_draft_2020_12() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_a_file_with_every_field_fits_the_schema() -> None:
    assert [error.message for error in VALIDATOR.iter_errors(FILLED)] == []


def test_a_file_with_every_field_is_read_without_a_change() -> None:
    read = check_file(books(), FILLED)

    assert read.problems == ()
    assert json.dumps(read.file) == json.dumps(FILLED)


def test_an_empty_file_fits_the_schema_and_is_read() -> None:
    empty = {"format": "mlawriter/1", "matter": {}, "requests": []}

    assert VALIDATOR.is_valid(empty)
    assert check_file(books(), empty).problems == ()


@pytest.mark.parametrize(("place", "value"), WRONG.values(), ids=list(WRONG))
def test_what_the_schema_forbids_the_program_refuses(place: list[Any], value: Any) -> None:
    file = with_change(place, value)

    assert not VALIDATOR.is_valid(file)
    assert check_file(books(), file).problems


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda file: file.name)
def test_an_example_fits_the_schema_and_is_read_into_its_lasting_form(example: Path) -> None:
    file = json.loads(example.read_text(encoding="utf-8"))

    read = check_file(books(), file)

    assert [error.message for error in VALIDATOR.iter_errors(file)] == []
    assert read.problems == ()
    assert check_file(books(), read.file).file == read.file
