"""Changes to the directory are checked before they are kept, and everything after them sees the corrected books."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import text

from mlawriter.casework.books import books
from mlawriter.casework.correcting import (
    ChangesRefused,
    StaleRecord,
    check_changes,
    save_changes,
    seen_entry,
)
from mlawriter.casework.inputs import inputs_now
from mlawriter.casework.look import see_request
from mlawriter.casework.open_matter import open_matter
from mlawriter.casework.open_request import open_request
from mlawriter.casework.shelf import Shelf
from mlawriter.directory import Authority
from mlawriter.directory.corrections import Change
from mlawriter.store.engine import Store
from mlawriter.store.faults import NotAnEditor
from mlawriter.store.persons import add_person
from mlawriter.store.records import Person

DAY = date(2026, 11, 22)
STATE = "XA"
OFFICE = next(one for one in books().directory.state(STATE).authorities if not one.historic)


def change(action: Any = "correct", values: dict[str, Any] | None = None, **more: Any) -> Change:
    given = {
        "state": STATE,
        "list": "authorities",
        "entry": OFFICE.id,
        "action": action,
        "values": {"note": "new"} if values is None else values,
        "source": "Their page",
        "source_date": "2026-11",
    }
    return Change(**(given | more))


@pytest.fixture
def shelf(store: Store) -> Shelf:
    """A shelf on which nothing was corrected yet."""
    with store.writing() as db:
        db.execute(text("DELETE FROM directory_correction"))
        db.execute(text("DELETE FROM idempotency_key"))
    return Shelf(store, books())


def save(shelf: Shelf, *changes: Change, **more: Any) -> int:
    person: Person = more.pop("person", shelf.store.local_person)
    return save_changes(shelf.store, shelf, person, changes, by="N. Editor", on=DAY, **more).number


def office(shelf: Shelf, id_: str = OFFICE.id) -> Authority:
    return next(one for one in shelf.books.directory.state(STATE).authorities if one.id == id_)


def test_a_saved_correction_is_seen_at_once_and_the_shipped_books_stay(shelf: Shelf) -> None:
    save(shelf, change())

    assert office(shelf).note == "new"
    assert shelf.shipped.directory == books().directory
    assert OFFICE.note != "new"


def test_another_process_sees_it_when_it_looks_again(shelf: Shelf) -> None:
    other = Shelf(shelf.store, books())

    save(shelf, change())

    assert office(other).note == OFFICE.note
    assert other.refresh().books.directory == shelf.books.directory
    assert office(other).note == "new"


def test_a_letter_keeps_the_corrected_record(shelf: Shelf) -> None:
    save(shelf, change())
    store, person = shelf.store, shelf.store.local_person
    matter = open_matter(store, person)
    answers = {"requested_state": STATE, "addressee_record": OFFICE.id}
    request = see_request(store, person, open_request(store, person, matter, "mutual_legal_assistance", answers))

    kept = inputs_now(store, shelf.books, person, request, DAY).authority

    assert kept is not None
    assert kept["note"] == "new"
    assert kept["values"]["note"]["source"] == "Their page"


def test_all_changes_are_made_or_none(shelf: Shelf) -> None:
    with pytest.raises(ChangesRefused) as refused:
        save(shelf, change(), change(values={"phones": ["12"]}))

    assert [(one.number, one.key) for one in refused.value.refusals] == [(1, "phones")]
    assert shelf.refresh().number == 0
    assert office(shelf) == OFFICE


REFUSED = {
    "no source": (change(source="  "), "source"),
    "a date that is none": (change(source_date="yesterday"), "source_date"),
    "a date to come": (change(source_date="2031"), "source_date"),
    "an end to come": (change("end", {"ended": "2031-01-01"}), "ended"),
    "an entry that is not there": (change(entry="xa-mla-none"), "id"),
    "a new one with an old id": (change("add", {"function": "mla", "names": {"en": "x"}}), "id"),
    "a new one without what it must have": (change("add", {"function": "mla"}, entry="xa-local-new"), "names"),
    "another State's id": (change("add", {"function": "mla", "names": {"en": "x"}}, entry="xb-local-new"), "xb-local"),
    "a control character": (change(values={"note": "a\x07b"}), "note"),
    "text that turns round": (change(values={"names": {"en": "a\u202eb"}}), "names"),
    "a key that there is not": (change(values={"colour": "red"}), "colour"),
    "a source among the values": (change(values={"source": "x"}), "source"),
    "another id among the values": (change(values={"id": "xa-mla-other"}), "id"),
    "an unknown State": (change(state="ZZ"), ""),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_does_not_fit_is_refused_with_its_key(shelf: Shelf, name: str) -> None:
    wrong, key = REFUSED[name]

    found = check_changes(shelf, [change(), wrong], by="N. Editor", on=DAY)

    assert [one.number for one in found] == [1]
    assert found[0].key.startswith(key)
    with pytest.raises(ChangesRefused):
        save(shelf, change(), wrong)


def test_an_editor_without_a_name_is_refused(shelf: Shelf) -> None:
    assert [one.key for one in check_changes(shelf, [change()], by=" ", on=DAY)] == ["by"]


def test_a_dry_run_changes_nothing(shelf: Shelf) -> None:
    assert check_changes(shelf, [change()], by="N. Editor", on=DAY) == ()

    assert shelf.refresh().number == 0


def test_text_is_kept_composed_and_without_blanks_around_it(shelf: Shelf) -> None:
    save(shelf, change(values={"note": "  Caf\u0065\u0301\r\nopen  "}))

    assert office(shelf).note == "Caf\u00e9\nopen"


def test_who_is_no_editor_is_refused(shelf: Shelf) -> None:
    with shelf.store.writing() as db:
        drafter = add_person(db, "Drafter")

    with pytest.raises(NotAnEditor):
        save(shelf, change(), person=drafter)


def test_the_same_form_sent_twice_is_kept_once(shelf: Shelf) -> None:
    first = save(shelf, change(), key="form")

    assert save(shelf, change(), key="form") == first
    assert shelf.refresh().number == first


def test_two_editors_of_one_value_are_both_shown(shelf: Shelf) -> None:
    seen = shelf.edition.number
    save(shelf, change(values={"note": "theirs"}), seen=seen)

    with pytest.raises(StaleRecord) as stale:
        save(shelf, change(values={"note": "mine"}), seen=seen)

    assert stale.value.change.values == {"note": "mine"}
    assert [one.values for one in stale.value.theirs] == [{"note": "theirs"}]
    assert office(shelf).note == "theirs"


@pytest.mark.parametrize(
    "mine", [{"note": "theirs"}, {"website": "https://example.org/"}], ids=["the same", "another value"]
)
def test_two_editors_who_agree_or_do_not_meet_are_both_kept(shelf: Shelf, mine: dict[str, Any]) -> None:
    seen = shelf.edition.number
    save(shelf, change(values={"note": "theirs"}), seen=seen)

    save(shelf, change(values=mine), seen=seen)

    assert office(shelf).note == "theirs"
    assert shelf.edition.number == seen + 2


def test_an_end_meets_every_correction_of_the_record(shelf: Shelf) -> None:
    seen = shelf.edition.number
    rule = books().directory.state(STATE).rules[0]
    save(shelf, change(values={"text": "New"}, list="rules", entry=rule.id), seen=seen)

    with pytest.raises(StaleRecord):
        save(shelf, change("end", {"ended": ""}, list="rules", entry=rule.id), seen=seen)


def test_a_record_can_be_seen_as_it_was_when_a_page_was_shown(shelf: Shelf) -> None:
    save(shelf, change(values={"note": "one"}))
    seen = shelf.edition.number
    save(shelf, change(values={"note": "two"}))

    earlier = seen_entry(shelf, (STATE, "authorities", OFFICE.id), seen)

    assert isinstance(earlier, Authority)
    assert (earlier.note, office(shelf).note) == ("one", "two")


def test_a_correction_and_its_confirmation_go_together(shelf: Shelf) -> None:
    save(shelf, change(), change("confirm", {"note": "new"}))

    told = office(shelf).provenance("note")
    assert (told.source, told.confirmed_by, told.confirmed_on) == ("Their page", "N. Editor", "2026-11-22")
