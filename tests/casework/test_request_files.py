"""A matter leaves as one file and comes back the same."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from mlawriter.casework.files import FileRefused, export_matter, import_matter
from mlawriter.casework.look import see_matters, see_request, see_requests
from mlawriter.casework.open_matter import open_matter
from mlawriter.casework.open_request import open_request
from mlawriter.casework.translate import see_translations, translate
from mlawriter.store.engine import Store
from mlawriter.store.faults import NoSuchRequest, UnfitAnswers
from mlawriter.store.records import Person

FILE: dict[str, Any] = {
    "format": "mlawriter/1",
    "matter": {"case_title": "Smith & Sons <Ltd>", "facts": [{"id": "f1", "text": "ߒߞߏ 𞤀𞤁𞤂𞤢𞤥 𠀀"}]},
    "requests": [
        {"letter": "extradition", "answers": {"requested_state": "XA"}},
        {"letter": "mutual_legal_assistance", "answers": {"a": "b", "measures": [{"id": "m4", "measure": "freezing"}]}},
    ],
    "translations": {"en": {"matter/facts/f1/text": "The fact", "request/1/a": "B"}, "fr": {"request/0/x": "X"}},
}


def nothing_wrong(_: Mapping[str, Any]) -> list[str]:
    return []


def test_a_file_that_comes_in_goes_out_the_same(store: Store, person: Person) -> None:
    matter = import_matter(store, person, FILE, nothing_wrong)

    assert json.dumps(export_matter(store, person, matter)) == json.dumps(FILE)


def test_one_request_is_exported_with_its_own_translations_only(store: Store, person: Person) -> None:
    matter = import_matter(store, person, FILE, nothing_wrong)
    second = see_requests(store, person, matter)[1].id

    file = export_matter(store, person, matter, only_request=second)

    assert file["requests"] == FILE["requests"][1:]
    assert file["translations"] == {"en": {"matter/facts/f1/text": "The fact", "request/0/a": "B"}}


def test_a_request_of_another_matter_is_not_exported(store: Store, person: Person) -> None:
    other = open_request(store, person, open_matter(store, person), "reminder")

    with pytest.raises(NoSuchRequest):
        export_matter(store, person, open_matter(store, person), only_request=other)


def test_a_file_with_problems_is_refused_with_all_of_them(store: Store, person: Person) -> None:
    with pytest.raises(FileRefused) as refused:
        import_matter(store, person, FILE, lambda _: ["first", "second"])

    assert refused.value.problems == ("first", "second")
    assert see_matters(store, person) == []


def test_a_file_that_fails_half_way_leaves_nothing(store: Store, person: Person) -> None:
    broken = FILE | {"requests": [*FILE["requests"], {"letter": "reminder", "answers": {"a": "\ud800"}}]}

    with pytest.raises(UnfitAnswers):
        import_matter(store, person, broken, nothing_wrong)

    assert see_matters(store, person) == []


def test_the_same_key_imports_once(store: Store, person: Person) -> None:
    assert len({import_matter(store, person, FILE, nothing_wrong, key="file") for _ in range(3)}) == 1
    assert len(see_matters(store, person)) == 1


def test_translations_are_written_over_and_taken_away(store: Store, person: Person) -> None:
    matter = import_matter(store, person, FILE, nothing_wrong)
    request = see_requests(store, person, matter)[1].id

    translate(store, person, matter, "en", {"matter/facts/f1/text": "Better", f"request/{request}/a": ""})

    assert see_translations(store, person, matter)["en"] == {"matter/facts/f1/text": "Better"}


def test_an_imported_request_keeps_the_ids_of_its_measures(store: Store, person: Person) -> None:
    matter = import_matter(store, person, FILE, nothing_wrong)

    request = see_request(store, person, see_requests(store, person, matter)[1].id)

    assert request.answers["measures"] == [{"id": "m4", "measure": "freezing"}]
