"""Answers taken apart and put together again are the same, and changes lead from one state to the other."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from mlawriter.store.units import changes_between, put_together, take_apart, with_changes

FIELDS = st.text("abcdefg_", min_size=1, max_size=4).filter(lambda name: name not in {"id", "measure", "measures"})
WORDS = st.one_of(st.text(max_size=5), st.booleans(), st.integers(), st.lists(st.text(max_size=3), max_size=2))


@st.composite
def answers(draw: st.DrawFn) -> dict[str, Any]:
    """Answers of a request, with up to three measures."""
    fields = draw(st.dictionaries(FIELDS, WORDS, max_size=4))
    ids = draw(st.lists(st.sampled_from(["m1", "m2", "m11"]), unique=True))
    measures = [{"id": id_, "measure": "freezing", **draw(st.dictionaries(FIELDS, WORDS, max_size=3))} for id_ in ids]
    return fields | ({"measures": measures} if measures else {})


@given(answers())
def test_taken_apart_and_put_together_is_the_same(given_answers: dict[str, Any]) -> None:
    assert put_together(take_apart(given_answers)) == given_answers


@given(answers(), answers())
def test_changes_lead_from_one_state_to_the_other(before: dict[str, Any], after: dict[str, Any]) -> None:
    old, new = take_apart(before), take_apart(after)

    assert put_together(with_changes(old, [changes_between(old, new)])) == after


@given(answers())
def test_equal_answers_have_no_changes(given_answers: dict[str, Any]) -> None:
    assert changes_between(take_apart(given_answers), take_apart(given_answers)) == {}


def test_no_answer_and_none_are_the_same() -> None:
    assert take_apart({"a": None, "measures": [{"id": "m1", "measure": "x", "b": None}]}) == {
        "measures": [{"id": "m1", "measure": "x"}]
    }
