"""The data dictionary beside the State files tells every key that they may hold, and every word that a key may have."""

from dataclasses import fields
from typing import get_args

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
from mlawriter.directory.codes import (
    FUNCTIONS,
    INFORMAL,
    Channel,
    Confidence,
    Kind,
    RuleTopic,
    Status,
    Topic,
)
from mlawriter.directory.records import ValueName
from mlawriter.places import AUTHORITIES

TEXT = (AUTHORITIES / "README.md").read_text(encoding="utf-8")
RECORDS = (
    State, Names, OfficialLanguages, LegalSystem, Membership, Authority, Notification, Rule, Fiche, Guide,
)  # fmt: skip
KEYS = [(record.__name__, field.name) for record in RECORDS for field in fields(record)]
WORDS = [
    *get_args(Kind), *get_args(Confidence), *get_args(Status), *get_args(Topic), *get_args(RuleTopic),
    *get_args(Channel), *get_args(ValueName), *FUNCTIONS, *INFORMAL,
]  # fmt: skip


@pytest.mark.parametrize(("record", "key"), KEYS, ids=[f"{record}.{key}" for record, key in KEYS])
def test_a_key_is_told(record: str, key: str) -> None:
    assert f"`{key}`" in TEXT or f"[[{key}]]" in TEXT or f"[{key}" in TEXT, record


@pytest.mark.parametrize("word", sorted(set(WORDS)))
def test_a_word_of_a_list_is_told(word: str) -> None:
    assert f"`{word}`" in TEXT


def test_correcting_a_state_is_told_in_five_lines() -> None:
    told = TEXT.partition("## How to correct a State\n\n")[2].partition("\n\n")[0]

    assert [line[:2] for line in told.splitlines()] == ["1.", "2.", "3.", "4.", "5."]
