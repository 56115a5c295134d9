"""The languages of an example say the same in the same order, and every letter prints in every format."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from mlawriter.casework.books import books
from mlawriter.casework.check_file import check_file, parse_file
from mlawriter.document.blocks import Block, Document, Heading, Items, Paragraph, Particulars, Table
from mlawriter.document.html import print_html
from mlawriter.document.text import print_text
from mlawriter.document.word import print_word
from mlawriter.language.locales import LANGUAGES
from mlawriter.vocabulary.fields import Line, Prose
from tests.examples.asked import answers_asked
from tests.examples.letters import FILES, TAGS, Example, examples

NAMES = ("name", "address")
"""Lines that hold a name or an address are copied; a translator may leave them as they are."""


def test_there_is_an_example_of_each_training_case() -> None:
    assert [file.name for file in FILES] == ["a-sirop-etoile.json", "b-port-of-zarya.json", "c-a-travessia.json"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_example_is_read_without_a_problem(file: Path) -> None:
    read = check_file(books(), parse_file(file.read_bytes()))

    assert read.problems == ()


@pytest.mark.parametrize("example", examples(), ids=str)
def test_paragraph_n_of_one_language_is_paragraph_n_of_the_others(example: Example) -> None:
    shapes = {tag: [shape(block) for block in example.document(tag).blocks] for tag in TAGS}

    assert shapes["fr"] == shapes["en"]
    assert shapes["ar"] == shapes["en"]


def shape(block: Block) -> tuple[object, ...]:
    """What is the same of a block in every language: its kind, its number, and how many parts it has."""
    match block:
        case Paragraph():
            return ("paragraph", block.number, block.anchor)
        case Heading():
            return ("heading", block.level, block.anchor)
        case Table():
            return ("table", len(block.header), len(block.rows))
        case Items():
            return ("items", len(block.markers))
        case Particulars():
            return ("particulars", tuple(len(values) for _, values in block.rows))
        case _:
            return (type(block).__name__,)


@pytest.mark.parametrize("example", examples(), ids=str)
def test_every_sentence_of_the_drafter_is_translated(example: Example) -> None:
    written_in = example.letter.draft.subject.matter_answers["written_in"]
    others = [language.tag for language in LANGUAGES if language.tag != written_in]

    untranslated = [
        f"{tag}: {answer.path}"
        for answer in answers_asked(example.letter)
        if isinstance(answer.field.kind, Prose) or (isinstance(answer.field.kind, Line) and " " in answer.value)
        if not (isinstance(answer.field.kind, Line) and answer.field.kind.content in NAMES)
        for tag in others
        if answer.path not in example.letter.translations.get(tag, {}) and not is_copied(answer.value)
    ]

    assert untranslated == []


def is_copied(text: str) -> bool:
    """Whether every word begins with a capital or a digit: names, addresses and numbers are copied."""
    return all(word[:1].isupper() or not word[:1].isalpha() for word in text.split())


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("example", examples(), ids=str)
def test_a_letter_prints_in_every_format(example: Example, tag: str) -> None:
    document = example.document(tag)

    word = print_word(document)

    with ZipFile(BytesIO(word)) as package:
        assert package.testzip() is None
        assert "word/document.xml" in package.namelist()
    assert word == print_word(document)
    assert opening(document) in print_text(document)
    assert document.title in print_html(document)


def opening(document: Document) -> str:
    """The title of the letter, which every format shows."""
    return document.title
