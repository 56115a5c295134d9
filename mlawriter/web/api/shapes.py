"""The shapes that the descriptions of the API's answers are put together from, as JSON Schema."""

from typing import Any, Final, TypeAlias

Shape: TypeAlias = dict[str, Any]

TEXT: Final[Shape] = {"type": "string"}
PERHAPS: Final[Shape] = {"type": ["string", "null"]}
FLAG: Final[Shape] = {"type": "boolean"}
COUNT: Final[Shape] = {"type": "integer", "minimum": 0}
DAY: Final[Shape] = {"type": "string", "format": "date"}
STATE: Final[Shape] = {"type": "string", "pattern": "^[A-Z]{2}$"}
ANY_OBJECT: Final[Shape] = {"type": "object"}


def list_of(item: Shape) -> Shape:
    """A list of these."""
    return {"type": "array", "items": item}


def map_of(item: Shape) -> Shape:
    """An object that holds these under names of their own."""
    return {"type": "object", "additionalProperties": item}


def ref(name: str) -> Shape:
    """What is described under this name."""
    return {"$ref": f"#/components/schemas/{name}"}


def or_null(item: Shape) -> Shape:
    """What may be null instead."""
    return {"anyOf": [item, {"type": "null"}]}


def at_least(**properties: Shape) -> Shape:
    """An object that holds these and may hold more."""
    return {"type": "object", "properties": properties, "required": list(properties)}


def exactly(**properties: Shape) -> Shape:
    """An object that holds these and nothing else."""
    return {**at_least(**properties), "additionalProperties": False}


TEXTS: Final[Shape] = list_of(TEXT)
