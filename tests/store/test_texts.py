"""What was written comes back code point for code point, and what can not be kept is refused whole."""

import math

import pytest

from mlawriter.casework.look import see_matter, see_matters
from mlawriter.casework.open_matter import open_matter
from mlawriter.store.engine import Store
from mlawriter.store.faults import UnfitAnswers
from mlawriter.store.records import Person
from mlawriter.vocabulary.limits import DEEPEST_ANSWERS, LARGEST_ANSWERS, MEBIBYTE

TEXTS = {
    "markup": "Smith & Sons <Ltd> \"quoted\" 'single'",
    "nko": "ߒߞߏ ߞߊ߲ߜߍ",
    "adlam": "𞤀𞤣𞤤𞤢𞤥 𞤆𞤵𞤤𞤢𞤪",
    "han beyond the first plane": "𠀀𪛖𫝀",
    "arabic with marks": "مُحَمَّد بن عبد الله",
    "right-to-left marks": "a\u200f\u2067b\u2069",
    "decomposed": "e\u0301 o\u0302",
    "one letter": "U",
    "two hundred letters": "Ng" * 100,
    "lines": "one\ntwo\n\nthree\t.",
    "escapes": "\\u0000 \\n \\",
    "a NUL": "a\0b",
    "emoji with joiners": "👩‍⚖️",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_text_comes_back_unchanged(store: Store, person: Person, text: str) -> None:
    matter = open_matter(store, person, {"case_title": text, text: text})

    assert see_matter(store, person, matter).answers == {"case_title": text, text: text}
    assert see_matters(store, person)[0].title == text.replace("\0", "")


def test_five_mebibytes_of_text_come_back_unchanged(store: Store, person: Person) -> None:
    text = "ߒ𞤀 x" * (5 * MEBIBYTE // 4)

    matter = open_matter(store, person, {"facts_summary": text})

    assert see_matter(store, person, matter).answers == {"facts_summary": text}


def test_answers_keep_the_order_they_were_given_in(store: Store, person: Person) -> None:
    answers = {"z": "1", "a": [{"id": "r2", "b": "1", "a": "2"}, {"id": "r1"}], "m": {"y": 1, "b": True}}

    matter = open_matter(store, person, answers)

    assert str(see_matter(store, person, matter).answers) == str(answers)


def nested(levels: int) -> object:
    """So many lists and objects inside one another."""
    value: object = "x"
    for level in range(levels):
        value = [value] if level % 2 else {"a": value}
    return value


UNFIT = {
    "half a character": {"a": "\ud800"},
    "half a character in a name": {"\udfff": "a"},
    "not a number": {"a": math.nan},
    "infinity": {"a": [math.inf]},
    "bytes": {"a": b"x"},
    "too deep": {"a": nested(DEEPEST_ANSWERS)},
    "far too deep": {"a": nested(100_000)},
    "too long": {"a": "x" * LARGEST_ANSWERS},
    "measures that are no list": {"measures": "m1"},
    "a measure without a kind": {"measures": [{"id": "m1"}]},
    "two measures with one id": {"measures": [{"id": "m1", "measure": "a"}, {"id": "m1", "measure": "b"}]},
    "a measure whose id is a path": {"measures": [{"id": "m1/x", "measure": "a"}]},
}


@pytest.mark.parametrize("answers", UNFIT.values(), ids=UNFIT)
def test_what_can_not_be_kept_is_refused_whole(store: Store, person: Person, answers: dict[str, object]) -> None:
    with pytest.raises(UnfitAnswers):
        open_matter(store, person, answers, key="unfit")

    assert see_matters(store, person) == []


def test_the_deepest_answers_that_may_be_are_kept(store: Store, person: Person) -> None:
    answers = {"a": nested(DEEPEST_ANSWERS - 1)}

    matter = open_matter(store, person, answers)

    assert see_matter(store, person, matter).answers == answers
