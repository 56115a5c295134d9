"""What the tests of corrections share: the record they correct, and how an editor types and sends a form."""

from fastapi import FastAPI
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.directory import Authority
from tests.web.reading import Page, read

STATE = books().directory.state("XA")
OFFICE = next(one for one in STATE.authorities if one.function == "mla" and not one.historic)
RULE = STATE.rules[0]
RECORD = f"/authorities/XA/records/{OFFICE.id}"
SIGNED = {"source": ["Call with the registry"], "source_date": ["2026-11"], "by": ["N. Editor"]}


def form_at(browser: TestClient, address: str, form: str = "record") -> dict[str, list[str]]:
    return read(browser.get(address).text).form(form)


def present(app: FastAPI) -> Authority:
    state = app.state.desk.books.directory.state("XA")
    return next(one for one in state.authorities if one.id == OFFICE.id)


def correct(browser: TestClient, record: str = RECORD, **values: list[str]) -> None:
    """Type over the form as it stands, sign it, and send it."""
    sent = form_at(browser, f"{record}/correct") | SIGNED | values
    answer = browser.post(f"{record}/correct", data=sent, follow_redirects=False)
    assert answer.status_code == 303, answer.text


def words_of(page: Page) -> str:
    return " ".join(page.root.xpath("//main")[0].text_content().split())
