"""The letter is previewed and downloaded in every language, named by its reference."""

import io
import zipfile

import pytest
from starlette.testclient import TestClient

from mlawriter.language.locales import LANGUAGES
from tests.web.reading import all_text, read
from tests.web.ready import taken_in

TAGS = [language.tag for language in LANGUAGES]


@pytest.mark.parametrize("tag", TAGS)
def test_the_letter_is_previewed(browser: TestClient, letter: str, tag: str):
    shown = read(browser.get(f"{letter}/preview?language={tag}").text)

    assert shown.root.xpath("//article/@lang") == [tag]


@pytest.mark.parametrize("tag", TAGS)
def test_the_letter_is_downloaded(browser: TestClient, letter: str, tag: str):
    address = f"{letter}/sections/letter"
    browser.post(address, data=read(browser.get(address).text).form() | {"reference": ["MLA/2026 É-42"]})

    word, again = browser.get(f"{letter}/documents/{tag}.docx"), browser.get(f"{letter}/documents/{tag}.docx")

    assert zipfile.ZipFile(io.BytesIO(word.content)).testzip() is None
    assert word.content == again.content
    name = f"attachment; filename=\"MLA-2026---42-{tag}.docx\"; filename*=UTF-8''MLA-2026-%C3%89-42-{tag}.docx"
    assert word.headers["content-disposition"] == name


@pytest.mark.parametrize("tag", TAGS)
def test_the_extract_is_downloaded_under_a_name_that_says_so(browser: TestClient, letter: str, tag: str):
    word = browser.get(f"{letter}/extract/{tag}.docx")

    assert zipfile.ZipFile(io.BytesIO(word.content)).testzip() is None
    assert f"-{tag}-extract.docx" in word.headers["content-disposition"]


def test_the_extract_is_offered_beside_the_letter(browser: TestClient, letter: str):
    shown = read(browser.get(f"{letter}/preview?language=en").text)

    assert shown.root.xpath("//a[@download]/@href[contains(., '/extract/')]") == [
        f"{letter}/extract/{tag}.docx" for tag in TAGS
    ]


def test_the_extract_says_that_it_is_one(browser: TestClient, letter: str):
    assert "Extract – " in browser.get(f"{letter}/extract/en.txt").text


@pytest.mark.parametrize(
    "path",
    [
        "extract/xx.docx",
        "extract/en.pdf",
        "documents/xx.docx",
        "documents/en.exe",
        "documents/en.pdf",
        "preview?language=../x",
    ],
)
def test_an_unknown_language_or_format_does_not_exist(browser: TestClient, letter: str, path: str):
    assert browser.get(f"{letter}/{path}").status_code == 404


def test_two_languages_stand_side_by_side(browser: TestClient, letter: str):
    shown = read(browser.get(f"{letter}/preview?language=fr&with=ar").text)
    word = browser.get(f"{letter}/documents/fr.docx?with=ar")

    assert shown.faults() == []
    row = shown.root.xpath("(//div[@class='parallel'])[1]/div[1]/div")
    assert [(one.get("lang"), one.get("dir")) for one in row] == [("fr", "ltr"), ("ar", "rtl")]
    assert "-fr-ar.docx" in word.headers["content-disposition"]
    assert zipfile.ZipFile(io.BytesIO(word.content)).testzip() is None


def test_the_preview_is_refreshed_in_place_or_as_a_page(browser: TestClient, letter: str):
    whole = read(browser.get(f"{letter}/preview?language=fr").text)
    (link,) = whole.root.xpath("//a[@hx-target='#preview']")

    part = browser.get(link.get("hx-get"), headers={"HX-Request": "true"})

    assert link.get("href") == link.get("hx-get")
    assert part.text.lstrip().startswith('<div id="preview">')
    assert read(browser.get(link.get("href")).text).root.xpath("//article/@lang") == ["fr"]


def test_a_letter_that_may_not_go_out_is_marked_so_in_the_preview(browser: TestClient, letter: str):
    (head,) = read(browser.get(f"{letter}/preview?language=en").text).root.xpath("//p[@class='running-head']")

    assert {"TRAINING", "DRAFT"} <= {"".join(one.itertext()) for one in head}


def test_what_is_not_known_is_marked_in_the_preview(browser: TestClient, letter: str):
    assert read(browser.get(f"{letter}/preview?language=en").text).root.xpath("//mark[@class='unknown']")


def test_two_lists_may_use_the_same_ids(browser: TestClient, matter: str, letter: str):
    file = browser.get(f"{matter}/file.json").json()
    file["matter"] |= {"persons": [{"id": "x1", "name": "Awa"}], "facts": [{"id": "x1", "text": "A fact"}]}
    file["requests"][0]["answers"] |= {"persons_named": ["x1"], "facts_told": ["x1"]}
    address = taken_in(browser, file)

    told = all_text(browser, f"{address}/check")

    assert "1. Awa" in told
    assert told.count("1. Awa") < told.count("1.")


def test_the_summary_is_found_by_those_who_jump_from_heading_to_heading(browser: TestClient, letter: str):
    shown = read(browser.get(f"{letter}/preview?language=en").text)

    assert shown.root.xpath("//article//*[@role='heading' and @aria-level='2']/text()") == ["Summary"]
