"""The data dictionary is made from the definitions and leaves none of them out."""

import re

import pytest

from mlawriter.definitions.matter import MATTER
from mlawriter.definitions.registers import LETTERS, MEASURES
from mlawriter.readers.dictionary import in_words
from mlawriter.vocabulary.conditions import ALWAYS, Has, Not, all_of, any_of, one_of
from mlawriter.vocabulary.fields import Field, Rows
from tests.docs.data_dictionary import PAGE, page

TEXT = PAGE.read_text(encoding="utf-8")


def ids(fields: tuple[Field, ...], path: str = "") -> list[str]:
    return [
        name
        for field in fields
        for name in (
            f"{path}{field.id}",
            *(ids(field.kind.fields, f"{path}{field.id}[].") if isinstance(field.kind, Rows) else ()),
        )
    ]


def part(heading: str) -> str:
    """What stands under a heading of this beginning."""
    level = heading.partition(" ")[0]
    after = TEXT.partition(f"\n{heading}")[2]
    return re.split(rf"\n#{{2,{len(level)}}} ", after)[0]


def test_the_page_is_the_one_that_the_definitions_give() -> None:
    assert page() == TEXT, "write it anew: .venv/bin/python -m tests.docs.data_dictionary"


@pytest.mark.parametrize("letter", LETTERS)
def test_every_section_of_a_letter_stands_under_it(letter: str) -> None:
    told = part(f"## Letter `{letter}`")

    assert [section.id for section in LETTERS[letter].sections if f"### Section `{section.id}`" not in told] == []


@pytest.mark.parametrize("measure", MEASURES)
def test_every_field_of_a_measure_stands_under_it_or_under_those_of_every_measure(measure: str) -> None:
    told = part(f"### Measure `{measure}`") + part("### Fields of every measure")

    assert [name for name in ids(MEASURES[measure].fields) if f"| `{name}` |" not in told] == []


def test_every_field_of_the_matter_stands_in_it() -> None:
    told = part("## The matter")

    fields = tuple(field for section in MATTER for field in section.fields)

    assert [name for name in ids(fields) if f"| `{name}` |" not in told] == []


def test_every_row_of_a_table_has_as_many_cells_as_its_head() -> None:
    tables = re.findall(r"(?:^\|.*\n)+", TEXT, re.MULTILINE)

    widths = [{len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()} for table in tables]

    assert tables
    assert [found for found in widths if len(found) != 1] == []


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (ALWAYS, ""),
        (Has("deadline"), "`deadline` is answered"),
        (one_of("urgency", "urgent", "very_urgent"), "`urgency` is `urgent` or `very_urgent`"),
        (Not(Has("deadline")), "not (`deadline` is answered)"),
        (
            all_of(Has("deadline"), any_of(Has("presence"), Has("costs"))),
            "`deadline` is answered and (`presence` is answered or `costs` is answered)",
        ),
    ],
    ids=["always", "has", "is", "not", "nested"],
)
def test_a_condition_is_told_in_words(condition, words: str) -> None:
    assert in_words(condition) == words
