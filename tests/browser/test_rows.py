"""With scripts too: what is open stays open, what is closed stays closed, and the focus is never lost."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

OPEN = "[...document.querySelectorAll('details.row[open]')].map(one => one.querySelector('input').value)"
FOCUSED = "document.activeElement.name || document.activeElement.id"


@pytest.fixture
def persons(page: Page, case_a: dict[str, str]) -> Page:
    """The persons of a full case, the second and the third of them open."""
    page.goto(case_a["persons"])
    for number in (1, 2):
        page.locator(f'[name="open"][value="persons.{number}"]').click()
        expect(page.locator(f"details#f-persons-{number}")).to_have_attribute("open", "")
    return page


def test_what_is_open_stays_open_when_a_row_is_added(persons: Page):
    persons.locator('[name="add"][value="persons"]').click()

    expect(persons.locator("details#f-persons-5")).to_have_attribute("open", "")
    assert persons.evaluate(OPEN)[:2] == ["p2", "p3"]
    assert persons.evaluate(FOCUSED).startswith("persons.5.")


def test_what_is_open_stays_open_when_a_row_is_taken_away(persons: Page):
    persons.locator('[name="remove"][value="persons.0"]').click()

    expect(persons.locator('[name="persons.rows"]')).to_have_value("4")
    assert persons.evaluate(OPEN) == ["p2", "p3"]
    assert persons.evaluate(FOCUSED) == "f-persons"


def test_what_was_closed_stays_closed(persons: Page):
    persons.locator("#f-persons-1 > summary").click()
    assert persons.evaluate(OPEN) == ["p3"]

    persons.locator('[name="persons.2.kind"][value="legal"]').check()

    expect(persons.locator('[name="persons.2.legal_form"]')).to_have_count(1)
    assert persons.evaluate(OPEN) == ["p3"]


def test_typing_does_not_close_the_row_under_the_fingers(persons: Page):
    year = persons.locator('[name="persons.1.birth_date.year"]')
    year.fill("1972")

    with persons.expect_response(lambda answer: answer.request.method == "POST"):
        year.press("Tab")
    focused = persons.evaluate(FOCUSED)
    persons.keyboard.type("x")
    persons.wait_for_timeout(300)

    assert focused.startswith("persons.1.")
    assert persons.evaluate(FOCUSED) == focused
    assert persons.evaluate(OPEN) == ["p2", "p3"]
    expect(year).to_have_value("1972")
