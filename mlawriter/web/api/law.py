"""The law on file: the basis of a request between two States, and instruments, pairs and participation looked up."""

from datetime import date
from typing import Annotated, Any, Final, Literal, TypeAlias

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from mlawriter.casework.lookup import between_json, instrument_json, instruments_json, participation_json
from mlawriter.casework.question import FACTS, LONGEST_PENALTY, NoSuchAnswer, ask, case_from, offences_from
from mlawriter.casework.report import findings_json
from mlawriter.law.table import NoSuchFilter
from mlawriter.store.faults import NoSuchThing
from mlawriter.web.api.answers import marked_answer
from mlawriter.web.api.asked import TAGS, On, Tag, told
from mlawriter.web.api.errors import Unfit
from mlawriter.web.deps import AtDesk, Desk

router = APIRouter(tags=["law"])

_MOST: Final = 20

State: TypeAlias = Annotated[str, Field(pattern="^[A-Z]{2}$", description="A State of the directory: two letters")]
Name: TypeAlias = Annotated[str, Field(max_length=300)]
Years: TypeAlias = Annotated[int, Field(ge=0, le=LONGEST_PENALTY)]
YesOrNo: TypeAlias = Literal["yes", "no"] | None


class Question(BaseModel):
    """The question, as its parameters; what is left out counts as not yet known."""

    model_config = ConfigDict(extra="forbid")

    requesting: State
    requested: State
    on: Annotated[date | None, Field(description="Day of the request; today if absent")] = None
    function: Literal["mla", "extradition", "provisional_arrest"] = "mla"
    offence: Annotated[list[Name], Field(max_length=_MOST, description="Conducts of one offence, by commas")] = []
    max_penalty: Annotated[list[Years], Field(max_length=_MOST, description="In years, one for each offence")] = []
    measure: Annotated[list[Name], Field(max_length=_MOST, description="Ids of the measures asked for")] = []
    transnational: YesOrNo = None
    organized_group: YesOrNo = None
    link_in_requested: YesOrNo = None
    person_in_requested: YesOrNo = None
    dual_criminality: YesOrNo = None
    treaty_needed: YesOrNo = None
    convention_as_basis: YesOrNo = None
    uncac_offence_in_both: YesOrNo = None
    language: Annotated[str, Field(pattern=TAGS, description="Language of the answer")] = "en"

    def facts(self) -> dict[str, bool]:
        """The facts that were answered."""
        given = {name: getattr(self, name) for name in FACTS}
        return {name: answer == "yes" for name, answer in given.items() if answer is not None}


@router.get("/basis", **told("anyone", "findings"))
async def basis(request: Request, desk: AtDesk, question: Annotated[Question, Query()]) -> Response:
    """Say which instruments carry the request, which do not, and what would settle what is unknown."""
    try:
        return marked_answer(request, await run_in_threadpool(_found, desk, question))
    except NoSuchAnswer as fault:
        raise Unfit(fault.name, str(fault)) from None


def _found(desk: Desk, question: Question) -> dict[str, Any]:
    case = case_from(
        desk.books,
        requesting=question.requesting,
        requested=question.requested,
        on=question.on or desk.today,
        function=question.function,
        offences=offences_from(question.offence, question.max_penalty),
        measures=question.measure,
        facts=question.facts(),
    )
    return findings_json(desk.books, ask(desk.books, case), question.language)


@router.get("/law/instruments", **told("anyone", "instruments"))
async def instruments(request: Request, desk: AtDesk, language: Tag = "en") -> Response:
    """List every instrument on file, without its articles and parties."""
    return marked_answer(request, await run_in_threadpool(instruments_json, desk.books, language))


@router.get("/law/instruments/{instrument_id}", **told("anyone", "instrument"))
async def instrument(
    request: Request,
    desk: AtDesk,
    instrument_id: Annotated[str, Path(max_length=60, pattern="^[A-Z0-9-]+$", description="Id or alias")],
    language: Tag = "en",
    on: Annotated[On, Query()] = None,
) -> Response:
    """Give an instrument with its articles by function and how every State stands to it on a day, with the records."""
    law = desk.books.law
    if law.id_of(instrument_id) not in law.instruments:
        raise NoSuchThing(instrument_id)
    found = law.instrument(instrument_id)
    return marked_answer(
        request, await run_in_threadpool(instrument_json, desk.books, found, on or desk.today, language)
    )


@router.get("/law/between", **told("anyone", "between"))
async def between(
    request: Request,
    desk: AtDesk,
    one: Annotated[State, Query()],
    other: Annotated[State, Query()],
    language: Tag = "en",
    on: Annotated[On, Query()] = None,
) -> Response:
    """Give all bases by function for one State that asks another on a day."""
    if one == other:
        raise Unfit("other", "give another State")
    try:
        found = await run_in_threadpool(between_json, desk.books, one, other, on or desk.today, language)
    except NoSuchAnswer as fault:
        raise Unfit({"requesting": "one", "requested": "other"}[fault.name], str(fault)) from None
    return marked_answer(request, found)


@router.get("/law/table", **told("anyone", "participation"))
async def participation(
    request: Request,
    desk: AtDesk,
    family: Annotated[Name, Query(description="Family of instruments, such as UN")],
    circle: Annotated[Name, Query(description="Organisation, such as ECOWAS; all States if absent")] = "all",
    language: Tag = "en",
    on: Annotated[On, Query()] = None,
) -> Response:
    """Give how the States of an organisation stand to the instruments of a family on a day."""
    try:
        found = await run_in_threadpool(participation_json, desk.books, family, circle, on or desk.today, language)
    except NoSuchFilter as fault:
        raise Unfit(fault.name, "choose one that is on file") from None
    return marked_answer(request, found)
