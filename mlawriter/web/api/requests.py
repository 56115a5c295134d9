"""Requests that are kept: what they lack, and their documents."""

from dataclasses import replace
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from mlawriter.casework.inputs import Inputs
from mlawriter.casework.printing import EXTRACT, FORMS, Printed, file_name, print_as
from mlawriter.casework.report import report_of
from mlawriter.document.blocks import Document
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
    inputs = _on(opened, on)
    return document_answer(
        await run_in_threadpool(
            lambda: _printed(inputs, inputs.document(desk.books, language, beside=beside), form, *tags)
        )
    )


@router.get("/extract", **told("own.read", "document"))
async def extract(
    desk: AtDesk,
    request_id: Id,
    language: Tag,
    form: Annotated[Form, Query(alias="format")] = "docx",
    on: Annotated[On, Query(alias="date")] = None,
) -> Response:
    """Give the document of a request without what is held back from a bank, a witness or the person concerned."""
    inputs = _on(open_on(desk, request_id), on)
    return document_answer(
        await run_in_threadpool(lambda: _printed(inputs, inputs.extract(desk.books, language), form, language, EXTRACT))
    )


def _on(opened: Opened, day: date | None) -> Inputs:
    return opened.inputs if day is None else replace(opened.inputs, day=day)


def _printed(inputs: Inputs, whole: Document, form: str, *named: str) -> Printed:
    known = next(known for known in FORMS if known == form)
    reference = str(inputs.request.get("reference") or inputs.matter.get("case_reference") or "")
    return print_as(whole, known, file_name(reference, "letter", *named), inputs.letterhead)
