"""Local corrections survive an update of the shipped edition; where the two disagree, somebody decides."""

from dataclasses import replace

import pytest

from mlawriter.directory.plain import plain
from tests.directory.corrected import OFFICE, PAGE, RULE, correction, laid, office


def test_an_update_to_a_third_value_is_a_conflict_and_the_local_value_stands():
    found = laid(correction("correct", {"phones": ["+999 2"]}), authorities=(replace(OFFICE, phones=("+999 3",)),))

    assert office(found).phones == ("+999 2",)
    (conflict,) = found.conflicts
    assert (conflict.kind, conflict.key) == ("changed", "phones")
    assert (conflict.base, conflict.shipped, conflict.local) == (["+999 1"], ["+999 3"], ["+999 2"])


def test_a_correction_falls_silent_when_the_update_has_taken_it_over():
    update = replace(OFFICE, phones=("+999 2",), source="New law", source_date="2026")

    found = laid(correction("correct", {"phones": ["+999 2"]}), authorities=(update,))

    assert office(found) == update
    assert found.conflicts == ()


def test_a_decision_for_the_local_value_settles_the_conflict():
    update = replace(OFFICE, phones=("+999 3",))
    ours = correction("correct", {"phones": ["+999 2"]})
    decided = correction("decide-local", {"phones": ["+999 2"]}, base=plain("authorities", update))

    found = laid(ours, decided, authorities=(update,))

    assert office(found).phones == ("+999 2",)
    assert office(found).provenance("phones") == PAGE
    assert found.conflicts == ()


def test_a_decision_for_the_shipped_value_takes_the_local_one_away():
    update = replace(OFFICE, phones=("+999 3",))
    ours = correction("correct", {"phones": ["+999 2"], "address": "2 New Road"})
    decided = correction("decide-shipped", {"phones": ["+999 3"]}, base=plain("authorities", update))

    found = laid(ours, decided, authorities=(update,))

    assert (office(found).phones, office(found).address) == (("+999 3",), "2 New Road")
    assert "phones" not in office(found).values
    assert found.conflicts == ()


def test_all_local_changes_of_a_record_can_be_taken_back():
    found = laid(correction("correct", {"phones": ["+999 2"]}), correction("end"), correction("decide-shipped"))

    assert office(found) == OFFICE
    assert len(found.history[OFFICE.id]) == 3


def test_an_added_office_that_the_update_brings_too_is_told_where_they_differ():
    new = correction("add", {"function": "extradition", "names": {"en": "Ours"}}, entry="xa-extradition-new", base={})
    theirs = replace(OFFICE, id="xa-extradition-new", function="extradition", names={"en": "Theirs"}, address="")

    found = laid(new, authorities=(theirs,))

    assert [(one.key, one.shipped, one.local) for one in found.conflicts] == [
        ("names", {"en": "Theirs"}, {"en": "Ours"})
    ]


def test_a_rule_that_ended_and_was_rewritten_by_the_update_is_a_conflict():
    found = laid(correction("end", {}, "rules"), rules=(replace(RULE, text="French"),))

    assert [(one.kind, one.key) for one in found.conflicts] == [("changed", "")]


def test_a_record_that_the_update_lost_stands_until_decided():
    found = laid(correction("correct", {"phones": ["+999 2"]}), authorities=())

    assert office(found).phones == ("+999 2",)
    assert [one.kind for one in found.conflicts] == ["gone"]


def test_a_lost_record_comes_back_under_its_own_id():
    other = correction("correct", {"note": "x"}, entry="xa-mla-lost")

    found = laid(other).directory.state("XA").authorities

    assert [one.id for one in found] == [OFFICE.id, "xa-mla-lost"]


@pytest.mark.parametrize(("decision", "left"), [("decide-local", 1), ("decide-shipped", 0)])
def test_a_lost_record_is_kept_or_dropped_as_decided(decision: str, left: int):
    found = laid(correction("correct", {"phones": ["+999 2"]}), correction(decision, base={}), authorities=())

    assert len(found.directory.state("XA").authorities) == left
    assert found.conflicts == ()
