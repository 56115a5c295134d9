"""The API on a store of its own, asked as a program of this machine would."""

from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.store.start import open_store
from mlawriter.web.api import add_api
from mlawriter.web.app import create_app


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FastAPI]:
    store = open_store(tmp_path_factory.mktemp("api"))
    served = create_app(store, books(), hosts=("testserver",))  # the name that schemathesis uses
    add_api(served)
    yield served
    store.close()


@pytest.fixture
def client(app: FastAPI) -> TestClient:
    return TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False)
