"""A letterhead is checked when it is handed in, used in what is downloaded, and taken away again."""

import io
import zipfile

import pytest
from starlette.testclient import TestClient

from tests.document.letterheads import plain_base, saved
from tests.web.reading import read


def test_a_letterhead_is_used_until_it_is_taken_away(browser: TestClient, letter: str):
    plain = browser.get(f"{letter}/documents/en.docx").content
    taken = browser.post(
        "/letterhead", files={"file": ("Ministry <1>.docx", saved(plain_base()))}, follow_redirects=False
    )
    page = read(browser.get("/letterhead").text)

    printed = browser.get(f"{letter}/documents/en.docx").content
    browser.post(page.root.xpath("//form[contains(@action, 'remove')]/@action")[0])

    assert taken.status_code == 303
    assert page.faults() == []
    assert "Ministry <1>.docx" in "".join(page.root.itertext())
    assert printed != plain
    assert browser.get(f"{letter}/documents/en.docx").content == plain


@pytest.mark.parametrize("tag", ["en", "fr", "ar"])
@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04 broken"])
def test_an_unfit_file_is_refused_with_a_sentence(browser: TestClient, content: bytes, tag: str):
    refused = browser.post("/letterhead", files={"file": ("x.docx", content)}, headers={"Accept-Language": tag})

    page = read(refused.text)
    assert refused.status_code == 422
    assert page.faults() == []
    assert page.root.xpath("//*[@role='alert']//a/@href") == ["#file"]
    assert "remove" not in browser.get("/letterhead").text.partition("<main")[2].replace('class="remove"', "")


def test_a_fault_names_what_it_found(browser: TestClient):
    file = io.BytesIO(saved(plain_base()))
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"macro")

    refused = browser.post("/letterhead", files={"file": ("x.docm", file.getvalue())})

    assert refused.status_code == 422
    assert "macro" in refused.text


def test_a_form_without_a_file_is_refused(browser: TestClient):
    assert browser.post("/letterhead", data={"file": "no file"}).status_code == 400
    assert browser.post("/letterhead", files={"file": ("x.docx", b"x" * 5_300_000)}).status_code == 413
