"""An editor corrects and confirms records on a form; nobody is overwritten silently, and others change nothing."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.store.engine import Store
from mlawriter.store.persons import add_person
from mlawriter.web.app import create_app
from mlawriter.web.pages.corrections import STEPS_A_PAGE
from tests.web.correcting import OFFICE, RECORD, RULE, SIGNED, correct, form_at, present, words_of
from tests.web.reading import read


def test_a_corrected_value_stands_on_the_pages_of_the_state(browser: TestClient, app: FastAPI):
    correct(browser, address=["7 Harbour Street"])

    assert present(app).address == "7 Harbour Street"
    assert "7 Harbour Street" in browser.get("/authorities/XA/sources").text
    history = words_of(read(browser.get(RECORD).text))
    for told in ("corrected", "N. Editor", OFFICE.address, "7 Harbour Street", "Call with the registry", "2026-11"):
        assert told in history


def test_what_was_not_touched_is_no_correction(browser: TestClient, app: FastAPI):
    correct(browser, address=["7 Harbour Street"])

    (made,) = app.state.desk.shelf.edition.corrections
    assert made.values == {"address": "7 Harbour Street"}
    assert replace(present(app), address=OFFICE.address, values=OFFICE.values) == OFFICE


def test_a_value_is_confirmed_by_its_tick_and_then_waits_no_more(browser: TestClient, app: FastAPI):
    correct(browser, confirmed=["names"])

    told = present(app).provenance("names")
    assert (told.confirmed_by, told.source) == ("N. Editor", OFFICE.provenance("names").source)
    assert told.confirmed_on == app.state.desk.today.isoformat()
    assert present(app).provenance("designated_under").confirmed_on == ""


def test_a_whole_record_is_confirmed_by_one_tick(browser: TestClient, app: FastAPI):
    correct(browser, confirmed=["*"])

    assert present(app).confirmed_by == "N. Editor"
    assert "confirmed" in words_of(read(browser.get(RECORD).text))


def test_two_editors_of_one_value_are_shown_both_texts(browser: TestClient, app: FastAPI):
    mine = form_at(browser, f"{RECORD}/correct") | SIGNED | {"address": ["1 My Street"], "note": ["my note"]}
    correct(browser, address=["2 Their Street"], website=["https://their.example.org/"])

    answer = browser.post(f"{RECORD}/correct", data=mine)

    page = read(answer.text)
    assert answer.status_code == 409
    assert page.faults() == []
    assert "2 Their Street" in words_of(page)
    assert present(app).address == "2 Their Street"
    again = page.form("record")
    assert (again["address"], again["note"]) == (["1 My Street"], ["my note"])
    # What I did not touch reads as it does now, so that saving again takes nothing else back.
    assert again["website"] == ["https://their.example.org/"]
    assert browser.post(f"{RECORD}/correct", data=again | SIGNED, follow_redirects=False).status_code == 303
    assert (present(app).address, present(app).website) == ("1 My Street", "https://their.example.org/")


def test_a_form_sent_twice_is_kept_once(browser: TestClient, app: FastAPI):
    sent = form_at(browser, f"{RECORD}/correct") | SIGNED | {"note": ["once"]}

    answers = [browser.post(f"{RECORD}/correct", data=sent, follow_redirects=False) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [303, 303]
    assert app.state.desk.shelf.edition.number == 1


def test_a_new_office_is_added_and_offered(browser: TestClient, app: FastAPI, letter: str):
    sent = form_at(browser, "/authorities/XB/new/authorities") | SIGNED
    sent |= {"function": ["mla"], "names": ["en: Bureau of Letters"], "phones": ["+999 4"]}

    answer = browser.post("/authorities/XB/new/authorities", data=sent, follow_redirects=False)

    assert answer.headers["location"] == "/authorities/XB/records/xb-local-mla-bureau-letters"
    assert "added" in words_of(read(browser.get(answer.headers["location"]).text))
    assert "Bureau of Letters" in browser.get(f"{letter}/addressee").text


def test_a_long_history_opens_at_its_end_and_leads_back_to_the_shipped_edition(browser: TestClient):
    for number in range(STEPS_A_PAGE + 2):
        correct(browser, note=[f"note {number};"])

    last = read(browser.get(RECORD).text)
    [before] = last.root.xpath("//a[contains(@href, 'start=')]/@href")
    first = read(browser.get(before).text)

    assert f"note {STEPS_A_PAGE + 1};" in words_of(last)
    assert "In the shipped edition" not in words_of(last)
    assert "In the shipped edition" in words_of(first)
    told = words_of(first) + words_of(last)
    assert all(f"note {number};" in told for number in range(STEPS_A_PAGE + 2))


def test_an_office_that_ended_is_kept_and_marked(browser: TestClient, app: FastAPI):
    sent = form_at(browser, RECORD, "end") | SIGNED | {"ended": ["2026-05"]}

    assert browser.post(f"{RECORD}/end", data=sent, follow_redirects=False).status_code == 303

    assert (present(app).historic, present(app).ended) == (True, "2026-05")
    assert read(browser.get(RECORD).text).root.xpath("//form[@id='end']") == []


def test_a_rule_that_ended_keeps_its_page_and_can_be_taken_back(browser: TestClient, app: FastAPI):
    record = f"/authorities/XA/records/{RULE.id}"
    sent = form_at(browser, record, "end") | SIGNED
    browser.post(f"{record}/end", data=sent)
    assert RULE.id not in {one.id for one in app.state.desk.books.directory.state("XA").rules}
    assert "stands on no sheet" in browser.get(record).text
    assert browser.get(f"{record}/correct").status_code == 404

    browser.post(f"{record}/shipped", data=form_at(browser, record, "shipped"))

    assert RULE in app.state.desk.books.directory.state("XA").rules
    assert "decided for the shipped edition" in browser.get(record).text


def test_what_another_process_corrected_is_seen_on_the_next_page(browser: TestClient, app: FastAPI, store: Store):
    other = create_app(store, books())
    with TestClient(other, base_url="http://127.0.0.1:8000") as theirs:
        theirs.headers |= {"Sec-Fetch-Site": "same-origin"}
        correct(theirs, note=["from elsewhere"])

    assert present(app).note == OFFICE.note
    assert "from elsewhere" in browser.get(RECORD).text
    assert present(app).note == "from elsewhere"


@pytest.fixture
def drafter(app: FastAPI, store: Store) -> Iterator[TestClient]:
    """A browser of somebody who has not the editor's role."""
    with store.writing() as db:
        person = add_person(db, "Drafter")
    app.state.desk = replace(app.state.desk, person=person)
    with TestClient(app, base_url="http://127.0.0.1:8000") as client:
        client.headers |= {"Sec-Fetch-Site": "same-origin"}
        yield client


@pytest.mark.parametrize("path", [f"{RECORD}/correct", "/authorities/XA/new/rules"])
def test_who_is_no_editor_gets_no_form(drafter: TestClient, path: str):
    answer = drafter.get(path)

    assert answer.status_code == 403
    assert "corrected by its editors" in answer.text
    assert path not in drafter.get(RECORD).text


@pytest.mark.parametrize(
    "path",
    [
        f"{RECORD}/correct",
        f"{RECORD}/end",
        f"{RECORD}/shipped",
        "/authorities/XA/new/rules",
        "/authorities/conflicts",
    ],
)
def test_who_is_no_editor_changes_nothing(drafter: TestClient, app: FastAPI, path: str):
    assert drafter.post(path, data={"note": "x", "source": "y", "by": "z"}).status_code == 403
    assert app.state.desk.shelf.refresh().number == 0
