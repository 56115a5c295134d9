"""The directory goes out and comes in by command; a bad row is told, and nothing is kept unless it is asked for."""

from pathlib import Path

import pytest

from mlawriter.cli import main
from mlawriter.directory import read_directory
from mlawriter.places import AUTHORITIES

OFFICE = next(one for one in read_directory(AUTHORITIES).state("XA").authorities if one.function == "mla")


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MLAWRITER_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.delenv("MLAWRITER_DATABASE_URL", raising=False)


def run(*arguments: object) -> int:
    with pytest.raises(SystemExit) as left:
        main(["directory", *(str(argument) for argument in arguments)])
    return int(left.value.code or 0)


def table(folder: Path, *rows: str) -> Path:
    path = folder / "authorities.csv"
    path.write_text("\n".join(["state,id,note,source,source_date", *rows]), encoding="utf-8")
    return path


GOOD = f"XA,{OFFICE.id},Closed on Sundays,A call,2026-10"
BAD = "ZZ,zz-mla-office,Open,A call,2026-10"


@pytest.mark.parametrize("form", ["toml", "csv", "xlsx", "json"])
def test_an_export_comes_in_without_a_change(tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    assert run("export", "--format", form, "--state", "xa", "--out", tmp_path) == 0
    files = sorted(path for path in tmp_path.iterdir() if path.is_file())

    for file in files:
        assert run("import", file) == 0

    assert files
    assert capsys.readouterr().out.count("0 changed, 0 added, 0 ended") == len(files)
    assert not (tmp_path / "data").exists()


def test_the_whole_directory_is_exported_one_file_a_state(tmp_path: Path) -> None:
    run("export", "--format", "toml", "--out", tmp_path)

    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in AUTHORITIES.glob("*.toml")}
    assert all(path.read_bytes() == (AUTHORITIES / path.name).read_bytes() for path in tmp_path.iterdir())


def test_an_import_only_tells_what_would_change(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = table(tmp_path, GOOD, BAD)

    code = run("import", file)

    told = capsys.readouterr().out
    assert code == 1
    assert "row 2: XA" in told
    assert "note: " in told
    assert "row 3: state: refused: There is no such State on file. Write its two" in told
    assert told.endswith("nothing was kept\n")


def test_an_import_that_is_applied_is_on_file_afterwards(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = table(tmp_path, GOOD)

    assert run("import", file, "--apply", "--by", "N. Editor") == 0
    assert run("import", file) == 0
    run("xa", "--json")

    told = capsys.readouterr().out
    assert "1 corrections kept" in told
    assert "0 changed, 0 added, 0 ended, 1 as on file" in told
    assert "Closed on Sundays" in told


def test_good_rows_beside_bad_ones_are_kept_only_if_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = table(tmp_path, GOOD, BAD)

    assert run("import", file, "--apply", "--by", "N.") == 1
    assert "nothing was kept" in capsys.readouterr().out
    assert run("import", file, "--apply", "--by", "N.", "--skip-refused") == 1
    assert "1 corrections kept" in capsys.readouterr().out


@pytest.mark.parametrize(("given", "tag"), [([], "en"), (["--language", "ru"], "ru"), (["--language", "ar"], "ar")])
def test_the_form_of_a_state_is_written(tmp_path: Path, given: list[str], tag: str) -> None:
    assert run("form", "ge", "--out", tmp_path, *given) == 0

    assert (tmp_path / f"entry-GE-{tag}.docx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["export", "--format", "csv"], "give --out"),
        (["export", "--out", "OUT"], "give --format"),
        (["export", "--format", "csv", "--state", "ZZ", "--out", "OUT"], "no State 'ZZ'"),
        (["import"], "name the file"),
        (["import", "no/such.csv"], "cannot be read"),
        (["import", "FILE", "--apply"], "--by"),
        (["import", "README"], "no known kind"),
        (["form", "--out", "OUT"], "name the State"),
        (["form", "GE", "--language", "ka", "--out", "OUT"], "no form in 'ka'"),
        (["GE", "FR"], "none of export"),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, list) else "",
)
def test_what_cannot_be_done_is_told_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    given = {"FILE": table(tmp_path, GOOD), "OUT": tmp_path / "out", "README": AUTHORITIES / "README.md"}

    code = run(*(given.get(argument, argument) for argument in arguments))

    assert code == 2
    assert sentence in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
