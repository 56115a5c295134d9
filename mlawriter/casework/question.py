"""A question put to the law directly, without a matter: two States, a day, the kind of request, and what is known."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from itertools import zip_longest
from typing import Any, Final, get_args

from mlawriter.casework.basis import with_own_rules
from mlawriter.casework.books import Books
from mlawriter.law.assess import Assessment, assess
from mlawriter.law.case import CONDUCTS, Case, Function, OffenceFacts

FUNCTIONS: Final[tuple[Function, ...]] = get_args(Function)
FACTS: Final = tuple(field.name for field in fields(Case) if field.type == (bool | None))
"""The facts of a case that are answered with yes or no, or left open."""
LONGEST_PENALTY: Final = 100


class NoSuchAnswer(ValueError):
    """A part of the question cannot be read; the message names it and says what it may be."""

    def __init__(self, name: str, may_be: str) -> None:
        """Keep the name of the part."""
        super().__init__(f"{name}: {may_be}")
        self.name = name


def ask(books: Books, case: Case) -> Assessment:
    """What the law on file answers, with what the requested State itself says."""
    return assess(with_own_rules(case, books), books.law)


def case_from(
    books: Books,
    *,
    requesting: str,
    requested: str,
    on: date,
    function: str,
    offences: Sequence[OffenceFacts] = (),
    measures: Sequence[str] = (),
    facts: Mapping[str, bool] | None = None,
) -> Case:
    """The case that these words describe.

    Raises:
        NoSuchAnswer: a State, a function or a measure is not on file.
    """
    for name, code in (("requesting", requesting), ("requested", requested)):
        if code not in books.directory.states:
            raise NoSuchAnswer(name, "give the two letters of a State of the directory, such as FR")
    if function not in FUNCTIONS:
        raise NoSuchAnswer("function", f"choose one of {', '.join(FUNCTIONS)}")
    for measure in measures:
        if measure not in books.measures:
            raise NoSuchAnswer("measure", f"choose among {', '.join(books.measures)}")
    case = Case(
        requesting=requesting,
        requested=requested,
        on=on,
        function=function,
        offences=tuple(offences),
        measures=tuple(measures),
    )
    answered: dict[str, Any] = dict(facts or {})
    return replace(case, **answered)


def offences_from(conducts: Sequence[str], max_penalties: Sequence[int]) -> tuple[OffenceFacts, ...]:
    """The offences: each text names the conducts of one, joined by commas; each penalty goes with the one in its place.

    Raises:
        NoSuchAnswer: a conduct is not on file, or a penalty belongs to no offence.
    """
    if len(max_penalties) > max(len(conducts), 1):
        raise NoSuchAnswer("max_penalty", "give no more penalties than offences")
    return tuple(_offence(*pair) for pair in zip_longest(conducts, max_penalties))


def _offence(conducts: str | None, years: int | None) -> OffenceFacts:
    named = frozenset(conduct.strip() for conduct in (conducts or "").split(",") if conduct.strip())
    if not named <= CONDUCTS.keys():
        raise NoSuchAnswer("offence", f"choose among {', '.join(CONDUCTS)}")
    if years is not None and not 0 <= years <= LONGEST_PENALTY:
        raise NoSuchAnswer("max_penalty", f"give years from 0 to {LONGEST_PENALTY}")
    return OffenceFacts(named, None if years is None else Decimal(years))
