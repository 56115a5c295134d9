"""The page of a State: every value with its mark, what is unknown said as unknown, and every record behind it."""

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.casework.correcting import save_changes
from mlawriter.directory.corrections import Change
from mlawriter.language.locales import LANGUAGES
from tests.web.reading import Page, read

STATES = list(books().directory.states)
TAGS = [language.tag for language in LANGUAGES]
FULLEST = sorted(STATES, key=lambda code: -len(books().directory.states[code].entries))[:10]
PARTS = ["authorities", "rules", "organisations", "treaties"]


def opened(reader: TestClient, address: str, tag: str = "en") -> Page:
    answer = reader.get(address, headers={"Accept-Language": tag})
    page = read(answer.text)

    assert answer.status_code == 200, answer.text
    assert page.faults() == []
    assert f'<html lang="{tag}"' in answer.text
    return page


def words(page: Page, path: str) -> list[str]:
    return [" ".join("".join(one.itertext()).split()) for one in page.root.xpath(path)]


def told(page: Page, topic: str) -> str:
    (line,) = page.root.xpath(f"//dt[normalize-space()='{topic}']/following-sibling::dd[1]")
    return " ".join(line.text_content().split())


@pytest.mark.parametrize("code", STATES)
def test_every_state_has_a_sheet_in_every_language(reader: TestClient, code: str):
    for tag in TAGS:
        page = opened(reader, f"/authorities/{code}", tag)

        assert page.title.startswith(page.heading)


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("code", FULLEST)
def test_the_records_behind_a_sheet_can_be_read(reader: TestClient, code: str, part: str):
    page = opened(reader, f"/authorities/{code}/sources?part={part}")

    assert page.root.xpath("//nav[@class='steps']//a[@aria-current='page']")


@pytest.mark.parametrize("code", STATES)
def test_every_record_of_a_state_stands_behind_its_sheet(reader: TestClient, code: str):
    kept = {entry.id for entry in books().directory.states[code].entries}

    found = [opened(reader, f"/authorities/{code}/sources?part={part}") for part in PARTS[:3]]

    assert kept <= {ident for page in found for ident in page.root.xpath("//@id")}


@pytest.mark.parametrize("code", FULLEST)
def test_every_mark_leads_to_a_source_and_every_source_is_named_once(reader: TestClient, code: str):
    page = opened(reader, f"/authorities/{code}")
    listed = page.root.xpath("//section[@class='cited']//li/@id")

    named = set(page.root.xpath("//small/a/@href"))

    assert listed == [f"s{number}" for number in range(1, len(listed) + 1)]
    assert named == {f"#{one}" for one in listed}
    assert len(set(words(page, "//section[@class='cited']//li"))) == len(listed)


def test_what_is_not_on_file_is_said_to_be_unknown(reader: TestClient):
    page = opened(reader, "/authorities/TV")

    assert "not known: Mutual legal assistance, Extradition" in " ".join(words(page, "//main//p"))
    unknown = " ".join(words(page, "//dt[i]/following-sibling::dd[1]"))
    for topic in ("Languages accepted", "Urgent channel", "Dual criminality", "Bank secrecy", "Service of documents"):
        assert topic in unknown


def test_an_office_stands_under_its_functions_with_contact_source_date_and_confidence(reader: TestClient):
    page = opened(reader, "/authorities/GB")
    office = next(one for one in books().directory.states["GB"].authorities if one.emails)

    (heading,) = page.root.xpath("//h3[normalize-space()=$name]", name=office.name("en"))
    line = heading.getnext()

    assert "Mutual legal assistance" in line.text_content()
    assert office.source_date in line.text_content()
    assert line.xpath("small/a")
    assert office.emails[0] in line.getnext().text_content()


def test_a_value_older_than_a_year_is_to_be_confirmed(reader: TestClient):
    page = opened(reader, "/authorities/TG")

    assert "2012-01-09 medium, to confirm" in told(page, "Own nationals")
    assert "Nationals are not extradited" in told(page, "Own nationals")


@pytest.mark.parametrize(
    ("tag", "said"), [("en", ("Domestic law", "English")), ("fr", ("anglais",)), ("ar", ("الإنجليزية",))]
)
def test_the_sheet_names_languages_and_law_in_words(reader: TestClient, tag: str, said: tuple[str, ...]):
    page = opened(reader, "/authorities/XB", tag)

    text = " ".join(page.root.xpath("//main")[0].text_content().split())

    assert all(word in text for word in said)
    assert "DOMESTIC" not in text


def test_the_sheet_names_the_instruments_in_force_with_their_day(reader: TestClient):
    page = opened(reader, "/authorities/NG")

    (instrument,) = page.root.xpath("//a[@href='/law/UNTOC']")

    assert instrument.getnext().text == "2003-09-29"
    assert instrument.getnext().getnext().xpath("a/@href")


def test_many_bilateral_treaties_keep_their_sources_on_a_page_of_their_own(reader: TestClient):
    sheet = opened(reader, "/authorities/GB")

    first = opened(reader, "/authorities/GB/sources?part=treaties")
    (onward,) = first.root.xpath("//div[@class='actions']/a/@href")
    second = opened(reader, onward)

    assert "/authorities/GB/sources?part=treaties" in sheet.root.xpath("//main//a/@href")
    assert any("(19" in line or "(18" in line for line in words(sheet, "//section[h3='Bilateral treaties']/p"))
    assert not set(words(first, "//ul[@class='records']/li")) & set(words(second, "//ul[@class='records']/li"))


def test_an_invented_state_says_so(reader: TestClient):
    assert "An invented State, for training only." in words(opened(reader, "/authorities/XA"), "//main/p")


@pytest.mark.parametrize(
    "address",
    [
        "/authorities/ZZ",
        "/authorities/ZZ/sources",
        "/authorities/NG/sources?part=nothing",
        "/authorities/NG/sources?start=-1",
    ],
)
def test_what_does_not_exist_is_answered_with_a_page(browser: TestClient, address: str):
    answer = browser.get(address)

    assert answer.status_code == 404
    assert read(answer.text).faults() == []


def test_a_value_that_was_confirmed_here_says_by_whom_and_when(browser: TestClient, app: FastAPI):
    desk = app.state.desk
    (rule,) = books().directory.states["TG"].rules_on("nationals")
    seen = {"topic": rule.topic, "text": rule.text, "provision": rule.provision}
    change = Change(
        state="TG", list="rules", entry=rule.id, action="confirm", values=seen, source="letter of the ministry"
    )
    save_changes(desk.store, desk.shelf, desk.person, [change], by="Awa", on=desk.today)

    line = told(opened(browser, "/authorities/TG"), "Own nationals")

    assert f"confirmed: Awa {desk.today.isoformat()}" in line
    assert "to confirm" not in line


def test_a_sheet_leads_to_the_form_for_the_state_and_to_typing_it_back(reader: TestClient):
    [exchange] = opened(reader, "/authorities/TG").root.xpath("//main//a[contains(@href, '/exchange')]/@href")

    links = opened(reader, exchange).root.xpath("//main//a/@href")

    assert {"/authorities/TG/entry.docx", "/authorities/TG/entry"} <= set(links)
