"""A request file with its rows named as the form would name them, and its ticks in the order of the page."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from mlawriter.casework.books import Books
from mlawriter.vocabulary.answers import is_empty, is_not_known
from mlawriter.vocabulary.fields import Choices, Field, Links, Money, Rows

Names = Mapping[str, Mapping[str, str]]


def as_the_form_names(file: Mapping[str, Any], books: Books) -> dict[str, Any]:
    """The matter and the requests of a file, so that two files that say the same are equal."""
    fields = [field for section in books.matter for field in section.fields]
    named = {
        field.id: {row["id"]: new_id(field, place) for place, row in enumerate(file["matter"].get(field.id, ()))}
        for field in fields
        if isinstance(field.kind, Rows)
    }
    requests = [request_named(request, books, named) for request in file["requests"]]
    return {"matter": answers_named(fields, file["matter"], named), "requests": requests}


def request_named(request: Mapping[str, Any], books: Books, named: Names) -> dict[str, Any]:
    fields = [field for section in books.letters[request["letter"]].sections for field in section.fields]
    answers = answers_named(fields, request["answers"], named)
    measures = [
        {"id": f"m{place}", "measure": name, **answers_named(books.measures[name].fields, row, named)}
        for place, row in enumerate(request["answers"].get("measures", ()), start=1)
        for name in (row["measure"],)
    ]
    return {"letter": request["letter"], "answers": answers | ({"measures": measures} if measures else {})}


def answers_named(fields: Sequence[Field], answers: Mapping[str, Any], named: Names) -> dict[str, Any]:
    given = [field for field in fields if not is_empty(answers.get(field.id))]
    return {field.id: answer_named(field, answers[field.id], named) for field in given}


def answer_named(field: Field, answer: Any, named: Names) -> Any:
    if is_not_known(answer):
        return answer
    match field.kind:
        case Rows(fields):
            return [
                {"id": new_id(field, place), **answers_named(fields, row, named)} for place, row in enumerate(answer)
            ]
        case Links(to):
            return sorted(named[to][one] for one in answer)
        case Choices():
            return sorted(answer)
        case Money():
            return answer | {"amount": str(Decimal(answer["amount"]).normalize())}
        case _:
            return answer


def new_id(field: Field, place: int) -> str:
    """The id that the form gives to the row at this place of a new list."""
    return f"{field.id[0]}{place + 1}"
