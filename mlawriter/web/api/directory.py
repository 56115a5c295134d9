"""The directory: the States on file, searched by any name, and the sheet of each."""

from typing import Annotated

from fastapi import APIRouter, Path, Query
from starlette.requests import Request
from starlette.responses import Response

from mlawriter.directory import Directory, sheet
from mlawriter.store.faults import NoSuchThing
from mlawriter.web.api.answers import marked_answer
from mlawriter.web.api.asked import told
from mlawriter.web.api.errors import spoken
from mlawriter.web.deps import AtDesk

router = APIRouter(prefix="/directory", tags=["directory"])


@router.get("", **told("anyone", "states"))
async def states(
    request: Request,
    desk: AtDesk,
    q: Annotated[str, Query(max_length=100, description="Part of a name, in any language, or a code")] = "",
) -> Response:
    """List the States on file, or those that the words find, best first."""
    known, tag = desk.books.directory, spoken(request).tag
    codes = [hit.code for hit in known.search(q)] if q else list(known.states)
    return marked_answer(request, {"states": [_entry(known, code, tag) for code in codes]})


def _entry(known: Directory, code: str, tag: str) -> dict[str, object]:
    state = known.state(code)
    return {"code": code, "name": str(known.name(code, tag)), "kind": state.kind, "fictional": state.fictional}


@router.get("/{code}", **told("anyone", "object"))
async def state(
    request: Request, desk: AtDesk, code: Annotated[str, Path(pattern="^[A-Z]{2}$", description="Two letters")]
) -> Response:
    """Give the sheet of one State: each value with its source, date and confidence; what is unknown is named."""
    if code not in desk.books.directory.states:
        raise NoSuchThing(code)
    return marked_answer(request, sheet(desk.books.directory.state(code)))
