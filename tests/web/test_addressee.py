"""The addressee is copied from the directory with its source and age; the old or unsure is never copied silently."""

from datetime import date

import pytest
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.directory import Offer, authorities_for
from mlawriter.language.names import state_name
from tests.web.reading import read

OFFERS = [
    (state, offer)
    for state in books().directory.states.values()
    for offer in authorities_for(state, "mla", None, date.today())  # noqa: DTZ011 - the day of the page
    if offer.authority.has_contact and not offer.authority.historic
]


def one(*, unsure: bool) -> tuple[str, Offer]:
    state, offer = next((state, offer) for state, offer in OFFERS if offer.needs_confirmation == unsure)
    return state.code, offer


def chosen(browser: TestClient, letter: str, code: str, record: str, **more: str) -> dict[str, list[str]]:
    page = read(browser.get(f"{letter}/addressee?state={code}").text)
    base = page.root.xpath("//input[@name='base']/@value")[0]
    sent = {"base": base, "key": record, "state": code, "authority": record} | more
    shown = browser.post(f"{letter}/addressee", data=sent)
    assert shown.status_code == 200
    return read(shown.text).form()


def test_an_old_or_unsure_address_is_shown_and_not_copied(browser: TestClient, letter: str):
    code, offer = one(unsure=True)

    form = chosen(browser, letter, code, offer.authority.id)

    assert form["addressee_record"] == [offer.authority.id]
    assert form["addressee_source"] != [""]
    assert (form["addressee_address"], form["addressee_email"], form["addressee_phone"]) == ([""], [""], [""])
    assert form["addressee_confirmed"] == [""]


def test_an_old_or_unsure_address_is_copied_when_asked_for(browser: TestClient, letter: str):
    code, offer = next(
        (state.code, offer) for state, offer in OFFERS if offer.needs_confirmation and offer.authority.address
    )

    form = chosen(browser, letter, code, offer.authority.id, reached="yes")

    assert form["addressee_address"] == [offer.authority.address]
    assert form["addressee_confirmed"] == [""]


def test_the_name_stands_in_the_language_of_the_letter_beside_another(browser: TestClient, letter: str):
    state, office = next(
        (state, one)
        for state in books().directory.states.values()
        for one in state.authorities
        if one.function == "mla" and not one.historic and {"en", "fr"} <= one.names.keys()
    )
    section = f"{letter}/sections/letter"
    browser.post(section, data=read(browser.get(section).text).form() | {"letter_language": ["fr"]})

    form = chosen(browser, letter, state.code, office.id)

    assert form["addressee"] == [office.names["fr"]]
    assert form["addressee_local"] != form["addressee"]
    assert form["addressee_local"] != [""]


def test_an_office_of_another_state_makes_it_the_requested_state(browser: TestClient, letter: str):
    code, offer = one(unsure=True)
    assert "is not the requested State" in browser.get(f"{letter}/addressee?state={code}").text

    chosen(browser, letter, code, offer.authority.id)

    (state,) = read(browser.get(f"{letter}/sections/letter").text).form()["requested_state"]
    assert state == state_name("en", code)


def test_a_confirmation_does_not_outlive_the_office_it_was_for(browser: TestClient, letter: str):
    section = f"{letter}/sections/addressee"
    browser.post(section, data=read(browser.get(section).text).form() | {"addressee_confirmed": ["", "yes"]})
    code, offer = one(unsure=True)

    form = chosen(browser, letter, code, offer.authority.id)

    assert form["addressee_confirmed"] == [""]


def test_an_addressee_that_is_typed_needs_its_source(browser: TestClient, letter: str):
    section = f"{letter}/sections/addressee"
    browser.post(section, data=read(browser.get(section).text).form() | {"addressee": ["Ministry"]})

    links = read(browser.get(section).text).root.xpath("//*[@id='points-list']//a/@href")

    assert "#f-addressee" not in links
    assert {"#f-addressee_source", "#f-addressee_confirmed"} <= set(links)


def test_what_differs_from_the_record_is_told(browser: TestClient, letter: str):
    code, offer = one(unsure=True)
    form = chosen(browser, letter, code, offer.authority.id)
    assert "differs from the record" not in browser.get(letter).text

    browser.post(f"{letter}/sections/addressee", data=form | {"addressee": ["Another name"]})

    assert "differs from the record" in browser.get(letter).text
    assert "differs from the record" in browser.get(f"{letter}/addressee").text


def test_a_record_that_is_gone_is_told(browser: TestClient, letter: str):
    section = f"{letter}/sections/addressee"
    browser.post(section, data=read(browser.get(section).text).form() | {"addressee_record": ["xx-mla-gone"]})

    assert "no longer in the directory" in browser.get(f"{letter}/addressee").text


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
def test_a_state_is_found_by_its_name(browser: TestClient, letter: str, headers: dict[str, str]):
    answer = browser.get(f"{letter}/addressee?q=singapur", headers=headers)

    assert ("<html" in answer.text) is not bool(headers)
    assert f'href="{letter}/addressee?state=SG"' in answer.text


def test_two_people_who_choose_at_once_are_told(browser: TestClient, letter: str):
    code, offer = one(unsure=True)
    chosen(browser, letter, code, offer.authority.id)

    other = next(one.authority.id for _, one in OFFERS if one.authority.id.startswith(code.lower()))
    sent = {"base": "1", "key": "x", "state": code, "authority": other, "reached": "yes"}
    answer = browser.post(f"{letter}/addressee", data=sent)

    assert answer.status_code in {200, 409}
    assert read(answer.text).faults() == []


@pytest.mark.parametrize("sent", [{"authority": "none"}, {"authority": "xb-mla", "state": "ZZ"}, {}])
def test_an_office_that_is_not_offered_cannot_be_chosen(browser: TestClient, letter: str, sent: dict[str, str]):
    assert browser.post(f"{letter}/addressee", data={"base": "1", "key": "k"} | sent).status_code == 404
