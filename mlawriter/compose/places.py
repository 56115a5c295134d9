"""Where an answer stands: row, measure, request or matter, with its field and the path a translator finds it by."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mlawriter.vocabulary.answers import Scope
from mlawriter.vocabulary.fields import Field, Rows

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Layer:
    """The answers of one level with their fields; `prefix` begins the path of each ("matter/facts/f1/")."""

    prefix: str
    fields: Mapping[str, Field]
    answers: Row


@dataclass(frozen=True, slots=True)
class Found:
    """A field, its answer here, and its path."""

    field: Field
    answer: Any
    path: str


@dataclass(frozen=True, slots=True)
class Place:
    """Layers from the innermost to the outermost, and the scope in which conditions are asked here."""

    layers: tuple[Layer, ...]
    scope: Scope

    def find(self, field_id: str) -> Found | None:
        """The innermost field of that id, or None where no level has such a field."""
        for layer in self.layers:
            if field_id in layer.fields:
                return Found(layer.fields[field_id], layer.answers.get(field_id), f"{layer.prefix}{field_id}")
        return None

    def inside(self, prefix: str, fields: Iterable[Field], answers: Row) -> "Place":
        """The place of a row or measure within this one."""
        known = {field.id: field for field in fields}
        return Place((Layer(prefix, known, answers), *self.layers), self.scope.inside(answers, known.values()))

    def rows(self, field_id: str) -> Iterator["Place"]:
        """The place of each row of a Rows field, in order."""
        found = self.find(field_id)
        if found is None or not isinstance(found.field.kind, Rows) or not isinstance(found.answer, list):
            return
        for row in found.answer:
            yield self.inside(f"{found.path}/{row.get('id', '')}/", found.field.kind.fields, row)

    def asks(self, field: Field) -> bool:
        """Whether the field is asked at all here; an answer that is not asked is set aside and never printed."""
        return self.scope.holds(field.when)

    def get(self, field_id: str) -> Any:
        """The answer to a field that is asked here, or None."""
        found = self.find(field_id)
        return found.answer if found is not None and self.asks(found.field) else None

    @property
    def row(self) -> Row:
        """The answers of the innermost level."""
        return self.layers[0].answers
