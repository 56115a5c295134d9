"""The letter itself: check your answers, preview, download, finish."""

import hashlib
from typing import Any, Final, Literal
from urllib.parse import quote

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter import __version__
from mlawriter.casework.drawing import document_of
from mlawriter.casework.finish import correct, finish
from mlawriter.casework.letterhead import see_letterhead, see_letterheads
from mlawriter.casework.look import see_versions
from mlawriter.casework.translate import see_translations
from mlawriter.document.blocks import Document
from mlawriter.document.html import print_html
from mlawriter.document.text import print_text
from mlawriter.document.word import print_word
from mlawriter.language.locales import LANGUAGES, NoSuchLanguage, language
from mlawriter.readers.completeness import is_draft
from mlawriter.store.records import Frozen
from mlawriter.vocabulary.answers import is_empty
from mlawriter.vocabulary.fields import Field
from mlawriter.vocabulary.limits import LONGEST_KEY
from mlawriter.web.deps import AtDesk, Desk, Id, Sent, allows, first
from mlawriter.web.requests import Opened, open_on
from mlawriter.web.sheets import links_named
from mlawriter.web.templating import page

router = APIRouter(prefix="/requests/{request_id}")

WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
Told = tuple[str, str, list[tuple[Field, Any]]]


@router.get("/check", **allows("own.read"))
async def check(request: Request, desk: AtDesk, request_id: Id) -> Response:
    """Every answer of the letter on one page, each with the way to change it."""
    opened = open_on(desk, request_id)
    linked = links_named(desk, opened.subject.scope())
    return page(
        request, "requests/check.html", opened=opened, told=_told(opened), linked=linked, draft=is_draft(opened.gaps)
    )


@router.get("/preview", **allows("own.read"))
async def preview(request: Request, desk: AtDesk, request_id: Id, language: str = "") -> Response:
    """The letter as it reads now."""
    opened = open_on(desk, request_id)
    tag = _tag(language or _own_language(opened))
    printed = print_html(await run_in_threadpool(_document, desk, opened, tag))
    return page(
        request,
        "requests/preview.html",
        part="requests/_letter.html",
        opened=opened,
        tag=tag,
        letter=printed,
        draft=is_draft(opened.gaps),
        versions=see_versions(desk.store, desk.person, request_id),
    )


@router.get("/documents/{tag}.{form}", **allows("own.read"))
async def download(desk: AtDesk, request_id: Id, tag: str, form: Literal["docx", "txt", "html"]) -> Response:
    """The letter as a file, named by its reference."""
    opened = open_on(desk, request_id)
    content, media_type = await run_in_threadpool(_printed, desk, opened, _tag(tag), form)
    return Response(content, media_type=media_type, headers={"Content-Disposition": _named(opened, tag, form)})


@router.post("/finish", **allows("own.write"))
async def finish_request(desk: AtDesk, request_id: Id, form: Sent) -> Response:
    """Freeze what the letter was made from; what still has a required gap stays a draft."""
    opened = open_on(desk, request_id)
    if is_draft(opened.gaps):
        raise HTTPException(409)
    tag = _tag(first(form, "language"))
    content, _ = await run_in_threadpool(_printed, desk, opened, tag, "docx")
    inputs = {"matter": dict(opened.request.matter.answers), "request": dict(opened.request.answers)}
    frozen = Frozen(inputs, tag, __version__, hashlib.sha256(content).hexdigest())
    finish(desk.store, desk.person, opened.request, frozen, key=first(form, "key", LONGEST_KEY))
    return RedirectResponse(f"{opened.home}/preview?language={tag}", 303)


@router.post("/correct", **allows("own.write"))
async def correct_request(desk: AtDesk, request_id: Id) -> Response:
    """Open a finished request for a correction."""
    correct(desk.store, desk.person, request_id)
    return RedirectResponse(f"/requests/{request_id}", 303)


def _told(opened: Opened) -> list[Told]:
    scope = opened.subject.scope()
    pages = [
        (section.title, opened.address(("matter", section.id)), section.fields, opened.request.matter.answers)
        for section in opened.desk.matter
        if section.id in opened.letter.matter
    ] + [
        (section.title, opened.address(("request", section.id)), section.fields, opened.request.answers)
        for section in opened.sections()
    ]
    told: list[Told] = [
        (title, address, _answered(fields, answers, scope.holds)) for title, address, fields, answers in pages
    ]
    for row in opened.subject.measure_rows():
        measure = opened.desk.measure(row["measure"])
        inside = scope.inside(row, measure.fields)
        told.append(
            (measure.title, opened.address(("measure", row["id"])), _answered(measure.fields, row, inside.holds))
        )
    return told


def _answered(fields: tuple[Field, ...], answers: Any, holds: Any) -> list[tuple[Field, Any]]:
    return [(field, answers[field.id]) for field in fields if not is_empty(answers.get(field.id)) and holds(field.when)]


def _tag(wanted: str) -> str:
    try:
        return language(wanted).tag
    except NoSuchLanguage:
        raise HTTPException(404) from None


def _own_language(opened: Opened) -> str:
    own = opened.request.answers.get("letter_language")
    return own if isinstance(own, str) and own in {one.tag for one in LANGUAGES} else LANGUAGES[0].tag


def _document(desk: Desk, opened: Opened, tag: str) -> Document:
    translations = see_translations(desk.store, desk.person, opened.request.matter.id)
    mine = {
        spoken: {path.replace(f"request/{opened.request.id}/", "request/"): text for path, text in told.items()}
        for spoken, told in translations.items()
    }
    return document_of(desk.books, opened.draft, tag, desk.today, mine)


def _printed(desk: Desk, opened: Opened, tag: str, form: str) -> tuple[bytes, str]:
    document = _document(desk, opened, tag)
    match form:
        case "docx":
            return print_word(document, _letterhead(desk)), WORD
        case "html":
            return print_html(document).encode(), "text/html; charset=utf-8"
        case _:
            return print_text(document).encode(), "text/plain; charset=utf-8"


def _letterhead(desk: Desk) -> bytes | None:
    """The ministry's own paper, where one has been put in place."""
    known = see_letterheads(desk.store, desk.person)
    return see_letterhead(desk.store, desk.person, known[0].id).content if known else None


def _named(opened: Opened, tag: str, form: str) -> str:
    """A name by reference, never by person; RFC 5987 for what ASCII cannot say."""
    reference = str(opened.request.answers.get("reference") or opened.letter.code)
    name = "".join(sign if sign.isalnum() or sign in "-_." else "-" for sign in reference)[:80] + f"-{tag}.{form}"
    plain = name.encode("ascii", "replace").decode().replace("?", "-")
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name)}"
