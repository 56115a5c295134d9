"""The legal basis of a request: its answers put to the law, and what the letter may say of the bases chosen."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, get_args

from mlawriter.casework.books import Books
from mlawriter.compose.casefile import BasisTold
from mlawriter.language.dates import day_in_words
from mlawriter.law.articles import letter_articles
from mlawriter.law.assess import Assessment, assess
from mlawriter.law.case import Case, Function, OffenceFacts
from mlawriter.law.findings import Outcome
from mlawriter.law.instruments import Instrument
from mlawriter.readers.completeness import Subject
from mlawriter.vocabulary.answers import Scope, is_not_known

ANSWERED: Mapping[str, bool] = {"yes": True, "no": False}


def case_of(subject: Subject, today: date) -> Case | None:
    """The facts that the rules need, or None while a State is missing or the letter puts no question to the law."""
    scope = subject.scope()
    requesting, requested = scope.get("requesting_state"), scope.get("requested_state")
    function = subject.letter.function
    if function not in get_args(Function) or not isinstance(requesting, str) or not isinstance(requested, str):
        return None
    if not requesting or not requested:
        return None
    return Case(
        requesting=requesting,
        requested=requested,
        on=_day(scope.get("date")) or today,
        function=function,  # type: ignore[arg-type]  # one of the literals, by the test above
        offences=tuple(_offences(scope)),
        measures=tuple(row["measure"] for row in subject.measure_rows()),
        transnational=_answer(scope, "transnational"),
        organized_group=_answer(scope, "organized_group"),
    )


def assessment_of(subject: Subject, books: Books, today: date) -> Assessment | None:
    """What the law on file says of this request."""
    case = case_of(subject, today)
    return assess(case, books.law) if case else None


def active_works(subject: Subject, books: Books) -> frozenset[str]:
    """The works whose lists hold for the request: the instruments chosen, and the law of the requested State."""
    scope = subject.scope()
    chosen = {books.law.id_of(name) for name in scope.get("basis") or () if isinstance(name, str)}
    requested = scope.get("requested_state")
    national = {work.id for work in books.law.works.values() if work.state and work.state == requested}
    return frozenset(chosen | national)


def basis_told(subject: Subject, books: Books, tag: str, today: date) -> tuple[BasisTold, ...]:
    """The bases the drafter chose, in the words of the letter's language; then the treaties the drafter typed."""
    case, scope = case_of(subject, today), subject.scope()
    told = []
    for row in scope.get("bases") or ():
        name = row.get("instrument")
        if case and isinstance(name, str) and books.law.knows(name):
            told.append(_on_file(case, books, books.law.id_of(name), tag, governing=row.get("role") == "governing"))
    return (*told, *(_typed(row) for row in scope.get("other_bases") or ()))


def _on_file(case: Case, books: Books, identifier: str, tag: str, *, governing: bool) -> BasisTold:
    instrument = books.law.instruments[identifier]
    law = books.law.participation
    bound = all(law.status(state, identifier, case.on).outcome is Outcome.MET for state in case.states)
    since = [_since(case, books, identifier, state, tag) for state in case.states]
    provisions = dict.fromkeys(each.provision for each in letter_articles(case, instrument, governing=governing))
    articles = ", ".join(sorted(provisions, key=_in_order))
    return BasisTold(_titled(instrument, tag), articles, governing, since[0], since[1], identifier, bound)


def _in_order(provision: str) -> list[tuple[int, str]]:
    """Provisions in the order of the treaty: 16(9) after 16(4), 18 after 3."""
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.findall(r"\d+|[a-z]+", provision)]


def _titled(instrument: Instrument, tag: str) -> str:
    """The title with the year of adoption, by which lawyers know a treaty."""
    title, year = instrument.title(tag), instrument.adopted[:4]
    return f"{title} ({year})" if year and year not in title else title


def _since(case: Case, books: Books, identifier: str, state: str, tag: str) -> str:
    """The day the State was bound, as printed; empty where it is not on file, so that nothing is claimed."""
    standing = books.law.participation.status(state, identifier, case.on)
    if standing.outcome is not Outcome.MET or standing.doubt:
        return ""
    parts = [int(part) for part in (standing.in_force or standing.since).split("-") if part.isdigit()]
    return day_in_words(tag, dict(zip(("year", "month", "day"), parts, strict=False))) if parts else ""


def _typed(row: Mapping[str, Any]) -> BasisTold:
    words = {key: value for key, value in row.items() if isinstance(value, str)}
    return BasisTold(
        words.get("title", ""),
        words.get("articles", ""),
        words.get("role") == "governing",
        words.get("ours", ""),
        words.get("theirs", ""),
    )


def _offences(scope: Scope) -> Iterable[OffenceFacts]:
    named = set(scope.get("offences_named") or ())
    for row in scope.get("offences") or ():
        if not isinstance(row, Mapping) or (named and row.get("id") not in named):
            continue
        years = row.get("max_penalty_years")
        yield OffenceFacts(
            frozenset(row.get("treaty_conduct") or ()),
            Decimal(99) if row.get("life") else Decimal(years) if isinstance(years, int) else None,
        )


def _answer(scope: Scope, field: str) -> bool | None:
    answer = scope.get(field)
    return ANSWERED.get(answer) if isinstance(answer, str) else None


def _day(answer: Any) -> date | None:
    if not isinstance(answer, Mapping) or is_not_known(answer):
        return None
    try:
        return date(answer["year"], answer.get("month", 1), answer.get("day", 1))
    except (KeyError, ValueError, TypeError):
        return None
