"""An application on an empty store, and a browser without scripts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.store.engine import Store
from mlawriter.store.start import open_store
from mlawriter.web.app import create_app

ON_SQLITE_ALONE = {
    "test_law_api",
    "test_law_clocks",
    "test_law_pages",
    "test_law_pairs",
    "test_law_weight",
    "test_security",
    "test_weight",
    "test_parts",
    "test_field_html",
    "test_postgresql",
    "test_record_forms",
}
"""Modules in which nothing is kept, or that choose their database; all the others run on both."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "database_url" in metafunc.fixturenames:
        both = metafunc.module.__name__.rpartition(".")[2] not in ON_SQLITE_ALONE
        kinds = ["sqlite", *([pytest.param("postgresql", marks=pytest.mark.postgres)] if both else [])]
        metafunc.parametrize("database_url", kinds, indirect=True)


@pytest.fixture
def database_url(request: pytest.FixtureRequest) -> str | None:
    """None is the SQLite file in the data folder."""
    if request.param == "sqlite":
        return None
    address: str = request.getfixturevalue("postgres_url")
    return address


@pytest.fixture
def store(tmp_path: Path, database_url: str | None) -> Iterator[Store]:
    opened = open_store(tmp_path, database_url)
    yield opened
    opened.close()


@pytest.fixture
def app(store: Store) -> FastAPI:
    return create_app(store, books())


@pytest.fixture
def browser(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app, base_url="http://127.0.0.1:8000", raise_server_exceptions=False) as client:
        client.headers |= {"Sec-Fetch-Site": "same-origin"}
        yield client


@pytest.fixture
def matter(browser: TestClient) -> str:
    """The address of a new matter."""
    answer = browser.post("/matters", data={"key": "first"}, follow_redirects=False)
    return answer.headers["location"].partition("/sections")[0]


@pytest.fixture
def letter(browser: TestClient, matter: str) -> str:
    """The address of a request for mutual legal assistance to an invented State."""
    sent = {"letter": "mutual_legal_assistance", "requested_state": "XB", "key": "second"}
    return browser.post(f"{matter}/requests", data=sent, follow_redirects=False).headers["location"]


@pytest.fixture(scope="session")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A browser for pages that only look things up: one program for many tests, in which nothing is ever kept."""
    opened = open_store(tmp_path_factory.mktemp("reader"), None)
    with TestClient(create_app(opened, books()), base_url="http://127.0.0.1:8000") as client:
        client.headers |= {"Sec-Fetch-Site": "same-origin"}
        yield client
    opened.close()
