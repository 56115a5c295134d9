"""A file is taken into the directory as corrections: first planned, then kept, all or nothing."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mlawriter.casework.books import books
from mlawriter.casework.correcting import save_changes
from mlawriter.casework.directory_import import Plan, plan_import
from mlawriter.casework.shelf import Shelf
from mlawriter.store.start import open_store

TODAY = date(2026, 11, 22)
OFFICES = [one for one in books().directory.state("XA").authorities if not one.historic]


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    store = open_store(tmp_path, None)
    yield Shelf(store, books())
    store.close()


def planned(shelf: Shelf, *rows: str) -> Plan:
    content = "\n".join(["state,id,note,network,function,names.en,source,confidence", *rows]).encode()
    return plan_import(books(), shelf, "authorities.csv", content, by="N.", on=TODAY)


def kept(shelf: Shelf, plan: Plan) -> int:
    return save_changes(shelf.store, shelf, shelf.store.local_person, plan.changes, by="N.", on=TODAY).saved


def test_a_plan_keeps_nothing(shelf: Shelf) -> None:
    planned(shelf, f"XA,{OFFICES[0].id},Closed,,,,A call,low")

    assert shelf.refresh().number == 0


def test_what_was_planned_is_kept_as_corrections(shelf: Shelf) -> None:
    saved = kept(shelf, planned(shelf, f"XA,{OFFICES[0].id},Closed,,,,A call,low"))

    assert saved == 1
    [office] = [one for one in shelf.books.directory.state("XA").authorities if one.id == OFFICES[0].id]
    assert (office.note, office.provenance("note").source) == ("Closed", "A call")


def test_new_entries_get_ids_of_their_own(shelf: Shelf) -> None:
    row = "XA,,,,firearms,{},A call,low"

    kept(shelf, planned(shelf, row.format("Bureau of Arms"), row.format("Bureau of the Arms"), row.format("مكتب")))

    ids = {one.id for one in shelf.books.directory.state("XA").authorities if one.function == "firearms"}
    assert ids == {"xa-local-firearms-bureau-arms", "xa-local-firearms-bureau-arms-2", "xa-local-firearms"}


def test_the_row_that_ended_an_office_says_afterwards_what_is_on_file(shelf: Shelf) -> None:
    def ending(source: str) -> Plan:
        table = f"state,id,historic,ended,source,source_date\nXA,{OFFICES[0].id},yes,2026-01,{source},2026-02"
        return plan_import(books(), shelf, "authorities.csv", table.encode(), by="N.", on=TODAY)

    kept(shelf, ending("A decree"))

    assert (ending("A decree").proposals.same, ending("A decree").changes) == (1, ())
    assert [one.source for one in ending("Another decree").changes] == ["Another decree"]


def test_what_the_check_of_corrections_refuses_is_refused_with_its_row(shelf: Shelf) -> None:
    plan = planned(shelf, f'XA,{OFFICES[0].id},,"two\nlines",,,A call,low', f"XA,{OFFICES[1].id},Closed,,,,A call,low")

    [refused] = plan.proposals.refused
    assert (refused.place.row, refused.column) == (2, "network")
    assert "one line" in refused.words()[1]
    assert [one.entry for one in plan.changes] == [OFFICES[1].id]


def test_the_plan_is_told_line_by_line_with_a_count(shelf: Shelf) -> None:
    lines = list(planned(shelf, f"XA,{OFFICES[0].id},Closed,,,,A call,low", "ZZ,zz-1,,,,,A call,low").lines())

    assert lines[0].startswith("authorities.csv: authorities: row 2: XA")
    assert lines[1].startswith("authorities.csv: authorities: row 3: state: refused: ")
    assert lines[2] == "1 changed, 0 added, 0 ended, 0 as on file, 1 refused"
