"""Word, HTML and plain text say the same, and none of them loses a sign."""

from html import unescape

import pytest
from hypothesis import given, settings

from mlawriter.document.blocks import Document, Heading
from mlawriter.document.html import print_html
from mlawriter.document.text import print_text
from mlawriter.document.word import print_word
from tests.document.documents import DOCUMENTS, bare, words_of_html, words_of_text, words_of_word
from tests.document.letters import ALL, FIRM, TELEPHONE, Wording, letter, said


@settings(max_examples=60)
@given(DOCUMENTS)
def test_the_printers_say_the_same_words(document: Document) -> None:
    as_html = words_of_html(print_html(document))

    assert words_of_word(print_word(document)) == as_html
    assert words_of_text(print_text(document), document) == as_html


@pytest.mark.parametrize("wording", ALL, ids=lambda wording: wording.language)
def test_a_letter_says_what_its_blocks_say(wording: Wording) -> None:
    document = letter(wording)

    text = print_text(document)

    for given_words in (wording.title, wording.deaths, wording.thanks, wording.name, FIRM, TELEPHONE, "ߒߞߏ · 𞤀𞤣𞤤𞤢𞤥"):
        assert " ".join(bare(given_words)) in " ".join(bare(text))


@pytest.mark.parametrize("name", ["Smith & Sons <Ltd>", 'O\'Brien "Bo"', "]]>", "&amp;", "𠮷野", "Ўзбек", "n\u0303"])
def test_a_name_comes_out_letter_by_letter(name: str) -> None:
    document = Document("en", "ltr", "T", "R", "{page}/{pages}", (Heading(2, said(name)),))

    html = print_html(document)

    assert f"<h2>{name}</h2>" in unescape(html)
    assert words_of_word(print_word(document)) == name.split()
    assert name in print_text(document)


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"], ids=ascii)
def test_what_no_file_can_hold_is_shown_as_replaced(sign: str) -> None:
    document = Document("en", "ltr", "T", "R", "{page}/{pages}", (Heading(2, said(f"a{sign}b")),))

    assert words_of_word(print_word(document)) == ["a\ufffdb"]
    assert "a\ufffdb" in print_html(document)
    assert "a\ufffdb" in print_text(document)
