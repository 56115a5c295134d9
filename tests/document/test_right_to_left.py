"""A letter in Arabic runs from right to left in every part, and what must keep its order keeps it."""

import pytest

from mlawriter.document.blocks import Document, Identifier, Inline, Paragraph, Text
from mlawriter.document.html import print_html
from mlawriter.document.text import print_text
from mlawriter.document.word import print_word
from tests.document.documents import W, part
from tests.document.letters import ACCOUNT, AR, EN, TELEPHONE, letter

LETTER = print_word(letter(AR, draft=True))


def runs_of(*content: Inline) -> list[tuple[str, bool]]:
    """The words of each run, and whether it is set from right to left."""
    root = part(print_word(Document("ar", "rtl", "T", "R", "", (Paragraph(content),))), "word/document.xml")
    return [
        ("".join(text.text or "" for text in run.iter(f"{W}t")), run.find(f"{W}rPr/{W}rtl") is not None)
        for run in root.iter(f"{W}r")
    ]


@pytest.mark.parametrize("name", ["document", "header1", "header2", "footer1"])
def test_every_paragraph_is_turned(name: str) -> None:
    root = part(LETTER, f"word/{name}.xml")

    assert all(paragraph.find(f"{W}pPr/{W}bidi") is not None for paragraph in root.iter(f"{W}p"))


def test_tables_sections_and_language_are_turned() -> None:
    root = part(LETTER, "word/document.xml")

    assert all(table.find(f"{W}tblPr/{W}bidiVisual") is not None for table in root.iter(f"{W}tbl"))
    assert root.find(f".//{W}sectPr/{W}bidi") is not None
    assert part(LETTER, "word/styles.xml").find(f".//{W}rPrDefault//{W}lang").get(f"{W}bidi") == "ar-SA"


def test_a_letter_from_left_to_right_is_not_turned() -> None:
    root = part(print_word(letter(EN)), "word/document.xml")

    assert not list(root.iter(f"{W}bidiVisual"))
    assert not root.findall(f".//{W}pPr/{W}bidi")


@pytest.mark.parametrize("value", [TELEPHONE, ACCOUNT, "PK-ECO-2024/377", "14 Quay Road", "USD 48,000"])
def test_an_identifier_is_a_run_of_its_own_in_isolates(value: str) -> None:
    found = runs_of(Text("الحساب "), Identifier(value), Text("."))

    assert found == [("الحساب ", True), (f"\u2066{value}\u2069", False), (".", True)]


def test_an_identifier_in_arabic_runs_as_arabic_does() -> None:
    found = runs_of(Identifier("26 أبريل 2024"))

    assert found == [("\u200f26 أبريل 2024\u200f", True)]


def test_a_latin_name_in_two_pieces_is_one_island() -> None:
    found = runs_of(Text("الاسم "), Text("Awa"), Text(" "), Text("Solimane", strong=True), Text(" شاهدة"))

    assert found == [("الاسم ", True), ("\u2066Awa", False), (" ", False), ("Solimane\u2069", False), (" شاهدة", True)]


def test_arabic_in_an_english_letter_is_an_island() -> None:
    document = Document("en", "ltr", "T", "R", "", (Paragraph((Text("Ms "), Text("سلمى", language="ar"))),))

    assert "\u2067سلمى\u2069" in print_text(document)
    assert '<span dir="rtl"><span lang="ar">سلمى</span></span>' in print_html(document)


def test_a_page_isolates_identifiers() -> None:
    document = Document("ar", "rtl", "T", "R", "", (Paragraph((Identifier(TELEPHONE), Identifier("26 أبريل 2024"))),))

    page = print_html(document)

    assert f'<bdi dir="ltr">{TELEPHONE}</bdi><bdi dir="rtl">26 أبريل 2024</bdi>' in page
    assert page.startswith('<article class="letter" lang="ar" dir="rtl">')
