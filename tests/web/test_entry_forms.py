"""A State's own entry goes out as a form, and what was written on it is typed back under the same numbers."""

from dataclasses import replace
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.casework.entry_words import FORM_LANGUAGES
from mlawriter.directory import Authority, State
from mlawriter.directory.questions import questions_for
from tests.web.reading import parts_of, read

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


def filled(browser: TestClient, **answers: list[str]) -> tuple[str, dict[str, list[str]]]:
    """The part that asks for these answers, where it is sent to, and what the browser would send."""
    for _, page in parts_of(browser, ENTRY):
        form = page.form()
        if answers.keys() <= {*form, *page.root.xpath("//form[@id='answers']//@name")}:
            return page.root.xpath("//form[@id='answers']/@action")[0], form | SIGNED | answers
    message = f"no part asks for {list(answers)}"
    raise AssertionError(message)


def typed_back(browser: TestClient, **answers: list[str]) -> Any:
    address, sent = filled(browser, **answers)
    return browser.post(address, data=sent, follow_redirects=False)


@pytest.mark.parametrize("tag", ["en", "fr", "ar"])
def test_the_parts_ask_the_questions_of_the_form_under_their_numbers(browser: TestClient, tag: str) -> None:
    browser.headers["Accept-Language"] = tag

    pages = [page for _, page in parts_of(browser, ENTRY)]

    assert len(pages) > 1
    assert [page.faults() for page in pages] == [[]] * len(pages)
    numbers = [one.text for page in pages for one in page.root.xpath("//form[@id='answers']//bdi[@dir='ltr']")]
    assert numbers == [one.number for record in questions_for(STATE) for one in record.questions]


@pytest.mark.parametrize("tag", FORM_LANGUAGES)
def test_the_form_is_downloaded_in_each_of_its_languages(reader: TestClient, tag: str) -> None:
    answer = reader.get(f"{ENTRY}.docx", params={"language": tag})

    assert answer.content.startswith(b"PK")
    assert f"entry-XA-{tag}.docx" in answer.headers["content-disposition"]


def test_a_form_without_a_correction_is_not_kept(app: FastAPI, browser: TestClient) -> None:
    refused = typed_back(browser)

    assert refused.status_code == 422
    assert app.state.desk.shelf.edition.number == 0


def test_a_corrected_answer_is_kept_with_the_form_as_its_source(app: FastAPI, browser: TestClient) -> None:
    answer = typed_back(
        browser, **{f"{OFFICE.id}:hours": ["9–17 <daily>"], f"{OFFICE.id}:channels": ["", "diplomatic"]}
    )

    assert answer.status_code == 303, answer.text
    office = present(app)
    assert (office.hours, office.channels) == ("9–17 <daily>", ("diplomatic",))
    told = office.provenance("hours")
    assert told.source == "Entry form filled in by A. Registrar, Ministry"
    assert (told.source_date, told.confidence) == ("2026-10-01", "high")


def test_a_part_does_not_touch_what_the_other_parts_ask(app: FastAPI, browser: TestClient) -> None:
    typed_back(browser, **{f"{OFFICE.id}:hours": ["9–17"]})

    now = state_of(app)
    assert replace(present(app), hours=OFFICE.hours, values=OFFICE.values) == OFFICE
    others = [one for one in now.entries if one.id != OFFICE.id]
    assert others == [one for one in STATE.entries if one.id != OFFICE.id]


def test_after_a_part_the_next_one_opens_and_remembers_who_filled_the_form_in(browser: TestClient) -> None:
    pages = [page for _, page in parts_of(browser, ENTRY)]
    answer = typed_back(browser, **{f"{OFFICE.id}:hours": ["9–17"]})

    following = read(browser.get(answer.headers["location"]).text)

    first = following.root.xpath("//form[@id='answers']//bdi[@dir='ltr']")[0].text
    assert first == pages[1].root.xpath("//form[@id='answers']//bdi[@dir='ltr']")[0].text
    assert following.root.xpath("//p[@role='status']")
    assert {name: following.form()[name] for name in SIGNED} == SIGNED


def test_after_the_last_part_the_sheet_of_the_state_opens(browser: TestClient) -> None:
    general = [one for one in questions_for(STATE)[-1].questions if one.list == "rules" and not one.entry]

    answer = typed_back(browser, **{general[-1].name: ["Told on the form"]})

    assert answer.headers["location"] == "/authorities/XA"


def test_a_new_office_does_not_move_the_numbers_of_the_form(app: FastAPI, browser: TestClient) -> None:
    before = {record.number: record.about for record in questions_for(STATE)}

    typed_back(browser, **{f"{MISSING.about}:same_as": ["1"]})

    after = questions_for(state_of(app))
    assert {record.number: record.about for record in after} == before
    assert after[MISSING.number - 1].entry


def test_a_ticked_record_is_confirmed(app: FastAPI, browser: TestClient) -> None:
    typed_back(browser, **{f"{OFFICE.id}:confirmed": ["yes"]})

    assert present(app).provenance("names").confirmed_on


def test_a_function_that_had_no_authority_gets_the_one_of_another_record(app: FastAPI, browser: TestClient) -> None:
    typed_back(browser, **{f"{MISSING.about}:same_as": ["1"]})

    [added] = [one for one in state_of(app).authorities if one.function == MISSING.about]
    assert added.names == OFFICE.names


def test_a_general_question_that_was_open_gets_its_answer(app: FastAPI, browser: TestClient) -> None:
    general = questions_for(STATE)[-1]
    question = next(one for one in general.questions if one.list == "rules" and not one.entry)

    typed_back(browser, **{question.name: ["Only with an assurance"]})

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
    refused = typed_back(reader, **{name: [typed]})

    page = read(refused.text)
    assert refused.status_code == 422
    assert page.faults() == []
    assert page.root.xpath("//*[@role='alert']//li/a")
    assert page.form()[name] == [typed]


def test_whatever_is_typed_a_refused_page_asks_what_the_page_before_asked(reader: TestClient) -> None:
    long = " ".join(str(number * number) for number in range(700))
    address, sent = filled(reader, **{f"{OFFICE.id}:phones": ["call us"], f"{OFFICE.id}:urgent_channel": [long]})

    page = read(reader.post(address, data=sent).text)

    assert {name: page.form()[name] for name in sent if name != "key"} == {
        name: value for name, value in sent.items() if name != "key"
    }


@pytest.mark.parametrize("tag", ["fr", "ar"])
def test_a_refused_page_is_in_order_in_every_language(reader: TestClient, tag: str) -> None:
    answers = {f"{OFFICE.id}:phones": ["call us"], f"{OFFICE.id}:channels": ["", "interpol"]}
    address, sent = filled(reader, **answers)

    page = read(reader.post(address, data=sent, headers={"Accept-Language": tag}).text)

    assert page.faults() == []
    assert page.form()[f"{OFFICE.id}:channels"] == ["", "interpol"]
    assert int(reader.post(address, data=sent, headers={"Accept-Language": tag}).headers["content-length"]) <= 6_000
