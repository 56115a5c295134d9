"""The command that prints a State's sheet prints it as it reads on this machine."""

import json
from datetime import date
from pathlib import Path

import pytest

from mlawriter.casework.books import books
from mlawriter.casework.correcting import save_changes
from mlawriter.casework.shelf import Shelf
from mlawriter.cli import main
from mlawriter.directory.corrections import Change
from mlawriter.store.start import open_store

OFFICE = books().directory.state("XA").authorities[0]


def printed(folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as left:
        main(["--data-dir", str(folder), "directory", "XA", "--json"])
    assert left.value.code == 0
    return json.loads(capsys.readouterr().out)["authorities"][0]["address"]


def test_a_local_correction_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = open_store(tmp_path)
    values = {"address": "7 Harbour Street"}
    change = Change(
        state="XA", list="authorities", entry=OFFICE.id, action="correct", values=values, source="Their page"
    )
    save_changes(store, Shelf(store, books()), store.local_person, [change], by="N. Editor", on=date(2026, 11, 22))
    store.close()

    assert printed(tmp_path, capsys) == "7 Harbour Street"


def test_without_a_database_the_shipped_sheet_is_printed_and_none_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MLAWRITER_DATABASE_URL", raising=False)

    assert printed(tmp_path / "none", capsys) == OFFICE.address
    assert not (tmp_path / "none").exists()
