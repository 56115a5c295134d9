"""The three cases are entered through the real forms, and what goes out as a file is what was entered."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.store.start import open_store
from mlawriter.web.app import create_app
from tests.entry.entering import enter_file
from tests.entry.parsed import ParsedForms
from tests.entry.same import as_the_form_names

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.json"))


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    store = open_store(tmp_path)
    with TestClient(create_app(store, books()), base_url="http://127.0.0.1:8000") as client:
        client.headers |= {"Sec-Fetch-Site": "same-origin"}
        yield client
    store.close()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_a_case_is_entered_through_the_form_and_comes_out_as_it_went_in(client: TestClient, example: Path):
    file = as_the_form_names(json.loads(example.read_text(encoding="utf-8")), books())

    matter, left = enter_file(ParsedForms(client), books(), file)

    assert left == [], "the example answers what no page asks"
    assert as_the_form_names(client.get(f"{matter}/file.json").json(), books()) == file


def test_the_three_cases_are_there():
    assert [path.stem[0] for path in EXAMPLES] == ["a", "b", "c"]
