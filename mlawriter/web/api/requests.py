"""Requests that are kept: what they lack, and their documents."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from mlawriter.casework.drawing import document_of
from mlawriter.casework.letterhead import see_letterhead, see_letterheads
from mlawriter.casework.printing import FORMS, Printed, file_name, print_as
from mlawriter.casework.report import report_of
from mlawriter.casework.translate import see_translations
from mlawriter.document.side_by_side import side_by_side
from mlawriter.web.api.answers import document_answer, json_answer
from mlawriter.web.api.asked import Beside, Form, On, Tag, told
from mlawriter.web.deps import AtDesk, Id
from mlawriter.web.requests import Opened, open_on

router = APIRouter(prefix="/requests/{request_id}", tags=["requests"])


@router.get("/check", **told("own.read", "report"))
async def check(
    desk: AtDesk, request_id: Id, language: Tag = "en", on: Annotated[On, Query(alias="date")] = None
) -> Response:
    """Tell the gaps and the findings of a request."""
    opened = open_on(desk, request_id)
    return json_answer(await run_in_threadpool(report_of, desk.books, opened.draft, language, on or desk.today))


@router.get("/document", **told("own.read", "document"))
async def document(
    desk: AtDesk,
    request_id: Id,
    language: Tag,
    form: Annotated[Form, Query(alias="format")] = "docx",
    beside: Beside = "",
    on: Annotated[On, Query(alias="date")] = None,
) -> Response:
    """Give the document of a request, on the ministry's own paper where one has been put in place."""
    opened = open_on(desk, request_id)
    tags = tuple(filter(None, [language, beside]))
    return document_answer(await run_in_threadpool(_printed, opened, tags, form, on or desk.today))


def _printed(opened: Opened, tags: tuple[str, ...], form: str, day: date) -> Printed:
    desk, request = opened.desk, opened.request
    words = see_translations(desk.store, desk.person, request.matter.id)
    own = {
        tag: {path.replace(f"request/{request.id}/", "request/", 1): text for path, text in told.items()}
        for tag, told in words.items()
    }
    documents = [document_of(desk.books, opened.draft, tag, day, own) for tag in tags]
    whole = side_by_side(*documents) if len(documents) > 1 else documents[0]
    known = next(known for known in FORMS if known == form)
    reference = str(request.answers.get("reference") or request.matter.answers.get("case_reference") or "")
    return print_as(whole, known, file_name(reference, "letter", *tags), _letterhead(opened))


def _letterhead(opened: Opened) -> bytes | None:
    desk = opened.desk
    known = see_letterheads(desk.store, desk.person)
    return see_letterhead(desk.store, desk.person, known[0].id).content if known else None
