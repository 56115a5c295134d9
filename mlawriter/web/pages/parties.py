"""Who is bound by an instrument on a day: a table that can be narrowed, and the same as a map of the world."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter.language.dates import date_in_words
from mlawriter.language.messages import N_
from mlawriter.language.names import sort_key, state_name
from mlawriter.law.findings import Outcome
from mlawriter.law.instruments import Instrument
from mlawriter.law.outcomes import STANDINGS
from mlawriter.law.participation import Source, Standing
from mlawriter.law.standings import ACTS, JOINED, NAMES, REASONS, counts, standings
from mlawriter.law.worldmap import FILLS, Caption, draw, land, world_map
from mlawriter.store.faults import NoSuchThing
from mlawriter.web.bases import CONFIDENCE
from mlawriter.web.deps import AtDesk, Desk, Id, allows
from mlawriter.web.letters import tag_of
from mlawriter.web.pages.instruments import day_of, instrument_of, parts_of, title_of
from mlawriter.web.templating import page, speak, words
from mlawriter.web.threads import quick

router = APIRouter(prefix="/law")

ROWS: Final = 50
"""States on one page: more would be a page that a telephone cannot load."""
OUTCOMES: Final[Mapping[str, Outcome]] = {name: outcome for outcome, name in NAMES.items()}
_WORDS: Final = {"standing": STANDINGS, "reason": REASONS, "act": ACTS, "confidence": CONFIDENCE}


@dataclass(frozen=True, slots=True)
class Told:
    """The States that are shown, in the order of their names, and the sources of their records, numbered."""

    on: date
    standing: str
    all: tuple[Standing, ...]
    first: int
    numbers: Mapping[Outcome, int]

    @property
    def shown(self) -> tuple[Standing, ...]:
        """The States on this page."""
        return self.all[self.first : self.first + ROWS]

    @property
    def sources(self) -> Mapping[Source, int]:
        """The sources of what is shown."""
        found = dict.fromkeys(
            record.source
            for each in self.shown
            for record in (each.records if each.reason == "conflict" else filter(None, (each.best,)))
        )
        return {source: number for number, source in enumerate(found, start=1)}


@router.get("/world.svg", **allows("anyone"))
@quick
def world_outline(request: Request) -> Response:
    """The outline of every State under its code, for all maps alike; the browser fetches it once."""
    return _drawing(request, land(world_map()), "public, max-age=31536000, immutable")


@router.get("/{instrument_id}/parties", **allows("anyone"))
@quick
def parties_page(
    request: Request, desk: AtDesk, instrument_id: Id, on: str = "", standing: str = "", start: int = 0
) -> Response:
    """How the States stand to an instrument on a day: the parties with their dates, the others with the reason."""
    spoken = speak(request)
    instrument = instrument_of(desk.books.law, instrument_id)
    if instrument.id != instrument_id:
        return RedirectResponse(f"/law/{instrument.id}/parties", 308)
    if instrument.kind not in JOINED or standing not in {"", "all", *OUTCOMES}:
        raise NoSuchThing(instrument_id)
    return page(
        request,
        "law/parties.html",
        instrument=instrument,
        title=title_of(instrument, spoken.tag),
        told=_told(desk, instrument, day_of(on, desk.today), standing, start),
        parts=parts_of(desk, instrument),
        outcomes=OUTCOMES,
        rows=ROWS,
        words_of=_WORDS,
    )


@router.get("/{instrument_id}/map", **allows("anyone"))
@quick
def map_page(request: Request, desk: AtDesk, instrument_id: Id, on: str = "") -> Response:
    """The map: it names each State by its code and fetches the outlines, which are the same for every map."""
    spoken = speak(request)
    instrument = _mapped(desk, instrument_id)
    day = day_of(on, desk.today)
    told = standings(desk.books.law, instrument, desk.books.directory.states, day)
    found = {each.state: each.outcome for each in told}
    world = world_map()
    return page(
        request,
        "law/map.html",
        instrument=instrument,
        title=title_of(instrument, spoken.tag),
        on=day,
        day=date_in_words(spoken.tag, day),
        numbers=counts(told),
        size=world.size,
        layers=[
            (fill, [state for state in places if found.get(state) is outcome])
            for places in (world.shapes, world.points)
            for outcome, fill in FILLS.items()
        ],
        outline=f"/law/world.svg?v={hashlib.sha256(land(world).encode()).hexdigest()[:12]}",
        names=NAMES,
        parts=parts_of(desk, instrument),
        words_of=_WORDS,
        law_version=desk.books.law.version,
    )


@router.get("/{instrument_id}/map.svg", **allows("anyone"))
@quick
def map_file(request: Request, desk: AtDesk, instrument_id: Id, on: str = "", language: str = "en") -> Response:
    """The map as one drawing that stands alone, to be kept or printed."""
    tag = tag_of(language)
    speak(request)
    instrument = _mapped(desk, instrument_id)
    return _drawing(request, _drawn(desk, instrument, day_of(on, desk.today), tag), "private, max-age=3600")


def _mapped(desk: Desk, instrument_id: str) -> Instrument:
    instrument = instrument_of(desk.books.law, instrument_id)
    if instrument.fictional or instrument.kind not in JOINED:
        raise NoSuchThing(instrument_id)
    return instrument


def _drawing(request: Request, drawn: str, keep: str) -> Response:
    content = drawn.encode()
    mark = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    headers = {"ETag": mark, "Cache-Control": keep}
    if mark in request.headers.get("if-none-match", ""):
        return Response(None, 304, headers)
    return Response(content, headers=headers, media_type="image/svg+xml")


def _told(desk: Desk, instrument: Instrument, day: date, standing: str, start: int) -> Told:
    """The parties first; where none is on file, what is unknown."""
    tag = words().tag
    found = standings(desk.books.law, instrument, desk.books.directory.states, day)
    numbers = counts(found)
    chosen = standing or NAMES[Outcome.MET if numbers[Outcome.MET] else Outcome.UNKNOWN]
    fitting = (each for each in found if chosen == "all" or each.outcome is OUTCOMES[chosen])
    ordered = tuple(sorted(fitting, key=lambda each: sort_key(state_name(tag, each.state))))
    return Told(day, chosen, ordered, max(0, start) // ROWS * ROWS, numbers)


def _drawn(desk: Desk, instrument: Instrument, day: date, tag: str) -> str:
    said = words().gettext
    found = standings(desk.books.law, instrument, desk.books.directory.states, day)
    titled = {"title": title_of(instrument, tag)[0], "day": date_in_words(tag, day)}
    title = said(N_("%(title)s: parties on %(day)s")) % titled
    told = ", ".join(f"{said(STANDINGS[outcome])}: {number}" for outcome, number in counts(found).items())
    lines = {each.state: f"{state_name(tag, each.state)}: {said(STANDINGS[each.outcome])}" for each in found}
    return draw(world_map(), {each.state: each.outcome for each in found}, Caption(title, told, tag, lines))
