"""The JSON Schema (draft 2020-12) of the request file, drawn from the definitions.

It describes the file as an export writes it. A reader of files is a little more patient (an amount written "48,000"
is read), and checks what a schema cannot say: that a date exists, that a text holds nothing invisible.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TypeAlias, assert_never

from mlawriter.readers.binding import LAST
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
from mlawriter.vocabulary.letters import Letter, Measure
from mlawriter.vocabulary.limits import MOST_MEASURES, MOST_REQUESTS
from mlawriter.vocabulary.sections import Section

Schema: TypeAlias = dict[str, Any]

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
FORMAT: Final = "mlawriter/1"
DEFINITIONS: Final = "#/$defs/"

_ROW_ID: Final = r"^[a-z]{1,3}[1-9][0-9]{0,5}$"
_SHORT: Final = 320

_PART_OF: Final[Mapping[type, str]] = {
    StateChoice: "state",
    LanguageChoice: "language",
    Moment: "moment",
    Money: "money",
}
SHARED: Final[Mapping[str, Schema]] = {
    "not_known": {
        "description": "The drafter says that it is not known.",
        "const": {"not_known": True},
    },
    "row_id": {
        "description": "Stable within its list and never given again: links point to it.",
        "type": "string",
        "pattern": _ROW_ID,
    },
    "last_id": {
        "description": "The highest number that this list has given to a row which is gone.",
        "type": "integer",
        "minimum": 1,
        "maximum": 999_999,
    },
    "state": {
        "description": "A State or territory: ISO 3166-1 alpha-2, or XA to XZ for a fictional State.",
        "type": "string",
        "pattern": "^[A-Z]{2}$",
    },
    "language": {
        "description": "A language tag: ISO 639, with script or region where needed.",
        "type": "string",
        "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
    },
    "moment": {
        "description": "A date, with time and offset from UTC where they are known.",
        "type": "object",
        "properties": {
            "date": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
            "time": {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$"},
            "offset": {"type": "string", "pattern": "^[+-](0[0-9]|1[0-4]):[0-5][0-9]$"},
        },
        "required": ["date"],
        "dependentRequired": {"offset": ["time"]},
        "additionalProperties": False,
    },
    "money": {
        "description": "The amount in plain digits, its currency, and the amount as typed.",
        "type": "object",
        "properties": {
            "amount": {"type": "string", "pattern": r"^[0-9]{1,18}(\.[0-9]{1,8})?$"},
            "currency": {"type": "string", "pattern": "^[A-Z]{3}$"},
            "typed": {"type": "string", "maxLength": 60},
        },
        "required": ["amount", "currency"],
        "additionalProperties": False,
    },
    "translations": {
        "description": "By language, then by place: matter/facts/f1/text or request/0/purpose.",
        "type": "object",
        "propertyNames": {"pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"},
        "additionalProperties": {
            "type": "object",
            "propertyNames": {"pattern": "^(matter/|request/[0-9]+/).+$"},
            "additionalProperties": {"type": "string"},
        },
    },
}


def request_file_schema(
    matter: Sequence[Section], letters: Mapping[str, Letter], measures: Mapping[str, Measure]
) -> Schema:
    """The schema as it is published, with all its parts under $defs."""
    parts = schema_parts(matter, letters, measures)
    return {
        "$schema": DIALECT,
        "$id": "urn:mlawriter:request-file:1",
        "title": "Request file of mlawriter: one matter with its requests",
        **parts.pop("request_file"),
        "$defs": parts,
    }


def schema_parts(
    matter: Sequence[Section],
    letters: Mapping[str, Letter],
    measures: Mapping[str, Measure],
    *,
    at: str = DEFINITIONS,
) -> dict[str, Schema]:
    """Every part by its name, `request_file` among them; `at` is where the parts will stand, for their references."""
    draw = _Drawing(at)
    fields = [field for section in matter for field in section.fields]
    parts: dict[str, Schema] = {name: dict(part) for name, part in SHARED.items()}
    parts["matter"] = draw.answers("The matter: one domestic criminal case, entered once", fields)
    for measure in measures.values():
        parts[f"measure_{measure.id}"] = draw.measure(measure)
    parts["measure"] = {"anyOf": [draw.part(f"measure_{name}") for name in measures]}
    for letter in letters.values():
        parts[f"request_{letter.id}"] = draw.letter(letter)
    parts["request"] = {"anyOf": [draw.part(f"request_{name}") for name in letters]}
    parts["request_file"] = {
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "matter": draw.part("matter"),
            "requests": {"type": "array", "items": draw.part("request"), "maxItems": MOST_REQUESTS},
            "translations": draw.part("translations"),
        },
        "required": ["format", "matter", "requests"],
        "additionalProperties": False,
    }
    return parts


class _Drawing:
    """Draws definitions; references lead to the place `at`."""

    def __init__(self, at: str) -> None:
        self.at = at

    def part(self, name: str) -> Schema:
        return {"$ref": self.at + name}

    def letter(self, letter: Letter) -> Schema:
        fields = [field for section in letter.sections for field in section.fields]
        answers = self.answers("", fields)
        if letter.takes_measures:
            answers["properties"]["measures"] = {
                "type": "array",
                "items": self.part("measure"),
                "maxItems": MOST_MEASURES,
            }
        return {
            "title": letter.title,
            "description": letter.help,
            "type": "object",
            "properties": {"letter": {"const": letter.id}, "answers": answers},
            "required": ["letter", "answers"],
            "additionalProperties": False,
        }

    def measure(self, measure: Measure) -> Schema:
        drawn = self.answers(measure.title, measure.fields)
        drawn["properties"] = {"id": self.part("row_id"), "measure": {"const": measure.id}} | drawn["properties"]
        return {**drawn, "required": ["id", "measure"]}

    def answers(self, title: str, fields: Iterable[Field]) -> Schema:
        properties: dict[str, Schema] = {}
        for field in fields:
            properties[field.id] = self.field(field)
            for name in field.was:
                properties[name] = {**self.field(field), "deprecated": True}
            if isinstance(field.kind, Rows):
                properties[LAST + field.id] = self.part("last_id")
        titled = {"title": title} if title else {}
        return {**titled, "type": "object", "properties": properties, "additionalProperties": False}

    def field(self, field: Field) -> Schema:
        words = {"title": field.label, **({"description": field.help} if field.help else {})}
        drawn = self.kind(field)
        if isinstance(field.kind, Tick | Links | Rows):
            return {**words, **drawn}
        return {**words, "anyOf": [drawn, self.part("not_known")]}

    def kind(self, field: Field) -> Schema:
        match field.kind:
            case Line() | Prose() | Identifier() as text:
                return {"type": "string", "maxLength": text.longest}
            case Email() | Phone():
                return {"type": "string", "maxLength": _SHORT}
            case Choice(options):
                return {"enum": [option.id for option in options]}
            case Choices(options):
                return _several({"enum": [option.id for option in options]}, len(options))
            case StatesChoice(most):
                return _several(self.part("state"), most)
            case Links(_, most):
                return _several(self.part("row_id"), most)
            case Day(earliest, latest):
                return _day(earliest, latest)
            case StateChoice() | LanguageChoice() | Moment() | Money() as kind:
                return self.part(_PART_OF[type(kind)])
            case Number(least, most):
                return {"type": "integer", "minimum": least, "maximum": most}
            case Tick():
                return {"type": "boolean"}
            case Rows(fields, _, _, most):
                return {"type": "array", "items": self.row(fields), "maxItems": most}
            case _:
                assert_never(field.kind)

    def row(self, fields: Iterable[Field]) -> Schema:
        drawn = self.answers("", fields)
        drawn["properties"] = {"id": self.part("row_id")} | drawn["properties"]
        return {**drawn, "required": ["id"]}


def _several(item: Schema, most: int) -> Schema:
    return {"type": "array", "items": item, "uniqueItems": True, "maxItems": most}


def _day(earliest: int, latest: int) -> Schema:
    return {
        "type": "object",
        "properties": {
            "year": {"type": "integer", "minimum": earliest, "maximum": latest},
            "month": {"type": "integer", "minimum": 1, "maximum": 12},
            "day": {"type": "integer", "minimum": 1, "maximum": 31},
        },
        "required": ["year"],
        "dependentRequired": {"day": ["month"]},
        "additionalProperties": False,
    }
