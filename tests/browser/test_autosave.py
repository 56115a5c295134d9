"""What is typed is saved while one types, and the mark beside the buttons says only what is true."""

import re

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import Program

pytestmark = pytest.mark.browser

SAVED = re.compile(r"Saved \u2066?\d\d:\d\d:\d\d")
PATIENCE = 10_000  # milliseconds; the form waits two seconds before it saves


@pytest.fixture
def case(page: Page) -> Page:
    """A page with the first section of a new matter."""
    page.goto("/")
    page.get_by_role("button", name="New matter").click()
    return page


def hold(page: Page, address: str) -> list[Route]:
    """Keep the answers of an address back; the test lets them go."""
    held: list[Route] = []

    def keep(route: Route) -> None:
        held.append(route)

    page.route(address, keep)
    return held


def base(page: Page) -> str:
    return page.locator("#base").input_value()


def test_the_mark_says_saved_only_after_the_server_has_answered(case: Page):
    held = hold(case, "**/sections/case")
    mark, before = case.locator("#mark"), base(case)

    case.get_by_label("Name of the matter", exact=True).fill("Written slowly")
    expect(mark).to_have_text("Not saved yet")
    with case.expect_request("**/sections/case"):
        pass
    case.wait_for_timeout(300)
    expect(mark).to_have_text("Not saved yet")
    held[0].continue_()

    expect(mark).to_have_text(SAVED)
    assert base(case) != before
    case.unroute_all(behavior="ignoreErrors")
    case.reload()
    expect(case.get_by_label("Name of the matter", exact=True)).to_have_value("Written slowly")


def test_a_row_more_is_no_save(case: Page):
    before = base(case)

    case.locator('button[name="add"][value="other_references"]').click()

    expect(case.locator("#f-other_references-0-authority")).to_be_focused()
    assert base(case) == before
    case.reload()
    expect(case.locator("#f-other_references-0-authority")).to_have_count(0)


def test_what_cannot_be_read_is_told_and_not_saved(case: Page):
    case.goto(f"{case.url.rpartition('/')[0]}/proceedings")

    case.locator("#f-proceedings_opened").fill("41")

    expect(case.locator("#mark")).to_contain_text("Not saved: one answer cannot be read", timeout=PATIENCE)
    case.locator("#f-proceedings_opened").fill("")
    expect(case.locator("#mark")).to_have_text(SAVED, timeout=PATIENCE)


def test_another_tab_is_told_and_not_overwritten(case: Page):
    other = case.context.new_page()
    other.goto(case.url)
    case.get_by_label("Name of the matter", exact=True).fill("First")
    expect(case.locator("#mark")).to_have_text(SAVED, timeout=PATIENCE)

    other.get_by_label("Name of the matter", exact=True).fill("Second")

    expect(other.locator("#mark")).to_contain_text("saved elsewhere meanwhile", timeout=PATIENCE)
    case.reload()
    expect(case.get_by_label("Name of the matter", exact=True)).to_have_value("First")


def test_nothing_is_lost_while_the_program_is_away(browser: Browser, program: Program):
    page = browser.new_context(base_url=program.url, locale="en").new_page()
    page.goto("/")
    page.get_by_role("button", name="New matter").click()
    title, mark = page.get_by_label("Name of the matter", exact=True), page.locator("#mark")
    title.fill("Before")
    expect(mark).to_have_text(SAVED, timeout=PATIENCE)

    program.stop()
    title.fill("Before and after")
    expect(mark).to_have_text("Not saved: no answer from the server. Your text is on this page.", timeout=PATIENCE)
    program.start()
    page.get_by_label("Case number", exact=True).fill("N-7")

    expect(mark).to_have_text(SAVED, timeout=PATIENCE)
    page.reload()
    expect(title).to_have_value("Before and after")
    expect(page.get_by_label("Case number", exact=True)).to_have_value("N-7")
    page.context.close()


def test_what_is_typed_while_the_page_asks_for_more_questions_stays(case: Page):
    case.goto(f"{case.url.rpartition('/')[0]}/persons")
    held = hold(case, "**/sections/persons")
    with case.expect_request("**/sections/persons"):
        case.locator('[name="persons.0.kind"][value="legal"]').check()

    case.locator('[name="persons.0.name"]').fill("Typed meanwhile")
    held[0].continue_()

    expect(case.locator('[name="persons.0.legal_form"]')).to_have_count(1)
    expect(case.locator('[name="persons.0.name"]')).to_have_value("Typed meanwhile")
    case.unroute_all(behavior="ignoreErrors")
