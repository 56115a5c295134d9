"""A finished request is frozen; a correction is a new version."""

import pytest

from mlawriter.casework.answer import answer_matter, answer_request
from mlawriter.casework.finish import correct, finish
from mlawriter.casework.look import see_request, see_version, see_versions
from mlawriter.casework.measures import add_measure, remove_measure
from mlawriter.casework.open_matter import open_matter
from mlawriter.casework.open_request import open_request
from mlawriter.store.engine import Store
from mlawriter.store.faults import AlreadyFinished, NoSuchVersion, Stale
from mlawriter.store.records import Frozen, Person
from mlawriter.store.sections import SectionSave

FROZEN = Frozen(
    {"matter": {"case_title": "Harbour"}, "authority": {"checked": "2026-01-02"}}, "fr", "2026.1", "ab" * 32
)

SAVE = SectionSave("case", frozenset({"case_title"}), 1, {"case_title": "Changed"})


@pytest.fixture
def request_id(store: Store, person: Person) -> str:
    return open_request(store, person, open_matter(store, person, {"case_title": "Harbour"}), "extradition")


def test_what_a_letter_was_made_from_is_frozen(store: Store, person: Person, request_id: str) -> None:
    seen = see_request(store, person, request_id)

    made = finish(store, person, seen, FROZEN)

    answer_matter(store, person, seen.matter.id, SAVE)
    assert see_request(store, person, request_id).state == "finished"
    assert see_versions(store, person, request_id) == [made]
    assert see_version(store, person, request_id, 1).frozen == FROZEN


def test_a_finished_request_takes_no_answers(store: Store, person: Person, request_id: str) -> None:
    add_measure(store, person, request_id, "testimony")
    finish(store, person, see_request(store, person, request_id), FROZEN)

    with pytest.raises(AlreadyFinished):
        answer_request(store, person, request_id, SAVE)
    with pytest.raises(AlreadyFinished):
        add_measure(store, person, request_id, "testimony")
    with pytest.raises(AlreadyFinished):
        remove_measure(store, person, request_id, "m1")
    with pytest.raises(AlreadyFinished):
        finish(store, person, see_request(store, person, request_id), FROZEN)


def test_a_correction_is_a_new_version_and_the_old_one_stays(store: Store, person: Person, request_id: str) -> None:
    first = finish(store, person, see_request(store, person, request_id), FROZEN)

    correct(store, person, request_id)
    answer_request(store, person, request_id, SAVE)
    second = finish(store, person, see_request(store, person, request_id), FROZEN)

    assert see_versions(store, person, request_id) == [first, second]
    assert (first.version, second.version) == (1, 2)


def test_a_letter_made_from_older_answers_is_not_finished(store: Store, person: Person, request_id: str) -> None:
    before = see_request(store, person, request_id)
    answer_request(store, person, request_id, SAVE)

    with pytest.raises(Stale):
        finish(store, person, before, FROZEN)

    assert see_versions(store, person, request_id) == []
    assert see_request(store, person, request_id).state == "draft"


def test_a_letter_made_from_an_older_matter_is_not_finished(store: Store, person: Person, request_id: str) -> None:
    before = see_request(store, person, request_id)
    answer_matter(store, person, before.matter.id, SAVE)

    with pytest.raises(Stale):
        finish(store, person, before, FROZEN)


def test_the_same_key_finishes_once(store: Store, person: Person, request_id: str) -> None:
    seen = see_request(store, person, request_id)

    first = finish(store, person, seen, FROZEN, key="finish")

    assert finish(store, person, seen, FROZEN, key="finish") == first
    assert len(see_versions(store, person, request_id)) == 1


def test_what_was_never_finished_can_not_be_corrected(store: Store, person: Person, request_id: str) -> None:
    with pytest.raises(NoSuchVersion):
        correct(store, person, request_id)
    with pytest.raises(NoSuchVersion):
        see_version(store, person, request_id, 1)
