"""The country sheet: what the directory says about a State, joined with what the law on file says of its treaties."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Final

from mlawriter.casework.books import Books
from mlawriter.directory.country_sheet import Mark, StateSheet, mark_of, state_sheet
from mlawriter.law.findings import Outcome
from mlawriter.law.instruments import Instrument
from mlawriter.law.lawbook import Bilateral, LawBook
from mlawriter.law.participation import Source
from mlawriter.law.standings import JOINED, asked_of, standing_of

MOST_TREATY_SOURCES: Final = 4
"""Treaties whose sources are more than these have them on the page of sources, so that the sheet stays one sheet."""


@dataclass(frozen=True, slots=True)
class Bound:
    """An instrument that is in force for the State on the day, since when as far as that is on file."""

    instrument: Instrument
    since: str
    computed: bool
    mark: Mark


@dataclass(frozen=True, slots=True)
class Partner:
    """One bilateral treaty as the sheet names it: with whom, and when it was signed."""

    state: str
    treaty: Bilateral


@dataclass(frozen=True)
class CountrySheet:
    """One State on a day: the directory's part, the instruments that bind it, and its bilateral treaties.

    The instruments stand together by what their marks have in common, apart from the source itself.
    """

    told: StateSheet
    on: date
    bound: Mapping[Mark, tuple[Bound, ...]]
    doubtful: tuple[Instrument, ...]
    treaties: Mapping[tuple[str, Outcome], tuple[Partner, ...]]

    @cached_property
    def treaty_marks(self) -> tuple[Mark, ...]:
        """The marks of the bilateral treaties; none where they are too many for the sheet."""
        every = (partner.treaty.source for partners in self.treaties.values() for partner in partners)
        marks = tuple(dict.fromkeys(_marked(source) for source in every))
        return marks if len(marks) <= MOST_TREATY_SOURCES else ()

    @cached_property
    def sources(self) -> Mapping[str, int]:
        """Every source of the sheet with its number, in the order in which they are first named."""
        every = dict.fromkeys(mark.source for mark in self._marks())
        return {source: number for number, source in enumerate(every, start=1)}

    def _marks(self) -> Iterator[Mark]:
        told = self.told
        for office in told.offices:
            yield office.mark
            yield from office.marks
        yield from (value.mark for line in told.lines for value in line.values)
        if told.state.official_languages:
            yield self.official_languages
        yield from (one.mark for fiches in told.measures.values() for one in fiches)
        yield from (one.mark for every in self.bound.values() for one in every)
        yield from self.treaty_marks
        yield from told.memberships
        yield from (mark for _, mark in told.guides)

    @property
    def official_languages(self) -> Mark:
        """The mark of the official languages, which are a hint and need no confirmation."""
        official = self.told.state.official_languages
        return mark_of(official, self.on, 10**6) if official else Mark("", "", "")


def country_sheet(books: Books, code: str, on: date, confirm_after_days: int) -> CountrySheet:
    """The sheet of one State as it stands on a day.

    Raises:
        KeyError: the State is not on file.
    """
    state = books.directory.states[code]
    told = state_sheet(state, on, confirm_after_days, books.measures)
    bound: dict[Mark, tuple[Bound, ...]] = {}
    doubtful: list[Instrument] = []
    for instrument in books.law.instruments.values():
        if instrument.kind not in JOINED or not asked_of(instrument, (code,)):
            continue
        standing = standing_of(books.law, instrument, code, on)
        best = standing.best
        if standing.outcome is Outcome.MET and best is not None:
            mark = _marked(best.source, doubtful=bool(standing.doubt))
            alike = replace(mark, source="")
            bound[alike] = (*bound.get(alike, ()), Bound(instrument, standing.in_force, standing.computed, mark))
        elif standing.outcome is Outcome.UNKNOWN and standing.records:
            doubtful.append(instrument)
    return CountrySheet(told, on, bound, tuple(doubtful), _treaties(books.law, code, on))


def treaties_of(law: LawBook, code: str) -> tuple[Partner, ...]:
    """Every bilateral treaty of a State that is on file."""
    found = []
    for pair, treaties in law.bilaterals.items():
        if code in pair:
            other = next((one for one in sorted(pair) if one != code), code)
            found += [Partner(other, treaty) for treaty in treaties]
    return tuple(found)


def _treaties(law: LawBook, code: str, on: date) -> Mapping[tuple[str, Outcome], tuple[Partner, ...]]:
    grouped: dict[tuple[str, Outcome], tuple[Partner, ...]] = {}
    for partner in treaties_of(law, code):
        outcome = partner.treaty.standing(on)
        if outcome is Outcome.NOT_MET:
            continue
        for subject in partner.treaty.subjects:
            grouped[subject, outcome] = (*grouped.get((subject, outcome), ()), partner)
    return dict(sorted(grouped.items(), key=_first_in_force))


def _first_in_force(group: tuple[tuple[str, Outcome], Iterable[Partner]]) -> tuple[bool, str]:
    (subject, outcome), _ = group
    return outcome is not Outcome.MET, subject


def _marked(source: Source, *, doubtful: bool = False) -> Mark:
    return Mark(source.title, source.as_of, source.confidence, doubtful=doubtful)
