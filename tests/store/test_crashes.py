"""What was answered "saved" is there after the program was killed in the middle of its work."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from mlawriter.casework.look import see_matter, see_matter_history
from mlawriter.casework.open_matter import open_matter
from mlawriter.store.engine import Store
from mlawriter.store.units import with_changes

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("acknowledged", [1, 7, 40])
def test_a_killed_writer_loses_no_acknowledged_save(
    store: Store, data_dir: Path, database_url: str | None, acknowledged: int
) -> None:
    person = store.local_person
    matter = open_matter(store, person)
    line = [sys.executable, "-m", "tests.store.saver", str(data_dir), database_url or "", matter, "1"]

    with subprocess.Popen(line, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        receipts = [int(writer.stdout.readline()) for _ in range(acknowledged)]
        writer.kill()
        receipts += [int(rest) for rest in writer.stdout if rest.endswith("\n")]

    seen = see_matter(store, person, matter)
    history = see_matter_history(store, person, matter)
    assert seen.revision in {receipts[-1], receipts[-1] + 1}  # one more may be on the disk, not yet told
    assert seen.answers["number"] == seen.revision
    assert [step.revision for step in history] == list(range(1, seen.revision + 1))
    assert with_changes({}, (step.changes for step in history)) == seen.answers


def test_the_file_is_whole_after_the_kills(store: Store, database_url: str | None) -> None:
    check = "SELECT 'ok'" if database_url else "PRAGMA integrity_check"

    with store.reading() as db:
        assert db.execute(text(check)).scalar() == "ok"
