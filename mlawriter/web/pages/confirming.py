"""What waits for the editors: values to confirm, State by State, and conflicts with the shipped edition to decide."""

from dataclasses import dataclass
from typing import Annotated, Final

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter.casework.correcting import ChangesRefused, StaleRecord, save_changes
from mlawriter.directory.confirming import Due, due_of
from mlawriter.directory.corrections import Action, Change, Step, effective
from mlawriter.directory.overlay import Conflict
from mlawriter.directory.records import State
from mlawriter.language.names import state_choices
from mlawriter.store.faults import NoSuchThing
from mlawriter.vocabulary.limits import LONGEST_KEY
from mlawriter.web.bases import CONFIDENCE
from mlawriter.web.deps import AtDesk, AtEditorsDesk, Desk, Sent, allows, first, fresh_directory, number_in
from mlawriter.web.record_fields import LIST_TITLES
from mlawriter.web.record_form import editor_name
from mlawriter.web.record_words import ACTIONS, WHYS, RecordWords
from mlawriter.web.templating import page, speak
from mlawriter.web.threads import quick

router = APIRouter(prefix="/authorities", dependencies=[fresh_directory])

STATES_A_PAGE: Final = 100
RECORDS_A_PAGE: Final = 40
CONFLICTS_A_PAGE: Final = 15
_LONGEST_ADDRESS: Final = 300


@dataclass(frozen=True, slots=True)
class Waiting:
    """A State with what of it waits for confirmation."""

    state: State
    due: tuple[Due, ...]

    @property
    def records(self) -> int:
        """In how many records something waits."""
        return len({one.entry.id for one in self.due})


@router.get("/to-confirm", **allows("anyone"))
@quick
def to_confirm(
    request: Request, desk: AtDesk, state: str = "", start: Annotated[int, Query(ge=0, le=100_000)] = 0
) -> Response:
    """The States with what is old, undated or unsure; and for one State each value, with the way to its form."""
    states = desk.books.directory.states
    if state and state not in states:
        raise NoSuchThing(state)
    codes = [state] if state else [code for code, _ in state_choices(speak(request).tag) if code in states]
    every = [Waiting(states[code], due_of(states[code], desk.today, desk.confirm_after)) for code in codes]
    waiting = [one for one in every if one.due]
    size = RECORDS_A_PAGE if state else STATES_A_PAGE
    total = len(waiting[0].due) if state and waiting else len(waiting)
    return page(
        request,
        "authorities/to_confirm.html",
        state=states.get(state),
        waiting=waiting[start : start + size] if not state else waiting,
        due=waiting[0].due[start : start + size] if state and waiting else (),
        shown=(start, size, total),
        after=desk.confirm_after,
        whys=WHYS,
        lists=LIST_TITLES,
        may_correct=desk.person.editor,
        record_words=RecordWords.at(request, desk),
    )


@router.get("/conflicts", **allows("anyone"))
@quick
def conflicts(request: Request, desk: AtDesk, start: Annotated[int, Query(ge=0, le=100_000)] = 0) -> Response:
    """The local corrections that the shipped edition speaks against, or that no longer fit."""
    return _conflicts(request, desk, start)


@router.post("/conflicts", **allows("editor"))
@quick
def decide(request: Request, desk: AtEditorsDesk, sent: Sent) -> Response:
    """Keep the local value or take the shipped one."""
    wanted = first(sent, "conflict", _LONGEST_ADDRESS)
    found = next((one for one in desk.shelf.edition.overlay.conflicts if mark_of(one) == wanted), None)
    if found is None:
        return _conflicts(request, desk, 0, gone=True)
    made = found.correction
    action: Action = "decide-local" if first(sent, "decide") == "local" else "decide-shipped"
    if action == "decide-local" and found.kind == "unfit":
        raise NoSuchThing(wanted)
    keys = effective(made) if found.kind == "unfit" else {found.key: found.local} if found.key else {}
    change = Change(state=made.state, list=made.list, entry=made.entry, action=action, values=keys, source="", note="")
    try:
        save_changes(
            desk.store,
            desk.shelf,
            desk.person,
            [change],
            by=editor_name(desk) or desk.person.name,
            on=desk.today,
            seen=number_in(sent, "seen"),
            key=first(sent, "key", LONGEST_KEY),
        )
    except (StaleRecord, ChangesRefused):
        return _conflicts(request, desk, 0, gone=True)
    return RedirectResponse("/authorities/conflicts", 303)


def mark_of(conflict: Conflict) -> str:
    """What a form names a conflict by: the correction and the key."""
    return f"{conflict.correction.id} {conflict.key}"


def _conflicts(request: Request, desk: Desk, start: int, *, gone: bool = False) -> Response:
    edition = desk.shelf.edition
    found = edition.overlay.conflicts
    names = {
        entry.id: entry
        for code in {one.correction.state for one in found}
        if code in edition.books.directory.states
        for entry in edition.books.directory.states[code].entries
    }
    return page(
        request,
        "authorities/conflicts.html",
        status=409 if gone else 200,
        conflicts=[
            (mark_of(one), one, names.get(one.correction.entry), Step(one.correction, one.correction.base))
            for one in found[start : start + CONFLICTS_A_PAGE]
        ],
        shown=(start, CONFLICTS_A_PAGE, len(found)),
        gone=gone,
        seen=edition.number,
        may_correct=desk.person.editor,
        record_words=RecordWords.at(request, desk),
        confidence=CONFIDENCE,
        actions=ACTIONS,
    )
