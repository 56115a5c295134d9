"""What a page of the form shows: a view of one section for these answers, with needs, gaps, problems and rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from mlawriter.readers.problems import Problem
from mlawriter.readers.profile import Profile
from mlawriter.readers.views import KIND_NAMES, FieldView, OptionView, RowView, SectionView, SetAside
from mlawriter.vocabulary.answers import Answers, Scope, is_empty, is_not_known
from mlawriter.vocabulary.conditions import names_in
from mlawriter.vocabulary.fields import Choice, Choices, Field, Links, Rows
from mlawriter.vocabulary.sections import Section

_PARTS: Final[Mapping[str, tuple[str, ...]]] = {
    "day": ("day", "month", "year"),
    "moment": ("date", "time", "offset"),
    "money": ("amount", "currency"),
}
_EMPTY: Final = {kind: dict.fromkeys(_PARTS.get(kind, ("",)), "") for kind in KIND_NAMES.values()}
_OPTIONAL: Final = frozenset({"choice", "choices", "links"})
NO_PROFILE: Final = Profile()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a view needs beyond the answers: the lists links point to, and the profile, and what could not be read.

    `saved` are the answers as they are kept: a row of a long list that is still the same may be folded.
    `opened` names the rows (or inputs in them) that the drafter has open: they stay so, whatever is shown anew.
    """

    profile: Profile = NO_PROFILE
    lists: Mapping[str, Rows] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    typed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    opened: frozenset[str] = frozenset()
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
        chosen = tuple(typed.get(view.name, ())) if view.kind == "states" else view.chosen
        return view._replace(values=values, chosen=chosen, not_known=f"{view.name}.not_known" in typed)

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
        asked_for = len(row) == 1 or any((one + ".").startswith(name + ".") for one in self.around.opened)
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
    if isinstance(answer, str):
        return (answer,)
    return tuple(one for one in answer if isinstance(one, str)) if isinstance(answer, list | tuple) else ()


def _controlling(fields: Sequence[Field]) -> frozenset[str]:
    """The ids of the fields on which other fields of the same page turn."""
    return frozenset(name for field in fields for name in names_in(field.when))


def _last(values: Sequence[str]) -> str:
    return values[-1] if values else ""
