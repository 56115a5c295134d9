"""Rows keep their ids and their order; no id is ever given twice."""

from mlawriter.readers.binding import add_row, bind
from tests.binding.sample import FIELDS


def rows_form(*names: tuple[str, str]) -> dict[str, list[str]]:
    sent = {"persons.rows": [str(len(names))]}
    for place, (row, name) in enumerate(names):
        sent |= {f"persons.{place}.id": [row], f"persons.{place}.name": [name]}
    return sent


def test_a_new_row_gets_the_next_id_and_an_empty_one_is_dropped():
    bound = bind(FIELDS, rows_form(("p1", "Awa"), ("", "Timur"), ("", "")), {"persons": [{"id": "p1", "name": "Awa"}]})

    assert bound.answers["persons"] == [{"id": "p1", "name": "Awa"}, {"name": "Timur", "id": "p2"}]


def test_rows_keep_the_order_of_the_form():
    before = {"persons": [{"id": "p1", "name": "Awa"}, {"id": "p2", "name": "Timur"}]}

    bound = bind(FIELDS, rows_form(("p2", "Timur"), ("p1", "Awa")), before)

    assert [row["id"] for row in bound.answers["persons"]] == ["p2", "p1"]


def test_the_id_of_a_removed_row_is_never_given_again():
    before = {"persons": [{"id": "p1", "name": "Awa"}, {"id": "p2", "name": "Timur"}]}

    without = bind(FIELDS, rows_form(("p1", "Awa"), ("p2", "Timur")), before, remove="persons.1").answers
    again = bind(FIELDS, rows_form(("p1", "Awa"), ("", "Grace")), without).answers

    assert [row["id"] for row in without["persons"]] == ["p1"]
    assert [row["id"] for row in again["persons"]] == ["p1", "p3"]


def test_two_rows_never_share_an_id():
    bound = bind(FIELDS, rows_form(("p1", "Awa"), ("p1", "Timur")), {})

    assert [row["id"] for row in bound.answers["persons"]] == ["p1", "p2"]


def test_a_row_can_be_added_inside_a_row():
    answers = add_row(FIELDS, {"persons": [{"id": "p1", "name": "Awa"}]}, "persons.0.papers")

    assert answers["persons"][0]["papers"] == [{"id": "p1"}]


def test_too_many_rows_are_told():
    bound = bind(FIELDS, rows_form(*(("", f"n{place}") for place in range(6))), {})

    assert [(one.path, one.id) for one in bound.problems] == [("persons", "too_many")]


def test_a_problem_inside_a_row_is_told_at_the_place_where_the_row_is_shown():
    sent = rows_form(("", ""), ("", "Awa")) | {"persons.1.born.year": ["x"]}

    bound = bind(FIELDS, sent, {})

    assert [one.path for one in bound.problems] == ["persons.0.born"]
    assert bound.typed == {"persons.0.born.year": ("x",)}
