"""What the directory knows, holds from long ago, or does not know: States by fields, computed; and the same as CSV."""

import csv
from collections.abc import Mapping
from io import StringIO
from typing import Annotated, Final

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from mlawriter.directory.coverage import FIELDS, GROUPS, Coverage, Group, Mark, coverage
from mlawriter.language.messages import N_
from mlawriter.language.names import state_choices, state_name
from mlawriter.store.faults import NoSuchThing
from mlawriter.web.country_words import CountryWords, country_words
from mlawriter.web.deps import AtDesk, Desk, allows, fresh_directory
from mlawriter.web.templating import page

router = APIRouter(prefix="/authorities/coverage", dependencies=[fresh_directory])

ROWS: Final = 50
MARKS: Final[Mapping[Mark, str]] = {
    "known": N_("known"),
    "old": N_("old or unsure"),
    "unknown": N_("unknown"),
}
SIGNS: Final[Mapping[Mark, str]] = {"known": "●", "old": "◐", "unknown": "–"}


@router.get("", **allows("anyone"))
def table(
    request: Request,
    desk: AtDesk,
    network: str = "",
    group: str = "",
    start: Annotated[int, Query(ge=0, le=1000)] = 0,
) -> Response:
    """The totals of every field; and, field by field, the States of a network for one group of fields."""
    told_by = country_words(request, desk.books.law)
    networks = _networks(desk, told_by)
    if network and network not in networks:
        raise NoSuchThing(network)
    known_group: Group | None = next((one for one in GROUPS if one == group), None)
    if group and known_group is None:
        raise NoSuchThing(group)
    found = coverage(desk.books.directory, desk.today, desk.confirm_after)
    codes = [code for code, _ in state_choices(told_by.tag) if code in _members(desk, found, network)]
    return page(
        request,
        "authorities/coverage.html",
        found=found,
        fields=[field for field in FIELDS if field.group == known_group],
        every_field=FIELDS,
        groups=GROUPS,
        group=group,
        networks=networks,
        network=network,
        codes=codes[start : start + ROWS],
        totals={field.id: _counts(found, codes, field.id) for field in FIELDS},
        shown=(start, ROWS, len(codes)),
        marks=MARKS,
        signs=SIGNS,
    )


@router.get(".csv", **allows("anyone"))
def as_csv(request: Request, desk: AtDesk, network: str = "") -> Response:
    """The same as a table to be taken away: one State a line, one field a column."""
    told_by = country_words(request, desk.books.law)
    if network and network not in _networks(desk, told_by):
        raise NoSuchThing(network)
    found = coverage(desk.books.directory, desk.today, desk.confirm_after)
    written = StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(("code", "state", "on", *(field.id for field in FIELDS)))
    for code in _members(desk, found, network):
        marks = found.states[code]
        writer.writerow(
            (code, state_name(told_by.tag, code), found.on.isoformat(), *(marks[field.id] for field in FIELDS))
        )
    name = f"coverage-{network or 'all'}-{found.on.isoformat()}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response("\ufeff" + written.getvalue(), headers=headers, media_type="text/csv; charset=utf-8")


def _members(desk: Desk, found: Coverage, network: str) -> tuple[str, ...]:
    """The States of a network or organisation, also those whose membership is unconfirmed; or all of them."""
    if not network:
        return tuple(found.states)
    states = desk.books.directory.states
    return tuple(
        code
        for code in found.states
        if any(place.organisation == network and place.status != "former" for place in states[code].memberships)
    )


def _networks(desk: Desk, told_by: CountryWords) -> dict[str, str]:
    names = {place.organisation for state in desk.books.directory.states.values() for place in state.memberships}
    return {name: told_by.organisation(name) for name in sorted(names)}


def _counts(found: Coverage, codes: list[str], field: str) -> dict[Mark, int]:
    marks = [found.states[code][field] for code in codes]
    return {mark: marks.count(mark) for mark in MARKS}
