"""A request: its task list, its sections, its measures, and what is still missing."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter.casework.look import see_versions
from mlawriter.casework.measures import add_measure, remove_measure
from mlawriter.readers.completeness import is_draft
from mlawriter.vocabulary.answers import Answers, is_empty
from mlawriter.vocabulary.limits import LONGEST_KEY
from mlawriter.vocabulary.needs import Need
from mlawriter.vocabulary.sections import Section
from mlawriter.web.deps import AtDesk, Id, Sent, allows, first
from mlawriter.web.pages.addressee import changed_fields
from mlawriter.web.pages.matters import Task
from mlawriter.web.requests import Opened, open_on
from mlawriter.web.sheets import receive, show
from mlawriter.web.templating import page
from mlawriter.web.threads import quick

router = APIRouter(prefix="/requests/{request_id}")


@router.get("", **allows("own.read"))
@quick
def request_page(request: Request, desk: AtDesk, request_id: Id) -> Response:
    """What this letter draws on, what is left, and what to do next."""
    opened = open_on(desk, request_id)
    groups = task_groups(opened)
    todo = [task for tasks in groups.values() for task in tasks if task.required or not task.begun]
    return page(
        request,
        "requests/request.html",
        opened=opened,
        groups=groups,
        next_task=todo[0] if todo else None,
        draft=is_draft(opened.gaps),
        versions=opened.versions or see_versions(desk.store, desk.person, request_id),
        changed=changed_fields(desk, opened),
    )


@router.get("/gaps", **allows("own.read"))
@quick
def gaps_page(request: Request, desk: AtDesk, request_id: Id) -> Response:
    """Everything the reader would miss, each with its provision and the way to its field."""
    opened = open_on(desk, request_id)
    groups = {need: [gap for gap in opened.gaps if gap.need is need] for need in sorted(Need, reverse=True)}
    return page(
        request,
        "requests/gaps.html",
        part="requests/_gaps.html",
        opened=opened,
        groups=groups,
        draft=is_draft(opened.gaps),
    )


@router.get("/sections/{section_id}", **allows("own.read"))
@quick
def request_section(request: Request, desk: AtDesk, request_id: Id, section_id: Id) -> Response:
    """One section of the request."""
    return show(request, desk, open_on(desk, request_id).section_sheet(section_id))


@router.post("/sections/{section_id}", **allows("own.write"))
@quick
def save_request_section(request: Request, desk: AtDesk, request_id: Id, section_id: Id, form: Sent) -> Response:
    """Save a section of the request, or show it with a row more or less."""
    return receive(request, desk, open_on(desk, request_id).section_sheet(section_id), form)


@router.post("/measures", **allows("own.write"))
@quick
def new_measure(desk: AtDesk, request_id: Id, form: Sent) -> Response:
    """Ask for one thing more, and go to its particulars."""
    measure = desk.measure(first(form, "measure"))
    row = add_measure(desk.store, desk.person, request_id, measure.id, key=first(form, "key", LONGEST_KEY))
    return RedirectResponse(f"/requests/{request_id}/measures/{row}", 303)


@router.get("/measures/{row_id}", **allows("own.read"))
@quick
def measure_page(request: Request, desk: AtDesk, request_id: Id, row_id: Id) -> Response:
    """The particulars of one measure."""
    return show(request, desk, open_on(desk, request_id).measure_sheet(row_id))


@router.post("/measures/{row_id}", **allows("own.write"))
@quick
def save_measure(request: Request, desk: AtDesk, request_id: Id, row_id: Id, form: Sent) -> Response:
    """Save the particulars of a measure, or show them with a row more or less."""
    return receive(request, desk, open_on(desk, request_id).measure_sheet(row_id), form)


@router.post("/measures/{row_id}/remove", **allows("own.write"))
@quick
def take_measure_out(desk: AtDesk, request_id: Id, row_id: Id) -> Response:
    """Take a measure out of the letter; its answers stay in the history."""
    remove_measure(desk.store, desk.person, request_id, row_id)
    return RedirectResponse(f"/requests/{request_id}#measures", 303)


def task_groups(opened: Opened) -> dict[str, list[Task]]:
    """The pages of the letter in three groups: the case, the letter, the measures."""
    case = [
        _task(opened, ("matter", section.id), section.title, section, opened.request.matter.answers)
        for section in opened.desk.matter
        if section.id in opened.letter.matter
    ]
    letter = [
        _task(opened, ("request", section.id), section.title, section, opened.request.answers)
        for section in opened.sections()
    ]
    measures = [
        _task(opened, ("measure", row["id"]), measure.title, section, row)
        for row in opened.subject.measure_rows()
        for measure in (opened.desk.measure(row["measure"]),)
        for section in (Section(measure.id, measure.title, measure.fields),)
    ]
    return {"case": case, "letter": letter, "measures": measures}


def _task(opened: Opened, place: tuple[str, str], title: str, section: Section, answers: Answers) -> Task:
    here = [gap for gap in opened.gaps if gap.page == place]
    required = [gap for gap in here if is_draft((gap,))]
    begun = any(not is_empty(answers.get(field.id)) for field in section.fields)
    return Task(title, opened.address(place), begun, len(here), len(required))
