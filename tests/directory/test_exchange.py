"""What goes out comes in unchanged, in every format; what was changed is proposed, and nothing is lost by absence."""

import csv
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from io import StringIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlawriter.directory import Directory, State, read_directory
from mlawriter.directory.corrections import Correction
from mlawriter.directory.exchange import FORMATS, Known, Proposals, export, one_file, proposals, read_file
from mlawriter.directory.exchange.cells import cell_of, neutral, restored, value_of
from mlawriter.directory.exchange.columns import Column
from mlawriter.directory.overlay import overlaid
from mlawriter.places import AUTHORITIES
from mlawriter.vocabulary.text import Flaw, gate

TODAY = date(2026, 11, 22)
DIRECTORY = read_directory(AUTHORITIES)
STATES = list(DIRECTORY.states.values())
KNOWN = Known(frozenset({"UNTOC", "UNCAC"}), frozenset({"bank_records"}))
PHONE = "+226 25 32 60 76"

every_format = pytest.mark.parametrize("form", FORMATS)


def taken_in(directory: Directory, files: Mapping[str, bytes], form: Any) -> Proposals:
    name, content = one_file(files, form, "directory")
    return proposals(directory, read_file(name, content), KNOWN, TODAY)


def table(name: str, *rows: Mapping[str, str]) -> bytes:
    told = StringIO(newline="")
    headings = list(dict.fromkeys(key for row in rows for key in row))
    writer = csv.DictWriter(told, headings)
    writer.writeheader()
    writer.writerows(rows)
    return told.getvalue().encode()


def proposed(name: str, *rows: Mapping[str, str], directory: Directory = DIRECTORY) -> Proposals:
    return proposals(directory, read_file(f"{name}.csv", table(name, *rows)), KNOWN, TODAY)


def office(state: str = "GE", function: str = "mla") -> Any:
    return next(one for one in DIRECTORY.state(state).authorities if one.function == function)


@every_format
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.code)
def test_a_state_that_goes_out_comes_in_without_a_change(state: State, form: Any) -> None:
    found = taken_in(DIRECTORY, export([state], form), form)

    assert found.refused == ()
    assert found.found == ()
    assert found.same >= 1 + len(state.names) + len(state.entries)


@every_format
def test_the_whole_directory_is_told_in_one_file(form: Any) -> None:
    files = export(STATES, form)

    found = taken_in(DIRECTORY, files, form)

    _, content = one_file(files, form, "directory")
    assert len(content) < 5 * 1024 * 1024
    assert found.same >= sum(1 + len(state.names) + len(state.entries) for state in STATES)


@every_format
def test_a_changed_telephone_is_proposed_in_every_format(form: Any) -> None:
    state = DIRECTORY.state("GE")
    changed = replace(office(), phones=(PHONE, "+995 1"), source="a letter of the office", source_date="2026-10")
    wanted = replace(state, authorities=tuple(changed if one.id == changed.id else one for one in state.authorities))

    found = taken_in(DIRECTORY, export([wanted], form), form)

    [proposal] = found.found
    assert (proposal.entry, proposal.kind, proposal.note) == (changed.id, "changed", "")
    told = {one.column: one.new for one in proposal.differences}
    assert told["phones"] == f"{PHONE} | +995 1"
    [asked] = proposal.changes
    assert asked.values == {"phones": [PHONE, "+995 1"]}
    assert (asked.source, asked.source_date) == ("a letter of the office", "2026-10")


def test_what_is_proposed_can_be_laid_over_and_then_there_is_nothing_left_to_change() -> None:
    rows = {
        "state": "GE", "id": office().id, "phones": PHONE, "note": "Closed on Sundays",
        "source": "a letter of the office", "source_date": "2026-10",
    }  # fmt: skip
    found = proposed("authorities", rows)

    corrections = [
        Correction(**{key: getattr(asked, key) for key in asked.__dataclass_fields__}, id="c1", by="N", on="2026-11-22",
                   base={"phones": list(office().phones), "note": office().note})
        for asked in found.changes
    ]  # fmt: skip
    after = overlaid(DIRECTORY, corrections)

    [there] = [one for one in after.directory.state("GE").authorities if one.id == office().id]
    assert after.conflicts == ()
    assert (there.phones, there.note) == ((PHONE,), "Closed on Sundays")
    assert there.provenance("phones").source == "a letter of the office"
    exported = export([after.directory.state("GE")], "csv")
    assert taken_in(after.directory, exported, "csv").found == ()


def test_a_new_value_without_a_new_source_is_told() -> None:
    [proposal] = proposed("authorities", {"state": "GE", "id": office().id, "phones": PHONE}).found

    assert "no new source" in proposal.note
    assert proposal.source == office().source


def test_a_value_can_be_given_a_source_of_its_own() -> None:
    row = {"state": "GE", "id": office().id, "value": "phones", "source": "a call", "confidence": "medium"}

    [proposal] = proposed("sources", row).found

    assert proposal.changes[0].values == {"phones": list(office().phones)}
    assert proposal.source == "a call"


def test_a_row_a_column_and_a_cell_that_are_not_there_take_nothing_away() -> None:
    found = proposed("authorities", {"state": "GE", "id": office().id, "phones": "", "emails": ""})

    assert (found.found, found.refused, found.same) == ((), (), 1)


def test_a_value_is_taken_away_by_the_word_for_it() -> None:
    [proposal] = proposed("authorities", {"state": "GE", "id": office().id, "phones": "(none)"}).found

    assert proposal.changes[0].values == {"phones": []}


def test_a_value_that_is_taken_away_takes_its_own_source_with_it() -> None:
    assert "time_zone" in office().values

    found = proposed("authorities", {"state": "GE", "id": office().id, "time_zone": "(none)"})

    assert found.refused == ()
    assert found.found[0].changes[0].values == {"time_zone": ""}


def test_a_value_with_a_source_of_its_own_keeps_it_where_none_is_given() -> None:
    [proposal] = proposed("authorities", {"state": "GE", "id": office().id, "time_zone": "Asia/Yerevan"}).found

    assert proposal.source == office().values["time_zone"].source


def test_an_import_that_was_kept_has_nothing_left_to_say() -> None:
    rows = {"state": "GE", "id": office().id, "phones": PHONE, "source": "a call", "source_date": "2026-10"}
    [asked] = proposed("authorities", rows).changes
    made = {key: getattr(asked, key) for key in asked.__dataclass_fields__}
    kept = Correction(**made, id="c1", by="N", on="2026-11-22", base={"phones": list(office().phones)})

    again = proposed("authorities", rows, directory=overlaid(DIRECTORY, [kept]).directory)

    assert (again.found, again.refused, again.same) == ((), (), 1)


def test_an_office_that_is_on_file_is_not_added_again() -> None:
    row = {
        "state": "GE", "function": "mla", "names.en": office().names["en"], "source": "a letter", "confidence": "low",
    }  # fmt: skip

    [same, other] = [proposed("authorities", row), proposed("authorities", row | {"note": "Another"})]

    assert (same.found, same.refused, same.same) == ((), (), 1)
    assert [one.column for one in other.refused] == ["id"]
    assert office().id in other.refused[0].words()[1]


def test_a_row_without_an_id_is_a_new_entry() -> None:
    row = {
        "state": "GE", "id": "", "function": "firearms", "names.en": "Bureau", "names.ka": "ბიურო", "general": "yes",
        "source": "a letter", "confidence": "medium",
    }  # fmt: skip

    [proposal] = proposed("authorities", row).found

    assert proposal.kind == "added"
    [asked] = proposal.changes
    assert asked.action == "add"
    assert asked.values["names"] == {"en": "Bureau", "ka": "ბიურო"}
    assert asked.values["general"] is True
    assert not {"id", "source", "values"} & asked.values.keys()


def test_an_office_that_was_replaced_is_ended_and_not_deleted() -> None:
    row = {"state": "GE", "id": office().id, "historic": "yes", "ended": "2026-05", "source": "a letter"}

    [proposal] = proposed("authorities", row).found

    assert proposal.kind == "ended"
    assert [(asked.action, asked.values) for asked in proposal.changes] == [("end", {"ended": "2026-05"})]


def test_the_name_of_an_office_is_changed_in_one_language_only() -> None:
    [proposal] = proposed("authorities", {"state": "GE", "id": office().id, "names.fr": "Ministère"}).found

    assert proposal.changes[0].values["names"] == dict(office().names) | {"fr": "Ministère"}
    assert [one.column for one in proposal.differences] == ["names.fr"]


@given(text=st.text(max_size=40))
def test_an_apostrophe_comes_and_goes_without_a_trace(text: str) -> None:
    told = neutral(text)

    assert restored(told) == text
    assert not told.startswith(("=", "+", "-", "@", "\t", "\r"))


@given(text=st.text(max_size=40))
def test_any_text_that_can_be_kept_survives_a_cell(text: str) -> None:
    kept = gate(text, "prose", 100)
    if isinstance(kept, Flaw) or kept != kept.strip():
        return
    column = Column("note", "text")

    assert (value_of(column, neutral(cell_of(column, kept))) or "") == kept


@given(items=st.lists(st.text("ab|\\;, '(none)+", min_size=1, max_size=12).map(str.strip).filter(bool), max_size=4))
def test_any_list_survives_a_cell(items: list[str]) -> None:
    column = Column("doubts", "list")

    assert (value_of(column, neutral(cell_of(column, items))) or []) == items


@settings(max_examples=8)
@given(note=st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn")), max_size=60))
@every_format
def test_any_note_survives_a_file(form: Any, note: str) -> None:
    kept = gate(note.strip(), "prose", 100)
    assert isinstance(kept, str)
    state = DIRECTORY.state("XA")
    noted = replace(state, authorities=tuple(replace(one, note=kept) for one in state.authorities))

    found = taken_in(Directory(dict(DIRECTORY.states) | {"XA": noted}), export([noted], form), form)

    assert found.refused == ()
    assert found.found == ()


def test_the_json_document_has_the_keys_of_the_files() -> None:
    [content] = export([DIRECTORY.state("GE")], "json").values()

    whole = json.loads(content)

    assert whole["format"] == "mlawriter-directory/1"
    assert whole["states"][0]["authorities"][0]["id"] == office().id
