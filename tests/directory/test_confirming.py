"""What is old, undated or unsure must be confirmed before it is used; a confirmation counts like a new source."""

from datetime import date
from typing import Any

import pytest

from mlawriter.directory import Authority, Names, Rule, State
from mlawriter.directory.addressee import authorities_for
from mlawriter.directory.confirming import due_in, due_of, vouched_on, why_due
from mlawriter.directory.records import Sourced

TODAY = date(2026, 11, 22)


def told(source_date: str = "", confidence: Any = "high", confirmed_on: str = "") -> Sourced:
    by = "N. Editor" if confirmed_on else ""
    return Sourced(
        source="x", source_date=source_date, confidence=confidence, confirmed_by=by, confirmed_on=confirmed_on
    )


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (told("2026-11-22"), None),
        (told("2025-11-22"), None),
        (told("2025-11-21"), "old"),
        (told("2025"), "old"),
        (told("2011"), "old"),
        (told(""), "undated"),
        (told("2026-11-01", "low"), "unsure"),
        (told("2011", "high", "2026-01-01"), None),
        (told("", "high", "2026-01-01"), None),
        (told("2026-11-01", "low", "2026-11-02"), None),
        (told("2026-11-01", "low", "2020-01-01"), "unsure"),
        (told("2011", "high", "2020-01-01"), "old"),
    ],
    ids=[
        "of today",
        "a year old",
        "a year and a day old",
        "of last year",
        "very old",
        "undated",
        "of low confidence",
        "old but confirmed",
        "undated but confirmed",
        "low but confirmed",
        "low and confirmed long ago",
        "old and confirmed long ago",
    ],
)
def test_a_value_waits_for_confirmation_or_does_not(value: Sourced, why: str | None):
    assert why_due(value, TODAY) == why


def test_how_long_a_value_holds_is_given():
    assert why_due(told("2026-10-01"), TODAY, 30) == "old"
    assert why_due(told("2011"), TODAY, 36_500) is None


@pytest.mark.parametrize(
    ("source_date", "confirmed_on", "later"),
    [("2011", "2020-05-01", "2020-05-01"), ("2024-02", "2020-05-01", "2024-02"), ("2024", "", "2024"), ("", "", "")],
)
def test_the_later_of_source_and_confirmation_counts(source_date: str, confirmed_on: str, later: str):
    assert vouched_on(told(source_date, "high", confirmed_on)) == later


def office(**more: Any) -> Authority:
    given = {
        "id": "xa-mla-office",
        "function": "mla",
        "names": {"en": "Office"},
        "address": "1 Road",
        "phones": ("+999 1",),
        "source": "law",
        "source_date": "2026-11",
        "confidence": "high",
    }
    return Authority(**(given | more))


def test_a_value_of_its_own_age_is_named_and_the_record_is_not():
    found = due_in(office(values={"phones": told("2011")}), TODAY)

    assert [(one.value, one.why) for one in found] == [("phones", "old")]


def test_a_contact_that_is_dated_for_itself_is_named_by_its_values():
    found = due_in(office(contact_date="2014"), TODAY)

    assert [(one.value, one.why) for one in found] == [("address", "old"), ("phones", "old")]


def test_an_old_record_is_named_once_and_not_for_each_of_its_values():
    assert [(one.value, one.why) for one in due_in(office(source_date="2011"), TODAY)] == [("", "old")]


def test_an_office_that_was_replaced_waits_for_nothing():
    assert due_in(office(source_date="2011", historic=True), TODAY) == ()


def test_a_state_tells_all_its_entries_that_wait():
    rule = Rule(id="xa-rule-1", topic="other", text="A rule", source="law", confidence="high")
    names = {"en": Names(short="A", source="x", confidence="high")}
    state = State(code="XA", kind="fictional", collected="2026", names=names, authorities=(office(),), rules=(rule,))

    assert [(one.entry.id, one.why, one.age_days) for one in due_of(state, TODAY)] == [("xa-rule-1", "undated", None)]


@pytest.mark.parametrize(("days", "needed"), [(10, True), (36_500, False)])
def test_an_office_is_offered_with_what_of_it_must_be_confirmed(days: int, needed: bool):
    names = {"en": Names(short="A", source="x", confidence="high")}
    record = office(values={"phones": told("2011"), "note": told("")}, note="x")
    state = State(code="XA", kind="fictional", collected="2026", names=names, authorities=(record,))

    (offer,) = authorities_for(state, "mla", None, TODAY, confirm_after=days)

    assert offer.needs_confirmation is needed
    assert ("phones" in {one.value for one in offer.due}) is needed
    # A note does not keep a letter from arriving.
    assert "note" not in {one.value for one in offer.due}
