"""Finds names by what people type: any language, any script, with or without accents, slightly misspelt."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from mlawriter.directory.records import State

# Letters that Unicode does not take apart, and Arabic letters that writers use for one another.
_ALIKE = str.maketrans({
    "ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "a",
    "ٱ": "ا", "ى": "ي", "ة": "ه", "ـ": None, "ʻ": None, "ʼ": None, "’": None, "'": None, "‘": None, "`": None,
})  # fmt: skip
_BREAKS = re.compile(r"[\W_]+")
_EXACT_CODE, _EXACT_NAME, _BEGINS, _WORD_BEGINS, _INSIDE, _ALMOST = range(6)
_CUTOFF = 74.0
_SHORTEST_GUESS = 4


@dataclass(frozen=True, slots=True)
class Needle:
    """One name, folded for comparison, and the code of the State, or the id of the office, that bears it."""

    folded: str
    shown: str
    code: str
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """The code or id that was found, and the name that was recognised."""

    code: str
    matched: str


def fold(text: str) -> str:
    """Reduce a text to what is compared: no case, no accents or vowel marks, no punctuation."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(character for character in apart if not unicodedata.combining(character))
    return _BREAKS.sub(" ", bare.translate(_ALIKE)).strip()


def needles(states: Iterable[State]) -> tuple[Needle, ...]:
    """Fold every code and every name of every State."""
    return tuple(needle for state in states for needle in _needles_of(state))


def find(haystack: tuple[Needle, ...], text: str, limit: int, enough: int | None = None) -> tuple[Hit, ...]:
    """Rank what bears a code or name that fits the text; guess at misspellings only where fewer than enough fit."""
    asked = fold(text)
    if not asked:
        return ()
    ranked: dict[str, tuple[float, Needle]] = {}
    for needle in haystack:
        rank = _rank(needle, asked)
        if rank is not None and (needle.code not in ranked or rank < ranked[needle.code][0]):
            ranked[needle.code] = (rank, needle)
    if len(ranked) < (limit if enough is None else enough) and len(asked) >= _SHORTEST_GUESS:
        _guess(haystack, asked, ranked)
    best = sorted(ranked.values(), key=lambda found: (found[0], len(found[1].folded), found[1].code))
    return tuple(Hit(needle.code, needle.shown) for _, needle in best[:limit])


def _needles_of(state: State) -> Iterable[Needle]:
    yield Needle(state.code.casefold(), state.code, state.code, is_code=True)
    if state.iso3:
        yield Needle(state.iso3.casefold(), state.iso3, state.code, is_code=True)
    shown: Mapping[str, None] = dict.fromkeys(
        [name.short for name in state.names.values()]
        + [name.formal for name in state.names.values() if name.formal]
        + list(state.also)
    )
    folded: dict[str, str] = {}
    for name in shown:
        folded.setdefault(fold(name), name)
    for bare, name in folded.items():
        yield Needle(bare, name, state.code)


def _rank(needle: Needle, asked: str) -> float | None:
    if needle.is_code:
        return _EXACT_CODE if needle.folded == asked else None
    at = needle.folded.find(asked)
    if at < 0:
        return None
    if at == 0:
        return _EXACT_NAME if len(needle.folded) == len(asked) else _BEGINS
    return _WORD_BEGINS if needle.folded[at - 1] == " " else _INSIDE


def _guess(haystack: tuple[Needle, ...], asked: str, ranked: dict[str, tuple[float, Needle]]) -> None:
    names = [needle.folded if not needle.is_code else "" for needle in haystack]
    for _, score, place in process.extract(asked, names, scorer=fuzz.ratio, score_cutoff=_CUTOFF, limit=30):
        needle = haystack[place]
        rank = _ALMOST + (100.0 - score) / 100.0
        if needle.code not in ranked or rank < ranked[needle.code][0]:
            ranked[needle.code] = (rank, needle)
