"""How this installation runs: the environment read once, into values that do not change."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mlawriter.places import ROOT

_YES: Final = frozenset({"1", "true", "yes", "on"})
_NO: Final = frozenset({"", "0", "false", "no", "off"})
_HIGHEST_PORT: Final = 65_535
_MOST_DAYS: Final = 36_500


class SettingsFault(ValueError):
    """A variable of the environment can not be used; the message names it and what to write."""


@dataclass(frozen=True, slots=True)
class Settings:
    """`database_url` is None for the SQLite file in the data folder; `api` switches on the JSON API's own page.

    Values of the directory that nobody vouched for in `confirm_after_days` are shown as needing confirmation.
    """

    data_dir: Path
    database_url: str | None = None
    api: bool = False
    confirm_after_days: int = 365
    host: str = "127.0.0.1"
    port: int = 8000


def read_settings(
    environ: Mapping[str, str] | None = None,
    *,
    data_dir: Path | None = None,
    host: str | None = None,
    port: int | None = None,
) -> Settings:
    """The settings of the environment; what the command line says goes first.

    Raises:
        SettingsFault: a variable holds something else than it should.
    """
    given = os.environ if environ is None else environ
    folder = data_dir or Path(given.get("MLAWRITER_DATA_DIR") or default_data_dir(given))
    return Settings(
        data_dir=folder.expanduser().absolute(),
        database_url=given.get("MLAWRITER_DATABASE_URL") or None,
        api=_switch(given, "MLAWRITER_API"),
        confirm_after_days=_days(given),
        host=host or given.get("MLAWRITER_HOST") or "127.0.0.1",
        port=_port(given) if port is None else port,
    )


def default_data_dir(environ: Mapping[str, str]) -> Path:
    """The folder `data` of a checkout; for an installed package the place that the system keeps for such data."""
    if (ROOT / "pyproject.toml").is_file():
        return ROOT / "data"
    match sys.platform:
        case "win32":
            return Path(environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local") / "mlawriter"
        case "darwin":
            return Path.home() / "Library/Application Support/mlawriter"
        case _:
            return Path(environ.get("XDG_DATA_HOME") or Path.home() / ".local/share") / "mlawriter"


def _switch(environ: Mapping[str, str], name: str) -> bool:
    word = environ.get(name, "").strip().lower()
    if word not in _YES | _NO:
        raise SettingsFault(f"{name} is {word!r}: write 1 to switch it on, 0 to switch it off")
    return word in _YES


def _days(environ: Mapping[str, str]) -> int:
    text = environ.get("MLAWRITER_CONFIRM_AFTER_DAYS") or "365"
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= _MOST_DAYS):
        raise SettingsFault(f"MLAWRITER_CONFIRM_AFTER_DAYS is {text!r}: write a number of days, up to {_MOST_DAYS}")
    return int(text)


def _port(environ: Mapping[str, str]) -> int:
    text = environ.get("MLAWRITER_PORT") or "8000"
    if not (text.isascii() and text.isdigit() and int(text) <= _HIGHEST_PORT):
        raise SettingsFault(f"MLAWRITER_PORT is {text!r}: write a number up to {_HIGHEST_PORT}")
    return int(text)
