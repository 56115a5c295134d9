"""The JSON API under /api: the same casework as the pages, for programs of the same person; off unless switched on."""

from fastapi import FastAPI

from mlawriter.web.api import clocks, described, directory, files, law, matters, requests
from mlawriter.web.api.errors import take_errors
from mlawriter.web.deps import Desk

__all__ = ["add_api"]


def add_api(app: FastAPI) -> None:
    """Put the API beside the pages of an application that has its desk."""
    app.mount("/api", _api(app.state.desk))


def _api(desk: Desk) -> FastAPI:
    """An application of its own, so that whatever goes wrong under /api is told in the API's one shape of error."""
    api = FastAPI(
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        telemetry={"tracing": False, "metrics": False, "logs": False, "auto_configure": False},
    )
    api.state.desk = desk
    for module in (files, matters, requests, law, clocks, directory):
        api.include_router(module.router, prefix="/v1")
    api.include_router(described.router)
    take_errors(api)
    return api
