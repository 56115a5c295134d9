"""Puts the program together: the desk, the routes, the guard and the error pages."""

from collections.abc import Collection

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware

from mlawriter.casework.books import Books
from mlawriter.casework.shelf import Shelf
from mlawriter.directory.confirming import CONFIRM_AFTER_DAYS
from mlawriter.store.engine import Store
from mlawriter.web.deps import Desk
from mlawriter.web.errors import take_errors
from mlawriter.web.pages import (
    addressee,
    authorities,
    basis_note,
    clocks,
    compare,
    confirming,
    corrections,
    country_sheet,
    courtesy_note,
    coverage,
    entry_forms,
    exchange,
    extract,
    files,
    findings,
    finishing,
    instruments,
    letter,
    letterheads,
    matters,
    pairs,
    parties,
    requests,
    start,
    states_by_instrument,
    translations,
)
from mlawriter.web.security import Guard


def create_app(
    store: Store, books: Books, *, hosts: Collection[str] = (), confirm_after: int = CONFIRM_AFTER_DAYS
) -> FastAPI:
    """The application on this store; `hosts` are names it answers under besides those of the loopback."""
    app = FastAPI(
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        # Built in and on by default; its local data would hold the body of a form.
        telemetry={"tracing": False, "metrics": False, "logs": False, "auto_configure": False},
    )
    app.state.desk = Desk(store, store.local_person, Shelf(store, books), confirm_after)
    # The routes themselves, the most used first: FastAPI asks an included router by a long way round, each time.
    used = (requests, matters, start, findings, addressee, letter, finishing, translations)
    for module in (*used, extract, files, letterheads):
        app.router.routes.extend(module.router.routes)
    # The names under /law that are no instrument stand before those that are.
    for module in (basis_note, clocks, pairs, states_by_instrument, parties, instruments):
        app.router.routes.extend(module.router.routes)
    # The names under /authorities that are no State stand before the States.
    for module in (
        exchange,
        entry_forms,
        confirming,
        corrections,
        authorities,
        compare,
        coverage,
        courtesy_note,
        country_sheet,
    ):
        app.router.routes.extend(module.router.routes)
    take_errors(app)
    app.add_middleware(GZipMiddleware, minimum_size=600, compresslevel=6)
    app.add_middleware(Guard, hosts=hosts)
    return app
