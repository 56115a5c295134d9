"""Files that others wrote are committed unchanged, with version, licence and sum."""

import hashlib
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]

RECORDS = [ROOT / "mlawriter/web/static/VENDORED.toml", ROOT / "tests/vendor/VENDORED.toml"]

FILES = [
    (record.parent / entry["name"], entry)
    for record in RECORDS
    for entry in tomllib.loads(record.read_text(encoding="utf-8"))["file"]
]


@pytest.mark.parametrize(("file", "entry"), FILES, ids=[file.name for file, _ in FILES])
def test_a_vendored_file_is_the_one_that_was_recorded(file: Path, entry: dict[str, Any]) -> None:
    content = file.read_bytes()

    assert len(content) == entry["bytes"]
    assert hashlib.sha256(content).hexdigest() == entry["sha256"]


@pytest.mark.parametrize(("file", "entry"), FILES, ids=[file.name for file, _ in FILES])
def test_a_vendored_file_says_its_version_licence_and_origin(file: Path, entry: dict[str, Any]) -> None:
    assert all(entry[key] for key in ("project", "version", "licence", "taken_from"))


def test_every_minified_script_is_recorded() -> None:
    recorded = {file for file, _ in FILES}

    scripts = {script for record in RECORDS for script in record.parent.rglob("*.min.js")}

    assert scripts == recorded
