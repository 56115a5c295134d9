"""Puts the program together: the desk, the routes, the guard and the error pages."""

from collections.abc import Collection

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware

from mlawriter.vocabulary.limits import LONGEST_BODY
from mlawriter.web.deps import Desk
from mlawriter.web.errors import take_errors
from mlawriter.web.pages import matters, requests, start
from mlawriter.web.security import Guard


def create_app(desk: Desk, *, hosts: Collection[str] = ()) -> FastAPI:
    """The application for this desk; `hosts` are names it answers under besides those of the loopback."""
    app = FastAPI(
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        max_body_size=LONGEST_BODY,
        # Built in and on by default; its local data would hold the body of a form.
        telemetry={"tracing": False, "metrics": False, "logs": False, "auto_configure": False},
    )
    app.state.desk = desk
    for module in (start, matters, requests):
        app.include_router(module.router)
    take_errors(app)
    app.add_middleware(GZipMiddleware, minimum_size=600, compresslevel=6)
    app.add_middleware(Guard, hosts=hosts)
    return app
