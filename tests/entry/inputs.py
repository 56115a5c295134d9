"""What must stand in the inputs of a page so that an answer comes out of it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mlawriter.vocabulary.answers import is_not_known
from mlawriter.vocabulary.fields import Choices, Day, Field, Links, Moment, Money, Rows, StatesChoice, Tick


def inputs(fields: Sequence[Field], answers: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every input by its name with what is to be put into it, in the order of the page."""
    for field in fields:
        if field.id not in answers:
            continue
        name, answer = prefix + field.id, answers[field.id]
        if isinstance(field.kind, Rows):
            for place, row in enumerate(answer):
                yield from inputs(field.kind.fields, row, f"{name}.{place}.")
        else:
            yield from parts(field, name, answer)


def parts(field: Field, name: str, answer: Any) -> Iterator[tuple[str, list[str]]]:
    """The inputs of one answer."""
    if is_not_known(answer):
        yield f"{name}.not_known", ["1"]
        return
    match field.kind:
        case Tick():
            yield name, ["yes"]
        case Choices() | Links() | StatesChoice():
            yield name, list(answer)
        case Day():
            yield from ((f"{name}.{part}", [str(answer[part])]) for part in ("day", "month", "year") if part in answer)
        case Moment():
            yield from ((f"{name}.{part}", [answer[part]]) for part in ("date", "time", "offset") if part in answer)
        case Money():
            yield f"{name}.amount", [answer.get("typed", answer["amount"])]
            yield f"{name}.currency", [answer["currency"]]
        case _:
            yield name, [str(answer)]


def lists(fields: Sequence[Field], answers: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, int]]:
    """Every list by its name with the number of its rows, outer lists first."""
    for field in fields:
        if isinstance(field.kind, Rows) and answers.get(field.id):
            rows = answers[field.id]
            yield prefix + field.id, len(rows)
            for place, row in enumerate(rows):
                yield from lists(field.kind.fields, row, f"{prefix}{field.id}.{place}.")
