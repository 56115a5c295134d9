"""A State's own entry goes out as a form, and what was written on it is typed back under the same numbers."""

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.casework.entry_words import FORM_LANGUAGES
from mlawriter.directory import Authority, State
from mlawriter.directory.questions import questions_for
from tests.web.reading import read

STATE = books().directory.state("XA")
OFFICE = next(one for one in STATE.authorities if not one.historic)
MISSING = next(one for one in questions_for(STATE) if one.questions[0].key == "same_as")
ENTRY = "/authorities/XA/entry"
SIGNED = {"who": ["A. Registrar, Ministry"], "day": ["2026-10-01"], "by": ["N. Editor"]}


def state_of(app: FastAPI) -> State:
    state: State = app.state.desk.books.directory.state("XA")
    return state


def present(app: FastAPI) -> Authority:
    return next(one for one in state_of(app).authorities if one.id == OFFICE.id)


def filled(browser: TestClient, **answers: list[str]) -> dict[str, list[str]]:
    return read(browser.get(ENTRY).text).form() | SIGNED | answers


@pytest.mark.parametrize("tag", ["en", "fr", "ar"])
def test_the_page_asks_the_questions_of_the_form_under_their_numbers(reader: TestClient, tag: str) -> None:
    page = read(reader.get(ENTRY, headers={"Accept-Language": tag}).text)

    numbers = [one.text for one in page.root.xpath("//form[@id='answers']//bdi[@dir='ltr']")]

    assert page.faults() == []
    assert numbers == [one.number for record in questions_for(STATE) for one in record.questions]


@pytest.mark.parametrize("tag", FORM_LANGUAGES)
def test_the_form_is_downloaded_in_each_of_its_languages(reader: TestClient, tag: str) -> None:
    answer = reader.get(f"{ENTRY}.docx", params={"language": tag})

    assert answer.content.startswith(b"PK")
    assert f"entry-XA-{tag}.docx" in answer.headers["content-disposition"]


def test_a_form_without_a_correction_is_not_kept(app: FastAPI, browser: TestClient) -> None:
    refused = browser.post(ENTRY, data=filled(browser))

    assert refused.status_code == 422
    assert app.state.desk.shelf.edition.number == 0


def test_a_corrected_answer_is_kept_with_the_form_as_its_source(app: FastAPI, browser: TestClient) -> None:
    sent = filled(browser, **{f"{OFFICE.id}:hours": ["9–17 <daily>"], f"{OFFICE.id}:channels": ["", "diplomatic"]})

    answer = browser.post(ENTRY, data=sent, follow_redirects=False)

    assert answer.status_code == 303, answer.text
    office = present(app)
    assert (office.hours, office.channels) == ("9–17 <daily>", ("diplomatic",))
    told = office.provenance("hours")
    assert told.source == "Entry form filled in by A. Registrar, Ministry"
    assert (told.source_date, told.confidence) == ("2026-10-01", "high")


def test_a_ticked_record_is_confirmed(app: FastAPI, browser: TestClient) -> None:
    browser.post(ENTRY, data=filled(browser, **{f"{OFFICE.id}:confirmed": ["yes"]}))

    assert present(app).provenance("names").confirmed_on


def test_a_function_that_had_no_authority_gets_the_one_named_above(app: FastAPI, browser: TestClient) -> None:
    browser.post(ENTRY, data=filled(browser, **{f"{MISSING.about}:same_as": ["1"]}))

    [added] = [one for one in state_of(app).authorities if one.function == MISSING.about]
    assert added.names == OFFICE.names


def test_a_general_question_that_was_open_gets_its_answer(app: FastAPI, browser: TestClient) -> None:
    general = questions_for(STATE)[-1]
    question = next(one for one in general.questions if one.list == "rules" and not one.entry)

    browser.post(ENTRY, data=filled(browser, **{question.name: ["Only with an assurance"]}))

    assert "Only with an assurance" in [rule.text for rule in state_of(app).rules if rule.topic == question.about]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        (f"{OFFICE.id}:phones", "call us"),
        (f"{OFFICE.id}:emails", "nobody"),
        (f"{OFFICE.id}:website", "www"),
        (f"{OFFICE.id}:languages", "French"),
        (f"{OFFICE.id}:instruments", "TREATY-1"),
        (f"{OFFICE.id}:time_zone", "noon"),
        (f"{MISSING.about}:same_as", "99"),
        (f"{MISSING.about}:address", "1 Street"),
        ("who", ""),
        ("by", ""),
        ("day", "yesterday"),
    ],
)
def test_a_bad_answer_is_refused_beside_its_question_and_stays_on_the_page(
    reader: TestClient, name: str, typed: str
) -> None:
    sent = filled(reader, **{f"{OFFICE.id}:hours": ["9–17"], name: [typed]})

    refused = reader.post(ENTRY, data=sent)

    page = read(refused.text)
    assert refused.status_code == 422
    assert page.faults() == []
    assert page.root.xpath("//*[@role='alert']//li/a")
    assert page.form()[name] == [typed]


@pytest.mark.parametrize("tag", ["fr", "ar"])
def test_a_refused_page_is_in_order_in_every_language(reader: TestClient, tag: str) -> None:
    sent = filled(reader, **{f"{OFFICE.id}:phones": ["call us"], f"{OFFICE.id}:channels": ["", "interpol"]})

    page = read(reader.post(ENTRY, data=sent, headers={"Accept-Language": tag}).text)

    assert page.faults() == []
    assert page.form()[f"{OFFICE.id}:channels"] == ["", "interpol"]
