"""The forms of the directory: every shape of value, what is faulty, and what a page weighs."""

import gzip
from urllib.parse import urlencode

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.store.engine import Store
from mlawriter.web.app import create_app
from tests.web.correcting import OFFICE, RECORD, RULE, SIGNED, correct, form_at, present, words_of
from tests.web.reading import read

LANGUAGES = ("en", "fr", "ar")


def test_every_shape_of_value_can_be_typed(browser: TestClient, app: FastAPI):
    typed = {
        "names": ["en: Registry\r\nfr: Greffe: bureau 2"],
        "phones": ["+999 1 22\r\n\r\n+999 1 23"],
        "languages": ["fr, en"],
        "channels": ["", "diplomatic", "platform"],
        "medium": ["both"],
        "general": ["", "yes"],
        "urgent_channel": ["Call first.\r\nThen write."],
        "time_zone": ["Asia/Tashkent"],
    }
    correct(browser, **typed)

    found = present(app)
    assert dict(found.names) == {"en": "Registry", "fr": "Greffe: bureau 2"}
    assert found.phones == ("+999 1 22", "+999 1 23")
    assert (found.languages, found.channels) == (("fr", "en"), ("diplomatic", "platform"))
    assert (found.medium, found.general, found.time_zone) == ("both", True, "Asia/Tashkent")
    assert found.urgent_channel == "Call first.\nThen write."
    # What was typed is what the form shows the next time.
    again = form_at(browser, f"{RECORD}/correct")
    assert again["phones"] == ["+999 1 22\n+999 1 23"]
    assert again["channels"] == ["", "diplomatic", "platform"]


FAULTY = {
    "no source": ({"source": [" "], "note": ["x"]}, "f-source"),
    "no name": ({"by": [""], "note": ["x"]}, "f-by"),
    "a bad number": ({"phones": ["12 34"]}, "f-phones"),
    "a bad address": ({"emails": ["nobody"]}, "f-emails"),
    "a bad date": ({"source_date": ["last week"], "note": ["x"]}, "f-source_date"),
    "no name of the office": ({"names": [""]}, "f-names"),
    "a sign that turns text round": ({"note": ["a\u202eb"]}, "f-note"),
    "half a character": ({"address": ["a\ud83d"]}, "f-address"),
    "far too long": ({"note": ["x" * 5000]}, "f-note"),
    "nothing changed": ({}, "f-nothing"),
}


@pytest.mark.parametrize("name", FAULTY)
def test_a_faulty_form_is_shown_again_with_its_text_and_a_summary(browser: TestClient, app: FastAPI, name: str):
    typed, target = FAULTY[name]
    sent = form_at(browser, f"{RECORD}/correct") | SIGNED | {"website": [OFFICE.website]} | typed
    body = urlencode(sent, doseq=True, errors="surrogatepass")

    answer = browser.post(
        f"{RECORD}/correct",
        content=body,
        headers={"content-type": "application/x-www-form-urlencoded"},
        follow_redirects=False,
    )

    page = read(answer.text)
    assert answer.status_code == 422
    assert page.faults() == []
    assert f"#{target}" in page.root.xpath("//*[@class='summary']//a/@href")
    assert page.title.startswith("Error:")
    assert app.state.desk.shelf.edition.number == 0
    for key, values in typed.items():
        if key in page.form("record") and name not in {"half a character", "far too long"}:
            assert page.form("record")[key] == values


@pytest.mark.parametrize(
    ("list_", "typed"),
    [
        ("rules", {"topic": ["nationals"], "text": ["Nationals are not extradited."]}),
        ("notifications", {"topic": ["accepted_languages"], "instrument": ["UNTOC"], "languages": ["fr"]}),
        ("memberships", {"organisation": ["ORG"], "status": ["observer"]}),
        ("fiches", {"measure": ["search_and_seizure"], "possible": ["yes"]}),
        ("guides", {"kind": ["guide"], "title": ["A guide"], "language": ["en"], "website": ["https://example.org/"]}),
    ],
    ids=["rule", "notification", "membership", "fiche", "guide"],
)
def test_every_list_takes_a_new_record(browser: TestClient, app: FastAPI, list_: str, typed: dict[str, list[str]]):
    sent = form_at(browser, f"/authorities/XA/new/{list_}") | SIGNED | typed

    answer = browser.post(f"/authorities/XA/new/{list_}", data=sent, follow_redirects=False)

    assert answer.status_code == 303, words_of(read(answer.text))
    added = getattr(app.state.desk.books.directory.state("XA"), list_)[-1]
    assert answer.headers["location"] == f"/authorities/XA/records/{added.id}"
    assert added.source == "Call with the registry"


def test_a_new_record_without_what_it_must_have_is_refused(browser: TestClient):
    sent = form_at(browser, "/authorities/XA/new/rules") | SIGNED | {"text": ["Half a rule"]}

    answer = browser.post("/authorities/XA/new/rules", data=sent)

    assert answer.status_code == 422
    assert read(answer.text).form("record")["text"] == ["Half a rule"]
    assert "#f-topic" in read(answer.text).root.xpath("//*[@class='summary']//a/@href")


def test_an_end_with_a_bad_date_is_shown_again(browser: TestClient, app: FastAPI):
    sent = form_at(browser, RECORD, "end") | SIGNED | {"ended": ["soon"]}

    answer = browser.post(f"{RECORD}/end", data=sent)

    assert answer.status_code == 422
    assert read(answer.text).form("end")["ended"] == ["soon"]
    assert read(answer.text).faults() == []
    assert not present(app).historic


@pytest.mark.parametrize(
    "path",
    [
        "/authorities/ZZ/records/zz-none",
        "/authorities/XA/records/xa-none",
        "/authorities/XB/records/" + OFFICE.id,
        "/authorities/XA/new/states",
        "/authorities/to-confirm?state=ZZ",
    ],
)
def test_what_is_not_there_is_not_found(browser: TestClient, path: str):
    assert browser.get(path).status_code == 404


def test_how_old_a_value_may_be_is_set_for_the_installation(store: Store):
    def waiting(days: int) -> int:
        with TestClient(create_app(store, books(), confirm_after=days), base_url="http://127.0.0.1:8000") as client:
            page = read(client.get("/authorities/to-confirm?state=GE").text)
            return len(page.root.xpath("//ul[@class='tasks']/li/a"))

    assert waiting(36_500) < waiting(365)


PAGES = [
    RECORD,
    f"{RECORD}/correct",
    f"/authorities/XA/records/{RULE.id}/correct",
    "/authorities/XA/new/authorities",
    "/authorities/XA/new/notifications",
    "/authorities/XA/new/fiches",
    "/authorities/to-confirm",
    "/authorities/to-confirm?state=GE",
    "/authorities/conflicts",
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_each_page_is_whole_and_light_in_each_language(browser: TestClient, path: str, language: str):
    correct(browser, note=["a note"], confirmed=["names"])

    answer = browser.get(path, headers={"Cookie": f"language={language}"})

    assert answer.status_code == 200
    assert read(answer.text).faults() == []
    assert len(gzip.compress(answer.content, 6)) <= 6_000
