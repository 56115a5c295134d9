"""A request: its task list, its sections, its measures, and what is still missing."""

from dataclasses import replace
from typing import Final

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter.casework.look import see_versions
from mlawriter.casework.measures import add_measure, remove_measure
from mlawriter.readers.completeness import is_draft
from mlawriter.vocabulary.answers import Answers, is_empty
from mlawriter.vocabulary.limits import LONGEST_KEY
from mlawriter.vocabulary.sections import Section
from mlawriter.web.deps import AtDesk, Id, Sent, allows, first
from mlawriter.web.gaps_told import gaps_told
from mlawriter.web.pages.addressee import changed_fields
from mlawriter.web.pages.matters import Task
from mlawriter.web.parts import parted
from mlawriter.web.requests import Opened, open_on
from mlawriter.web.sheets import receive, show
from mlawriter.web.templating import page, speak
from mlawriter.web.threads import quick

router = APIRouter(prefix="/requests/{request_id}")

_ROOM: Final = 4_000
"""There is less around the open points than around the letter."""


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
        changed=changed_fields(opened),
    )


@router.get("/gaps", **allows("own.read"))
@quick
def gaps_page(request: Request, desk: AtDesk, request_id: Id, part: int = 1) -> Response:
    """Everything the reader would miss, each with its provision and the way to its field; a part at a time."""
    speak(request)
    opened = open_on(desk, request_id)
    points = parted(list(gaps_told(opened)), part, f"{opened.home}/gaps", _ROOM)
    return page(
        request,
        "requests/gaps.html",
        part="requests/_gaps.html",
        opened=opened,
        points=points,
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
    """The first page of one measure: what is asked for."""
    return show(request, desk, open_on(desk, request_id).measure_sheet(row_id))


@router.post("/measures/{row_id}", **allows("own.write"))
@quick
def save_measure(request: Request, desk: AtDesk, request_id: Id, row_id: Id, form: Sent) -> Response:
    """Save the first page of a measure, or show it with a row more or less."""
    return receive(request, desk, open_on(desk, request_id).measure_sheet(row_id), form)


@router.post("/measures/{row_id}/remove", **allows("own.write"))
@quick
def take_measure_out(desk: AtDesk, request_id: Id, row_id: Id) -> Response:
    """Take a measure out of the letter; its answers stay in the history."""
    remove_measure(desk.store, desk.person, request_id, row_id)
    return RedirectResponse(f"/requests/{request_id}#measures", 303)


@router.get("/measures/{row_id}/{section_id}", **allows("own.read"))
@quick
def further_measure_page(request: Request, desk: AtDesk, request_id: Id, row_id: Id, section_id: Id) -> Response:
    """A further page of one measure, such as the facts and reasons it rests on."""
    return show(request, desk, open_on(desk, request_id).measure_sheet(row_id, section_id))


@router.post("/measures/{row_id}/{section_id}", **allows("own.write"))
@quick
def save_further_measure_page(
    request: Request, desk: AtDesk, request_id: Id, row_id: Id, section_id: Id, form: Sent
) -> Response:
    """Save a further page of a measure; the answers of its other pages stay as they are."""
    return receive(request, desk, open_on(desk, request_id).measure_sheet(row_id, section_id), form)


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
        replace(
            _task(opened, ("measure", name), section.title, section, row),
            of="" if name == row["id"] else opened.desk.measure(row["measure"]).title,
        )
        for row in opened.subject.measure_rows()
        for name, section in opened.measure_pages(row)
    ]
    return {"case": case, "letter": letter, "measures": measures}


def _task(opened: Opened, place: tuple[str, str], title: str, section: Section, answers: Answers) -> Task:
    here = opened.gaps_on.get(place, [])
    required = [gap for gap in here if is_draft((gap,))]
    begun = any(not is_empty(answers.get(field.id)) for field in section.fields)
    return Task(title, opened.address(place), begun, len(here), len(required))
