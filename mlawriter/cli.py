"""The command line: serve, or render, check, schema, basis and directory without a server."""

import argparse
import gc
import sys
from collections.abc import Callable, Sequence
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import Any, Final, NoReturn

from mlawriter import __version__
from mlawriter.cli_directory import USE, directory, directory_arguments
from mlawriter.cli_files import (
    Refused,
    books_or_refusal,
    letterhead_in,
    letters_in,
    print_json,
    read_bytes_of,
    write_file,
)

READY, GAPS, UNREADABLE = 0, 1, 2
"""Exit codes: all is well; a required particular is missing; the input cannot be used."""

_YES_OR_NO: Final = {"yes": True, "no": False}


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run one command and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    given = _parser().parse_args(arguments)
    try:
        code = given.command(given)
        sys.stdout.flush()
    except Refused as refusal:
        print(f"mlawriter: {refusal}", file=sys.stderr)
        code = UNREADABLE
    except KeyboardInterrupt:
        code = 130
    except BrokenPipeError:
        # The reader of a pipe has enough (head, less); Python would complain once more when it leaves.
        sys.stdout = None
        code = READY
    sys.exit(code)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="mlawriter",
        description="Writes requests for mutual legal assistance and extradition. Without a command: serves the pages.",
    )
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--host", help="address to serve on; of this machine only (127.0.0.1)")
    parser.add_argument("--port", type=_port, help="port to serve on (8000)")
    parser.add_argument("--data-dir", type=Path, help="folder that keeps the matters (MLAWRITER_DATA_DIR)")
    parser.set_defaults(command=serve)
    commands = parser.add_subparsers(title="commands", metavar="")
    _render_arguments(_command(commands, render, "write the documents of a request file"))
    _check_arguments(_command(commands, check, "print what a request file lacks, and what the law says, as JSON"))
    _command(commands, schema, "print the JSON Schema of the request file")
    _basis_arguments(_command(commands, basis, "say which instruments carry a request between two States"))
    on_states = _command(commands, directory, "print what is on file about a State; export, import; make its form")
    on_states.usage = USE
    directory_arguments(on_states)
    use = "mlawriter law import FILE [--dry-run] [--skip-refused]"
    _law_arguments(commands.add_parser("law", usage=use, help="take a depositary's table into the data on treaties"))
    return parser


def _command(commands: Any, run: Callable[[argparse.Namespace], int], help_: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(run.__name__, help=help_, description=run.__doc__)
    parser.set_defaults(command=run)
    return parser


def _render_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="request file (JSON)")
    parser.add_argument("--language", required=True, help="language of the documents: en, fr, ar")
    parser.add_argument("--out", type=Path, required=True, help="folder for the documents; made where it is missing")
    parser.add_argument("--with", dest="beside", default="", metavar="LANGUAGE", help="a second language beside it")
    parser.add_argument("--format", nargs="+", choices=("docx", "html", "txt"), default=["docx"])
    parser.add_argument("--extract", action="store_true", help="beside each document one without what is held back")
    parser.add_argument("--letterhead", type=Path, help="base file (.docx) with the ministry's letterhead")
    parser.add_argument("--date", type=_day, default=None, help="day to go by where the request has no date (today)")


def _check_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="request file (JSON)")
    parser.add_argument("--language", default="en", help="language of the answers: en, fr, ar")
    parser.add_argument("--date", type=_day, default=None, help="day to go by where the request has no date (today)")


def _basis_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--requesting", required=True, metavar="XX", help="State that asks: two letters")
    parser.add_argument("--requested", required=True, metavar="YY", help="State that is asked: two letters")
    parser.add_argument("--on", type=_day, default=None, metavar="DATE", help="day of the request (today)")
    parser.add_argument("--instrument-function", default="mla", help="mla, extradition or provisional_arrest")
    parser.add_argument("--offence", action="append", default=[], metavar="CONDUCT[,CONDUCT]", help="may be repeated")
    parser.add_argument("--max-penalty", action="append", default=[], type=int, metavar="YEARS", help="one per offence")
    parser.add_argument("--measure", action="append", default=[], help="id of a measure; may be repeated")
    for fact in ("transnational", "organized-group", "link-in-requested", "person-in-requested", "dual-criminality",
                 "treaty-needed", "convention-as-basis", "uncac-offence-in-both"):  # fmt: skip
        parser.add_argument(f"--{fact}", choices=tuple(_YES_OR_NO), default=None)
    parser.add_argument("--language", default="en", help="language of the answers: en, fr, ar")
    parser.add_argument("--json", action="store_true", help="print JSON, not a table")


def _law_arguments(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(title="commands", metavar="import", required=True, prog="mlawriter law")
    taking = commands.add_parser("import", help=law_import.__doc__, description=law_import.__doc__)
    taking.add_argument("file", type=Path, help="table (CSV), as docs/law.md describes it")
    taking.add_argument("--dry-run", action="store_true", help="say what would change, and write nothing")
    taking.add_argument("--skip-refused", action="store_true", help="take the good lines although others are refused")
    taking.set_defaults(command=law_import)


def serve(given: argparse.Namespace) -> int:
    """Serve the pages on this machine."""
    gc.disable()  # nothing that a start reads is ever let go; the server switches it on again
    from mlawriter.settings import SettingsFault, read_settings
    from mlawriter.store.faults import UnusableDatabase
    from mlawriter.web.serving import AddressFault, serve_with

    try:
        serve_with(read_settings(data_dir=given.data_dir, host=given.host, port=given.port), books_or_refusal)
    except (SettingsFault, UnusableDatabase, AddressFault) as fault:
        raise Refused(str(fault)) from None
    return READY


def render(given: argparse.Namespace) -> int:
    """Write the documents of every request of a file, each named by its reference."""
    from mlawriter.casework.printing import EXTRACT, print_as

    tag, beside = _language(given.language), _language(given.beside) if given.beside else ""
    letterhead = letterhead_in(given.letterhead) if given.letterhead else None
    today = given.date or _today()
    names: set[str] = set()
    for letter in letters_in(given.file):
        name = letter.name(tag, *filter(None, [beside]))
        if name in names:
            name = f"{name}-{letter.number + 1}"
        names.add(name)
        documents = {name: letter.document(tag, today, beside=beside)}
        if given.extract:
            documents[f"{name}-{EXTRACT}"] = letter.extract(tag, today)
        for each, document in documents.items():
            for form in dict.fromkeys(given.format):
                printed = print_as(document, form, each, letterhead)
                write_file(given.out, printed.name, printed.content)
    return READY


def check(given: argparse.Namespace) -> int:
    """Print gaps and findings of every request of a file; exit code 1 while a required particular is missing."""
    from mlawriter.casework.report import report_of

    tag, today = _language(given.language), given.date or _today()
    letters = letters_in(given.file)
    reports = [
        {"reference": letter.reference, **report_of(letter.books, letter.draft, tag, today)} for letter in letters
    ]
    print_json({"requests": reports})
    return READY if all(report["ready"] for report in reports) else GAPS


def schema(_: argparse.Namespace) -> int:
    """Print the JSON Schema of the request file."""
    from mlawriter.definitions.matter import MATTER
    from mlawriter.definitions.registers import LETTERS, MEASURES
    from mlawriter.readers.schema import request_file_schema

    print_json(request_file_schema(MATTER, LETTERS, MEASURES))
    return READY


def basis(given: argparse.Namespace) -> int:
    """Say which instruments on file carry a request, which do not, and what would settle what is unknown."""
    from mlawriter.casework.question import FACTS, NoSuchAnswer, ask, case_from, offences_from
    from mlawriter.casework.report import findings_json
    from mlawriter.casework.tables import findings_table

    tag, books = _language(given.language), books_or_refusal()
    facts = {name: _YES_OR_NO[getattr(given, name)] for name in FACTS if getattr(given, name) is not None}
    try:
        case = case_from(
            books,
            requesting=given.requesting.upper(),
            requested=given.requested.upper(),
            on=given.on or _today(),
            function=given.instrument_function,
            offences=offences_from(given.offence, given.max_penalty),
            measures=given.measure,
            facts=facts,
        )
    except NoSuchAnswer as fault:
        raise Refused(str(fault)) from None
    found = findings_json(books, ask(books, case), tag)
    if given.json:
        print_json(found)
    else:
        print(findings_table(found))
    return READY


def law_import(given: argparse.Namespace) -> int:
    """Take a depositary's table into the data on participation; nothing on file is overwritten."""
    from mlawriter.casework.law_import import carry_out, plan_import
    from mlawriter.casework.law_table import TableFault
    from mlawriter.law.reading import LawFault

    try:
        plan = plan_import(read_bytes_of(given.file), _today())
        print(*plan.lines(), sep="\n")
        if given.dry_run or not plan.files or (plan.refusals and not given.skip_refused):
            print("nothing was written")
        else:
            carry_out(plan)
    except (TableFault, LawFault) as fault:
        raise Refused(f"{given.file}: {fault}") from None
    except OSError as fault:
        raise Refused(f"the data cannot be written: {fault.strerror}") from None
    return GAPS if plan.refusals else READY


def _language(tag: str) -> str:
    from mlawriter.language.locales import LANGUAGES

    tags = [language.tag for language in LANGUAGES]
    if tag not in tags:
        raise Refused(f"there is no language {tag!r}: choose one of {', '.join(tags)}")
    return tag


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day on the wall of the person who runs the command


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day: write 2026-11-21") from None


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= 65_535):
        raise argparse.ArgumentTypeError(f"{text!r} is not a port: write a number up to 65535")
    return int(text)
