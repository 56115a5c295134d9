"""Clocks let run: those of an instrument or function from a day, and those of a request from its own answers."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from mlawriter.casework.books import Books
from mlawriter.language.messages import N_, translator
from mlawriter.law.clock_telling import clock_json
from mlawriter.law.clocks import Clock, NoMoment, Run, run
from mlawriter.readers.completeness import Subject
from mlawriter.vocabulary.answers import Scope
from mlawriter.vocabulary.fields import Field
from mlawriter.vocabulary.sections import Section

_TIME: Final = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_OFFSET: Final = re.compile(r"Z|[+-](0\d|1[0-4]):[0-5]\d")
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


class NoStart(ValueError):
    """The day, hour or offset cannot be read; `name` is the input, `sentence` an English msgid that says what to do."""

    def __init__(self, name: str, sentence: str) -> None:
        """Keep the name of the input and the sentence."""
        super().__init__(f"{name}: {sentence}")
        self.name = name
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Running:
    """A clock of a request: the page and field of its start, the start where it is answered, and the run from it.

    `page` is ("request", section) or ("measure", row id); of a letter it is empty where no field asks for the start.
    """

    clock: Clock
    of: str
    page: tuple[str, str] | tuple[()] = ()
    field: Field | None = None
    start: date | None = None
    ran: Run | None = None


def chosen_clocks(books: Books, *, clock: str = "", function: str = "", instrument: str = "") -> tuple[Clock, ...]:
    """The clocks that fit every choice made; none where nothing is chosen.

    Raises:
        KeyError: a choice is not on file; its argument is the name of the choice.
    """
    law = books.law
    work = law.id_of(instrument)
    known = {
        "clock": {each.id for each in law.clocks.values()},
        "function": {each.function for each in law.clocks.values()},
        "instrument": {law.id_of(each.work) for each in law.clocks.values()},
    }
    asked = {name: value for name, value in (("clock", clock), ("function", function), ("instrument", work)) if value}
    for name, value in asked.items():
        if value not in known[name]:
            raise KeyError(name)
    return tuple(
        each
        for each in law.clocks.values()
        if asked
        and asked.items() <= {"clock": each.id, "function": each.function, "instrument": law.id_of(each.work)}.items()
    )


def start_from(day: str, time: str = "", offset: str = "") -> date | datetime | None:
    """The day, or the moment with its offset from UTC; None where no day is given.

    Raises:
        NoStart: one of them cannot be read.
    """
    if not day:
        if time or offset:
            raise NoStart("start", N_("Give the day as well."))
        return None
    try:
        start = date.fromisoformat(day)
    except ValueError:
        raise NoStart("start", N_("That is no day of the calendar. Write it as 2025-02-05.")) from None
    if not _FIRST_YEAR <= start.year < _LAST_YEAR:
        raise NoStart("start", N_("Give a day between 1900 and 2199."))
    if not time and not offset:
        return start
    if not _TIME.fullmatch(time):
        raise NoStart("time", N_("That is no time of day. Write it as 23:50."))
    if not _OFFSET.fullmatch(offset):
        raise NoStart("offset", N_("Give the offset from UTC. Write it as +05:00 or Z."))
    return datetime.fromisoformat(f"{day}T{time}:00{offset}")


def run_if_possible(clock: Clock, start: date | datetime | None) -> Run | None:
    """Where the clock ends; None without a start, or where it counts hours and only a day is known."""
    if start is None:
        return None
    try:
        return run(clock, start)
    except NoMoment:
        return None


def clocks_json(books: Books, clocks: Iterable[Clock], start: date | datetime | None, tag: str) -> dict[str, Any]:
    """These clocks, let run from a start if one is given."""
    say = translator(tag)
    return {
        "start": start.isoformat() if start else None,
        "clocks": [clock_json(each, run_if_possible(each, start), say, books.law.sources) for each in clocks],
    }


def clocks_of(subject: Subject, books: Books) -> tuple[Running, ...]:
    """The clocks of the letter and of its measures under the instruments chosen, in the order of the data."""
    scope = subject.scope()
    chosen = {books.law.id_of(name) for name in scope.get("basis") or () if isinstance(name, str)}
    under = [clock for clock in books.law.clocks.values() if books.law.id_of(clock.work) in chosen]
    return tuple(running for clock in under for running in _of_clock(clock, subject, scope))


def request_clocks_json(subject: Subject, books: Books, tag: str) -> dict[str, Any]:
    """The clocks of a request as plain values."""
    say = translator(tag)
    return {
        "clocks": [
            {
                **clock_json(each.clock, each.ran, say, books.law.sources),
                "of": say.gettext(each.of),
                "field": each.field.id if each.field else None,
                "start": each.start.isoformat() if each.start else None,
            }
            for each in clocks_of(subject, books)
        ]
    }


def _of_clock(clock: Clock, subject: Subject, scope: Scope) -> Iterator[Running]:
    letter = subject.letter
    if letter.id in clock.letters:
        yield _running(clock, letter.title, _sections(letter.sections, scope), scope, "request")
    for row in subject.measure_rows():
        if row["measure"] in clock.measures:
            measure = subject.measures[row["measure"]]
            inside = scope.inside(row, measure.fields)
            yield _running(clock, measure.title, {str(row.get("id", "")): measure.fields}, inside, "measure")


def _sections(sections: Iterable[Section], scope: Scope) -> dict[str, tuple[Field, ...]]:
    return {section.id: section.fields for section in sections if scope.holds(section.when)}


def _running(clock: Clock, of: str, pages: Mapping[str, tuple[Field, ...]], scope: Scope, kind: str) -> Running:
    """An answer that its own condition sets aside starts nothing."""
    for name, fields in pages.items():
        for field in fields:
            if field.id == clock.field and scope.holds(field.when):
                start = _whole_day(scope.get(field.id))
                return Running(clock, of, (kind, name), field, start, run_if_possible(clock, start))
    return Running(clock, of, next(((kind, name) for name in pages if kind == "measure"), ()))


def _whole_day(answer: object) -> date | None:
    """A day that is known in full; a month alone starts no clock."""
    if not isinstance(answer, Mapping):
        return None
    try:
        return date(answer["year"], answer["month"], answer["day"])
    except (KeyError, TypeError, ValueError):
        return None
