"""Two States looked up in the browser, and the table of States and instruments."""

import csv
from io import StringIO

import pytest
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.language.locales import LANGUAGES
from tests.web.reading import read
from tests.web.test_law_pages import sound, words

PAIR = "/law/between?one=TG&other=NG&on=2025-03-01"
BASIS = "/law/between/mla?one=TG&other=NG&on=2025-03-01&basis=UNTOC"
ADDRESSES = [
    "/law/between",
    "/law/between?circle=WACAP&one=TG",
    PAIR,
    f"{PAIR}&change=1",
    "/law/between?one=KR&other=IN",
    "/law/between?one=XA&other=XB",
    "/law/between?one=AE&other=AM",
    BASIS,
    "/law/between/extradition?one=TG&other=NG&basis=beside",
    "/law/between/mla?one=KR&other=IN&basis=KR-IN:2",
    "/law/table",
    "/law/table?family=UN&circle=ECOWAS",
    "/law/table?family=UN&circle=all&start=160",
    "/law/table?family=Training&circle=SADC",
]
REFUSED = [
    ("/law/between?one=TG&other=TG", 422),
    ("/law/between?one=TG&other=ZZ", 422),
    ("/law/between?circle=NOSUCH", 422),
    ("/law/between/nothing?one=TG&other=NG&basis=UNTOC", 404),
    ("/law/between/mla?one=TG&other=NG&basis=NOSUCH", 404),
    ("/law/between/mla?one=TG&other=TG&basis=UNTOC", 404),
    ("/law/between/mla?one=TG&other=ZZ&basis=UNTOC", 404),
    ("/law/table?family=nothing&circle=all", 404),
    ("/law/table.csv?family=UN&circle=nothing", 404),
    ("/law/table.csv", 404),
]


@pytest.mark.parametrize("tag", [language.tag for language in LANGUAGES])
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_is_sound(browser: TestClient, address: str, tag: str):
    browser.headers |= {"Accept-Language": tag}

    sound(browser, address)


@pytest.mark.parametrize(("address", "status"), REFUSED)
def test_what_cannot_be_answered_is_refused_with_a_page(browser: TestClient, address: str, status: int):
    answer = browser.get(address)

    assert answer.status_code == status
    assert read(answer.text).faults() == []


def test_a_pair_is_told_by_function(browser: TestClient):
    page = sound(browser, PAIR)

    assert words(page, "//main//h2") == ["Mutual legal assistance", "Extradition", "Provisional arrest"]
    assert "In force between the two" in words(page, "//section[1]/h3")
    assert any("basis=UNTOC" in way for way in page.root.xpath("//section[1]//a/@href"))


@pytest.mark.parametrize("number", [1, 2, 3])
def test_every_basis_of_a_pair_has_its_reasons(browser: TestClient, number: int):
    ways = sound(browser, PAIR).root.xpath(f"//section[{number}]//a/@href")

    assert ways
    for way in ways:
        reasons = sound(browser, way)
        assert reasons.root.xpath("//ul[@class='tree']/li"), way
        assert PAIR in reasons.root.xpath("//nav[@class='crumbs']//a/@href")


def test_a_basis_opens_step_by_step(browser: TestClient):
    page = sound(browser, BASIS)

    assert page.root.xpath("//ul[@class='tree']//details[not(@open)]//li")
    assert any(line.startswith("Togo: bound since 1 August 2004") for line in words(page, "//main//li"))
    assert "/law/UNTOC" in page.root.xpath("//main//a/@href")


def test_a_treaty_whose_subject_is_not_told_stands_beside_the_bases(browser: TestClient):
    page = sound(browser, "/law/between?one=AE&other=AM")

    (line,) = words(page, "//section[last()]//li")
    assert "Decree No. 26 of 2003" in line
    assert "does not say" in line
    assert not any("basis=AE-AM" in way for way in page.root.xpath("//main//a/@href"))


@pytest.mark.parametrize("network", ["WACAP", "CASC"])
def test_the_lists_of_a_pair_are_narrowed_to_a_network_whose_members_are_unconfirmed(browser: TestClient, network: str):
    members = {
        code
        for code, state in books().directory.states.items()
        if network in {one.organisation for one in state.memberships}
    }

    page = sound(browser, f"/law/between?circle={network}")

    for name in ("one", "other"):
        assert set(page.root.xpath(f"//select[@id='{name}']/option/@value")) == members | {""}
    assert any("unconfirmed" in line for line in words(page, "//p[@class='notice']"))


def test_the_table_of_a_network_says_that_its_members_are_unconfirmed(browser: TestClient):
    network = sound(browser, "/law/table?family=UN&circle=CASC")
    organisation = sound(browser, "/law/table?family=UN&circle=ECOWAS")

    assert len(network.root.xpath("//tbody/tr")) == 8
    assert any("unconfirmed" in line for line in words(network, "//p[@class='notice']"))
    assert not words(organisation, "//p[@class='notice']")


def test_a_browser_that_holds_the_lists_gets_the_chosen_state_alone(browser: TestClient):
    browser.cookies.update({"lists": "1"})

    page = sound(browser, "/law/between?one=TG")

    assert page.root.xpath("//select[@id='one']/@data-list") == ["state"]
    assert page.root.xpath("//select[@id='one']/option/@value") == ["", "TG"]


def test_a_bilateral_treaty_is_named_by_its_states(browser: TestClient):
    page = sound(browser, "/law/between?one=KR&other=IN")

    named = [
        line for line in words(page, "//li/a") if line.startswith("Treaty between the Republic of Korea and India of")
    ]

    assert named


def test_the_table_shows_no_more_than_forty_states_and_leads_on(browser: TestClient):
    page = sound(browser, "/law/table?family=UN&circle=all")
    (onward,) = page.root.xpath("//div[@class='actions']/a/@href")

    following = sound(browser, onward)

    assert len(page.root.xpath("//tbody/tr")) == 40
    assert not set(words(page, "//tbody/tr/th")) & set(words(following, "//tbody/tr/th"))


def test_each_cell_of_the_table_says_its_standing_in_words(browser: TestClient):
    page = sound(browser, "/law/table?family=UN&circle=ECOWAS")

    standings = words(page, "//tbody//span[contains(@class, 'stands')]")

    assert len(standings) == len(page.root.xpath("//tbody//td"))
    assert set(standings) <= {"Party", "Not a party", "Unknown"}


def test_the_table_can_be_taken_away(browser: TestClient):
    page = sound(browser, "/law/table?family=UN&circle=ECOWAS&on=2025-03-01")
    (address,) = page.root.xpath("//a[contains(@href, 'table.csv')]/@href")

    answer = browser.get(address)
    lines = list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig"))))

    assert answer.headers["content-type"].startswith("text/csv")
    assert "attachment" in answer.headers["content-disposition"]
    assert {line["standing"] for line in lines if (line["state"], line["instrument"]) == ("TG", "UNTOC")} == {"party"}
    assert {line["on"] for line in lines} == {"2025-03-01"}
