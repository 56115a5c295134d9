"""Provisions as the person reads them: under the short title of their work, in the language of the page."""

from dataclasses import dataclass
from typing import Final

from markupsafe import escape

from mlawriter.language.isolates import isolate, isolate_words
from mlawriter.language.locales import language
from mlawriter.language.messages import N_, Translator
from mlawriter.language.names import state_name_or_code
from mlawriter.law.lawbook import LawBook
from mlawriter.readers.profile import Asked, Profile
from mlawriter.vocabulary.answers import Scope
from mlawriter.vocabulary.citations import Citation
from mlawriter.vocabulary.conditions import ALWAYS
from mlawriter.vocabulary.needs import Ask

_ARTICLE = N_("%(title)s, art. %(provision)s")
_PLACE = N_("%(title)s, %(provision)s")
_LAW_OF = N_("law of %(state)s")
_ASKED_BY = N_("asked by the law of %(state)s")


@dataclass(frozen=True, slots=True)
class Cited(Citation):
    """A provision that prints itself in the words of one language."""

    said: str = ""
    law_of: str = ""

    def __str__(self) -> str:
        """Give the title and the provision."""
        return self.said

    def __html__(self) -> str:
        """On a page, the words of a State's rule are marked as English: that is how they are on file."""
        if not self.law_of or not self.provision:
            return escape(self.said)
        return f'{escape(self.law_of)}: <span lang="en" dir="ltr">{escape(self.provision)}</span>'


@dataclass(frozen=True, slots=True)
class SpokenProfile(Profile):
    """A profile that names what asks in the reader's language."""

    law: LawBook | None = None
    words: Translator | None = None

    def asked(self, asks: tuple[Ask, ...], scope: Scope) -> Asked | None:
        """The strictest need, with its provisions in words; found once for each set of asks that the answers wake."""
        if self.words is None or self.law is None:
            return self._asked(asks, scope)
        held = tuple([ask.when is ALWAYS or scope.holds(ask.when) for ask in asks])
        key = (id(asks), held, self.law.version, self.words.tag, self.works)
        known = _ASKED.get(key)
        if known is None:
            if len(_ASKED) >= _MOST:
                _ASKED.clear()
            known = _ASKED[key] = (asks, self._asked(asks, scope))
        return known[1]

    def _asked(self, asks: tuple[Ask, ...], scope: Scope) -> Asked | None:
        found = Profile.asked(self, asks, scope)
        if found is None or self.law is None or self.words is None:
            return found
        return Asked(found.need, tuple(cited(self.law, self.words, place, _ASKED_BY) for place in found.citations))


_MOST: Final = 20_000
# With what was asked, so that its id in the key cannot pass to something else.
_ASKED: Final[dict[tuple[int, tuple[bool, ...], str, str, frozenset[str]], tuple[tuple[Ask, ...], Asked | None]]] = {}
_KEPT: Final[dict[tuple[str, str, Citation, str], Cited]] = {}


def cited(law: LawBook, words: Translator, place: Citation, law_of: str = _LAW_OF) -> Cited:
    """The provision under the title by which its work is known; each is put into words once."""
    key = (law.version, words.tag, place, law_of)
    if key not in _KEPT:
        _KEPT[key] = _cited(law, words, place, law_of)
    return _KEPT[key]


def _cited(law: LawBook, words: Translator, place: Citation, law_of: str) -> Cited:
    instrument = law.instruments.get(law.id_of(place.work))
    work = law.works.get(place.work)
    if place.state:
        named = words.gettext(law_of) % {"state": state_name_or_code(words.tag, place.state)}
        return Cited(place.work, place.provision, _said(words, _PLACE, named, place.provision), named)
    title = instrument.short_title(words.tag) if instrument else work.title if work else place.work
    said = _said(words, _ARTICLE if instrument else _PLACE, title, place.provision)
    return Cited(place.work, place.provision, said)


def _said(words: Translator, pattern: str, title: str, provision: str) -> str:
    if not provision:
        return title
    if language(words.tag).direction == "ltr":
        return words.gettext(pattern) % {"title": title, "provision": provision}
    told = words.gettext(pattern) % {"title": isolate_words(title), "provision": isolate(provision)}
    # The page may set provisions from left to right; the title and the word for article still run the reader's way.
    return f"\u2067{told}\u2069"
