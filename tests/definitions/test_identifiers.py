"""An identifier is for ever: well formed, said once at its level, and never taken away."""

import re
from pathlib import Path

import pytest

from mlawriter.definitions.registers import LETTERS, MEASURES
from mlawriter.vocabulary.fields import Choice, Choices, Rows
from tests.definitions.walking import FIELDS, MATTER_FIELDS, TAKES_MEASURES, Placed, letter_fields

SNAPSHOT = Path(__file__).with_name("ids.txt")
LEGAL = re.compile(r"[a-z][a-z_]*[a-z]")
LEGAL_OPTION = re.compile(r"[A-Za-z][A-Za-z0-9_\-]*")

# A measure, and a letter for one person, points to rows of these lists of the matter under the same name.
POINTS_TO_MATTER = {"persons", "facts", "offences"}

# Rows that a measure and the matter both have would hide each other; so do answers of a letter and of its measures.
LEVELS = {
    "matter": [field.id for field in MATTER_FIELDS],
    **{f"letter {letter.id}": [field.id for field in letter_fields(letter)] for letter in LETTERS.values()},
    **{f"measure {measure.id}": [field.id for field in measure.fields] for measure in MEASURES.values()},
    **{
        placed.place: [field.id for field in placed.field.kind.fields]
        for placed in FIELDS
        if isinstance(placed.field.kind, Rows)
    },
}

WITH_OPTIONS = [placed for placed in FIELDS if isinstance(placed.field.kind, Choice | Choices)]


def ids_now() -> set[str]:
    options = {
        f"{placed.place}={option.id}"
        for placed in WITH_OPTIONS
        for option in placed.field.kind.options  # type narrowed where the list is made
    }
    return {placed.place for placed in FIELDS} | options


@pytest.mark.parametrize("level", LEVELS)
def test_an_identifier_stands_once_at_its_level(level):
    ids = LEVELS[level]

    twice = {each for each in ids if ids.count(each) > 1}

    assert twice == set()


@pytest.mark.parametrize("placed", FIELDS, ids=lambda placed: placed.place)
def test_an_identifier_can_be_a_blank_of_a_clause(placed: Placed):
    assert LEGAL.fullmatch(placed.field.id)


@pytest.mark.parametrize("placed", WITH_OPTIONS, ids=lambda placed: placed.place)
def test_options_have_different_identifiers_and_labels(placed: Placed):
    options = placed.field.kind.options

    assert all(LEGAL_OPTION.fullmatch(option.id) for option in options)
    assert len({option.id for option in options}) == len(options)
    assert len({option.label for option in options}) == len(options)


@pytest.mark.parametrize("letter", LETTERS)
def test_a_letter_hides_no_field_of_the_matter(letter):
    own = {field.id for field in letter_fields(LETTERS[letter])}

    hidden = own & {field.id for field in MATTER_FIELDS}

    assert hidden <= POINTS_TO_MATTER


@pytest.mark.parametrize("measure", MEASURES)
def test_a_measure_hides_no_field_of_the_letter_or_the_matter(measure):
    own = {field.id for field in MEASURES[measure].fields}
    outer = {field.id for field in (*letter_fields(TAKES_MEASURES), *MATTER_FIELDS)}

    assert own & outer <= POINTS_TO_MATTER


@pytest.mark.parametrize("letter", LETTERS)
def test_the_sections_of_a_letter_have_different_addresses(letter):
    ids = [section.id for section in LETTERS[letter].sections]

    assert len(set(ids)) == len(ids)


def test_no_identifier_has_gone():
    kept = set(SNAPSHOT.read_text(encoding="utf-8").split("\n")) - {""}

    gone = kept - ids_now()

    assert gone == set(), "keep the old identifier, or name it in `was` and move its answers"


def test_every_new_identifier_is_written_down():
    kept = set(SNAPSHOT.read_text(encoding="utf-8").split("\n")) - {""}

    new = ids_now() - kept

    assert new == set(), "add these lines to tests/definitions/ids.txt"
