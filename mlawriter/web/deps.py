"""What a route has at hand: the store, the person and the books; how it reads a form; and its policy."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from typing import Annotated, Any, Final, Literal, TypeAlias, TypeVar
from urllib.parse import parse_qsl

from fastapi import Depends, Path
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request

from mlawriter.casework.books import Books
from mlawriter.casework.shelf import Shelf
from mlawriter.directory.confirming import CONFIRM_AFTER_DAYS
from mlawriter.directory.records import State
from mlawriter.readers.pages import lists_in
from mlawriter.readers.reading import Known, folded
from mlawriter.store.engine import Store
from mlawriter.store.faults import NoSuchThing, NotAnEditor
from mlawriter.store.records import Person
from mlawriter.vocabulary.fields import Rows
from mlawriter.vocabulary.letters import Letter, Measure
from mlawriter.vocabulary.limits import LONGEST_ID, MOST_FORM_FIELDS
from mlawriter.vocabulary.sections import Section
from mlawriter.web.long_lists import languages_called, states_called
from mlawriter.web.wording import LANGUAGE_CODES

Thing = TypeVar("Thing")
Policy: TypeAlias = Literal["anyone", "own.read", "own.write", "editor"]
Form: TypeAlias = Mapping[str, list[str]]
_LONGEST_NUMBER: Final = 10


@dataclass(frozen=True)
class Desk:
    """Everything a page may draw on. It holds no state of its own: what changes is in the store, and on the shelf."""

    store: Store
    person: Person
    shelf: Shelf
    confirm_after: int = CONFIRM_AFTER_DAYS
    now: Callable[[], datetime] = lambda: datetime.now(UTC).astimezone()

    @property
    def books(self) -> Books:
        """The books as they read here, with the local corrections of the directory."""
        return self.shelf.books

    @property
    def matter(self) -> tuple[Section, ...]:
        """The sections of a matter."""
        return self.books.matter

    @property
    def today(self) -> date:
        """The day on which a letter is drawn up."""
        return self.now().date()

    @cached_property
    def lists(self) -> dict[str, Rows]:
        """The lists of the matter that links may point to."""
        return lists_in(self.books.matter)

    @cached_property
    def known(self) -> Known:
        """The States and languages that may be chosen, and what they are called."""
        return Known(
            frozenset(self.books.directory.states),
            frozenset(LANGUAGE_CODES),
            states_called={**self._also_called(), **states_called()},
            languages_called=languages_called(),
        )

    def _also_called(self) -> dict[str, str]:
        """The other names that the directory searches for; one that two States answer to names neither."""
        states = self.books.directory.states.values()
        named = [(folded(name), state.code) for state in states for name in state.also]
        twice = {name for name, count in Counter(name for name, _ in set(named)).items() if count > 1}
        return {name: code for name, code in named if name not in twice}

    def letter(self, letter_id: str) -> Letter:
        """The letter with this id; otherwise NoSuchThing."""
        return _found(self.books.letters, letter_id)

    def measure(self, measure_id: str) -> Measure:
        """The measure with this id; otherwise NoSuchThing."""
        return _found(self.books.measures, measure_id)

    def state(self, code: str) -> State:
        """The State with this code; otherwise NoSuchThing."""
        return _found(self.books.directory.states, code)


def section_of(sections: tuple[Section, ...], section_id: str) -> Section:
    """The section with this id; otherwise NoSuchThing."""
    return _found({section.id: section for section in sections}, section_id)


def allows(policy: Policy) -> dict[str, Any]:
    """What each route says of itself: who may use it, and that it is a page and no part of the API."""
    return {"include_in_schema": False, "response_model": None, "openapi_extra": {"x-policy": policy}}


async def at_desk(request: Request) -> Desk:
    """The desk of this program."""
    desk: Desk = request.app.state.desk
    return desk


async def at_editors_desk(request: Request) -> Desk:
    """The desk of somebody who may correct the directory.

    Raises:
        NotAnEditor: this person may not.
    """
    desk = await at_desk(request)
    if not desk.person.editor:
        raise NotAnEditor
    return desk


def take_in_corrections(desk: Annotated[Desk, Depends(at_desk)]) -> None:
    """Let the pages of the directory show what another process corrected; a short query, in a thread."""
    desk.shelf.refresh()


async def read_form(request: Request) -> Form:
    """The form as it was sent, every value of each input; other content types are refused.

    Raises:
        HTTPException: 413 for too many inputs, 415 for another content type.
    """
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/x-www-form-urlencoded":
        raise HTTPException(415)
    try:
        body = await request.body()
    except ClientDisconnect:
        raise HTTPException(400) from None
    form: dict[str, list[str]] = {}
    try:
        # Bytes that are not UTF-8, or not escaped, become half characters, which the text gate names and refuses.
        pairs = parse_qsl(
            body.decode("ascii", "surrogateescape"),
            keep_blank_values=True,
            max_num_fields=MOST_FORM_FIELDS,
            errors="surrogateescape",
        )
    except ValueError:
        raise HTTPException(413) from None
    for name, value in pairs:
        form.setdefault(name, []).append(value)
    return form


def first(form: Form, name: str, longest: int = LONGEST_ID) -> str:
    """The last value of one input, cut to a length; a form that is sent by the page has one."""
    values = form.get(name)
    return values[-1][:longest] if values else ""


def number_in(form: Form, name: str) -> int:
    """The number that a page put into an input of its own, such as a revision; 0 for whatever else was sent."""
    text = first(form, name)
    return int(text) if text.isascii() and text.isdecimal() and len(text) < _LONGEST_NUMBER else 0


AtDesk: TypeAlias = Annotated[Desk, Depends(at_desk)]
AtEditorsDesk: TypeAlias = Annotated[Desk, Depends(at_editors_desk)]
fresh_directory: Final = Depends(take_in_corrections)
"""For the routers of the directory's pages."""
Sent: TypeAlias = Annotated[Form, Depends(read_form)]
Id: TypeAlias = Annotated[str, Path(max_length=LONGEST_ID, pattern=r"^[A-Za-z0-9_-]+$")]


def _found(things: Mapping[str, Thing], id_: str) -> Thing:
    try:
        return things[id_]
    except KeyError:
        raise NoSuchThing(id_) from None
