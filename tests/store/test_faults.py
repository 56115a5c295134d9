"""A failing database tells the kind of failure and none of the words that were written."""

import logging
import traceback

import pytest
from sqlalchemy import insert, text
from sqlalchemy.exc import DBAPIError

from mlawriter.store.engine import Store
from mlawriter.store.faults import StoreFault
from mlawriter.store.records import Person
from mlawriter.store.tables import MATTER

CANARY = "canary-of-a-protected-witness"


def broken_matter(person: Person) -> dict[str, object]:
    """A row that lacks its revision."""
    return {"id": "x", "owner": person.id, "title": CANARY, "reference": CANARY, "answers": CANARY}


def test_a_forced_error_leaks_no_answer(store: Store, person: Person, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    with pytest.raises(StoreFault) as fault, store.writing() as db:
        db.execute(insert(MATTER).values(broken_matter(person)))

    told = "".join(traceback.format_exception(fault.value)) + caplog.text
    assert "Integrity" in told or "NotNull" in told
    assert CANARY not in told


def test_a_leak_inside_the_library_hides_its_parameters_too(store: Store, person: Person) -> None:
    with pytest.raises(DBAPIError) as fault, store.engine.begin() as db:
        db.execute(text("INSERT INTO nowhere (a) VALUES (:a)"), {"a": CANARY})

    assert CANARY not in str(fault.value)


def test_an_error_takes_back_the_whole_transaction(store: Store, person: Person) -> None:
    def rename_and_fail() -> None:
        with store.writing() as db:
            db.execute(text("UPDATE person SET name = 'changed' WHERE id = :id"), {"id": person.id})
            db.execute(insert(MATTER).values(broken_matter(person)))

    with pytest.raises(StoreFault):
        rename_and_fail()

    with store.reading() as db:
        assert db.execute(text("SELECT name FROM person WHERE id = :id"), {"id": person.id}).scalar() == "Drafter"
