"""One State: the country sheet, which prints on one page, and behind it every record with its source and doubts."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from mlawriter.casework.country_sheet import country_sheet, treaties_of
from mlawriter.directory.codes import INFORMAL
from mlawriter.directory.country_sheet import mark_of
from mlawriter.language.messages import N_
from mlawriter.store.faults import NoSuchThing
from mlawriter.web.country_words import CODES, VALUES, country_words, measure_titles
from mlawriter.web.deps import AtDesk, Id, allows, fresh_directory
from mlawriter.web.templating import page
from mlawriter.web.threads import quick

router = APIRouter(prefix="/authorities", dependencies=[fresh_directory])

RECORDS: Final[Mapping[str, str]] = {
    "authorities": N_("Authorities"),
    "rules": N_("Rules, notifications and special requirements"),
    "organisations": N_("Names, languages and organisations"),
    "treaties": N_("Bilateral treaties"),
}
"""The records are told on several pages, so that none is heavy."""

TREATIES_A_PAGE: Final = 80


@router.get("/{code}", **allows("anyone"))
@quick
def sheet(request: Request, desk: AtDesk, code: Id) -> Response:
    """The sheet of one State."""
    state = desk.state(code)
    told_by = country_words(request, desk.books.law)
    laid_out = country_sheet(desk.books, state.code, desk.today, desk.confirm_after)
    return page(
        request,
        "authorities/sheet.html",
        state=state,
        sheet=laid_out,
        confirm_after=desk.confirm_after,
        informal_functions=INFORMAL,
        known_measures={name for name, told in laid_out.told.measures.items() if told},
        measures=measure_titles(desk.books.measures, told_by.say),
        **told_by.context(),
    )


@router.get("/{code}/sources", **allows("anyone"))
@quick
def sources(request: Request, desk: AtDesk, code: Id, part: str = "authorities", start: int = 0) -> Response:
    """Every record of one State in full: source, date, confidence, doubts, and who confirmed it."""
    state = desk.state(code)
    if part not in RECORDS or start < 0:
        raise NoSuchThing(part)
    told_by = country_words(request, desk.books.law)
    treaties = treaties_of(desk.books.law, state.code)
    return page(
        request,
        "authorities/sources.html",
        state=state,
        told=part,
        records=RECORDS,
        measures=measure_titles(desk.books.measures, told_by.say),
        mark_of=partial(mark_of, on=desk.today, confirm_after_days=desk.confirm_after),
        treaties=treaties[start : start + TREATIES_A_PAGE] if part == "treaties" else (),
        shown=(start, start + TREATIES_A_PAGE, len(treaties)),
        on=desk.today,
        values=VALUES,
        codes=CODES,
        **told_by.context(),
    )
