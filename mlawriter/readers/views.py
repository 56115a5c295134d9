"""What a page of the form shows, as values: a section, its fields, their rows, and what is set aside."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from mlawriter.readers.problems import Problem
from mlawriter.vocabulary.citations import Citation
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
_NEVER_UNKNOWN: Final = frozenset({"tick", "rows", "links"})


@dataclass(frozen=True, slots=True)
class OptionView:
    """One answer to choose; `label` is a msgid unless it is `literal`, such as a person's name."""

    id: str
    label: str
    chosen: bool
    literal: bool = False


class FieldView(NamedTuple):
    """One field as the page shows it; `values` holds its parts as text, "" being the only part of most kinds.

    A page makes thirty of them, and a named tuple is made in a fifth of the time of a frozen dataclass.
    """

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


def _missing(view: FieldView) -> int:
    return int(view.missing) + sum(row.missing for row in view.rows)
