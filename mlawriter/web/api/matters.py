"""Matters that are kept: listed, taken in from a request file, and given out as one."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from mlawriter.casework.files import FileRefused, export_matter, import_matter
from mlawriter.casework.look import see_matter, see_matters, see_requests
from mlawriter.store.records import RequestEntry
from mlawriter.web.api.answers import json_answer
from mlawriter.web.api.asked import Key, SentFile, told
from mlawriter.web.deps import AtDesk, Id

router = APIRouter(prefix="/matters", tags=["matters"])


@router.get("", **told("own.read", "matters"))
async def matters(desk: AtDesk, page: Annotated[int, Query(ge=0, le=100_000)] = 0) -> Response:
    """List the matters, the last changed first."""
    found = see_matters(desk.store, desk.person, page=page)
    entries = [
        {
            "id": one.id,
            "title": one.title,
            "reference": one.reference,
            "revision": one.revision,
            "changed_at": one.changed_at.isoformat(),
            "requests": one.requests,
        }
        for one in found
    ]
    return json_answer({"matters": entries})


@router.post("", **told("own.write", "created", status=201, body=True))
async def take_in(desk: AtDesk, file: SentFile, key: Key = "") -> Response:
    """Keep a request file as a new matter with its requests, all or nothing."""
    if file.problems:
        raise FileRefused(file.problems)
    matter = import_matter(desk.store, desk.person, file.file, lambda _: (), key=key)
    return json_answer({"id": matter}, 201, {"Location": f"/api/v1/matters/{matter}"})


@router.get("/{matter_id}", **told("own.read", "request_file"))
async def matter(desk: AtDesk, matter_id: Id) -> Response:
    """Give a matter with its requests as a request file."""
    return json_answer(export_matter(desk.store, desk.person, matter_id))


@router.get("/{matter_id}/requests", **told("own.read", "requests"))
async def requests(desk: AtDesk, matter_id: Id) -> Response:
    """List the requests of a matter, oldest first."""
    see_matter(desk.store, desk.person, matter_id)
    return json_answer({"requests": [_entry(one) for one in see_requests(desk.store, desk.person, matter_id)]})


def _entry(one: RequestEntry) -> dict[str, object]:
    return {
        "id": one.id,
        "letter": one.letter,
        "requested_state": one.requested_state,
        "state": one.state,
        "revision": one.revision,
        "changed_at": one.changed_at.isoformat(),
    }
