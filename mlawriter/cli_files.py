"""Files that a command reads and writes; whatever cannot be read or written is refused in one sentence."""

import json
from pathlib import Path
from typing import Any, Final

_MOST_SHOWN: Final = 50


class Refused(Exception):
    """The input cannot be used; the message is the sentence to print."""


def letters_in(file: Path) -> Any:
    """Read a request file and check it; the letters that it holds."""
    from mlawriter.casework.check_file import NotJson, check_file, parse_file
    from mlawriter.casework.file_letters import letters_of
    from mlawriter.casework.files import FileRefused

    try:
        read = check_file(books_or_refusal(), parse_file(read_bytes_of(file)))
        return letters_of(books_or_refusal(), read)
    except NotJson as fault:
        raise Refused(f"{file}: {fault.problem.words(str)}") from None
    except FileRefused as refused:
        lines = [f"  {one.path or 'the file'}: {one.words(str)}" for one in read.problems[:_MOST_SHOWN]]
        raise Refused("\n".join([f"{file} has {len(read.problems)} faults:", *lines])) from refused


def books_or_refusal() -> Any:
    """The books of the tool; a faulty data file is named with its entry and remedy."""
    from mlawriter.casework.books import books
    from mlawriter.directory import DirectoryFault
    from mlawriter.language.faults import LanguageFault
    from mlawriter.law.reading import LawFault

    try:
        return books()
    except (DirectoryFault, LanguageFault, LawFault) as fault:
        raise Refused(f"a data file is faulty: {fault}") from None


def letterhead_in(file: Path) -> bytes:
    """Read a ministry's base file and check that it is fit."""
    from mlawriter.document.word_letterhead import LetterheadFault, check_letterhead

    content = read_bytes_of(file)
    try:
        check_letterhead(content)
    except LetterheadFault as fault:
        raise Refused(f"{file}: {fault}") from None
    return content


def read_bytes_of(file: Path) -> bytes:
    """The content of a file."""
    try:
        return file.read_bytes()
    except OSError as fault:
        raise Refused(f"{file} cannot be read: {fault.strerror}") from None


def write_file(folder: Path, name: str, content: bytes) -> None:
    """Write a file into a folder, made if need be, and tell its name."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    except OSError as fault:
        raise Refused(f"{folder / name} cannot be written: {fault.strerror}") from None
    print(folder / name)


def print_json(value: Any) -> None:
    """Print a value as JSON, in every script as it is."""
    print(json.dumps(value, ensure_ascii=False, indent=1))
