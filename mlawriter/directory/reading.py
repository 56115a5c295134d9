"""Reads the folder of State files, and refuses a faulty one by naming the file, the entry and the remedy."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from mlawriter.directory.catalogue import Directory
from mlawriter.directory.records import State

_STATE_FILE: TypeAdapter[State] = TypeAdapter(State)
_NO_SUCH_KEY = ("extra_forbidden", "unexpected_keyword_argument")
# ISO 3166-1 leaves XA–XZ to its users; XK is in wide use for Kosovo and stays out of the fiction.
_FICTIONAL_CODES = frozenset(f"X{letter}" for letter in "ABCDEFGHIJLMNOPQRSTUVWXYZ")


class DirectoryFault(Exception):
    """A State file that cannot be used as it stands."""

    def __init__(self, file: str, entry: str, fault: str, remedy: str) -> None:
        """Keep the four things that whoever repairs the file needs to know."""
        self.file, self.entry, self.fault, self.remedy = file, entry, fault, remedy
        super().__init__(f"{file}: {entry}: {fault}. {remedy}")


def read_directory(folder: Path) -> Directory:
    """Read every State file of the folder, or stop at the first fault."""
    files = sorted(folder.glob("*.toml"))
    if not files:
        raise DirectoryFault(str(folder), "the folder", "holds no State file", "Point to the folder authorities/.")
    states = [read_state(file) for file in files]
    _ids_must_be_unique(states)
    return Directory({state.code: state for state in states})


def read_state(file: Path) -> State:
    """Read one State file and check it against the data dictionary."""
    try:
        state = _STATE_FILE.validate_python(_parsed(file))
    except ValidationError as refusal:
        raise _fault_of(file, refusal) from refusal
    for entry, fault, remedy in contradictions(state, file.stem):
        raise DirectoryFault(file.name, entry, fault, remedy)
    return state


def _parsed(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as refusal:
        remedy = "Correct the spelling at that place; texts stand in straight double quotes."
        raise DirectoryFault(file.name, "the file", f"is not TOML in UTF-8: {refusal}", remedy) from refusal


def _fault_of(file: Path, refusal: ValidationError) -> DirectoryFault:
    found = refusal.errors(include_url=False)
    # A misspelt key is also a missing one; the spelling is what must be repaired.
    first = next((error for error in found if error["type"] in _NO_SUCH_KEY), found[0])
    entry = ".".join(str(step) for step in first["loc"] if step != "[key]") or "the file"
    match first["type"]:
        case kind if kind in _NO_SUCH_KEY:
            remedy = "Remove it or correct its spelling; authorities/README.md lists the keys."
            return DirectoryFault(file.name, entry, "no such key", remedy)
        case "missing":
            return DirectoryFault(file.name, entry, "is missing", "Add it; authorities/README.md says what it holds.")
        case _:
            fault = f"{first['msg']} (found {str(first['input'])[:60]!r})"
            return DirectoryFault(file.name, entry, fault, "Write it as authorities/README.md says.")


def contradictions(state: State, stem: str) -> Iterator[tuple[str, str, str]]:
    """Find what the keys of a State say against one another: entry, fault, remedy."""
    if stem != state.code.lower():
        yield "code", f"is {state.code} in a file called {stem}", "Let the file carry the code in small letters."
    if (state.kind == "fictional") != state.fictional:
        yield "fictional", "disagrees with kind", 'Set fictional = true exactly when kind = "fictional".'
    if state.fictional != (state.code in _FICTIONAL_CODES):
        yield "code", "does not fit the kind", "Give invented States, and only them, a code from XA to XZ, not XK."
    if "en" not in state.names:
        yield "names.en", "is missing", "Add the English name: every other language falls back to it."
    for record in state.entries:
        if not record.id.startswith(state.code.lower() + "-"):
            yield record.id, "does not begin with the code of the State", f"Begin the id with {state.code.lower()}-."
        if record.confirmed_by and not record.confirmed_on:
            yield record.id, "is confirmed on no day", "Add confirmed_on."
    for place, authority in enumerate(state.authorities):
        entry = f"authorities.{place}"
        if not authority.names:
            yield f"{entry}.names", "is empty", "Give the office at least one name, with its language."
        for value in authority.values:
            if not getattr(authority, value):
                fault, remedy = "gives the source of a value that is not there", "Give the value, or remove its source."
                yield f"{entry}.values.{value}", fault, remedy
        if authority.contact_confidence and not (authority.has_contact or authority.urgent_channel):
            yield f"{entry}.contact_confidence", "grades a contact that is not there", "Remove it or add the contact."
        if authority.ended and not authority.historic:
            yield f"{entry}.ended", "ends a record that is still current", "Add historic = true."


def _ids_must_be_unique(states: list[State]) -> None:
    seen: set[str] = set()
    for state in states:
        for record in state.entries:
            if record.id in seen:
                fault, remedy = "is used twice", "Give each entry its own id; an id is for ever."
                raise DirectoryFault(f"{state.code.lower()}.toml", record.id, fault, remedy)
            seen.add(record.id)
