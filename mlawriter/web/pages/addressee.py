"""The addressee: the offices on file for a State, the look-up by its name, and the copying of one into the request."""

from collections.abc import Mapping
from typing import Any, Final

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter.casework.answer import answer_request
from mlawriter.directory import Authority, Offer, State, authorities_for
from mlawriter.directory.records import Function
from mlawriter.store.faults import NoSuchThing, Stale
from mlawriter.store.sections import SectionSave
from mlawriter.vocabulary.fields import Field
from mlawriter.vocabulary.limits import LONGEST_KEY
from mlawriter.web.deps import AtDesk, Desk, Form, Id, Sent, allows, first
from mlawriter.web.letters import own_language
from mlawriter.web.requests import Opened, open_on
from mlawriter.web.templating import page
from mlawriter.web.threads import quick

router = APIRouter(prefix="/requests/{request_id}/addressee")

COPIED: Final = frozenset({
    "addressee", "addressee_local", "addressee_address", "addressee_email", "addressee_phone",
    "addressee_record", "addressee_source", "addressee_checked",
})  # fmt: skip
REACHED: Final = frozenset({"addressee_address", "addressee_email", "addressee_phone"})
_SHOWN: Final = 12


@router.get("", **allows("own.read"))
@quick
def offices(request: Request, desk: AtDesk, request_id: Id, q: str = "", state: str = "") -> Response:
    """The offices that may receive this request, best first, each with its reason and its age; and a look-up."""
    return _page(request, desk, open_on(desk, request_id), q, state)


@router.post("", **allows("own.write"))
@quick
def choose_office(request: Request, desk: AtDesk, request_id: Id, form: Sent) -> Response:
    """Copy the office into the request, with its source and date; later changes of the directory do not touch it."""
    opened = open_on(desk, request_id)
    code = first(form, "state") or _requested(opened)
    wanted = first(form, "authority", 200)
    chosen = next((offer for offer in _offers(desk, opened, code) if offer.authority.id == wanted), None)
    if chosen is None:
        raise NoSuchThing(wanted)
    try:
        answer_request(desk.store, desk.person, request_id, _save(opened, form, chosen, code))
    except Stale:
        return _page(request, desk, open_on(desk, request_id), "", code, stale=True)
    return RedirectResponse(f"{opened.home}/sections/addressee", 303)


def changed_fields(desk: Desk, opened: Opened) -> list[tuple[Field, Any, Any]]:
    """What stands in the request otherwise than in the record it was copied from: field, request, record."""
    answers = opened.request.answers
    office = _office(desk, str(answers.get("addressee_record", "")))
    if office is None:
        return []
    copied = _copy(office, own_language(opened), reached=True)
    fields = {field.id: field for section in opened.letter.sections for field in section.fields}
    return [
        (fields[name], answers.get(name), copied.get(name))
        for name in sorted(COPIED & fields.keys())
        if answers.get(name) and copied.get(name) and answers.get(name) != copied.get(name)
    ]


def _page(request: Request, desk: Desk, opened: Opened, asked: str, code: str, *, stale: bool = False) -> Response:
    asked = asked.strip()[:100]
    states = desk.books.directory.states
    state = states.get(code or _requested(opened))
    record = str(opened.request.answers.get("addressee_record", ""))
    return page(
        request,
        "authorities/choose.html",
        part="authorities/_lookup.html",
        status=409 if stale else 200,
        opened=opened,
        state=state,
        asked=asked,
        found=[states[hit.code] for hit in desk.books.directory.search(asked, _SHOWN)] if asked else [],
        offers=_offers(desk, opened, state.code) if state else (),
        is_requested=state is not None and state.code == _requested(opened),
        changed=changed_fields(desk, opened),
        gone=bool(record) and _office(desk, record) is None,
        tag=own_language(opened),
        stale=stale,
    )


def _requested(opened: Opened) -> str:
    code = opened.request.answers.get("requested_state")
    return code if isinstance(code, str) else ""


def _save(opened: Opened, form: Form, offer: Offer, code: str) -> SectionSave:
    base = first(form, "base")
    reached = not offer.needs_confirmation or first(form, "reached") == "yes"
    answers = _copy(offer.authority, own_language(opened), reached=reached)
    moved = {"requested_state": code} if code != _requested(opened) else {}
    return SectionSave(
        "addressee",
        # The office is new, so nobody has confirmed it yet: that tick is taken away.
        COPIED | {"addressee_confirmed"} | moved.keys(),
        int(base) if base.isascii() and base.isdecimal() and len(base) < 10 else 0,
        answers | moved,
        first(form, "key", LONGEST_KEY),
    )


def _offers(desk: Desk, opened: Opened, code: str) -> tuple[Offer, ...]:
    state: State | None = desk.books.directory.states.get(code)
    if state is None:
        return ()
    answers = opened.request.answers
    function: Function = "mla" if opened.letter.function in {"mla", ""} else "extradition"
    bases = [row.get("instrument") for row in answers.get("bases") or () if row.get("role") == "governing"]
    requesting = opened.request.matter.answers.get("requesting_state")
    asking = requesting if isinstance(requesting, str) else None
    return authorities_for(state, function, bases[0] if bases else None, desk.today, requesting=asking)


def _office(desk: Desk, record: str) -> Authority | None:
    every: Mapping[str, State] = desk.books.directory.states
    return next((one for state in every.values() for one in state.authorities if one.id == record), None)


def _copy(authority: Authority, tag: str, *, reached: bool) -> dict[str, Any]:
    """The office as a request holds it; how it is reached is left out where that is old or unsure and nobody asked."""
    name = authority.name(tag)
    others = [other for language, other in authority.names.items() if language not in {"en", "fr", "ar"}]
    local = next((other for other in (*others, authority.name("en")) if other != name), "")
    copied = {
        "addressee": name,
        "addressee_local": local,
        "addressee_record": authority.id,
        "addressee_source": authority.source[:300],
        "addressee_checked": _day(authority.contact_date or authority.source_date),
    }
    if reached:
        copied |= {
            "addressee_address": authority.address,
            "addressee_email": authority.emails[0] if authority.emails else "",
            "addressee_phone": authority.phones[0] if authority.phones else "",
        }
    return {name: value for name, value in copied.items() if value}


def _day(partial: str) -> dict[str, int]:
    parts = [int(part) for part in partial.split("-")] if partial else []
    return dict(zip(("year", "month", "day"), parts, strict=False))
