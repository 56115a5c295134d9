"""What counts as known, old or unknown, and that every field of the coverage is found in the records."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from mlawriter.directory import Authority, Directory, Names, Rule, State, read_directory
from mlawriter.directory.codes import FUNCTIONS
from mlawriter.directory.coverage import FIELDS, FUNCTION_LABELS, GROUPS, coverage, mark_of
from mlawriter.directory.records import Sourced
from mlawriter.places import AUTHORITIES

ON = date(2026, 6, 1)
DIRECTORY = read_directory(AUTHORITIES)
# Fields of which nothing at all was read; each must leave the list when something is.
EMPTY = {
    "transfer-of-proceedings", "smuggling-of-migrants-by-sea", "firearms", "cultural-property",
    "prevention-of-corruption", "joint-investigations", "fiu", "asset-recovery-network", "liaison-magistrate",
    "network-contact-point", "in_absence", "preservation",
}  # fmt: skip


def told(**more: Any) -> Sourced:
    return Sourced(**{"source": "a test", "source_date": "2026-05-01", "confidence": "high", **more})


def marks(*offices: Authority, rules: tuple[Rule, ...] = ()) -> dict[str, str]:
    names = {"en": Names(short="Keladou", source="a test", confidence="high")}
    state = State(code="TG", kind="un-member", collected="2026", names=names, authorities=offices, rules=rules)
    return dict(coverage(Directory({"TG": state}), ON, 365).states["TG"])


def office(**more: Any) -> Authority:
    values: dict[str, Any] = {
        "id": "tg-mla-a", "function": "mla", "names": {"en": "Office"}, "source": "a test",
        "source_date": "2026-05-01", "confidence": "high",
    }  # fmt: skip
    return Authority(**(values | more))


@pytest.mark.parametrize(
    ("values", "mark"),
    [
        ([], "unknown"),
        ([told()], "known"),
        ([told(source_date="2025-05-31")], "old"),
        ([told(source_date="")], "old"),
        ([told(confidence="low")], "old"),
        ([told(source_date="2010", confirmed_by="an editor", confirmed_on="2026-05-30")], "known"),
        ([told(source_date="2010"), told()], "known"),
        ([told(source_date="2010"), told(confidence="low")], "old"),
    ],
    ids=["none", "young", "old", "undated", "low", "confirmed", "one young", "none young"],
)
def test_a_field_is_marked_by_its_best_value(values: list[Sourced], mark: str) -> None:
    assert mark_of(values, ON, 365) == mark


def test_the_days_after_which_a_value_is_old_are_chosen() -> None:
    assert mark_of([told()], ON, 30) == "old"
    assert mark_of([told()], ON, 31) == "known"


def test_a_replaced_office_is_not_known() -> None:
    assert marks(office(historic=True))["mla"] == "unknown"
    assert marks(office())["mla"] == "known"


def test_an_old_contact_of_a_young_record_is_old() -> None:
    found = marks(office(phones=("+228 1",), contact_date="2014"))

    assert (found["mla"], found["phones"], found["emails"]) == ("known", "old", "unknown")


def test_a_value_with_a_source_of_its_own_is_as_old_as_that() -> None:
    found = marks(office(hours="9 to 5", source_date="2010", values={"hours": told()}))

    assert (found["mla"], found["hours"]) == ("old", "known")


def test_a_rule_fills_the_field_of_its_topic_alone() -> None:
    rule = Rule(
        id="tg-rule-a", topic="nationals", text="Not extradited", source="a test", source_date="2026", confidence="high"
    )
    before, after = marks(), marks(rules=(rule,))

    assert [field for field in after if after[field] != before[field]] == ["nationals"]


def test_invented_states_are_not_counted() -> None:
    assert DIRECTORY.is_fictional("XA")
    assert "XA" not in coverage(DIRECTORY, ON, 365).states


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.id)
def test_a_field_is_known_or_old_somewhere_unless_nothing_was_read_of_it(field) -> None:
    found = coverage(DIRECTORY, ON, 365)

    assert (found.count(field.id, "unknown") == len(found.states)) == (field.id in EMPTY)
    assert field.group in GROUPS


def test_every_function_is_a_field_with_a_label() -> None:
    assert set(FUNCTION_LABELS) == set(FUNCTIONS)
    assert [field.id for field in FIELDS if field.group == "office"] == list(FUNCTIONS)


def test_the_count_follows_the_marks() -> None:
    two = Directory({code: replace(DIRECTORY.states[code], authorities=()) for code in ("TG", "BJ")})

    assert coverage(two, ON, 365).count("mla", "unknown") == 2
