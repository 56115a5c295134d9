"""A letter tells its drafter when the record of its addressee is old, and when it has changed since it was copied."""

from dataclasses import replace
from datetime import timedelta

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from tests.web.correcting import OFFICE, RECORD, SIGNED, correct, form_at, present, words_of
from tests.web.reading import read

OLD = "old or unsure"
CHANGED = "reads otherwise now"
PAGES = ("", "/gaps", "/basis", "/check", "/preview")


def choose(browser: TestClient, letter: str, **more: str) -> None:
    """Copy the office of the invented State into the request."""
    page = read(browser.get(f"{letter}/addressee?state=XA").text)
    base = page.root.xpath("//input[@name='base']/@value")[0]
    sent = {"base": base, "key": f"choose {base}", "state": "XA", "authority": OFFICE.id} | more
    assert browser.post(f"{letter}/addressee", data=sent, follow_redirects=False).status_code == 303


def answers(browser: TestClient, letter: str) -> dict[str, list[str]]:
    return form_at(browser, f"{letter}/sections/addressee", "answers")


def confirmed_for(app: FastAPI, days: int) -> None:
    """Let a value count as vouched for so many days."""
    app.state.desk = replace(app.state.desk, confirm_after=days)


def on_a_later_day(app: FastAPI) -> None:
    """Let the program believe that a day has gone by."""
    desk = app.state.desk
    now = desk.now()
    app.state.desk = replace(desk, now=lambda: now + timedelta(days=1))


@pytest.mark.parametrize("path", PAGES)
def test_a_letter_to_an_old_record_says_so_on_each_of_its_pages(
    browser: TestClient, app: FastAPI, letter: str, path: str
):
    choose(browser, letter)
    confirmed_for(app, 36_500)
    assert OLD not in browser.get(letter + path).text

    confirmed_for(app, 1)

    page = read(browser.get(letter + path).text)
    assert OLD in words_of(page)
    assert f"{letter}/addressee" in page.root.xpath("//main/p[@class='gap']/a/@href")


def test_the_letter_itself_says_nothing_of_the_age_of_the_record(browser: TestClient, app: FastAPI, letter: str):
    choose(browser, letter)
    confirmed_for(app, 1)

    assert OLD not in browser.get(f"{letter}/documents/en.txt").text


def test_who_has_confirmed_the_addressee_is_told_no_more(browser: TestClient, app: FastAPI, letter: str):
    choose(browser, letter)
    confirmed_for(app, 1)

    section = f"{letter}/sections/addressee"
    browser.post(section, data=answers(browser, letter) | {"addressee_confirmed": ["", "yes"]})

    assert OLD not in browser.get(f"{letter}/gaps").text


def test_a_confirmation_in_the_directory_settles_every_letter(browser: TestClient, app: FastAPI, letter: str):
    choose(browser, letter)
    confirmed_for(app, 1)
    assert OLD in browser.get(f"{letter}/gaps").text

    correct(browser, confirmed=["*"])

    assert OLD not in browser.get(f"{letter}/gaps").text


def test_the_copy_keeps_its_day(browser: TestClient, app: FastAPI, letter: str):
    choose(browser, letter)

    today = app.state.desk.today
    form = answers(browser, letter)
    kept = [form[f"addressee_copied.{part}"] for part in ("year", "month", "day")]
    assert kept == [[str(today.year)], [str(today.month)], [str(today.day)]]


@pytest.mark.parametrize("path", PAGES)
def test_a_letter_says_when_its_record_has_changed(browser: TestClient, letter: str, path: str):
    choose(browser, letter)
    assert CHANGED not in browser.get(letter + path).text

    correct(browser, names=["en: Another Registry"])

    told = browser.get(letter + path).text
    assert CHANGED in told or (path == "" and "differs from the record" in told)


def test_what_has_changed_is_told_with_both_texts_and_the_new_record_can_be_taken(
    browser: TestClient, app: FastAPI, letter: str
):
    choose(browser, letter, reached="yes")
    before = answers(browser, letter)["addressee"][0]
    day = app.state.desk.today.isoformat()
    correct(browser, names=["en: Another Registry"], address=["7 Harbour Street"])

    page = read(browser.get(f"{letter}/addressee?state=XA").text)
    assert page.faults() == []
    (told,) = page.root.xpath("//section[@id='record']")
    said = " ".join(told.text_content().split())
    for part in (f"Copied into this request on {day}", before, "Another Registry", "7 Harbour Street"):
        assert part in said

    browser.post(f"{letter}/addressee", data=page.form("again"))

    form = answers(browser, letter)
    assert (form["addressee"], form["addressee_address"]) == (["Another Registry"], ["7 Harbour Street"])
    assert form["addressee_source"] == ["Call with the registry"]
    assert "id='record'" not in browser.get(f"{letter}/addressee").text.replace('"', "'")


def test_a_value_that_is_not_copied_is_told_from_the_next_day_on(browser: TestClient, app: FastAPI, letter: str):
    choose(browser, letter)
    on_a_later_day(app)

    correct(browser, urgent_channel=["Call the duty officer."])

    assert CHANGED in browser.get(f"{letter}/gaps").text
    assert "Call the duty officer." in browser.get(f"{letter}/addressee?state=XA").text


def test_an_office_that_has_ended_is_told(browser: TestClient, app: FastAPI, letter: str):
    choose(browser, letter)

    browser.post(f"{RECORD}/end", data=form_at(browser, RECORD, "end") | SIGNED | {"ended": ["2026-05"]})

    assert present(app).historic
    assert CHANGED in browser.get(f"{letter}/preview").text
    assert "replaced by another office" in browser.get(f"{letter}/addressee").text
