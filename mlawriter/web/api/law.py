"""The legal basis: what the law on file says of a request between two States, without a matter."""

from datetime import date
from typing import Annotated, Any, Final, Literal, TypeAlias

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from mlawriter.casework.question import FACTS, LONGEST_PENALTY, NoSuchAnswer, ask, case_from, offences_from
from mlawriter.casework.report import findings_json
from mlawriter.web.api.answers import marked_answer
from mlawriter.web.api.asked import TAGS, told
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
