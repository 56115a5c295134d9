"""The directory goes out in every format; what comes in is shown row by row and kept only when it is applied."""

import json
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.directory import Authority
from mlawriter.web.pages.exchange import MOST_SHOWN
from tests.web.reading import Page, read

EXCHANGE = "/authorities/exchange"
OFFICE = next(one for one in books().directory.state("XA").authorities if one.function == "mla" and not one.historic)
ROWS = (
    "state,id,note,source,source_date,phones\n"
    f"XA,{OFFICE.id},<b>Closed</b> on Sundays,A call,2026-10,\n"
    "ZZ,zz-mla-office,Open,A call,2026-10,\n"
    f"XA,{books().directory.state('XA').authorities[-1].id},,,,call us\n"
)


def present(app: FastAPI) -> Authority:
    state = app.state.desk.books.directory.state("XA")
    return next(one for one in state.authorities if one.id == OFFICE.id)


def hand_in(browser: TestClient, content: str | bytes = ROWS, name: str = "authorities.csv", tag: str = "en") -> Page:
    sent = {"file": (name, content if isinstance(content, bytes) else content.encode())}
    answer = browser.post(EXCHANGE, files=sent, headers={"Accept-Language": tag})
    assert answer.status_code == 200, answer.text
    return read(answer.text)


def words_of(page: Page) -> str:
    return " ".join("".join(page.root.itertext()).split())


@pytest.mark.parametrize("state", ["", "XA"])
@pytest.mark.parametrize("form", ["toml", "csv", "xlsx", "json"])
def test_every_format_is_downloaded_and_comes_in_without_a_change(reader: TestClient, form: str, state: str) -> None:
    page = read(reader.get(EXCHANGE, params={"state": state}).text)
    [address] = page.root.xpath("//a[contains(@href, $end)]/@href", end=f"/exchange/{form}")

    answer = reader.get(address)
    name = answer.headers["content-disposition"].partition('"')[2].rstrip('"')
    shown = hand_in(reader, answer.content, name)

    assert answer.status_code == 200
    assert not shown.root.xpath("//form[@id='answers']")
    assert "0 rows would change something" in words_of(shown)
    assert "0 rows are refused" in words_of(shown)


def test_a_zip_of_tables_holds_one_file_for_each(reader: TestClient) -> None:
    content = reader.get(f"{EXCHANGE}/csv", params={"state": "XA"}).content

    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert {"authorities.csv", "memberships.csv", "sources.csv"} <= set(archive.namelist())


@pytest.mark.parametrize("address", ["exchange/pdf", "exchange/csv?state=ZZ", "exchange?state=ZZ", "ZZ/entry.docx"])
def test_what_is_not_there_is_not_found(reader: TestClient, address: str) -> None:
    assert reader.get(f"/authorities/{address}").status_code == 404


@pytest.mark.parametrize("tag", ["en", "fr", "ar"])
def test_what_would_change_is_shown_row_by_row_and_nothing_is_kept(app: FastAPI, browser: TestClient, tag: str) -> None:
    page = hand_in(browser, tag=tag)

    assert page.faults() == []
    assert "<b>Closed</b> on Sundays" in ["".join(one.itertext()) for one in page.root.xpath("//ins/bdi")]
    assert page.root.xpath("count(//h2[1]/following-sibling::ul[1]/li)") == 2
    assert present(app).note == OFFICE.note


def test_a_plan_is_kept_when_it_is_applied_and_sent_twice_only_once(app: FastAPI, browser: TestClient) -> None:
    sent = hand_in(browser).form() | {"by": ["N. Editor"]}

    answers = [browser.post(f"{EXCHANGE}/apply", data=sent, follow_redirects=False) for _ in range(2)]

    assert [one.status_code for one in answers] == [303, 303]
    assert answers[0].headers["location"] == answers[1].headers["location"] == f"{EXCHANGE}?kept=1"
    assert "1 correction was kept" in browser.get(f"{EXCHANGE}?kept=1").text
    office = present(app)
    assert office.note == "<b>Closed</b> on Sundays"
    assert office.provenance("note").source == "A call"
    [step] = app.state.desk.shelf.edition.overlay.history[OFFICE.id]
    assert step.correction.by == "N. Editor"


def test_whoever_makes_the_changes_says_their_name(app: FastAPI, browser: TestClient) -> None:
    sent = hand_in(browser).form() | {"by": [" "]}

    refused = browser.post(f"{EXCHANGE}/apply", data=sent)

    page = read(refused.text)
    assert refused.status_code == 422
    assert page.faults() == []
    assert page.form()["changes"] == sent["changes"]
    assert present(app).note == OFFICE.note


def test_a_plan_made_before_somebody_else_corrected_the_same_is_not_kept(app: FastAPI, browser: TestClient) -> None:
    mine = hand_in(browser).form() | {"by": ["N. Editor"]}
    theirs = hand_in(browser, ROWS.replace("Sundays", "Mondays")).form() | {"by": ["N. Other"]}
    browser.post(f"{EXCHANGE}/apply", data=theirs)

    late = browser.post(f"{EXCHANGE}/apply", data=mine)

    assert late.status_code == 409
    assert "Hand the file in again" in late.text
    assert present(app).note == "<b>Closed</b> on Mondays"


@pytest.mark.parametrize("changes", ["", "[", "{}", '[{"state": "XA"}]', '[{"list": "tea"}]'])
def test_changes_that_the_page_did_not_send_are_refused(reader: TestClient, changes: str) -> None:
    answer = reader.post(f"{EXCHANGE}/apply", data={"changes": changes, "by": "N.", "seen": "0"})

    assert answer.status_code == 400


def test_changes_that_do_not_fit_are_not_kept(app: FastAPI, browser: TestClient) -> None:
    sent = hand_in(browser).form() | {"by": ["N. Editor"]}
    [change] = json.loads(sent["changes"][0])
    sent["changes"] = [json.dumps([change | {"values": {"phones": ["call us"]}}])]

    assert browser.post(f"{EXCHANGE}/apply", data=sent).status_code == 409
    assert present(app).phones == OFFICE.phones


@pytest.mark.parametrize("tag", ["en", "fr", "ar"])
@pytest.mark.parametrize(
    ("name", "content"), [("x.csv", b""), ("x.xlsx", b"PK\x03\x04"), ("x.pdf", b"%PDF"), ("x.toml", b"a = ")]
)
def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(
    reader: TestClient, name: str, content: bytes, tag: str
) -> None:
    refused = reader.post(EXCHANGE, files={"file": (name, content)}, headers={"Accept-Language": tag})

    page = read(refused.text)
    assert refused.status_code == 422
    assert page.faults() == []
    assert page.root.xpath("//*[@role='alert']//a/@href") == ["#file"]
    assert name in "".join(page.root.xpath("//*[@role='alert']")[0].itertext())


def test_a_long_plan_is_applied_a_page_at_a_time_from_the_same_file(app: FastAPI, browser: TestClient) -> None:
    entries = [(state, one) for state in books().directory.states.values() for one in state.memberships]
    rows = [f"{state.code},{one.id},A letter,2026" for state, one in entries[: MOST_SHOWN + 2]]
    table = "\n".join(["state,id,source,source_date", *rows])

    first = hand_in(browser, table, "memberships.csv")
    answer = browser.post(f"{EXCHANGE}/apply", data=first.form() | {"by": ["N."]}, follow_redirects=False)
    second = hand_in(browser, table, "memberships.csv")

    assert first.root.xpath("count(//h2[1]/following-sibling::ul[1]/li)") == MOST_SHOWN
    assert "hand in the same file again" in words_of(first)
    assert answer.headers["location"] == f"{EXCHANGE}?kept={MOST_SHOWN}"
    assert app.state.desk.shelf.edition.number == MOST_SHOWN
    assert second.root.xpath("count(//h2[1]/following-sibling::ul[1]/li)") == 2
    assert "hand in the same file again" not in words_of(second)


def test_somebody_who_is_no_editor_may_take_out_and_not_put_in(app: FastAPI, browser: TestClient) -> None:
    app.state.desk = replace(app.state.desk, person=replace(app.state.desk.person, editor=False))

    page = read(browser.get(EXCHANGE, params={"state": "XA"}).text)
    tried = [
        browser.post(EXCHANGE, files={"file": ("authorities.csv", ROWS.encode())}),
        browser.post(f"{EXCHANGE}/apply", data={"changes": "[]", "by": "N."}),
        browser.get("/authorities/XA/entry"),
        browser.post("/authorities/XA/entry", data={"by": "N."}),
    ]

    assert not page.root.xpath("//input[@type='file']")
    assert browser.get(f"{EXCHANGE}/csv").status_code == 200
    assert [one.status_code for one in tried] == [403] * 4
