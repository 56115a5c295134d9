"""States and instruments as one table: chosen by organisation and family, read page by page, taken away as CSV."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final
from urllib.parse import urlencode

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from mlawriter.casework.lookup import circles_of, unconfirmed
from mlawriter.language.names import sort_key, state_name
from mlawriter.law.outcomes import STANDINGS
from mlawriter.law.standings import NAMES, REASONS
from mlawriter.law.table import CIRCLES, FAMILIES, NoSuchFilter, Table, families, table, table_csv
from mlawriter.store.faults import NoSuchThing
from mlawriter.web.deps import AtDesk, Desk, allows
from mlawriter.web.pages.instruments import day_of, short_title_of
from mlawriter.web.templating import page, speak, words
from mlawriter.web.threads import quick

router = APIRouter(prefix="/law")

ROWS: Final = 40
"""States on one page: more would be a page that a telephone cannot load."""


@router.get("/table", **allows("anyone"))
@quick
def states_by_instrument(
    request: Request, desk: AtDesk, family: str = "", circle: str = "", on: str = "", start: int = 0
) -> Response:
    """The table, once a family and an organisation are chosen."""
    speak(request)
    day = day_of(on, desk.today)
    found = _table(desk, family, circle, on) if family and circle else None
    shown = found.recorded if found else None
    first = max(0, start) // ROWS * ROWS
    filters = urlencode({"family": family, "circle": circle, "on": day.isoformat()})
    return page(
        request,
        "law/table.html",
        family=family,
        circle=circle,
        on=day,
        families={name: FAMILIES.get(name, name) for name in families(desk.books.law)},
        circles={name: CIRCLES.get(name, name) for name in ("all", *sorted(circles_of(desk.books)))},
        table=shown,
        silent=[each for each in found.instruments if each not in shown.instruments] if found and shown else [],
        states=shown.states[first : first + ROWS] if shown else (),
        first=first,
        rows=ROWS,
        filters=filters,
        unconfirmed=unconfirmed(desk.books, circle),
        names=NAMES,
        standing_words=STANDINGS,
        short_title_in=lambda one: short_title_of(one, words().tag),
        reasons=REASONS,
    )


@router.get("/table.csv", **allows("anyone"))
def states_by_instrument_csv(
    request: Request, desk: AtDesk, family: str = "", circle: str = "", on: str = ""
) -> Response:
    """The same as a file: one line for each State and instrument, each with its source."""
    tag = speak(request).tag
    content = table_csv(_table(desk, family, circle, on), lambda code: state_name(tag, code), tag)
    # The mark at the head tells spreadsheet programs that the file is UTF-8.
    headers = {"Content-Disposition": f'attachment; filename="{_file_name(family, circle)}"'}
    return Response(content.encode("utf-8-sig"), media_type="text/csv; charset=utf-8", headers=headers)


def _table(desk: Desk, family: str, circle: str, on: str) -> Table:
    law = desk.books.law
    try:
        found = table(law, family, circle, desk.books.directory.states, day_of(on, desk.today), circles_of(desk.books))
    except NoSuchFilter as fault:
        raise NoSuchThing(fault.name) from None
    return replace(found, states=_by_name(found.states))


def _by_name(states: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(states, key=lambda code: sort_key(state_name(words().tag, code))))


def _file_name(family: str, circle: str) -> str:
    plain = "".join(sign if sign.isascii() and sign.isalnum() else "-" for sign in f"{family}-{circle}")
    return f"participation-{plain}.csv".lower()
