"""Two States side by side: the same lines in two columns, and what is unknown said as unknown."""

import pytest
from starlette.testclient import TestClient

from mlawriter.language.locales import LANGUAGES
from tests.web.reading import Page, read

PAIR = "/authorities/compare?one=TG&other=NG"


def opened(reader: TestClient, address: str, tag: str = "en", status: int = 200) -> Page:
    answer = reader.get(address, headers={"Accept-Language": tag})
    page = read(answer.text)

    assert answer.status_code == status, answer.text
    assert page.faults() == []
    return page


def row(page: Page, name: str) -> list[str]:
    (found,) = page.root.xpath("//tbody/tr[th[normalize-space()=$name]]", name=name)
    return [" ".join(cell.text_content().split()) for cell in found.xpath("td")]


@pytest.mark.parametrize("tag", [language.tag for language in LANGUAGES])
@pytest.mark.parametrize("address", ["/authorities/compare", PAIR, "/authorities/compare?one=XA&other=XB"])
def test_the_page_can_be_read_in_every_language(reader: TestClient, address: str, tag: str):
    page = opened(reader, address, tag)

    assert len(page.root.xpath("//main//form//*[@name='one' or @name='other']")) == 2
    assert all(len(line) == 2 for line in (one.xpath("td") for one in page.root.xpath("//tbody/tr[not(td/@colspan)]")))


def test_each_state_has_its_column_and_the_unknown_is_said(reader: TestClient):
    page = opened(reader, PAIR)

    assert [one.text_content() for one in page.root.xpath("//thead/tr/th")] == ["Togo", "Nigeria"]
    togo, nigeria = row(page, "Minimum penalty")
    assert togo == "not known"
    assert nigeria.startswith("Two years under the Act")
    assert "to confirm" in nigeria


def test_functions_that_neither_serves_stand_together(reader: TestClient):
    (told,) = row(opened(reader, PAIR), "Not known for either")

    assert "Cultural property" in told
    assert "Mutual legal assistance" not in told


def test_instruments_stand_with_the_day_in_each_state(reader: TestClient):
    assert row(opened(reader, PAIR), "Organized Crime Convention") == ["in force 2004-08-01", "in force 2003-09-29"]
    assert row(opened(reader, PAIR), "Budapest Convention") == ["not known", "in force 2022-11-01"]


def test_a_mark_leads_to_the_source_on_the_sheet_of_that_state(reader: TestClient):
    page = opened(reader, PAIR)
    (address, *_) = page.root.xpath("//tbody//small/a/@href")
    sheet, _, anchor = address.partition("#")

    assert sheet == "/authorities/TG"
    assert anchor in opened(reader, sheet).root.xpath("//section[@class='cited']//li/@id")


def test_the_page_leads_to_what_the_law_says_between_the_two(reader: TestClient):
    (address,) = opened(reader, PAIR).root.xpath("//main//a[starts-with(@href, '/law/between')]/@href")

    assert reader.get(address).status_code == 200


@pytest.mark.parametrize("wrong", ["one=TG&other=TG", "one=TG&other=ZZ", "one=ZZ&other=TG"])
def test_a_pair_that_cannot_be_compared_is_refused_with_the_reason(reader: TestClient, wrong: str):
    page = opened(reader, f"/authorities/compare?{wrong}", status=422)

    assert page.root.xpath("//p[@id='wrong']")
    assert not page.root.xpath("//table")


def test_the_form_keeps_the_states_that_were_chosen(reader: TestClient):
    held = read(reader.get(PAIR, headers={"Cookie": "lists=1"}).text)

    assert held.root.xpath("//select/option[@selected]/@value") == ["TG", "NG"]


@pytest.mark.parametrize("tag", [language.tag for language in LANGUAGES])
def test_without_scripts_the_states_of_a_pair_are_typed_by_name(reader: TestClient, tag: str):
    form = opened(reader, PAIR, tag).form("compare")

    again = reader.get("/authorities/compare", params=form, headers={"Accept-Language": tag})

    assert "TG" not in form["one"]
    assert read(again.text).root.xpath("//thead/tr/th/a/@href") == ["/authorities/TG", "/authorities/NG"]
