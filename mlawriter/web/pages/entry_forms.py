"""A State's own entry: the form that is sent out to it, and the page on which its answers are typed back."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final

from fastapi import APIRouter, Query
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter.casework.correcting import ChangesRefused, StaleRecord, save_changes
from mlawriter.casework.entry_answers import FILLED_IN_BY, Typed, answer_of, typed_back
from mlawriter.casework.entry_form import entry_form, named
from mlawriter.casework.entry_words import (
    FORM_LANGUAGES,
    FormLanguage,
    FormWords,
    form_language,
    form_words,
    language_called,
)
from mlawriter.casework.printing import print_as
from mlawriter.directory import State
from mlawriter.directory.dating import partial_date
from mlawriter.directory.exchange.faults import CellFault
from mlawriter.directory.questions import Question, Record, questions_for
from mlawriter.language.messages import N_
from mlawriter.vocabulary.limits import LONGEST_KEY, LONGEST_NAME
from mlawriter.web.deps import AtDesk, AtEditorsDesk, Desk, Form, Id, Sent, allows, first, fresh_directory, number_in
from mlawriter.web.letters import file_answer
from mlawriter.web.parts import Parted, Piece, parted
from mlawriter.web.record_fields import NOT_FIT
from mlawriter.web.record_form import editor_name
from mlawriter.web.templating import macros_of, page, speak, words

router = APIRouter(prefix="/authorities", dependencies=[fresh_directory])

_MUST: Final = {"who": N_("Say who filled the form in."), "by": N_("Say who types it back.")}
_ROOM: Final = 3_700
"""Besides the questions the page asks who filled the form in, when, and who types."""
_NO_DAY: Final = N_("Write the date that stands on the form: 2026-05-31.")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is not parted: a question, or all those on a new office, as they stand on the page."""

    record: Record
    questions: tuple[Question, ...]
    html: Markup


@router.get("/{code}/entry.docx", **allows("anyone"))
def form_document(desk: AtDesk, code: Id, language: str = "") -> Response:
    """The form as a Word file, in the State's language or in the one asked for."""
    state = desk.state(code)
    tag = next((one for one in FORM_LANGUAGES if one == language), form_language(state))
    return file_answer(print_as(entry_form(desk.books, state, tag, desk.today), "docx", f"entry-{code}-{tag}"))


@router.get("/{code}/entry", **allows("editor"))
def type_back_form(
    request: Request,
    desk: AtEditorsDesk,
    code: Id,
    part: int = 1,
    at: str = "",
    kept: Annotated[int, Query(ge=0, le=10**6)] = 0,
) -> Response:
    """A part of the form, by its number or by that of a question in it, with what is on file."""
    state = desk.state(code)
    form = _Form(request, desk, state, {}, {})
    among = form.among(part)
    number = next((one.number for one in among.parts if at in _numbers(one.things)), among.part.number)
    return form.shown(form.among(number), kept=kept)


@router.post("/{code}/entry", **allows("editor"))
def type_back(request: Request, desk: AtEditorsDesk, code: Id, sent: Sent, part: int = 1) -> Response:
    """Keep the answers of one part as corrections, with the form as their source, and open the next part."""
    speak(request)
    state, said = desk.state(code), words().gettext
    who, by = (first(sent, name, LONGEST_NAME).strip() for name in ("who", "by"))
    day = first(sent, "day").strip()
    problems = {name: said(_MUST[name]) for name, value in (("who", who), ("by", by)) if not value}
    if not _is_day(day):
        problems["day"] = said(_NO_DAY)
    typed = typed_back(desk.books, state, sent, who=who, day="" if "day" in problems else day, on=desk.today)
    problems |= {name: _words_of(fault) for name, fault in typed.faults.items()}
    if not problems and not typed.changes:
        problems["who"] = said(N_("Nothing was changed or confirmed."))
    form = _Form(request, desk, state, sent, problems)
    among = form.among(part)
    if problems:
        return form.shown(among, status=422)
    try:
        receipt = save_changes(
            desk.store,
            desk.shelf,
            desk.person,
            typed.changes,
            by=by,
            on=desk.today,
            seen=number_in(sent, "seen"),
            key=first(sent, "key", LONGEST_KEY),
        )
    except ChangesRefused as refused:
        return _Form(request, desk, state, sent, _refused(typed, refused)).shown(among, status=422)
    except StaleRecord:
        meanwhile = said(N_("Somebody corrected the same values meanwhile. Compare, and save again."))
        return _Form(request, desk, state, sent, {"who": meanwhile}).shown(among, status=409)
    if among.part.number == among.total:
        return RedirectResponse(f"/authorities/{code}", 303)
    # By its first question: what was just kept may have moved the ends of the parts.
    onward = _numbers(among.parts[among.part.number].things)[0]
    return RedirectResponse(f"/authorities/{code}/entry?at={onward}&kept={receipt.saved}", 303)


class _Form:
    """The questions to one State as they are answered by the person who types."""

    def __init__(self, request: Request, desk: Desk, state: State, sent: Form, problems: Mapping[str, str]) -> None:
        self.request, self.desk, self.state, self.sent, self.problems = request, desk, state, sent, problems
        self.tag: FormLanguage = next(one for one in FORM_LANGUAGES if one == speak(request).tag)
        self.wording: FormWords = form_words(self.tag)

    def among(self, part: int) -> Parted[Asked]:
        """The parts, with the one of this number open."""
        return parted(list(self._pieces()), part, f"/authorities/{self.state.code}/entry", _ROOM)

    def _pieces(self) -> Iterator[Piece[Asked]]:
        macros = macros_of("authorities/_entry.html")
        for record in questions_for(self.state):
            whole = record.questions[0].list == "authorities" and not record.entry
            head = macros.heading(record, self.wording)
            for questions in [record.questions] if whole else [(one,) for one in record.questions]:
                # Cut by what is on file: whatever is typed, a refused page asks what the page before it asked.
                on_file = head + Markup().join(self._field(macros.field, one, {}) for one in questions)
                html = head + Markup().join(self._field(macros.field, one, self.sent) for one in questions)
                yield Piece(Asked(record, questions, html), on_file, str(record.number) if head else "")
                head = Markup()

    def _field(self, field: Callable[..., Markup], question: Question, sent: Form) -> Markup:
        asked = self.wording.asked(question, self.tag, named(self.desk.books, question, self.tag))
        ticked = question.name in sent and bool(sent[question.name][-1])
        problem = self.problems.get(question.name, "") if sent else ""
        return field(question, asked, self.wording, _shown(question, sent), ticked, problem)

    def shown(self, among: Parted[Asked], *, kept: int = 0, status: int = 200) -> Response:
        """The page of one part."""
        return page(
            self.request,
            "authorities/entry.html",
            status=status,
            state=self.state,
            among=among,
            wrong=[q for one in among.part.things for q in one.questions if q.name in self.problems],
            wording=self.wording,
            about=self._about(),
            problems=self.problems,
            kept=kept,
            seen=self.desk.shelf.edition.number,
            form_tags=[(one, language_called(self.tag, one)) for one in FORM_LANGUAGES],
            own_tag=form_language(self.state),
        )

    def _about(self) -> dict[str, str]:
        """Who filled the form in, when, and who types; as it was typed with an earlier part today."""
        if self.sent:
            return {name: first(self.sent, name, LONGEST_NAME) for name in ("who", "by", "day")}
        made = self.desk.shelf.edition.corrections[-1:]
        today = self.desk.today.isoformat()
        for one in made:
            if one.state == self.state.code and one.on == today and one.source.startswith(FILLED_IN_BY):
                return {"who": one.source.removeprefix(FILLED_IN_BY), "day": one.source_date, "by": one.by}
        return {"who": "", "day": "", "by": editor_name(self.desk)}


def _numbers(things: tuple[Asked, ...]) -> tuple[str, ...]:
    return tuple(question.number for one in things for question in one.questions)


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


def _is_day(text: str) -> bool:
    try:
        return bool(partial_date(text))
    except ValueError:
        return False
