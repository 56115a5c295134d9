"""What is wrong with a language file: which file, which entry, and what to do about it."""

import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

FileModel = TypeVar("FileModel", bound=BaseModel)


class LanguageFault(Exception):
    """A file under locales/ cannot be used; the start stops here."""

    def __init__(self, file: Path, entry: str, remedy: str) -> None:
        self.file, self.entry, self.remedy = file, entry, remedy
        super().__init__(f"{file}: {entry or 'the whole file'}: {remedy}")


def read_toml(file: Path) -> dict[str, Any]:
    """The tables of one file.

    Raises:
        LanguageFault: there is no such file, or it is not TOML in UTF-8.
    """
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError as fault:
        raise LanguageFault(file, "", "the file is missing; a language needs it") from fault
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise LanguageFault(file, "", f"not readable as TOML: {fault}") from fault


def read_as(model: type[FileModel], file: Path) -> FileModel:
    """The file as a checked value.

    Raises:
        LanguageFault: the file does not have the form of the model.
    """
    try:
        return model.model_validate(read_toml(file))
    except ValidationError as faults:
        first = faults.errors()[0]
        entry = ".".join(str(step) for step in first["loc"])
        raise LanguageFault(file, entry, first["msg"]) from faults
