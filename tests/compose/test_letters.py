"""What a composed letter says, in which order, and what it never says."""

from collections.abc import Iterable, Iterator
from typing import Any

import pytest

from mlawriter.casework.books import books
from mlawriter.compose.letter import PARTS
from mlawriter.document.blocks import Document, Heading, Identifier, Marks, Paragraph, Reference, Table, Text, Unknown
from mlawriter.document.text import print_text
from mlawriter.language.locales import LANGUAGES
from mlawriter.vocabulary.passages import Branch, HeldBack, Part, Passage, Together

from .conftest import Drawn

UNKNOWN = Unknown("[not in the file]")
TAGS = [language.tag for language in LANGUAGES]


def headings(document: Document) -> list[str]:
    """The words of the headings in their order."""
    return ["".join(piece.text for piece in block.content) for block in document.blocks if isinstance(block, Heading)]


def references(document: Document) -> list[Reference]:
    """Every reference of the letter, from paragraphs and tables."""
    found = []
    for block in document.blocks:
        match block:
            case Paragraph(content=content):
                found += [piece for piece in content if isinstance(piece, Reference)]
            case Table(rows=rows):
                found += [piece for row in rows for cell in row for piece in cell if isinstance(piece, Reference)]
    return found


@pytest.mark.parametrize("letter", books().letters.values(), ids=lambda letter: letter.id)
def test_every_part_that_a_letter_names_can_be_told(letter: Any) -> None:
    assert {passage.name for passage in every(letter.order) if isinstance(passage, Part)} <= set(PARTS)


def every(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Passages with those that they hold."""
    for passage in passages:
        yield passage
        if isinstance(passage, Together | Branch | HeldBack):
            yield from every(passage.passages)


def test_facts_come_before_offences_and_these_before_what_is_asked(drawn: Drawn) -> None:
    _, document = drawn()
    told = headings(document)
    assert told.index("Statement of facts") < told.index("Offences, penalties and limitation")
    assert told.index("Link between the facts and the assistance") < told.index("Assistance requested")


@pytest.mark.parametrize("tag", TAGS)
def test_paragraphs_are_numbered_from_one_without_a_gap(drawn: Drawn, tag: str) -> None:
    _, document = drawn(tag)
    numbers = [block.number for block in document.blocks if isinstance(block, Paragraph) and block.number]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]


def test_every_language_has_the_same_paragraph_numbers(drawn: Drawn) -> None:
    counts = {tag: sum(isinstance(b, Paragraph) and bool(b.number) for b in drawn(tag)[1].blocks) for tag in TAGS}
    assert len(set(counts.values())) == 1, counts


def test_a_measure_refers_to_the_number_of_the_fact_it_rests_on(drawn: Drawn) -> None:
    _, document = drawn()
    anchored = {b.anchor: b.number for b in document.blocks if isinstance(b, Paragraph) and b.anchor}
    (pointing,) = [piece for piece in references(document) if piece.anchor == "fact-f2"]
    assert pointing.text == anchored["fact-f2"]


def test_a_fact_refers_to_its_annex_by_the_number_in_the_list(drawn: Drawn) -> None:
    _, document = drawn()
    (pointing,) = [piece for piece in references(document) if piece.anchor == "annex-x2"]
    assert pointing.text == "2"


def test_an_annex_that_is_not_enclosed_gets_no_number_and_no_reference(drawn: Drawn) -> None:
    _, document = drawn(enclosed=["x2"])
    (pointing,) = [piece for piece in references(document) if piece.anchor == "annex-x2"]
    assert pointing.text == "1"
    assert "Text of the law" not in print_text(document)


def test_a_heading_with_nothing_under_it_is_left_out(drawn: Drawn) -> None:
    _, document = drawn(matter={"persons": []})
    assert "Confidentiality" not in headings(document)


def test_the_address_of_a_protected_witness_stands_on_the_confidential_sheet_only(drawn: Drawn) -> None:
    _, document = drawn()
    before, sheet = print_text(document).split("Confidential sheet, for")
    assert "9 Mango Street" not in before
    assert "9 Mango Street" in sheet
    assert "She is afraid." in sheet
    assert "Who decided?" not in before
    assert "Who decided?" in sheet


def test_what_concerns_a_protected_witness_carries_its_mark(drawn: Drawn) -> None:
    _, document = drawn()
    assert "Item 2. Testimony or statement [W]" in headings(document)
    assert "Item 1. Records of a bank account" in headings(document)
    assert "Passages marked [W]" in print_text(document)


def test_without_anyone_to_protect_there_is_no_confidential_sheet(drawn: Drawn) -> None:
    _, document = drawn(matter={"persons": []})
    assert "Confidential sheet" not in print_text(document)
    assert "[W]" not in print_text(document)


def test_an_answer_that_fell_off_the_path_is_never_printed(drawn: Drawn) -> None:
    _, document = drawn(urgency="ordinary", urgency_reason="because of custody")
    assert "because of custody" not in print_text(document)


def test_what_is_not_known_is_printed_as_such(drawn: Drawn) -> None:
    _, document = drawn(addressee_address={"not_known": True})
    particulars = next(block for block in document.blocks if type(block).__name__ == "Particulars")
    assert Unknown("[not in the file]") in [piece for _, values in particulars.rows for v in values for piece in v]


def test_the_total_of_the_payments_is_computed_for_each_currency(drawn: Drawn) -> None:
    payments = [
        {"id": "y1", "amount": {"amount": "48000", "currency": "USD", "typed": "48,000"}},
        {"id": "y2", "amount": {"amount": "52500.50", "currency": "USD", "typed": "52,500.50"}},
        {"id": "y3", "amount": {"amount": "10", "currency": "EUR", "typed": "10"}},
    ]
    _, document = drawn(matter={"payments": payments})
    words = print_text(document).replace("\u00a0", " ")
    assert "USD 100,500.50" in words
    assert "EUR 10" in words


def test_words_nobody_has_translated_carry_the_language_they_were_written_in(drawn: Drawn) -> None:
    _, document = drawn("fr")
    (fact,) = [b for b in document.blocks if isinstance(b, Paragraph) and b.anchor == "fact-f2"]
    assert Text("The second fact.", language="en") in fact.content


def test_a_translation_takes_the_place_of_the_words_it_translates(drawn: Drawn) -> None:
    _, document = drawn("fr", translations={"fr": {"matter/facts/f2/text": "Le second fait."}})
    (fact,) = [b for b in document.blocks if isinstance(b, Paragraph) and b.anchor == "fact-f2"]
    assert Text("Le second fait.") in fact.content
    assert "The second fact." not in print_text(document)


def test_latin_words_in_an_arabic_letter_keep_their_direction(drawn: Drawn) -> None:
    _, document = drawn("ar")
    (fact,) = [b for b in document.blocks if isinstance(b, Paragraph) and b.anchor == "fact-f2"]
    assert Text("The second fact.", language="en", direction="ltr") in fact.content


def test_a_letter_with_a_required_gap_is_a_draft_on_every_page(drawn: Drawn) -> None:
    draft, document = drawn()
    assert draft.is_draft
    assert document.draft == "DRAFT"


def test_a_letter_of_a_training_state_says_so_at_its_head_and_on_every_page(drawn: Drawn) -> None:
    _, document = drawn()
    assert document.training == "TRAINING"
    (marks,) = [block for block in document.blocks if isinstance(block, Marks)]
    assert "fictional" in "".join(piece.text for mark in marks.marks for piece in mark)


def test_a_letter_between_real_states_carries_no_training_mark(drawn: Drawn) -> None:
    _, document = drawn(matter={"requesting_state": "TG"}, requested_state="NG")
    assert document.training is None


def test_only_articles_read_in_a_text_are_printed(drawn: Drawn) -> None:
    _, document = drawn(bases=[{"id": "b1", "instrument": "UNTOC", "role": "governing"}])
    untoc = books().law.instrument("UNTOC")
    unread = {article.provision for article in untoc.articles if not article.printable}
    (said,) = [line for line in print_text(document).splitlines() if "(articles: " in line]
    printed = set(said.partition("(articles: ")[2].partition(").")[0].split(", "))
    assert printed
    assert not printed & unread


def test_a_treaty_the_drafter_typed_is_told_with_its_articles_as_typed(drawn: Drawn) -> None:
    typed = {"id": "b1", "title": "Treaty of 1974", "articles": "3 and 5", "role": "governing", "source": "gazette"}
    _, document = drawn(other_bases=[typed])
    assert "Treaty of 1974 (articles: 3 and 5)" in print_text(document)


def test_without_any_treaty_the_letter_rests_on_law_and_reciprocity(drawn: Drawn) -> None:
    _, document = drawn(reciprocity=True)
    assert "It rests on your law and on reciprocity." in print_text(document)


def test_a_basis_nobody_has_chosen_yet_is_not_told_as_the_lack_of_a_treaty(drawn: Drawn) -> None:
    words = print_text(drawn()[1])
    assert "We know of no treaty" not in words
    assert "This request is made under the following instrument: [not in the file]." in words


def test_an_extradition_letter_names_only_the_person_sought(drawn: Drawn) -> None:
    _, document = drawn(letter="extradition", sought=["p1"])
    words = print_text(document)
    assert "Awa Solimane" in words
    assert "Grace Tamba" not in words


@pytest.mark.parametrize(("bars", "told"), [([], False), (["none"], True), (["none", "amnesty"], False)])
def test_that_no_bar_is_known_is_told_only_where_the_drafter_says_so(drawn: Drawn, bars: list[str], told: bool) -> None:
    _, document = drawn(letter="extradition", sought=["p1"], bars=bars)
    assert ("The file shows no amnesty" in print_text(document)) is told


def test_equal_answers_give_an_equal_document(drawn: Drawn) -> None:
    assert drawn()[1] == drawn()[1]


def test_a_number_with_signs_in_arabic_words_is_set_apart_so_that_it_does_not_turn_round(drawn: Drawn) -> None:
    words = "حُوّلت المبالغ إلى الحساب 4471-2209 لدى المصرف."
    _, document = drawn("ar", matter={"written_in": "ar", "facts": [{"id": "f1", "text": words}]})
    (fact,) = [b for b in document.blocks if isinstance(b, Paragraph) and b.anchor == "fact-f1"]
    assert Identifier("4471-2209") in fact.content
    assert "".join(piece.text for piece in fact.content) == words


def test_a_letter_without_a_reference_of_its_own_asks_to_quote_the_case_number(drawn: Drawn) -> None:
    _, document = drawn(reference="")
    assert "We ask that replies quote our reference: 2024/377." in print_text(document)


def test_offences_and_accounts_that_are_missing_leave_their_place_marked_and_are_not_left_out(drawn: Drawn) -> None:
    bare = [{"id": "m1", "measure": "bank_transactions"}]
    _, document = drawn(matter={"offences": []}, measures=bare)
    blocks = document.blocks
    told = [index for index, block in enumerate(blocks) if isinstance(block, Paragraph) and block.content == (UNKNOWN,)]
    before = [blocks[index - 1] for index in told]
    assert any(isinstance(block, Heading) and block.content[0].text.startswith("Offences") for block in before)
    (asked,) = [b for b in blocks if isinstance(b, Paragraph) and "accounts named here" in b.content[0].text]
    assert UNKNOWN in asked.content
    assert asked.content[-1].text == "."
