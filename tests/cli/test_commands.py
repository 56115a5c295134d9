"""The commands do without a server what the pages do; bad input gives a sentence, never a traceback."""

import json
import re
import subprocess
import sys
from ipaddress import IPv4Address
from pathlib import Path
from typing import Any

import pytest

from mlawriter.cli import main
from tests.schema.filled import filled_file

ROOT = Path(__file__).resolve().parents[2]

EVERY_ADDRESS = str(IPv4Address(0))

FILE: dict[str, Any] = {
    "format": "mlawriter/1",
    "matter": {"case_reference": "2024/377", "requesting_state": "XA"},
    "requests": [
        {"letter": "reminder", "answers": {"requested_state": "XB", "reference": "MLA-2026-0042"}},
        {"letter": "reminder", "answers": {"requested_state": "XC"}},
    ],
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return written(tmp_path, json.dumps(FILE).encode())


def written(folder: Path, content: bytes) -> Path:
    path = folder / "request.json"
    path.write_bytes(content)
    return path


def run(*arguments: object) -> int:
    with pytest.raises(SystemExit) as left:
        main([str(argument) for argument in arguments])
    return int(left.value.code or 0)


def test_help_lists_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--help") == 0
    listed = capsys.readouterr().out
    assert all(command in listed for command in ("render", "check", "schema", "basis", "directory", "--data-dir"))


def test_render_writes_each_request_under_its_reference(file: Path, tmp_path: Path) -> None:
    code = run("render", file, "--language", "en", "--out", tmp_path / "out", "--format", "docx", "html", "txt")

    assert code == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        f"{name}-en.{form}" for name in ("MLA-2026-0042", "2024-377") for form in ("docx", "html", "txt")
    }


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_a_file_with_every_field_is_rendered_in_every_language(tmp_path: Path, language: str) -> None:
    file = written(tmp_path, json.dumps(filled_file()).encode())

    code = run("render", file, "--language", language, "--out", tmp_path / "out", "--format", "docx", "html", "txt")

    assert code == 0
    assert len(list((tmp_path / "out").iterdir())) == 3 * len(filled_file()["requests"])


def test_render_writes_the_extract_beside_the_letter_where_it_is_asked_for(file: Path, tmp_path: Path) -> None:
    run("render", file, "--language", "en", "--out", tmp_path, "--format", "txt", "--extract")

    assert {path.name for path in tmp_path.glob("MLA*")} == {"MLA-2026-0042-en.txt", "MLA-2026-0042-en-extract.txt"}
    assert "Extract – " in (tmp_path / "MLA-2026-0042-en-extract.txt").read_text(encoding="utf-8")


def test_two_letters_of_one_reference_do_not_overwrite_each_other(tmp_path: Path) -> None:
    file = written(tmp_path, json.dumps(FILE | {"requests": [FILE["requests"][0]] * 2}).encode())

    run("render", file, "--language", "en", "--out", tmp_path / "out", "--format", "txt")

    assert len(list((tmp_path / "out").iterdir())) == 2


def test_two_languages_stand_side_by_side(file: Path, tmp_path: Path) -> None:
    code = run("render", file, "--language", "en", "--with", "fr", "--out", tmp_path, "--format", "html")

    assert code == 0
    assert 'lang="fr"' in (tmp_path / "MLA-2026-0042-en-fr.html").read_text(encoding="utf-8")


def test_equal_input_gives_equal_bytes_on_another_day(tmp_path: Path) -> None:
    dated = json.loads(json.dumps(FILE))
    for request in dated["requests"]:
        request["answers"]["date"] = {"year": 2026, "month": 11, "day": 21}
    file = written(tmp_path, json.dumps(dated).encode())

    for day in ("2026-11-21", "2031-01-01"):
        run("render", file, "--language", "en", "--out", tmp_path / day, "--date", day)

    first, second = ((tmp_path / day / "MLA-2026-0042-en.docx").read_bytes() for day in ("2026-11-21", "2031-01-01"))
    assert first == second


def test_check_prints_gaps_and_leaves_with_1(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run("check", file)

    reports = json.loads(capsys.readouterr().out)["requests"]
    assert code == 1
    assert [report["reference"] for report in reports] == ["MLA-2026-0042", "2024/377"]
    assert all(gap["missing"] for report in reports for gap in report["gaps"])


def test_check_leaves_with_0_where_nothing_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path, json.dumps(FILE | {"requests": []}).encode())

    assert run("check", file) == 0


def test_the_gaps_are_told_in_the_language_that_is_asked_for(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = []
    for language in ("en", "fr"):
        run("check", file, "--language", language)
        told.append(json.loads(capsys.readouterr().out)["requests"][0]["gaps"][0]["missing"])

    assert told[0] != told[1]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "not JSON"),
        (b"[" * 100_000, "too deep"),
        (b"[]", "must be an object"),
        (b'{"format": "docx"}', "not a request file"),
        (b'{"format": "mlawriter/1", "matter": {"nope": 1}, "requests": []}', "matter.nope"),
        (b'{"format": "mlawriter/1", "matter": {"\\ud800": 1}, "requests": []}', "no field of this name"),
    ],
    ids=["nothing", "deep", "a list", "another format", "an unknown field", "half a character"],
)
@pytest.mark.parametrize("command", ["check", "render"])
def test_a_file_that_cannot_be_read_leaves_with_2_and_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str, content: bytes, sentence: str
) -> None:
    file = written(tmp_path, content)

    code = run(command, file, *(["--language", "en", "--out", tmp_path / "out"] if command == "render" else []))

    assert code == 2
    assert sentence in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["check", "no/such/file.json"], "cannot be read"),
        (["check", "FILE", "--language", "xx"], "there is no language 'xx'"),
        (["check", "FILE", "--date", "yesterday"], "is not a day"),
        (["render", "FILE", "--language", "en", "--out", "OUT", "--letterhead", "FILE"], "not a Word document"),
        (["render", "FILE", "--language", "en", "--out", "FILE"], "cannot be written"),
        (["basis", "--requesting", "FR", "--requested", "ZZ"], "requested"),
        (["basis", "--requesting", "FR", "--requested", "BR", "--offence", "duelling"], "offence"),
        (["basis", "--requesting", "FR", "--requested", "BR", "--max-penalty", "-1"], "max_penalty"),
        (["basis", "--requesting", "FR", "--requested", "BR", "--instrument-function", "tea"], "function"),
        (["directory", "ZZ"], "no State 'ZZ'"),
        (["--host", EVERY_ADDRESS], f"cannot serve on {EVERY_ADDRESS}"),
        (["--host", "192.0.2.1"], "cannot serve on 192.0.2.1"),
        (["--host", "example.org"], "cannot serve on example.org"),
        (["--port", "99999"], "is not a port"),
    ],
    ids=lambda part: " ".join(part)[:60] if isinstance(part, list) else "",
)
def test_bad_input_leaves_with_2_and_a_sentence(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    given = {"FILE": str(file), "OUT": str(tmp_path / "out")}

    code = run(*(given.get(argument, argument) for argument in arguments))

    assert code == 2
    assert sentence in capsys.readouterr().err


def test_the_schema_is_the_published_one(capsys: pytest.CaptureFixture[str]) -> None:
    run("schema")

    assert capsys.readouterr().out == (ROOT / "docs/request-file.schema.json").read_text(encoding="utf-8")


def test_basis_gives_findings_with_citations(capsys: pytest.CaptureFixture[str]) -> None:
    question = ["basis", "--requesting", "fr", "--requested", "br", "--on", "2026-11-21", "--offence", "laundering"]

    run(*question, "--instrument-function", "mla", "--max-penalty", "5", "--transnational", "yes", "--json")
    found = json.loads(capsys.readouterr().out)
    run(*question)
    table = capsys.readouterr().out

    assert any(basis["instrument"] == "UNTOC" and basis["findings"][0]["citations"] for basis in found["bases"])
    assert table.startswith("ROLE")
    assert "[UNTOC 38(2)]" in table


def test_directory_gives_the_sheet_with_sources(capsys: pytest.CaptureFixture[str]) -> None:
    run("directory", "ch", "--json")
    sheet = json.loads(capsys.readouterr().out)
    run("directory", "ch")
    lines = capsys.readouterr().out

    assert sheet["code"] == "CH"
    assert all(name["source"] for name in sheet["names"].values())
    assert "Switzerland" in lines


def test_help_is_there_at_once_because_nothing_else_is_loaded() -> None:
    heavy = ("babel", "fastapi", "pydantic")
    script = f"import sys, mlawriter.cli; print([name for name in {heavy} if name in sys.modules])"

    answer = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)

    assert answer.stdout.strip() == "[]"


def test_a_reader_of_a_pipe_may_have_enough() -> None:
    command = f"{sys.executable} main.py schema | head -n 1"

    answer = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=True)

    assert answer.stderr == ""
    assert re.fullmatch(r"\{\n", answer.stdout)
