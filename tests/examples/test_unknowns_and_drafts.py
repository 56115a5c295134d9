"""What the file does not say is printed as unknown, and only that; the draft mark stands while the letter cannot go."""

import pytest

from mlawriter.casework.books import books
from mlawriter.casework.drawing import document_of
from mlawriter.document.blocks import Document, Unknown
from mlawriter.readers.completeness import is_draft
from mlawriter.vocabulary.needs import Need
from tests.examples.asked import unknowns_asked
from tests.examples.completed import completed, made_up
from tests.examples.letters import TAGS, TODAY, Example, examples, pieces
from tests.examples.test_every_fact import drawn_with, is_told

FICTIONAL_TREATIES = frozenset({"XGULF-MLA", "XGULF-EXT", "XLOWLAND"})
"""Conventions of the training States: their articles are not in the material."""

ONE_SENTENCE = "the law, the power and the order at home, all unknown, are told in one sentence"

UNKNOWN_LEFT_OUT = {
    "bank_transactions/own_law": ONE_SENTENCE,
    "bank_transactions/available_at_home": ONE_SENTENCE,
    "bank_transactions/own_order": ONE_SENTENCE,
    "search_and_seizure/own_law": ONE_SENTENCE,
    "search_and_seizure/available_at_home": ONE_SENTENCE,
    "search_and_seizure/own_order": ONE_SENTENCE,
    "documents_and_records/records_holder": "the competent authority is asked instead; the box says it is unknown",
    "documents_and_records/records_holder_address": "an unknown holder has no address",
    "matter/offences/counterpart": "in a provisional arrest it is told only where it is known",
}
"""Answers whose absence a letter does not tell, by place, with the reason."""


@pytest.mark.parametrize("example", examples(), ids=str)
def test_a_letter_with_every_answer_prints_nothing_as_unknown(example: Example) -> None:
    draft = completed(example.letter)

    document = document_of(books(), draft, "en", TODAY, example.letter.translations)

    basis = {row["instrument"] for row in draft.subject.request_answers.get("bases") or []}
    assert unknown_in(document) == len(basis & FICTIONAL_TREATIES)


@pytest.mark.parametrize("example", examples(), ids=str)
def test_the_draft_mark_goes_when_the_last_required_gap_is_closed(example: Example) -> None:
    open_gaps = [gap for gap in example.letter.draft.gaps if gap.need is Need.REQUIRED]
    draft = completed(example.letter)

    assert open_gaps
    assert all(example.document(tag).draft for tag in TAGS)
    assert not is_draft(draft.gaps)
    assert document_of(books(), draft, "en", TODAY).draft is None


@pytest.mark.parametrize("example", examples(), ids=str)
def test_what_is_said_to_be_not_known_is_printed_as_unknown(example: Example) -> None:
    as_it_is = unknown_in(example.document("en"))

    left_out = [
        answer.path
        for answer in unknowns_asked(example.letter)
        if is_told(example, answer) and answer.where not in UNKNOWN_LEFT_OUT
        if unknown_in(drawn_with(example, answer, made_up(answer.field))) >= as_it_is
    ]

    assert left_out == []


def unknown_in(document: Document) -> int:
    """How often the document says that something is not in the file."""
    return sum(isinstance(piece, Unknown) for block in document.blocks for piece in pieces(block))


@pytest.mark.parametrize("example", examples(), ids=str)
def test_every_page_says_that_the_states_are_invented(example: Example) -> None:
    assert all(example.document(tag).training for tag in TAGS)
