"""Opens the store: folder, engine, table layout, local person."""

from pathlib import Path

from sqlalchemy.exc import DBAPIError

from mlawriter.store.engine import FILE_NAME, Store, make_engine, url_of
from mlawriter.store.faults import StoreFault, UnusableDatabase
from mlawriter.store.persons import LOCAL, add_local_person, has_local_person
from mlawriter.store.repeats import forget_old_keys
from mlawriter.store.upgrade import bring_up_to_date


def open_store(data_dir: Path, database_url: str | None = None) -> Store:
    """The store in this folder, or at this address, ready for use.

    Raises:
        UnusableDatabase: the folder or the database can not be used; the message says what to do.
    """
    url = url_of(data_dir, database_url)
    if not database_url:
        _make_file(data_dir)
    engine = make_engine(url)
    store = Store(engine, LOCAL)
    try:
        bring_up_to_date(engine)
        _prepare(store)
    except (DBAPIError, StoreFault) as fault:
        store.close()
        if isinstance(fault, UnusableDatabase):
            raise
        where = url.render_as_string(hide_password=True)
        raise UnusableDatabase(
            f"the database {where} can not be opened: is it there, with the right to write?"
        ) from None
    return store


def _make_file(data_dir: Path) -> None:
    """Make the folder and the file before SQLite does, so that nobody but their owner reads them."""
    try:
        data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        (data_dir / FILE_NAME).touch(mode=0o600)
    except OSError as fault:
        raise UnusableDatabase(f"the data folder {data_dir} can not be used ({fault.strerror})") from None


def _prepare(store: Store) -> None:
    with store.reading() as db:
        known = has_local_person(db)
    with store.writing() as db:
        if not known:
            add_local_person(db)
        forget_old_keys(db)
