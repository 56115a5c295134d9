"""The form on which a State corrects its own entry: each question once, numbered, in every language that it is in."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from mlawriter.casework.books import books
from mlawriter.casework.entry_answers import typed_back
from mlawriter.casework.entry_form import entry_form
from mlawriter.casework.entry_words import FOLDER, FORM_LANGUAGES, FormLanguage, form_language, form_words
from mlawriter.directory import State
from mlawriter.directory.codes import FUNCTIONS, ReceivingFunction
from mlawriter.directory.questions import GENERAL, questions_for
from mlawriter.document.blocks import Identifier, Text
from mlawriter.document.word import print_word
from mlawriter.language.faults import LanguageFault

TODAY = date(2026, 11, 22)
STATES = list(books().directory.states.values())
each_language = pytest.mark.parametrize("tag", FORM_LANGUAGES)
each_state = pytest.mark.parametrize("state", STATES, ids=lambda state: state.code)


def words_in(value: object) -> Iterator[str]:
    match value:
        case Text(text=text) | Identifier(text=text):
            yield text
        case tuple():
            for one in value:
                yield from words_in(one)
        case _ if is_dataclass(value):
            for one in fields(value):
                yield from words_in(getattr(value, one.name))


@each_state
def test_each_question_has_its_own_number_and_its_own_name(state: State) -> None:
    asked = [question for record in questions_for(state) for question in record.questions]

    assert len({question.number for question in asked}) == len(asked)
    assert len({question.name for question in asked}) == len(asked)


@each_state
def test_a_state_is_asked_about_each_function_and_each_present_office(state: State) -> None:
    records = questions_for(state)

    about = {record.about for record in records}
    assert about >= set(ReceivingFunction.__args__) | {GENERAL}
    offices = {record.entry for record in records if record.entry}
    assert offices == {office.id for office in state.authorities if not office.historic}


@each_state
def test_what_is_on_file_stands_beside_its_question_with_its_source(state: State) -> None:
    asked = [question for record in questions_for(state) for question in record.questions]

    assert all(bool(question.value) == (question.told is not None) for question in asked)


@each_state
def test_a_form_that_comes_back_as_it_went_out_changes_nothing(state: State) -> None:
    asked = [question for record in questions_for(state) for question in record.questions]
    answers = {
        question.name: ["\n".join(question.value)]
        if question.kind == "list"
        else ["", *question.value]
        if question.kind == "choices"
        else [question.value]
        for question in asked
    }

    typed = typed_back(books(), state, answers, who="N.", day="2026", on=TODAY)

    assert (typed.changes, typed.faults) == ([], {})


@each_language
def test_the_words_of_the_form_are_complete_in_each_language(tag: FormLanguage) -> None:
    words, english = form_words(tag), form_words("en")

    for part in ("questions", "functions", "topics", "choices"):
        assert getattr(words, part).keys() == getattr(english, part).keys()
    assert words.functions.keys() == set(FUNCTIONS)
    for name in type(words.form).model_fields:
        blanks = [sorted(re.findall(r"\{\w+\}", getattr(one.form, name))) for one in (words, english)]
        assert blanks[0] == blanks[1], name
    for key, sentence in words.questions.items():
        assert sorted(re.findall(r"\{\w+\}", sentence)) == sorted(re.findall(r"\{\w+\}", english.questions[key])), key


@pytest.mark.parametrize("tag", [tag for tag in FORM_LANGUAGES if tag != "en"])
def test_no_sentence_was_left_in_english(tag: FormLanguage) -> None:
    words, english = form_words(tag), form_words("en")

    same = {key for key, said in words.topics.items() if said == english.topics[key]}
    same |= {name for name in type(words.form).model_fields if getattr(words.form, name) == getattr(english.form, name)}

    assert same <= {"sources", "question", "by_date"}


@each_language
def test_the_form_prints_every_number_and_every_value(tag: FormLanguage) -> None:
    state = books().directory.state("GE")

    document = entry_form(books(), state, tag, TODAY)

    printed = set(words_in(document))
    asked = [question for record in questions_for(state) for question in record.questions]
    assert {question.number for question in asked} <= printed
    assert {question.value for question in asked if question.kind in {"line", "prose"} and question.value} <= printed
    assert {question.told.source for question in asked if question.told} <= printed
    assert not [text for text in printed if re.search(r"\{\w+\}", text)]
    assert document.direction == ("rtl" if tag == "ar" else "ltr")
    assert re.findall(r"\{\w+\}", document.page_of) in (["{page}", "{pages}"], ["{pages}", "{page}"])


@pytest.mark.parametrize(
    ("code", "tag"), [("BF", "fr"), ("TN", "ar"), ("CN", "zh"), ("BR", "pt"), ("MX", "es"), ("RU", "ru"), ("JP", "en")]
)
def test_a_state_is_asked_in_its_own_language(code: str, tag: str) -> None:
    assert form_language(books().directory.state(code)) == tag


def test_a_form_of_an_invented_state_says_so() -> None:
    assert entry_form(books(), books().directory.state("XA"), "en", TODAY).training
    assert not entry_form(books(), books().directory.state("GE"), "en", TODAY).training


def test_an_office_that_was_replaced_is_not_asked_about() -> None:
    state = books().directory.state("GE")
    gone = replace(state, authorities=tuple(replace(one, historic=True) for one in state.authorities))

    assert not [record for record in questions_for(gone) if record.entry]


def test_a_file_of_words_that_lacks_one_is_refused_by_name(tmp_path: Path) -> None:
    text = (FOLDER / "fr.toml").read_text(encoding="utf-8").replace("firearms =", "arms =")
    (tmp_path / "fr.toml").write_text(text, encoding="utf-8")

    with pytest.raises(LanguageFault, match=r"fr.toml.*firearms"):
        form_words("fr", tmp_path)


@each_language
def test_the_form_is_a_word_file_without_a_fault(tag: FormLanguage, tmp_path: Path) -> None:
    path = tmp_path / "entry.docx"
    path.write_bytes(print_word(entry_form(books(), books().directory.state("GE"), tag, TODAY)))

    found = OpenXmlValidator().validate(path)

    assert found.errors == []
