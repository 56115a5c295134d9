"""A State's own entry: the form that is sent out to it, and the page on which its answers are typed back."""

from collections.abc import Mapping
from typing import Any, Final

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter.casework.correcting import ChangesRefused, StaleRecord, save_changes
from mlawriter.casework.entry_answers import Typed, answer_of, typed_back
from mlawriter.casework.entry_form import entry_form, named
from mlawriter.casework.entry_words import FORM_LANGUAGES, FormLanguage, form_language, form_words, language_called
from mlawriter.casework.printing import print_as
from mlawriter.directory import State
from mlawriter.directory.dating import partial_date
from mlawriter.directory.exchange.faults import CellFault
from mlawriter.directory.questions import Question, questions_for
from mlawriter.language.messages import N_
from mlawriter.store.faults import NoSuchThing
from mlawriter.vocabulary.limits import LONGEST_KEY, LONGEST_NAME
from mlawriter.web.deps import AtDesk, AtEditorsDesk, Desk, Form, Id, Sent, allows, first, fresh_directory
from mlawriter.web.record_fields import NOT_FIT
from mlawriter.web.templating import page, speak, words

router = APIRouter(prefix="/authorities", dependencies=[fresh_directory])

_MUST: Final = {"who": N_("Say who filled the form in."), "by": N_("Say who types it back.")}
_NO_DAY: Final = N_("Write the date that stands on the form: 2026-05-31.")


@router.get("/{code}/entry.docx", **allows("anyone"))
def form_document(desk: AtDesk, code: Id, language: str = "") -> Response:
    """The form as a Word file, in the State's language or in the one asked for."""
    state = _state(desk, code)
    tag = next((one for one in FORM_LANGUAGES if one == language), form_language(state))
    printed = print_as(entry_form(desk.books, state, tag, desk.today), "docx", f"entry-{code}-{tag}")
    headers = {"Content-Disposition": f'attachment; filename="{printed.name}"'}
    return Response(printed.content, media_type=printed.media_type, headers=headers)


@router.get("/{code}/entry", **allows("editor"))
def type_back_form(request: Request, desk: AtEditorsDesk, code: Id) -> Response:
    """The questions of the form in their order and under their numbers, with what is on file."""
    return _page(request, desk, _state(desk, code), {}, {})


@router.post("/{code}/entry", **allows("editor"))
def type_back(request: Request, desk: AtEditorsDesk, code: Id, sent: Sent) -> Response:
    """Keep the answers as corrections, with the form as their source."""
    state = _state(desk, code)
    who, by = (first(sent, name, LONGEST_NAME).strip() for name in ("who", "by"))
    day, said = first(sent, "day").strip(), _said(request)
    problems = {name: said(_MUST[name]) for name, value in (("who", who), ("by", by)) if not value}
    if not _is_day(day):
        problems["day"] = said(_NO_DAY)
    typed = typed_back(desk.books, state, sent, who=who, day="" if "day" in problems else day, on=desk.today)
    problems |= {name: _words_of(fault) for name, fault in typed.faults.items()}
    if not problems and not typed.changes:
        problems["who"] = said(N_("Nothing was changed or confirmed."))
    if problems:
        return _page(request, desk, state, sent, problems)
    try:
        save_changes(
            desk.store,
            desk.shelf,
            desk.person,
            typed.changes,
            by=by,
            on=desk.today,
            seen=_number(first(sent, "seen")),
            key=first(sent, "key", LONGEST_KEY),
        )
    except ChangesRefused as refused:
        return _page(request, desk, state, sent, _refused(typed, refused))
    except StaleRecord:
        meanwhile = said(N_("Somebody corrected the same values meanwhile. Compare, and save again."))
        return _page(request, desk, state, sent, {"who": meanwhile}, status=409)
    return RedirectResponse(f"/authorities/{code}", 303)


def _said(request: Request) -> Any:
    """The wording of the person who is being answered."""
    speak(request)
    return words().gettext


def _page(
    request: Request, desk: Desk, state: State, sent: Form, problems: Mapping[str, str], *, status: int = 422
) -> Response:
    tag: FormLanguage = next(one for one in FORM_LANGUAGES if one == speak(request).tag)
    wording = form_words(tag)

    def asked(question: Question) -> str:
        return wording.asked(question, tag, named(desk.books, question, tag))

    return page(
        request,
        "authorities/entry.html",
        status=status if problems else 200,
        state=state,
        records=questions_for(state),
        wording=wording,
        asked=asked,
        shown=lambda question: _shown(question, sent),
        ticked=lambda question: question.name in sent and bool(sent[question.name][-1]),
        about={name: first(sent, name, LONGEST_NAME) for name in ("who", "by", "day")},
        problems=problems,
        seen=desk.shelf.edition.number,
        form_tags=[(one, language_called(tag, one)) for one in FORM_LANGUAGES],
        own_tag=form_language(state),
    )


def _shown(question: Question, sent: Form) -> Any:
    """What stands in an input: what was typed, else what is on file."""
    if question.name in sent and question.kind not in {"choices", "list"}:
        return sent[question.name][-1]
    value = answer_of(question, sent)
    return "\n".join(value) if question.kind == "list" else value


def _refused(typed: Typed, refused: ChangesRefused) -> dict[str, str]:
    problems: dict[str, str] = {}
    for one in refused.refusals:
        named_by = typed.names[one.number] if one.number < len(typed.names) else {}
        problems[named_by.get(one.key, named_by.get("id", "who"))] = words().gettext(NOT_FIT)
    return problems


def _words_of(fault: CellFault) -> str:
    said = words().gettext
    whole = f"{said(fault.fault)} {said(fault.remedy)}"
    return whole % fault.params if fault.params else whole


def _state(desk: Desk, code: str) -> State:
    state = desk.books.directory.states.get(code)
    if state is None:
        raise NoSuchThing(code)
    return state


def _is_day(text: str) -> bool:
    try:
        return bool(partial_date(text))
    except ValueError:
        return False


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0
