"""One record of the directory: its history, the form that corrects or confirms it, a new one, and the end of one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any, Final, TypeAlias

from fastapi import APIRouter, Path, Query
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter.casework.correcting import ChangesRefused, Refusal, StaleRecord, save_changes, seen_entry
from mlawriter.directory.corrections import LISTS, Action, Change, ListName, Step
from mlawriter.directory.ids import local_id
from mlawriter.directory.records import Authority, Entry, State
from mlawriter.store.faults import NoSuchThing
from mlawriter.vocabulary.limits import LONGEST_KEY
from mlawriter.web.bases import CONFIDENCE
from mlawriter.web.deps import AtDesk, AtEditorsDesk, Desk, Form, Id, Sent, allows, first, fresh_directory
from mlawriter.web.record_fields import LIST_TITLES
from mlawriter.web.record_form import (
    WHOLE,
    RecordForm,
    Sheet,
    change,
    changed_keys,
    changes_of,
    editor_name,
    form_for,
    problems_of,
    sheet_from,
    typed_on,
)
from mlawriter.web.record_words import ACTIONS, WHYS, RecordWords
from mlawriter.web.templating import page, speak
from mlawriter.web.threads import quick

router = APIRouter(prefix="/authorities", dependencies=[fresh_directory])

STEPS_A_PAGE: Final = 12
Record: TypeAlias = Annotated[str, Path(max_length=200, pattern=r"^[a-z0-9-]+$")]


@dataclass(frozen=True, slots=True)
class Filed:
    """A record as it reads now, with its State and its history; `entry` is None where a local end withdrew it."""

    state: State
    list: ListName
    id: str
    entry: Entry | None
    steps: tuple[Step, ...]

    @property
    def home(self) -> str:
        """The address of the record."""
        return f"/authorities/{self.state.code}/records/{self.id}"


@router.get("/{code}/records/{record}", **allows("anyone"))
@quick
def history(
    request: Request,
    desk: AtDesk,
    code: Id,
    record: Record,
    start: Annotated[int | None, Query(ge=0, le=100_000)] = None,
) -> Response:
    """Who corrected or confirmed this record, when, what it said before and after, and on which source."""
    return _history(request, desk, _filed(desk, code, record), start=start)


@router.get("/{code}/records/{record}/correct", **allows("editor"))
@quick
def correct_form(request: Request, desk: AtEditorsDesk, code: Id, record: Record) -> Response:
    """Every value of the record, to be corrected or confirmed."""
    filed = _filed(desk, code, record)
    if filed.entry is None:
        raise NoSuchThing(record)
    form = form_for(filed.list, _measures(desk), filed.entry)
    return _form(request, desk, filed.state, form, Sheet(by=editor_name(desk), seen=desk.shelf.edition.number))


@router.post("/{code}/records/{record}/correct", **allows("editor"))
@quick
def correct(request: Request, desk: AtEditorsDesk, code: Id, record: Record, sent: Sent) -> Response:
    """Keep what was changed and what was ticked, with its source; whoever was quicker is shown, not overwritten."""
    filed = _filed(desk, code, record)
    if filed.entry is None:
        raise NoSuchThing(record)
    sheet = sheet_from(sent)
    form = typed_on(form_for(filed.list, _measures(desk), filed.entry), sent)
    seen = seen_entry(desk.shelf, (code, filed.list, record), sheet.seen) or filed.entry
    changes = changes_of(code, form, seen, sheet)
    nothing = [] if changes else [Refusal(0, "nothing", "is changed")]
    try:
        _save(desk, changes, sheet, sent, nothing)
    except ChangesRefused as refused:
        return _form(request, desk, filed.state, form, sheet, refused.refusals)
    except StaleRecord as stale:
        return _stale(request, desk, filed, form, seen, sheet, stale)
    return RedirectResponse(filed.home, 303)


@router.post("/{code}/records/{record}/end", **allows("editor"))
@quick
def end(request: Request, desk: AtEditorsDesk, code: Id, record: Record, sent: Sent) -> Response:
    """Keep that the record has ended, since when, and who says so."""
    ended = sheet_from(sent).ended
    return _act(request, desk, _filed(desk, code, record), sent, "end", {"ended": ended})


@router.post("/{code}/records/{record}/shipped", **allows("editor"))
@quick
def take_back(request: Request, desk: AtEditorsDesk, code: Id, record: Record, sent: Sent) -> Response:
    """Take all local changes of a record back: it reads as the shipped edition has it."""
    return _act(request, desk, _filed(desk, code, record), sent, "decide-shipped", {})


@router.get("/{code}/new/{list_name}", **allows("editor"))
@quick
def new_form(request: Request, desk: AtEditorsDesk, code: Id, list_name: Id) -> Response:
    """An empty form for a new record."""
    state, list_ = desk.state(code), _list(list_name)
    sheet = Sheet(by=editor_name(desk), seen=desk.shelf.edition.number)
    return _form(request, desk, state, form_for(list_, _measures(desk)), sheet)


@router.post("/{code}/new/{list_name}", **allows("editor"))
@quick
def add(request: Request, desk: AtEditorsDesk, code: Id, list_name: Id, sent: Sent) -> Response:
    """Keep a new record with its source."""
    state, list_ = desk.state(code), _list(list_name)
    sheet = sheet_from(sent)
    form = typed_on(form_for(list_, _measures(desk)), sent)
    known = {one.id for one in state.entries} | desk.shelf.edition.overlay.history.keys()
    id_ = local_id(code, list_, form.values, known)
    # What is empty is left out: it stands for nothing, and some lists have no empty choice.
    values = {key: value for key, value in form.values.items() if value not in ("", [], {}, False)}
    missing = [Refusal(0, one.key, "is missing") for one in form.fields if one.must and one.key not in values]
    try:
        _save(desk, [change(code, list_, id_, "add", values, sheet)], sheet, sent, missing)
    except ChangesRefused as refused:
        return _form(request, desk, state, form, sheet, refused.refusals)
    return RedirectResponse(f"/authorities/{code}/records/{id_}", 303)


def _save(desk: Desk, changes: Sequence[Change], sheet: Sheet, sent: Form, refusals: Sequence[Refusal] = ()) -> None:
    """Make the changes; who makes them must say their name, for the history."""
    every = [*refusals, *([] if sheet.by.strip() else [Refusal(0, "by", "is missing")])]
    if every:
        raise ChangesRefused(every)
    key = first(sent, "key", LONGEST_KEY)
    save_changes(desk.store, desk.shelf, desk.person, changes, by=sheet.by, on=desk.today, seen=sheet.seen, key=key)


def _act(request: Request, desk: Desk, filed: Filed, sent: Form, action: Action, values: Mapping[str, Any]) -> Response:
    """Do one thing to the record as a whole, from its own page."""
    sheet = sheet_from(sent)
    try:
        _save(desk, [change(filed.state.code, filed.list, filed.id, action, values, sheet)], sheet, sent)
    except ChangesRefused as refused:
        speak(request)
        problems = problems_of(refused.refusals, form_for(filed.list, {}))
        return _history(request, desk, filed, action, sheet, problems)
    except StaleRecord:
        again = _filed(desk, filed.state.code, filed.id)
        return _history(request, desk, again, action, sheet, {}, stale=True)
    return RedirectResponse(filed.home, 303)


def _stale(
    request: Request, desk: Desk, filed: Filed, form: RecordForm, seen: Entry, sheet: Sheet, stale: StaleRecord
) -> Response:
    """Show both: what was typed stays in its inputs, everything else reads as it does now."""
    now = _filed(desk, filed.state.code, filed.id)
    if now.entry is None:
        return _history(request, desk, now, "", sheet, {}, stale=True)
    mine = set(changed_keys(form, seen))
    present = form_for(filed.list, _measures(desk), now.entry)
    again = replace(
        present,
        values={**present.values, **{key: form.values[key] for key in mine}},
        typed={key: text for key, text in form.typed.items() if key in mine},
    )
    theirs = [step for step in now.steps if step.correction in stale.theirs]
    newer = replace(sheet, seen=desk.shelf.edition.number)
    return _form(request, desk, filed.state, again, newer, theirs=theirs)


def _form(
    request: Request,
    desk: Desk,
    state: State,
    form: RecordForm,
    sheet: Sheet,
    refusals: Sequence[Refusal] = (),
    *,
    theirs: Sequence[Step] = (),
) -> Response:
    record_words = RecordWords.at(request, desk)
    problems = problems_of(refusals, form)
    return page(
        request,
        "authorities/correct.html",
        status=409 if theirs else 422 if problems else 200,
        state=state,
        form=form,
        shown=list(form.shown(desk.today, desk.confirm_after, problems)),
        sheet=sheet,
        problems=problems,
        theirs=theirs,
        everything=WHOLE,
        record_words=record_words,
        title=LIST_TITLES[form.list],
        confidence=CONFIDENCE,
        whys=WHYS,
        actions=ACTIONS,
    )


def _history(
    request: Request,
    desk: Desk,
    filed: Filed,
    tried: str = "",
    sheet: Sheet | None = None,
    problems: Mapping[str, str] | None = None,
    *,
    stale: bool = False,
    start: int | None = None,
) -> Response:
    """The history, its last steps where no others are asked for."""
    first_step = max(0, len(filed.steps) - STEPS_A_PAGE) if start is None else start
    shipped = desk.shelf.shipped.directory.states[filed.state.code]
    standing = bool(filed.steps) and filed.steps[-1].correction.action != "decide-shipped"
    return page(
        request,
        "authorities/history.html",
        status=409 if stale else 422 if problems else 200,
        filed=filed,
        steps=filed.steps[first_step : first_step + STEPS_A_PAGE],
        shown=(first_step, STEPS_A_PAGE, len(filed.steps)),
        shipped=next((one for one in shipped.entries if one.id == filed.id), None),
        may_correct=desk.person.editor,
        may_end=filed.entry is not None and not (isinstance(filed.entry, Authority) and filed.entry.historic),
        has_local=standing,
        tried=tried,
        sheet=sheet or Sheet(by=editor_name(desk), seen=desk.shelf.edition.number),
        problems=problems or {},
        stale=stale,
        record_words=RecordWords.at(request, desk),
        list_title=LIST_TITLES[filed.list],
        confidence=CONFIDENCE,
        actions=ACTIONS,
        seen=desk.shelf.edition.number,
    )


def _measures(desk: Desk) -> Mapping[str, str]:
    return {name: measure.title for name, measure in desk.books.measures.items()}


def _list(name: str) -> ListName:
    list_ = next((one for one in LISTS if one == name), None)
    if list_ is None:
        raise NoSuchThing(name)
    return list_


def _filed(desk: Desk, code: str, record: str) -> Filed:
    state, edition = desk.state(code), desk.shelf.edition
    steps = edition.overlay.history.get(record, ())
    for list_ in LISTS:
        for entry in getattr(state, list_):
            if entry.id == record:
                return Filed(state, list_, record, entry, steps)
    if not steps or steps[0].correction.state != code:
        raise NoSuchThing(record)
    return Filed(state, steps[0].correction.list, record, None, steps)
