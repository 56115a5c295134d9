"""The extract of a letter: what may be handed to a bank, a witness or the person concerned, and nothing else."""

import pytest

from mlawriter.document.blocks import Document, Heading, Paragraph
from mlawriter.document.text import print_text
from mlawriter.language.locales import LANGUAGES

from .conftest import Drawn

TAGS = [language.tag for language in LANGUAGES]

SECRET = {
    "confidentiality": "confidential",
    "confidentiality_reason": "The company could burn its books.",
    "no_notice": "The director.",
    "urgency": "urgent",
    "urgency_reason": "The witness may flee.",
    "order_of_execution": "The witness first.",
}
WITNESS = {"id": "f3", "text": "Ms Tamba wrote an e-mail.", "persons": ["p2"]}


def numbered(document: Document) -> dict[str, str]:
    """The words of each numbered paragraph."""
    blocks = (block for block in document.blocks if isinstance(block, Paragraph))
    return {block.number: "".join(piece.text for piece in block.content) for block in blocks if block.number}


def facts(drawn: Drawn) -> list[dict[str, object]]:
    """The facts of the case with one in which the protected witness has a part."""
    letter, _ = drawn()
    return [*letter.subject.matter_answers["facts"], WITNESS]


@pytest.mark.parametrize("tag", TAGS)
def test_the_protected_witness_appears_nowhere(drawn: Drawn, tag: str) -> None:
    _, letter = drawn(tag, matter={"facts": facts(drawn)})
    _, extract = drawn(tag, matter={"facts": facts(drawn)}, extract=True)

    for secret in ("Tamba", "9 Mango Street", "She is afraid.", "Who decided?", "[W]"):
        assert secret in print_text(letter)
        assert secret not in print_text(extract)


def test_its_title_says_that_it_is_an_extract(drawn: Drawn) -> None:
    _, extract = drawn(extract=True)

    assert extract.title == "Extract – Request for mutual legal assistance in criminal matters"
    assert "This extract leaves out" in print_text(extract)


def test_the_reasons_for_secrecy_and_haste_are_left_out(drawn: Drawn) -> None:
    _, letter = drawn(**SECRET)
    _, extract = drawn(**SECRET, extract=True)

    for reason in ("The company could burn its books.", "The director.", "The witness may flee.", "The witness first."):
        assert reason in print_text(letter)
        assert reason not in print_text(extract)
    assert "Confidentiality" not in [b.content[0].text for b in extract.blocks if isinstance(b, Heading)]


def test_paragraphs_keep_the_numbers_that_they_have_in_the_letter(drawn: Drawn) -> None:
    _, letter = drawn(**SECRET, matter={"facts": facts(drawn)})
    _, extract = drawn(**SECRET, matter={"facts": facts(drawn)}, extract=True)

    whole, part = numbered(letter), numbered(extract)

    assert set(part) < set(whole)
    starts = {number: whole[number].startswith(words[:20]) for number, words in part.items()}
    assert all(starts.values()), starts


def test_the_items_that_remain_keep_their_numbers(drawn: Drawn) -> None:
    _, letter = drawn()
    measures = letter_measures(drawn)
    _, extract = drawn(measures=measures[::-1], extract=True)

    headings = ["".join(piece.text for piece in b.content) for b in extract.blocks if isinstance(b, Heading)]

    assert letter.title in extract.title
    assert "Item 2. Records of a bank account" in headings
    assert not [words for words in headings if words.startswith("Item 1.")]


def letter_measures(drawn: Drawn) -> list[dict[str, object]]:
    """The measures of the case."""
    draft, _ = drawn()
    return list(draft.subject.request_answers["measures"])


def test_a_passage_that_the_drafter_marks_is_left_out(drawn: Drawn) -> None:
    marked = [
        {"id": "f1", "text": "[W] The source lives in Harbour City."},
        {"id": "f2", "text": "A payment was made."},
    ]
    _, extract = drawn(matter={"facts": marked}, extract=True)

    assert "The source lives" not in print_text(extract)
    assert "A payment was made." in print_text(extract)


def test_a_confidential_annex_is_not_listed(drawn: Drawn) -> None:
    annexes = [
        {"id": "x1", "kind": "law", "name": "Law"},
        {"id": "x2", "kind": "evidence", "name": "Letter to her", "confidential": True},
    ]
    _, extract = drawn(matter={"annexes": annexes}, extract=True)

    assert "Letter to her" not in print_text(extract)
    assert "Law" in print_text(extract)


def test_the_letter_names_the_extract_among_its_annexes_where_somebody_is_protected(drawn: Drawn) -> None:
    assert "Extract of this letter without the passages marked [W]" in print_text(drawn()[1])
    assert "Extract of this letter" not in print_text(drawn(matter={"persons": []})[1])
