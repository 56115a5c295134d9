"""The description of the API: OpenAPI 3.1, made from the routes and the definitions, and a page that lists it."""

from functools import cache
from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.requests import Request
from starlette.responses import Response

from mlawriter import __version__
from mlawriter.casework.books import Books
from mlawriter.readers.schema import schema_parts
from mlawriter.vocabulary.needs import Need
from mlawriter.web.api.answers import json_answer
from mlawriter.web.api.described_directory import directory_answers
from mlawriter.web.api.described_law import law_answers
from mlawriter.web.api.shapes import ANY_OBJECT, COUNT, FLAG, TEXT, TEXTS, Shape, exactly, list_of, or_null, ref
from mlawriter.web.deps import AtDesk, allows
from mlawriter.web.templating import page

router = APIRouter()


@router.get("/openapi.json", **allows("anyone"))
async def openapi(request: Request, desk: AtDesk) -> Response:
    """The description, for programs."""
    return json_answer(_described(request.app, desk.books))


@router.get("/docs", **allows("anyone"))
async def docs(request: Request, desk: AtDesk) -> Response:
    """The description, for people."""
    return page(request, "api/index.html", api=_described(request.app, desk.books))


def _described(api: FastAPI, books: Books) -> dict[str, Any]:
    if api.openapi_schema is None:
        description = get_openapi(
            title="mlawriter",
            version=__version__,
            openapi_version="3.1.0",
            summary="Requests for mutual legal assistance and extradition, as request files",
            routes=api.routes,
            servers=[{"url": "/api"}],
        )
        parts = schema_parts(books.matter, books.letters, books.measures, at="#/components/schemas/")
        description.setdefault("components", {})["schemas"] = parts | _answers()
        api.openapi_schema = description
    return api.openapi_schema


@cache
def _answers() -> dict[str, Shape]:
    entry = {"id": TEXT, "revision": COUNT, "changed_at": {"type": "string", "format": "date-time"}}
    problem = exactly(path=TEXT, id=TEXT, message=TEXT)
    report = {"letter": TEXT, "ready": FLAG, "gaps": list_of(_gap()), "findings": or_null(ref("findings"))}
    return {
        "error": exactly(error=exactly(id=TEXT, message=TEXT, problems=list_of(problem))),
        "object": ANY_OBJECT,
        **law_answers(),
        **directory_answers(),
        "report": exactly(**report),
        "reports": exactly(requests=list_of(exactly(reference=TEXT, **report))),
        "created": exactly(id=TEXT),
        "matters": exactly(matters=list_of(exactly(title=TEXT, reference=TEXT, requests=COUNT, **entry))),
        "requests": exactly(requests=list_of(exactly(letter=TEXT, requested_state=TEXT, state=TEXT, **entry))),
    }


def _gap() -> Shape:
    return exactly(
        page=exactly(kind={"enum": ["matter", "request", "measure"]}, id=TEXT),
        path=TEXT,
        row=TEXT,
        label=TEXT,
        missing=TEXT,
        need={"enum": [need.name for need in sorted(Need, reverse=True)]},
        citations=TEXTS,
        said_unknown=FLAG,
    )
