"""Two States side by side: the lines of both sheets in two columns, and what is unknown said as unknown."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from mlawriter.casework.country_sheet import CountrySheet, country_sheet
from mlawriter.directory.codes import FUNCTIONS
from mlawriter.readers.reading import as_code
from mlawriter.web.country_words import country_words, measure_titles
from mlawriter.web.deps import AtDesk, Desk, allows, fresh_directory
from mlawriter.web.long_lists import states_called
from mlawriter.web.templating import page
from mlawriter.web.threads import quick

router = APIRouter(prefix="/authorities", dependencies=[fresh_directory])


@router.get("/compare", **allows("anyone"))
@quick
def side_by_side(request: Request, desk: AtDesk, one: str = "", other: str = "") -> Response:
    """The form alone until two States are chosen; then both, line by line."""
    told_by = country_words(request, desk.books.law)
    known = desk.books.directory.states
    one, other = (as_code(typed, known, states_called()) for typed in (one, other))
    wrong = [code for code in (one, other) if code and code not in known]
    same = bool(one) and one == other
    asked = bool(one and other) and not wrong and not same
    sheets = [_sheet(desk, code) for code in (one, other)] if asked else []
    return page(
        request,
        "authorities/compare.html",
        status=422 if wrong or same else 200,
        one=one if one in known else "",
        other=other if other in known else "",
        same=same,
        unknown_state=bool(wrong),
        sheets=sheets,
        functions=[name for name in FUNCTIONS if any(sheet.told.offices_for(name) for sheet in sheets)],
        silent=[name for name in FUNCTIONS if not any(sheet.told.offices_for(name) for sheet in sheets)],
        shared=_shared(sheets),
        measures=measure_titles(desk.books.measures, told_by.say),
        on=desk.today,
        **told_by.context(),
    )


def _sheet(desk: Desk, code: str) -> CountrySheet:
    return country_sheet(desk.books, code, desk.today, desk.confirm_after)


def _shared(sheets: list[CountrySheet]) -> dict[str, tuple[str, ...]]:
    """The instruments in force for either: for each, since when in each State; empty where it is not known to be."""
    found: dict[str, list[str]] = {}
    for place, sheet in enumerate(sheets):
        for every in sheet.bound.values():
            for bound in every:
                found.setdefault(bound.instrument.id, ["", ""])[place] = bound.since or "…"
    return {name: tuple(since) for name, since in found.items()}
