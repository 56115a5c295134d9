"""The lock pins everything and nothing in the repository says where packages were fetched from."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]

LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")

# Written in pieces, because this file is searched as well.
REGISTRIES = [f"{name}.{ending}" for name in ("pypi", "pythonhosted", "npmjs") for ending in ("org", "com")]


def tracked_files() -> list[Path]:
    """What git tracks, or would track at the next `git add`."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


def declared() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [*project["dependencies"], *project["optional-dependencies"]["test"]]


def test_the_lock_names_no_address() -> None:
    assert "://" not in LOCK


def test_every_line_of_the_lock_has_its_hashes() -> None:
    entries = re.split(r"\n(?=\S)", LOCK.strip())

    without = [entry for entry in entries if "--hash=sha256:" not in entry]

    assert without == []


@pytest.mark.parametrize("requirement", declared(), ids=lambda text: Requirement(text).name)
def test_what_the_project_asks_for_is_locked_at_a_version_it_accepts(requirement: str) -> None:
    asked = Requirement(requirement)

    locked = re.search(rf"^{re.escape(canonicalize_name(asked.name))}(?:\[[^]]*\])?==(\S+)", LOCK, re.MULTILINE)

    assert locked, f"{asked.name} is not in requirements.lock"
    assert asked.specifier.contains(locked[1])


def test_no_file_names_a_registry() -> None:
    naming = [
        f"{file.relative_to(ROOT)}: {host}"
        for file in tracked_files()
        for host in REGISTRIES
        if host.encode() in file.read_bytes()
    ]

    assert naming == []


def test_no_lock_that_records_addresses_is_tracked() -> None:
    unwanted = {"uv.lock", "pylock.toml", "package-lock.json", "poetry.lock"}

    assert [file for file in tracked_files() if file.name in unwanted] == []
