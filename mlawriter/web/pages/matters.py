"""A matter: its task list, its sections, its requests."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter.casework.answer import answer_matter
from mlawriter.casework.look import see_matter, see_requests
from mlawriter.casework.open_request import open_request
from mlawriter.readers.pages import Surroundings, section_view
from mlawriter.store.records import Matter
from mlawriter.vocabulary.answers import Answers, Scope, is_empty
from mlawriter.vocabulary.limits import LONGEST_KEY
from mlawriter.vocabulary.sections import Section
from mlawriter.web.deps import AtDesk, Desk, Id, Sent, allows, first, section_of
from mlawriter.web.sheets import Crumb, Sheet, receive, show
from mlawriter.web.templating import page
from mlawriter.web.threads import quick

router = APIRouter(prefix="/matters/{matter_id}")


@dataclass(frozen=True, slots=True)
class Task:
    """A line of a task list: where it leads, whether anything is filled in, and how much is still missed.

    `of` is the title of the page that this one continues, or empty.
    """

    title: str
    address: str
    begun: bool
    missing: int
    required: int = 0
    of: str = ""


@router.get("", **allows("own.read"))
@quick
def matter_page(request: Request, desk: AtDesk, matter_id: Id) -> Response:
    """The sections of the case as a task list, its requests, and the way to a new one."""
    matter = see_matter(desk.store, desk.person, matter_id)
    requests = see_requests(desk.store, desk.person, matter_id)
    tasks = [_task(matter, section) for section in desk.matter]
    return page(
        request, "matters/matter.html", matter=matter, tasks=tasks, requests=requests, letters=desk.books.letters
    )


@router.post("/requests", **allows("own.write"))
@quick
def new_request(desk: AtDesk, matter_id: Id, form: Sent) -> Response:
    """Open a letter of one kind to one State."""
    letter = desk.letter(first(form, "letter"))
    state = first(form, "requested_state")
    answers = {"requested_state": state} if state in desk.books.directory.states else {}
    key = first(form, "key", LONGEST_KEY)
    opened = open_request(desk.store, desk.person, matter_id, letter.id, answers, key=key)
    return RedirectResponse(f"/requests/{opened}", 303)


@router.get("/sections/{section_id}", **allows("own.read"))
@quick
def matter_section(request: Request, desk: AtDesk, matter_id: Id, section_id: Id) -> Response:
    """One section of the case."""
    return show(request, desk, _sheet(desk, matter_id, section_id))


@router.post("/sections/{section_id}", **allows("own.write"))
@quick
def save_matter_section(request: Request, desk: AtDesk, matter_id: Id, section_id: Id, form: Sent) -> Response:
    """Save a section of the case, or show it with a row more or less."""
    return receive(request, desk, _sheet(desk, matter_id, section_id), form)


def matter_title(answers: Answers) -> str:
    """What the drafter calls the matter."""
    title = answers.get("case_title") or answers.get("case_reference")
    return title if isinstance(title, str) else ""


def matter_scope(answers: Answers) -> Scope:
    """The matter alone: no letter is chosen yet, so no basis asks for more."""
    nothing: Mapping[str, object] = {"letter": "", "measures": [], "basis": []}
    return Scope((answers, nothing))


def _task(matter: Matter, section: Section) -> Task:
    view = section_view(section, matter_scope(matter.answers), matter.answers, Surroundings())
    begun = any(not is_empty(matter.answers.get(field.id)) for field in section.fields)
    return Task(section.title, f"/matters/{matter.id}/sections/{section.id}", begun, view.missing)


def _sheet(desk: Desk, matter_id: str, section_id: str) -> Sheet:
    section = section_of(desk.matter, section_id)
    matter = see_matter(desk.store, desk.person, matter_id)
    home = f"/matters/{matter.id}"
    order = [one.id for one in desk.matter]
    after = order[order.index(section_id) + 1 :]
    return Sheet(
        section=section,
        answers=matter.answers,
        revision=matter.revision,
        address=f"{home}/sections/{section_id}",
        back=home,
        onward=f"{home}/sections/{after[0]}" if after else home,
        crumbs=(Crumb(matter_title(matter.answers), home, literal=True),),
        scope_of=matter_scope,
        place=(len(order) - len(after), len(order)),
        next_title=section_of(desk.matter, after[0]).title if after else "",
        save=partial(answer_matter, desk.store, desk.person, matter.id),
    )
