"""A finished request is frozen with all it was made from; its files come out the same, whatever happens to the case."""

import hashlib

import pytest
from fastapi import FastAPI
from sqlalchemy import text
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.casework.look import see_versions
from mlawriter.language.locales import LANGUAGES
from mlawriter.store.engine import Store
from mlawriter.web.api import add_api
from tests.document.letterheads import plain_base, saved
from tests.web.reading import all_text, read
from tests.web.ready import ready_file, taken_in

TAGS = [language.tag for language in LANGUAGES]


@pytest.fixture
def ready(browser: TestClient) -> str:
    """The address of a request without a required gap."""
    return taken_in(browser, ready_file())


def finish_form(browser: TestClient, ready: str) -> dict[str, list[str]]:
    return read(browser.get(f"{ready}/preview?language=en").text).form("finish") | {"language": TAGS}


def change_title(browser: TestClient, ready: str) -> None:
    matter = read(browser.get(ready).text).root.xpath("//nav//a/@href")[1]
    address = f"{matter}/sections/case"
    form = read(browser.get(address).text).form() | {"case_title": ["Changed since"]}
    assert browser.post(address, data=form, follow_redirects=False).status_code == 303


def test_finishing_freezes_answers_law_and_files(browser: TestClient, store: Store, ready: str):
    files = {tag: browser.get(f"{ready}/documents/{tag}.docx").content for tag in TAGS}

    finished = browser.post(f"{ready}/finish", data=finish_form(browser, ready), follow_redirects=False)

    assert finished.headers["location"] == f"{ready}/versions/1"
    (version,) = see_versions(store, store.local_person, ready.rpartition("/")[2])
    assert version.frozen.legal_data == books().law.version
    assert version.frozen.inputs["documents"] == {tag: hashlib.sha256(file).hexdigest() for tag, file in files.items()}
    assert version.frozen.inputs["authority"] is None or version.frozen.inputs["authority"]["id"]
    page = read(browser.get(f"{ready}/versions/1").text)
    assert page.faults() == []
    assert len(page.root.xpath("//a[@download]")) == len(TAGS)


def test_a_finished_letter_comes_out_the_same_after_the_case_and_the_paper_changed(browser: TestClient, ready: str):
    browser.post("/letterhead", files={"file": ("paper.docx", saved(plain_base()))})
    before = browser.get(f"{ready}/documents/fr.docx").content
    browser.post(f"{ready}/finish", data=finish_form(browser, ready))

    change_title(browser, ready)
    (remove,) = read(browser.get("/letterhead").text).root.xpath("//form[contains(@action, 'remove')]/@action")
    browser.post(remove)

    assert browser.get(f"{ready}/documents/fr.docx").content == before
    assert browser.get(f"{ready}/versions/1/fr.docx").content == before
    assert "Changed since" not in all_text(browser, f"{ready}/preview?language=fr")
    assert "Changed since" not in all_text(browser, f"{ready}/check")


def test_a_letter_with_a_required_gap_is_not_finished_and_the_page_says_which(browser: TestClient):
    file = ready_file()
    del file["requests"][0]["answers"]["warrant_court"]
    address = taken_in(browser, file)

    refused = browser.post(f"{address}/finish", data={"key": "k", "language": "en", "seen": ""})
    seen = browser.post(f"{address}/finish", data={"key": "k", "language": "en", "seen": mark(browser, address)})

    assert [refused.status_code, seen.status_code] == [409, 409]
    page = read(seen.text)
    assert page.faults() == []
    assert page.title.startswith("Error: ")
    (link,) = page.root.xpath("//*[@role='alert']//li/a/@href")
    assert link == f"{address}/sections/warrant#f-warrant_court"


def mark(browser: TestClient, address: str) -> str:
    """The mark that the page of a letter without gaps would send."""
    app = browser.app
    from mlawriter.web.requests import open_on  # noqa: PLC0415 - only this one test looks behind the page

    return open_on(app.state.desk, address.rpartition("/")[2]).inputs.mark


def test_the_same_form_finishes_once(browser: TestClient, store: Store, ready: str):
    form = finish_form(browser, ready)

    first, second = (browser.post(f"{ready}/finish", data=form, follow_redirects=False) for _ in range(2))

    assert first.headers["location"] == second.headers["location"] == f"{ready}/versions/1"
    assert len(see_versions(store, store.local_person, ready.rpartition("/")[2])) == 1


def test_what_was_changed_after_it_was_seen_is_not_finished(browser: TestClient, store: Store, ready: str):
    form = finish_form(browser, ready)
    change_title(browser, ready)

    refused = browser.post(f"{ready}/finish", data=form)

    assert refused.status_code == 409
    assert "changed after you looked" in refused.text
    assert see_versions(store, store.local_person, ready.rpartition("/")[2]) == []


def test_a_letter_is_finished_in_at_least_one_language(browser: TestClient, ready: str):
    form = finish_form(browser, ready) | {"language": []}

    assert browser.post(f"{ready}/finish", data=form).status_code == 409


def test_a_finished_request_is_read_only(browser: TestClient, ready: str):
    measure_free = f"{ready}/sections/letter"
    form = read(browser.get(measure_free).text).form()
    browser.post(f"{ready}/finish", data=finish_form(browser, ready))

    shown = read(browser.get(measure_free).text)

    assert shown.root.xpath("//main//input | //main//textarea | //main//select") == []
    assert browser.post(measure_free, data=form).status_code == 409
    for path in ("", "/check", "/basis", "/addressee", "/preview", "/gaps", "/translations/en"):
        assert read(browser.get(ready + path).text).faults() == [], path


def test_a_correction_opens_a_new_version_and_both_are_listed(browser: TestClient, ready: str):
    browser.post(f"{ready}/finish", data=finish_form(browser, ready))
    first = browser.get(f"{ready}/versions/1/en.docx").content

    browser.post(f"{ready}/correct")
    change_title(browser, ready)
    browser.post(f"{ready}/finish", data=finish_form(browser, ready))

    page = read(browser.get(ready).text)
    versions = page.root.xpath("//a[contains(@href, '/versions/')]/@href")
    assert versions == [f"{ready}/versions/2", f"{ready}/versions/1"]
    assert browser.get(f"{ready}/versions/1/en.docx").content == first


def test_a_file_that_no_longer_comes_out_the_same_is_told_so_and_still_served(
    browser: TestClient, store: Store, ready: str
):
    browser.post(f"{ready}/finish", data=finish_form(browser, ready))
    with store.writing() as db:
        row = db.exec_driver_sql("SELECT inputs FROM finished").one()
        files = see_versions(store, store.local_person, ready.rpartition("/")[2])[0].frozen.inputs["documents"]
        changed = row[0].replace(files["en"], "0" * 64)
        db.execute(text("UPDATE finished SET inputs = :inputs"), {"inputs": changed})

    told = browser.get(f"{ready}/documents/en.docx")
    served = browser.get(f"{ready}/versions/1/en.docx?anyway=1")

    assert "no longer comes out as it was finished" in told.text
    assert read(told.text).faults() == []
    assert served.content[:2] == b"PK"


@pytest.mark.parametrize("number", ["0", "2", "-1", "99999999999999999999", "x"])
def test_a_version_that_was_never_finished_does_not_exist(browser: TestClient, ready: str, number: str):
    assert browser.get(f"{ready}/versions/{number}").status_code == 404
    assert browser.get(f"{ready}/versions/{number}/en.docx").status_code == 404


def test_the_api_gives_a_finished_letter_as_it_was_frozen(app: FastAPI, browser: TestClient, ready: str):
    add_api(app)
    document = f"/api/v1{ready}/document?language=fr&format=docx"
    browser.post(f"{ready}/finish", data=finish_form(browser, ready))
    before = browser.get(document)

    change_title(browser, ready)

    assert before.status_code == 200
    assert browser.get(document).content == before.content == browser.get(f"{ready}/documents/fr.docx").content
