"""From an empty database to the newest layout and back, on both databases; a warm start does not load Alembic."""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from mlawriter.store.engine import Store, make_engine, url_of
from mlawriter.store.faults import UnusableDatabase
from mlawriter.store.layouts import alembic_settings, migrate
from mlawriter.store.start import open_store
from mlawriter.store.tables import Kept
from mlawriter.store.upgrade import HEAD, layout_of
from tests.store.databases import BOTH

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(params=BOTH)
def empty(request: pytest.FixtureRequest) -> str | None:
    """An empty database of the test's own."""
    return None if request.param == "sqlite" else request.getfixturevalue("new_database")()


@pytest.fixture
def fresh(tmp_path: Path, empty: str | None) -> Iterator[Store]:
    opened = open_store(tmp_path, empty)
    yield opened
    opened.close()


def test_the_newest_layout_is_the_one_the_program_expects() -> None:
    assert ScriptDirectory.from_config(alembic_settings()).get_current_head() == HEAD


def test_the_migrations_make_what_the_tables_say(fresh: Store) -> None:
    with fresh.reading() as db:
        context = MigrationContext.configure(db, opts={"compare_type": True, "compare_server_default": True})

        assert compare_metadata(context, Kept.metadata) == []
        assert layout_of(db) == HEAD


def test_the_check_of_alembic_itself_finds_nothing_to_do(fresh: Store) -> None:
    with fresh.writing() as db:
        command.check(alembic_settings(db))


def test_down_and_up_again(fresh: Store) -> None:
    url = fresh.engine.url

    migrate(url, back_to="base")
    with fresh.reading() as db:
        left = set(inspect(db).get_table_names())
    migrate(url)

    assert left == {"alembic_version"}
    with fresh.reading() as db:
        assert set(Kept.metadata.tables) < set(inspect(db).get_table_names())


def test_two_first_starts_at_once_make_one_database(tmp_path: Path, empty: str | None) -> None:
    with ThreadPoolExecutor(2) as pool:
        stores = list(pool.map(lambda _: open_store(tmp_path, empty), range(2)))

    with stores[0].reading() as db:
        assert db.execute(text("SELECT count(*) FROM person")).scalar() == 1
    for opened in stores:
        opened.close()


def test_a_database_of_a_newer_program_is_refused_and_left_alone(tmp_path: Path, empty: str | None) -> None:
    opened = open_store(tmp_path, empty)
    with opened.writing() as db:
        db.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    opened.close()

    with pytest.raises(UnusableDatabase, match="newer version"):
        open_store(tmp_path, empty)

    engine = make_engine(url_of(tmp_path, empty))
    with engine.connect() as db:
        assert layout_of(db) == "9999"
    engine.dispose()


def test_each_constraint_has_a_name() -> None:
    constraints = [constraint for table in Kept.metadata.tables.values() for constraint in table.constraints]

    assert all(constraint.name for constraint in constraints)


def test_a_warm_start_does_not_load_alembic(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    code = (
        "import sys; from pathlib import Path; from mlawriter.store.start import open_store;"
        "open_store(Path(sys.argv[1])).close(); print('alembic' in sys.modules)"
    )

    out = subprocess.run([sys.executable, "-c", code, tmp_path], cwd=ROOT, capture_output=True, text=True, check=True)

    assert out.stdout.strip() == "False"
