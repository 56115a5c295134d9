"""What was typed in a form becomes answers and problems; whether it is complete is not asked here.

A field that the form did not show has no key in it and is left as it was; boxes, which a browser leaves out when
none is ticked, send an empty value first. Rows keep their ids and their order; a row added and left empty is dropped.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from mlawriter.readers.problems import Problem, from_flaw
from mlawriter.readers.reading import (
    ANYTHING,
    Known,
    as_code,
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
from mlawriter.vocabulary.answers import Answers
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

Form: TypeAlias = Mapping[str, Sequence[str]]

LAST: Final = "_last_"
"""Prefix of the key that keeps the highest number a list has given to a row that is gone."""
PARTS: Final[Mapping[type, tuple[str, ...]]] = {
    Day: (".year", ".month", ".day"),
    Moment: (".date", ".time", ".offset"),
    Money: (".amount", ".currency"),
}
_ROW_KEY: Final = re.compile(r"((?:[^.]+\.\d+\.)*[^.]+)\.(\d+)\.")


@dataclass(frozen=True, slots=True)
class Bound:
    """The answers after the form, what could not be read and how it was typed, and the keys that the form decides.

    `unfolded` are the rows that came with their fields: on the page that sent them they were open to be filled in.
    """

    answers: dict[str, Any]
    problems: tuple[Problem, ...]
    typed: Mapping[str, tuple[str, ...]]
    decided: frozenset[str] = frozenset()
    unfolded: frozenset[str] = frozenset()


class _Binder:
    def __init__(self, form: Form, known: Known, remove: str, *, keep_empty: bool) -> None:
        self.form = form
        self.known = known
        self.remove = remove
        self.keep_empty = keep_empty
        self.problems: list[Problem] = []
        self.typed: dict[str, tuple[str, ...]] = {}
        self.unfolded: set[str] = set()
        self.indexes: dict[str, set[int]] = {}
        for key in form:
            for match in _ROW_KEY.finditer(key):
                self.indexes.setdefault(key[: match.end(1)], set()).add(int(match[2]))

    def fields(self, fields: Sequence[Field], source: str, target: str, previous: Answers) -> dict[str, Any]:
        """Bind the fields whose inputs begin with `source`; problems are told under `target`."""
        answers = dict(previous)
        for field in fields:
            key = source + field.id
            if isinstance(field.kind, Rows):
                self._rows(field, field.kind, key, target + field.id, answers)
            elif in_form(field, source, self.form):
                self._field(field, key, target + field.id, answers)
        return answers

    def _field(self, field: Field, key: str, path: str, answers: dict[str, Any]) -> None:
        try:
            answer = self._read(field, key)
        except Unreadable as fault:
            self.problems.append(from_flaw(path, fault.flaw))
            for part in ("", *PARTS.get(type(field.kind), ()), ".not_known"):
                if key + part in self.form:
                    self.typed[path + part] = tuple(self.form[key + part])
            return
        if answer is None or answer is False or answer == []:
            answers.pop(field.id, None)
        else:
            answers[field.id] = answer

    def _read(self, field: Field, key: str) -> Any:
        if key + ".not_known" not in self.form:
            return self._answer(field, key)
        if any(self._one(key + part).strip() for part in PARTS.get(type(field.kind), ("",))):
            raise Unreadable("answer_and_not_known")
        return dict(NOT_KNOWN)

    def _answer(self, field: Field, key: str) -> Any:
        match field.kind:
            case Line() | Prose() | Identifier() | Email() | Phone() as kind:
                return read_text(kind, self._one(key))
            case Choice() as kind:
                return read_code(kind, self._one(key), self.known)
            case StateChoice() as kind:
                return read_code(kind, self._state(self._one(key)), self.known)
            case LanguageChoice() as kind:
                code = as_code(self._one(key), self.known.languages, self.known.languages_called)
                return read_code(kind, code, self.known)
            case StatesChoice() as kind:
                return read_codes(kind, [self._state(typed) for typed in self.form.get(key, ())], self.known)
            case Choices() | Links() as kind:
                return read_codes(kind, self.form.get(key, ()), self.known)
            case Day() as kind:
                return read_day(kind, *(self._one(key + part) for part in PARTS[Day]))
            case Moment():
                return read_moment(*(self._one(key + part) for part in PARTS[Moment]))
            case Money():
                return read_money(*(self._one(key + part) for part in PARTS[Money]))
            case Number(least, most):
                return read_number(self._one(key), least, most)
            case Tick():
                return self._one(key) == "yes"
            case Rows():
                raise TypeError("rows are bound by their own function")

    def _state(self, typed: str) -> str:
        return as_code(typed, self.known.states, self.known.states_called)

    def _one(self, key: str) -> str:
        values = self.form.get(key, ())
        return values[-1] if values else ""

    def _rows(self, field: Field, kind: Rows, key: str, path: str, answers: dict[str, Any]) -> None:
        if not in_form(field, key.removesuffix(field.id), self.form):
            return
        before: Sequence[dict[str, Any]] = answers.get(field.id) or ()
        known_rows = {row["id"]: row for row in before}
        ids = RowIds(field.id, before, _high_water(answers, field.id))
        rows: list[dict[str, Any]] = []
        for index in sorted(self.indexes.get(key, ())):
            if self.remove == f"{key}.{index}":
                continue
            typed_id = self._one(f"{key}.{index}.id").strip()
            marks = len(self.problems)
            place = f"{path}.{len(rows)}"
            row = self.fields(kind.fields, f"{key}.{index}.", f"{place}.", known_rows.get(typed_id, {}))
            if not (self.keep_empty or typed_id in known_rows or len(self.problems) > marks or _filled(row)):
                continue
            rows.append({**row, "id": ids.take(typed_id)})
            if any(in_form(inner, f"{key}.{index}.", self.form) for inner in kind.fields):
                self.unfolded.add(place)
        if len(rows) > kind.most:
            self.problems.append(Problem(path, "too_many", {"most": kind.most}))
        _put_rows(answers, field.id, rows, ids)


class RowIds:
    """Gives rows their ids: the first letter of the list and a number that no row of the list has had before."""

    def __init__(self, field: str, rows: Sequence[Mapping[str, Any]], high_water: int) -> None:
        """Begin after the highest number given so far."""
        self.prefix = field[0]
        self.last = max([high_water, *(_number(row.get("id")) for row in rows)])
        self.taken: set[str] = set()

    def take(self, wanted: str) -> str:
        """Keep a valid id that no other row has, or give the next one."""
        if not valid_row_id(wanted) or wanted in self.taken:
            wanted = f"{self.prefix}{self.last + 1}"
        self.last = max(self.last, _number(wanted))
        self.taken.add(wanted)
        return wanted


def bind(
    fields: Sequence[Field],
    form: Form,
    previous: Answers,
    known: Known = ANYTHING,
    *,
    remove: str = "",
    keep_empty: bool = False,
) -> Bound:
    """Bind a form; `remove` names a row to leave out, `keep_empty` keeps new rows that nobody has filled in yet."""
    binder = _Binder(form, known, remove, keep_empty=keep_empty)
    answers = binder.fields(fields, "", "", previous)
    decided = [
        key
        for field in fields
        if in_form(field, "", form)
        for key in ((field.id, LAST + field.id) if isinstance(field.kind, Rows) else (field.id,))
    ]
    return Bound(answers, tuple(binder.problems), binder.typed, frozenset(decided), frozenset(binder.unfolded))


def add_row(fields: Sequence[Field], answers: Answers, path: str) -> dict[str, Any]:
    """Give the answers with one more empty row in the list that `path` names ("persons", "persons.0.documents")."""
    name, _, rest = path.partition(".")
    field = next((field for field in fields if field.id == name), None)
    if field is None or not isinstance(field.kind, Rows):
        return dict(answers)
    rows = [dict(row) for row in answers.get(name) or ()]
    if rest:
        index, _, inner = rest.partition(".")
        if index.isdecimal() and int(index) < len(rows):
            rows[int(index)] = add_row(field.kind.fields, rows[int(index)], inner)
        return {**answers, name: rows}
    if len(rows) >= field.kind.most:
        return dict(answers)
    ids = RowIds(name, rows, _high_water(answers, name))
    return {**answers, name: [*rows, {"id": ids.take("")}]}


def in_form(field: Field, prefix: str, form: Form) -> bool:
    """Whether the form showed the field: one of its inputs sent something, be it empty."""
    key = prefix + field.id
    parts = (".rows",) if isinstance(field.kind, Rows) else ("", ".not_known", *PARTS.get(type(field.kind), ()))
    return any(key + part in form for part in parts)


def _put_rows(answers: dict[str, Any], field: str, rows: list[dict[str, Any]], ids: RowIds) -> None:
    # A link to a removed row must never point to another one, so the highest number outlives its row.
    if ids.last > max((_number(row["id"]) for row in rows), default=0):
        answers[LAST + field] = ids.last
    if rows:
        answers[field] = rows
    else:
        answers.pop(field, None)


def _high_water(answers: Answers, field: str) -> int:
    return int(answers.get(LAST + field, 0))


def _filled(row: Mapping[str, Any]) -> bool:
    return any(name != "id" and not name.startswith(LAST) for name in row)


def _number(row_id: object) -> int:
    return int(re.sub(r"\D", "", str(row_id)) or 0) if valid_row_id(row_id) else 0
