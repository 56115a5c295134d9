"""The translator's page: every text that the letter in one language prints, and the box for its translation."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter.casework.translate import translate
from mlawriter.casework.translated import read_words
from mlawriter.casework.worksheet import Passage, field_of, worksheet_of
from mlawriter.language.locales import language
from mlawriter.readers.problems import Problem, from_flaw
from mlawriter.store.faults import NoSuchThing
from mlawriter.vocabulary.fields import Line, Prose
from mlawriter.vocabulary.limits import LONGEST_ANSWER
from mlawriter.vocabulary.text import Flaw
from mlawriter.web.deps import AtDesk, Form, Id, Sent, allows, first
from mlawriter.web.letters import language_called, tag_of
from mlawriter.web.parts import Piece, parted
from mlawriter.web.requests import Opened, open_on
from mlawriter.web.templating import page, speak
from mlawriter.web.text_places import place_in_words

router = APIRouter(prefix="/requests/{request_id}/translations/{tag}")

_ROOM: Final = 1_150
"""Of a text only the original is weighed, so that no text moves while others are translated; words weigh as much."""
_BOX = "words:"
_WAS = "was:"


@dataclass(frozen=True, slots=True)
class Box:
    """One text with the box for its translation: `typed` is what stands in it, `was` the mark of what is kept.

    `place` tells where in the form the text stands.
    """

    passage: Passage
    place: str
    typed: str
    was: str
    problem: Problem | None = None
    meanwhile: str = ""

    @property
    def id(self) -> str:
        """The id of the input, to which the summary of problems points."""
        return "t-" + self.passage.path.replace("/", "-")


@router.get("", **allows("own.read"))
def show_translations(request: Request, desk: AtDesk, request_id: Id, tag: str, part: int = 1) -> Response:
    """The texts of the letter with what translators have written."""
    return _page(request, open_on(desk, request_id), tag_of(tag), part, {}, ())


@router.post("", **allows("own.write"))
def save_translations(request: Request, desk: AtDesk, request_id: Id, tag: str, form: Sent, part: int = 1) -> Response:
    """Keep the words that were changed on the page; unreadable ones, and ones changed meanwhile, are shown again."""
    opened, tag = open_on(desk, request_id), tag_of(tag)
    if opened.finished:
        return RedirectResponse(f"{opened.home}/translations/{tag}", 303)
    kept = opened.inputs.translations.get(tag, {})
    changed, problems, meanwhile = {}, [], []
    for name in form:
        path = name.removeprefix(_BOX)
        if path == name:
            continue
        read = _read(opened, path, first(form, name, LONGEST_ANSWER))
        if isinstance(read, Flaw):
            problems.append(from_flaw(path, read))
        elif read != kept.get(path, ""):
            changed[path] = read
            if first(form, _WAS + path) not in {"", _mark(kept.get(path, ""))}:
                meanwhile.append(path)
    if problems or meanwhile:
        return _page(request, opened, tag, part, form, problems, meanwhile)
    own = f"request/{request_id}/"
    words = {path if path.startswith("matter/") else own + path.removeprefix("request/"): text
             for path, text in changed.items()}  # fmt: skip
    translate(desk.store, desk.person, opened.request.matter.id, tag, words)
    return RedirectResponse(f"{opened.home}/translations/{tag}?part={max(part, 1)}", 303)


def _read(opened: Opened, path: str, typed: str) -> str | Flaw:
    field = field_of(opened.desk.books, opened.inputs, path)
    if field is None or not isinstance(field.kind, Line | Prose):
        raise NoSuchThing(path)
    return read_words(field.kind, typed.strip())


def _page(
    request: Request,
    opened: Opened,
    tag: str,
    number: int,
    form: Form,
    problems: list[Problem] | tuple[()],
    meanwhile: list[str] | tuple[()] = (),
) -> Response:
    speak(request)
    sheet = worksheet_of(opened.desk.books, opened.inputs, tag)
    passages = sorted(sheet.passages, key=lambda passage: passage.is_name)
    wrong = {problem.path: problem for problem in problems}
    pieces = [Piece(passage, f"{passage.path} {passage.original}") for passage in passages]
    among = parted(pieces, number, f"{opened.home}/translations/{tag}", _ROOM)
    return page(
        request,
        "requests/translations.html",
        status=422 if problems else 409 if meanwhile else 200,
        opened=opened,
        tag=tag,
        into=language(tag),
        language_called=language_called(request),
        sheet=sheet,
        boxes=[
            _box(passage, place_in_words(opened, passage.path), form, wrong.get(passage.path), meanwhile)
            for passage in among.part.things
        ],
        among=among,
    )


def _box(passage: Passage, place: str, form: Form, problem: Problem | None, meanwhile: list[str] | tuple[()]) -> Box:
    typed = first(form, _BOX + passage.path, LONGEST_ANSWER) if _BOX + passage.path in form else passage.words
    other = passage.words if passage.path in meanwhile else ""
    return Box(passage, place, typed, _mark(passage.words), problem, other)


def _mark(words: str) -> str:
    return sha256(words.encode()).hexdigest()[:12]
