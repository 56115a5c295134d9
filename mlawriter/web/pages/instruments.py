"""Instruments as they are looked up: the list with a search, and the page of one with its articles, parties and map."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter.language.messages import N_
from mlawriter.language.names import sort_key, state_name
from mlawriter.law.findings import Outcome
from mlawriter.law.functions import LABELS, by_function
from mlawriter.law.instruments import NOT_LAW, Instrument
from mlawriter.law.lawbook import LawBook
from mlawriter.law.outcomes import DECLARED, READINGS, READINGS_SHORT, STANDINGS
from mlawriter.law.participation import Source, Standing
from mlawriter.law.standings import ACTS, JOINED, REASONS, counts, standings
from mlawriter.law.table import CIRCLES, FAMILIES
from mlawriter.law.worldmap import Caption, draw, world_map
from mlawriter.store.faults import NoSuchThing
from mlawriter.web.bases import CONFIDENCE
from mlawriter.web.deps import AtDesk, Desk, Id, allows
from mlawriter.web.letters import tag_of
from mlawriter.web.templating import page, speak, words
from mlawriter.web.threads import quick

router = APIRouter(prefix="/law")

LONGEST_SEARCH: Final = 100
KINDS: Final[Mapping[str, str]] = {
    "treaty": N_("Treaty"),
    "protocol": N_("Protocol"),
    "scheme": N_("Scheme; binds nobody as law"),
    "model": N_("Model; binds nobody"),
    "pointer": N_("Known by name; few or none of its provisions are on file"),
    "redirect": N_("Points to other rules"),
    "context": N_("Background"),
    "fallback": N_("Where no treaty applies"),
}
USES: Final[Mapping[str, str]] = {
    "basis": N_("A request may rest on it"),
    "support": N_("Supports another instrument; does not carry a request alone"),
    "never": N_("Not offered as a basis for a request"),
}
FUNCTIONS: Final[Mapping[str, str]] = {
    "mla": N_("Mutual legal assistance"),
    "extradition": N_("Extradition"),
    "provisional_arrest": N_("Provisional arrest"),
    "transfer": N_("Transfer of sentenced persons"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """How the States stand to an instrument on a day, sorted by their names, and the sources numbered."""

    on: date
    parties: tuple[Standing, ...]
    outside: tuple[Standing, ...]
    conflicts: tuple[Standing, ...]
    unknown: Mapping[str, tuple[Standing, ...]]
    numbers: Mapping[Outcome, int]
    sources: Mapping[Source, int]


@router.get("", **allows("anyone"))
@quick
def instruments(request: Request, desk: AtDesk, q: str = "") -> Response:
    """Every instrument by family, or those whose title, name or number is like what was typed."""
    speak(request)
    asked = q.strip()[:LONGEST_SEARCH]
    law = desk.books.law
    found = [each for each in law.instruments.values() if _is_like(each, asked)]
    grouped = {name: [each for each in found if each.family == name] for name in _family_names(found)}
    return page(
        request,
        "law/instruments.html",
        part="law/_instruments.html",
        grouped=grouped,
        asked=asked,
        families=FAMILIES,
        kinds=KINDS,
        recorded={each.id: len(law.participation.states(each.id)) for each in found},
        joined=JOINED,
    )


@router.get("/{instrument_id}", **allows("anyone"))
@quick
def instrument_page(request: Request, desk: AtDesk, instrument_id: Id, on: str = "") -> Response:
    """One instrument: what it is for, what it says and how that is known, and who is bound on a day."""
    spoken = speak(request)
    law = desk.books.law
    instrument = _instrument(law, instrument_id)
    if instrument.id != instrument_id:
        return RedirectResponse(f"/law/{instrument.id}", 308)
    day = day_of(on, desk.today)
    return page(
        request,
        "law/instrument.html",
        instrument=instrument,
        title=title_of(instrument, spoken.tag),
        groups=tuple(by_function(instrument)),
        used=sorted({article.source for article in instrument.articles if article.source}),
        source_titles=law.sources,
        protocols=[each for each in law.instruments.values() if each.parent == instrument.id],
        parent=law.instruments.get(instrument.parent),
        told=_told(desk, instrument, day) if instrument.kind in JOINED else None,
        notified=[each for each in law.notifications.values() if each.instrument == instrument.id],
        declared=_declared(law, instrument),
        declared_in=dict.fromkeys(each.source for each in law.declarations.get(instrument.id, {}).values()),
        has_map=not instrument.fictional,
        words_of=_WORDS,
        law_version=law.version,
    )


@router.get("/{instrument_id}/map.svg", **allows("anyone"))
@quick
def instrument_map(request: Request, desk: AtDesk, instrument_id: Id, on: str = "", language: str = "en") -> Response:
    """The map of an instrument's parties as a drawing of its own, which the browser may keep."""
    tag = tag_of(language)
    speak(request)
    law = desk.books.law
    instrument = _instrument(law, instrument_id)
    if instrument.fictional or instrument.kind not in JOINED:
        raise NoSuchThing(instrument_id)
    drawing = _drawn(desk, instrument, day_of(on, desk.today), tag).encode()
    mark = f'"{hashlib.sha256(drawing).hexdigest()[:32]}"'
    headers = {"ETag": mark, "Cache-Control": "private, max-age=3600", "Vary": "Accept-Language, Cookie"}
    if mark in request.headers.get("if-none-match", ""):
        return Response(None, 304, headers)
    return Response(drawing, headers=headers, media_type="image/svg+xml")


def day_of(text: str, today: date) -> date:
    """The day that was asked for, or today; what is no day cannot be read."""
    if not text.strip():
        return today
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise HTTPException(400) from None


def title_of(instrument: Instrument, tag: str) -> tuple[str, str]:
    """The title and the language it is in, where the one asked for is not on file."""
    spoken = next((known for known in (tag, "en") if known in instrument.titles), next(iter(instrument.titles)))
    return instrument.titles[spoken], spoken


def _told(desk: Desk, instrument: Instrument, day: date) -> Told:
    tag = words().tag
    found = standings(desk.books.law, instrument, desk.books.directory.states, day)
    found = tuple(sorted(found, key=lambda each: sort_key(state_name(tag, each.state))))
    unknown: dict[str, tuple[Standing, ...]] = {}
    for standing in found:
        if standing.outcome is Outcome.UNKNOWN:
            unknown[standing.reason] = (*unknown.get(standing.reason, ()), standing)
    sources = dict.fromkeys(record.source for each in found for record in each.records)
    return Told(
        day,
        tuple(each for each in found if each.outcome is Outcome.MET),
        tuple(each for each in found if each.outcome is Outcome.NOT_MET),
        tuple(each for each in found if each.reason == "conflict"),
        dict(sorted(unknown.items(), key=lambda pair: pair[0] == "no_record")),
        counts(found),
        {source: number for number, source in enumerate(sources, start=1)},
    )


def _declared(law: LawBook, instrument: Instrument) -> dict[str, list[str]]:
    """The names of the States that made a declaration, by its subject."""
    found: dict[str, list[str]] = {subject: [] for subject in DECLARED}
    for state, each in law.declarations.get(instrument.id, {}).items():
        for subject in each.subjects:
            found[subject].append(state_name(words().tag, state))
    return {subject: sorted(names, key=sort_key) for subject, names in found.items() if names}


def _drawn(desk: Desk, instrument: Instrument, day: date, tag: str) -> str:
    said = words().gettext
    found = standings(desk.books.law, instrument, desk.books.directory.states, day)
    numbers = counts(found)
    title = said(N_("%(title)s: parties on %(day)s")) % {"title": title_of(instrument, tag)[0], "day": day.isoformat()}
    told = ", ".join(f"{said(STANDINGS[outcome])}: {number}" for outcome, number in numbers.items())
    lines = {each.state: f"{state_name(tag, each.state)}: {said(STANDINGS[each.outcome])}" for each in found}
    return draw(world_map(), {each.state: each.outcome for each in found}, Caption(title, told, tag, lines))


def _instrument(law: LawBook, name: str) -> Instrument:
    try:
        return law.instrument(name)
    except KeyError:
        raise NoSuchThing(name) from None


def _is_like(instrument: Instrument, asked: str) -> bool:
    """Every word typed stands somewhere in its names, in any language."""
    names = (instrument.id, instrument.number, *instrument.aliases, *instrument.titles.values())
    known = sort_key(" ".join((*names, *instrument.short.values())))
    return all(word in known for word in sort_key(asked).split())


def _family_names(found: Iterable[Instrument]) -> Iterator[str]:
    held = {each.family for each in found}
    yield from (name for name in FAMILIES if name in held)
    yield from sorted(held - FAMILIES.keys())


_WORDS: Final = {
    "kind": KINDS,
    "use": USES,
    "request": FUNCTIONS,
    "family": FAMILIES,
    "circle": CIRCLES,
    "function": LABELS,
    "reading": READINGS,
    "mark": READINGS_SHORT,
    "standing": STANDINGS,
    "reason": REASONS,
    "act": ACTS,
    "confidence": CONFIDENCE,
    "not_law": NOT_LAW,
    "declared": DECLARED,
}
