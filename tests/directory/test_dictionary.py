"""The data dictionary beside the State files tells every key that they may hold, and every word that a key may have."""

from dataclasses import fields
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

from mlawriter.directory import (
    Authority,
    Fiche,
    Guide,
    LegalSystem,
    Membership,
    Names,
    Notification,
    OfficialLanguages,
    Rule,
    State,
)
from mlawriter.places import AUTHORITIES

TEXT = (AUTHORITIES / "README.md").read_text(encoding="utf-8")
SECTIONS = {
    State: "The State",
    Names: "The State",
    OfficialLanguages: "The State",
    LegalSystem: "The State",
    Membership: "`[[memberships]]`",
    Authority: "`[[authorities]]`",
    Notification: "`[[notifications]]`",
    Rule: "`[[rules]]`",
    Fiche: "`[[fiches]]`",
    Guide: "`[[guides]]`",
}
KEYS = [(record, field.name) for record in SECTIONS for field in fields(record)]


def words_of(declared: Any) -> set[str]:
    """The words that a value may be, however deep in a list or a map they are declared."""
    inside = get_args(declared)
    if get_origin(declared) is Literal:
        return set(inside) - {""}
    return set().union(*map(words_of, inside))


WORDS = {word for record in SECTIONS for told in get_type_hints(record).values() for word in words_of(told)}


def section(heading: str) -> str:
    return TEXT.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize(("record", "key"), KEYS, ids=[f"{record.__name__}.{key}" for record, key in KEYS])
def test_a_key_is_told_where_its_record_is(record: type, key: str) -> None:
    told = section(SECTIONS[record]) + section("Every value")

    assert f"`{key}`" in told or f"`[{key}" in told or f"\n## `[[{key}]]`\n" in TEXT


@pytest.mark.parametrize("word", sorted(WORDS))
def test_a_word_of_a_list_is_told(word: str) -> None:
    assert f"`{word}`" in TEXT


def test_correcting_a_state_is_told_in_five_lines() -> None:
    told = TEXT.partition("## How to correct a State\n\n")[2].partition("\n\n")[0]

    assert [line[:2] for line in told.splitlines()] == ["1.", "2.", "3.", "4.", "5."]
