"""Finding a State by what people type."""

import time

import pytest

from mlawriter.directory import read_directory
from mlawriter.directory.search import fold
from mlawriter.places import AUTHORITIES

DIRECTORY = read_directory(AUTHORITIES)
TYPED = [
    (code, name)
    for code, state in DIRECTORY.states.items()
    for name in dict.fromkeys([*state.also, *(names.short for names in state.names.values())])
]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Kazakstan", "KZ"), ("Côte", "CI"), ("cote d ivoire", "CI"), ("تونس", "TN"), ("تُونِس", "TN"), ("中国", "CN"),
        ("UZ", "UZ"), ("uzb", "UZ"), ("Kyrgystan", "KG"), ("Germny", "DE"), ("Turkey", "TR"), ("Ivory Coast", "CI"),
        ("الإمارات", "AE"), ("الامارات", "AE"), ("ГРУЗИЯ", "GE"), ("Deutschland", "DE"), ("  keladou ", "XA"),
    ],
)  # fmt: skip
def test_a_state_is_found_first(typed: str, code: str):
    assert DIRECTORY.search(typed)[0].code == code


@pytest.mark.parametrize(("code", "name"), TYPED, ids=[f"{code}-{name}" for code, name in TYPED])
def test_each_name_on_file_finds_its_own_state(code: str, name: str):
    found = DIRECTORY.search(name, limit=3)

    assert code in [hit.code for hit in found]


@pytest.mark.parametrize("typed", ["", "   ", "…", "qqqqqqqq"])
def test_what_names_no_state_finds_none(typed: str):
    assert DIRECTORY.search(typed) == ()


def test_a_hit_shows_the_name_that_was_recognised():
    assert DIRECTORY.search("turquie")[0].matched == "Turquie"


def test_no_more_is_found_than_was_asked_for():
    assert len(DIRECTORY.search("a", limit=7)) == 7


def test_case_accents_and_vowel_marks_do_not_count():
    assert fold("CÔTE D’IVOIRE") == fold("cote divoire")
    assert fold("ٱلْجَزَائِر") == fold("الجزائر")


def test_a_search_costs_less_than_ten_milliseconds():
    typed = ["Kazakstan", "Germny", "中国", "a", "republica"]

    slowest = max(min(_milliseconds(text) for _ in range(5)) for text in typed)

    assert slowest < 10


def _milliseconds(text: str) -> float:
    begun = time.process_time()
    DIRECTORY.search(text)
    return (time.process_time() - begun) * 1000
