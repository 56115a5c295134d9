"""Answers as they are looked up: row, measure, request, matter, from the inside out; and whether a condition holds."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, assert_never

from mlawriter.vocabulary.conditions import AllOf, Always, AnyOf, Condition, Has, Is, Not
from mlawriter.vocabulary.fields import NOT_KNOWN, Field

Answers: TypeAlias = Mapping[str, Any]


def is_not_known(answer: object) -> bool:
    """Whether the drafter said that it is not known."""
    return answer == NOT_KNOWN


def is_empty(answer: object) -> bool:
    """Whether nothing was answered; `not known` is an answer."""
    return answer is None or answer is False or answer in ("", [], {})


@dataclass(frozen=True, slots=True)
class Scope:
    """Answers from the innermost to the outermost; the first layer that has the field decides."""

    layers: tuple[Answers, ...]

    def inside(self, answers: Answers, fields: Iterable[Field]) -> "Scope":
        """The scope of a row or measure within this one.

        Its own `fields` are never looked up further out: an empty date of a fact is not the date of the letter.
        """
        return Scope(({field.id: None for field in fields} | dict(answers), *self.layers))

    def get(self, field: str) -> Any:
        """The answer to a field, or None."""
        for layer in self.layers:
            if field in layer:
                return layer[field]
        return None

    def rows(self, list_id: str) -> Sequence[Answers]:
        """The rows of a list of the matter: a link inside may have the same name, as `persons` of a fact has."""
        found = next((layer[list_id] for layer in reversed(self.layers) if list_id in layer), None)
        return found or ()

    def holds(self, condition: Condition) -> bool:
        """Whether the condition holds for these answers."""
        match condition:
            case Always():
                return True
            case Is(field, values):
                return not values.isdisjoint(_as_words(self.get(field)))
            case Has(field):
                answer = self.get(field)
                return not is_empty(answer) and not is_not_known(answer)
            case AllOf(parts):
                return all(self.holds(part) for part in parts)
            case AnyOf(parts):
                return any(self.holds(part) for part in parts)
            case Not(part):
                return not self.holds(part)
            case _:
                assert_never(condition)


def _as_words(answer: object) -> set[str]:
    match answer:
        case str():
            return {answer}
        case True:
            return {"yes"}
        case list() | tuple():
            return {word for word in answer if isinstance(word, str)}
        case {"not_known": True}:
            return {"not_known"}
        case _:
            return set()
