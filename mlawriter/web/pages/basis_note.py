"""The internal note on the legal basis of a request, as a file in the person's language."""

from urllib.parse import quote

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from mlawriter.casework.note import note_of
from mlawriter.casework.printing import file_name, print_as
from mlawriter.web.deps import AtDesk, Id, allows
from mlawriter.web.letters import tag_of
from mlawriter.web.requests import open_on
from mlawriter.web.templating import speak

router = APIRouter(prefix="/requests/{request_id}/basis")


@router.get("/note.docx", **allows("own.read"))
def note(request: Request, desk: AtDesk, request_id: Id, language: str = "") -> Response:
    """The findings of this request; there is no note while a State is missing."""
    opened = open_on(desk, request_id)
    tag = tag_of(language) if language else speak(request).tag
    document = note_of(opened.subject, desk.books, tag, desk.today)
    if document is None:
        raise HTTPException(404)
    printed = print_as(document, "docx", f"{file_name(document.reference, opened.letter.code)}-note-{tag}")
    plain = "".join(sign if sign.isascii() else "-" for sign in printed.name)
    named = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(printed.name)}"
    return Response(printed.content, media_type=printed.media_type, headers={"Content-Disposition": named})
