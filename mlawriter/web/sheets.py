"""One sheet of the form, whoever it belongs to: shown, filled in, saved, and compared when two people saved it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter.readers.binding import Bound, add_row, bind, in_form
from mlawriter.readers.pages import NO_PROFILE, FieldView, SectionView, Surroundings, row_title, section_view
from mlawriter.readers.profile import Profile
from mlawriter.readers.reading import Known
from mlawriter.store.faults import Stale
from mlawriter.store.records import Saved
from mlawriter.store.sections import SectionSave
from mlawriter.vocabulary.answers import Answers, Scope
from mlawriter.vocabulary.fields import Rows
from mlawriter.vocabulary.limits import LONGEST_KEY
from mlawriter.vocabulary.sections import Section
from mlawriter.web.deps import Desk, Form, first
from mlawriter.web.templating import page, speak


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step on the way here; `title` is a msgid unless it is `literal`."""

    title: str
    address: str
    literal: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A section with the answers it changes, the scope its conditions look into, and where it is saved to."""

    section: Section
    answers: Answers
    revision: int
    address: str
    back: str
    onward: str
    crumbs: tuple[Crumb, ...]
    scope_of: Callable[[Answers], Scope]
    save: Callable[[SectionSave], Saved]
    profile: Profile = NO_PROFILE
    measure: str = ""
    frozen: bool = False


def show(request: Request, desk: Desk, sheet: Sheet) -> Response:
    """Answer with the sheet as it is kept; an empty list opens with one empty row."""
    answers = _with_first_row(sheet)
    return _page(request, sheet, _view(desk, sheet, answers))


def receive(request: Request, desk: Desk, sheet: Sheet, form: Form) -> Response:
    """Do what the button says; only Save saves."""
    known = _known(desk, sheet)
    if "add" in form or "remove" in form or "refresh" in form:
        return _again(request, desk, sheet, form, known)
    bound = bind(sheet.section.fields, _chosen(form), sheet.answers, known)
    autosave = "autosave" in form
    if bound.problems:
        return _unreadable(request, desk, sheet, form, known, autosave=autosave)
    try:
        saved = sheet.save(_as_save(sheet, form, bound, autosave=autosave))
    except Stale as stale:
        return _stale(request, desk, sheet, form, stale, autosave=autosave)
    if autosave:
        return _mark(request, "saved", saved.saved_at, saved.revision)
    view = _view(desk, sheet, bound.answers)
    unasked = any(not in_form(one.field, one.name.removesuffix(one.field.id), form) for one in _all(view.fields))
    onward = sheet.address if unasked else sheet.back if first(form, "save") == "back" else sheet.onward
    return RedirectResponse(onward, 303)


def links_named(desk: Desk, scope: Scope) -> dict[str, str]:
    """What each row that a link may point to is called."""
    return {
        row["id"]: f"{place}. {row_title(kind, row)}".strip()
        for to, kind in desk.lists.items()
        for place, row in enumerate(scope.rows(to), start=1)
    }


def _as_save(sheet: Sheet, form: Form, bound: Bound, *, autosave: bool) -> SectionSave:
    base = first(form, "base")
    return SectionSave(
        section=sheet.section.id,
        fields=bound.decided,
        base_revision=int(base) if base.isascii() and base.isdecimal() else 0,
        answers={name: answer for name, answer in bound.answers.items() if name in bound.decided},
        key="" if autosave else first(form, "key", LONGEST_KEY),
        measure=sheet.measure,
    )


def _again(request: Request, desk: Desk, sheet: Sheet, form: Form, known: Known) -> Response:
    """Show what was typed with a row more or less; nothing is saved, and the base revision stays."""
    remove, add = first(form, "remove", 200), first(form, "add", 200)
    bound = bind(sheet.section.fields, form, sheet.answers, known, remove=remove, keep_empty=True)
    answers = add_row(sheet.section.fields, bound.answers, add) if add else bound.answers
    opened = _last_row(answers, add) if add else ""
    # A problem waits for Save: whoever adds a row has not finished the others.
    quiet = replace(bound, answers=answers)
    return _page(request, sheet, _view(desk, sheet, answers, quiet, opened), form=form, focus=opened)


def _unreadable(request: Request, desk: Desk, sheet: Sheet, form: Form, known: Known, *, autosave: bool) -> Response:
    if autosave:
        return _mark(request, "unreadable", status=422)
    shown = bind(sheet.section.fields, _chosen(form), sheet.answers, known, keep_empty=True)
    view = _view(desk, sheet, shown.answers, shown)
    return _page(request, sheet, view, form=form, status=422, problems=True)


def _stale(request: Request, desk: Desk, sheet: Sheet, form: Form, stale: Stale, *, autosave: bool) -> Response:
    if autosave:
        return _mark(request, "stale", status=409)
    fields = [field for field in sheet.section.fields if stale.mine.get(field.id) != stale.theirs.get(field.id)]
    kept = [(name, value) for name, values in form.items() if not name.startswith(_OWN) for value in values]
    return page(
        request,
        "requests/stale.html",
        status=409,
        sheet=sheet,
        stale=stale,
        fields=fields,
        kept=kept,
        linked=links_named(desk, sheet.scope_of(sheet.answers)),
    )


_OWN = ("base", "key", "save", "choose.")


def _chosen(form: Form) -> Form:
    """Leave out the fields for which, on the page with both texts, the other text was chosen."""
    answered = {name.removeprefix("choose."): values for name, values in form.items() if name.startswith("choose.")}
    theirs = [name for name, values in answered.items() if values == ["theirs"]]
    dropped = tuple(f"{name}." for name in theirs)
    return {key: values for key, values in form.items() if key not in theirs and not key.startswith(dropped)}


def _view(desk: Desk, sheet: Sheet, answers: Answers, bound: Bound | None = None, opened: str = "") -> SectionView:
    problems, typed = (bound.problems, bound.typed) if bound else ((), {})
    around = Surroundings(sheet.profile, desk.lists, problems, typed, opened)
    return section_view(sheet.section, sheet.scope_of(answers), answers, around)


def _page(
    request: Request,
    sheet: Sheet,
    view: SectionView,
    *,
    form: Form | None = None,
    status: int = 200,
    problems: bool = False,
    focus: str = "",
) -> Response:
    base = first(form, "base") if form else ""
    return page(
        request,
        "requests/section.html",
        part="requests/_section.html",
        status=status,
        sheet=sheet,
        view=view,
        base=base if base.isascii() and base.isdecimal() else str(sheet.revision),
        key=first(form, "key", LONGEST_KEY) if form else "",
        problems=view.problems if problems else (),
        focus=focus,
    )


def _mark(
    request: Request, state: str, saved_at: datetime | None = None, revision: int = 0, *, status: int = 200
) -> Response:
    speak(request)
    time = saved_at.astimezone().strftime("%H:%M:%S") if saved_at else ""
    return page(request, "requests/_mark.html", status=status, state=state, time=time, revision=revision)


def _known(desk: Desk, sheet: Sheet) -> Known:
    scope = sheet.scope_of(sheet.answers)
    rows = {to: frozenset(row["id"] for row in scope.rows(to)) for to in desk.lists}
    own = {field.id for field in sheet.section.fields if isinstance(field.kind, Rows)}
    return replace(desk.known, rows={to: ids for to, ids in rows.items() if to not in own})


def _with_first_row(sheet: Sheet) -> Answers:
    leading = sheet.section.fields[0] if sheet.section.fields else None
    if leading is None or sheet.frozen or not isinstance(leading.kind, Rows) or sheet.answers.get(leading.id):
        return sheet.answers
    return add_row(sheet.section.fields, sheet.answers, leading.id)


def _last_row(answers: Mapping[str, Any], path: str) -> str:
    """The path of the row that was just added."""
    rows: Any = answers
    for step in path.split("."):
        rows = rows[int(step)] if isinstance(rows, list) else rows.get(step)
        if not rows:
            return ""
    return f"{path}.{len(rows) - 1}" if isinstance(rows, list) else ""


def _all(fields: tuple[FieldView, ...]) -> list[FieldView]:
    return [view for field in fields for view in (field, *(inner for row in field.rows for inner in _all(row.fields)))]
