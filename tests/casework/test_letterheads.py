"""A ministry's letterhead is kept byte for byte."""

from hashlib import sha256

import pytest

from mlawriter.casework.letterhead import (
    put_letterhead,
    see_letterhead,
    see_letterheads,
    take_letterhead_away,
)
from mlawriter.store.engine import Store
from mlawriter.store.faults import NoSuchLetterhead, UnfitAnswers
from mlawriter.store.records import Person
from mlawriter.vocabulary.limits import LARGEST_UPLOAD


def test_a_letterhead_comes_back_byte_for_byte(store: Store, person: Person) -> None:
    content = bytes(range(256)) * 10

    kept = put_letterhead(store, person, "Ministère de la Justice", content)

    seen = see_letterhead(store, person, kept.id)
    assert (seen.name, seen.content, seen.sha256) == ("Ministère de la Justice", content, sha256(content).hexdigest())


def test_the_list_holds_no_content(store: Store, person: Person) -> None:
    kept = put_letterhead(store, person, "Ministry", b"x")

    assert [(head.id, head.content) for head in see_letterheads(store, person)] == [(kept.id, b"")]


def test_a_letterhead_taken_away_is_gone(store: Store, person: Person) -> None:
    kept = put_letterhead(store, person, "Ministry", b"x")

    take_letterhead_away(store, person, kept.id)

    with pytest.raises(NoSuchLetterhead):
        see_letterhead(store, person, kept.id)


@pytest.mark.parametrize(
    ("name", "size"), [("Ministry", LARGEST_UPLOAD + 1), ("x" * 201, 1), ("a\0b", 1), ("\ud800", 1)], ids=ascii
)
def test_what_can_not_be_kept_is_refused(store: Store, person: Person, name: str, size: int) -> None:
    with pytest.raises(UnfitAnswers):
        put_letterhead(store, person, name, b"x" * size)
