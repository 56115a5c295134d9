"""A person walks through the whole form, in English and in Arabic, with scripts and without."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.walking import ACCOUNT, NAME, ORIGINAL, TEXT, walk

pytestmark = pytest.mark.browser

WAYS = [("en", True), ("en", False), ("ar", True), ("ar", False)]


@pytest.mark.parametrize(("tag", "scripts"), WAYS, ids=lambda one: one if isinstance(one, str) else f"scripts-{one}")
def test_the_whole_form_is_walked_through_to_the_letter(
    context: Callable[..., BrowserContext], axe: Callable[[Page], None], server: str, tag: str, scripts: bool
):
    page = context(locale=tag, java_script_enabled=scripts).new_page()
    complaints: list[str] = []
    page.on("console", lambda line: line.type in {"error", "warning"} and complaints.append(line.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: request.url.startswith(f"{server}/") or complaints.append(request.url))

    def look(page: Page) -> None:
        assert page.locator("html").get_attribute("lang") == tag
        assert page.locator("html").get_attribute("dir") == ("rtl" if tag == "ar" else "ltr")
        assert page.locator("h1:not(#letter h1)").count() == 1
        if scripts:
            axe(page)

    _, request = walk(page, look, scripts=scripts)

    for language in ("en", "ar"):
        with page.expect_download() as download:
            page.locator(f'a[href="{request}/documents/{language}.docx"]').click()
        assert download.value.suggested_filename == f"SEPI-2026-17-{language}.docx"
        told = words_of(download.value.path())
        for typed in (NAME, ORIGINAL, ACCOUNT, "WK-2026/17", "Hervé Ndolo", "48,000.50", *TEXT.splitlines()):
            assert typed in told, (language, typed)
    assert complaints == []


def words_of(path: Path) -> str:
    """Every word of a Word file, with the invisible marks of direction left out."""
    document = docx.Document(BytesIO(path.read_bytes()))
    paragraphs = document.element.body.iter("{*}p")
    text = "\n".join("".join(run.text or "" for run in one.iter("{*}t")) for one in paragraphs)
    return text.translate(dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200e\u200f")))
