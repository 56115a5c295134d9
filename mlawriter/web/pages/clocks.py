"""Clocks: how long a treaty gives, let run from a day that is typed, or from the answers of a request."""

from collections.abc import Iterable
from dataclasses import asdict, astuple, dataclass
from datetime import date
from typing import Annotated, Final, TypeAlias

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import Response

from mlawriter.casework.clocks import NoStart, Running, chosen_clocks, clocks_of, run_if_possible, start_from
from mlawriter.language.dates import date_in_words
from mlawriter.language.messages import N_
from mlawriter.language.names import sort_key
from mlawriter.law.clock_telling import Told, told
from mlawriter.law.clocks import Clock, Run, Unit
from mlawriter.law.functions import LABELS
from mlawriter.law.lawbook import LawBook
from mlawriter.law.outcomes import READINGS_SHORT
from mlawriter.web.citing import cited
from mlawriter.web.deps import AtDesk, Id, allows
from mlawriter.web.requests import open_on
from mlawriter.web.templating import page, speak, words
from mlawriter.web.threads import quick

router = APIRouter()

LONGEST: Final = 60
_NOT_ON_FILE: Final = N_("That is not on file: choose one of the list.")

Entry: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Shown:
    """A clock as a page shows it: its words, its provision, where that was read, and the start if it has one."""

    told: Told
    provision: str
    sources: tuple[str, ...]
    wants_moment: bool
    begun: str = ""
    running: Running | None = None


@dataclass(frozen=True, slots=True)
class Typed:
    """What is typed into the form: which clocks, and from when."""

    clock: str = ""
    function: str = ""
    instrument: str = ""
    start: str = ""
    time: str = ""
    offset: str = ""

    def as_read(self) -> "Typed":
        """The same without the blanks around it, and without what is too long."""
        return Typed(*(value.strip()[:LONGEST] for value in astuple(self)))

    @property
    def choices(self) -> dict[str, str]:
        """By what the clocks are chosen."""
        return {"clock": self.clock, "function": self.function, "instrument": self.instrument}


@router.get("/law/clocks", **allows("anyone"))
@quick
def clocks_page(request: Request, desk: AtDesk, sent: Annotated[Typed, Depends()]) -> Response:
    """Choose clocks and a start, and see where they end."""
    speak(request)
    law, typed = desk.books.law, sent.as_read()
    wrong: dict[str, str] = {}
    found: tuple[Clock, ...] = ()
    begun = None
    try:
        found = chosen_clocks(desk.books, **typed.choices)
    except KeyError as fault:
        wrong[fault.args[0]] = _NOT_ON_FILE
    try:
        begun = start_from(typed.start, typed.time, typed.offset)
    except NoStart as fault:
        wrong[fault.name] = fault.sentence
    narrowed = bool(found) and bool(typed.function or typed.instrument)
    return page(
        request,
        "law/clocks.html",
        status=422 if wrong else 200,
        typed=asdict(typed),
        wrong=wrong,
        labels={
            "clock": _clocks(law, found if narrowed else law.clocks.values()),
            "function": _functions(law),
            "instrument": _instruments(law),
        },
        chosen=any(typed.choices.values()),
        narrowed=narrowed,
        shown=[] if wrong else [_shown(law, each, run_if_possible(each, begun), typed.start) for each in found],
        marks=READINGS_SHORT,
    )


@router.get("/requests/{request_id}/clocks", **allows("own.read"))
@quick
def request_clocks(request: Request, desk: AtDesk, request_id: Id) -> Response:
    """The clocks of this request under the instruments that were chosen for it."""
    speak(request)
    opened = open_on(desk, request_id)
    law = desk.books.law
    return page(
        request,
        "law/request_clocks.html",
        opened=opened,
        based=bool(opened.subject.scope().get("basis")),
        shown=[_shown(law, each.clock, each.ran, each.start, each) for each in clocks_of(opened.subject, desk.books)],
        marks=READINGS_SHORT,
    )


def _shown(
    law: LawBook, clock: Clock, ran: Run | None, start: date | str | None, running: Running | None = None
) -> Shown:
    return Shown(
        told(clock, ran, words()),
        str(cited(law, words(), clock.citations[0])),
        tuple(law.sources.get(key, key) for key in clock.source.split("; ") if key),
        wants_moment=clock.unit is Unit.HOURS and bool(start) and ran is None,
        begun=date_in_words(words().tag, start) if isinstance(start, date) else "",
        running=running,
    )


def _clocks(law: LawBook, among: Iterable[Clock]) -> dict[str, list[Entry]]:
    """These clocks by what they are about, under their names and those of their instruments."""
    grouped: dict[str, list[Entry]] = {}
    for clock in among:
        said = f"{words().gettext(clock.label)} ({_named(law, clock)})"
        grouped.setdefault(words().gettext(LABELS[clock.function]), []).append((clock.id, said))
    return dict(sorted(grouped.items(), key=lambda pair: sort_key(pair[0])))


def _functions(law: LawBook) -> list[Entry]:
    return _sorted({clock.function: words().gettext(LABELS[clock.function]) for clock in law.clocks.values()})


def _instruments(law: LawBook) -> list[Entry]:
    return _sorted({law.id_of(clock.work): _named(law, clock) for clock in law.clocks.values()})


def _named(law: LawBook, clock: Clock) -> str:
    instrument = law.instruments.get(law.id_of(clock.work))
    return instrument.short_title(words().tag) if instrument else law.works[clock.work].title


def _sorted(entries: dict[str, str]) -> list[Entry]:
    return sorted(entries.items(), key=lambda pair: sort_key(pair[1]))
