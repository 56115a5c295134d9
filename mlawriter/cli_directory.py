"""The commands on the directory: print a State, export, import with a dry run, and the form for a State's own entry."""

import argparse
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, Final

from mlawriter.cli_files import Refused, books_or_refusal, print_json, read_bytes_of, write_file

READY, REFUSED = 0, 1

USE: Final = """mlawriter directory XX [--json]
       mlawriter directory export --format csv|xlsx|toml|json [--state XX] --out DIR
       mlawriter directory import FILE [--apply] [--skip-refused] [--by NAME]
       mlawriter directory form XX [--language ru] --out DIR"""


def directory_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of all four, which stand beside one another since a State needs no verb."""
    parser.add_argument("what", metavar="XX|export|import|form", help="State: two letters; or what to do")
    parser.add_argument("item", nargs="?", metavar="FILE|XX", help="file to import; State to make the form for")
    parser.add_argument("--json", action="store_true", help="of a State: print JSON, not a list")
    parser.add_argument("--format", choices=("toml", "csv", "xlsx", "json"), help="of an export")
    parser.add_argument("--state", metavar="XX", help="export this State alone")
    parser.add_argument("--out", type=Path, help="folder for the files; made where it is missing")
    parser.add_argument("--apply", action="store_true", help="import: keep the changes; without it, only list them")
    parser.add_argument("--skip-refused", action="store_true", help="keep the good rows although others are refused")
    parser.add_argument("--by", default="", metavar="NAME", help="import: who makes the changes, for the history")
    parser.add_argument("--language", help="of a form: en, fr, ar, es, ru, zh, pt (an official one of the State)")


def directory(given: argparse.Namespace) -> int:
    """Print the sheet of one State: each value with its source, date and confidence; or export, import, make a form."""
    run = _VERBS.get(given.what)
    if run is None and given.item:
        raise Refused(f"{given.what!r} is none of export, import and form")
    return run(given) if run else _sheet(given)


def _sheet(given: argparse.Namespace) -> int:
    from mlawriter.casework.tables import sheet_lines
    from mlawriter.directory import sheet

    found = sheet(_state(_books(given), given.what))
    if given.json:
        print_json(found)
    else:
        print(sheet_lines(found))
    return READY


def _export(given: argparse.Namespace) -> int:
    from mlawriter.directory.exchange import export

    _needed(given, "format", "out")
    books = _books(given)
    states = [_state(books, given.state)] if given.state else list(books.directory.states.values())
    for name, content in export(states, given.format, given.state.lower() if given.state else "directory").items():
        write_file(given.out, name, content)
    return READY


def _import(given: argparse.Namespace) -> int:
    from mlawriter.casework.correcting import ChangesRefused, save_changes
    from mlawriter.casework.directory_import import plan_import
    from mlawriter.directory.exchange import FileFault

    if not given.item:
        raise Refused("directory import: name the file")
    content = read_bytes_of(Path(given.item))
    if given.apply and not given.by.strip():
        raise Refused("directory import --apply: say with --by who makes the changes; it stands in the history")
    by, today = given.by.strip() or "dry run", _today()
    with _shelf(given, make=given.apply) as shelf:
        try:
            plan = plan_import(books_or_refusal(), shelf, Path(given.item).name, content, by=by, on=today)
        except FileFault as fault:
            raise Refused(fault.words(str)) from None
        print(*plan.lines(), sep="\n")
        refused = bool(plan.proposals.refused)
        if not given.apply or not plan.changes or (refused and not given.skip_refused):
            print("nothing was kept")
        else:
            try:
                receipt = save_changes(shelf.store, shelf, shelf.store.local_person, plan.changes, by=by, on=today)
            except ChangesRefused as fault:
                raise Refused(str(fault)) from None
            print(f"{receipt.saved} corrections kept")
    return REFUSED if refused else READY


def _form(given: argparse.Namespace) -> int:
    from mlawriter.casework.entry_form import entry_form
    from mlawriter.casework.entry_words import FORM_LANGUAGES, form_language
    from mlawriter.casework.printing import print_as

    if not given.item:
        raise Refused("directory form: name the State")
    _needed(given, "out")
    books = _books(given)
    state = _state(books, given.item)
    tag = given.language or form_language(state)
    if tag not in FORM_LANGUAGES:
        raise Refused(f"there is no form in {tag!r}: choose one of {', '.join(FORM_LANGUAGES)}")
    printed = print_as(entry_form(books, state, tag, _today()), "docx", f"entry-{state.code}-{tag}")
    write_file(given.out, printed.name, printed.content)
    return READY


_VERBS: Final[Mapping[str, Callable[[argparse.Namespace], int]]] = {
    "export": _export,
    "import": _import,
    "form": _form,
}


def _needed(given: argparse.Namespace, *options: str) -> None:
    for option in options:
        if getattr(given, option) is None:
            raise Refused(f"directory {given.what}: give --{option}")


def _state(books: Any, code: str) -> Any:
    if code.upper() not in books.directory.states:
        raise Refused(f"the directory has no State {code!r}: give its two letters, such as FR")
    return books.directory.state(code.upper())


def _books(given: argparse.Namespace) -> Any:
    """The books with the corrections made on this machine."""
    with _shelf(given, make=False) as shelf:
        return shelf.books if shelf else books_or_refusal()


@contextmanager
def _shelf(given: argparse.Namespace, *, make: bool) -> Iterator[Any]:
    """The shelf on the database of this machine; None where there is none yet and none is to be made."""
    from mlawriter.casework.shelf import Shelf
    from mlawriter.store.engine import FILE_NAME
    from mlawriter.store.faults import UnusableDatabase
    from mlawriter.store.start import open_store

    books, settings = books_or_refusal(), _settings(given)
    if not make and not settings.database_url and not (settings.data_dir / FILE_NAME).is_file():
        yield None
        return
    try:
        store = open_store(settings.data_dir, settings.database_url)
    except UnusableDatabase as fault:
        raise Refused(str(fault)) from None
    try:
        yield Shelf(store, books)
    finally:
        store.close()


def _settings(given: argparse.Namespace) -> Any:
    from mlawriter.settings import SettingsFault, read_settings

    try:
        return read_settings(data_dir=given.data_dir, host=given.host, port=given.port)
    except SettingsFault as fault:
        raise Refused(str(fault)) from None


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day on the wall of the person who runs the command
