"""A Word file is one that Word opens without a question, that people can navigate, and that tells on nobody."""

import json
import subprocess
from collections import Counter
from io import BytesIO
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from openxml_audit import OpenXmlValidator

from mlawriter.document.blocks import Document, Paragraph, Reference
from mlawriter.document.side_by_side import side_by_side
from mlawriter.document.word import print_word
from tests.document.documents import DOCUMENTS, W, part, parts
from tests.document.letters import AR, EN, FR, letter, said

SAMPLES = {
    "en": letter(EN),
    "fr draft": letter(FR, draft=True),
    "ar draft and training": letter(AR, draft=True, training=True),
    "fr beside ar": side_by_side(letter(FR), letter(AR, training=True)),
    "empty": Document("en", "ltr", "", "", "", ()),
}
VALIDATOR = OpenXmlValidator()


@pytest.fixture(params=SAMPLES.values(), ids=SAMPLES.keys())
def file(request: pytest.FixtureRequest) -> bytes:
    return print_word(request.param)


def test_the_schema_finds_nothing(file: bytes, tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(file)

    result = VALIDATOR.validate(path)

    assert not result.errors, result.errors


@pytest.mark.strict
def test_the_open_xml_sdk_finds_nothing(file: bytes, tmp_path: Path, ooxml_validator: Path) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(file)

    said_about = subprocess.run([ooxml_validator, path], capture_output=True, check=False, text=True).stdout

    assert json.loads(said_about)["errors"] == []


@settings(max_examples=25)
@given(DOCUMENTS)
def test_any_document_opens_again(document: Document) -> None:
    opened = docx.Document(BytesIO(print_word(document)))

    assert len(opened.sections) == 1


@settings(max_examples=40)
@given(DOCUMENTS)
def test_fields_are_closed_and_bookmarks_are_unique(document: Document) -> None:
    root = part(print_word(document), "word/document.xml")

    for paragraph in root.iter(f"{W}p"):
        kinds = [mark.get(f"{W}fldCharType") for mark in paragraph.iter(f"{W}fldChar")]
        assert kinds == ["begin", "separate", "end"] * (len(kinds) // 3)
    starts = [(mark.get(f"{W}id"), mark.get(f"{W}name")) for mark in root.iter(f"{W}bookmarkStart")]
    assert len({id_ for id_, _ in starts}) == len({name for _, name in starts}) == len(starts)
    assert sorted(id_ for id_, _ in starts) == sorted(mark.get(f"{W}id") for mark in root.iter(f"{W}bookmarkEnd"))


@settings(max_examples=40)
@given(DOCUMENTS)
def test_a_live_reference_shows_what_its_bookmark_encloses(document: Document) -> None:
    root = part(print_word(document), "word/document.xml")
    names = {mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")}

    for instruction in root.iter(f"{W}instrText"):
        words = (instruction.text or "").split()
        assert words[0] == "SEQ" or words[1] in names
    assert {link.get(f"{W}anchor") for link in root.iter(f"{W}hyperlink")} <= names


def test_references_to_paragraphs_and_annexes_are_fields(file: bytes) -> None:
    document = print_word(letter(EN))

    instructions = [(i.text or "").split()[0] for i in part(document, "word/document.xml").iter(f"{W}instrText")]

    assert Counter(instructions) == {"SEQ": 7, "REF": 2}


def test_numbers_that_leave_a_gap_are_set_anew() -> None:
    blocks = tuple(Paragraph(said("x"), number) for number in ("1", "2", "7", "8", "8", "8a"))

    root = part(print_word(Document("en", "ltr", "T", "R", "", blocks)), "word/document.xml")

    switches = [
        (i.text or "").removeprefix(" SEQ Paragraph ").split("\\* ")[0].strip() for i in root.iter(f"{W}instrText")
    ]
    assert switches == ["", "", "\\r 7", "", "\\c"]


def test_a_reference_that_leads_nowhere_prints_its_words() -> None:
    blocks = (Paragraph((Reference("gone", "paragraph 4"),)),)

    root = part(print_word(Document("en", "ltr", "T", "R", "", blocks)), "word/document.xml")

    assert not list(root.iter(f"{W}instrText", f"{W}hyperlink"))
    assert "".join(text.text or "" for text in root.iter(f"{W}t")) == "paragraph 4"


def test_equal_documents_give_equal_bytes(file: bytes) -> None:
    assert print_word(letter(EN)) == print_word(letter(EN))
    assert print_word(letter(EN)) != print_word(letter(EN, draft=True))


def test_the_properties_name_the_letter_and_nobody(file: bytes) -> None:
    held = parts(file)

    assert [name for name in held if name.startswith("docProps/")] == ["docProps/core.xml"]
    assert b"creator" not in held["docProps/core.xml"]
    assert b"lastModifiedBy" not in held["docProps/core.xml"]
    properties = docx.Document(BytesIO(print_word(letter(FR)))).core_properties
    assert (properties.title, properties.language, properties.author) == (FR.title, "fr-FR", "")


def test_headings_are_headings(file: bytes) -> None:
    opened = docx.Document(BytesIO(print_word(letter(EN))))

    names = [p.style.name for p in opened.paragraphs if p.style and p.style.name.startswith("Heading")]

    assert names == ["Heading 1", "Heading 2", *["Heading 3"] * 3, "Heading 2", "Heading 2"]


def test_header_rows_stand_again_and_no_row_splits() -> None:
    root = part(print_word(letter(EN)), "word/document.xml")

    tables = [table for table in root.iter(f"{W}tbl") if table.find(f".//{W}tblStyle").get(f"{W}val") == "MLATable"]

    assert len(tables) == 4
    for table in tables:
        first, *others = table.iter(f"{W}tr")
        assert first.find(f".//{W}tblHeader") is not None
        assert not any(row.find(f".//{W}tblHeader") is not None for row in others)
    assert all(row.find(f".//{W}cantSplit") is not None for row in root.iter(f"{W}tr"))


def test_words_in_another_language_say_so() -> None:
    root = part(print_word(letter(FR)), "word/document.xml")

    assert {mark.get(f"{W}val") for mark in root.iter(f"{W}lang")} == {"en-GB"}
