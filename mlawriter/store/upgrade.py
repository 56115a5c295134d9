"""Brings the database to the newest table layout at start; a database that is there already costs one query."""

from typing import Final

from sqlalchemy import Connection, Engine, inspect

HEAD: Final = "0002"
"""The newest layout; written here too, so that a warm start does not load Alembic. A test compares the two."""


def bring_up_to_date(engine: Engine) -> None:
    """Run the migrations that are missing, all in one transaction.

    Raises:
        UnusableDatabase: a newer program wrote this database.
    """
    with engine.connect() as db:
        if layout_of(db) == HEAD:
            return
    from mlawriter.store.layouts import migrate  # noqa: PLC0415 - loads Alembic, which a warm start must not pay for

    migrate(engine.url)


def layout_of(db: Connection) -> str | None:
    """The layout that this database has, or None when it is empty."""
    if not inspect(db).has_table("alembic_version"):
        return None
    row = db.exec_driver_sql("SELECT version_num FROM alembic_version").first()
    return str(row[0]) if row else None
