"""Read one answer of one kind: from the parts typed in a form, or from JSON; both end in the same checks."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from mlawriter.language.names import sort_key
from mlawriter.readers.amounts import read_amount
from mlawriter.readers.unreadable import Unreadable
from mlawriter.vocabulary.fields import (
    Choice,
    Choices,
    Day,
    Email,
    Identifier,
    LanguageChoice,
    Line,
    Links,
    Phone,
    Prose,
    StateChoice,
    StatesChoice,
)
from mlawriter.vocabulary.text import Flaw, gate, one_line

_LONGEST_SHORT: Final = 320
_LONGEST_NAME: Final = 120
_EMAIL: Final = re.compile(r"[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+")
_DATE: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_TIME: Final = re.compile(r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?")
_OFFSET: Final = re.compile(r"[+-](0\d|1[0-4]):[0-5]\d")
_STATE: Final = re.compile(r"[A-Z]{2}")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_ROW: Final = re.compile(r"[a-z]{1,3}[1-9]\d{0,5}")


Called: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Known:
    """The codes and rows that may be chosen; None where there is nothing to compare with.

    `states_called` and `languages_called` give the code for what a State or language is called, folded: a form takes
    names too.
    """

    states: Collection[str] | None = None
    languages: Collection[str] | None = None
    rows: Mapping[str, Collection[str]] = field(default_factory=dict)
    states_called: Called = field(default_factory=dict)
    languages_called: Called = field(default_factory=dict)


ANYTHING: Final = Known()
"""Nothing to compare with: only the form of a code is checked."""


def read_text(kind: Line | Prose | Identifier | Email | Phone, typed: str) -> str | None:
    """Read a text kind through the text gate.

    Raises:
        Unreadable: the gate refuses it, or it is no e-mail address.
    """
    match kind:
        case Prose(longest):
            return _gated(typed, "prose", longest) if typed.strip() else None
        case Line(content, longest):
            text = _gated(one_line(typed), "line" if content == "plain" else "name", longest)
        case Identifier(_, longest):
            text = _gated(one_line(typed), "identifier", longest)
        case Email():
            text = _gated(one_line(typed), "identifier", _LONGEST_SHORT)
            if text and not _EMAIL.fullmatch(text):
                raise Unreadable("not_an_email")
        case Phone():
            text = _gated(one_line(typed), "identifier", _LONGEST_SHORT)
    return text or None


def folded(name: str) -> str:
    """A name as names are compared: without case, accents and signs."""
    return " ".join(sort_key(name).split())


def as_code(typed: str, codes: Collection[str] | None, called: Called) -> str:
    """The code that was typed or is called so; otherwise what was typed, as it is."""
    typed = typed.strip()
    if not typed or typed in (codes or ()) or len(typed) > _LONGEST_NAME:
        return typed
    return called.get(folded(typed), typed)


def read_code(kind: Choice | StateChoice | LanguageChoice, code: str, known: Known) -> str | None:
    """Read the id of one option, State or language.

    Raises:
        Unreadable: it is not one of those offered.
    """
    code = code.strip()
    if not code:
        return None
    match kind:
        case Choice(options):
            good, problem = any(option.id == code for option in options), "no_such_option"
        case StateChoice():
            good, problem = _listed(code, _STATE, known.states), "no_such_state"
        case LanguageChoice():
            good, problem = _listed(code, _LANGUAGE, known.languages), "no_such_language"
    if not good:
        raise Unreadable(problem)
    return code


def read_codes(kind: Choices | StatesChoice | Links, codes: Sequence[str], known: Known) -> list[str]:
    """Read several options, States or links, each once, in the order given.

    Raises:
        Unreadable: one is not offered, or there are too many.
    """
    chosen = list(dict.fromkeys(code for code in codes if code))
    match kind:
        case Choices(options):
            most, good, problem = len(options), {option.id for option in options}.issuperset(chosen), "no_such_option"
        case StatesChoice(most):
            good, problem = all(_listed(code, _STATE, known.states) for code in chosen), "no_such_state"
        case Links(to, most):
            good, problem = all(_listed(code, _ROW, known.rows.get(to)) for code in chosen), "no_such_row"
    if not good:
        raise Unreadable(problem)
    if len(chosen) > most:
        raise Unreadable("too_many", most=most)
    return chosen


def read_number(typed: str, least: int, most: int) -> int | None:
    """Read a whole number.

    Raises:
        Unreadable: it is not one, or out of bounds.
    """
    digits = _digits(typed)
    if not digits:
        return None
    negative = digits.startswith("-")
    if not digits.removeprefix("-").isdecimal() or len(digits) > len(str(most)) + 20:
        raise Unreadable("not_a_whole_number")
    number = -int(digits[1:]) if negative else int(digits)
    if not least <= number <= most:
        raise Unreadable("number_out_of_bounds", least=least, most=most)
    return number


def read_day(kind: Day, year: str, month: str, day: str) -> dict[str, int] | None:
    """Read a date that may be known only to the month or the year.

    Raises:
        Unreadable: a part is missing or there is no such date.
    """
    year, month, day = _digits(year), _digits(month), _digits(day)
    if not (year or month or day):
        return None
    if not year:
        raise Unreadable("year_missing")
    if day and not month:
        raise Unreadable("month_missing")
    number = _small(year, 4)
    if number is None or not kind.earliest <= number <= kind.latest:
        raise Unreadable("not_a_year", earliest=kind.earliest, latest=kind.latest)
    answer = {"year": number}
    if month:
        answer["month"] = _within(month, 12, "not_a_month")
    if day:
        answer["day"] = _within(day, monthrange(number, answer["month"])[1], "not_a_day")
    return answer


def read_moment(date: str, time: str, offset: str) -> dict[str, str] | None:
    """Read a date with a time and an offset from UTC; the time and the offset may still be open.

    Raises:
        Unreadable: a part is malformed or hangs in the air.
    """
    date, time, offset = _digits(date), _digits(time), _digits(offset).upper().replace("\u2212", "-")
    if not (date or time or offset):
        return None
    if not date:
        raise Unreadable("date_missing")
    if offset and not time:
        raise Unreadable("time_missing")
    parts = _DATE.fullmatch(date)
    if parts is None or not _is_day(*map(int, parts.groups())):
        raise Unreadable("not_a_date")
    if time and not _TIME.fullmatch(time):
        raise Unreadable("not_a_time")
    offset = "+00:00" if offset == "Z" else offset
    if offset and not _OFFSET.fullmatch(offset):
        raise Unreadable("not_an_offset")
    return {name: part for name, part in (("date", date), ("time", time), ("offset", offset)) if part}


def read_money(amount: str, currency: str) -> dict[str, str] | None:
    """Read an amount with its currency, and keep it as typed too.

    Raises:
        Unreadable: a part is missing, or the amount has no meaning or two.
    """
    typed, currency = one_line(amount), one_line(currency).upper()
    if not (typed or currency):
        return None
    if not typed:
        raise Unreadable("amount_missing")
    if not currency:
        raise Unreadable("currency_missing")
    if not (len(currency) == 3 and currency.isascii() and currency.isalpha()):
        raise Unreadable("not_a_currency")
    typed = _gated(typed, "identifier", 60)
    return {"amount": read_amount(_digits(typed), currency), "currency": currency, "typed": typed}


def valid_row_id(row_id: object) -> bool:
    """Whether this can be the id of a row."""
    return isinstance(row_id, str) and _ROW.fullmatch(row_id) is not None


def as_parts(answer: object, *names: str) -> tuple[str, ...]:
    """Take the parts of a JSON answer as the form would have sent them.

    Raises:
        Unreadable: another shape, or parts that do not belong.
    """
    if not isinstance(answer, dict) or not set(answer) <= set(names):
        raise Unreadable("wrong_shape")
    return tuple(_as_text(answer.get(name, "")) for name in names)


def _as_text(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise Unreadable("wrong_shape")
    return value if isinstance(value, str) else str(value)


def _gated(text: str, manner: Any, longest: int) -> str:
    kept = gate(text, manner, longest)
    if isinstance(kept, Flaw):
        raise Unreadable(kept.id, **kept.params)
    return kept


def _listed(code: str, form: re.Pattern[str], known: Collection[str] | None) -> bool:
    return form.fullmatch(code) is not None if known is None else code in known


def _digits(typed: str) -> str:
    """Bring the digits of any script to 0-9; a date typed in Arabic digits is the same date."""
    typed = one_line(typed)
    if typed.isascii():
        return typed
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in typed)


def _small(digits: str, width: int) -> int | None:
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) <= width else None


def _within(digits: str, most: int, problem: str) -> int:
    number = _small(digits, 2)
    if number is None or not 1 <= number <= most:
        raise Unreadable(problem)
    return number


def _is_day(year: int, month: int, day: int) -> bool:
    return 1800 <= year <= 2200 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
