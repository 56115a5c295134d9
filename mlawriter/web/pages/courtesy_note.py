"""A courtesy note that asks for what is not known: chosen on a form, read on the page, taken away as a Word file."""

from dataclasses import dataclass, replace
from typing import Annotated, Final, TypeAlias
from urllib.parse import urlencode

from fastapi import APIRouter, Depends
from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from mlawriter.casework.courtesy_note import Wish, courtesy_note_of, networks_of
from mlawriter.casework.printing import print_as
from mlawriter.directory.codes import RECEIVING, Function
from mlawriter.directory.records import State
from mlawriter.document.blocks import Document
from mlawriter.document.html import print_html
from mlawriter.language.messages import N_
from mlawriter.store.faults import NoSuchThing
from mlawriter.vocabulary.text import Flaw, gate
from mlawriter.web.country_words import country_words
from mlawriter.web.deps import AtDesk, Desk, Id, allows, fresh_directory
from mlawriter.web.letters import file_answer, tag_of
from mlawriter.web.requests import Opened, open_on
from mlawriter.web.templating import page, speak

router = APIRouter(dependencies=[fresh_directory])

LONGEST_SENDER: Final = 300
MISSION: Final = "mission"
NETWORK: Final = "network"
"""In the form, a network that is on file stands as its own name, and any other as this word."""

BAD_SENDER: Final = N_("The name of the authority is too long, or holds a sign that cannot be printed.")


@dataclass(frozen=True, slots=True)
class Choice:
    """What is chosen on the form about a State, before it is checked."""

    function: str = "mla"
    to: str = MISSION
    language: str = ""
    sender: str = ""


Chosen: TypeAlias = Annotated[Choice, Depends()]


@router.get("/authorities/{code}/note", **allows("anyone"))
def note(request: Request, desk: AtDesk, code: Id, chosen: Chosen) -> Response:
    """The note on one function of a State, and the form that chooses it."""
    state = desk.state(code)
    wish, refused = _wish(state, chosen.function, chosen.to, chosen.sender)
    return _page(request, desk, state, wish, chosen.to, chosen.language, refused=refused)


@router.get("/authorities/{code}/note.docx", **allows("anyone"))
def note_as_file(request: Request, desk: AtDesk, code: Id, chosen: Chosen) -> Response:
    """The same as a Word file."""
    state = desk.state(code)
    wish, refused = _wish(state, chosen.function, chosen.to, chosen.sender)
    if refused:
        raise HTTPException(422)
    return _file(desk, state, wish, _tag(request, chosen.language))


@router.get("/requests/{request_id}/note", **allows("own.read"))
def note_of_request(request: Request, desk: AtDesk, request_id: Id, to: str = MISSION, language: str = "") -> Response:
    """The note on the authority that a request needs; its sender is the requesting authority of the matter."""
    opened = open_on(desk, request_id)
    state = _requested(desk, opened)
    wish, _ = _wish(state, opened.function, to, "")
    return _page(request, desk, state, _from(opened, wish), to, language, opened=opened)


@router.get("/requests/{request_id}/note.docx", **allows("own.read"))
def note_of_request_as_file(
    request: Request, desk: AtDesk, request_id: Id, to: str = MISSION, language: str = ""
) -> Response:
    """The same as a Word file."""
    opened = open_on(desk, request_id)
    state = _requested(desk, opened)
    wish, _ = _wish(state, opened.function, to, "")
    return _file(desk, state, _from(opened, wish), _tag(request, language))


def _page(
    request: Request,
    desk: Desk,
    state: State,
    wish: Wish,
    to: str,
    language: str,
    *,
    refused: bool = False,
    opened: Opened | None = None,
) -> Response:
    tag = _tag(request, language)
    told_by = country_words(request, desk.books.law)
    document = _document(desk, state, wish, tag)
    home = f"{opened.home}/note" if opened else f"/authorities/{state.code}/note"
    chosen = {"to": to, "language": tag}
    if opened is None:
        chosen |= {"function": wish.function, "sender": wish.sender}
    return page(
        request,
        "authorities/note.html",
        status=422 if refused else 200,
        state=state,
        opened=opened,
        home=home,
        file=f"{home}.docx?{urlencode(chosen)}",
        functions=RECEIVING,
        wish=wish,
        to=to,
        networks=networks_of(state),
        tag=tag,
        refused=BAD_SENDER if refused else "",
        shown=Markup(print_html(document)) if document else "",  # noqa: S704 - the printer escapes what it prints
        told_by=told_by,
    )


def _file(desk: Desk, state: State, wish: Wish, tag: str) -> Response:
    document = _document(desk, state, wish, tag)
    if document is None:
        raise HTTPException(404)
    return file_answer(print_as(document, "docx", f"{state.code}-{wish.function}-note-{tag}"))


def _document(desk: Desk, state: State, wish: Wish, tag: str) -> Document | None:
    return courtesy_note_of(desk.books, state.code, wish, tag, desk.today, desk.confirm_after)


def _wish(state: State, function: str, to: str, sender: str) -> tuple[Wish, bool]:
    """What was chosen, and whether the name of the sender must be refused.

    Raises:
        NoSuchThing: the function or the network is none that can be chosen.
    """
    known: Function | None = next((one for one in RECEIVING if one == function), None)
    if known is None:
        raise NoSuchThing(function)
    if to not in (MISSION, NETWORK, *networks_of(state)):
        raise NoSuchThing(to)
    given = gate(sender.strip(), "line", LONGEST_SENDER)
    refused = isinstance(given, Flaw)
    wish = Wish(
        function=known,
        to="mission" if to == MISSION else "network",
        network="" if to in (MISSION, NETWORK) else to,
        sender="" if isinstance(given, Flaw) else given,
    )
    return wish, refused


def _from(opened: Opened, wish: Wish) -> Wish:
    """With what the matter says of the sender; what it does not say stays blank."""
    scope = opened.subject.scope()

    def told(name: str) -> str:
        answer = scope.get(name)
        return answer if isinstance(answer, str) else ""

    contact = [told(name) for name in ("contact_name", "requesting_authority_email", "requesting_authority_phone")]
    return replace(
        wish,
        sender=told("requesting_authority"),
        requesting=True,
        reference=told("case_reference"),
        contact=" · ".join(filter(None, contact)),
    )


def _requested(desk: Desk, opened: Opened) -> State:
    code = opened.subject.scope().get("requested_state")
    return desk.state(code if isinstance(code, str) else "")


def _tag(request: Request, language: str) -> str:
    """The language of the note: the one chosen, else the person's own."""
    return tag_of(language) if language else speak(request).tag
