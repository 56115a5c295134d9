"""A letter goes into a ministry's own base file, and a base file that could do harm is refused with a reason."""

import json
import subprocess
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordFile
from openxml_audit import OpenXmlValidator

from mlawriter.document.blocks import Document, Paragraph
from mlawriter.document.word import print_word
from mlawriter.document.word_letterhead import LARGEST, LetterheadFault, check_letterhead
from tests.document.documents import W, bare, part, parts, words_of_word
from tests.document.letterheads import altered, plain_base, saved
from tests.document.letters import AR, EN, letter, said

BASE = saved(plain_base())
FIELD = '<w:p><w:fldSimple w:instr="{}"/></w:p><w:sectPr'
RELATION = (
    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" '
    'Target="{}"{}/></Relationships>'
)
OUTSIDE = ' TargetMode="External"'
BODY, LINKS = "word/document.xml", "word/_rels/document.xml.rels"


def printed(base: WordFile, **marks: bool) -> WordFile:
    return docx.Document(BytesIO(print_word(letter(EN, **marks), saved(base))))


def test_headers_and_footers_stay() -> None:
    section = printed(plain_base()).sections[0]

    assert section.first_page_header.paragraphs[0].text == "MINISTRY OF JUSTICE"
    assert section.header.paragraphs[0].text == "Ministry, page of PK-ECO-2024/377"
    assert section.footer.paragraphs[0].text == "1 Court Street"


def test_the_letter_is_whole_except_for_the_letterhead_of_plain_paper() -> None:
    on_plain = words_of_word(print_word(letter(EN)))

    on_letterhead = words_of_word(print_word(letter(EN), BASE))

    assert on_letterhead == on_plain[len(bare(f"{EN.state} {EN.ministry}")) :]


def test_the_letter_stands_where_the_token_stands() -> None:
    base = plain_base()
    base.add_paragraph("Our file: {{reference}}")
    base.add_paragraph("{{letter}}")
    base.add_paragraph("Stamp duty exempt")

    texts = [paragraph.text for paragraph in printed(base).paragraphs if paragraph.text]

    assert texts[0] == "Our file: PK-ECO-2024/377"
    assert EN.title in texts
    assert texts[-1] == "Stamp duty exempt"


def test_a_token_cut_into_runs_is_replaced_whole() -> None:
    base = plain_base()
    paragraph = base.add_paragraph("«")
    for piece in ("{{tit", "le", "}} and {{refer", "ence}}»"):
        paragraph.add_run(piece)

    assert f"«{EN.title} and PK-ECO-2024/377»" in [p.text for p in printed(base).paragraphs]


@pytest.mark.parametrize("part_name", ["header", "first_page_header", "even_page_header"])
def test_warnings_stand_on_every_kind_of_page(part_name: str) -> None:
    base = plain_base()
    base.settings.odd_and_even_pages_header_footer = True

    header = getattr(printed(base, training=True, draft=True).sections[0], part_name)

    assert f"{EN.training} · {EN.draft}" in [paragraph.text for paragraph in header.paragraphs]
    assert "textpath" in header.part.blob.decode()


def test_the_marks_stand_on_the_pages_that_follow() -> None:
    section = printed(plain_base()).sections[0]

    assert " · ".join(EN.marks) in "".join(paragraph.text for paragraph in section.header.paragraphs)
    assert [paragraph.text for paragraph in section.first_page_header.paragraphs] == ["MINISTRY OF JUSTICE"]


@pytest.mark.parametrize("part_name", ["footer", "first_page_footer"])
def test_reference_and_page_stand_in_every_footer(part_name: str) -> None:
    footer = getattr(printed(plain_base()).sections[0], part_name)

    assert "PK-ECO-2024/377" in footer.paragraphs[-1].text
    assert "NUMPAGES" in footer.part.blob.decode()


def test_the_ministrys_styles_are_used_under_their_translated_keys() -> None:
    french = altered(BASE, {"word/styles.xml": ('w:styleId="Heading2"', 'w:styleId="Titre2"')})

    root = part(print_word(letter(EN), french), BODY)

    used = {style.get(f"{W}val") for style in root.iter(f"{W}pStyle")}
    assert "Titre2" in used
    assert "Heading2" not in used
    held = {
        style.get(f"{W}styleId") for style in part(print_word(letter(EN), french), "word/styles.xml").iter(f"{W}style")
    }
    assert used <= held


def test_nobody_is_named_in_the_properties() -> None:
    file = print_word(letter(EN), BASE)

    assert b"A. Clerk" in b"".join(parts(BASE).values())
    assert b"Clerk" not in b"".join(parts(file).values())
    assert [name for name in parts(file) if name.startswith("docProps/")] == ["docProps/core.xml"]


def test_equal_letters_on_equal_letterheads_are_equal_bytes() -> None:
    assert print_word(letter(EN), BASE) == print_word(letter(EN), BASE)


def test_an_arabic_letter_turns_the_section() -> None:
    root = part(print_word(letter(AR), BASE), BODY)

    assert root.find(f".//{W}sectPr/{W}bidi") is not None


def test_the_schema_finds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    base = print_word(Document("fr", "ltr", "Base", "", "{page}", (Paragraph(said("Palais de justice")),)))
    path.write_bytes(print_word(letter(AR, draft=True, training=True), base))

    assert not OpenXmlValidator().validate(path).errors


@pytest.mark.strict
def test_the_open_xml_sdk_finds_nothing(tmp_path: Path, ooxml_validator: Path) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(print_word(letter(AR, draft=True, training=True), BASE))

    said_about = subprocess.run([ooxml_validator, path], capture_output=True, check=False, text=True).stdout

    assert json.loads(said_about)["errors"] == []


def test_a_sound_base_file_is_let_in() -> None:
    check_letterhead(BASE)


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        pytest.param(b"not a zip", "not a Word document", id="no zip"),
        pytest.param(altered(BASE, {}, {"x": b"y"})[:-30], "not a Word document", id="cut off"),
        pytest.param(b"x" * (LARGEST + 1), "larger than 5 MB", id="too large"),
        pytest.param(altered(BASE, {}, {"word/x.xml": b" " * 50_000_000}), "unpacks to far more", id="zip bomb"),
        pytest.param(altered(BASE, {}, {f"x{n}": b"" for n in range(301)}), "unpacks to far more", id="many parts"),
        pytest.param(altered(BASE, {}, {"word/vbaProject.bin": b""}), "macro", id="macro"),
        pytest.param(altered(BASE, {}, {"word/embeddings/a.bin": b""}), "embedded object", id="embedded"),
        pytest.param(
            altered(BASE, {"[Content_Types].xml": ("wordprocessingml.document.main", "macroEnabled.main")}),
            "macros",
            id="macro type",
        ),
        pytest.param(
            altered(BASE, {LINKS: ("</Relationships>", RELATION.format("image", "https://example.org/a", OUTSIDE))}),
            "outside",
            id="outside picture",
        ),
        pytest.param(
            altered(BASE, {LINKS: ("</Relationships>", RELATION.format("aFChunk", "a.html", ""))}),
            "embedded object",
            id="other format inside",
        ),
        pytest.param(altered(BASE, {BODY: ("<w:sectPr", FIELD.format("INCLUDETEXT x"))}), "INCLUDETEXT", id="field"),
        pytest.param(altered(BASE, {BODY: ("<w:sectPr", FIELD.format("DDEAUTO x"))}), "DDEAUTO", id="dde"),
        pytest.param(
            altered(BASE, {BODY: ("<w:sectPr", "<w:p><w:r><w:t>{{date}}</w:t></w:r></w:p><w:sectPr")}),
            r"\{\{date\}\}, which nothing can fill",
            id="unknown token",
        ),
        pytest.param(
            altered(BASE, {BODY: ("<w:sectPr", '<w:p><w:ins w:id="1" w:author="A"/></w:p><w:sectPr')}),
            "tracked changes",
            id="tracked change",
        ),
        pytest.param(
            altered(BASE, {BODY: ("<w:document ", '<!DOCTYPE d [<!ENTITY e "x">]><w:document ')}),
            "declares entities",
            id="entities",
        ),
    ],
)
def test_a_file_that_could_do_harm_is_refused(file: bytes, reason: str) -> None:
    with pytest.raises(LetterheadFault, match=reason):
        check_letterhead(file)


def test_several_sections_are_refused() -> None:
    base = plain_base()
    base.add_section()

    with pytest.raises(LetterheadFault, match="several sections"):
        check_letterhead(saved(base))


@pytest.mark.parametrize("words", ["Before {{letter}}", "{{letter}}{{letter}}"])
def test_the_letter_needs_a_paragraph_of_its_own(words: str) -> None:
    base = plain_base()
    base.add_paragraph(words)

    with pytest.raises(LetterheadFault, match="alone in a paragraph"):
        check_letterhead(saved(base))


def test_the_letter_does_not_fit_into_a_header() -> None:
    base = plain_base()
    base.sections[0].header.paragraphs[0].text = "{{letter}}"

    with pytest.raises(LetterheadFault, match="outside tables, headers and footers"):
        check_letterhead(saved(base))
