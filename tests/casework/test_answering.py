"""Saving a section: what is acknowledged stays, and nobody's words are overwritten unseen."""

from concurrent.futures import ThreadPoolExecutor
from itertools import count

import pytest

from mlawriter.casework.answer import answer_matter, answer_request
from mlawriter.casework.look import see_matter, see_matter_history, see_request
from mlawriter.casework.measures import add_measure, remove_measure
from mlawriter.casework.open_matter import open_matter
from mlawriter.casework.open_request import open_request
from mlawriter.store.engine import Store
from mlawriter.store.faults import NoSuchMeasure, Stale
from mlawriter.store.records import Person
from mlawriter.store.sections import SectionSave
from mlawriter.store.units import with_changes


def page(section: str, base: int, key: str = "", measure: str = "", **answers: object) -> SectionSave:
    """A section whose page holds just the answered fields."""
    return SectionSave(section, frozenset(answers), base, answers, key, measure)


def test_a_save_is_receipted_with_its_revision_and_can_be_read_back(store: Store, person: Person) -> None:
    matter = open_matter(store, person)

    saved = answer_matter(store, person, matter, page("case", 1, case_title="Harbour"))

    seen = see_matter(store, person, matter)
    assert (saved.revision, seen.revision) == (2, 2)
    assert seen.answers == {"case_title": "Harbour"}
    assert seen.changed_at == saved.saved_at


def test_every_save_stays_in_the_history(store: Store, person: Person) -> None:
    matter = open_matter(store, person, {"case_title": "One"})

    answer_matter(store, person, matter, page("case", 1, case_title="Two"))
    answer_matter(store, person, matter, SectionSave("case", frozenset({"case_title"}), 2, {}))

    history = see_matter_history(store, person, matter)
    assert [(step.revision, step.section, step.changes) for step in history] == [
        (1, "", {"case_title": "One"}),
        (2, "case", {"case_title": "Two"}),
        (3, "case", {"case_title": None}),
    ]
    assert {step.saved_by for step in history} == {person.id}


def test_a_save_that_changes_nothing_makes_no_revision(store: Store, person: Person) -> None:
    matter = open_matter(store, person, {"case_title": "One"})

    saved = answer_matter(store, person, matter, page("case", 1, case_title="One"))

    assert saved.revision == 1
    assert len(see_matter_history(store, person, matter)) == 1


def test_a_field_that_did_not_stand_on_the_page_stays(store: Store, person: Person) -> None:
    matter = open_matter(store, person, {"urgency_reason": "set aside"})

    answer_matter(store, person, matter, page("urgency", 1, urgency="none"))

    assert see_matter(store, person, matter).answers == {"urgency_reason": "set aside", "urgency": "none"}


def test_an_answer_to_a_field_that_the_section_does_not_have_is_not_written(store: Store, person: Person) -> None:
    matter = open_matter(store, person)

    answer_matter(store, person, matter, SectionSave("case", frozenset({"a"}), 1, {"a": "1", "revision": "99"}))

    assert see_matter(store, person, matter).answers == {"a": "1"}


def test_a_stale_save_raises_with_both_texts_and_writes_nothing(store: Store, person: Person) -> None:
    matter = open_matter(store, person)
    theirs = answer_matter(store, person, matter, page("case", 1, case_title="Theirs"))

    with pytest.raises(Stale) as stale:
        answer_matter(store, person, matter, page("case", 1, case_title="Mine"))

    assert stale.value.mine == {"case_title": "Mine"}
    assert stale.value.theirs == {"case_title": "Theirs"}
    assert (stale.value.their_revision, stale.value.saved_at) == (theirs.revision, theirs.saved_at)
    assert see_matter(store, person, matter).answers == {"case_title": "Theirs"}


def test_after_a_stale_save_the_same_key_saves_on_the_new_base(store: Store, person: Person) -> None:
    matter = open_matter(store, person)
    answer_matter(store, person, matter, page("case", 1, case_title="Theirs"))
    with pytest.raises(Stale):
        answer_matter(store, person, matter, page("case", 1, key="tab", case_title="Mine"))

    saved = answer_matter(store, person, matter, page("case", 2, key="tab", case_title="Mine"))

    assert saved.revision == 3
    assert see_matter(store, person, matter).answers == {"case_title": "Mine"}


def test_another_section_saved_meanwhile_is_kept(store: Store, person: Person) -> None:
    matter = open_matter(store, person)
    answer_matter(store, person, matter, page("case", 1, case_title="Harbour"))

    saved = answer_matter(store, person, matter, page("evidence", 1, evidence="Ledger"))

    assert saved.revision == 3
    assert see_matter(store, person, matter).answers == {"case_title": "Harbour", "evidence": "Ledger"}


def test_two_tabs_with_the_same_words_do_not_collide(store: Store, person: Person) -> None:
    matter = open_matter(store, person)
    answer_matter(store, person, matter, page("case", 1, case_title="Harbour"))

    saved = answer_matter(store, person, matter, page("case", 1, case_title="Harbour"))

    assert saved.revision == 2


def test_words_that_were_changed_and_changed_back_do_not_collide(store: Store, person: Person) -> None:
    matter = open_matter(store, person, {"case_title": "One"})
    answer_matter(store, person, matter, page("case", 1, case_title="Two"))
    answer_matter(store, person, matter, page("case", 2, case_title="One"))

    saved = answer_matter(store, person, matter, page("case", 1, case_title="Three"))

    assert saved.revision == 4


@pytest.mark.parametrize("base", [0, -1, 2, 10**12])
def test_a_base_that_never_was_is_stale(store: Store, person: Person, base: int) -> None:
    matter = open_matter(store, person, {"case_title": "One"})

    with pytest.raises(Stale):
        answer_matter(store, person, matter, page("case", base, case_title="Two"))


def test_the_same_key_twice_gives_the_first_receipt_and_one_revision(store: Store, person: Person) -> None:
    matter = open_matter(store, person)
    first = answer_matter(store, person, matter, page("case", 1, key="k", case_title="Harbour"))
    answer_matter(store, person, matter, page("case", 2, case_title="Later"))

    again = answer_matter(store, person, matter, page("case", 1, key="k", case_title="Harbour"))

    assert again == first
    assert see_matter(store, person, matter).answers == {"case_title": "Later"}


def test_an_old_key_with_new_words_is_judged_by_its_base(store: Store, person: Person) -> None:
    matter = open_matter(store, person)
    answer_matter(store, person, matter, page("case", 1, key="back", case_title="First"))

    with pytest.raises(Stale):
        answer_matter(store, person, matter, page("case", 1, key="back", case_title="After going back"))
    saved = answer_matter(store, person, matter, page("case", 2, key="back", case_title="After going back"))

    assert saved.revision == 3


def test_two_measures_are_answered_side_by_side(store: Store, person: Person) -> None:
    request = open_request(store, person, open_matter(store, person), "mutual_legal_assistance")
    add_measure(store, person, request, "freezing")
    add_measure(store, person, request, "freezing")

    answer_request(store, person, request, page("account", 3, measure="m1", branch="Port"))
    answer_request(store, person, request, page("account", 3, measure="m2", branch="Market"))

    assert see_request(store, person, request).answers["measures"] == [
        {"id": "m1", "measure": "freezing", "branch": "Port"},
        {"id": "m2", "measure": "freezing", "branch": "Market"},
    ]


def test_a_stale_measure_shows_its_fields_by_their_own_names(store: Store, person: Person) -> None:
    request = open_request(store, person, open_matter(store, person), "mutual_legal_assistance")
    add_measure(store, person, request, "freezing")
    answer_request(store, person, request, page("account", 2, measure="m1", branch="Port"))

    with pytest.raises(Stale) as stale:
        answer_request(store, person, request, page("account", 2, measure="m1", branch="Market"))

    assert stale.value.theirs == {"branch": "Port"}


def test_a_measure_that_was_removed_takes_no_answers(store: Store, person: Person) -> None:
    request = open_request(store, person, open_matter(store, person), "mutual_legal_assistance")
    add_measure(store, person, request, "freezing")
    remove_measure(store, person, request, "m1")

    with pytest.raises(NoSuchMeasure):
        answer_request(store, person, request, page("account", 2, measure="m1", branch="Port"))


def test_a_section_can_not_overwrite_the_list_of_measures(store: Store, person: Person) -> None:
    request = open_request(store, person, open_matter(store, person), "mutual_legal_assistance")
    add_measure(store, person, request, "freezing")

    answer_request(store, person, request, SectionSave("x", frozenset({"measures"}), 2, {"measures": []}))

    assert len(see_request(store, person, request).answers["measures"]) == 1


def test_editors_of_one_section_overwrite_nothing_unseen(store: Store, person: Person) -> None:
    matter = open_matter(store, person, {"log": []})
    editors, edits = 6, 10

    def edit(editor: int) -> None:
        for number in range(edits):
            for _ in count():
                seen = see_matter(store, person, matter)
                log = [*seen.answers["log"], f"{editor}:{number}"]
                try:
                    answer_matter(store, person, matter, page("log", seen.revision, log=log))
                except Stale:
                    continue
                break

    with ThreadPoolExecutor(editors) as pool:
        list(pool.map(edit, range(editors)))

    seen = see_matter(store, person, matter)
    assert sorted(seen.answers["log"]) == sorted(f"{one}:{two}" for one in range(editors) for two in range(edits))
    assert seen.revision == 1 + editors * edits


def test_savers_of_different_sections_never_meet(store: Store, person: Person) -> None:
    matter = open_matter(store, person)

    def save(field: str) -> None:
        base = 1
        for number in range(10):
            base = answer_matter(store, person, matter, page(field, base, **{field: number})).revision

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(save, "abcdef"))

    history = see_matter_history(store, person, matter)
    seen = see_matter(store, person, matter)
    assert seen.answers == dict.fromkeys("abcdef", 9)
    assert [step.revision for step in history] == list(range(1, 62))
    assert with_changes({}, (step.changes for step in history)) == seen.answers


def test_one_key_sent_at_once_from_many_threads_makes_one_revision(store: Store, person: Person) -> None:
    matter = open_matter(store, person)
    save = page("case", 1, key="once", case_title="Harbour")

    with ThreadPoolExecutor(6) as pool:
        receipts = set(pool.map(lambda _: answer_matter(store, person, matter, save), range(12)))

    assert len(receipts) == 1
    assert see_matter(store, person, matter).revision == 2
