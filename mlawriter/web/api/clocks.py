"""Clocks for programs: how long a treaty gives, let run from a day or moment, and the clocks of a request."""

from typing import Annotated, TypeAlias

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from mlawriter.casework.clocks import NoStart, chosen_clocks, clocks_json, request_clocks_json, start_from
from mlawriter.web.api.answers import json_answer, marked_answer
from mlawriter.web.api.asked import TAGS, Tag, told
from mlawriter.web.api.errors import Unfit
from mlawriter.web.deps import AtDesk, Id
from mlawriter.web.requests import open_on

router = APIRouter(tags=["law"])

Word: TypeAlias = Annotated[str, Field(max_length=60)]


class Question(BaseModel):
    """Which clocks, and from when; all of them, and no dates, where nothing is said."""

    model_config = ConfigDict(extra="forbid")

    clock: Annotated[Word, Field(description="Id of one clock")] = ""
    function: Annotated[Word, Field(description="Function of an article, such as speciality")] = ""
    instrument: Annotated[Word, Field(description="Id or alias of an instrument")] = ""
    start: Annotated[Word, Field(description="Day of the event: YYYY-MM-DD")] = ""
    time: Annotated[Word, Field(description="Time of the event, HH:MM, for clocks that count hours")] = ""
    offset: Annotated[Word, Field(description="Offset of that time from UTC: +05:00 or Z")] = ""
    language: Annotated[str, Field(pattern=TAGS, description="Language of the answer")] = "en"


@router.get("/law/clocks", **told("anyone", "clocks"))
async def clocks(request: Request, desk: AtDesk, question: Annotated[Question, Query()]) -> Response:
    """Give the clocks that fit, all of them if nothing is chosen; with a start also where each ends."""
    asked = {"clock": question.clock, "function": question.function, "instrument": question.instrument}
    try:
        found = chosen_clocks(desk.books, **asked)
        begun = start_from(question.start, question.time, question.offset)
    except KeyError as fault:
        raise Unfit(fault.args[0], "choose one that is on file") from None
    except NoStart as fault:
        raise Unfit(fault.name, fault.sentence) from None
    chosen = found if any(asked.values()) else tuple(desk.books.law.clocks.values())
    return marked_answer(request, await run_in_threadpool(clocks_json, desk.books, chosen, begun, question.language))


@router.get("/requests/{request_id}/clocks", **told("own.read", "request_clocks"))
async def request_clocks(desk: AtDesk, request_id: Id, language: Tag = "en") -> Response:
    """Give the clocks of a request under its chosen instruments, let run where their start is answered."""
    opened = open_on(desk, request_id)
    return json_answer(await run_in_threadpool(request_clocks_json, opened.subject, desk.books, language))
