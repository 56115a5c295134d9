"""Each module says in its first line what it is for, and stays short enough to be read at once."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

LONGEST = 300

FOLDERS = [ROOT / "mlawriter", ROOT / "tests", ROOT / "benchmarks"]

MODULES = [
    *sorted(file for folder in FOLDERS for file in folder.rglob("*.py") if "_data" not in file.parts),
    ROOT / "main.py",
    ROOT / "hatch_build.py",
]

VAGUE = {"base", "common", "helper", "helpers", "manager", "misc", "util", "utils"}


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_a_module_opens_with_a_sentence_that_says_what_it_is_for(file: Path) -> None:
    docstring = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))

    first_line = (docstring or "").partition("\n")[0]

    assert first_line.endswith("."), f"{name_of(file)} must open with a one-sentence docstring"


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_a_module_holds_one_idea(file: Path) -> None:
    lines = len(file.read_text(encoding="utf-8").splitlines())

    assert lines <= LONGEST, f"{name_of(file)} has {lines} lines: split it by idea"


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_a_module_is_named_after_its_subject(file: Path) -> None:
    words = {word for part in (*file.relative_to(ROOT).parts[:-1], file.stem) for word in part.split("_")}

    assert not words & VAGUE
