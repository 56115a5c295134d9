"""Everything can be done with the keys alone: every control is reached, seen to be reached, and left again."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect

pytestmark = pytest.mark.browser

MOST_STEPS = 400

FOCUSED = """(() => {
  const one = document.activeElement, style = getComputedStyle(one);
  one.dataset.place ??= String(document.querySelectorAll('[data-place]').length);
  const box = one.getBoundingClientRect();
  return {
    tag: one.localName, name: one.name ?? '', value: one.value ?? '', href: one.getAttribute('href') ?? '',
    text: one.textContent.trim().slice(0, 60), place: one.dataset.place, className: one.className,
    seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    shown: box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth,
  };
})()"""

REACHABLE = """[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
  .filter(one => one.checkVisibility() && one.tabIndex >= 0).length"""


def tab_through(page: Page) -> list[dict]:
    """Press Tab until the focus leaves the page; every element that had it, in order."""
    steps: list[dict] = []
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused["tag"] == "body" or (steps and focused["place"] == steps[0]["place"]):
            return steps
        steps.append(focused)
    pytest.fail(f"the focus never leaves {page.url}: {steps[-3:]}")


def tab_to(page: Page, **wanted: str) -> dict:
    """Press Tab until the element with these traits has the focus."""
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if all(focused[trait] == value for trait, value in wanted.items()):
            assert focused["seen"], focused
            return focused
    pytest.fail(f"{wanted} is not reached on {page.url}")


PAGES = ["start", "matter", "request", "proceedings", "measures/m1", "basis", "preview", "error"]


@pytest.mark.parametrize(("name", "tag"), [*((name, "en") for name in PAGES), ("request", "ar"), ("proceedings", "ar")])
def test_every_control_is_reached_in_order_and_seen(
    context: Callable[..., BrowserContext], case_a: dict[str, str], name: str, tag: str
):
    page = context(locale=tag).new_page()
    page.goto(case_a[name])

    steps = tab_through(page)

    assert [step for step in steps if not (step["seen"] and step["shown"])] == []
    # One stop serves all radios of a question, so the stops are counted against what is left of them.
    radios = page.evaluate("document.querySelectorAll('input[type=radio]').length")
    assert len(steps) >= page.evaluate(REACHABLE) - radios
    order = page.evaluate(
        "places => places.map(place => document.querySelector(`[data-place='${place}']`))"
        ".every((one, at, all) => !at || all[at - 1].compareDocumentPosition(one) & 4)",
        [step["place"] for step in steps],
    )
    assert order, "the order of the keys is not the order of the page"


def test_the_first_stop_leads_past_the_header(page: Page, case_a: dict[str, str]):
    page.goto(case_a["request"])

    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["className"] == "skip"
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_a_case_is_begun_filled_in_and_downloaded_with_the_keys_alone(page: Page):
    page.goto("/")
    tab_to(page, tag="button", text="New matter")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sections/case")

    # Typed, chosen with the arrows, a row added and filled in, saved with Enter.
    tab_to(page, name="case_title")
    page.keyboard.type("Keys only")
    tab_to(page, name="requesting_state")
    page.keyboard.type("Kel")
    tab_to(page, name="add", value="other_references")
    page.keyboard.press("Enter")
    expect(page.locator("#f-other_references-0-authority")).to_be_focused()
    page.keyboard.type("Customs")
    tab_to(page, name="save", value="on")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sections/authorities")
    matter = page.url.partition("/sections")[0]

    # A choice that opens questions leaves the focus where it was.
    page.goto(f"{matter}/sections/persons")
    tab_to(page, name="persons.0.kind")
    page.keyboard.press("ArrowDown")
    expect(page.locator('[name="persons.0.legal_form"]')).to_have_count(1)
    expect(page.locator('[name="persons.0.kind"][value="legal"]')).to_be_focused()
    tab_to(page, name="persons.0.name")
    page.keyboard.type("Keys Ltd")
    tab_to(page, name="save", value="back")
    page.keyboard.press("Enter")
    page.wait_for_url(matter)

    # A request is begun and its letter taken home.
    tab_to(page, name="requested_state")
    page.keyboard.type("Amb")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/requests/*")
    request = urlsplit(page.url).path
    tab_to(page, href=f"{request}/preview")
    page.keyboard.press("Enter")
    page.wait_for_url("**/preview")
    expect(page.locator("#letter")).to_contain_text("Keys Ltd")
    tab_to(page, href=f"{request}/documents/ar.docx")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename.endswith("-ar.docx")


def test_a_row_stays_open_and_the_focus_stays_when_a_choice_opens_questions(page: Page, case_a: dict[str, str]):
    page.goto(case_a["persons"])
    tab_to(page, name="open", value="persons.1")
    page.keyboard.press("Enter")
    second = page.locator("details#f-persons-1")
    expect(second).to_have_attribute("open", "")
    assert page.evaluate("document.querySelector('#f-persons-1').contains(document.activeElement)")

    page.locator('[name="persons.1.kind"][value="natural"]').focus()
    page.keyboard.press("ArrowDown")

    expect(page.locator('[name="persons.1.legal_form"]')).to_have_count(1)
    expect(second).to_have_attribute("open", "")
    expect(page.locator('[name="persons.1.kind"][value="legal"]')).to_be_focused()
