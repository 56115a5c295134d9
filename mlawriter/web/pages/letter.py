"""The letter itself: check your answers, preview, download."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter.casework.worksheet import worksheet_of
from mlawriter.document.html import print_html
from mlawriter.document.side_by_side import side_by_side
from mlawriter.readers.completeness import is_draft
from mlawriter.vocabulary.answers import is_empty
from mlawriter.vocabulary.fields import Field
from mlawriter.web.deps import AtDesk, Id, allows
from mlawriter.web.letters import document_answer, language_called, own_language, tag_of
from mlawriter.web.requests import Opened, open_on
from mlawriter.web.sheets import links_named
from mlawriter.web.templating import page
from mlawriter.web.threads import quick

router = APIRouter(prefix="/requests/{request_id}")

Beside = Annotated[str, Query(alias="with")]
Told = tuple[str, str, list[tuple[Field, Any]]]


@router.get("/check", **allows("own.read"))
@quick
def check(request: Request, desk: AtDesk, request_id: Id) -> Response:
    """Every answer of the letter on one page, each with the way to change it."""
    opened = open_on(desk, request_id)
    linked = links_named(desk, opened.subject.scope())
    return page(
        request, "requests/check.html", opened=opened, told=_told(opened), linked=linked, draft=is_draft(opened.gaps)
    )


@router.get("/preview", **allows("own.read"))
def preview(request: Request, desk: AtDesk, request_id: Id, language: str = "", beside: Beside = "") -> Response:
    """The letter as it reads now, or as it was finished; in one language, or in two side by side."""
    opened = open_on(desk, request_id)
    tag = tag_of(language or own_language(opened))
    second = tag_of(beside) if beside and beside != tag else ""
    sheet = worksheet_of(desk.books, opened.inputs, tag)
    document = side_by_side(sheet.document, opened.inputs.document(desk.books, second)) if second else sheet.document
    return page(
        request,
        "requests/preview.html",
        part="requests/_preview.html",
        opened=opened,
        tag=tag,
        beside=second,
        letter=print_html(document),
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
