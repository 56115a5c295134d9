"""The directory as one JSON document, and as the TOML files that it is kept in."""

import json
import tomllib
from collections.abc import Iterable, Mapping
from typing import Any, Final

from mlawriter.directory.corrections import LISTS
from mlawriter.directory.exchange.cells import checked
from mlawriter.directory.exchange.columns import HEAD, SINGLE, tables
from mlawriter.directory.exchange.faults import NO_COLUMN, CellFault, FileFault, Place, Refused
from mlawriter.directory.exchange.rows import Row, Tables, plain, spread
from mlawriter.directory.records import State
from mlawriter.language.messages import N_
from mlawriter.vocabulary.limits import MOST_TABLE_ROWS

FORMAT: Final = "mlawriter-directory/1"
_KEYS: Final = frozenset({"code", "names", *HEAD, *SINGLE, *LISTS})
_PARTS_OF_A_KEY: Final = 100
_SHAPE: Final = N_("%(file)s: %(key)s has not the shape of a State file; authorities/README.md describes it.")


def write_json(states: Iterable[State]) -> bytes:
    """All States in one document, with the keys of their files."""
    whole = {"format": FORMAT, "states": [plain(state) for state in states]}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def read_json(name: str, content: bytes) -> Tables:
    """The rows of a JSON document, counted within each list of each State.

    Raises:
        FileFault: it is not JSON in UTF-8, or no document of the directory.
    """
    try:
        whole = json.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise FileFault(N_("%(file)s is not JSON in UTF-8."), file=name) from None
    states = whole.get("states") if isinstance(whole, dict) and whole.get("format") == FORMAT else None
    if not isinstance(states, list):
        raise FileFault(
            N_("%(file)s is not an export of the directory: it must begin with the format %(format)s and hold states."),
            file=name,
            format=FORMAT,
        )
    return Tables.together(_state(name, state, within=True) for state in states)


def read_toml(name: str, content: bytes) -> Tables:
    """The rows of one State file.

    Raises:
        FileFault: it is not TOML in UTF-8, or no State file.
    """
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
        _no_endless_key(name, text)
        return _state(name, tomllib.loads(text))
    except (UnicodeDecodeError, RecursionError):
        raise FileFault(N_("%(file)s is not TOML in UTF-8."), file=name) from None
    except tomllib.TOMLDecodeError as fault:
        raise FileFault(N_("%(file)s is not TOML: %(fault)s."), file=name, fault=str(fault)) from None


def _no_endless_key(name: str, text: str) -> None:
    """Python's reader needs the square of the parts of a dotted key: 50,000 of them would hold it for a minute."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.partition("=")[0].count(".") > _PARTS_OF_A_KEY:
            fault = f"more than {_PARTS_OF_A_KEY} dots before the equals sign in line {number}"
            raise FileFault(N_("%(file)s is not TOML: %(fault)s."), file=name, fault=fault)


def _state(name: str, state: Any, *, within: bool = False) -> Tables:
    _shaped(name, state)
    code = state["code"][:20]
    name = f"{name}, {code}" if within else name
    refused = [Refused.by(Place(name, code, 1), key, CellFault(*NO_COLUMN)) for key in state if key not in _KEYS]
    rows = []
    for table, count, values in spread(state):
        place = Place(name, table, count)
        faults = list(_faults(place, values))
        refused += faults
        if not faults:
            rows.append(Row(place, {key: _clean(value) for key, value in values.items()}))
    return Tables(tuple(rows), tuple(refused))


def _shaped(name: str, state: Any) -> None:
    """Make sure that tables are tables and lists are lists, so that the rows can be told at all."""
    if not isinstance(state, dict) or not isinstance(state.get("code"), str):
        raise FileFault(_SHAPE, file=name, key="code")
    for key in ("names", *SINGLE):
        if not isinstance(state.get(key, {}), dict):
            raise FileFault(_SHAPE, file=name, key=key)
    if not all(isinstance(held, dict) for held in state.get("names", {}).values()):
        raise FileFault(_SHAPE, file=name, key="names")
    for key in LISTS:
        entries = state.get(key, [])
        if not isinstance(entries, list) or len(entries) > MOST_TABLE_ROWS:
            raise FileFault(_SHAPE, file=name, key=key)
        for entry in entries:
            within = [entry, entry.get("names", {}), entry.get("values", {})] if isinstance(entry, dict) else [None]
            if not all(isinstance(part, dict) for part in [*within, *_sources(within)]):
                raise FileFault(_SHAPE, file=name, key=key)


def _sources(within: list[Any]) -> list[Any]:
    return list(within[2].values()) if len(within) > 2 and isinstance(within[2], dict) else []


def _faults(place: Place, values: Mapping[str, Any]) -> Iterable[Refused]:
    table = tables()[place.table]
    for key, value in values.items():
        if table.column(key) is None:
            yield Refused.by(place, key, CellFault(*NO_COLUMN))
        try:
            _clean(value)
        except CellFault as fault:
            yield Refused.by(place, key, fault)


def _clean(value: Any) -> Any:
    """A value whose texts have passed the one gate; other shapes are refused by the check of the entry."""
    if isinstance(value, str):
        return checked(value)
    return [checked(item) if isinstance(item, str) else item for item in value] if isinstance(value, list) else value
