"""The ministry's letterhead: put a base file in place, or take it away."""

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter.casework.letterhead import put_letterhead, see_letterheads, take_letterhead_away
from mlawriter.document.word_letterhead import LetterheadFault, check_letterhead
from mlawriter.web.deps import AtDesk, Id, allows
from mlawriter.web.pages.files import uploaded
from mlawriter.web.templating import page

router = APIRouter(prefix="/letterhead")


@router.get("", **allows("own.read"))
async def letterheads(request: Request, desk: AtDesk) -> Response:
    """The letterhead in use, and the form for another."""
    known = see_letterheads(desk.store, desk.person)
    return page(request, "requests/letterhead.html", letterheads=known, fault="")


@router.post("", **allows("own.write"))
async def put(request: Request, desk: AtDesk) -> Response:
    """Check a base file and keep it; an unfit one is refused with the reason."""
    content, _ = await uploaded(request)
    try:
        await run_in_threadpool(check_letterhead, content)
    except LetterheadFault as fault:
        known = see_letterheads(desk.store, desk.person)
        return page(request, "requests/letterhead.html", status=422, letterheads=known, fault=str(fault))
    put_letterhead(desk.store, desk.person, "letterhead", content)
    return RedirectResponse("/letterhead", 303)


@router.post("/{letterhead_id}/remove", **allows("own.write"))
async def take_away(desk: AtDesk, letterhead_id: Id) -> Response:
    """Go back to plain paper."""
    take_letterhead_away(desk.store, desk.person, letterhead_id)
    return RedirectResponse("/letterhead", 303)
