"""Every page can be read, by eye and by screen reader, in every language."""

import re

import pytest
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.language.locales import LANGUAGES
from tests.web.reading import read

MATTER_SECTIONS = [section.id for section in books().matter]
LETTER_SECTIONS = [section.id for section in books().letters["mutual_legal_assistance"].sections]
MEASURES = list(books().measures)
SINGLE = ("gaps", "basis", "addressee", "check", "preview")


def sound(browser: TestClient, address: str) -> str:
    answer = browser.get(address)
    page = read(answer.text)

    assert answer.status_code == 200, answer.text
    assert page.faults() == []
    assert page.title.startswith(page.heading.split(" – ")[0]), (page.title, page.heading)
    return answer.text


@pytest.mark.parametrize("tag", [language.tag for language in LANGUAGES])
@pytest.mark.parametrize("address", ["/", "/authorities", "/authorities?q=xxxxxxxx", "/authorities/XA", "/letterhead"])
def test_a_page_of_its_own_is_sound(browser: TestClient, address: str, tag: str):
    browser.headers |= {"Accept-Language": tag}

    text = sound(browser, address)

    assert f'<html lang="{tag}"' in text


@pytest.mark.parametrize("section", MATTER_SECTIONS)
def test_a_section_of_the_matter_is_sound(browser: TestClient, matter: str, section: str):
    sound(browser, f"{matter}/sections/{section}")


@pytest.mark.parametrize("section", LETTER_SECTIONS)
def test_a_section_of_the_letter_is_sound(browser: TestClient, letter: str, section: str):
    sound(browser, f"{letter}/sections/{section}")


@pytest.mark.parametrize("letter_id", list(books().letters))
def test_every_letter_has_its_pages(browser: TestClient, matter: str, letter_id: str):
    sent = {"letter": letter_id, "requested_state": "XB", "key": letter_id}
    home = browser.post(f"{matter}/requests", data=sent, follow_redirects=False).headers["location"]

    for address in (home, *(f"{home}/{name}" for name in SINGLE if name != "preview")):
        sound(browser, address)
    for section in books().letters[letter_id].sections:
        sound(browser, f"{home}/sections/{section.id}")


@pytest.mark.parametrize("measure", MEASURES)
def test_a_measure_is_sound(browser: TestClient, letter: str, measure: str):
    answer = browser.post(f"{letter}/measures", data={"measure": measure, "key": measure}, follow_redirects=False)

    sound(browser, answer.headers["location"])


def test_the_pages_of_a_matter_are_sound(browser: TestClient, matter: str):
    sound(browser, matter)


def test_the_page_of_a_person_with_every_question_is_sound(browser: TestClient, matter: str):
    address = f"{matter}/sections/persons"
    sent = read(browser.get(address).text).form() | {"persons.0.kind": ["natural"], "refresh": ["1"]}

    shown = browser.post(address, data=sent)

    assert shown.status_code == 200
    assert read(shown.text).faults() == []
    assert "persons.0.birth_date.year" in shown.text


def test_a_static_file_may_be_kept_for_ever_because_its_address_changes_with_it(browser: TestClient):
    (address,) = re.findall(r'href="(/static/[^"]+style\.css)"', browser.get("/").text)

    found, elsewhere = browser.get(address), browser.get("/static/000000000000/style.css")

    assert found.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert elsewhere.status_code == 404


def test_htmx_gets_the_part_and_the_browser_the_whole(browser: TestClient, letter: str):
    whole, part = browser.get(f"{letter}/gaps"), browser.get(f"{letter}/gaps", headers={"HX-Request": "true"})

    assert "<html" in whole.text
    assert "<html" not in part.text
    assert "HX-Request" in part.headers["vary"]


def test_the_language_follows_the_person(browser: TestClient):
    answer = browser.post("/language", data={"language": "ar", "back": "/authorities"}, follow_redirects=False)

    assert answer.headers["location"] == "/authorities"
    assert 'dir="rtl"' in browser.get("/").text


@pytest.mark.parametrize(
    "back", ["https://example.org/", "//example.org", "/\\example.org", "javascript:1", "", "/\r\nx"]
)
def test_the_choice_of_language_never_leads_to_another_site(browser: TestClient, back: str):
    answer = browser.post("/language", data={"language": "fr", "back": back}, follow_redirects=False)

    assert answer.headers["location"] == "/"
