"""The directory goes out and comes in: downloads in every format, and an import that is first shown row by row."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Annotated, Final

from fastapi import APIRouter, Query
from pydantic import TypeAdapter, ValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter.casework.correcting import ChangesRefused, StaleRecord, save_changes
from mlawriter.casework.directory_import import Plan, plan_import
from mlawriter.directory.corrections import Change
from mlawriter.directory.exchange import FORMATS, FileFault, Proposals, export, one_file
from mlawriter.language.messages import N_
from mlawriter.store.faults import NoSuchThing
from mlawriter.vocabulary.limits import LONGEST_ANSWER, LONGEST_KEY, LONGEST_NAME
from mlawriter.web.deps import AtDesk, AtEditorsDesk, Desk, Sent, allows, first, fresh_directory, number_in
from mlawriter.web.templating import page, speak, words
from mlawriter.web.threads import quick
from mlawriter.web.uploads import Uploaded

router = APIRouter(prefix="/authorities/exchange", dependencies=[fresh_directory])

MOST_SHOWN: Final = 500
"""Rows of a plan that are shown, and applied, at once; the same file brings the others when it comes in again."""
MEDIA_TYPES: Final[Mapping[str, str]] = {
    "toml": "application/toml",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}
KINDS: Final[Mapping[str, str]] = {"changed": N_("changed"), "added": N_("new"), "ended": N_("ended")}
_CHANGES: Final = TypeAdapter(list[Change])
_MEANWHILE: Final = N_("The directory was changed meanwhile, and nothing was kept. Hand the file in again.")


@router.get("", **allows("anyone"))
@quick
def exchange(
    request: Request, desk: AtDesk, state: str = "", kept: Annotated[int, Query(ge=0, le=10**6)] = 0
) -> Response:
    """What can be downloaded, and where a file is handed in."""
    if state and state not in desk.books.directory.states:
        raise NoSuchThing(state)
    return _page(request, desk, state=state, kept=kept)


@router.get("/{form}", **allows("anyone"))
def download(desk: AtDesk, form: str, state: str = "") -> Response:
    """The whole directory, or one State, in one format."""
    chosen = next((one for one in FORMATS if one == form), None)
    states = desk.books.directory.states
    if chosen is None or (state and state not in states):
        raise NoSuchThing(state or form)
    name = state.lower() if state else "directory"
    told = [states[state]] if state else list(states.values())
    called, content = one_file(export(told, chosen, name), chosen, name)
    headers = {"Content-Disposition": f'attachment; filename="{called}"'}
    return Response(content, media_type=MEDIA_TYPES[called.rpartition(".")[2]], headers=headers)


@router.post("", **allows("editor"))
def hand_in(request: Request, desk: AtEditorsDesk, sent: Uploaded) -> Response:
    """What the file would change, row by row; nothing is kept."""
    try:
        plan = plan_import(desk.books, desk.shelf, sent.name, sent.content, by="dry run", on=desk.today)
    except FileFault as fault:
        speak(request)
        return _page(request, desk, fault=fault.words(words().gettext))
    return _plan(request, plan)


@router.post("/apply", **allows("editor"))
def apply(request: Request, desk: AtEditorsDesk, form: Sent) -> Response:
    """Keep the changes of a plan, all or none."""
    by = first(form, "by", LONGEST_NAME).strip()
    changes, seen = _sent_changes(first(form, "changes", LONGEST_ANSWER)), number_in(form, "seen")
    if not by:
        # The rows are not told again, but the changes are still on the page.
        return _plan(request, Plan("", Proposals((), (), 0), tuple(changes), seen), N_("Say who makes the changes."))
    try:
        receipt = save_changes(
            desk.store,
            desk.shelf,
            desk.person,
            changes,
            by=by,
            on=desk.today,
            seen=seen,
            key=first(form, "key", LONGEST_KEY),
        )
    except (ChangesRefused, StaleRecord):
        speak(request)
        return _page(request, desk, fault=words().gettext(_MEANWHILE), status=409)
    return RedirectResponse(f"/authorities/exchange?kept={receipt.saved}", 303)


def _page(
    request: Request, desk: Desk, *, state: str = "", fault: str = "", kept: int = 0, status: int = 422
) -> Response:
    return page(
        request,
        "authorities/exchange.html",
        status=status if fault else 200,
        state=state,
        fault=fault,
        kept=kept,
        formats=FORMATS,
        may_correct=desk.person.editor,
    )


def _plan(request: Request, plan: Plan, problem: str = "") -> Response:
    speak(request)
    said, found, refused = words().gettext, plan.proposals.found, plan.proposals.refused
    shown = found[:MOST_SHOWN]
    # Nothing is applied that was not shown; the changes stand in the order of their rows.
    changes = plan.changes[: sum(len(one.changes) for one in shown)] if found else plan.changes
    return page(
        request,
        "authorities/imports.html",
        status=422 if problem else 200,
        name=plan.file,
        found=shown,
        refused=[(one, *one.words(said)) for one in refused[:MOST_SHOWN]],
        counts={"found": len(found), "refused": len(refused), "same": plan.proposals.same, "shown": MOST_SHOWN},
        kinds=KINDS,
        changes=_told(changes) if changes else "",
        seen=plan.seen,
        problem=said(problem) if problem else "",
    )


def _told(changes: Sequence[Change]) -> str:
    return json.dumps([asdict(change) for change in changes], ensure_ascii=False, separators=(",", ":"))


def _sent_changes(text: str) -> list[Change]:
    """The changes as the page of the plan sent them; they are checked again before they are kept.

    Raises:
        HTTPException: they are not what the page sent.
    """
    try:
        return _CHANGES.validate_json(text)
    except ValidationError:
        raise HTTPException(400) from None
