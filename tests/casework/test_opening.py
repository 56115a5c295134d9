"""Opening matters, requests and measures: sent twice, made once."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from mlawriter.casework.look import see_matters, see_request, see_requests
from mlawriter.casework.measures import add_measure, remove_measure
from mlawriter.casework.open_matter import open_matter
from mlawriter.casework.open_request import open_request
from mlawriter.store.engine import Store
from mlawriter.store.faults import KeyReused, NoSuchMeasure, UnfitAnswers
from mlawriter.store.records import Person
from mlawriter.vocabulary.limits import LONGEST_KEY, MOST_MEASURES


def test_a_new_matter_is_listed_by_its_title_and_reference(store: Store, person: Person) -> None:
    matter = open_matter(store, person, {"case_title": "Harbour", "case_reference": "4/2026"})
    open_request(store, person, matter, "extradition")

    (entry,) = see_matters(store, person)
    assert (entry.id, entry.title, entry.reference, entry.requests) == (matter, "Harbour", "4/2026", 1)


def test_a_new_request_is_listed_with_its_letter_and_state(store: Store, person: Person) -> None:
    matter = open_matter(store, person)
    first = open_request(store, person, matter, "extradition", {"requested_state": "XA"})
    second = open_request(store, person, matter, "reminder", {"requested_state": {"not_known": True}})

    entries = see_requests(store, person, matter)
    assert [(entry.id, entry.letter, entry.requested_state) for entry in entries] == [
        (first, "extradition", "XA"),
        (second, "reminder", ""),
    ]


def test_a_request_comes_with_its_matter(store: Store, person: Person) -> None:
    matter = open_matter(store, person, {"case_title": "Harbour"})
    request = open_request(store, person, matter, "extradition", {"requested_state": "XA"})

    seen = see_request(store, person, request)

    assert (seen.state, seen.answers, seen.matter.answers) == (
        "draft",
        {"requested_state": "XA"},
        {"case_title": "Harbour"},
    )


def test_the_same_key_opens_one_matter_and_one_request(store: Store, person: Person) -> None:
    with ThreadPoolExecutor(6) as pool:
        matters = set(pool.map(lambda _: open_matter(store, person, {"a": "1"}, key="matter"), range(12)))
        requests = set(
            pool.map(lambda _: open_request(store, person, next(iter(matters)), "reminder", key="request"), range(12))
        )

    assert len(matters) == len(requests) == 1
    assert len(see_requests(store, person, matters.pop())) == 1


def test_a_key_is_one_person_s_own(store: Store, person: Person, stranger: Person) -> None:
    assert open_matter(store, person, key="k") != open_matter(store, stranger, key="k")


def test_no_key_opens_a_matter_each_time(store: Store, person: Person) -> None:
    assert open_matter(store, person) != open_matter(store, person)


def test_a_key_that_comes_back_with_other_content_is_refused_and_opens_nothing(store: Store, person: Person) -> None:
    matter = open_matter(store, person, key="k")

    with pytest.raises(KeyReused):
        open_request(store, person, matter, "reminder", key="k")

    assert see_requests(store, person, matter) == []


@pytest.mark.parametrize("key", ["x" * (LONGEST_KEY + 1), "a\0b", "a\nb", "\ud800"])
def test_a_key_that_can_not_be_kept_is_refused(store: Store, person: Person, key: str) -> None:
    with pytest.raises(UnfitAnswers):
        open_matter(store, person, key=key)


def test_the_same_key_adds_one_measure(store: Store, person: Person) -> None:
    request = open_request(store, person, open_matter(store, person), "mutual_legal_assistance")

    ids = [add_measure(store, person, request, "testimony", key="add") for _ in range(3)]

    assert ids == ["m1"] * 3
    assert see_request(store, person, request).answers == {"measures": [{"id": "m1", "measure": "testimony"}]}


def test_the_id_of_a_removed_measure_is_never_given_again(store: Store, person: Person) -> None:
    request = open_request(store, person, open_matter(store, person), "mutual_legal_assistance")
    add_measure(store, person, request, "testimony")
    add_measure(store, person, request, "freezing")
    remove_measure(store, person, request, "m2")

    assert add_measure(store, person, request, "freezing") == "m3"


def test_a_measure_is_removed_with_its_answers_and_only_once(store: Store, person: Person) -> None:
    measures = [{"id": "m1", "measure": "freezing", "branch": "Port"}, {"id": "m11", "measure": "testimony", "a": "b"}]
    matter = open_matter(store, person)
    request = open_request(store, person, matter, "mutual_legal_assistance", {"measures": measures})

    remove_measure(store, person, request, "m1")

    assert see_request(store, person, request).answers == {"measures": measures[1:]}
    with pytest.raises(NoSuchMeasure):
        remove_measure(store, person, request, "m1")


def test_removing_the_last_measure_leaves_none(store: Store, person: Person) -> None:
    request = open_request(store, person, open_matter(store, person), "mutual_legal_assistance")
    add_measure(store, person, request, "testimony")

    remove_measure(store, person, request, "m1")

    assert see_request(store, person, request).answers == {}
    assert add_measure(store, person, request, "testimony") == "m2"


def test_a_request_has_no_more_measures_than_the_limit(store: Store, person: Person) -> None:
    full = {"measures": [{"id": f"m{number}", "measure": "testimony"} for number in range(MOST_MEASURES)]}
    request = open_request(store, person, open_matter(store, person), "mutual_legal_assistance", full)

    with pytest.raises(UnfitAnswers):
        add_measure(store, person, request, "testimony")
