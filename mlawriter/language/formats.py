"""How a language writes dates and amounts, read from locales/<tag>/formats.toml."""

import re
import string
from functools import cache
from pathlib import Path
from typing import Annotated, Final

from babel import Locale, UnknownLocaleError
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from mlawriter.language.faults import read_as
from mlawriter.language.locales import language
from mlawriter.places import LOCALES

_BLANKS: Final = frozenset({"day", "month", "year", "date", "time", "zone", "currency", "amount"})


def _only_known_blanks(pattern: str) -> str:
    unknown = {name for _, name, _, _ in string.Formatter().parse(pattern) if name is not None} - _BLANKS
    if unknown:
        raise ValueError(f"no such blank: {', '.join(sorted(unknown))}; the blanks are {', '.join(sorted(_BLANKS))}")
    return pattern


def _known_to_cldr(name: str) -> str:
    try:
        Locale.parse(name)
    except UnknownLocaleError as fault:
        raise ValueError(f"CLDR has no locale {name}") from fault
    return name


Pattern = Annotated[str, AfterValidator(_only_known_blanks)]


class Formats(BaseModel):
    """The forms of one language; `first_day` is for the first of a month, where a language writes it apart.

    `without_day` holds the words before a date that change before a mere month or year: "on" before a day, "in" before
    a month. `bound_signs` stand apart from the word before them, and never begin a line.
    """

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    regional: Annotated[str, AfterValidator(_known_to_cldr)]
    months: Annotated[list[str], Field(min_length=12, max_length=12)]
    day: Pattern
    first_day: Pattern
    month: Pattern
    moment: Pattern
    moment_with_zone: Pattern
    money: Pattern
    without_day: dict[str, str] = {}
    bound_signs: str = ""


def read_formats(folder: Path, tag: str) -> Formats:
    """The forms of one language under a folder of locales.

    Raises:
        LanguageFault: the file is missing or faulty.
    """
    return read_as(Formats, folder / tag / "formats.toml")


@cache
def formats(tag: str) -> Formats:
    """The forms of a language of the tool, read once."""
    return read_formats(LOCALES, language(tag).tag)


def bound(tag: str, text: str) -> str:
    """The text with its signs bound to the word before them, as the language asks."""
    signs = formats(tag).bound_signs
    return re.sub(f" (?=[{re.escape(signs)}])", "\u00a0", text) if signs else text
