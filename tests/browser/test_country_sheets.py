"""The pages about States in a browser: accessible, narrow enough for a telephone; a sheet prints on one sheet of A4."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from mlawriter.casework.books import books

pytestmark = pytest.mark.browser

STATES = books().directory.states
FULLEST = sorted(STATES, key=lambda code: -len(STATES[code].entries))[:3]
MOST_TREATIES = "GB"
PAGES = [
    "/authorities?q=justice&function=mla",
    f"/authorities/{MOST_TREATIES}",
    f"/authorities/{FULLEST[0]}/sources",
    f"/authorities/{FULLEST[0]}/sources?part=rules",
    f"/authorities/compare?one={FULLEST[0]}&other={FULLEST[1]}",
    "/authorities/compare?one=TG&other=TG",
    "/authorities/coverage",
    "/authorities/coverage?group=office&network=WACAP",
    "/authorities/TG/note?to=WACAP",
    f"/authorities/{FULLEST[0]}/entry",
    f"/authorities/{FULLEST[0]}/entry?part=3",
    "/authorities/exchange?state=TG",
    "/authorities/to-confirm",
    "/authorities/to-confirm?state=GE",
    "/authorities/conflicts",
    "/authorities/GE/records/ge-mla-ministry-justice",
    "/authorities/GE/records/ge-mla-ministry-justice/correct",
    "/authorities/GE/new/authorities",
]
LOOKS = {"en-light": {"locale": "en"}, "ar-dark": {"locale": "ar", "color_scheme": "dark"}}
A4 = (595, 842)  # points


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("address", PAGES)
def test_a_page_of_the_directory_is_accessible(
    context: Callable[..., BrowserContext], axe: Callable[[Page], None], address: str, look: str
):
    page = context(**LOOKS[look]).new_page()

    page.goto(address)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")

    axe(page)


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_no_page_of_the_directory_scrolls_sideways_on_a_small_screen(context: Callable[..., BrowserContext], tag: str):
    page = context(locale=tag, viewport={"width": 320, "height": 640}).new_page()

    wide = []
    for address in PAGES:
        page.goto(address)
        width = page.evaluate("document.documentElement.scrollWidth")
        wide += [(address, width)] if width > 320 else []

    assert wide == []


@pytest.mark.parametrize("tag", ["en", "fr", "ar"])
@pytest.mark.parametrize("code", [*FULLEST, MOST_TREATIES])
def test_a_country_sheet_prints_on_one_sheet(context: Callable[..., BrowserContext], code: str, tag: str):
    page = context(locale=tag).new_page()
    page.goto(f"/authorities/{code}")

    printed = page.pdf(prefer_css_page_size=True)

    assert pages_of(printed) == 1
    assert sizes_of(printed) == {A4}


def test_the_page_behind_a_sheet_prints_on_more_than_one(context: Callable[..., BrowserContext]):
    page = context(locale="en").new_page()
    page.goto(f"/authorities/{MOST_TREATIES}/sources?part=treaties")

    assert pages_of(page.pdf(prefer_css_page_size=True)) > 1


def test_what_only_a_screen_needs_is_not_printed(context: Callable[..., BrowserContext]):
    page = context(locale="en").new_page()
    page.goto("/authorities/compare?one=TG&other=NG")

    page.emulate_media(media="print")

    assert page.locator("table").is_visible()
    assert not page.locator("form[action='/authorities/compare']").is_visible()


def test_the_list_changes_as_one_types(page: Page):
    page.goto("/authorities")

    page.locator("#q").press_sequentially("Kazakstan")

    page.locator("#found a[href='/authorities/KZ']").wait_for()


def pages_of(printed: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", printed))


def sizes_of(printed: bytes) -> set[tuple[int, int]]:
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", printed)
    return {(round(float(width)), round(float(height))) for width, height in boxes}
