"""The ministry's letterhead: put a base file in place, or take it away."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter.casework.letterhead import put_letterhead, see_letterheads, take_letterhead_away
from mlawriter.document.word_letterhead import LetterheadFault, check_letterhead
from mlawriter.vocabulary.limits import LONGEST_NAME
from mlawriter.vocabulary.text import Flaw, gate
from mlawriter.web.deps import AtDesk, Desk, Id, allows
from mlawriter.web.templating import page, speak, words
from mlawriter.web.threads import quick
from mlawriter.web.uploads import Uploaded

router = APIRouter(prefix="/letterhead")


@router.get("", **allows("own.read"))
@quick
def letterheads(request: Request, desk: AtDesk) -> Response:
    """The letterhead in use, and the form for another."""
    return _page(request, desk)


@router.post("", **allows("own.write"))
def put(request: Request, desk: AtDesk, sent: Uploaded) -> Response:
    """Check a base file and keep it; an unfit one is refused with the reason, and the one in use stays."""
    try:
        check_letterhead(sent.content)
    except LetterheadFault as fault:
        speak(request)
        return _page(request, desk, fault.words(words().gettext))
    put_letterhead(desk.store, desk.person, _name(sent.name), sent.content)
    return RedirectResponse("/letterhead", 303)


@router.post("/{letterhead_id}/remove", **allows("own.write"))
@quick
def take_away(desk: AtDesk, letterhead_id: Id) -> Response:
    """Go back to the letterhead before it, or to plain paper."""
    take_letterhead_away(desk.store, desk.person, letterhead_id)
    return RedirectResponse("/letterhead", 303)


def _page(request: Request, desk: Desk, fault: str = "") -> Response:
    known = see_letterheads(desk.store, desk.person)
    return page(request, "requests/letterhead.html", status=422 if fault else 200, letterheads=known, fault=fault)


def _name(typed: str) -> str:
    """The name of the file where it can be shown; it is only a reminder of which one was put in place."""
    read = gate(typed.rpartition("/")[2].rpartition("\\")[2], "line", LONGEST_NAME)
    return "letterhead" if isinstance(read, Flaw) or not read else read
