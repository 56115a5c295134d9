"""Finds offices by State, function, instrument, network and language, and by what people type of their names."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from mlawriter.directory.codes import Function
from mlawriter.directory.records import Authority, State
from mlawriter.directory.search import Hit, Needle, find, fold, needles

_ENOUGH = 20
_MOST = 10**4
# Words that stand in most names and tell nothing.
_FILLERS = frozenset({"the", "of", "for", "and", "de", "la", "le", "du", "des", "et", "del", "da", "do", "d", "l"})


@dataclass(frozen=True, slots=True)
class Found:
    """A State (no authority) or one of its offices, with the name that was recognised.

    `language` tells what the language asked for is to it: one that the State has said it accepts requests in, or
    merely a working language of the office, which promises nothing.
    """

    state: str
    authority: Authority | None
    matched: str = ""
    language: Literal["", "accepted", "working"] = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an office must be for; what is None is not asked."""

    state: str | None = None
    function: Function | None = None
    instrument: str | None = None
    network: str | None = None
    language: str | None = None

    @property
    def of_an_office(self) -> bool:
        """Say whether only an office, and not a State as such, can fit."""
        return self.function is not None or self.instrument is not None


@dataclass(frozen=True, slots=True)
class Index:
    """The folded names of States and offices, made once."""

    states: Mapping[str, State]
    offices: Mapping[str, tuple[State, Authority]]
    of_states: tuple[Needle, ...]
    of_offices: tuple[Needle, ...]
    words: Mapping[str, str]

    @property
    def haystack(self) -> tuple[Needle, ...]:
        """Every name of both."""
        return self.of_states + self.of_offices

    def named(self, ident: str) -> str:
        """Give the English name of a State or an office."""
        return self.states[ident].names["en"].short if ident in self.states else self.offices[ident][1].name("en")


class Indexed(Protocol):
    """Whatever holds the States with their index."""

    @property
    def index(self) -> Index:
        """The index over all of them."""


def index_of(states: Mapping[str, State]) -> Index:
    """Fold the names of every State and every office, so that a search only compares."""
    offices = {office.id: (state, office) for state in states.values() for office in state.authorities}
    of_states = needles(states.values())
    of_offices = tuple(needle for _, office in offices.values() for needle in _needles_of(office))
    words = {code: _words((code, *_names_of(state))) for code, state in states.items()}
    for ident, (state, office) in offices.items():
        words[ident] = f"{words[state.code]} {_words((*office.names.values(), office.network))}"
    return Index(states, offices, of_states, of_offices, words)


def find_offices(
    directory: Indexed,
    *,
    text: str = "",
    state: str | None = None,
    function: Function | None = None,
    instrument: str | None = None,
    network: str | None = None,
    language: str | None = None,
    limit: int | None = _ENOUGH,
) -> tuple[Found, ...]:
    """Find States and offices that fit all that is asked, best first; replaced offices come last.

    A State that is found brings its offices with it. A State as such is given only where neither function nor
    instrument is asked for. Without words, the offices named under the instrument come before the general ones.
    """
    index = directory.index
    wanted = Wanted(state, function, instrument, network, language)
    hits = _hits(index, text) if fold(text) else (Hit(code, "") for code in index.states)
    found = _fitting(index, hits, wanted)
    ordered = sorted(found, key=lambda each: _place(each.authority, None if text else instrument))
    return tuple(ordered[:limit])


def _place(office: Authority | None, instrument: str | None) -> tuple[bool, bool]:
    """Put replaced offices last, and before them those that are competent only whatever the instrument."""
    if office is None:
        return False, False
    return office.historic, instrument is not None and instrument not in office.instruments


def _hits(index: Index, text: str) -> Iterable[Hit]:
    """Give what bears the text as typed, then what bears all its words, then what is nearly so called."""
    haystack = index.haystack
    typed = find(haystack, text, _MOST, enough=0)
    yield from typed
    words = [f" {word}" for word in fold(text).split() if word not in _FILLERS]
    if len(words) > 1:
        yield from (
            Hit(ident, index.named(ident))
            for ident, called in index.words.items()
            if all(word in called for word in words)
        )
    if len(typed) < _ENOUGH:
        yield from find(haystack, text, _MOST, enough=_ENOUGH)


def _fitting(index: Index, hits: Iterable[Hit], wanted: Wanted) -> Iterable[Found]:
    seen: set[str] = set()
    for hit in hits:
        if hit.code in index.states:
            state = index.states[hit.code]
            offered: list[Authority | None] = [None, *state.authorities]
        else:
            state, office = index.offices[hit.code]
            offered = [office]
        for one in offered:
            key = one.id if one else state.code
            if key not in seen and _fits(state, one, wanted):
                seen.add(key)
                yield Found(state.code, one, hit.matched, _language(state, one, wanted.language))


def _fits(state: State, office: Authority | None, wanted: Wanted) -> bool:
    if wanted.state is not None and state.code != wanted.state:
        return False
    if office is None and wanted.of_an_office:
        return False
    if office is not None and wanted.function is not None and office.function != wanted.function:
        return False
    if office is not None and wanted.instrument is not None and not _under(office, wanted.instrument):
        return False
    if wanted.network is not None and not _in_network(state, office, wanted.network):
        return False
    return wanted.language is None or bool(_language(state, office, wanted.language))


def _under(office: Authority, instrument: str) -> bool:
    return instrument in office.instruments or office.general


def _in_network(state: State, office: Authority | None, network: str) -> bool:
    belongs = any(place.organisation == network and place.status != "former" for place in state.memberships)
    return belongs if office is None or not office.network else office.network == network


def _language(state: State, office: Authority | None, language: str | None) -> Literal["", "accepted", "working"]:
    if language is None:
        return ""
    if any(language in notice.languages for notice in state.notifications_on("accepted_languages")):
        return "accepted"
    return "working" if office is not None and language in office.languages else ""


def _names_of(state: State) -> Iterable[str]:
    yield from (name for names in state.names.values() for name in (names.short, names.formal))
    yield from state.also


def _words(names: Iterable[str]) -> str:
    """Fold all the names into one text, each word after a space; what an apostrophe parts counts both ways."""
    told = dict.fromkeys(fold(way) for name in names for way in (name, re.sub("['’ʼ]", " ", name)))
    return "".join(f" {name}" for name in told)


def _needles_of(office: Authority) -> Iterable[Needle]:
    yield Needle(fold(office.id), office.id, office.id, is_code=True)
    shown = {fold(name): name for name in office.names.values()}
    for folded, name in shown.items():
        yield Needle(folded, name, office.id)
