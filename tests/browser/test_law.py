"""The pages of the law in a browser: accessible, narrow enough for a telephone; the map is drawn from its outline."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

PAGES = [
    "/law",
    "/law/UNTOC?group=assistance",
    "/law/UNTOC/parties?standing=all",
    "/law/UNTOC/map",
    "/law/UNTOC/declarations",
    "/law/between?circle=WACAP",
    "/law/between?one=TG&other=NG",
    "/law/between/mla?one=TG&other=NG&basis=UNTOC",
    "/law/between/mla?one=TG&other=NG&basis=beside",
    "/law/table?family=UN&circle=CASC",
    "/law/clocks?function=provisional_arrest&start=2025-02-05",
    "/law/clocks?clock=observation&start=yesterday",
]
LOOKS = {"en-light": {"locale": "en"}, "ar-dark": {"locale": "ar", "color_scheme": "dark"}}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("address", PAGES)
def test_a_page_of_the_law_is_accessible(
    context: Callable[..., BrowserContext], axe: Callable[[Page], None], address: str, look: str
):
    page = context(**LOOKS[look]).new_page()

    page.goto(address)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")

    axe(page)


@pytest.mark.parametrize("tag", ["en", "fr", "ar"])
def test_no_page_of_the_law_scrolls_sideways_on_a_small_screen(context: Callable[..., BrowserContext], tag: str):
    page = context(locale=tag, viewport={"width": 320, "height": 640}).new_page()

    wide = []
    for address in PAGES:
        page.goto(address)
        width = page.evaluate("document.documentElement.scrollWidth")
        wide += [(address, width)] if width > 320 else []

    assert wide == []


def test_the_map_draws_each_state_without_scripts(context: Callable[..., BrowserContext]):
    page = context(java_script_enabled=False, locale="en").new_page()

    with page.expect_response("**/law/world.svg*") as outline:
        page.goto("/law/UNTOC/map", wait_until="networkidle")
    box = page.locator("use[href$='#FR']").bounding_box()

    assert outline.value.ok
    assert box is not None
    assert min(box["width"], box["height"]) > 3


def test_a_pair_is_chosen_from_the_lists_that_the_browser_keeps(context: Callable[..., BrowserContext]):
    page = context(locale="en").new_page()
    page.goto("/law/between", wait_until="networkidle")
    page.goto("/law/between", wait_until="networkidle")

    page.get_by_label("State that asks").select_option("TG")
    page.get_by_label("State that is asked").select_option("NG")
    page.get_by_role("button", name="Show").click()

    assert page.get_by_role("heading", level=1).inner_text() == "Togo and Nigeria"
