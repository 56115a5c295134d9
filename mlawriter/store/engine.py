"""The engine and its transactions: SQLite with fixed pragmas, or PostgreSQL; errors never carry what was written."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from typing import Any, Final, TypeAlias

from sqlalchemy import Connection, Engine, QueuePool, Table, create_engine, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from mlawriter.store.faults import StoreBusy, StoreFault, UnusableDatabase
from mlawriter.store.records import Person

FILE_NAME: Final = "mlawriter.sqlite3"

Transaction: TypeAlias = Connection
"""What a verb passes to the store's functions, so that all it does is one transaction."""

_PATIENCE: Final = 5.0
"""Seconds; the same as busy_timeout."""

PRAGMAS: Final = ("secure_delete=ON", "trusted_schema=OFF", "busy_timeout=5000")


@dataclass(frozen=True, slots=True)
class Store:
    """What is kept, and the one person who uses it on this machine."""

    engine: Engine
    local_person: Person

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the database and changes nothing."""
        with told_plainly(), self.engine.connect() as db:
            yield db

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: all of it is on the disk when the block ends, or nothing of it is."""
        with writing(self.engine) as db:
            yield db

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One writing transaction, with errors told plainly."""
    with told_plainly(), engine.connect() as db, db.execution_options(writer=True).begin():
        yield db


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turn a database error into one without its values: PostgreSQL quotes the failing row in its detail."""
    try:
        yield
    except DBAPIError as fault:
        kind = type(fault.orig).__name__
        if _is_lock(fault.orig):
            raise StoreBusy(f"the database stayed locked ({kind})") from None
        raise StoreFault(f"the database refused ({kind})") from None


def insert_once(db: Transaction, table: Table, **values: object) -> bool:
    """Insert this row unless one with its key is there; whether it was inserted.

    On PostgreSQL this waits for another transaction that is inserting the same key.
    """
    insert = postgresql.insert if db.dialect.name == "postgresql" else sqlite.insert
    keys = table.primary_key.columns
    return db.execute(insert(table).values(**values).on_conflict_do_nothing().returning(*keys)).first() is not None


def url_of(data_dir: Path, database_url: str | None) -> URL:
    """The address of the database: the one given, or a file in the data folder.

    Raises:
        UnusableDatabase: the address is of another kind, or can not be read.
    """
    if not database_url:
        return URL.create("sqlite", database=str(data_dir / FILE_NAME))
    try:
        url = make_url(database_url)
    except (ArgumentError, ValueError):
        raise UnusableDatabase("MLAWRITER_DATABASE_URL can not be read: write postgresql://user@host/name") from None
    match url.drivername:
        case "sqlite":
            return url
        case "postgres" | "postgresql" | "postgresql+psycopg":
            return url.set(drivername="postgresql+psycopg")
        case other:
            raise UnusableDatabase(f"MLAWRITER_DATABASE_URL begins with {other}: write sqlite or postgresql")


def make_engine(url: URL, *, foreign_keys: bool = True) -> Engine:
    """An engine that hides parameters in errors; only a migration, which rebuilds tables, switches foreign keys off."""
    engine = create_engine(url, hide_parameters=True, poolclass=QueuePool, pool_pre_ping=url.drivername != "sqlite")
    if engine.dialect.name == "sqlite":
        _set_up_sqlite(engine, foreign_keys=foreign_keys)
    return engine


def _set_up_sqlite(engine: Engine, *, foreign_keys: bool) -> None:
    def set_pragmas(dbapi: sqlite3.Connection, record: Any) -> None:
        del record
        dbapi.isolation_level = None
        for pragma in PRAGMAS:
            dbapi.execute(f"PRAGMA {pragma}")
        dbapi.execute(f"PRAGMA foreign_keys={'ON' if foreign_keys else 'OFF'}")
        _choose_journal(dbapi)

    def begin(db: Connection) -> None:
        if db.get_execution_options().get("writer"):
            db.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            db.connection.cursor().execute("BEGIN")  # waits for nobody, so no error needs to be translated

    event.listen(engine, "connect", set_pragmas)
    event.listen(engine, "begin", begin)


def _choose_journal(dbapi: sqlite3.Connection) -> None:
    """Prefer the write-ahead log; a file system that can not share memory gets the stricter classic journal."""
    mode = _ask_for_the_log(dbapi)
    if mode in {"wal", "memory"}:
        dbapi.execute("PRAGMA synchronous=FULL")
    else:
        dbapi.execute("PRAGMA journal_mode=TRUNCATE")
        dbapi.execute("PRAGMA synchronous=EXTRA")


def _ask_for_the_log(dbapi: sqlite3.Connection) -> str:
    """Ask again while another first start is changing the journal: SQLite does not wait for that by itself."""
    end = monotonic() + _PATIENCE
    while True:
        try:
            return str(dbapi.execute("PRAGMA journal_mode=WAL").fetchone()[0])
        except sqlite3.OperationalError as fault:
            if not _is_lock(fault) or monotonic() > end:
                raise
            sleep(0.01)


def _is_lock(fault: BaseException | None) -> bool:
    if isinstance(fault, sqlite3.OperationalError):
        return fault.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
    return getattr(fault, "sqlstate", None) in {"40001", "40P01", "55P03"}
