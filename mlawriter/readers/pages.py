"""What a page of the form shows: a view of one section for these answers, with needs, gaps, problems and rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from mlawriter.readers.problems import Problem
from mlawriter.readers.profile import Profile
from mlawriter.vocabulary.answers import Answers, Scope, is_empty, is_not_known
from mlawriter.vocabulary.citations import Citation
from mlawriter.vocabulary.conditions import names_in
from mlawriter.vocabulary.fields import (
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
from mlawriter.vocabulary.needs import Need
from mlawriter.vocabulary.sections import Section

KIND_NAMES: Final[Mapping[type, str]] = {
    Line: "line",
    Prose: "prose",
    Identifier: "identifier",
    Email: "email",
    Phone: "phone",
    Number: "number",
    Day: "day",
    Moment: "moment",
    Money: "money",
    Tick: "tick",
    Choice: "choice",
    Choices: "choices",
    StateChoice: "state",
    StatesChoice: "states",
    LanguageChoice: "language",
    Links: "links",
    Rows: "rows",
}
_PARTS: Final[Mapping[str, tuple[str, ...]]] = {
    "day": ("day", "month", "year"),
    "moment": ("date", "time", "offset"),
    "money": ("amount", "currency"),
}
_EMPTY: Final = {kind: dict.fromkeys(_PARTS.get(kind, ("",)), "") for kind in KIND_NAMES.values()}
_OPTIONAL: Final = frozenset({"choice", "choices", "links"})
NO_PROFILE: Final = Profile()
_NEVER_UNKNOWN: Final = frozenset({"tick", "rows", "links"})


@dataclass(frozen=True, slots=True)
class OptionView:
    """One answer to choose; `label` is a msgid unless it is `literal`, such as a person's name."""

    id: str
    label: str
    chosen: bool
    literal: bool = False


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field as the page shows it; `values` holds its parts as text, "" being the only part of most kinds."""

    field: Field
    name: str
    kind: str
    values: Mapping[str, str]
    need: Need | None = None
    citations: tuple[Citation, ...] = ()
    missing: bool = False
    problem: Problem | None = None
    not_known: bool = False
    options: tuple[OptionView, ...] = ()
    chosen: tuple[str, ...] = ()
    rows: tuple["RowView", ...] = ()
    controls: bool = False

    @property
    def id(self) -> str:
        """The id of the first input, to which labels and the error summary point."""
        return "f-" + self.name.replace(".", "-")

    @property
    def may_be_unknown(self) -> bool:
        """Whether the drafter may say that it is not known; the letter then says so."""
        return self.not_known or self.kind not in _NEVER_UNKNOWN


@dataclass(frozen=True, slots=True)
class RowView:
    """One row of a list: its id, its place, what it is called, its fields; `open` when it wants attention.

    `folded`: it is as it was saved, so that its name is enough; a field that the form does not send stays as it is.
    """

    id: str
    name: str
    number: int
    title: str
    fields: tuple[FieldView, ...]
    set_aside: tuple["SetAside", ...]
    open: bool
    folded: bool = False

    @property
    def missing(self) -> int:
        """How many needed fields of this row are still empty."""
        return sum(_missing(view) for view in self.fields)


@dataclass(frozen=True, slots=True)
class SetAside:
    """An answer kept although its question no longer applies."""

    field: Field
    answer: Any


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section as its page shows it."""

    section: Section
    fields: tuple[FieldView, ...]
    set_aside: tuple[SetAside, ...]
    problems: tuple[Problem, ...]

    @property
    def missing(self) -> int:
        """How many needed fields of this page are still empty, rows included."""
        return sum(_missing(view) for view in self.fields)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a view needs beyond the answers: the lists links point to, and the profile, and what could not be read.

    `saved` are the answers as they are kept: a row of a long list that is still the same may be folded.
    """

    profile: Profile = NO_PROFILE
    lists: Mapping[str, Rows] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    typed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    opened: str = ""
    saved: Answers = field(default_factory=dict)


NOTHING_AROUND: Final = Surroundings()


def section_view(
    section: Section,
    scope: Scope,
    answers: Answers,
    around: Surroundings = NOTHING_AROUND,
) -> SectionView:
    """Show a section; `scope` reaches outwards from `answers`."""
    viewer = _Viewer(around, _controlling(section.fields))
    fields, aside = viewer.fields(section.fields, scope, answers, "")
    return SectionView(section, fields, aside, around.problems)


def lists_in(sections: Sequence[Section]) -> dict[str, Rows]:
    """The lists that links may point to, by the id of their field."""
    fields = [one for section in sections for one in section.fields]
    return {one.id: one.kind for one in fields if isinstance(one.kind, Rows)}


def row_title(kind: Rows, row: Answers) -> str:
    """What a row is called in the drafter's words, or nothing."""
    title = row.get(kind.title_field)
    return title if isinstance(title, str) else ""


class _Viewer:
    def __init__(self, around: Surroundings, controlling: frozenset[str]) -> None:
        self.around = around
        self.controlling = controlling
        self.problems = {problem.path: problem for problem in reversed(around.problems)}

    def fields(
        self, fields: Sequence[Field], scope: Scope, answers: Answers, prefix: str
    ) -> tuple[tuple[FieldView, ...], tuple[SetAside, ...]]:
        shown: list[FieldView] = []
        aside: list[SetAside] = []
        for one in fields:
            if scope.holds(one.when) or prefix + one.id in self.problems:
                shown.append(self.field(one, scope, answers.get(one.id), prefix + one.id))
            elif not is_empty(answers.get(one.id)):
                aside.append(SetAside(one, answers[one.id]))
        return tuple(shown), tuple(aside)

    def field(self, field: Field, scope: Scope, answer: Any, name: str) -> FieldView:
        kind = KIND_NAMES[type(field.kind)]
        asked = self.around.profile.asked(field.asks, scope) if field.asks else None
        chosen = _chosen(answer) if answer is not None else ()
        view = FieldView(
            field,
            name,
            kind,
            _EMPTY[kind] if answer is None else _values(kind, answer),
            asked.need if asked else None,
            asked.citations if asked else (),
            missing=asked is not None and is_empty(answer),
            problem=self.problems.get(name),
            not_known=isinstance(answer, dict) and is_not_known(answer),
            options=self._options(field, scope, chosen) if kind in _OPTIONAL else (),
            chosen=chosen,
            rows=self._rows(field.kind, scope, answer or (), name) if isinstance(field.kind, Rows) else (),
            controls=field.id in self.controlling,
        )
        return self._as_typed(view) if view.problem else view

    def _as_typed(self, view: FieldView) -> FieldView:
        """Show again what could not be read, exactly as it was typed."""
        typed = self.around.typed
        parts = _PARTS.get(view.kind, ("",))
        values = {part: _last(typed.get(f"{view.name}.{part}" if part else view.name, ())) for part in parts}
        return replace(view, values=values, not_known=f"{view.name}.not_known" in typed)

    def _options(self, field: Field, scope: Scope, chosen: tuple[str, ...]) -> tuple[OptionView, ...]:
        match field.kind:
            case Choice(options) | Choices(options):
                return tuple(OptionView(option.id, option.label, option.id in chosen) for option in options)
            case Links(to):
                return self._linked(to, scope.rows(to), chosen)
            case _:
                return ()

    def _linked(self, to: str, rows: Sequence[Answers], chosen: tuple[str, ...]) -> tuple[OptionView, ...]:
        kind = self.around.lists.get(to)
        if kind is None:
            return ()
        return tuple(
            OptionView(row["id"], f"{number}. {row_title(kind, row)}".strip(), row["id"] in chosen, literal=True)
            for number, row in enumerate(rows, start=1)
        )

    def _rows(self, kind: Rows, scope: Scope, rows: Sequence[Answers], name: str) -> tuple[RowView, ...]:
        saved = self.around.saved.get(name) or () if len(rows) > 1 else ()
        return tuple(
            self._row(kind, scope, row, (f"{name}.{index}", index + 1), folds=row in saved)
            for index, row in enumerate(rows)
        )

    def _row(self, kind: Rows, scope: Scope, row: Answers, place: tuple[str, int], *, folds: bool) -> RowView:
        name, number = place
        outer, self.controlling = self.controlling, self.controlling | _controlling(kind.fields)
        fields, aside = self.fields(kind.fields, scope.inside(row, kind.fields), row, name + ".")
        self.controlling = outer
        opened = self.around.opened
        asked_for = (opened + ".").startswith(name + ".") or len(row) == 1
        wants = asked_for or any(path.startswith(name + ".") for path in self.problems)
        return RowView(row["id"], name, number, row_title(kind, row), fields, aside, wants, folds and not wants)


def _values(kind: str, answer: Any) -> Mapping[str, str]:
    parts = _PARTS.get(kind)
    if is_not_known(answer):
        return _EMPTY[kind]
    if kind == "money":
        return {"amount": answer.get("typed") or answer["amount"], "currency": answer["currency"]}
    if parts:
        return {part: str(answer.get(part, "")) for part in parts}
    return {"": str(answer)} if isinstance(answer, str | int) else {"": ""}


def _chosen(answer: Any) -> tuple[str, ...]:
    match answer:
        case str():
            return (answer,)
        case list() | tuple():
            return tuple(one for one in answer if isinstance(one, str))
        case _:
            return ()


def _controlling(fields: Sequence[Field]) -> frozenset[str]:
    """The ids of the fields on which other fields of the same page turn."""
    return frozenset(name for field in fields for name in names_in(field.when))


def _missing(view: FieldView) -> int:
    return int(view.missing) + sum(row.missing for row in view.rows)


def _last(values: Sequence[str]) -> str:
    return values[-1] if values else ""
