"""Finish a request, look at its finished versions, take their files, and open it for a correction."""

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter.casework.finish import NotReady, correct, finish, freeze_letter, is_unchanged, marks_of
from mlawriter.casework.inputs import frozen_inputs
from mlawriter.casework.look import see_version
from mlawriter.store.faults import Stale
from mlawriter.vocabulary.limits import LONGEST_KEY
from mlawriter.web.deps import AtDesk, Id, Sent, allows, first
from mlawriter.web.letters import document_answer, language_called, tag_of
from mlawriter.web.requests import Opened, open_on
from mlawriter.web.templating import page

router = APIRouter(prefix="/requests/{request_id}")


@router.post("/finish", **allows("own.write"))
def finish_request(request: Request, desk: AtDesk, request_id: Id, form: Sent) -> Response:
    """Freeze what the letter was made from; what still has a required gap, or was not seen so, stays a draft."""
    opened = open_on(desk, request_id)
    seen = first(form, "seen")
    if opened.finished and opened.inputs.mark == seen:
        return RedirectResponse(f"{opened.home}/versions/{opened.versions[-1].version}", 303)
    tags = list(dict.fromkeys(tag_of(tag[:10]) for tag in form.get("language", ())))
    if not tags:
        return _refused(request, opened, "no_language")
    if not opened.finished and opened.inputs.mark != seen:
        return _refused(request, opened, "stale")
    try:
        frozen = freeze_letter(desk.books, opened.inputs, tags)
        version = finish(desk.store, desk.person, opened.request, frozen, key=first(form, "key", LONGEST_KEY))
    except NotReady:
        return _refused(request, opened, "gaps")
    except Stale:
        return _refused(request, opened, "stale")
    return RedirectResponse(f"{opened.home}/versions/{version.version}", 303)


@router.post("/correct", **allows("own.write"))
def correct_request(desk: AtDesk, request_id: Id) -> Response:
    """Open a finished request for a correction."""
    correct(desk.store, desk.person, request_id)
    return RedirectResponse(f"/requests/{request_id}", 303)


@router.get("/versions/{number}", **allows("own.read"))
def version_page(request: Request, desk: AtDesk, request_id: Id, number: int) -> Response:
    """One finished version: what it was made from, and whether its files still come out as they were."""
    opened = open_on(desk, request_id)
    version = see_version(desk.store, desk.person, request_id, _sane(number))
    files = [(tag, mark, is_unchanged(desk.books, version, tag)) for tag, mark in marks_of(version).items()]
    return page(
        request,
        "requests/version.html",
        opened=opened,
        version=version,
        files=files,
        same_law=version.frozen.legal_data == desk.books.law.version,
        now=desk.books.law.version,
        language_called=language_called(request),
    )


@router.get("/versions/{number}/{tag}.{form}", **allows("own.read"))
def version_file(desk: AtDesk, request_id: Id, number: int, tag: str, form: str, anyway: str = "") -> Response:
    """A file of a finished version, made again from what was frozen; one that came out otherwise is told so first."""
    opened = open_on(desk, request_id)
    version = see_version(desk.store, desk.person, request_id, _sane(number))
    changed = form == "docx" and tag in marks_of(version) and not is_unchanged(desk.books, version, tag)
    if changed and anyway != "1":
        return RedirectResponse(f"{opened.home}/versions/{number}", 303)
    return document_answer(opened, frozen_inputs(version), tag_of(tag), form)


def _refused(request: Request, opened: Opened, why: str) -> Response:
    return page(request, "requests/unfinished.html", status=409, opened=opened, why=why, required=opened.required)


def _sane(number: int) -> int:
    if not 0 < number < 100_000:
        raise HTTPException(404)
    return number
