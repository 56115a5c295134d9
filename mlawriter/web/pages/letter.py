"""The letter itself: check your answers, preview, download."""

from typing import Annotated, Final

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter.casework.worksheet import worksheet_of
from mlawriter.document.side_by_side import side_by_side
from mlawriter.readers.completeness import is_draft
from mlawriter.web.answers_told import told_in, under_titles
from mlawriter.web.deps import AtDesk, Id, allows
from mlawriter.web.letter_parts import letter_part
from mlawriter.web.letters import document_answer, language_called, tag_of
from mlawriter.web.parts import parted
from mlawriter.web.requests import open_on
from mlawriter.web.templating import page, speak
from mlawriter.web.threads import quick

router = APIRouter(prefix="/requests/{request_id}")

_ROOM: Final = 4_000
"""There is less around the answers than around the letter."""

Beside = Annotated[str, Query(alias="with")]


@router.get("/check", **allows("own.read"))
@quick
def check(request: Request, desk: AtDesk, request_id: Id, part: int = 1) -> Response:
    """Every answer of the letter in the order of the form, a part at a time, each with the way to change it."""
    speak(request)
    opened = open_on(desk, request_id)
    told = parted(list(told_in(opened)), part, f"{opened.home}/check", _ROOM)
    titled = under_titles(told.part.things)
    return page(
        request, "requests/check.html", opened=opened, told=told, under_titles=titled, draft=is_draft(opened.gaps)
    )


@router.get("/preview", **allows("own.read"))
def preview(
    request: Request, desk: AtDesk, request_id: Id, language: str = "", beside: Beside = "", part: int = 1
) -> Response:
    """The letter as it reads now, or as it was finished; in one language, or in two side by side; a part at a time."""
    opened = open_on(desk, request_id)
    tag = tag_of(language or opened.own_language)
    second = tag_of(beside) if beside and beside != tag else ""
    sheet = worksheet_of(desk.books, opened.inputs, tag)
    document = side_by_side(sheet.document, opened.inputs.document(desk.books, second)) if second else sheet.document
    address = f"{opened.home}/preview?language={tag}" + (f"&with={second}" if second else "")
    return page(
        request,
        "requests/preview.html",
        part="requests/_preview.html",
        opened=opened,
        tag=tag,
        beside=second,
        direction=document.direction,
        shown=letter_part(document, part, address),
        draft=is_draft(opened.gaps),
        sheet=sheet,
        language_called=language_called(request),
    )


@router.get("/documents/{tag}.{form}", **allows("own.read"))
def download(desk: AtDesk, request_id: Id, tag: str, form: str, beside: Beside = "") -> Response:
    """The letter as a file, named by its reference; that of a finished request is made from what was frozen."""
    opened = open_on(desk, request_id)
    if opened.finished and form == "docx" and not beside:
        return RedirectResponse(f"{opened.home}/versions/{opened.versions[-1].version}/{tag_of(tag)}.docx", 303)
    return document_answer(opened, opened.inputs, tag_of(tag), form, tag_of(beside) if beside and beside != tag else "")
