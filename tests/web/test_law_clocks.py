"""Clocks in the browser: chosen and let run by themselves, and those of a request from its own answers."""

import re

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.language.locales import LANGUAGES
from mlawriter.web.api import add_api
from tests.web.reading import Page, read

LAW = books().law
TAGS = [language.tag for language in LANGUAGES]


def shown(browser: TestClient, address: str, status: int = 200) -> Page:
    answer = browser.get(address)
    page = read(answer.text)

    assert answer.status_code == status, answer.text
    assert page.faults() == []
    return page


def texts(page: Page, path: str) -> list[str]:
    return [" ".join(" ".join(one.itertext()).split()) for one in page.root.xpath(path)]


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("clock", LAW.clocks)
def test_every_clock_can_be_let_run(browser: TestClient, clock: str, tag: str):
    browser.headers |= {"Accept-Language": tag}

    page = shown(browser, f"/law/clocks?clock={clock}&start=2025-02-05&time=23:50&offset=%2B05:00")

    assert len(page.root.xpath("//section[@class='clock']")) == 1
    assert bool(page.root.xpath("//section[@class='clock']//strong")) == LAW.clocks[clock].computed


def test_both_ends_stand_with_the_rule_and_the_provision(browser: TestClient):
    page = shown(browser, "/law/clocks?clock=arrest_ets24_must&start=2025-02-05")

    (clock,) = texts(page, "//section[@class='clock']")
    assert "16 March 2025 or 17 March 2025" in clock
    assert "Work to 16 March 2025" in clock
    assert "40 days. The text does not say whether the day of the event counts" in clock
    assert "art. 16(4)" in clock
    assert "read" in clock
    assert LAW.sources["NL"] in clock


def test_without_a_day_a_clock_says_what_starts_it(browser: TestClient):
    page = shown(browser, "/law/clocks?clock=preservation")

    (clock,) = texts(page, "//section[@class='clock']")
    assert "the day on which the data were preserved" in clock
    assert "60 days. The text does not say whether the day of the event counts." in clock
    assert "Work to" not in clock


def test_an_instrument_and_a_subject_are_met_together(browser: TestClient):
    of_both = shown(browser, "/law/clocks?instrument=RIYADH83&function=surrender")
    of_one = shown(browser, "/law/clocks?instrument=RIYADH83")

    assert len(of_both.root.xpath("//section[@class='clock']")) == 2
    assert len(of_one.root.xpath("//section[@class='clock']")) == sum(
        clock.work == "RIYADH83" for clock in LAW.clocks.values()
    )


def test_hours_run_from_a_moment_and_ask_for_it(browser: TestClient):
    asked = shown(browser, "/law/clocks?clock=observation&start=2025-03-30")
    run = shown(browser, "/law/clocks?clock=observation&start=2025-03-30&time=22:30&offset=%2B01:00")

    assert "give the time of day and its offset from UTC" in texts(asked, "//section[@class='clock']")[0]
    assert "31 March 2025, 03:30 (UTC+1)" in texts(run, "//section[@class='clock']")[0]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("clock=nothing", "clock"),
        ("function=nothing", "function"),
        ("instrument=UNTOC-TIP", "instrument"),
        ("clock=preservation&start=yesterday", "start"),
        ("clock=preservation&start=2025-02-30", "start"),
        ("clock=preservation&start=9999-12-31", "start"),
        ("clock=preservation&start=0001-01-01", "start"),
        ("clock=observation&start=2025-02-05&time=25:00&offset=Z", "time"),
        ("clock=observation&start=2025-02-05&time=10:00&offset=east", "offset"),
        ("clock=observation&start=2025-02-05&time=10:00", "offset"),
        ("clock=observation&time=10:00", "start"),
    ],
)
def test_what_cannot_be_read_is_said_at_its_field(browser: TestClient, query: str, field: str):
    page = shown(browser, f"/law/clocks?{query}", 422)

    assert page.root.xpath("//div[@role='alert']//a/@href") == [f"#{field}"]
    (said,) = texts(page, f"//p[@id='{field}-error']")
    assert said.startswith("Error: ")
    assert not page.root.xpath("//section[@class='clock']")


def test_what_was_typed_is_kept(browser: TestClient):
    page = shown(browser, "/law/clocks?clock=preservation&start=yesterday", 422)

    assert page.root.xpath("//input[@id='start']/@value") == ["yesterday"]
    assert page.root.xpath("//select[@id='clock']//option[@selected]/@value") == ["preservation"]


def opened(browser: TestClient, matter: str, letter: str, instruments: list[str]) -> str:
    """The address of a new request that rests on these instruments."""
    sheet = f"{matter}/sections/case"
    browser.post(sheet, data=read(browser.get(sheet).text).form() | {"requesting_state": ["AM"]})
    sent = {"letter": letter, "requested_state": "GE", "key": letter}
    address = browser.post(f"{matter}/requests", data=sent, follow_redirects=False).headers["location"]
    page = read(browser.get(f"{address}/basis").text)
    (base,) = page.root.xpath("//input[@name='base']/@value")
    chosen = {"base": base, "key": "basis", "offered": instruments, "instrument": instruments}
    answer = browser.post(f"{address}/basis", data=chosen, follow_redirects=False)
    assert answer.status_code == 303, answer.text
    return address


def answered(browser: TestClient, sheet: str, field: str, day: tuple[int, int, int]) -> None:
    values = dict(zip(("", "-month", "-year"), day, strict=True))
    form = read(browser.get(sheet).text).form()
    named = {name: [""] for name in form if re.fullmatch(rf"{field}([.-]\w+)?", name)}
    assert named, sorted(form)
    parts = {"day": values[""], "month": values["-month"], "year": values["-year"]}
    for name in named:
        end = name.removeprefix(field).lstrip(".-") or "day"
        named[name] = [str(parts[end])] if end in parts else [""]
    answer = browser.post(sheet, data=form | named | {"save": ["on"]}, follow_redirects=False)
    assert answer.status_code == 303, read(answer.text).faults()


@pytest.mark.parametrize("tag", TAGS)
def test_a_request_without_a_basis_leads_to_it(browser: TestClient, letter: str, tag: str):
    browser.headers |= {"Accept-Language": tag}

    page = shown(browser, f"{letter}/clocks")

    assert f"{letter}/basis" in page.root.xpath("//p[@class='notice']/a/@href")
    assert f"{letter}/clocks" in read(browser.get(letter).text).root.xpath("//main//a/@href")


def test_the_clocks_of_a_letter_start_when_their_day_is_answered(browser: TestClient, matter: str):
    address = opened(browser, matter, "extradition", ["ETS24"])
    before = texts(shown(browser, f"{address}/clocks"), "//section[@class='clock']")
    (way, *_) = shown(browser, f"{address}/clocks").root.xpath("//main//p/a[contains(@href, '#f-arrested_on')]/@href")

    answered(browser, way.partition("#")[0], "arrested_on", (5, 2, 2025))
    after = texts(shown(browser, f"{address}/clocks"), "//section[@class='clock']")

    arrest = [one for one in after if one.startswith("Provisional arrest: never")]
    assert (
        len(before)
        == len(after)
        == sum(clock.work == "ETS24" and "extradition" in clock.letters for clock in LAW.clocks.values())
    )
    assert not any("Work to" in one for one in before)
    assert all("Work to 16 March 2025" in one and ": 5 February 2025" in one for one in arrest)
    assert arrest
    assert any("Starts with the day appointed for surrender Length" in one for one in after)


def test_the_clocks_of_a_measure_count_back_from_the_hearing(browser: TestClient, matter: str):
    address = opened(browser, matter, "mutual_legal_assistance", ["ETS30"])
    sent = {"measure": "service_of_documents", "key": "third"}
    sheet = browser.post(f"{address}/measures", data=sent, follow_redirects=False).headers["location"]
    form = read(browser.get(sheet).text).form()
    browser.post(sheet, data=form | {"paper_types": ["summons"], "save": ["on"]})
    answered(browser, sheet, "appearance_date", (1, 6, 2025))

    page = shown(browser, f"{address}/clocks")

    service = [one for one in texts(page, "//section[@class='clock']") if one.startswith("Service")]
    assert any("12 April 2025 or 13 April 2025" in one and "Work to 12 April 2025" in one for one in service)
    assert any(one.startswith("Safe conduct") for one in texts(page, "//section[@class='clock']"))


@pytest.mark.parametrize("tag", TAGS)
def test_the_clocks_of_a_request_weigh_little(browser: TestClient, matter: str, tag: str):
    address = opened(browser, matter, "extradition", ["ETS24", "CETS209", "CETS212"])
    browser.cookies.update({"language": tag})

    answer = browser.get(f"{address}/clocks")

    assert len(read(answer.text).root.xpath("//section[@class='clock']")) > 9
    assert int(answer.headers["content-length"]) <= 6_000


def test_the_clocks_of_no_such_request_are_not_found(browser: TestClient):
    assert browser.get("/requests/nothing/clocks").status_code == 404


@pytest.fixture
def api(app: FastAPI, browser: TestClient) -> TestClient:
    add_api(app)
    return browser


def test_the_api_gives_every_clock_without_dates(api: TestClient):
    told = api.get("/api/v1/law/clocks").json()

    assert [one["id"] for one in told["clocks"]] == list(LAW.clocks)
    assert not any(one["ends"] for one in told["clocks"])


def test_the_api_lets_a_clock_run(api: TestClient):
    told = api.get("/api/v1/law/clocks?clock=arrest_minsk&start=2025-05-01&language=fr").json()

    (clock,) = told["clocks"]
    assert (clock["ends"], clock["work_to"]) == (["2025-06-09", "2025-06-10"], "2025-06-09")
    assert "9 juin 2025" in clock["rule"]


@pytest.mark.parametrize("query", ["clock=nothing", "function=nothing", "clock=preservation&start=tomorrow", "x=1"])
def test_the_api_names_a_question_that_it_cannot_answer(api: TestClient, query: str):
    answer = api.get(f"/api/v1/law/clocks?{query}")

    assert answer.status_code == 422
    assert answer.json()["error"]["problems"]


def test_the_api_gives_the_clocks_of_a_request(api: TestClient, matter: str):
    address = opened(api, matter, "extradition", ["ETS24"])
    way = f"{address}/clocks"
    sheet = shown(api, way).root.xpath("//main//p/a[contains(@href, '#f-arrested_on')]/@href")[0].partition("#")[0]
    answered(api, sheet, "arrested_on", (5, 2, 2025))

    told = api.get(f"/api/v1{address}/clocks").json()["clocks"]

    started = {one["id"]: one["ends"] for one in told if one["start"]}
    assert started["arrest_ets24_must"] == ["2025-03-16", "2025-03-17"]
    assert {one["field"] for one in told if one["start"]} == {"arrested_on"}
    assert {one["instrument"] for one in told} == {"ETS24"}
