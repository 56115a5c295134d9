"""The start page with the list of matters, the choice of language, and the static files."""

from typing import Final
from urllib.parse import urlsplit

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter.casework.look import see_matters
from mlawriter.casework.open_matter import open_matter
from mlawriter.language.locales import negotiate
from mlawriter.vocabulary.limits import LONGEST_KEY
from mlawriter.web.deps import AtDesk, Sent, allows, first
from mlawriter.web.parts import Piece, parted
from mlawriter.web.security import secure_cookie
from mlawriter.web.static_files import static_response
from mlawriter.web.templating import COOKIE, page
from mlawriter.web.threads import quick

router = APIRouter()

_ROOM: Final = 2_000
"""Of a matter only what was typed and its address are weighed."""


@router.get("/", **allows("own.read"))
@quick
def start(request: Request, desk: AtDesk, part: int = 1) -> Response:
    """The matters of this person, a part at a time, and a button for a new one."""
    pieces = [Piece(one, f"{one.id} {one.title} {one.reference}") for one in see_matters(desk.store, desk.person)]
    return page(request, "matters/start.html", matters=parted(pieces, part, "/", _ROOM))


@router.post("/matters", **allows("own.write"))
@quick
def new_matter(desk: AtDesk, form: Sent) -> Response:
    """Open a matter and go to its first section."""
    matter = open_matter(desk.store, desk.person, key=first(form, "key", LONGEST_KEY))
    return RedirectResponse(f"/matters/{matter}/sections/{desk.matter[0].id}", 303)


@router.post("/language", **allows("anyone"))
async def choose_language(request: Request, form: Sent) -> Response:
    """Keep the language that the person chose, and go back to where they were."""
    answer = RedirectResponse(_local(first(form, "back", 500)), 303)
    chosen = negotiate(None, first(form, COOKIE))
    secure_cookie(answer.headers, COOKIE, chosen, https=request.url.scheme == "https")
    return answer


@router.get("/static/{digest}/{name}", **allows("anyone"))
async def static(request: Request, digest: str, name: str) -> Response:
    """A file whose address holds the mark of its content."""
    answer = static_response(request, digest, name)
    if answer is None:
        raise HTTPException(404)
    return answer


def _local(address: str) -> str:
    """An address on this site, or the start page."""
    parts = urlsplit(address)
    plain = address.startswith("/") and not address.startswith("//") and "\\" not in address and address.isprintable()
    return address if plain and not parts.netloc else "/"
