"""The directory: States and offices found by name and filter, sheets, coverage, what is due, what was corrected."""

from typing import Annotated, Any, TypeAlias

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from mlawriter.directory import Directory, authorities_for, authority_entry, sheet
from mlawriter.directory.codes import Function, InstrumentId
from mlawriter.directory.confirming import due_of
from mlawriter.directory.corrections import Step
from mlawriter.directory.coverage import FIELDS, coverage
from mlawriter.directory.finding import Found, find_offices
from mlawriter.directory.overlay import Conflict
from mlawriter.directory.records import State
from mlawriter.store.faults import NoSuchThing
from mlawriter.web.api.answers import marked_answer
from mlawriter.web.api.asked import On, told
from mlawriter.web.api.errors import spoken
from mlawriter.web.deps import AtDesk, Desk, fresh_directory

router = APIRouter(prefix="/directory", tags=["directory"], dependencies=[fresh_directory])

Instrument: TypeAlias = Annotated[
    InstrumentId | None, Field(max_length=60, description="Id of the instrument under which the office is named")
]
Receives: TypeAlias = Annotated[Function | None, Field(description="What the office is competent for")]


class Filter(BaseModel):
    """What a State or office must be; what is left out is not asked."""

    model_config = ConfigDict(extra="forbid")

    q: Annotated[str, Field(max_length=100, description="Part of a name, in any language, or a code")] = ""
    state: Annotated[str | None, Field(pattern="^[A-Z]{2}$", description="The State, by its two letters")] = None
    function: Receives = None
    instrument: Instrument = None
    network: Annotated[str | None, Field(max_length=60, description="Network or organisation, such as WACAP")] = None
    language: Annotated[str | None, Field(max_length=20, description="Language accepted, or worked in")] = None


class Purpose(BaseModel):
    """What the office is wanted for; with a function, the offices come ranked, each with its reason."""

    model_config = ConfigDict(extra="forbid")

    function: Receives = None
    instrument: Instrument = None
    requesting: Annotated[str | None, Field(pattern="^[A-Z]{2}$", description="The State that asks")] = None


Code: TypeAlias = Annotated[str, Field(pattern="^[A-Z]{2}$", description="Two letters")]
Entry: TypeAlias = Annotated[str, Path(max_length=100, pattern="^[a-z0-9-]+$", description="Id of an entry")]


@router.get("", **told("anyone", "states"))
async def states(request: Request, desk: AtDesk, wanted: Annotated[Filter, Query()]) -> Response:
    """List the States and offices on file, or those that the words and filters find, best first."""
    return marked_answer(request, await run_in_threadpool(_list, desk, wanted, spoken(request).tag))


def _list(desk: Desk, wanted: Filter, tag: str) -> dict[str, Any]:
    known = desk.books.directory
    found = find_offices(
        known,
        text=wanted.q,
        state=wanted.state,
        function=wanted.function,
        instrument=desk.books.law.id_of(wanted.instrument) if wanted.instrument else None,
        network=wanted.network,
        language=wanted.language,
        limit=None,
    )
    codes = dict.fromkeys(each.state for each in found)
    return {
        "states": [_entry(known, code, tag) for code in codes],
        "authorities": [entry for each in found if (entry := _office(each, tag))],
    }


def _entry(known: Directory, code: str, tag: str) -> dict[str, object]:
    state = known.state(code)
    return {"code": code, "name": str(known.name(code, tag)), "kind": state.kind, "fictional": state.fictional}


def _office(found: Found, tag: str) -> dict[str, object] | None:
    office = found.authority
    if office is None:
        return None
    return {
        "id": office.id,
        "state": found.state,
        "name": office.name(tag),
        "function": office.function,
        "matched": found.matched,
        "language": found.language,
        "historic": office.historic,
    }


@router.get("/coverage", **told("anyone", "coverage"))
async def covered(request: Request, desk: AtDesk, on: Annotated[On, Query()] = None) -> Response:
    """Say of every State and field whether it is known, known but to be confirmed, or unknown."""
    found = await run_in_threadpool(coverage, desk.books.directory, on or desk.today, desk.confirm_after)
    words = spoken(request).gettext
    return marked_answer(
        request,
        {
            "on": found.on.isoformat(),
            "confirm_after_days": found.confirm_after_days,
            "fields": [{"id": field.id, "label": words(field.label), "group": field.group} for field in FIELDS],
            "states": {code: dict(marks) for code, marks in found.states.items()},
        },
    )


@router.get("/due", **told("anyone", "due"))
async def due(request: Request, desk: AtDesk, state: Annotated[Code | None, Query()] = None) -> Response:
    """List by State which values are too old, undated or unsure to be used without asking."""
    asked = [desk.state(state)] if state else list(desk.books.directory.states.values())
    found = await run_in_threadpool(_due, desk, asked)
    return marked_answer(request, {"on": desk.today.isoformat(), "states": found})


def _due(desk: Desk, states: list[State]) -> dict[str, Any]:
    return {
        state.code: [
            {"entry": one.entry.id, "value": one.value, "why": one.why, "age_days": one.age_days}
            for one in due_of(state, desk.today, desk.confirm_after)
        ]
        for state in states
        if not state.fictional
    }


@router.get("/conflicts", **told("anyone", "conflicts"))
async def conflicts(request: Request, desk: AtDesk) -> Response:
    """List the corrections made here that the shipped edition speaks against, or that no longer fit."""
    return marked_answer(request, {"conflicts": [_conflict(one) for one in desk.shelf.edition.overlay.conflicts]})


def _conflict(one: Conflict) -> dict[str, Any]:
    made = one.correction
    place = {"state": made.state, "list": made.list, "entry": made.entry, "key": one.key}
    values = {"before": one.base, "shipped": one.shipped, "local": one.local}
    return {"kind": one.kind, **place, **values, "by": made.by, "on": made.on, "fault": one.fault}


@router.get("/history/{entry_id}", **told("anyone", "history"))
async def history(request: Request, desk: AtDesk, entry_id: Entry) -> Response:
    """Tell what was corrected or confirmed here of one entry, oldest first; none where it stands as it was shipped."""
    edition = desk.shelf.edition
    steps = edition.overlay.history.get(entry_id)
    known = edition.books.directory.states.get(entry_id[:2].upper())
    if steps is None and (known is None or all(entry.id != entry_id for entry in known.entries)):
        raise NoSuchThing(entry_id)
    return marked_answer(request, {"entry": entry_id, "steps": [_step(step) for step in steps or ()]})


def _step(step: Step) -> dict[str, Any]:
    made = step.correction
    return {
        "action": made.action,
        "on": made.on,
        "by": made.by,
        "source": made.source,
        "source_date": made.source_date,
        "confidence": made.confidence,
        "changed": [{"key": key, "before": before, "after": after} for key, before, after in step.changed],
    }


@router.get("/authorities/{authority_id}", **told("anyone", "authority"))
async def authority(request: Request, desk: AtDesk, authority_id: Entry) -> Response:
    """Give one office with its State, each value with its source, date and confidence."""
    offices = desk.books.directory.index.offices
    if authority_id not in offices:
        raise NoSuchThing(authority_id)
    state, office = offices[authority_id]
    return marked_answer(request, {"state": state.code, "authority": authority_entry(office)})


@router.get("/{code}", **told("anyone", "sheet"))
async def state(request: Request, desk: AtDesk, code: Annotated[Code, Path()]) -> Response:
    """Give the sheet of one State: each value with its source, date and confidence; what is unknown is named."""
    return marked_answer(request, sheet(desk.state(code)))


@router.get("/{code}/authorities", **told("anyone", "authorities"))
async def authorities(
    request: Request, desk: AtDesk, code: Annotated[Code, Path()], wanted: Annotated[Purpose, Query()]
) -> Response:
    """List the offices of one State; for a function, the fitting one first, with the reason and the age."""
    known, words = desk.state(code), spoken(request).gettext
    if wanted.function is None:
        entries = [{"authority": authority_entry(one)} for one in known.authorities]
        return marked_answer(request, {"authorities": entries})
    offers = authorities_for(
        known,
        wanted.function,
        desk.books.law.id_of(wanted.instrument) if wanted.instrument else None,
        desk.today,
        requesting=wanted.requesting,
        confirm_after=desk.confirm_after,
    )
    ranked = [
        {
            "authority": authority_entry(offer.authority),
            "reason": words(offer.reason_msgid),
            "age_days": offer.age_days,
            "needs_confirmation": offer.needs_confirmation,
        }
        for offer in offers
    ]
    return marked_answer(request, {"authorities": ranked})
