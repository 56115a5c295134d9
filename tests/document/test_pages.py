"""What every page carries, seen in the pages that LibreOffice makes of a letter."""

import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from mlawriter.document.blocks import Document, Paragraph, Signature
from mlawriter.document.word import print_word
from tests.document.documents import W, bare, part
from tests.document.letters import ACCOUNT, AR, EN, FR, Wording, letter, said

VML = "{urn:schemas-microsoft-com:vml}"
Pages = Callable[[Document], list[str]]


@pytest.fixture
def pages(tmp_path: Path, soffice: Path) -> Pages:
    """Print a document to PDF and read what stands on each of its pages."""

    def seen(document: Document) -> list[str]:
        file = tmp_path / "letter.docx"
        file.write_bytes(print_word(document))
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, file]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        text = subprocess.run(
            ["pdftotext", "-layout", tmp_path / "letter.pdf", "-"], check=True, capture_output=True, text=True
        )
        return text.stdout.removesuffix("\f").split("\f")

    return seen


@pytest.mark.office
@pytest.mark.parametrize("wording", [EN, FR], ids=lambda wording: wording.language)
def test_every_page_says_that_it_is_an_exercise_and_which_page_it_is(pages: Pages, wording: Wording) -> None:
    seen = pages(letter(wording, draft=True, training=True))

    assert len(seen) > 2
    for number, page in enumerate(seen, 1):
        assert f"{wording.training} · {wording.draft}" in page
        assert wording.page_of.format(page=number, pages=len(seen)) in page
        assert "PK-ECO-2024/377" in page
    assert all(wording.marks[0] in page for page in seen)


@pytest.mark.office
def test_numbers_and_references_stay_when_fields_are_calculated(pages: Pages) -> None:
    page = pages(letter(EN))[0]

    words = " ".join(page.split())
    assert "1. Between 3 March" in words
    assert "2. Four transfers" in words
    assert "The reasons are in paragraph 1 (Annex 2)." in words
    assert "Smith & Sons <Ltd>" in words


@pytest.mark.office
def test_identifiers_keep_their_order_on_an_arabic_page(pages: Pages) -> None:
    page = pages(letter(AR, training=True))[0]

    assert ACCOUNT in " ".join(bare(page))
    assert "PK-ECO-2024/377" in page


@pytest.mark.parametrize(
    ("draft", "training", "expected"),
    [(True, False, EN.draft), (False, True, EN.training), (True, True, f"{EN.training} · {EN.draft}")],
)
def test_the_watermark_stands_in_the_header_of_each_kind_of_page(draft: bool, training: bool, expected: str) -> None:
    file = print_word(letter(EN, draft=draft, training=training))

    for name in ("word/header1.xml", "word/header2.xml"):
        assert [path.get("string") for path in part(file, name).iter(f"{VML}textpath") if path.get("string")] == [
            expected
        ]


def test_a_letter_to_be_sent_has_no_watermark() -> None:
    file = print_word(letter(EN))

    for name in ("word/header1.xml", "word/header2.xml"):
        assert not list(part(file, name).iter(f"{VML}shape"))


def test_what_is_certified_under_the_signatures_stands_on_their_page() -> None:
    signed = (said("For the central authority"), (said("Name"), said("[signature] [seal]")))
    document = replace(letter(EN), blocks=(Signature((signed,)), Paragraph(said("It is accurate."), manner="note")))

    body = part(print_word(document), "word/document.xml").find(f"{W}body")
    styles = part(print_word(document), "word/styles.xml")

    assert body is not None
    keeping = {
        style.get(f"{W}styleId") for style in styles.iter(f"{W}style") if style.find(f".//{W}keepNext") is not None
    }
    *before, certified = list(body.iter(f"{W}p"))
    assert "".join(certified.itertext()) == "It is accurate."
    for paragraph in before[-4:]:
        style = paragraph.find(f"./{W}pPr/{W}pStyle")
        own = paragraph.find(f"./{W}pPr/{W}keepNext") is not None
        assert own or (style is not None and style.get(f"{W}val") in keeping)
