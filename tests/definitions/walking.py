"""Every field, condition, passage and citation of the definitions, each with a readable name of its place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass

from mlawriter.definitions.matter import MATTER
from mlawriter.definitions.registers import LETTERS, MEASURES
from mlawriter.vocabulary.citations import Citation
from mlawriter.vocabulary.conditions import Has, Is
from mlawriter.vocabulary.fields import Field, Rows
from mlawriter.vocabulary.letters import Letter, Measure
from mlawriter.vocabulary.passages import Branch, Facts, Grid, HeldBack, Listing, Passage, Together, Words

ALWAYS_THERE = {"letter", "measures", "basis", "gravest"}
"""Names that a condition may look up in every request, beside the fields."""


@dataclass(frozen=True)
class Placed:
    """A field with its place ("measure testimony/oath") and the fields it can see, nearest level first."""

    place: str
    field: Field
    levels: tuple[Mapping[str, Field], ...]

    @property
    def seen(self) -> set[str]:
        return ALWAYS_THERE | {name for level in self.levels for name in level}


def by_id(each: Iterable[Field]) -> dict[str, Field]:
    return {field.id: field for field in each}


MATTER_FIELDS = tuple(field for section in MATTER for field in section.fields)


def letter_fields(letter: Letter) -> tuple[Field, ...]:
    return tuple(field for section in letter.sections for field in section.fields)


def levels_of_letter(letter: Letter) -> tuple[dict[str, Field], ...]:
    return (by_id(letter_fields(letter)), by_id(MATTER_FIELDS))


TAKES_MEASURES = next(letter for letter in LETTERS.values() if letter.takes_measures)


def levels_of_measure(measure: Measure) -> tuple[dict[str, Field], ...]:
    return (by_id(measure.fields), *levels_of_letter(TAKES_MEASURES))


def inside(place: str, own: Iterable[Field], levels: tuple[Mapping[str, Field], ...]) -> Iterator[Placed]:
    for field in own:
        yield Placed(f"{place}/{field.id}", field, levels)
        if isinstance(field.kind, Rows):
            rows = field.kind.fields
            yield from inside(f"{place}/{field.id}", rows, (by_id(rows), *levels))


FIELDS = (
    *inside("matter", MATTER_FIELDS, (by_id(MATTER_FIELDS),)),
    *(
        placed
        for letter in LETTERS.values()
        for placed in inside(f"letter {letter.id}", letter_fields(letter), levels_of_letter(letter))
    ),
    *(
        placed
        for measure in MEASURES.values()
        for placed in inside(f"measure {measure.id}", measure.fields, levels_of_measure(measure))
    ),
)

TOLD: dict[str, tuple[Letter | Measure, tuple[Passage, ...], tuple[Mapping[str, Field], ...]]] = {
    **{f"letter {each.id}": (each, each.order, levels_of_letter(each)) for each in LETTERS.values()},
    **{f"measure {each.id}": (each, each.passages, levels_of_measure(each)) for each in MEASURES.values()},
}


def found(value: object, wanted: type) -> Iterator[object]:
    """Every value of a type inside a value, without going into the fields of the form."""
    if isinstance(value, wanted):
        yield value
    if is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from found(getattr(value, each.name), wanted)
    elif isinstance(value, tuple | frozenset):
        for part in value:
            yield from found(part, wanted)


def names_in(value: object) -> set[str]:
    """The field ids that conditions inside a value look up."""
    return {condition.field for kind in (Is, Has) for condition in found(value, kind)}


def citations_in(value: object) -> set[Citation]:
    return set(found(value, Citation))


def field_of(passage: Passage) -> tuple[str, ...]:
    """The ids of the fields that a passage tells."""
    match passage:
        case Words(field) | Grid(field) | Listing(field):
            return (field,)
        case Facts(names):
            return names
        case Together(inner) | Branch(inner) | HeldBack(inner):
            return tuple(name for each in inner for name in field_of(each))
        case _:
            return ()
