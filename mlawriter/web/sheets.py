"""One sheet of the form, whoever it belongs to: shown, filled in, saved, and compared when two people saved it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from markupsafe import Markup, escape
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter.readers.binding import Bound, add_row, bind, in_form
from mlawriter.readers.pages import NO_PROFILE, Surroundings, row_title, section_view
from mlawriter.readers.profile import Profile
from mlawriter.readers.reading import Known
from mlawriter.readers.views import FieldView, SectionView
from mlawriter.store.faults import Stale
from mlawriter.store.records import Saved
from mlawriter.store.sections import SectionSave
from mlawriter.vocabulary.answers import Answers, Scope, is_empty
from mlawriter.vocabulary.fields import Rows
from mlawriter.vocabulary.limits import LONGEST_KEY
from mlawriter.vocabulary.sections import Section
from mlawriter.web.citing import SpokenProfile
from mlawriter.web.deps import Desk, Form, first, number_in
from mlawriter.web.field_html import filled, hole, kept_pieces
from mlawriter.web.points import points_html, points_of
from mlawriter.web.templating import Shell, fields_html, macros_of, new_key, page, shell_page, speak, words


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
    profile_of: Callable[[Answers], Profile] | None = None
    measure: str = ""
    frozen: bool = False
    place: tuple[int, int] = (0, 0)
    next_title: str = ""


_NONE: Final[frozenset[str]] = frozenset()
_SHOWN_AGAIN = ("add", "remove", "open", "refresh")
"""The buttons that show the sheet once more and save nothing."""

_SHEET: Final = ("requests/section.html", "requests/_section.html")


def show(request: Request, desk: Desk, sheet: Sheet) -> Response:
    """Answer with the sheet as it is kept; an empty list opens with one empty row."""
    speak(request)
    if sheet.frozen:
        return _read_only(request, desk, sheet)
    opened = frozenset({request.query_params.get("open", "")})
    return _page(request, sheet, _view(desk, sheet, _with_first_row(sheet), opened=opened))


def receive(request: Request, desk: Desk, sheet: Sheet, form: Form) -> Response:
    """Do what the button says; only Save saves."""
    speak(request)
    known = _known(desk, sheet)
    if not form.keys().isdisjoint(_SHOWN_AGAIN):
        return _again(request, desk, sheet, form, known)
    bound = bind(sheet.section.fields, _chosen(form), sheet.answers, known)
    autosave = "autosave" in form
    if bound.problems:
        return _unreadable(request, desk, sheet, form, known, autosave=autosave)
    try:
        saved = sheet.save(_as_save(sheet, form, bound, autosave=autosave))
    except Stale as stale:
        return _stale(request, desk, sheet, form, stale, autosave=autosave)
    view = _view(desk, sheet, bound.answers)
    if autosave:
        return _mark(request, "saved", saved, view=view)
    unasked = any(not in_form(one.field, one.name.removesuffix(one.field.id), form) for one in _all(view.fields))
    onward = sheet.address if unasked else sheet.back if first(form, "save") == "back" else sheet.onward
    return RedirectResponse(onward, 303)


def links_named(desk: Desk, scope: Scope) -> dict[tuple[str, str], str]:
    """What each row that a link may point to is called, by its list and its id."""
    return {
        (to, row["id"]): f"{place}. {row_title(kind, row)}".strip()
        for to, kind in desk.lists.items()
        for place, row in enumerate(scope.rows(to), start=1)
    }


def _read_only(request: Request, desk: Desk, sheet: Sheet) -> Response:
    scope = sheet.scope_of(sheet.answers)
    told = [(field, sheet.answers[field.id]) for field in sheet.section.fields if scope.holds(field.when)
            and not is_empty(sheet.answers.get(field.id))]  # fmt: skip
    return page(request, "requests/frozen.html", sheet=sheet, told=told, linked=links_named(desk, scope))


def _as_save(sheet: Sheet, form: Form, bound: Bound, *, autosave: bool) -> SectionSave:
    return SectionSave(
        section=sheet.section.id,
        fields=bound.decided,
        base_revision=number_in(form, "base"),
        answers={name: answer for name, answer in bound.answers.items() if name in bound.decided},
        key="" if autosave else first(form, "key", LONGEST_KEY),
        measure=sheet.measure,
    )


def _again(request: Request, desk: Desk, sheet: Sheet, form: Form, known: Known) -> Response:
    """Show what was typed with a row more or less, or one unfolded; nothing is saved, the base revision stays."""
    remove, add = first(form, "remove", 200), first(form, "add", 200)
    bound = bind(sheet.section.fields, form, sheet.answers, known, remove=remove, keep_empty=True)
    answers = add_row(sheet.section.fields, bound.answers, add) if add else bound.answers
    # The cursor goes to the new row, or to the list that a row was taken from: its button is gone.
    focus = _last_row(answers, add) if add else first(form, "open", 200) or remove.rpartition(".")[0]
    # A problem waits for Save: whoever adds a row has not finished the others.
    quiet = replace(bound, answers=answers)
    opened = bound.unfolded | ({focus} if not remove else set())
    return _page(request, sheet, _view(desk, sheet, answers, quiet, opened), form=form, focus=focus)


def _unreadable(request: Request, desk: Desk, sheet: Sheet, form: Form, known: Known, *, autosave: bool) -> Response:
    if autosave:
        return _mark(request, "unreadable", status=422)
    shown = bind(sheet.section.fields, _chosen(form), sheet.answers, known, keep_empty=True)
    # What was open stays open: it holds what was typed and is not saved yet.
    view = _view(desk, sheet, shown.answers, shown, shown.unfolded)
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


def _view(
    desk: Desk, sheet: Sheet, answers: Answers, bound: Bound | None = None, opened: frozenset[str] = _NONE
) -> SectionView:
    problems, typed = (bound.problems, bound.typed) if bound else ((), {})
    # The basis may just have been changed on this page: what it asks is told at once.
    works = (sheet.profile_of(answers) if sheet.profile_of else sheet.profile).works
    profile = SpokenProfile(works, desk.books.law, words())
    around = Surroundings(profile, desk.lists, problems, typed, opened, sheet.answers)
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
    key = first(form, "key", LONGEST_KEY) if form else ""
    parts = {
        "crumbs": _crumbs_html(sheet.crumbs),
        "address": escape(sheet.address),
        "back": escape(sheet.back),
        "base": escape(base if base.isascii() and base.isdecimal() else sheet.revision),
        "key": escape(key or new_key()),
        "fields": fields_html(view, sheet.address, focus),
        **points_html(points_of(view)),
    }
    if problems:
        told: dict[str, Any] = {"sheet": sheet, "at": parts, "problems": view.problems}
        return page(request, _SHEET[0], part=_SHEET[1], status=status, **told)
    section = sheet.section
    shell = Shell(*_SHEET, (section.id, section.title, section.intro, sheet.place, sheet.next_title))
    return shell_page(request, shell, parts, sheet=sheet, problems=())


def _crumbs_html(crumbs: tuple[Crumb, ...]) -> Markup:
    """The way here, rendered once for each kind of way; what a matter is called was typed and is filled in."""
    typed = tuple(crumb.literal and crumb.title != "" for crumb in crumbs)
    key = tuple(typed_in or crumb.title for typed_in, crumb in zip(typed, crumbs, strict=True))

    def render() -> str:
        steps = [
            replace(crumb, address=hole(f"address{n}"), title=hole(f"title{n}") if typed[n] else crumb.title)
            for n, crumb in enumerate(crumbs)
        ]
        return str(macros_of("layouts/_crumbs.html").crumbs(steps))

    parts = {f"address{n}": escape(crumb.address) for n, crumb in enumerate(crumbs)}
    parts |= {f"title{n}": escape(crumb.title) for n, crumb in enumerate(crumbs)}
    pieces = kept_pieces(None, ("crumbs", words().tag, *key), render)
    return Markup(filled(pieces, parts))  # noqa: S704 - rendered by the macro


def _mark(
    request: Request, state: str, saved: Saved | None = None, *, view: SectionView | None = None, status: int = 200
) -> Response:
    """The save mark, and with a receipt the new revision and the points that are open now."""
    return page(
        request,
        "requests/_mark.html",
        status=status,
        state=state,
        time=saved.saved_at.astimezone().strftime("%H:%M:%S") if saved else "",
        revision=saved.revision if saved else 0,
        at=points_html(points_of(view)) if view else {},
    )


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
    """What the page showed: the fields of a folded row are not in the form."""
    rows = [row for field in fields for row in field.rows if not row.folded]
    return [*fields, *(inner for row in rows for inner in _all(row.fields))]
