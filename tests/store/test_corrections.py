"""Corrections of the directory are only ever added, in one order, by those who have the editor's role."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from mlawriter.directory.corrections import Correction
from mlawriter.store.corrections import add_corrections, load_corrections, newest_correction
from mlawriter.store.engine import Store
from mlawriter.store.faults import NotAnEditor, UnfitAnswers
from mlawriter.store.layouts import migrate
from mlawriter.store.persons import LOCAL, add_person
from mlawriter.store.records import Person
from mlawriter.store.start import open_store
from tests.store.databases import BOTH

CORRECTION = Correction(
    id="c1",
    state="XA",
    list="authorities",
    entry="xa-mla-office",
    action="correct",
    values={"phones": ["+999 2"], "names": {"ar": "مكتب"}},
    source="Their page",
    source_date="2026-11",
    confidence="high",
    doubts=("perhaps moved",),
    note="said on the telephone\nby the registry",
    base={"phones": ["+999 1"]},
    by="N. Editor",
    on="2026-11-22",
)


@pytest.fixture
def editor(store: Store) -> Person:
    with store.writing() as db:
        return add_person(db, "Editor", editor=True)


def save(store: Store, person: Person, *corrections: Correction) -> int:
    with store.writing() as db:
        return add_corrections(db, person, corrections)


def test_a_correction_is_read_as_it_was_kept_by_everybody(store: Store, editor: Person, stranger: Person) -> None:
    number = save(store, editor, CORRECTION)

    with store.reading() as db:
        assert load_corrections(db, stranger, after=number - 1) == [(number, CORRECTION)]


def test_corrections_are_numbered_in_the_order_they_were_made(store: Store, editor: Person) -> None:
    with store.reading() as db:
        before = newest_correction(db, editor)

    save(store, editor, CORRECTION, replace(CORRECTION, id="c2"))
    last = save(store, editor, replace(CORRECTION, id="c3"))

    assert last == before + 3
    with store.reading() as db:
        later = load_corrections(db, editor, after=before)
    assert [(number - before, one.id) for number, one in later] == [(1, "c1"), (2, "c2"), (3, "c3")]


def test_nothing_to_keep_is_no_new_number(store: Store, editor: Person) -> None:
    with store.reading() as db:
        before = newest_correction(db, editor)

    assert save(store, editor) == before


def test_who_is_no_editor_adds_nothing(store: Store, person: Person, editor: Person) -> None:
    before = save(store, editor, CORRECTION)

    # The role is asked of the database: a value that claims it does not help.
    for claimed in (person, replace(person, editor=True)):
        with pytest.raises(NotAnEditor):
            save(store, claimed, CORRECTION)

    with store.reading() as db:
        assert newest_correction(db, editor) == before


def test_the_local_person_is_an_editor(store: Store) -> None:
    number = save(store, store.local_person, CORRECTION)

    with store.reading() as db:
        assert newest_correction(db, store.local_person) == number
    assert store.local_person.editor


@pytest.mark.parametrize(
    "broken",
    [replace(CORRECTION, entry="x" * 201), replace(CORRECTION, values={"note": "\ud800"})],
    ids=["a long id", "half a character"],
)
def test_what_a_column_can_not_hold_is_refused(store: Store, editor: Person, broken: Correction) -> None:
    before = save(store, editor)

    with pytest.raises(UnfitAnswers):
        save(store, editor, CORRECTION, broken)

    assert save(store, editor) == before


def test_editors_at_the_same_moment_get_numbers_of_their_own(store: Store, editor: Person) -> None:
    before = save(store, editor)

    with ThreadPoolExecutor(4) as pool:
        numbers = list(pool.map(lambda _: save(store, editor, CORRECTION), range(8)))

    assert sorted(numbers) == list(range(before + 1, before + 9))


@pytest.mark.parametrize("database", BOTH)
def test_a_database_from_before_the_corrections_makes_its_local_person_an_editor(
    tmp_path: Path, database: str, request: pytest.FixtureRequest
) -> None:
    url = None if database == "sqlite" else request.getfixturevalue("new_database")()
    opened = open_store(tmp_path, url)
    with opened.writing() as db:
        other = add_person(db, "Drafter")
    migrate(opened.engine.url, back_to="0001")
    opened.close()

    again = open_store(tmp_path, url)

    with again.reading() as db:
        roles = {row.id: row.editor for row in db.execute(text("SELECT id, editor FROM person"))}
    assert {id_: bool(role) for id_, role in roles.items()} == {LOCAL.id: True, other.id: False}
    assert save(again, again.local_person, CORRECTION) == 1
    again.close()
