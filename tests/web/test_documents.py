"""The letter is previewed and downloaded in every language, named by its reference."""

import io
import zipfile

import pytest
from starlette.testclient import TestClient

from mlawriter.language.locales import LANGUAGES
from tests.web.reading import read

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


@pytest.mark.parametrize("path", ["documents/xx.docx", "documents/en.exe", "documents/en.pdf", "preview?language=../x"])
def test_an_unknown_language_or_format_does_not_exist(browser: TestClient, letter: str, path: str):
    assert browser.get(f"{letter}/{path}").status_code == 404


def test_a_request_with_required_gaps_cannot_be_finished(browser: TestClient, letter: str):
    refused = browser.post(f"{letter}/finish", data={"key": "k", "language": "en"})

    assert refused.status_code == 409
