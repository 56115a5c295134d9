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
from mlawriter.web.api.answers import json_answer
from mlawriter.web.api.described_law import law_answers
from mlawriter.web.deps import AtDesk, allows
from mlawriter.web.templating import page

router = APIRouter()

TEXT = {"type": "string"}
COUNT = {"type": "integer", "minimum": 0}
MARK = {"enum": ["known", "old", "unknown"]}
WHY = {"enum": ["old", "undated", "unsure"]}
AGE = {"type": ["integer", "null"]}


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
def _answers() -> dict[str, Any]:
    entry = {"id": TEXT, "revision": COUNT, "changed_at": {"type": "string", "format": "date-time"}}
    problem = _object(path=TEXT, id=TEXT, message=TEXT)
    gap = _object(
        page=_object(kind={"enum": ["matter", "request", "measure"]}, id=TEXT),
        path=TEXT,
        row=TEXT,
        label=TEXT,
        missing=TEXT,
        need={"enum": ["REQUIRED", "EXPECTED", "HELPFUL"]},
        citations=_list(TEXT),
        said_unknown={"type": "boolean"},
    )
    report = {
        "letter": TEXT,
        "ready": {"type": "boolean"},
        "gaps": _list(gap),
        "findings": {"anyOf": [{"$ref": "#/components/schemas/findings"}, {"type": "null"}]},
    }
    state = _object(code=TEXT, name=TEXT, kind=TEXT, fictional={"type": "boolean"})
    office = _object(
        id=TEXT,
        state=TEXT,
        name=TEXT,
        function=TEXT,
        matched=TEXT,
        language={"enum": ["", "accepted", "working"]},
        historic={"type": "boolean"},
    )
    step = _object(
        action=TEXT,
        on=TEXT,
        by=TEXT,
        source=TEXT,
        source_date=TEXT,
        confidence=TEXT,
        changed=_list(_object(key=TEXT, before={}, after={})),
    )
    offer = {
        "type": "object",
        "properties": {
            "authority": {"type": "object"},
            "reason": TEXT,
            "age_days": AGE,
            "needs_confirmation": {"type": "boolean"},
        },
        "required": ["authority"],
        "additionalProperties": False,
    }
    return {
        "error": _object(error=_object(id=TEXT, message=TEXT, problems=_list(problem))),
        "object": {"type": "object"},
        **law_answers(),
        "report": _object(**report),
        "reports": _object(requests=_list(_object(reference=TEXT, **report))),
        "created": _object(id=TEXT),
        "matters": _object(matters=_list(_object(title=TEXT, reference=TEXT, requests=COUNT, **entry))),
        "requests": _object(requests=_list(_object(letter=TEXT, requested_state=TEXT, state=TEXT, **entry))),
        "states": _object(states=_list(state), authorities=_list(office)),
        "authority": _object(state=TEXT, authority={"type": "object"}),
        "authorities": _object(authorities=_list(offer)),
        "due": _object(
            on={"type": "string", "format": "date"},
            states={
                "type": "object",
                "additionalProperties": _list(_object(entry=TEXT, value=TEXT, why=WHY, age_days=AGE)),
            },
        ),
        "history": _object(entry=TEXT, steps=_list(step)),
        "coverage": _object(
            on={"type": "string", "format": "date"},
            confirm_after_days=COUNT,
            fields=_list(_object(id=TEXT, label=TEXT, group=TEXT)),
            states={"type": "object", "additionalProperties": {"type": "object", "additionalProperties": MARK}},
        ),
    }


def _object(**properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}
