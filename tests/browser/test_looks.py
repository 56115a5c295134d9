"""Every page can be read: by screen reader, in the dark, on a small screen, on paper; and it asks nobody else."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

WALKED = {"start", "matter", "authorities", "proceedings", "sections/handling", "check"}
"""Pages that the walk through the form looks at in both languages."""

LOOKS = {
    "en-light": {"locale": "en"},
    "ar-dark": {"locale": "ar", "color_scheme": "dark"},
}


@pytest.mark.parametrize("look", LOOKS)
def test_the_pages_of_a_full_case_are_accessible(
    context: Callable[..., BrowserContext],
    axe: Callable[[Page], None],
    case_a: dict[str, str],
    server: str,
    look: str,
):
    page = context(**LOOKS[look]).new_page()
    complaints = watched(page, server)

    for name in case_a.keys() - WALKED:
        answer = page.goto(case_a[name])
        assert answer is not None
        assert answer.status == (404 if name == "error" else 200)
        open_rows(page)
        axe(page)

    assert [line for line in complaints if "404" not in line] == []


@pytest.mark.parametrize("tag", ["en", "fr", "ar"])
def test_no_page_scrolls_sideways_on_a_small_screen(
    context: Callable[..., BrowserContext], case_a: dict[str, str], tag: str
):
    page = context(locale=tag, viewport={"width": 320, "height": 640}).new_page()

    wide = []
    for name, address in case_a.items():
        page.goto(address)
        open_rows(page)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 320:
            wide.append((name, width))

    assert wide == []


def open_rows(page: Page) -> None:
    """Open what is folded away, so that it is looked at too."""
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")


def watched(page: Page, server: str) -> list[str]:
    """Collects what no page may do: a script error, a breach of its policy, a request to anybody else."""
    complaints: list[str] = []
    page.on("console", lambda line: line.type in {"error", "warning"} and complaints.append(line.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: request.url.startswith(f"{server}/") or complaints.append(request.url))
    return complaints


def test_what_watches_the_pages_notices_a_breach(context: Callable[..., BrowserContext], server: str):
    page = context().new_page()
    complaints = watched(page, server)
    page.goto("/")
    assert complaints == []

    page.evaluate("document.head.append(Object.assign(document.createElement('style'), {textContent: 'p{color:red}'}))")
    page.evaluate("fetch('http://127.0.0.2/').catch(() => {})")

    assert any("Content Security Policy" in line and "style" in line for line in complaints)
    assert any("127.0.0.2" in line for line in complaints)


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_a_page_with_an_error_is_accessible_and_leads_to_the_input(
    context: Callable[..., BrowserContext], axe: Callable[[Page], None], tag: str
):
    page = context(locale=tag).new_page()
    new_matter(page)
    page.goto(f"{page.url.rpartition('/')[0]}/proceedings")
    page.locator("#f-proceedings_opened").fill("41")
    page.locator("#f-proceedings_opened-month").fill("2")
    page.locator("#f-proceedings_opened-year").fill("2026")

    with page.expect_response(lambda answer: answer.status == 422):
        page.locator('button[name="save"][value="on"]').click()

    axe(page)
    assert page.locator("#f-proceedings_opened").input_value() == "41"
    assert page.locator(".summary").evaluate("one => document.activeElement === one")
    page.locator(".summary a").click()
    assert page.locator("#f-proceedings_opened").evaluate("one => document.activeElement === one")


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_a_stale_save_shows_both_texts_and_loses_neither(
    context: Callable[..., BrowserContext], axe: Callable[[Page], None], tag: str
):
    opened = context(locale=tag)
    first = opened.new_page()
    new_matter(first)
    second = opened.new_page()
    second.goto(first.url)
    address = first.url

    first.locator("#f-case_title").fill("The first text")
    first.locator('button[name="save"][value="on"]').click()
    second.locator("#f-case_title").fill("The second text")
    second.locator("#f-case_reference").fill("S-2")
    with second.expect_response(lambda answer: answer.status == 409):
        second.locator('button[name="save"][value="on"]').click()

    axe(second)
    shown = second.locator("main").inner_text()
    assert "The first text" in shown
    assert "The second text" in shown
    second.locator('[name="choose.case_title"][value="theirs"]').check()
    second.locator('button[name="save"]').click()
    second.goto(address)
    assert second.locator("#f-case_title").input_value() == "The first text"
    assert second.locator("#f-case_reference").input_value() == "S-2"


def new_matter(page: Page) -> None:
    page.goto("/")
    page.locator('form[action="/matters"] button').click()


def test_on_paper_only_the_content_stays(page: Page, case_a: dict[str, str]):
    page.goto(case_a["preview"])

    page.emulate_media(media="print")

    assert not page.locator("header.top").is_visible()
    assert page.locator("#letter").is_visible()


def test_nothing_moves_for_those_who_asked_for_rest(context: Callable[..., BrowserContext], case_a: dict[str, str]):
    page = context(reduced_motion="reduce").new_page()

    page.goto(case_a["request"])

    moving = "[...document.querySelectorAll('*')].filter(one => parseFloat(getComputedStyle(one).transitionDuration))"
    assert page.evaluate(f"{moving}.length") == 0
