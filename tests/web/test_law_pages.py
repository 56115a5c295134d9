"""Law looked up in the browser: instruments, pairs of States, the table and the map."""

import gzip

import pytest
from lxml import etree
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.language.locales import LANGUAGES
from mlawriter.law.functions import GROUPS
from tests.web.reading import read

LAW = books().law
INSTRUMENTS = list(LAW.instruments)
ADDRESSES = [
    "/law",
    "/law?q=zzzz",
    "/law/UNTOC",
    "/law/UNTOC?group=assistance",
    "/law/UNTOC/parties?on=2025-03-01",
    "/law/UNCAC/parties?standing=all",
    "/law/UNTOC/map?on=2025-03-01",
    "/law/UNTOC/declarations",
    "/law/VIENNA88/declarations",
    "/law/XGULF-MLA",
    "/law/XGULF-MLA/parties",
]


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
def test_every_page_of_an_instrument_is_sound(browser: TestClient, instrument: str):
    page = sound(browser, f"/law/{instrument}")

    for address in page.root.xpath("//nav[@class='steps']//a/@href"):
        sound(browser, address)


def test_a_title_in_another_language_says_so(browser: TestClient):
    browser.headers |= {"Accept-Language": "ar"}
    foreign = next(one for one in LAW.instruments.values() if "ar" not in one.titles and "en" in one.titles)

    page = sound(browser, "/law")

    (title,) = page.root.xpath("//a[@href=$way]/*", way=f"/law/{foreign.id}")
    assert (title.tag, title.get("lang"), title.text) == ("bdi", "en", foreign.titles["en"])
    (own,) = page.root.xpath("//a[@href='/law/UNTOC']")
    assert len(own) == 0


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
    name, article = next(
        (each.id, article) for each in LAW.instruments.values() for article in each.articles if not article.printable
    )

    page = sound(browser, f"/law/{name}{group_of(article)}")
    lines = words(page, "//li[@class='unread']")

    assert any(line.startswith(article.provision) and "⚠" in line for line in lines), lines
    assert not any("⚠" in line for line in words(page, "//li[@class='read']"))


def test_of_many_provisions_one_group_is_shown_and_all_can_be_reached(browser: TestClient):
    page = sound(browser, "/law/UNTOC")
    ways = page.root.xpath("//ul[@class='tasks']//a/@href")

    shown = [words(sound(browser, way), "//ul[@class='provisions']/li/strong") for way in ways]

    assert words(page, "//ul[@class='provisions']/li") == []
    assert sum(map(len, shown)) == len(LAW.instruments["UNTOC"].articles)
    assert all(shown)


def test_a_state_on_which_nothing_is_on_file_is_said_to_be_unknown(browser: TestClient):
    page = sound(browser, "/law/ECOWAS-MLA/parties?standing=unknown&start=150")

    (row,) = [line for line in words(page, "//tbody/tr") if line.startswith("Togo")]
    assert "Nothing is on file" in row
    assert "Party: 0" in words(page, "//main/p/span")


def test_the_parties_stand_with_day_and_source(browser: TestClient):
    page = sound(browser, "/law/UNTOC/parties?on=2025-03-01&start=150")

    (row,) = [line for line in words(page, "//tbody/tr") if line.startswith("Togo")]

    assert "2 July 2004 (ratification)" in row
    assert "1 August 2004 *" in row
    assert words(page, "//dl[@class='sources']/dt[@id='source-1']") == ["1"]


def test_the_parties_on_all_pages_are_those_of_the_count(browser: TestClient):
    named, way = [], "/law/UNCAC/parties?on=2025-03-01&standing=party"
    while way:
        page = sound(browser, way)
        named += words(page, "//tbody/tr/th")
        way = next(iter(page.root.xpath("//div[@class='actions']/a[.='Further States']/@href")), "")

    assert f"Party: {len(named)}" in words(page, "//main/p/span")
    assert len(set(named)) == len(named) > 150


def test_the_day_changes_who_is_bound(browser: TestClient):
    page = sound(browser, "/law/UNTOC/parties?on=2003-01-01&standing=all&start=150")

    (row,) = [line for line in words(page, "//tbody/tr") if line.startswith("Togo")]
    assert "Not a party" in row
    assert "Not yet bound on this day" in row


def test_records_that_contradict_each_other_are_all_shown(browser: TestClient):
    page = sound(browser, "/law/UNCAC/parties?standing=unknown")

    (row,) = [line for line in words(page, "//tbody/tr") if line.startswith("Bhutan")]
    (cell,) = page.root.xpath("//tbody/tr[contains(th, 'Bhutan')]/td//ul")
    assert "The records contradict each other" in row
    assert len(cell.xpath("li/a")) == len(LAW.participation.of("BT", "UNCAC")) > 1


def test_another_name_of_an_instrument_leads_to_its_page(browser: TestClient):
    alias, name = next(iter(books().law.aliases.items()))

    answer = browser.get(f"/law/{alias}", follow_redirects=False)

    assert (answer.status_code, answer.headers["location"]) == (308, f"/law/{name}")


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/law/NOSUCH", 404),
        ("/law/UNTOC?group=nothing", 404),
        ("/law/NOSUCH/parties", 404),
        ("/law/HARARE/parties", 404),
        ("/law/UNTOC/parties?standing=perhaps", 404),
        ("/law/NOSUCH/map", 404),
        ("/law/XGULF-MLA/map", 404),
        ("/law/HARARE/declarations", 404),
        ("/law/NOSUCH/map.svg", 404),
        ("/law/XGULF-MLA/map.svg", 404),
        ("/law/HARARE/map.svg", 404),
        ("/law/UNTOC/parties?on=yesterday", 400),
        ("/law/UNTOC/map.svg?language=tlh", 404),
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


def test_the_map_page_shows_every_state_from_one_outline_that_is_kept_for_ever(browser: TestClient):
    page = sound(browser, "/law/UNTOC/map?on=2025-03-01")
    (svg,) = page.root.xpath("//figure[@class='map']/svg")
    (caption,) = words(page, "//figure[@class='map']/figcaption")
    used = svg.xpath(".//use/@href")

    outline = browser.get(used[0].partition("#")[0])

    places = {one.get("id") for one in etree.fromstring(outline.content).iter() if one.get("id")}
    assert "immutable" in outline.headers["cache-control"]
    assert {one.partition("#")[0] for one in used} == {used[0].partition("#")[0]}
    assert {one.partition("#")[2] for one in used} <= places
    assert {"FR", "TG", "PG", "SM"} <= {one.partition("#")[2] for one in used}
    assert svg.get("role") == "img"
    assert all(word in caption for word in ("Party", "Not a party", "Unknown", "boundary", "Natural Earth"))
    assert page.root.xpath("//main//a[contains(@href, '/law/UNTOC/parties') and contains(@href, 'standing=all')]")


def test_declarations_are_named_by_subject_with_their_source(browser: TestClient):
    (name, declared), *_ = LAW.declarations.items()

    page = sound(browser, f"/law/{name}/declarations")
    (section,) = page.root.xpath("//h2[.='Declarations and reservations']/following-sibling::p[@class='hint']")[:1]

    assert all(each.source.title in "".join(section.itertext()) for each in declared.values())


def test_notified_languages_stand_with_their_state_and_source(browser: TestClient):
    page = sound(browser, "/law/UNTOC/declarations")

    (line,) = [
        line
        for line in words(page, "//h2[.='Notified: Languages accepted']/following-sibling::ul[1]/li")
        if line.startswith("Latvia")
    ]
    assert "English" in line
    assert "Latvian" in line
    assert "2014" in line


def group_of(article) -> str:
    return next(f"?group={each.id}" for each in GROUPS if article.function in each.functions)
