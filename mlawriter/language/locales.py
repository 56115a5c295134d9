"""The languages of the interface and of letters: which there are, what they call themselves, which way they run."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias

from babel import Locale, UnknownLocaleError
from pydantic import BaseModel, ConfigDict

from mlawriter.language.faults import LanguageFault, read_as
from mlawriter.places import LOCALES

Direction: TypeAlias = Literal["ltr", "rtl"]

SOURCE: Final = "en"
"""The language in which labels are written in the code, and the one shown where a translation is wanting."""


@dataclass(frozen=True, slots=True)
class Language:
    """One language; `tag` is the name of its folder and the value of `lang` on a page."""

    tag: str
    own_name: str
    direction: Direction


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    own_name: str
    direction: Direction


class _LanguagesFile(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    languages: dict[str, _Entry]


class NoSuchLanguage(LookupError):
    """The tag is not that of a folder under locales/."""


def read_languages(folder: Path) -> tuple[Language, ...]:
    """Every language that has a folder: those of languages.toml in its order, then the others by tag.

    Raises:
        LanguageFault: an entry without a folder, or a folder that is named after no language.
    """
    listed = read_as(_LanguagesFile, folder / "languages.toml").languages
    folders = {path.name: path for path in folder.iterdir() if path.is_dir() and not path.name.startswith((".", "_"))}
    for tag in listed:
        if tag not in folders:
            raise LanguageFault(folder / "languages.toml", tag, f"there is no folder {tag}/ beside this file")
    known = [Language(tag, entry.own_name, entry.direction) for tag, entry in listed.items()]
    return (*known, *(_from_cldr(path) for tag, path in sorted(folders.items()) if tag not in listed))


def _from_cldr(folder: Path) -> Language:
    try:
        locale = Locale.parse(folder.name, sep="-")
    except (UnknownLocaleError, ValueError) as fault:
        raise LanguageFault(folder, "", "name the folder after a language tag such as pt or zh-Hant") from fault
    own_name = locale.get_display_name() or folder.name
    direction: Direction = "rtl" if locale.text_direction == "rtl" else "ltr"
    return Language(folder.name, own_name[:1].upper() + own_name[1:], direction)


LANGUAGES: Final = read_languages(LOCALES)

_BY_TAG: Final = {language.tag: language for language in LANGUAGES}
TAGS: Final = frozenset(_BY_TAG)
"""The tags of all of them."""


def language(tag: str) -> Language:
    """The language with this tag.

    Raises:
        NoSuchLanguage: it has no folder.
    """
    try:
        return _BY_TAG[tag]
    except KeyError:
        raise NoSuchLanguage(tag) from None


def negotiate(accept_language_header: str | None, wanted: str | None = None) -> str:
    """The tag to show: the one the person chose, else the best that the browser asks for, else English."""
    if wanted in _BY_TAG:
        return wanted
    for asked in _by_preference(accept_language_header or ""):
        for tag in (asked, asked.partition("-")[0]):
            found = _FOLDED.get(tag)
            if found:
                return found
    return SOURCE


_FOLDED: Final = {tag.casefold(): tag for tag in _BY_TAG}


def _by_preference(header: str) -> list[str]:
    """The tags of an Accept-Language header (RFC 9110, 12.5.4), best first; what cannot be read is passed over."""
    weighed = []
    for place, part in enumerate(header[:1000].split(",")):
        tag, *parameters = (piece.strip() for piece in part.split(";"))
        weight = next((_weight(parameter[2:]) for parameter in parameters if parameter.startswith("q=")), 1.0)
        if tag and weight > 0:
            weighed.append((-weight, place, tag.casefold()))
    return [tag for _, _, tag in sorted(weighed)]


def _weight(text: str) -> float:
    try:
        weight = float(text)
    except ValueError:
        return 0.0
    return weight if 0 <= weight <= 1 else 0.0
