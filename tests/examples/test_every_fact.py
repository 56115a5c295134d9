"""Every fact, name, date, amount and identifier of an example stands in its letters, in all languages."""

from collections.abc import Mapping
from typing import Any

import pytest

from mlawriter.casework.books import books
from mlawriter.casework.drawing import document_of, draft_of, subject_of
from mlawriter.document.blocks import Document
from mlawriter.document.text import print_text
from tests.examples.asked import Answer, answers_asked, printed_as, told_by_clauses
from tests.examples.letters import TAGS, TODAY, Example, examples, words

NOT_PRINTED = {
    "matter/case_title": "the drafter's own name for the matter, as its help says",
    "matter/written_in": "marks the words that nobody has translated",
    "matter/persons/sex": "serves the grammar and the search, and is told of the one person whom a letter seeks",
    "matter/offences/max_penalty_years": "tests the seriousness; the penalty is printed as the law has it",
    "matter/annexes/kind": "tells which annexes are there; the title is printed",
    "request/letter_language": "the letter is in it",
    "request/translation": "asks for the annex with the translation",
    "request/translation_language": "asks for the annex with the translation",
    "request/addressee_record": "leads back to the directory",
    "request/addressee_source": "is for whoever checks the letter",
    "request/addressee_checked": "dates that source",
    "request/addressee_copied": "tells whoever checks the letter since when the record may have changed",
    "request/addressee_confirmed": "is for whoever checks the letter",
    "request/bases/instrument": "is printed with its title, which is tested below",
    "request/bases/role": "in support is what an instrument is unless it governs",
    "request/organized_group": "only a group that the facts show is told",
    "request/remaining_months": "tests the least sentence of the treaty; the remainder is printed as it was counted",
    "request/evidence_kind": "decides what else is asked",
    "request/extradition_purpose": "prosecution is what a letter says unless it is for a sentence",
    "request/seal": "a seal is what a signature has room for, whatever its kind",
    "documents_and_records/holder_may_warn": "only the danger of a warning is told",
    "preservation_of_data/preservation_status": "new is what a preservation is unless it is an extension",
    "preservation_of_data/their_offset": "the times of the data are told with it",
    "preservation_of_data/follow_up": "is told with the day by which the request follows",
    "service_of_documents/persons": "the person served is named already",
}
"""Answers that have no words of their own in any letter, by place, with the reason."""

NO_PROCEEDINGS = "an extradition letter tells the warrant or judgment of one person, not the proceedings"

NOT_TOLD = {
    letter: {
        "matter/proceedings_kind": NO_PROCEEDINGS,
        "matter/proceedings_opened": NO_PROCEEDINGS,
        "matter/proceedings_stage": NO_PROCEEDINGS,
        "matter/subject": NO_PROCEEDINGS,
        "matter/decisions/kind": NO_PROCEEDINGS,
        "matter/decisions/number": NO_PROCEEDINGS,
        "matter/decisions/date": NO_PROCEEDINGS,
        "matter/decisions/court": NO_PROCEEDINGS,
        "matter/decisions/judge": NO_PROCEEDINGS,
        "matter/decisions/covers": NO_PROCEEDINGS,
        "matter/persons/link": "the conduct of the person is told instead",
    }
    for letter in ("provisional_arrest", "extradition")
}
"""Answers that one kind of letter does not tell, by place, with the reason."""
NOT_TOLD["provisional_arrest"] |= {
    f"matter/contact_{part}": "the contact at any hour is told instead" for part in ("phone", "email")
}
NOT_TOLD |= {
    "reminder": {
        f"matter/contact_{part}": "a reminder has a contact of its own"
        for part in ("function", "phone", "email", "hours", "languages")
    }
}


def paths() -> list[Any]:
    """One case for each example and language."""
    return [pytest.param(example, tag, id=f"{example}-{tag}") for example in examples() for tag in TAGS]


@pytest.mark.parametrize(("example", "tag"), paths())
def test_the_words_of_every_answer_stand_in_the_letter(example: Example, tag: str) -> None:
    letter = words(print_text(example.document(tag)))

    lost = [
        f"{answer.path}: {line}"
        for answer in answers_asked(example.letter)
        if is_told(example, answer)
        for line in printed_as(answer, tag, example.letter.translations)
        if words(line).removesuffix(".") not in letter
    ]

    assert not lost


@pytest.mark.parametrize("example", examples(), ids=str)
def test_every_tick_option_and_link_shows_in_the_letter(example: Example) -> None:
    as_it_is = print_text(example.document("en"))

    silent = [
        answer.path
        for answer in answers_asked(example.letter)
        if told_by_clauses(answer) and is_told(example, answer)
        if print_text(drawn_without(example, answer)) == as_it_is
    ]

    assert not silent


@pytest.mark.parametrize(("example", "tag"), paths())
def test_the_instruments_relied_on_stand_in_the_letter(example: Example, tag: str) -> None:
    letter, law = words(print_text(example.document(tag))), books().law

    chosen = example.letter.draft.subject.request_answers.get("bases") or []

    for row in chosen:
        assert words(law.instruments[law.id_of(row["instrument"])].title(tag)) in letter


def is_told(example: Example, answer: Answer) -> bool:
    """Whether the answer is in none of the two lists of exceptions."""
    return answer.where not in NOT_PRINTED | NOT_TOLD.get(example.letter.draft.subject.letter.id, {})


def drawn_without(example: Example, answer: Answer) -> Document:
    """The letter as it would be if this one answer had not been given."""
    return drawn_with(example, answer, None)


def drawn_with(example: Example, answer: Answer, value: Any) -> Document:
    """The letter as it would be with another answer in this one place, or with none."""
    subject = example.letter.draft.subject
    matter, request = (_with(answers, answer, value) for answers in (subject.matter_answers, subject.request_answers))
    changed = subject_of(books(), subject.letter.id, matter, request)
    return document_of(books(), draft_of(books(), changed), "en", TODAY, example.letter.translations)


def _with(answers: Any, answer: Answer, value: Any) -> Any:
    """A copy of the answers, in which one object has another answer in one field."""
    if isinstance(answers, Mapping):
        here = {answer.field.id: value} if answers is answer.holder else {}
        return {name: _with(each, answer, value) for name, each in answers.items()} | here
    if isinstance(answers, list):
        return [_with(each, answer, value) for each in answers]
    return answers
