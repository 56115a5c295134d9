"""Both databases, one at a time: an empty one for each test module, and two persons for each test."""

import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from mlawriter.store.engine import Store
from mlawriter.store.persons import add_person
from mlawriter.store.records import Person
from mlawriter.store.start import open_store

BOTH = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]


@pytest.fixture(scope="module")
def new_database(request: pytest.FixtureRequest) -> Iterator[Callable[[], str]]:
    """Make an empty PostgreSQL database; what was made is dropped after the module."""
    server = request.getfixturevalue("postgres_server")
    before, _, after = server.partition("/postgres?")
    made = []

    def make() -> str:
        name = sql.Identifier(f"test_{uuid.uuid4().hex}")
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(name))
        made.append(name)
        return f"{before}/{name.as_string().strip(chr(34))}?{after}"

    yield make
    with psycopg.connect(server, autocommit=True) as connection:
        for name in made:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))


@pytest.fixture(scope="module", params=BOTH)
def database_url(request: pytest.FixtureRequest) -> str | None:
    """None is the SQLite file in the data folder."""
    return None if request.param == "sqlite" else request.getfixturevalue("new_database")()


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def store(data_dir: Path, database_url: str | None) -> Iterator[Store]:
    opened = open_store(data_dir, database_url)
    yield opened
    opened.close()


@pytest.fixture
def person(store: Store) -> Person:
    with store.writing() as db:
        return add_person(db, "Drafter")


@pytest.fixture
def stranger(store: Store) -> Person:
    with store.writing() as db:
        return add_person(db, "Somebody else")
