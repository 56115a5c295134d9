"""The page of the directory's coverage is counted from its records, does not age by itself, and leaves nobody out."""

import re
from datetime import date

import pytest

from mlawriter.directory import read_directory
from mlawriter.directory.coverage import FIELDS
from mlawriter.places import AUTHORITIES
from tests.docs.coverage import PAGE, counted, page

TEXT = PAGE.read_text(encoding="utf-8")
DIRECTORY = read_directory(AUTHORITIES)
REAL = [code for code, state in DIRECTORY.states.items() if not state.fictional]


def test_the_page_is_the_one_that_the_records_give() -> None:
    assert page() == TEXT, "write it anew: .venv/bin/python -m tests.docs.coverage"


def test_its_day_is_that_of_the_records_and_not_today() -> None:
    assert counted(DIRECTORY).on == max(date.fromisoformat(state.collected) for state in DIRECTORY.states.values())


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.id)
def test_the_three_counts_of_a_field_make_up_all_states(field) -> None:
    found = re.search(rf"^\| {re.escape(field.label)} \| (\d+) \| (\d+) \| (\d+) \|$", TEXT, re.MULTILINE)

    assert found
    assert sum(map(int, found.groups())) == len(REAL)


@pytest.mark.parametrize("code", REAL)
def test_a_state_has_a_line_in_each_group(code: str) -> None:
    assert len(re.findall(rf"^\| .+ \({code}\) \|", TEXT, re.MULTILINE)) == len({field.group for field in FIELDS})
