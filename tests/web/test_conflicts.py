"""What waits for the editors: values to confirm, and conflicts with an update of the shipped edition."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.directory import Directory
from mlawriter.store.engine import Store
from mlawriter.web.app import create_app
from tests.web.correcting import OFFICE, STATE, correct, present, words_of
from tests.web.reading import read


def test_what_is_old_is_listed_by_state_until_it_is_confirmed(browser: TestClient):
    record = next(
        one
        for state in books().directory.states.values()
        for one in state.rules
        if one.source_date and one.source_date < "2020" and one.confidence != "low"
    )
    code = record.id[:2].upper()
    listed = f"/authorities/to-confirm?state={code}"
    assert listed in browser.get("/authorities/to-confirm").text + browser.get("/authorities/to-confirm?start=100").text

    def waiting() -> str:
        return "".join(browser.get(f"{listed}&start={start}").text for start in (0, 40, 80))

    assert f"/{record.id}/correct" in waiting()

    correct(browser, f"/authorities/{code}/records/{record.id}", confirmed=["*"])

    assert f"/{record.id}/correct" not in waiting()


@pytest.fixture
def updated(browser: TestClient, store: Store) -> Iterator[TestClient]:
    """The same store under a program whose shipped edition says something else of what was corrected here."""
    correct(browser, address=["1 Local Street"])
    office = replace(OFFICE, address="9 Shipped Street")
    offices = tuple(office if one.id == OFFICE.id else one for one in STATE.authorities)
    states = {**books().directory.states, "XA": replace(STATE, authorities=offices)}
    app = create_app(store, replace(books(), directory=Directory(states)))
    with TestClient(app, base_url="http://127.0.0.1:8000") as client:
        client.headers |= {"Sec-Fetch-Site": "same-origin"}
        yield client


@pytest.mark.parametrize(("decision", "left"), [("local", "1 Local Street"), ("shipped", "9 Shipped Street")])
def test_a_conflict_with_an_update_is_shown_and_decided(updated: TestClient, decision: str, left: str):
    page = read(updated.get("/authorities/conflicts").text)
    assert page.faults() == []
    for told in (OFFICE.address, "9 Shipped Street", "1 Local Street"):
        assert told in words_of(page)
    assert present(updated.app).address == "1 Local Street"
    (form,) = page.root.xpath("//main//form[input[@name='conflict']]")

    answer = updated.post("/authorities/conflicts", data=dict(form.form_values()) | {"decide": decision})

    assert "nothing to decide" in answer.text
    assert present(updated.app).address == left


def test_a_conflict_that_was_decided_meanwhile_is_told(updated: TestClient):
    (form,) = read(updated.get("/authorities/conflicts").text).root.xpath("//main//form[input[@name='conflict']]")
    sent = dict(form.form_values()) | {"decide": "shipped"}
    updated.post("/authorities/conflicts", data=sent)

    again = updated.post("/authorities/conflicts", data=sent | {"key": "another"})

    assert again.status_code == 409
    assert present(updated.app).address == "9 Shipped Street"
