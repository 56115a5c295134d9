"""Request files that are not kept: their documents, what they lack, and their schema."""

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from mlawriter.casework.file_letters import FileLetter, letters_of
from mlawriter.casework.printing import FORMS, Printed, print_as
from mlawriter.casework.report import report_of
from mlawriter.readers.schema import request_file_schema
from mlawriter.store.faults import NoSuchRequest
from mlawriter.vocabulary.limits import MOST_REQUESTS
from mlawriter.web.api.answers import document_answer, json_answer, marked_answer
from mlawriter.web.api.asked import Beside, Form, On, SentFile, Tag, told
from mlawriter.web.deps import AtDesk

router = APIRouter(tags=["request files"])


@router.post("/render", **told("anyone", "document", body=True))
async def render(
    desk: AtDesk,
    file: SentFile,
    language: Tag,
    form: Annotated[Form, Query(alias="format")] = "docx",
    beside: Beside = "",
    number: Annotated[int, Query(alias="request", ge=0, lt=MOST_REQUESTS, description="Place in the file")] = 0,
    on: Annotated[On, Query(alias="date")] = None,
) -> Response:
    """Give the document of one request of the file; nothing is kept."""
    letters = await run_in_threadpool(letters_of, desk.books, file)
    if number >= len(letters):
        raise NoSuchRequest(str(number))
    return document_answer(await run_in_threadpool(_printed, letters[number], language, form, beside, on or desk.today))


@router.post("/check", **told("anyone", "reports", body=True))
async def check(
    desk: AtDesk, file: SentFile, language: Tag = "en", on: Annotated[On, Query(alias="date")] = None
) -> Response:
    """Tell the gaps and the findings of every request of the file; nothing is kept."""
    letters = await run_in_threadpool(letters_of, desk.books, file)
    day = on or desk.today
    reports = await run_in_threadpool(lambda: [_report(letter, language, day) for letter in letters])
    return json_answer({"requests": reports})


@router.get("/schema", **told("anyone", "object"))
async def schema(request: Request, desk: AtDesk) -> Response:
    """Give the JSON Schema of the request file."""
    books = desk.books
    return marked_answer(request, request_file_schema(books.matter, books.letters, books.measures))


def _printed(letter: FileLetter, tag: str, form: str, beside: str, day: date) -> Printed:
    document = letter.document(tag, day, beside=beside)
    known = next(known for known in FORMS if known == form)
    return print_as(document, known, letter.name(tag, *filter(None, [beside])))


def _report(letter: FileLetter, tag: str, day: date) -> dict[str, Any]:
    return {"reference": letter.reference, **report_of(letter.books, letter.draft, tag, day)}
