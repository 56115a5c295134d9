"""Law looked up in the browser: instruments, pairs of States, the table and the map."""

import csv
import gzip
from io import StringIO

import pytest
from lxml import etree
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.language.locales import LANGUAGES
from tests.web.reading import read

INSTRUMENTS = list(books().law.instruments)
PAIR = "/law/between?one=TG&other=NG&on=2025-03-01"
ADDRESSES = [
    "/law",
    "/law?q=zzzz",
    "/law/UNTOC?on=2025-03-01",
    "/law/XGULF-MLA",
    "/law/between",
    PAIR,
    "/law/between?one=KR&other=IN",
    "/law/between?one=XA&other=XB",
    "/law/table",
    "/law/table?family=UN&circle=ECOWAS",
    "/law/table?family=UN&circle=all&start=180",
    "/law/table?family=Training&circle=SADC",
]
HEAVIEST = 14_500  # compressed: the Organized Crime Convention, with a hundred provisions and two hundred States


def sound(browser: TestClient, address: str):
    answer = browser.get(address)
    page = read(answer.text)

    assert answer.status_code == 200, answer.text
    assert page.faults() == []
    assert page.title.startswith(page.heading.split(" – ")[0]), (page.title, page.heading)
    return page


def words(page, path: str) -> list[str]:
    return [" ".join("".join(one.itertext()).split()) for one in page.root.xpath(path)]


@pytest.mark.parametrize("tag", [language.tag for language in LANGUAGES])
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_is_sound(browser: TestClient, address: str, tag: str):
    browser.headers |= {"Accept-Language": tag}

    sound(browser, address)


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_every_instrument_has_a_sound_page_of_bearable_weight(browser: TestClient, instrument: str):
    sound(browser, f"/law/{instrument}")

    assert int(browser.get(f"/law/{instrument}").headers["content-length"]) <= HEAVIEST


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("convention cybercrime", "ETS185"),
        ("الفساد", "UNCAC"),
        ("criminalite ORGANISEE", "UNTOC"),
        ("XVIII-12", "UNTOC"),
    ],
)
def test_an_instrument_is_found_by_its_names_in_any_language(browser: TestClient, asked: str, found: str):
    page = sound(browser, f"/law?q={asked}")

    assert f"/law/{found}" in page.root.xpath("//main//a/@href")
    assert len(page.root.xpath("//ul[@class='tasks']/li")) < len(INSTRUMENTS) / 2


def test_a_search_as_one_types_gets_the_list_alone(browser: TestClient):
    answer = browser.get("/law?q=corruption", headers={"HX-Request": "true"})

    assert "<html" not in answer.text
    assert "/law/UNCAC" in answer.text


def test_a_provision_that_nobody_read_carries_a_warning(browser: TestClient):
    law = books().law
    name, article = next(
        (each.id, article) for each in law.instruments.values() for article in each.articles if not article.printable
    )

    page = sound(browser, f"/law/{name}")
    lines = words(page, "//li[@class='unread']")

    assert any(line.startswith(article.provision) and "⚠" in line for line in lines), lines
    assert not any("⚠" in line for line in words(page, "//li[@class='read']"))


def test_a_state_on_which_nothing_is_on_file_is_said_to_be_unknown(browser: TestClient):
    page = sound(browser, "/law/ECOWAS-MLA")

    assert any(line.startswith("Nothing is on file:") and "Togo" in line for line in words(page, "//main//p"))
    assert "Party (0)" in words(page, "//h3")


def test_the_parties_stand_with_day_and_source(browser: TestClient):
    page = sound(browser, "/law/UNTOC?on=2025-03-01")

    (row,) = [line for line in words(page, "//tbody/tr") if line.startswith("Togo")]

    assert "2004-07-02 ratification" in row
    assert "2004-08-01 *" in row
    assert words(page, "//dl[@class='sources']/dt[@id='source-1']") == ["1"]


def test_the_day_changes_who_is_bound(browser: TestClient):
    page = sound(browser, "/law/UNTOC?on=2003-01-01")

    assert not any(line.startswith("Togo") for line in words(page, "//tbody/tr"))


def test_records_that_contradict_each_other_are_all_shown(browser: TestClient):
    page = sound(browser, "/law/UNCAC")

    assert "Records that contradict each other" in words(page, "//h3")


def test_another_name_of_an_instrument_leads_to_its_page(browser: TestClient):
    alias, name = next(iter(books().law.aliases.items()))

    answer = browser.get(f"/law/{alias}", follow_redirects=False)

    assert (answer.status_code, answer.headers["location"]) == (308, f"/law/{name}")


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/law/NOSUCH", 404),
        ("/law/NOSUCH/map.svg", 404),
        ("/law/XGULF-MLA/map.svg", 404),
        ("/law/HARARE/map.svg", 404),
        ("/law/UNTOC?on=yesterday", 400),
        ("/law/UNTOC/map.svg?language=tlh", 404),
        ("/law/between?one=TG&other=TG", 422),
        ("/law/between?one=TG&other=ZZ", 422),
        ("/law/table?family=nothing&circle=all", 404),
        ("/law/table.csv?family=UN&circle=nothing", 404),
        ("/law/table.csv", 404),
    ],
)
def test_what_cannot_be_answered_is_refused_with_a_page(browser: TestClient, address: str, status: int):
    answer = browser.get(address)

    assert answer.status_code == status
    assert read(answer.text).faults() == []


def test_the_map_says_in_words_what_it_shows_and_is_fetched_once(browser: TestClient):
    address = "/law/UNTOC/map.svg?on=2025-03-01&language=fr"
    answer = browser.get(address)
    root = etree.fromstring(answer.content)
    titles = ["".join(one.itertext()) for one in root.iter("{http://www.w3.org/2000/svg}title")]

    again = browser.get(address, headers={"If-None-Match": answer.headers["etag"]})

    assert answer.headers["content-type"] == "image/svg+xml"
    assert any(title.startswith("Togo") for title in titles)
    assert len(titles) > 200
    assert again.status_code == 304
    assert len(gzip.compress(answer.content)) < 20_000


def test_the_page_holds_the_map_with_its_legend_and_a_word_on_boundaries(browser: TestClient):
    page = sound(browser, "/law/UNTOC")

    (image,) = page.root.xpath("//figure[@class='map']/img")
    (caption,) = words(page, "//figure[@class='map']/figcaption")

    assert browser.get(image.get("src")).status_code == 200
    assert image.get("alt")
    assert all(word in caption for word in ("Party", "Not a party", "Unknown", "boundary", "Natural Earth"))


def test_a_pair_is_told_by_function_and_opens_step_by_step(browser: TestClient):
    page = sound(browser, PAIR)

    assert words(page, "//main//h2") == ["Mutual legal assistance", "Extradition"]
    assert page.root.xpath("//section[1]//details[not(@open)]//details//li")
    assert "/law/UNTOC" in page.root.xpath("//section[1]//a/@href")
    assert "In force between the two" in words(page, "//section[1]/h3")
    assert page.root.xpath("//select[@id='one']/option[@selected]/@value") == ["TG"]


def test_a_bilateral_treaty_is_named_by_its_states(browser: TestClient):
    page = sound(browser, "/law/between?one=KR&other=IN")

    named = [
        line for line in words(page, "//summary") if line.startswith("Treaty between the Republic of Korea and India")
    ]

    assert named


def test_the_table_shows_no_more_than_sixty_states_and_leads_on(browser: TestClient):
    page = sound(browser, "/law/table?family=UN&circle=all")
    (onward,) = page.root.xpath("//div[@class='actions']/a/@href")

    following = sound(browser, onward)

    assert len(page.root.xpath("//tbody/tr")) == 60
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


def test_declarations_are_named_by_subject_with_their_source(browser: TestClient):
    law = books().law
    (name, declared), *_ = law.declarations.items()

    page = sound(browser, f"/law/{name}")
    (section,) = page.root.xpath("//h2[.='Declarations and reservations']/following-sibling::p[@class='hint']")[:1]

    assert all(each.source.title in "".join(section.itertext()) for each in declared.values())
