"""The whole way through the pages on PostgreSQL: look-ups wait in a thread, and the answers are the same."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.store.start import open_store
from mlawriter.web.app import create_app
from tests.web.reading import read
from tests.web.ready import ready_file, taken_in

pytestmark = pytest.mark.postgres


@pytest.fixture
def remote(tmp_path: Path, postgres_url: str) -> Iterator[TestClient]:
    store = open_store(tmp_path, postgres_url)
    with TestClient(create_app(store, books()), base_url="http://127.0.0.1:8000") as client:
        client.headers |= {"Sec-Fetch-Site": "same-origin"}
        yield client
    store.close()


def test_a_request_goes_from_the_first_page_to_the_finished_file(remote: TestClient):
    matter = remote.post("/matters", data={"key": "m"}, follow_redirects=False).headers["location"]
    sent = read(remote.get(matter).text).form() | {"case_title": ["𠮷 & Sons"], "save": ["on"]}
    assert remote.post(matter, data=sent, follow_redirects=False).status_code == 303
    assert read(remote.get(matter).text).form()["case_title"] == ["𠮷 & Sons"]

    stale = remote.post(matter, data=sent | {"case_title": ["other"], "key": ["x"]})
    assert stale.status_code == 409

    ready = taken_in(remote, ready_file())
    form = read(remote.get(f"{ready}/preview?language=en").text).form("finish")
    assert remote.post(f"{ready}/finish", data=form, follow_redirects=False).status_code == 303
    assert remote.get(f"{ready}/documents/en.docx").content[:2] == b"PK"
    for path in ("", "/gaps", "/basis", "/addressee", "/check", "/preview", "/translations/en", "/versions/1"):
        assert remote.get(ready + path).status_code == 200, path
    assert remote.post(f"{ready}/correct", follow_redirects=False).status_code == 303


def test_a_look_up_does_not_hold_the_loop(remote: TestClient):
    asked_in: set[int] = set()
    engine = remote.app.state.desk.store.engine
    event.listen(engine, "before_cursor_execute", lambda *_: asked_in.add(threading.get_ident()))
    assert remote.portal is not None

    remote.get("/")

    assert asked_in
    assert remote.portal.call(threading.get_ident) not in asked_in
