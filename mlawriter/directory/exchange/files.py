"""Export and import: which formats there are, what a file that was handed in is, and its rows."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final, Literal, TypeAlias

from mlawriter.directory.exchange.csv_files import read_csv, write_csv
from mlawriter.directory.exchange.documents import read_json, read_toml, write_json
from mlawriter.directory.exchange.faults import FileFault
from mlawriter.directory.exchange.packed import packed, unpacked
from mlawriter.directory.exchange.rows import Tables, sheets
from mlawriter.directory.exchange.xlsx_file import is_xlsx, read_xlsx, write_xlsx
from mlawriter.directory.records import State
from mlawriter.directory.writing import dump
from mlawriter.language.messages import N_

Format: TypeAlias = Literal["toml", "csv", "xlsx", "json"]

FORMATS: Final[tuple[Format, ...]] = ("toml", "csv", "xlsx", "json")
_READERS: Final[Mapping[str, Callable[[str, bytes], Tables]]] = {
    "toml": read_toml,
    "csv": read_csv,
    "txt": read_csv,
    "json": read_json,
    "xlsx": read_xlsx,
}
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"
_ZIP: Final = b"PK"


def export(states: Iterable[State], form: Format, name: str = "directory") -> dict[str, bytes]:
    """The files of an export by name: one State file each, one table each, or one document with all."""
    told = list(states)
    match form:
        case "toml":
            return {f"{state.code.lower()}.toml": dump(state).encode() for state in told}
        case "csv":
            return {f"{sheet.name}.csv": write_csv(sheet) for sheet in sheets(told)}
        case "xlsx":
            return {f"{name}.xlsx": write_xlsx(sheets(told))}
        case "json":
            return {f"{name}.json": write_json(told)}


def one_file(files: Mapping[str, bytes], form: Format, name: str) -> tuple[str, bytes]:
    """The files of an export as one: by itself, or as a zip."""
    if len(files) == 1:
        return next(iter(files.items()))
    return f"{name}-{form}.zip", packed(files)


def read_file(name: str, content: bytes) -> Tables:
    """The rows of a file that was handed in, whatever of the formats it is in.

    Raises:
        FileFault: nothing of it can be read; says what to do.
    """
    name = name.replace("\\", "/").rpartition("/")[2][:100] or "file"
    if not content.strip():
        raise FileFault(N_("%(file)s is empty."), file=name)
    if content.startswith(_OLD_OFFICE):
        raise FileFault(
            N_("%(file)s is an old or locked spreadsheet. Save it as .xlsx, without a password."), file=name
        )
    if content.startswith(_ZIP):
        return _from_zip(name, content)
    ending = name.rpartition(".")[2].lower()
    if ending == "xlsx":
        raise FileFault(N_("%(file)s is no spreadsheet, whatever its name says. Save it anew as .xlsx."), file=name)
    reader = _READERS.get(ending)
    if reader is None:
        raise FileFault(N_("%(file)s is of no known kind. Hand in .toml, .csv, .xlsx, .json, or a .zip of them."),
                        file=name)  # fmt: skip
    return reader(name, content)


def _from_zip(name: str, content: bytes) -> Tables:
    """A workbook, or a zip of tables and State files, as an export makes it."""
    files = unpacked(name, content)
    if is_xlsx(content):
        return read_xlsx(name, content)
    known = {
        path: _READERS[ending]
        for path in files
        if (ending := path.rpartition(".")[2].lower()) in {"csv", "toml", "json"} and not path.startswith("__MACOSX")
    }
    if not known:
        raise FileFault(N_("%(file)s holds no table of the directory and no State file."), file=name)
    return Tables.together(reader(path.rpartition("/")[2], files[path]) for path, reader in known.items())
