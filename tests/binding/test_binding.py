"""What is typed becomes answers or problems; nothing is lost on the way."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlawriter.readers.binding import bind
from mlawriter.readers.binding_json import bind_json
from mlawriter.readers.pages import Surroundings, section_view
from mlawriter.readers.views import FieldView
from mlawriter.vocabulary.answers import Scope
from mlawriter.vocabulary.fields import (
    NOT_KNOWN,
)
from tests.binding.sample import FIELDS, SECTION, form


def shown_as_form(answers: dict[str, Any]) -> dict[str, list[str]]:
    """What a browser would send for the page of these answers."""
    sent: dict[str, list[str]] = {}
    for view in section_view(SECTION, Scope((answers,)), answers, Surroundings()).fields:
        _send(view, sent)
    return sent


def _send(view: FieldView, sent: dict[str, list[str]]) -> None:
    if view.not_known:
        sent[f"{view.name}.not_known"] = ["1"]
    match view.kind:
        case "rows":
            sent[f"{view.name}.rows"] = [str(len(view.rows))]
            for row in view.rows:
                sent[f"{row.name}.id"] = [row.id]
                for inner in row.fields:
                    _send(inner, sent)
        case "choices" | "links" | "states":
            sent[view.name] = ["", *view.chosen]
        case "choice":
            sent[view.name] = list(view.chosen) or [""]
        case "tick":
            sent[view.name] = ["", "yes"] if view.values[""] == "True" else [""]
        case _:
            for part, value in view.values.items():
                sent[f"{view.name}.{part}" if part else view.name] = [value]


WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=12)
DAYS = st.one_of(
    st.builds(lambda y: {"year": y}, st.integers(1800, 2200)),
    st.builds(
        lambda y, m, d: {"year": y, "month": m, "day": d},
        st.integers(1800, 2200),
        st.integers(1, 12),
        st.integers(1, 28),
    ),
)
ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        "title": st.one_of(WORDS, st.just(NOT_KNOWN)),
        "story": st.builds("{}\n{}".format, WORDS, WORDS),
        "date": DAYS,
        "pages": st.integers(1, 500),
        "sure": st.just(True),
        "one": st.sampled_from("ab"),
        "some": st.lists(st.sampled_from("ab"), min_size=1, unique=True),
        "state": st.just("XA"),
        "states": st.lists(st.sampled_from(["XA", "XB", "XC"]), min_size=1, max_size=3, unique=True),
        "moment": st.just({"date": "2025-02-10", "time": "19:02:11", "offset": "+00:00"}),
        "sum": st.just({"amount": "48000.00", "currency": "USD", "typed": "48,000"}),
        "why": WORDS,
        "persons": st.lists(
            st.fixed_dictionaries(
                {"name": WORDS}, optional={"born": DAYS, "papers": st.just([{"id": "p1", "number": "7"}])}
            ),
            min_size=1,
            max_size=4,
        ).map(lambda rows: [{"id": f"p{place}", **row} for place, row in enumerate(rows, start=1)]),
    },
)


def in_nfc(answers: dict[str, Any]) -> dict[str, Any]:
    bound = bind_json(FIELDS, answers)
    assert not bound.problems
    return bound.answers


@given(ANSWERS)
def test_what_is_bound_and_shown_again_is_the_same(typed: dict[str, Any]):
    answers = in_nfc(typed)

    bound = bind(FIELDS, shown_as_form(answers), answers)

    assert bound.problems == ()
    assert bound.answers == answers


@given(ANSWERS)
def test_a_form_and_a_file_give_the_same_answers(typed: dict[str, Any]):
    answers = in_nfc({**typed, "one": "a"})

    assert bind(FIELDS, shown_as_form(answers), {}).answers == answers


KEYS = st.sampled_from([*shown_as_form({"one": "a", "persons": [{"id": "p1"}]}), "persons.7.name", "x.y", "a"])


@given(st.dictionaries(KEYS, st.lists(st.text(st.characters(), max_size=8), max_size=3), max_size=12))
def test_no_form_however_odd_breaks_the_binding(typed: dict[str, list[str]]):
    bound = bind(FIELDS, typed, {})

    for problem in bound.problems:
        assert problem.words(str)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([field.id for field in FIELDS] + ["other"]), JSON, max_size=6))
def test_no_file_however_odd_breaks_the_binding(data: dict[str, Any]):
    bound = bind_json(FIELDS, data)

    assert in_nfc(bound.answers) == bound.answers


def test_an_unknown_field_of_a_file_is_named():
    assert [(one.path, one.id) for one in bind_json(FIELDS, {"colour": "red"}).problems] == [
        ("colour", "unknown_field")
    ]


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ({"date.year": "2024", "date.day": "3"}, "month_missing"),
        ({"date.month": "3"}, "year_missing"),
        ({"date.year": "24"}, "not_a_year"),
        ({"date.year": "2023", "date.month": "2", "date.day": "29"}, "not_a_day"),
        ({"date.year": "2023", "date.month": "13"}, "not_a_month"),
        ({"sum.amount": "abc", "sum.currency": "USD"}, "not_an_amount"),
        ({"sum.amount": "1,234", "sum.currency": "KWD"}, "amount_of_two_meanings"),
        ({"sum.amount": "1,2,3", "sum.currency": "USD"}, "not_an_amount"),
        ({"sum.amount": "5", "sum.currency": ""}, "currency_missing"),
        ({"sum.amount": "", "sum.currency": "USD"}, "amount_missing"),
        ({"moment.time": "10:00"}, "date_missing"),
        ({"moment.date": "2025-02-30"}, "not_a_date"),
        ({"moment.date": "2025-02-10", "moment.time": "25:00"}, "not_a_time"),
        ({"moment.date": "2025-02-10", "moment.time": "10:00", "moment.offset": "1"}, "not_an_offset"),
        ({"mail": "nobody"}, "not_an_email"),
        ({"pages": "many"}, "not_a_whole_number"),
        ({"pages": "501"}, "number_out_of_bounds"),
        ({"one": "z"}, "no_such_option"),
        ({"some": "z"}, "no_such_option"),
        ({"state": "Zed"}, "no_such_state"),
        ({"title": "x", "title.not_known": "1"}, "answer_and_not_known"),
    ],
)
def test_what_cannot_be_read_is_told_and_kept_as_typed(typed: dict[str, str], problem: str):
    field = next(iter(typed)).partition(".")[0]

    bound = bind(FIELDS, {key: [value] for key, value in typed.items()}, {})

    assert [(one.path, one.id) for one in bound.problems] == [(field, problem)]
    assert field not in bound.answers
    assert bound.typed == {key: (value,) for key, value in typed.items()}


@pytest.mark.parametrize(
    ("amount", "currency", "read"),
    [
        ("48,000", "usd", "48000.00"),
        ("48.000", "EUR", "48000.00"),
        ("48 000,50", "EUR", "48000.50"),
        ("1'234'567.8", "CHF", "1234567.80"),
        ("1,234,567", "XOF", "1234567"),
        ("1.234,56", "EUR", "1234.56"),
        ("٤٨٠٠٠", "EGP", "48000.00"),
        ("0.125", "EUR", "0.125"),
        ("12", "JPY", "12"),
    ],
)
def test_an_amount_is_read_as_its_writer_meant_it_and_kept_as_typed(amount: str, currency: str, read: str):
    bound = bind(FIELDS, form(sum__amount=amount, sum__currency=currency), {})

    assert bound.answers["sum"] == {"amount": read, "currency": currency.upper(), "typed": amount}


def test_digits_of_any_script_are_the_same_date():
    bound = bind(FIELDS, form(date__year="٢٠٢٤", date__month="٣", date__day="١"), {})

    assert bound.answers["date"] == {"year": 2024, "month": 3, "day": 1}


def test_a_field_that_the_form_did_not_show_is_left_as_it_was():
    before = {"one": "b", "why": "set aside", "persons": [{"id": "p1", "name": "Awa"}], "sure": True}

    bound = bind(FIELDS, form(title="New"), before)

    assert bound.answers == {**before, "title": "New"}
    assert bound.decided == {"title"}


def test_an_emptied_field_is_emptied():
    bound = bind(FIELDS, form(title="", sure="", some=[""]), {"title": "x", "sure": True, "some": ["a"]})

    assert bound.answers == {}
    assert bound.decided == {"title", "sure", "some"}


def test_not_known_is_an_answer():
    assert bind(FIELDS, form(title="", title__not_known="1"), {}).answers == {"title": NOT_KNOWN}
