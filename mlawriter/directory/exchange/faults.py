"""What cannot be taken in: a whole file, or one row of it, with the place, the fault and the remedy."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, Self

from mlawriter.language.messages import N_

NO_COLUMN: Final = (
    N_("There is no column of this name."), N_("Correct or remove it; authorities/README.md lists them.")
)  # fmt: skip
"""Fault and remedy of a key that no table has."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a row stands in what was handed in; rows count from 1, the headings included."""

    file: str
    table: str
    row: int

    def __str__(self) -> str:
        """For a terminal."""
        return f"{self.file}: {self.table}: row {self.row}"


class CellFault(Exception):
    """A value that cannot be read; fault and remedy are English msgids."""

    def __init__(self, fault: str, remedy: str, params: Mapping[str, str] | None = None) -> None:
        self.fault, self.remedy, self.params = fault, remedy, params or {}
        super().__init__(fault)


class FileFault(Exception):
    """A file of which nothing can be read; the message is a sentence for the person who handed it in."""

    def __init__(self, sentence: str, **params: str) -> None:
        self.sentence, self.params = sentence, params
        super().__init__(sentence % params if params else sentence)

    def words(self, translate: Callable[[str], str]) -> str:
        """The sentence in the language of the person."""
        said = translate(self.sentence)
        return said % self.params if self.params else said


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that is not taken in, with the column at fault and what to do; fault and remedy are English msgids."""

    place: Place
    column: str
    fault: str
    remedy: str
    params: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def by(cls, place: Place, column: str, fault: CellFault) -> Self:
        """The refusal of a row because of one cell."""
        return cls(place, column, fault.fault, fault.remedy, fault.params)

    def words(self, translate: Callable[[str], str] = str) -> tuple[str, str]:
        """Fault and remedy in the language of the person."""
        fault, remedy = translate(self.fault), translate(self.remedy)
        return (fault % self.params, remedy % self.params) if self.params else (fault, remedy)

    def __str__(self) -> str:
        """One line for a terminal."""
        return f"{self.place}: {self.column or 'the row'}: refused: " + " ".join(self.words())
