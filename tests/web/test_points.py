"""What is still open on a page stands on that page, and follows each save."""

import json
import re
from typing import Any

from starlette.testclient import TestClient

from tests.web.reading import read
from tests.web.ready import EXAMPLE, taken_in

HTMX = {"HX-Request": "true"}


def example() -> dict[str, Any]:
    """A full case with points of every need still open."""
    file: dict[str, Any] = json.loads((EXAMPLE.parent / "a-sirop-etoile.json").read_text(encoding="utf-8"))
    return file


def open_points(text: str) -> list[str]:
    return re.findall(r'<li><a href="([^"]+)"', text.partition('id="points-list"')[2].partition("</ul>")[0])


def test_an_open_point_leads_to_its_input_and_names_the_provision(browser: TestClient, letter: str):
    text = browser.get(f"{letter}/sections/addressee").text

    assert "#f-addressee" in open_points(text)
    panel = text.partition('id="points-list"')[2].partition("</ul>")[0]
    assert "The letter has no addressee." in panel
    assert "Organized Crime Convention, art. 18(13)" in panel
    assert read(text).faults() == []


def test_an_autosave_brings_the_points_that_are_open_now(browser: TestClient, letter: str):
    address = f"{letter}/sections/addressee"
    sent = read(browser.get(address).text).form() | {"addressee": ["Ministry"], "autosave": ["1"]}

    saved = browser.post(address, data=sent, headers=HTMX)

    assert '<span id="points-count" hx-swap-oob="true">' in saved.text
    assert '<ul id="points-list" class="points" hx-swap-oob="true">' in saved.text
    assert "#f-addressee" not in open_points(saved.text)
    assert "#f-addressee_source" in open_points(saved.text)


def test_a_save_without_scripts_shows_the_points_that_are_open_now(browser: TestClient, letter: str):
    address = f"{letter}/sections/addressee"
    before = open_points(browser.get(address).text)

    browser.post(address, data=read(browser.get(address).text).form() | {"addressee": ["Ministry"]})

    assert set(before) - set(open_points(browser.get(address).text)) == {"#f-addressee"}


def test_a_row_that_is_added_brings_its_points(browser: TestClient, matter: str):
    address = f"{matter}/sections/persons"
    sent = read(browser.get(address).text).form() | {"persons.0.name": ["Awa"], "persons.0.kind": ["natural"]}

    shown = browser.post(address, data=sent | {"add": "persons"}, headers=HTMX)

    assert any(point.startswith("#f-persons-1-") for point in open_points(shown.text))


def test_a_point_in_a_folded_entry_leads_to_the_page_that_opens_it(browser: TestClient, matter: str):
    address = f"{matter}/sections/persons"
    for number in range(2):
        form = read(browser.get(address).text).form()
        rows = form.get("persons.rows", ["0"])[0]
        if rows != "0" and number:
            form = read(browser.post(address, data=form | {"add": "persons"}).text).form()
        browser.post(address, data=form | {f"persons.{number}.name": [f"Awa {number}"]})

    text = browser.get(address).text
    folded = [point for point in open_points(text) if point.startswith("?open=persons.")]

    assert folded
    opened = read(browser.get(address + folded[0].partition("#")[0]).text)
    assert opened.root.xpath("//*[@id=$id]", id=folded[0].partition("#")[2])


def test_a_gap_of_the_whole_request_leads_to_its_input(browser: TestClient, letter: str):
    page = read(browser.get(f"{letter}/gaps").text)

    ways = page.root.xpath("//*[@id='gaps']//li/a/@href")

    assert f"{letter}/sections/addressee#f-addressee" in ways


def test_required_points_stand_first_each_with_the_page_it_belongs_to(browser: TestClient):
    gaps = read(browser.get(taken_in(browser, example()) + "/gaps").text)

    headings = [heading.text_content() for heading in gaps.root.xpath("//*[@id='gaps']/h2")]
    assert [heading.partition(" (")[0] for heading in headings] == ["Required", "Expected", "Helpful"]
    lists = gaps.root.xpath("//*[@id='gaps']/ul")
    assert headings == [
        f"{heading.partition(' (')[0]} ({len(one)})" for heading, one in zip(headings, lists, strict=True)
    ]
    told = {item.xpath("a")[0].text: item.xpath("span")[0].text_content() for item in lists[0]}
    assert told["Name"] == told["Function"] == "Signature"
    assert "Persons and entities – \u2068Grace Tamba\u2069" in gaps.root.text_content()


def test_required_points_are_counted_apart(browser: TestClient):
    request = taken_in(browser, example())
    required, *others = [len(one) for one in read(browser.get(f"{request}/gaps").text).root.xpath("//*[@id='gaps']/ul")]

    (told,) = read(browser.get(request).text).root.xpath("//a[contains(@href, '/gaps')]")

    assert told.text == f"{required} required points open · {sum(others)} others"


def test_a_page_says_where_it_stands_and_what_comes_next(browser: TestClient, matter: str):
    text = browser.get(f"{matter}/sections/case").text

    assert "Page 1 of " in text
    assert "Next:" in text
