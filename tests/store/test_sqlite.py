"""SQLite is opened with the same strict pragmas on each connection, and only by its owner."""

import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from mlawriter.casework.look import see_matters
from mlawriter.casework.open_matter import open_matter
from mlawriter.store import engine
from mlawriter.store.engine import FILE_NAME, Store
from mlawriter.store.faults import StoreBusy, UnusableDatabase
from mlawriter.store.start import open_store

PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": 2,  # FULL
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
    "busy_timeout": 5000,
}


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "data")
    yield opened
    opened.close()


@pytest.mark.parametrize("pragma", PRAGMAS)
def test_each_connection_has_the_pragma(sqlite: Store, pragma: str) -> None:
    with sqlite.reading() as first, sqlite.reading() as second:
        values = [db.exec_driver_sql(f"PRAGMA {pragma}").scalar() for db in (first, second)]

    assert values == [PRAGMAS[pragma]] * 2


def test_a_writer_takes_the_lock_when_it_begins(sqlite: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(engine, "PRAGMAS", ("busy_timeout=50",))
    hurried = open_store(tmp_path / "hurried")

    with hurried.writing(), pytest.raises(StoreBusy), hurried.writing():
        pass

    hurried.close()


def test_a_reader_is_not_held_up_by_a_writer(sqlite: Store) -> None:
    with sqlite.writing():
        reader = threading.Thread(target=see_matters, args=(sqlite, sqlite.local_person))
        reader.start()
        reader.join(timeout=3)
        assert not reader.is_alive()


def test_only_the_owner_reads_the_folder_and_the_file(sqlite: Store, tmp_path: Path) -> None:
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "data" / FILE_NAME).stat().st_mode) == 0o600


def test_what_was_saved_is_there_at_the_next_start(sqlite: Store, tmp_path: Path) -> None:
    matter = open_matter(sqlite, sqlite.local_person)
    sqlite.close()

    again = open_store(tmp_path / "data")

    assert [entry.id for entry in see_matters(again, again.local_person)] == [matter]
    again.close()


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"not a database, but long enough to be looked at" * 100)

    with pytest.raises(UnusableDatabase, match=FILE_NAME):
        open_store(tmp_path)


def test_a_data_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("x")

    with pytest.raises(UnusableDatabase, match="data folder"):
        open_store(tmp_path / "data")


@pytest.mark.parametrize("url", ["mysql://host/name", "postgresql+asyncpg://host/name", "nonsense", "://"])
def test_an_address_of_another_kind_is_refused(tmp_path: Path, url: str) -> None:
    with pytest.raises(UnusableDatabase, match="MLAWRITER_DATABASE_URL"):
        open_store(tmp_path, url)


def test_a_server_that_is_not_there_is_named_without_its_password(tmp_path: Path) -> None:
    with pytest.raises(UnusableDatabase, match=r"127\.0\.0\.1") as fault:
        open_store(tmp_path, "postgresql://somebody:hidden-word@127.0.0.1:1/name?connect_timeout=2")

    assert "hidden-word" not in str(fault.value)
