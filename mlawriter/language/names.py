"""Names of States and territories in the forms that a sentence needs, read from locales/<tag>/states.toml."""

import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, StringConstraints

from mlawriter.language.faults import read_as
from mlawriter.language.locales import SOURCE, read_languages
from mlawriter.places import LOCALES

Form: TypeAlias = Literal["short", "named", "formal", "of", "to", "of_short", "to_short"]

FORMS: Final[tuple[Form, ...]] = ("short", "named", "formal", "of", "to", "of_short", "to_short")

ARTICLES: Final = ("the ", "la ", "le ", "les ", "l’", "l'")

_Name = Annotated[str, StringConstraints(min_length=1, pattern=r"^\S(.*\S)?$")]


class StateForms(BaseModel):
    """One name in the forms of one language; what each form is, the head of each file says."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    short: _Name
    named: _Name
    formal: _Name
    of: _Name
    to: _Name
    of_short: _Name
    to_short: _Name
    note: str = ""


class _StatesFile(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    source: _Name
    as_of: date
    states: dict[Annotated[str, StringConstraints(pattern="^[A-Z]{2}$")], StateForms]


class NoSuchState(LookupError):
    """No language has a name for that code."""


@dataclass(frozen=True, slots=True)
class StateName:
    """A name, and the language it is in: English where the language asked for has none yet."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class StateNames:
    """The names of all States: language tag, then code."""

    names: Mapping[str, Mapping[str, StateForms]]

    def find(self, tag: str, code: str, form: Form = "short") -> StateName:
        """The name in that language, or the English one marked as English.

        Raises:
            NoSuchState: not even English has it.
        """
        for language in (tag, SOURCE):
            forms = self.names.get(language, {}).get(code)
            if forms is not None:
                return StateName(getattr(forms, form), language)
        raise NoSuchState(code)

    def choices(self, tag: str, codes: Collection[str] | None = None) -> tuple[tuple[str, str], ...]:
        """Code and short name of these States (all, if none are named), sorted as a reader of the language expects."""
        wanted = self.names[SOURCE] if codes is None else codes
        named = ((code, self.find(tag, code).text) for code in wanted)
        return tuple(sorted(named, key=lambda pair: (sort_key(pair[1]), pair[0])))


def sort_key(name: str) -> str:
    """A name as it is sorted in a list: without accents, hamza, case, punctuation and the Arabic article.

    Not the full Unicode collation, which needs a library of its own; it puts Émirats under E and الأردن under alef.
    """
    # The article goes before the hamza does: ألبانيا begins with another letter, and has none.
    bare = unicodedata.normalize("NFKD", name.removeprefix("ال"))
    plain = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return "".join(letter if letter.isalnum() else " " for letter in plain.casefold())


def as_heading(formal: str) -> str:
    """A formal name as it stands alone in a letterhead: without its article, with a capital."""
    for article in ARTICLES:
        if formal.startswith(article):
            formal = formal.removeprefix(article)
            break
    return formal[:1].upper() + formal[1:]


def read_state_names(locales_folder: Path) -> StateNames:
    """The names in every language that has a folder.

    Raises:
        LanguageFault: a file is missing or faulty.
    """
    tags = (language.tag for language in read_languages(locales_folder))
    return StateNames({tag: read_as(_StatesFile, locales_folder / tag / "states.toml").states for tag in tags})


@cache
def state_names() -> StateNames:
    """The names that the tool knows, read once."""
    return read_state_names(LOCALES)


def state_name(tag: str, code: str, form: Form = "short") -> str:
    """The name of a State in a language and form; in English where the language has none yet."""
    return state_names().find(tag, code, form).text


def state_name_or_code(tag: str, code: str, form: Form = "short") -> str:
    """The same for a code that somebody typed or a file names: what is no State stays as it is."""
    try:
        return state_name(tag, code, form)
    except NoSuchState:
        return code


@cache
def state_choices(tag: str) -> tuple[tuple[str, str], ...]:
    """Code and short name of every State, for a select in that language."""
    return state_names().choices(tag)
