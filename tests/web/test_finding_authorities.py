"""Finding in the directory: by names and by filters, in pages, without scripts too."""

import pytest
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.language.locales import LANGUAGES
from tests.web.reading import Page, read

DIRECTORY = books().directory


def opened(reader: TestClient, address: str, tag: str = "en") -> Page:
    answer = reader.get(address, headers={"Accept-Language": tag})
    page = read(answer.text)

    assert answer.status_code == 200, answer.text
    assert page.faults() == []
    return page


def results(page: Page) -> list[str]:
    return [" ".join(one.text_content().split()) for one in page.root.xpath("//div[@id='found']//li")]


@pytest.mark.parametrize("tag", [language.tag for language in LANGUAGES])
def test_without_a_search_every_state_is_listed(reader: TestClient, tag: str):
    page = opened(reader, "/authorities", tag)

    assert len(page.root.xpath("//div[@id='found']//a")) == len(DIRECTORY.states)
    assert page.root.xpath("//form//select/@name") == ["function", "instrument", "network", "language"]


@pytest.mark.parametrize(
    ("typed", "code"), [("Kazakstan", "KZ"), ("Côte", "CI"), ("تونس", "TN"), ("中国", "CN"), ("UZ", "UZ")]
)
def test_a_state_is_found_by_what_people_type(reader: TestClient, typed: str, code: str):
    page = opened(reader, f"/authorities?q={typed}")

    assert f"/authorities/{code}" in page.root.xpath("//div[@id='found']//li[position()<3]/a/@href")


def test_an_office_is_found_by_its_name_with_the_reason(reader: TestClient):
    (first, *_) = results(opened(reader, "/authorities?q=Crown+Office"))

    assert first.startswith(("Crown Office", "International Co-operation Unit, Crown Office"))
    assert "found as:" in first
    assert "Mutual legal assistance" in first


def test_a_filter_keeps_the_offices_of_a_function(reader: TestClient):
    page = opened(reader, "/authorities?function=maritime-drug-traffic")

    kept = [one for state in DIRECTORY.states.values() for one in state.authorities]
    assert len(results(page)) == sum(one.function == "maritime-drug-traffic" for one in kept) > 0
    assert page.root.xpath("//select[@id='function']/option[@selected]/@value") == ["maritime-drug-traffic"]
    assert page.root.xpath("//details[@open]")


def test_a_filter_on_the_language_tells_accepted_from_working(reader: TestClient):
    found = results(opened(reader, "/authorities?language=en&function=mla"))

    assert any("accepts requests in this language" in line for line in found)
    assert any("whether it accepts requests in it is not known" in line for line in found)


def test_a_filter_on_the_network_keeps_its_states(reader: TestClient):
    page = opened(reader, "/authorities?network=WACAP&function=mla")

    codes = {address.rpartition("/")[2] for address in page.root.xpath("//div[@id='found']//li/a/@href")}
    assert "TG" in codes
    for code in codes:
        assert any(place.organisation == "WACAP" for place in DIRECTORY.states[code].memberships)


def test_a_filter_on_the_instrument_keeps_who_is_named_under_it(reader: TestClient):
    found = results(opened(reader, "/authorities?instrument=ETS185&function=mla"))

    assert found
    assert all("Budapest Convention" in line or "whatever the instrument" in line for line in found)


def test_many_results_come_page_by_page_and_none_twice(reader: TestClient):
    first = opened(reader, "/authorities?function=mla")
    (onward,) = first.root.xpath("//div[@class='actions']/a/@href")
    second = opened(reader, onward)

    assert results(first)
    assert results(second)
    assert [one for one in results(first) if one in results(second)] == []
    assert "function=mla" in onward


def test_nothing_found_is_said(reader: TestClient):
    assert (
        "Nothing found." in opened(reader, "/authorities?q=xxxxxxxx").root.xpath("//div[@id='found']")[0].text_content()
    )


def test_a_search_as_one_types_gets_the_results_alone(reader: TestClient):
    answer = reader.get("/authorities?q=togo", headers={"HX-Request": "true"})

    assert "<html" not in answer.text
    assert "/authorities/TG" in answer.text


@pytest.mark.parametrize("wrong", ["function=nothing", "instrument=nothing", "network=nothing", "language=xx"])
def test_a_filter_that_does_not_exist_is_refused_by_its_name(reader: TestClient, wrong: str):
    answer = reader.get(f"/authorities?{wrong}")
    page = read(answer.text)

    assert answer.status_code == 422
    assert page.faults() == []
    assert page.root.xpath("//div[@role='alert']")
