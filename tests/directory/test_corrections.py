"""A local correction lies over the shipped directory with its own source, and what does not fit has no effect."""

import tomllib
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from mlawriter.directory import Authority, State, dump
from mlawriter.directory.corrections import Correction
from mlawriter.directory.overlay import overlaid
from mlawriter.directory.plain import plain
from mlawriter.directory.records import ValueName
from tests.directory.corrected import LISTS, OFFICE, PAGE, RULE, correction, laid, office, shipped


def test_a_corrected_value_has_its_own_source_and_the_others_keep_theirs():
    found = office(laid(correction("correct", {"phones": ["+999 2"]})))

    assert found.phones == ("+999 2",)
    assert found.provenance("phones") == PAGE
    assert found.provenance("address") == found
    assert (found.source, found.source_date, found.doubts) == (OFFICE.source, OFFICE.source_date, OFFICE.doubts)


def test_a_corrected_designation_has_a_new_source_and_the_contact_keeps_its_own():
    found = office(laid(correction("correct", {"instruments": ["UNTOC"]})))

    assert found.instruments == ("UNTOC",)
    assert (found.source, found.source_date) == (PAGE.source, PAGE.source_date)
    kept: tuple[ValueName, ...] = ("names", "address", "phones", "emails")
    for name in kept:
        told = found.provenance(name)
        assert (told.source, told.source_date, told.confidence) == ("The law", "2011", "high"), name


def test_a_corrected_rule_has_one_source_for_all_of_it():
    (rule,) = laid(correction("correct", {"text": "French"}, "rules")).directory.state("XA").rules

    assert (rule.text, rule.source, rule.source_date) == ("French", PAGE.source, PAGE.source_date)


def test_a_value_that_is_taken_away_leaves_no_source_behind():
    first = correction("correct", {"address": "2 New Road"})

    found = office(laid(first, correction("correct", {"address": ""})))

    assert found.address == ""
    assert "address" not in found.values


def test_the_same_value_with_another_source_changes_the_source_alone():
    found = office(laid(correction("correct", {"address": OFFICE.address})))

    assert found.address == OFFICE.address
    assert found.provenance("address") == PAGE


def test_the_last_correction_of_a_value_counts():
    found = laid(*(correction("correct", {"phones": [number]}) for number in ("+999 2", "+999 3")))

    assert office(found).phones == ("+999 3",)
    assert [step.changed for step in found.history[OFFICE.id]] == [
        (("phones", ["+999 1"], ["+999 2"]),),
        (("phones", ["+999 2"], ["+999 3"]),),
    ]


def test_a_confirmation_marks_who_and_when():
    seen = {key: value for key, value in plain("authorities", OFFICE).items() if key not in PAGE.__slots__}

    found = office(laid(correction("confirm", seen)))

    assert (found.confirmed_by, found.confirmed_on) == ("N. Editor", "2026-11-22")
    assert (found.source, found.confidence) == (OFFICE.source, OFFICE.confidence)


def test_one_value_is_confirmed_by_itself():
    found = office(laid(correction("confirm", {"phones": ["+999 1"]})))

    assert found.provenance("phones").confirmed_on == "2026-11-22"
    assert found.provenance("address").confirmed_on == ""
    assert found.confirmed_on == ""


def test_a_confirmation_lapses_when_an_update_changes_the_value():
    confirmed = correction("confirm", {"phones": ["+999 1"]})

    found = laid(confirmed, authorities=(replace(OFFICE, phones=("+999 9",)),))

    assert office(found).provenance("phones").confirmed_on == ""
    assert found.conflicts == ()


def test_a_correction_survives_an_update_of_other_values():
    found = laid(correction("correct", {"phones": ["+999 2"]}), authorities=(replace(OFFICE, address="3 Road"),))

    assert (office(found).phones, office(found).address) == (("+999 2",), "3 Road")
    assert found.conflicts == ()


def test_a_new_office_stands_at_the_end_with_its_source():
    new = correction(
        "add", {"function": "extradition", "names": {"en": "New office"}}, entry="xa-extradition-new", base={}
    )

    found = laid(new).directory.state("XA").authorities

    assert [one.id for one in found] == [OFFICE.id, "xa-extradition-new"]
    assert (found[1].source, found[1].source_date) == (PAGE.source, PAGE.source_date)


def test_an_office_that_ended_is_kept_and_marked():
    found = office(laid(correction("end", {"ended": "2026-05"})))

    assert (found.historic, found.ended, found.address) == (True, "2026-05", OFFICE.address)


def test_a_membership_that_ended_is_a_former_one():
    (found,) = laid(correction("end", {"ended": "2024"}, "memberships")).directory.state("XA").memberships

    assert (found.status, found.until) == ("former", "2024")


def test_a_rule_that_ended_stands_no_more_and_its_history_is_kept():
    found = laid(correction("end", {"ended": "2026"}, "rules"))

    assert found.directory.state("XA").rules == ()
    assert [step.correction.action for step in found.history[RULE.id]] == ["end"]


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ({"phones": ["12"]}, "phones"),
        ({"emails": ["nobody"]}, "emails"),
        ({"function": "tea"}, "function"),
        ({"names": {}}, "names"),
        ({"colour": "red"}, "colour"),
        ({"ended": "2026"}, "ended"),
    ],
    ids=["telephone", "e-mail", "function", "no name", "no such key", "ended but current"],
)
def test_a_correction_that_a_file_would_be_refused_for_has_no_effect_and_is_told(values: dict[str, Any], key: str):
    found = laid(correction("correct", values), correction("correct", {"note": "fits"}))

    assert office(found).note == "fits"
    assert replace(office(found), note="", values={}) == OFFICE
    assert [(one.kind, one.key) for one in found.conflicts] == [("unfit", key)]


def test_a_correction_for_an_unknown_state_is_told():
    assert [one.kind for one in laid(correction("correct", {"note": "x"}, state="XZ")).conflicts] == ["unfit"]


def test_an_added_id_that_another_list_has_is_told():
    values = {"function": "mla", "names": {"en": "Office"}}

    found = laid(correction("add", values, entry=RULE.id, base={}))

    assert [one.kind for one in found.conflicts] == ["unfit"]
    assert found.directory == shipped()


WORDS = st.text(st.characters(blacklist_categories=("Cc", "Cs")), max_size=12).map(str.strip)
VALUES = st.fixed_dictionaries(
    {},
    optional={
        "names": st.dictionaries(st.sampled_from(["en", "fr", "ka"]), WORDS, max_size=2),
        "address": WORDS,
        "phones": st.lists(st.sampled_from(["+999 1", "+999 2", "112"]), max_size=2),
        "instruments": st.lists(st.sampled_from(["UNTOC", "UNCAC", "un"]), max_size=2),
        "text": WORDS,
        "status": st.sampled_from(["member", "former", "none"]),
        "historic": st.booleans(),
        "ended": st.sampled_from(["", "2026-05", "soon"]),
        "contact_confidence": st.sampled_from(["", "low"]),
        "time_zone": st.sampled_from(["", "Asia/Tbilisi", "Nowhere"]),
    },
)
STEPS = st.builds(
    lambda action, list_, values, entry, based: correction(
        action, values, list_, entry=entry or LISTS[list_].id, **({} if based else {"base": {}})
    ),
    st.sampled_from(["correct", "confirm", "add", "end", "decide-shipped", "decide-local"]),
    st.sampled_from(list(LISTS)),
    VALUES,
    st.sampled_from(["", "", "xa-new", "xa-rule-1", "xb-foreign", "?"]),
    st.booleans(),
)


@given(st.lists(STEPS, max_size=8), st.sampled_from([(OFFICE,), (), (replace(OFFICE, phones=("+999 2",)),)]))
def test_whatever_is_corrected_the_directory_can_be_written_and_read_again(
    corrections: list[Correction], offices: tuple[Authority, ...]
):
    found = overlaid(shipped(authorities=offices), corrections)

    state = found.directory.state("XA")
    again = TypeAdapter(State).validate_python(tomllib.loads(dump(state)))

    assert again == state
    assert len({entry.id for entry in state.entries}) == len(state.entries)
