"""Puts the program together: the desk, the routes, the guard and the error pages."""

from collections.abc import Collection

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware

from mlawriter.casework.books import Books
from mlawriter.store.engine import Store
from mlawriter.web.deps import Desk
from mlawriter.web.errors import take_errors
from mlawriter.web.pages import (
    addressee,
    authorities,
    basis_note,
    files,
    findings,
    finishing,
    instruments,
    letter,
    letterheads,
    matters,
    pairs,
    requests,
    start,
    states_by_instrument,
    translations,
)
from mlawriter.web.security import Guard


def create_app(store: Store, books: Books, *, hosts: Collection[str] = ()) -> FastAPI:
    """The application on this store; `hosts` are names it answers under besides those of the loopback."""
    app = FastAPI(
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        # Built in and on by default; its local data would hold the body of a form.
        telemetry={"tracing": False, "metrics": False, "logs": False, "auto_configure": False},
    )
    app.state.desk = Desk(store, store.local_person, books)
    # The routes themselves, the most used first: FastAPI asks an included router by a long way round, each time.
    used = (requests, matters, start, findings, addressee, letter, finishing, translations)
    for module in (*used, files, authorities, letterheads):
        app.router.routes.extend(module.router.routes)
    # The names under /law that are no instrument stand before those that are.
    for module in (basis_note, pairs, states_by_instrument, instruments):
        app.router.routes.extend(module.router.routes)
    take_errors(app)
    app.add_middleware(GZipMiddleware, minimum_size=600, compresslevel=6)
    app.add_middleware(Guard, hosts=hosts)
    return app
