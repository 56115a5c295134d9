"""A row that is open stays open, whatever is added, taken away, opened or chosen; the cursor goes where the work is."""

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.web.reading import Page, read

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "a-sirop-etoile.json"


@pytest.fixture
def persons(browser: TestClient) -> str:
    """The page of the persons of a case that has several."""
    sent = {"file": ("a.json", EXAMPLE.read_bytes(), "application/json")}
    matter = browser.post("/matters/import", files=sent, follow_redirects=False).headers["location"]
    assert len(json.loads(EXAMPLE.read_text(encoding="utf-8"))["matter"]["persons"]) > 3
    return f"{matter}/sections/persons"


def pressed(browser: TestClient, address: str, page: Page, **button: str) -> Page:
    """The page after one of its buttons, or one of its inputs, was used; without scripts."""
    changed = {name.replace("__", "."): [value] for name, value in button.items()}
    return read(browser.post(address, data=page.form() | changed).text)


def open_rows(page: Page) -> list[str]:
    """The ids of the outer rows that are open."""
    rows = page.root.xpath("//details[@open and contains(@class, 'row')]/input[@type='hidden']")
    return [row.value for row in rows if row.name.count(".") == 2]


def cursor(page: Page) -> str:
    (focused,) = page.root.xpath("//*[@autofocus]")
    return str(focused.get("id"))


def test_a_row_stays_open_when_another_is_opened(browser: TestClient, persons: str):
    first = pressed(browser, persons, read(browser.get(persons).text), open="persons.1")
    second = pressed(browser, persons, first, open="persons.2")

    assert open_rows(first) == ["p2"]
    assert open_rows(second) == ["p2", "p3"]


def test_a_row_stays_open_when_one_is_added(browser: TestClient, persons: str):
    page = pressed(browser, persons, read(browser.get(persons).text), open="persons.1")

    more = pressed(browser, persons, page, add="persons")

    last = int(more.form()["persons.rows"][0]) - 1
    assert open_rows(more) == ["p2", more.form()[f"persons.{last}.id"][0]]
    assert cursor(more).startswith(f"f-persons-{last}-")


def test_a_row_stays_open_when_one_before_it_is_taken_away(browser: TestClient, persons: str):
    page = pressed(browser, persons, read(browser.get(persons).text), open="persons.2")

    fewer = pressed(browser, persons, page, remove="persons.0")

    assert open_rows(fewer) == ["p3"]
    assert fewer.form()["persons.1.id"] == ["p3"]
    assert "persons.0.name" not in fewer.form()
    assert cursor(fewer) == "f-persons"


def test_a_row_stays_open_when_a_choice_opens_questions(browser: TestClient, persons: str):
    page = pressed(browser, persons, read(browser.get(persons).text), open="persons.1")

    shown = pressed(browser, persons, page, persons__1__kind="legal", refresh="1")

    assert open_rows(shown) == ["p2"]
    assert "persons.1.legal_form" in shown.form()


def test_several_nationalities_are_typed_at_once(browser: TestClient, persons: str):
    page = pressed(browser, persons, read(browser.get(persons).text), add="persons")
    last = int(page.form()["persons.rows"][0]) - 1
    name = f"persons.{last}.nationalities"
    chosen = pressed(browser, persons, page, **{f"persons.{last}.kind": "natural"}, refresh="1")
    assert chosen.form()[name] == ["", "", ""]

    sent = chosen.form() | {name: ["XA", "Amberi", ""], "save": ["on"]}
    browser.post(persons, data=sent)

    again = read(browser.get(f"{persons}?open=persons.{last}").text)
    assert again.form()[name] == ["Keladou", "Amberi", ""]


def test_a_row_stays_open_with_what_was_typed_when_another_cannot_be_read(browser: TestClient, persons: str):
    first = pressed(browser, persons, read(browser.get(persons).text), open="persons.1")
    page = pressed(browser, persons, first, open="persons.2")
    typed = {"persons.1.name": ["a\u202eb"], "persons.2.name": ["Somebody else"], "save": ["on"]}

    refused = browser.post(persons, data=page.form() | typed)

    shown = read(refused.text)
    assert refused.status_code == 422
    assert open_rows(shown) == ["p2", "p3"]
    assert shown.form()["persons.2.name"] == ["Somebody else"]
    assert "persons.0.name" not in shown.form()
