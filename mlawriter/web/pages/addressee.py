"""The addressee: the offices on file for a State, the look-up by its name, and the copying of one into the request."""

from typing import Any, Final

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter.casework.addressee import COPIED, copy_of
from mlawriter.casework.answer import answer_request
from mlawriter.directory import Offer, State, authorities_for
from mlawriter.store.faults import NoSuchThing, Stale
from mlawriter.store.sections import SectionSave
from mlawriter.vocabulary.fields import Field
from mlawriter.vocabulary.limits import LONGEST_KEY
from mlawriter.web.bases import CONFIDENCE
from mlawriter.web.deps import AtDesk, Desk, Form, Id, Sent, allows, first, fresh_directory, number_in
from mlawriter.web.record_words import ACTIONS, WHYS, RecordWords
from mlawriter.web.requests import Opened, open_on
from mlawriter.web.templating import page
from mlawriter.web.threads import quick

router = APIRouter(prefix="/requests/{request_id}/addressee", dependencies=[fresh_directory])

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


def changed_fields(opened: Opened) -> list[tuple[Field, Any, Any]]:
    """What stands in the request otherwise than in the record it was copied from: field, request, record."""
    fields = {field.id: field for section in opened.letter.sections for field in section.fields}
    return [(fields[name], ours, theirs) for name, ours, theirs in opened.addressee.differs if name in fields]


def _page(request: Request, desk: Desk, opened: Opened, asked: str, code: str, *, stale: bool = False) -> Response:
    asked = asked.strip()[:100]
    states = desk.books.directory.states
    state = states.get(code or _requested(opened))
    told = opened.addressee
    offers = _offers(desk, opened, state.code) if state else ()
    return page(
        request,
        "authorities/choose.html",
        part="authorities/_lookup.html",
        status=409 if stale else 200,
        opened=opened,
        state=state,
        asked=asked,
        found=[states[hit.code] for hit in desk.books.directory.search(asked, _SHOWN)] if asked else [],
        offers=offers,
        is_requested=state is not None and state.code == _requested(opened),
        told=told,
        record_words=RecordWords.at(request, desk),
        actions=ACTIONS,
        whys=WHYS,
        confidence=CONFIDENCE,
        changed=changed_fields(opened),
        again=next((one for one in offers if told.office and one.authority.id == told.office.id), None),
        holds_contact=any(opened.request.answers.get(name) for name in REACHED),
        tag=opened.own_language,
        stale=stale,
    )


def _requested(opened: Opened) -> str:
    code = opened.request.answers.get("requested_state")
    return code if isinstance(code, str) else ""


def _save(opened: Opened, form: Form, offer: Offer, code: str) -> SectionSave:
    reached = not offer.needs_confirmation or first(form, "reached") == "yes"
    answers = copy_of(offer.authority, opened.own_language, opened.desk.today, reached=reached)
    moved = {"requested_state": code} if code != _requested(opened) else {}
    return SectionSave(
        "addressee",
        # The office is new, so nobody has confirmed it yet: that tick is taken away.
        COPIED | {"addressee_confirmed"} | moved.keys(),
        number_in(form, "base"),
        answers | moved,
        first(form, "key", LONGEST_KEY),
    )


def _offers(desk: Desk, opened: Opened, code: str) -> tuple[Offer, ...]:
    state: State | None = desk.books.directory.states.get(code)
    if state is None:
        return ()
    answers = opened.request.answers
    bases = [row.get("instrument") for row in answers.get("bases") or () if row.get("role") == "governing"]
    requesting = opened.request.matter.answers.get("requesting_state")
    asking = requesting if isinstance(requesting, str) else None
    basis = bases[0] if bases else None
    confirm = desk.confirm_after
    return authorities_for(state, opened.function, basis, desk.today, requesting=asking, confirm_after=confirm)
