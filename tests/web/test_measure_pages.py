"""A measure has two pages, what is asked and why: one leads to the other, and neither loses what the other holds."""

import pytest
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.vocabulary.conditions import names_in
from mlawriter.vocabulary.letters import Measure
from tests.web.reading import read

MEASURES = list(books().measures.values())
each_measure = pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)


@pytest.fixture
def own(browser: TestClient, letter: str) -> str:
    """The first page of a measure that always compels somebody."""
    return added(browser, letter, "freezing")


@pytest.fixture
def reasons(own: str) -> str:
    """Its second page."""
    return f"{own}/reasons"


def added(browser: TestClient, letter: str, measure: str, key: str = "k") -> str:
    sent = {"measure": measure, "key": key}
    return browser.post(f"{letter}/measures", data=sent, follow_redirects=False).headers["location"]


def save(browser: TestClient, address: str, **typed: str) -> str:
    """Save a page with some answers; where it leads."""
    sent = read(browser.get(address).text).form() | {name: [value] for name, value in typed.items()} | {"save": ["on"]}
    saved = browser.post(address, data=sent, follow_redirects=False)
    assert saved.status_code == 303, saved.text
    return saved.headers["location"]


def measure_of(browser: TestClient, matter: str) -> dict[str, object]:
    file = browser.get(f"{matter}/file.json").json()
    (row,) = file["requests"][0]["answers"]["measures"]
    return row


@each_measure
def test_every_page_of_a_measure_is_sound_and_leads_on(browser: TestClient, letter: str, measure: Measure):
    first = added(browser, letter, measure.id)
    addresses = [first, *(f"{first}/{section.id}" for section in measure.sections[1:])]

    for place, (address, onward) in enumerate(zip(addresses, [*addresses[1:], letter], strict=True), start=1):
        page = read(browser.get(address).text)
        assert page.faults() == []
        assert page.title == f"{page.heading} – mlawriter"
        assert f"Page {place} of {len(addresses)}" in page.root.text_content()
        assert save(browser, address) == onward


@each_measure
def test_no_question_waits_for_an_answer_of_a_later_page(measure: Measure):
    earlier: set[str] = set()
    later = {field.id for field in measure.fields}
    for section in measure.sections:
        here = {field.id for field in section.fields}
        earlier |= here
        later -= here
        assert {name for field in section.fields for name in names_in(field.when)} & later == set()


def test_the_pages_of_a_measure_are_told_apart_by_their_way(browser: TestClient, letter: str, own: str, reasons: str):
    page = read(browser.get(reasons).text)

    way = page.root.xpath("//nav[@class='crumbs']//a/@href")

    assert way[-2:] == [letter, own]


def test_saving_one_page_keeps_the_answers_of_the_other(browser: TestClient, matter: str, own: str, reasons: str):
    save(browser, own, freeze_order_court="The court")
    save(browser, reasons, why_needed="To keep the money there")
    save(browser, own, freeze_order_court="Another court")

    kept = measure_of(browser, matter)

    assert (kept["freeze_order_court"], kept["why_needed"]) == ("Another court", "To keep the money there")


def test_both_pages_saved_from_the_same_state_lose_nothing(browser: TestClient, matter: str, own: str, reasons: str):
    first, second = (read(browser.get(address).text).form() for address in (own, reasons))

    one = browser.post(own, data=first | {"freeze_order_court": ["The court"]}, follow_redirects=False)
    other = browser.post(reasons, data=second | {"why_needed": ["Because"]}, follow_redirects=False)

    assert (one.status_code, other.status_code) == (303, 303)
    kept = measure_of(browser, matter)
    assert (kept["freeze_order_court"], kept["why_needed"]) == ("The court", "Because")


@pytest.mark.parametrize(("page", "field"), [("", "freeze_order_court"), ("/reasons", "why_needed")])
def test_a_stale_page_of_a_measure_shows_both_texts_and_loses_neither(
    browser: TestClient, matter: str, own: str, page: str, field: str
):
    address = own + page
    form = read(browser.get(address).text).form()
    browser.post(address, data=form | {field: ["theirs"], "key": ["their key"]})

    stale = browser.post(address, data=form | {field: ["mine"], "item_deadline": ["In March"]})

    shown = read(stale.text)
    assert stale.status_code == 409
    assert shown.faults() == []
    assert {"mine", "theirs"} <= set(shown.root.text_content().split())
    assert (
        browser.post(address, data=shown.form() | {f"choose.{field}": ["mine"]}, follow_redirects=False).status_code
        == 303
    )
    assert measure_of(browser, matter)[field] == "mine"


def test_an_autosave_of_a_stale_page_of_a_measure_is_not_said_to_be_saved(browser: TestClient, reasons: str):
    form = read(browser.get(reasons).text).form()
    browser.post(reasons, data=form | {"why_needed": ["theirs"]})

    stale = browser.post(
        reasons, data=form | {"why_needed": ["mine"], "autosave": ["1"]}, headers={"HX-Request": "true"}
    )

    assert stale.status_code == 409
    assert "Not saved" in stale.text


def test_an_answer_on_the_first_page_sets_answers_of_the_second_aside(browser: TestClient, matter: str, letter: str):
    own = added(browser, letter, "testimony")
    save(browser, own, compel="yes")
    save(browser, f"{own}/reasons", own_law="Code, art. 5")

    save(browser, own, compel="no")

    page = read(browser.get(f"{own}/reasons").text)
    assert "own_law" not in page.form()
    assert "1 answer set aside" in page.root.text_content()
    save(browser, f"{own}/reasons", why_needed="Because")
    assert measure_of(browser, matter)["own_law"] == "Code, art. 5"


def test_a_gap_leads_to_the_page_and_the_input_that_settle_it(browser: TestClient, letter: str, own: str, reasons: str):
    pages, address = [], f"{letter}/gaps"
    while address:
        pages.append(read(browser.get(address).text))
        address = next(iter(pages[-1].root.xpath("//a[@rel='next']/@href")), "")
    ways = [way for page in pages for way in page.root.xpath("//ul[@class='tasks']//a/@href") if own in way]

    assert any(way.startswith(f"{own}#") for way in ways)
    assert any(way.startswith(f"{reasons}#") for way in ways)
    for way in ways:
        there, _, anchor = way.partition("#")
        assert read(browser.get(there).text).root.get_element_by_id(anchor) is not None


def test_the_task_list_counts_the_pages_of_a_measure_apart(browser: TestClient, letter: str, own: str, reasons: str):
    def state(address: str) -> str:
        page = read(browser.get(letter).text)
        (line,) = page.root.xpath("//ul[@class='tasks']/li[a/@href=$address]", address=address)
        return " ".join(line.text_content().split())

    before = state(reasons)
    save(browser, reasons, why_needed="Because")

    assert before == "Facts and reasons: Freezing or restraint of property Not started"
    assert "open" in state(reasons)
    assert "Not started" in state(own)


def test_a_measure_is_taken_out_from_the_task_list(browser: TestClient, letter: str, own: str):
    page = read(browser.get(letter).text)
    (form,) = page.root.xpath("//details//form[contains(@action, '/measures/')]")

    browser.post(form.get("action"))

    assert page.faults() == []
    assert browser.get(own).status_code == 404
    assert read(browser.get(letter).text).root.xpath("//details//form[contains(@action, '/measures/')]") == []


@pytest.mark.parametrize("name", ["none", "own", "freezing"])
def test_a_page_that_a_measure_does_not_have_is_not_found(browser: TestClient, own: str, name: str):
    assert browser.get(f"{own}/{name}").status_code == 404
    assert browser.post(f"{own}/{name}", data={"save": "on"}).status_code == 404
