"""Case A is typed into the real form in a browser, and its task list becomes the picture of the README."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from mlawriter.casework.books import books
from tests.entry.entering import enter_file
from tests.entry.same import as_the_form_names
from tests.entry.typed import TypedForms

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
PICTURE = ROOT / "docs/task-list.png"
PNG = b"\x89PNG\r\n\x1a\n"
WIDTH = 1200


def test_case_a_is_typed_into_the_form_and_comes_out_as_it_went_in(page: Page):
    example = json.loads((ROOT / "examples/a-sirop-etoile.json").read_text(encoding="utf-8"))
    file = as_the_form_names(example, books())

    matter, left = enter_file(TypedForms(page, scripts=True), books(), file)

    assert left == []
    exported = page.request.get(f"{matter}/file.json").json()
    assert as_the_form_names(exported, books()) == file


def test_the_picture_of_the_readme_is_the_task_list_of_case_a(
    context: Callable[..., BrowserContext], case_a: dict[str, str]
):
    page = context(locale="en", viewport={"width": WIDTH, "height": 800}).new_page()
    page.goto(case_a["request"])

    picture = page.screenshot(full_page=True, animations="disabled", caret="hide")

    assert page.locator("ul.tasks > li").count() >= 15
    assert picture.startswith(PNG)
    assert int.from_bytes(picture[16:20]) == WIDTH
    if os.environ.get("MLAWRITER_SCREENSHOTS") == "1" or not PICTURE.exists():
        PICTURE.write_bytes(picture)
