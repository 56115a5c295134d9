"""The courtesy note in the browser: chosen on a form, read, taken away; from a State's sheet and from a request."""

from io import BytesIO

import pytest
from docx import Document
from starlette.testclient import TestClient

from mlawriter.language.locales import LANGUAGES
from tests.web.reading import Page, read

TAGS = [language.tag for language in LANGUAGES]


def opened(browser: TestClient, address: str, status: int = 200) -> Page:
    answer = browser.get(address)
    page = read(answer.text)

    assert answer.status_code == status, answer.text
    assert page.faults() == []
    return page


def note(page: Page) -> str:
    (article,) = page.root.xpath("//article")
    return " ".join(article.text_content().split())


def words_of(content: bytes) -> str:
    return " ".join(paragraph.text for paragraph in Document(BytesIO(content)).paragraphs)


@pytest.mark.parametrize("to", ["mission", "WACAP", "network"])
@pytest.mark.parametrize("tag", TAGS)
def test_the_note_is_shown_in_the_language_chosen(reader: TestClient, tag: str, to: str):
    page = read(reader.get(f"/authorities/TG/note?language={tag}&to={to}").text)

    assert page.faults() == []
    assert page.root.xpath("//article/@lang") == [tag]
    assert page.root.xpath("//select[@id='language']/option[@selected]/@value") == [tag]
    assert ("WACAP" in note(page)) == (to == "WACAP")


@pytest.mark.parametrize("tag", TAGS)
def test_the_file_says_what_the_page_says(reader: TestClient, tag: str):
    page = read(reader.get(f"/authorities/TG/note?language={tag}&sender=Le+Parquet").text)
    (address,) = page.root.xpath("//a[contains(@href, 'note.docx')]/@href")

    answer = reader.get(address)

    assert "wordprocessingml" in answer.headers["content-type"]
    assert "Le Parquet" in words_of(answer.content)
    assert "Le Parquet" in note(page)


def test_a_sender_that_is_not_given_stays_blank(reader: TestClient):
    assert "[name of the sending authority] presents its compliments" in note(
        opened(reader, "/authorities/TG/note?language=en")
    )


def test_only_networks_of_the_state_are_offered(reader: TestClient):
    togo = opened(reader, "/authorities/TG/note").root.xpath("//select[@id='to']/option/@value")
    kazakhstan = opened(reader, "/authorities/KZ/note").root.xpath("//select[@id='to']/option/@value")

    assert "WACAP" in togo
    assert "WACAP" not in kazakhstan
    assert {"mission", "network"} <= set(togo) & set(kazakhstan)


@pytest.mark.parametrize("sender", ["x" * 301, "a%07b", "a%E2%80%AEb"])
def test_a_name_that_cannot_be_printed_is_refused(reader: TestClient, sender: str):
    page = opened(reader, f"/authorities/TG/note?sender={sender}", status=422)

    assert page.root.xpath("//input[@id='sender'][@aria-invalid='true']")
    assert reader.get(f"/authorities/TG/note.docx?sender={sender}").status_code == 422


@pytest.mark.parametrize(
    "address",
    ["ZZ/note", "TG/note?function=nothing", "TG/note?function=police", "TG/note?to=CASC", "TG/note?language=tlh"],
)
def test_what_cannot_be_asked_is_not_found(reader: TestClient, address: str):
    answer = reader.get(f"/authorities/{address}")

    assert answer.status_code == 404
    assert read(answer.text).faults() == []


def test_a_note_from_a_request_names_the_requesting_authority(browser: TestClient, matter: str, letter: str):
    sent = read(browser.get(f"{matter}/sections/authorities").text).form()
    sent |= {"requesting_authority": ["Office of the Prosecutor"], "save": ["on"]}
    browser.post(f"{matter}/sections/authorities", data=sent)

    page = opened(browser, f"{letter}/note?language=en")
    (address,) = page.root.xpath("//a[contains(@href, 'note.docx')]/@href")

    assert "The requesting authority (Office of the Prosecutor) presents its compliments" in note(page)
    assert "Office of the Prosecutor" in words_of(browser.get(address).content)
    assert not page.root.xpath("//input[@id='sender']")


def test_the_pages_that_need_it_lead_to_the_note(browser: TestClient, letter: str):
    assert f"{letter}/note" in opened(browser, f"{letter}/addressee").root.xpath("//a/@href")
    assert "/authorities/TG/note" in opened(browser, "/authorities/TG").root.xpath("//a/@href")


def test_a_request_of_somebody_else_has_no_note(browser: TestClient):
    assert browser.get("/requests/none/note").status_code == 404
    assert browser.get("/requests/none/note.docx").status_code == 404
