"""A request file in which every field of the definitions is answered, for whatever must take them all."""

from collections.abc import Iterable, Sequence
from typing import Any

from mlawriter.casework.books import books
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

STATES = {"requesting_state": "XA", "requested_state": "XB"}

ALIKE = {
    Email: "name@example.org",
    Phone: "+99 8 71 202-04-96",
    StatesChoice: ["XA"],
    LanguageChoice: "en",
    Day: {"year": 2025, "month": 2, "day": 10},
    Moment: {"date": "2025-02-10", "time": "19:02:11", "offset": "+00:00"},
    Money: {"amount": "48000.00", "currency": "USD", "typed": "48,000.00"},
    Tick: True,
}


def answer(field: Field) -> Any:
    match field.kind:
        case Line(longest=longest) | Identifier(longest=longest) | Prose(longest=longest):
            return f"Words for {field.id}"[:longest]
        case Choice(options):
            return options[-1].id
        case Choices(options):
            return [option.id for option in options]
        case StateChoice():
            return STATES.get(field.id, "XC")
        case Links(to):
            return [f"{to[0]}1"]
        case Number(least):
            return max(least, 1)
        case Rows(fields):
            return [{"id": f"{field.id[0]}1", **answers(fields)}]
        case kind:
            return ALIKE[type(kind)]


def answers(fields: Iterable[Field]) -> dict[str, Any]:
    return {field.id: answer(field) for field in fields}


def request(letter_id: str) -> dict[str, Any]:
    letter = books().letters[letter_id]
    given = answers(field for section in letter.sections for field in section.fields)
    if letter.takes_measures:
        given["measures"] = measures(tuple(books().measures))
    return {"letter": letter_id, "answers": given}


def measures(ids: Sequence[str]) -> list[dict[str, Any]]:
    return [
        {"id": f"m{number}", "measure": one, **answers(books().measures[one].fields)}
        for number, one in enumerate(ids, start=1)
    ]


def filled_file() -> dict[str, Any]:
    return {
        "format": "mlawriter/1",
        "matter": answers(field for section in books().matter for field in section.fields),
        "requests": [request(letter) for letter in books().letters],
        "translations": {"fr": {"matter/facts/f1/text": "Le fait", "request/0/measures/m1/why_there": "Parce que"}},
    }
