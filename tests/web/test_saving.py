"""Saving through the form: nothing is lost, only Save saves, and an honest mark."""

import re

import pytest
from starlette.testclient import TestClient

from tests.web.reading import read

NAME = "Smith & Sons <Ltd> 𠮷 ߞߊ߲"


def filled(browser: TestClient, address: str, **typed: str) -> dict[str, list[str]]:
    return read(browser.get(address).text).form() | {name.replace("__", "."): [value] for name, value in typed.items()}


def test_what_is_saved_is_shown_again(browser: TestClient, matter: str):
    address = f"{matter}/sections/case"

    saved = browser.post(
        address, data=filled(browser, address, case_title=NAME) | {"save": "on"}, follow_redirects=False
    )

    assert saved.status_code == 303
    assert saved.headers["location"] != address
    assert read(browser.get(address).text).form()["case_title"] == [NAME]


def test_a_row_is_added_without_saving(browser: TestClient, matter: str):
    address = f"{matter}/sections/case"
    sent = filled(browser, address, case_title=NAME)

    shown = browser.post(address, data=sent | {"add": "other_references"})

    assert shown.status_code == 200
    form = read(shown.text).form()
    assert form["case_title"] == [NAME]
    assert form["other_references.0.id"] == ["o1"]
    assert form["base"] == sent["base"]
    assert read(browser.get(address).text).form()["case_title"] == [""]


def test_a_row_is_removed_without_saving(browser: TestClient, matter: str):
    address = f"{matter}/sections/case"
    typed = {"other_references.rows": "2", "other_references.0.number": "1", "other_references.1.number": "2"}
    browser.post(address, data=filled(browser, address) | typed)

    shown = browser.post(address, data=filled(browser, address) | {"remove": "other_references.0"})

    assert read(shown.text).form()["other_references.0.id"] == ["o2"]
    assert read(browser.get(address).text).form()["other_references.0.id"] == ["o1"]


def test_unreadable_input_is_kept_and_linked(browser: TestClient, matter: str):
    address = f"{matter}/sections/proceedings"
    sent = filled(
        browser, address, proceedings_stage="kept", proceedings_opened__year="24", proceedings_opened__day="x"
    )

    refused = browser.post(address, data=sent)

    page = read(refused.text)
    assert refused.status_code == 422
    assert page.title.startswith("Error: ")
    assert page.faults() == []
    assert page.root.xpath("//*[@role='alert']//a/@href") == ["#f-proceedings_opened"]
    assert page.form()["proceedings_opened.year"] == ["24"]
    assert page.form()["proceedings_stage"] == ["kept"]


@pytest.mark.parametrize("hostile", ["\x00", "a\x1bb", "a\u202eb", "%ff raw", "x" * 5_000_000])
def test_hostile_text_is_refused_with_a_sentence(browser: TestClient, matter: str, hostile: str):
    address = f"{matter}/sections/case"
    sent = filled(browser, address, case_title=hostile)
    headers = {"Content-Type": "application/x-www-form-urlencoded"}

    if hostile == "%ff raw":
        refused = browser.post(address, content=b"base=1&case_title=%ff%fe", headers=headers)
    else:
        refused = browser.post(address, data=sent)

    assert refused.status_code == 422
    assert read(refused.text).root.xpath("//*[@role='alert']//a")


def test_an_autosave_says_saved_only_with_the_receipt(browser: TestClient, matter: str):
    address, htmx = f"{matter}/sections/case", {"HX-Request": "true"}
    sent = filled(browser, address, case_title=NAME) | {"autosave": "1"}

    saved = browser.post(address, data=sent, headers=htmx)
    unreadable = browser.post(address, data=sent | {"case_title": "a\u202eb"}, headers=htmx)

    assert saved.status_code == 200
    assert re.search(r"Saved \u2066\d\d:\d\d:\d\d\u2069", saved.text)
    assert 'value="2" hx-swap-oob="true"' in saved.text
    assert unreadable.status_code == 422
    assert "Not saved" in unreadable.text


def test_a_stale_save_shows_both_texts_and_loses_neither(browser: TestClient, matter: str):
    address = f"{matter}/sections/case"
    mine, theirs = filled(browser, address, case_title="mine"), filled(browser, address, case_title="theirs")
    browser.post(address, data=theirs)

    stale = browser.post(address, data=mine | {"case_reference": ["7"]})

    page = read(stale.text)
    assert stale.status_code == 409
    assert page.faults() == []
    assert "mine" in stale.text
    assert "theirs" in stale.text
    chosen = page.form() | {"choose.case_title": ["theirs"], "save": ["on"]}
    assert browser.post(address, data=chosen, follow_redirects=False).status_code == 303
    kept = read(browser.get(address).text).form()
    assert (kept["case_title"], kept["case_reference"]) == (["theirs"], ["7"])


def test_the_same_form_sent_twice_makes_one_matter(browser: TestClient):
    first = browser.post("/matters", data={"key": "same"}, follow_redirects=False)
    second = browser.post("/matters", data={"key": "same"}, follow_redirects=False)

    assert first.headers["location"] == second.headers["location"]


def test_an_answer_off_the_path_is_set_aside_and_shown_so(browser: TestClient, matter: str):
    address = f"{matter}/sections/proceedings"
    browser.post(address, data=filled(browser, address, next_date__year="2030"))
    browser.post(address, data=filled(browser, address, next_event="hearing"))

    browser.post(address, data=filled(browser, address, next_date__year=""))

    text = browser.get(address).text
    assert "1 answer set aside" in text
    assert "hearing" in text
    assert "next_event" not in read(text).form()


def test_an_answer_that_opens_questions_leads_back_to_them(browser: TestClient, matter: str):
    address = f"{matter}/sections/proceedings"

    saved = browser.post(address, data=filled(browser, address, next_date__year="2030"), follow_redirects=False)

    assert saved.headers["location"] == address
    assert "next_event" in read(browser.get(address).text).form()


def test_a_measure_is_added_filled_in_and_taken_out(browser: TestClient, letter: str):
    address = browser.post(
        f"{letter}/measures", data={"measure": "freezing", "key": "k"}, follow_redirects=False
    ).headers["location"]
    assert browser.post(address, data=filled(browser, address), follow_redirects=False).status_code == 303

    browser.post(f"{address}/remove", data={})

    assert browser.get(address).status_code == 404


def test_the_office_chosen_is_copied_with_its_source(browser: TestClient, letter: str):
    page = read(browser.get(f"{letter}/addressee").text)
    offered = page.root.xpath("//input[@name='authority']/@value")

    chosen = browser.post(f"{letter}/addressee", data={"base": "1", "key": "k", "authority": offered[0]})

    form = read(chosen.text).form()
    assert form["addressee_record"] == [offered[0]]
    assert form["addressee_source"] != [""]


def test_a_matter_goes_out_as_a_file_and_comes_in_again(browser: TestClient, matter: str, letter: str):
    address = f"{matter}/sections/case"
    browser.post(address, data=filled(browser, address, case_title=NAME))
    browser.post(f"{letter}/measures", data={"measure": "freezing", "key": "k"})
    file = browser.get(f"{matter}/file.json")

    taken = browser.post("/matters/import", files={"file": ("m.json", file.content)}, follow_redirects=False)

    assert taken.status_code == 303
    assert browser.get(f"{taken.headers['location']}/file.json").json() == file.json()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"\xff",
        b'{"format":"mlawriter/1","matter":{"colour":1},"requests":[]}',
        b'{"format":"mlawriter/1","matter":{"case_title":"a\\u202eb"},"requests":[]}',
        b'{"format":"mlawriter/1","matter":{"case_title":"\\ud800"},"requests":[]}',
        b'{"format":"mlawriter/1","matter":{},"requests":[{"letter":"none"}]}',
        b'{"format":"mlawriter/1","matter":{},"requests":[{"letter":[],"answers":7}]}',
        b'{"format":"mlawriter/1","matter":{"case_title":NaN},"requests":[]}',
        b"[" * 100_000,
    ],
)
def test_a_faulty_file_is_refused_whole(browser: TestClient, content: bytes):
    refused = browser.post("/matters/import", files={"file": ("m.json", content)})

    assert refused.status_code == 422
    assert read(refused.text).root.xpath("//main//li")
    assert "/matters/" not in browser.get("/").text.replace("/matters/import", "")
