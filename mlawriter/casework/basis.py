"""The legal basis of a request: its answers put to the law, and what the letter may say of the bases chosen."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, get_args

from mlawriter.casework.books import Books
from mlawriter.casework.grounds import compelled, grounds_known
from mlawriter.casework.state_rules import active_rules, own_rules
from mlawriter.compose.casefile import BasisTold
from mlawriter.language.dates import written_day
from mlawriter.language.messages import N_, translator
from mlawriter.language.names import state_name
from mlawriter.law.assess import Assessment, assess
from mlawriter.law.case import Case, Function, OffenceFacts
from mlawriter.law.findings import Outcome
from mlawriter.law.instruments import Instrument
from mlawriter.law.lawbook import Bilateral
from mlawriter.law.rules.extradition_basis import CLAUSES
from mlawriter.readers.completeness import Subject
from mlawriter.vocabulary.answers import Scope, is_not_known

LETTERED = re.compile(r"(.+)\(([a-z])\)")

FUNCTIONS: Mapping[str, Function] = {function: function for function in get_args(Function)}
"""The questions that a letter may put to the law."""

ANSWERED: Mapping[str, bool] = {"yes": True, "no": False}


def case_of(subject: Subject, today: date) -> Case | None:
    """The facts that the rules need, or None while a State is missing or the letter puts no question to the law."""
    scope = subject.scope()
    requesting, requested = scope.get("requesting_state"), scope.get("requested_state")
    function = FUNCTIONS.get(subject.letter.function)
    if function is None or not isinstance(requesting, str) or not isinstance(requested, str):
        return None
    if not requesting or not requested:
        return None
    there, absent = grounds_known(scope)
    return Case(
        requesting=requesting,
        requested=requested,
        on=_day(scope.get("date")) or today,
        function=function,
        offences=tuple(_offences(scope)),
        measures=tuple(row["measure"] for row in subject.measure_rows()),
        transnational=_answer(scope, "transnational"),
        organized_group=_answer(scope, "organized_group"),
        link_in_requested=_answer(scope, "link_in_requested"),
        person_in_requested=_answer(scope, "person_in_requested"),
        dual_criminality=_answer(scope, "punishable_there"),
        treaty_needed=_answer(scope, "treaty_needed"),
        uncac_offence_in_both=_answer(scope, "offence_in_both"),
        conventions_taken=frozenset(scope.get("treaty_as_basis") or ()),
        compelled=frozenset(compelled(subject)),
        grounds_there=there,
        grounds_absent=absent,
    )


def assessment_of(subject: Subject, books: Books, today: date) -> Assessment | None:
    """What the law on file says of this request."""
    case = full_case(subject, books, today)
    return assess(case, books.law) if case else None


def full_case(subject: Subject, books: Books, today: date) -> Case | None:
    """The facts, with the rules that the requested State itself has made."""
    case = case_of(subject, today)
    return with_own_rules(case, books) if case else None


def with_own_rules(case: Case, books: Books) -> Case:
    """The case with what the directory holds on the requested State."""
    state = books.directory.states.get(case.requested)
    return replace(case, own_rules=own_rules(state)) if state else case


def active_works(subject: Subject, books: Books) -> frozenset[str]:
    """The works whose lists hold for the request: the instruments chosen, and the law of the requested State.

    What that State has told depositaries, and the rules of its own law in the directory, count under their ids.
    """
    scope = subject.scope()
    chosen = {books.law.id_of(name) for name in scope.get("basis") or () if isinstance(name, str)}
    requested = scope.get("requested_state")
    national = {work.id for work in books.law.works.values() if work.state and work.state == requested}
    return frozenset(chosen | national | _rules_of(requested, frozenset(chosen), scope, books))


def _rules_of(requested: Any, chosen: frozenset[str], scope: Scope, books: Books) -> frozenset[str]:
    """What the requested State itself asks: its law in the directory, and what it declared to a chosen instrument."""
    state = books.directory.states.get(requested) if isinstance(requested, str) else None
    return active_rules(state, chosen, str(scope.get("requesting_state") or "")) if state else frozenset()


def basis_told(subject: Subject, books: Books, tag: str, today: date) -> tuple[BasisTold, ...]:
    """The bases the drafter chose, in the words of the letter's language; then the treaties the drafter typed."""
    case, scope = full_case(subject, books, today), subject.scope()
    assessed = assess(case, books.law) if case else None
    told = []
    under_treaty = any(row.get("role") == "governing" for row in (*(scope.get("bases") or ()), *_others(scope)))
    for row in scope.get("bases") or ():
        name, governing = str(row.get("instrument") or ""), row.get("role") == "governing"
        identifier = books.law.id_of(name)
        if case and assessed and identifier in books.law.instruments:
            beside = under_treaty and not governing
            told.append(_on_file(case, assessed, books, identifier, tag, beside=beside, governing=governing))
        elif case and (treaty := books.law.bilateral(name)) is not None:
            told.append(_between_two(case, treaty, tag, governing=governing))
        elif name:
            told.append(BasisTold(name, "", governing))
    return (*told, *(_typed(row) for row in _others(scope)))


def _others(scope: Scope) -> tuple[Mapping[str, Any], ...]:
    """The treaties that the drafter typed."""
    return tuple(scope.get("other_bases") or ())


def _on_file(
    case: Case, assessed: Assessment, books: Books, identifier: str, tag: str, *, beside: bool, governing: bool
) -> BasisTold:
    instrument = books.law.instruments[identifier]
    law = books.law.participation
    bound = all(law.status(state, identifier, case.on).outcome is Outcome.MET for state in case.states)
    since = [_since(case, books, identifier, state, tag) for state in case.states]
    found = next((basis.articles for basis in assessed.bases if basis.instrument_id == identifier), ())
    provisions = [each.provision for each in found]
    articles = printed_articles(_beside_a_treaty(identifier, provisions) if beside else provisions)
    return BasisTold(_titled(instrument, tag), articles, governing, since[0], since[1], identifier, bound)


def _beside_a_treaty(identifier: str, provisions: list[str]) -> list[str]:
    """UNTOC 16(3), UNCAC 44(4): beside a treaty the convention adds its offences to it; it is not itself the basis."""
    clauses = CLAUSES.get(identifier)
    without_treaty = {clauses.as_basis, clauses.notified, clauses.recognised} if clauses else set()
    if not clauses or not without_treaty & {*provisions}:
        return provisions
    return [clauses.included, *(each for each in provisions if each not in without_treaty)]


def _between_two(case: Case, treaty: Bilateral, tag: str, *, governing: bool) -> BasisTold:
    """A bilateral treaty by its parties and its date: its title and articles are not on file."""
    one, other = (state_name(tag, state, "formal") for state in case.states)
    say = translator(tag).gettext
    title = say(N_("Treaty between %(one)s and %(other)s")) % {"one": one, "other": other}
    if treaty.signed:
        title = say(N_("%(treaty)s, signed on %(day)s")) % {"treaty": title, "day": written_day(tag, treaty.signed)}
    in_force = treaty.standing(case.on) is Outcome.MET
    since = written_day(tag, treaty.in_force) if in_force else ""
    return BasisTold(title, "", governing, since, since, treaty.id, in_force)


def printed_articles(provisions: Iterable[str]) -> str:
    """Provisions in the order of the treaty, each once; neighbouring letters as one run: 18(15)(a)-(f)."""
    runs: list[list[str]] = []
    for provision in sorted(dict.fromkeys(provisions), key=_in_order):
        if runs and _follows(runs[-1][-1], provision):
            runs[-1].append(provision)
        else:
            runs.append([provision])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}-{run[-1][-3:]}" for run in runs)


def _follows(one: str, other: str) -> bool:
    """Whether two provisions are neighbouring letters of the same paragraph: 18(15)(a) and 18(15)(b)."""
    first, second = LETTERED.fullmatch(one), LETTERED.fullmatch(other)
    return bool(first and second and first[1] == second[1] and ord(second[2]) - ord(first[2]) == 1)


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
    return written_day(tag, standing.in_force or standing.since)


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
