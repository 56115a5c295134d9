"""Runs the migrations with Alembic, as the database's only writer; loaded only when there is something to migrate."""

from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import URL, Connection

from mlawriter.store.engine import make_engine, writing
from mlawriter.store.faults import UnusableDatabase

MIGRATIONS: Final = Path(__file__).parent / "migrations"

_ADVISORY_LOCK: Final = 6_524_101
"""Any number, the same in every process: on PostgreSQL it keeps two starts from migrating at once."""


def migrate(url: URL, *, back_to: str | None = None) -> None:
    """Go to the newest layout, or back to an older one, all or nothing.

    Raises:
        UnusableDatabase: the database has a layout that this program does not know.
    """
    engine = make_engine(url, foreign_keys=False)
    try:
        with writing(engine) as db:
            if db.dialect.name == "postgresql":
                db.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_ADVISORY_LOCK})")
            _run(db, back_to)
            if db.dialect.name == "sqlite" and db.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise UnusableDatabase("after the migration some rows point nowhere; nothing was changed")
    finally:
        engine.dispose()


def alembic_settings(db: Connection | None = None) -> Config:
    """Alembic's settings for this connection."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = db
    return config


def _run(db: Connection, back_to: str | None) -> None:
    try:
        if back_to is None:
            command.upgrade(alembic_settings(db), "head")
        else:
            command.downgrade(alembic_settings(db), back_to)
    except CommandError:
        raise UnusableDatabase("a newer version of this program wrote the database: start that version") from None
