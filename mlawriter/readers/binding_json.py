"""Answers that come as JSON (an imported file, the API) go through the same checks as a form."""

from collections.abc import Sequence
from typing import Any

from mlawriter.readers.binding import LAST, Bound
from mlawriter.readers.problems import Problem, from_flaw
from mlawriter.readers.reading import (
    ANYTHING,
    Known,
    as_parts,
    read_code,
    read_codes,
    read_day,
    read_moment,
    read_money,
    read_number,
    read_text,
    valid_row_id,
)
from mlawriter.readers.unreadable import Unreadable
from mlawriter.vocabulary.fields import (
    NOT_KNOWN,
    Choice,
    Choices,
    Day,
    Email,
    Field,
    Identifier,
    LanguageChoice,
    Line,
    Links,
    Moment,
    Money,
    Number,
    Phone,
    Prose,
    Rows,
    StateChoice,
    StatesChoice,
    Tick,
)


def bind_json(
    fields: Sequence[Field],
    data: object,
    known: Known = ANYTHING,
    path: str = "",
    *,
    beside: Sequence[str] = (),
) -> Bound:
    """Check one JSON object of answers; `beside` names keys that others read (such as `measures`)."""
    if not isinstance(data, dict):
        return Bound({}, (Problem(path.rstrip("."), "wrong_shape"),), {})
    by_name = {name: field for field in fields for name in (field.id, *field.was)}
    answers: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, value in data.items():
        if name in beside:
            answers[name] = value
        elif name.startswith(LAST) and isinstance(getattr(by_name.get(name.removeprefix(LAST)), "kind", None), Rows):
            problems += _last_id(name, value, path, answers)
        elif name in by_name:
            problems += _answer(by_name[name], value, path, known, answers)
        else:
            problems.append(Problem(path + _short(name), "unknown_field"))
    return Bound(answers, tuple(problems), {})


def _answer(field: Field, value: object, path: str, known: Known, answers: dict[str, Any]) -> Sequence[Problem]:
    if isinstance(field.kind, Rows):
        return _rows(field, field.kind, value, path + field.id, known, answers)
    try:
        answer = _read(field, value, known)
    except Unreadable as fault:
        return (from_flaw(path + field.id, fault.flaw),)
    if answer is not None and answer is not False and answer != []:
        answers[field.id] = answer
    return ()


def _read(field: Field, value: Any, known: Known) -> Any:
    if value is None:
        return None
    if value == NOT_KNOWN:
        if isinstance(field.kind, Tick | Links):
            raise Unreadable("not_known_not_possible")
        return dict(NOT_KNOWN)
    match field.kind:
        case Line() | Prose() | Identifier() | Email() | Phone() as kind:
            return read_text(kind, _text(value))
        case Choice() | StateChoice() | LanguageChoice() as kind:
            return read_code(kind, _text(value), known)
        case Choices() | StatesChoice() | Links() as kind:
            return read_codes(kind, _texts(value), known)
        case Day() as kind:
            return read_day(kind, *as_parts(value, "year", "month", "day"))
        case Moment():
            return read_moment(*as_parts(value, "date", "time", "offset"))
        case Money():
            return _money(value)
        case Number(least, most):
            return read_number(_whole(value), least, most)
        case Tick():
            if not isinstance(value, bool):
                raise Unreadable("wrong_shape")
            return value
        case Rows():
            raise TypeError("rows are bound by their own function")


def _money(value: object) -> dict[str, str] | None:
    amount, currency, typed = as_parts(value, "amount", "currency", "typed")
    read = read_money(amount, currency)
    as_typed = read_money(typed, currency) if typed else None
    return {**read, "typed": as_typed["typed"]} if read and as_typed else read


def _rows(
    field: Field, kind: Rows, value: object, path: str, known: Known, answers: dict[str, Any]
) -> Sequence[Problem]:
    if not isinstance(value, list):
        return (Problem(path, "wrong_shape"),)
    if len(value) > kind.most:
        return (Problem(path, "too_many", {"most": kind.most}),)
    rows: list[dict[str, Any]] = []
    problems: list[Problem] = []
    taken: set[object] = set()
    for index, row in enumerate(value):
        bound = bind_json(kind.fields, row, known, f"{path}.{index}.", beside=("id",))
        problems += bound.problems
        row_id = bound.answers.get("id")
        if not valid_row_id(row_id) or row_id in taken:
            problems.append(Problem(f"{path}.{index}.id", "row_id"))
            continue
        taken.add(row_id)
        rows.append(bound.answers)
    if rows:
        answers[field.id] = rows
    return problems


def _last_id(name: str, value: object, path: str, answers: dict[str, Any]) -> Sequence[Problem]:
    if type(value) is not int or not 0 < value < 10**6:
        return (Problem(path + name, "wrong_shape"),)
    answers[name] = value
    return ()


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise Unreadable("not_text")
    return value


def _texts(value: object) -> list[str]:
    if not isinstance(value, list):
        raise Unreadable("wrong_shape")
    return [_text(part) for part in value]


def _whole(value: object) -> str:
    if type(value) is not int or abs(value) > 10**18:
        raise Unreadable("not_a_whole_number")
    return str(value)


def _short(name: object) -> str:
    return str(name).encode("ascii", "replace").decode()[:60]
