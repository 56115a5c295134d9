"""A bad row is refused with file, row, column and remedy, and the others go on; a bad file gets one clear sentence."""

import json
import zipfile
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from mlawriter.directory import read_directory
from mlawriter.directory.exchange import FileFault, Known, Proposals, export, proposals, read_file
from mlawriter.places import AUTHORITIES
from mlawriter.vocabulary.limits import LARGEST_TABLES_UNPACKED, MOST_TABLE_ROWS

TODAY = date(2026, 11, 22)
DIRECTORY = read_directory(AUTHORITIES)
KNOWN = Known(frozenset({"UNTOC"}), frozenset({"bank_records"}))
OFFICE = next(one for one in DIRECTORY.state("GE").authorities if one.function == "mla")


def held_against(name: str, content: bytes) -> Proposals:
    return proposals(DIRECTORY, read_file(name, content), KNOWN, TODAY)


def workbook(rows: list[list[Any]], title: str = "authorities") -> bytes:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = title
    for row in rows:
        page.append(row)
    told = BytesIO()
    book.save(told)
    return told.getvalue()


def zipped(files: dict[str, bytes]) -> bytes:
    told = BytesIO()
    with zipfile.ZipFile(told, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return told.getvalue()


ROWS: dict[str, dict[str, str]] = {
    "authorities": {"state": "GE", "id": OFFICE.id},
    "memberships": {"state": "GE", "id": "ge-membership-coe"},
    "notifications": {"state": "GE", "instrument": "UNTOC", "topic": "nationals", "source": "x", "confidence": "low"},
    "rules": {"state": "GE", "id": "ge-rule-min-penalty"},
    "fiches": {"state": "GE", "measure": "bank_records", "source": "x", "confidence": "low"},
    "names": {"state": "GE", "language": "en"},
    "states": {"state": "GE"},
    "sources": {"state": "GE", "id": OFFICE.id, "value": "phones", "source": "a call", "confidence": "low"},
}


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("authorities", "state", "ZZ"),
        ("authorities", "state", "Georgia"),
        ("authorities", "id", "ge-mla-no-such-office"),
        ("authorities", "function", "mutual"),
        ("authorities", "phones", "(676) 24 055"),
        ("authorities", "phones", "+995 1 ; +995 2"),
        ("authorities", "emails", "nobody"),
        ("authorities", "website", "www.example.org"),
        ("authorities", "languages", "French"),
        ("authorities", "languages", "qq"),
        ("authorities", "instruments", "UNTOK"),
        ("authorities", "partners", "ZZ"),
        ("authorities", "time_zone", "Tbilisi"),
        ("authorities", "source_date", "31.12.2025"),
        ("authorities", "source_date", "2025-13"),
        ("authorities", "source_date", "2027-01-01"),
        ("authorities", "contact_date", "yesterday"),
        ("authorities", "confidence", "sure"),
        ("authorities", "source", "(none)"),
        ("authorities", "general", "maybe"),
        ("authorities", "names.english", "Ministry"),
        ("authorities", "telephone", "+995 1"),
        ("authorities", "address", "=1+1"),
        ("authorities", "address", "Tbilisi \u202e"),
        ("authorities", "note", "x" * 10_001),
        ("authorities", "confirmed_by", "Somebody else"),
        ("authorities", "ended", "2026"),
        ("memberships", "status", "friend"),
        ("notifications", "instrument", "UNTOK"),
        ("notifications", "topic", "language"),
        ("rules", "text", "(none)"),
        ("fiches", "measure", "tea"),
        ("names", "short", "Sakartvelo"),
        ("states", "iso3", "GEX"),
        ("sources", "value", "hours"),
        ("sources", "id", "ge-mla-no-such-office"),
    ],
)
def test_a_bad_cell_is_refused_with_its_place_and_a_remedy(table: str, column: str, value: str) -> None:
    row = ROWS[table] | {column: value}
    content = "\n".join([",".join(row), ",".join(f'"{cell}"' for cell in row.values())]).encode()

    found = held_against(f"{table}.csv", content)

    [told] = found.refused
    assert (told.column, told.place.file, told.place.table) == (column, f"{table}.csv", table)
    assert told.place.row == (1 if column in {"telephone", "names.english"} else 2)
    fault, remedy = told.words()
    assert len(fault) > 10
    assert len(remedy) > 10
    assert "%(" not in fault + remedy
    assert found.found == ()


def test_a_bad_row_does_not_hold_up_a_good_one() -> None:
    rows = [["state", "id", "note"], ["GE", OFFICE.id, "Closed"], ["GE", "ge-mla-nobody", "Closed"]]

    found = held_against("offices.xlsx", workbook(rows))

    assert [one.entry for one in found.found] == [OFFICE.id]
    assert [(one.place.row, one.column) for one in found.refused] == [(3, "id")]


def test_an_entry_that_stands_twice_is_taken_once() -> None:
    rows = [["state", "id", "note"], ["GE", OFFICE.id, "Closed"], ["GE", OFFICE.id, "Open"]]

    found = held_against("offices.xlsx", workbook(rows))

    assert [one.place.row for one in found.refused] == [3]


@pytest.mark.parametrize("formula", ["=1+1", '=HYPERLINK("http://192.0.2.1","x")', "=SUM(A1:A2)"])
def test_a_formula_in_a_workbook_is_refused_with_its_place(formula: str) -> None:
    found = held_against("offices.xlsx", workbook([["state", "id", "note"], ["GE", OFFICE.id, formula]]))

    [told] = found.refused
    assert (told.place.row, told.column) == (2, "note")
    assert "value" in told.words()[1]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [(datetime(2026, 5, 31, tzinfo=UTC).replace(tzinfo=None), "2026-05-31"), (2026, "2026"), (2026.0, "2026")],
    ids=["date", "number", "fraction"],
)
def test_what_a_spreadsheet_made_of_a_date_is_read_as_one(typed: Any, kept: str) -> None:
    rows = [["state", "id", "note", "source", "source_date"], ["GE", OFFICE.id, "Closed", "a call", typed]]

    [proposal] = held_against("offices.xlsx", workbook(rows)).found

    assert proposal.source_date == kept


TABLE = f"state,id,note\nGE,{OFFICE.id},Geschlossen für immer"


@pytest.mark.parametrize(
    "content",
    [
        TABLE.encode("utf-8-sig"),
        TABLE.replace(",", ";").encode(),
        TABLE.replace(",", "\t").encode("utf-16"),
        TABLE.replace("\n", "\r\n").encode() + b"\r\n\r\n",
    ],
    ids=["with a mark", "semicolons of a French spreadsheet", "Unicode text", "line ends of Windows"],
)
def test_tables_as_spreadsheets_save_them_are_read(content: bytes) -> None:
    [proposal] = held_against("authorities.csv", content).found

    assert proposal.differences[0].new == "Geschlossen für immer"


def far_apart() -> bytes:
    """A workbook with a cell in the last row that a spreadsheet has."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = "authorities"
    page.append(["state", "id"])
    page["A1048576"] = "GE"
    told = BytesIO()
    book.save(told)
    return told.getvalue()


GOOD_XLSX = workbook([["state", "id"], ["GE", OFFICE.id]])


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("authorities.csv", b"", "is empty"),
        ("authorities.csv", TABLE.encode("cp1252"), "not in UTF-8"),
        ("authorities.csv", TABLE.encode("utf-16-le"), "not in UTF-8"),
        ("authorities.csv", b'state,id\n"GE', "breaks off"),
        ("authorities.csv", b"id,note\nx,y", "lacks the column state"),
        ("list.csv", b"one,two\n1,2", "no table of the directory"),
        ("authorities.csv", b"state,id\n" + b"GE,\n" * (MOST_TABLE_ROWS + 1), "more than"),
        ("authorities.csv", b"state,id" + b",x" * 300, "columns"),
        ("offices.xlsx", b"state,id", "no spreadsheet"),
        ("offices.xlsx", GOOD_XLSX[: len(GOOD_XLSX) // 2], "damaged"),
        ("offices.xlsx", zipped({"xl/workbook.xml": b"<nothing"}), "cannot be read"),
        ("offices.xlsx", zipped({"xl/workbook.xml": b"<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"}), "entities"),
        ("offices.xlsx", zipped({"xl/workbook.xml": b"0" * (LARGEST_TABLES_UNPACKED + 1)}), "unpacks to far more"),
        ("offices.xlsx", far_apart(), "holds too much"),
        ("offices.zip", zipped({f"{n}.csv": b"" for n in range(500)}), "unpacks to far more"),
        ("offices.zip", zipped({"letter.docx": b"x"}), "no table"),
        ("offices.xlsx", workbook([["tea", "cake"]], "Sheet1"), "the sheet Sheet1"),
        ("offices.xls", b"\xd0\xcf\x11\xe0 and more", "old or locked"),
        ("offices.pdf", b"%PDF-1.7", "no known kind"),
        ("directory.json", b"{", "not JSON"),
        ("directory.json", b"[" * 100_000, "not JSON"),
        ("directory.json", b"\xff\xfe{", "not JSON"),
        ("directory.json", b'{"states": []}', "not an export"),
        ("directory.json", b'{"format": "mlawriter-directory/1", "states": [1]}', "shape"),
        ("directory.json", b'{"format": "mlawriter-directory/1", "states": [{"code": "GE", "rules": {}}]}', "shape"),
        ("ge.toml", b"code = GE", "not TOML"),
        ("ge.toml", b"\xff", "not TOML"),
        ("ge.toml", b"a." * 500_000 + b"b = 1", "more than 100 dots"),
        ("ge.toml", b"title = 1", "shape"),
        ("ge.toml", b'code = "GE"\nnames = 1', "shape"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_one_sentence(name: str, content: bytes, sentence: str) -> None:
    with pytest.raises(FileFault) as refused:
        held_against(name, content)

    said = refused.value.words(str)
    assert sentence in said
    assert "%(" not in said


@pytest.mark.parametrize(
    "entry",
    [{"id": 5}, {"id": ["ge"]}, {"phones": "+995 1"}, {"phones": [5]}, {"phones": {"a": 1}}, {"general": "x"},
     {"function": None}, {"note": {"a": {"b": 1}}}, {"names": {"en": 5}}, {"tea": "x"}, {"values": {"phones": {}}}],
    ids=str,
)  # fmt: skip
def test_a_value_of_the_wrong_shape_in_a_document_is_refused(entry: dict[str, Any]) -> None:
    office = {"id": OFFICE.id} | entry
    whole = {"format": "mlawriter-directory/1", "states": [{"code": "GE", "authorities": [office]}]}

    found = held_against("directory.json", json.dumps(whole).encode())

    assert found.refused
    assert all(one.place.file == "directory.json, GE" for one in found.refused)


def test_a_damaged_byte_anywhere_never_breaks_the_reader() -> None:
    [content] = export([DIRECTORY.state("XA")], "xlsx").values()

    sentences = []
    for place in range(0, len(content), len(content) // 60):
        hurt = content[:place] + bytes([content[place] ^ 0x55]) + content[place + 1 :]
        try:
            sentences.append(str(held_against("xa.xlsx", hurt)))
        except FileFault as fault:
            sentences.append(fault.words(str))

    assert all(sentences)
