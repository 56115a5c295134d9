"""Long pages are read in parts: the same words over all parts, cut at headings, each part leading to the next."""

import re

import pytest
from starlette.testclient import TestClient

from benchmarks.sample import example
from mlawriter.casework.books import books
from mlawriter.web.parts import Piece, cuts, parted
from tests.web.reading import Page, parts_of, read
from tests.web.ready import ready_file, taken_in

ROOM = 200


@pytest.fixture
def long(browser: TestClient) -> str:
    """The request of the longest example, with several measures and annexes."""
    return taken_in(browser, example())


@pytest.fixture
def ready(browser: TestClient) -> str:
    return taken_in(browser, ready_file())


def piece(number: int, *, heading: bool = False, size: int = 60) -> Piece[int]:
    # Digits that do not repeat, so that they cannot be compressed to nothing.
    words = "".join(str(pow(7, number * 1000 + n, 9973)) for n in range(size // 4))
    return Piece(number, words, f"heading {number}" if heading else "", leads=heading)


def told(page: Page) -> list[str]:
    """The words of the letter on this page, block by block."""
    (article,) = page.root.xpath("//article[@class='letter']")
    blocks = [one for one in article if one.get("class") != "running-head"]
    return [" ".join("".join(one.itertext()).split()) for one in blocks]


def test_every_piece_stands_in_one_part_in_its_order():
    pieces = [piece(n, heading=n % 7 == 0) for n in range(40)]

    parts = parted(pieces, 1, "/x", ROOM).parts

    assert len(parts) > 3
    assert [number for part in parts for number in part.things] == list(range(40))


def test_a_part_does_not_end_with_a_heading():
    pieces = [piece(n, heading=n % 3 == 2) for n in range(40)]

    ends = [end for _, end in cuts(pieces, ROOM)]

    assert len(ends) > 3
    assert [end for end in ends[:-1] if pieces[end - 1].leads] == []


def test_a_part_rather_ends_before_a_heading():
    pieces = [piece(n, heading=n == 4) for n in range(10)]
    room = sum(len(one.html) for one in pieces[:6]) // 2

    (_, first), *_ = cuts(pieces, room)

    assert first == 4


def test_a_piece_that_is_too_heavy_has_a_part_of_its_own():
    pieces = [piece(0), piece(1, size=4_000), piece(2)]

    assert cuts(pieces, ROOM) == [(0, 1), (1, 2), (2, 3)]


def test_nothing_is_one_empty_part():
    nothing = parted([], 3, "/x")

    assert (nothing.total, nothing.part.things) == (1, ())


@pytest.mark.parametrize(("asked", "given"), [(-1, 1), (0, 1), (2, 2), (10**9, 5)])
def test_a_part_that_is_not_there_is_the_nearest(asked: int, given: int):
    pieces = [piece(n, size=600) for n in range(5)]

    assert parted(pieces, asked, "/x", ROOM).part.number == given


def test_a_part_says_which_heading_it_continues():
    pieces = [piece(0, heading=True), *(piece(n, size=600) for n in range(1, 4))]

    parts = parted(pieces, 1, "/x", ROOM).parts

    assert (parts[0].headings, parts[0].continues) == (("heading 0",), "")
    assert (parts[-1].headings, parts[-1].continues) == ((), "heading 0")


@pytest.mark.parametrize("query", ["language=en", "language=ar", "language=fr&with=ar"])
def test_the_parts_of_a_preview_hold_the_words_of_the_letter(browser: TestClient, ready: str, query: str):
    tag, _, beside = query.removeprefix("language=").partition("&")
    whole = read(browser.get(f"{ready}/documents/{tag}.html?{beside}").text)

    parts = parts_of(browser, f"{ready}/preview?{query}")

    assert len(parts) > 1
    assert [page.faults() for _, page in parts] == [[] for _ in parts]
    assert " ".join(block for _, page in parts for block in told(page)) == " ".join(told(whole))


def test_a_reference_leads_into_the_part_where_its_place_is(browser: TestClient, long: str):
    parts = parts_of(browser, f"{long}/preview?language=en")

    links = [(page, link) for _, page in parts for link in page.root.xpath("//article//a/@href")]

    assert any("part=" in link for _, link in links)
    for page, link in links:
        address, _, anchor = link.partition("#")
        there = read(browser.get(address).text) if address else page
        assert there.root.xpath("//article//*[@id=$id]", id=anchor), link


def test_the_contents_name_the_headings_of_every_part(browser: TestClient, long: str):
    parts = parts_of(browser, f"{long}/preview?language=fr")
    (contents,) = parts[0][1].root.xpath("//nav[@class='contents']")
    headings = [" ".join(one.itertext()) for _, page in parts for one in page.root.xpath("//article/h2")]

    links = contents.xpath(".//a")

    assert len(links) == len(parts)
    assert [heading for heading in headings if heading not in "".join(contents.itertext())] == []
    assert {one.get("lang") for one in links} == {"fr"}
    assert [one.get("aria-current") for one in links] == ["page", *(None for _ in parts[1:])]
    again = [read(browser.get(one.get("href")).text) for one in links]
    assert [told(page) for page in again] == [told(page) for _, page in parts]


def test_the_preview_is_refreshed_at_the_part_that_is_read(browser: TestClient, long: str):
    second = read(browser.get(f"{long}/preview?language=en&part=2").text)
    (link,) = second.root.xpath("//a[@hx-target='#preview']/@hx-get")

    refreshed = read(browser.get(link, headers={"HX-Request": "true"}).text)

    assert told(refreshed) == told(second)


def test_the_answers_are_checked_in_parts_and_every_answer_once(browser: TestClient, ready: str):
    file = ready_file()
    parts = parts_of(browser, f"{ready}/check")

    answers = ["".join(one.itertext()) for _, page in parts for one in page.root.xpath("//dd")]

    assert len(parts) > 1
    assert [page.faults() for _, page in parts] == [[] for _ in parts]
    facts = [row["text"] for row in file["matter"]["facts"]]
    assert [sum(" ".join(fact.split()) in " ".join(one.split()) for one in answers) for fact in facts] == [1] * len(
        facts
    )
    tasks = read(browser.get(ready).text).root.xpath("//ul[@class='tasks']//a/@href")
    changes = [link for _, page in parts for link in page.root.xpath("//section//a/@href")]
    assert list(dict.fromkeys(changes)) == tasks


def test_the_open_points_are_listed_in_parts_and_each_once(browser: TestClient, letter: str):
    for measure in books().measures:
        browser.post(f"{letter}/measures", data={"measure": measure, "key": measure})

    parts = parts_of(browser, f"{letter}/gaps")

    links = [link for _, page in parts for link in page.root.xpath("//ul[@class='tasks']//a/@href")]
    (told_number,) = parts[0][1].root.xpath("//p[@class='left']/a")
    assert len(parts) > 1
    assert [page.faults() for _, page in parts] == [[] for _ in parts]
    assert len(links) == sum(map(int, re.findall(r"\d+", "".join(told_number.itertext()))))
