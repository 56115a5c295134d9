"""The addressee: the offices on file for the requested State, and the copying of one into the request."""

from typing import Any, Final

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter.casework.answer import answer_request
from mlawriter.directory import Offer, authorities_for
from mlawriter.directory.records import Authority, Function
from mlawriter.store.faults import NoSuchThing
from mlawriter.store.sections import SectionSave
from mlawriter.vocabulary.limits import LONGEST_KEY
from mlawriter.web.deps import AtDesk, Desk, Id, Sent, allows, first
from mlawriter.web.requests import Opened, open_on
from mlawriter.web.templating import page

router = APIRouter(prefix="/requests/{request_id}/addressee")

FIELDS: Final = frozenset({
    "addressee", "addressee_local", "addressee_address", "addressee_email", "addressee_phone",
    "addressee_record", "addressee_source", "addressee_checked", "addressee_confirmed",
})  # fmt: skip


@router.get("", **allows("own.read"))
async def offices(request: Request, desk: AtDesk, request_id: Id) -> Response:
    """The offices that may receive this request, best first, each with its reason and its age."""
    opened = open_on(desk, request_id)
    state = desk.books.directory.states.get(str(opened.request.answers.get("requested_state", "")))
    return page(request, "authorities/choose.html", opened=opened, state=state, offers=_offers(desk, opened))


@router.post("", **allows("own.write"))
async def choose_office(desk: AtDesk, request_id: Id, form: Sent) -> Response:
    """Copy the office into the request, with its source and date; later changes of the directory do not touch it."""
    opened = open_on(desk, request_id)
    wanted = first(form, "authority", 200)
    chosen = next((offer.authority for offer in _offers(desk, opened) if offer.authority.id == wanted), None)
    if chosen is None:
        raise NoSuchThing(wanted)
    base = first(form, "base")
    revision = int(base) if base.isascii() and base.isdecimal() else 0
    save = SectionSave("addressee", FIELDS, revision, _copy(chosen), first(form, "key", LONGEST_KEY))
    answer_request(desk.store, desk.person, request_id, save)
    return RedirectResponse(f"{opened.home}/sections/addressee", 303)


def _offers(desk: Desk, opened: Opened) -> tuple[Offer, ...]:
    answers = opened.request.answers
    state = desk.books.directory.states.get(str(answers.get("requested_state", "")))
    if state is None:
        return ()
    function: Function = "mla" if opened.letter.function in {"mla", ""} else "extradition"
    bases = [row.get("instrument") for row in answers.get("bases") or () if row.get("role") == "governing"]
    requesting = opened.request.matter.answers.get("requesting_state")
    asking = requesting if isinstance(requesting, str) else None
    return authorities_for(state, function, bases[0] if bases else None, desk.today, requesting=asking)


def _copy(authority: Authority) -> dict[str, Any]:
    local = next((name for tag, name in authority.names.items() if tag not in {"en", "fr", "ar"}), "")
    copied = {
        "addressee": authority.name("en"),
        "addressee_local": local,
        "addressee_address": authority.address,
        "addressee_email": authority.emails[0] if authority.emails else "",
        "addressee_phone": authority.phones[0] if authority.phones else "",
        "addressee_record": authority.id,
        "addressee_source": authority.source[:300],
        "addressee_checked": _day(authority.contact_date or authority.source_date),
    }
    return {name: value for name, value in copied.items() if value}


def _day(partial: str) -> dict[str, int]:
    parts = [int(part) for part in partial.split("-")] if partial else []
    return dict(zip(("year", "month", "day"), parts, strict=False))
