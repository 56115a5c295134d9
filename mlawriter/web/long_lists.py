"""The two long lists, of States and of languages: kept by a browser with scripts, typed by name in one without.

A browser that runs app.js fetches the lists once, keeps them for ever (their address names their content) and says so
in a cookie; from then on a page names the chosen entry only, and app.js fills in the rest. Two thirds of a page's
weight were these lists. Without scripts a State or a language is typed, by its name in any of our languages or by its
code; only where one State is all that is asked does the whole list stand in the page.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain
from typing import Final, Literal, TypeAlias

from markupsafe import Markup, escape
from starlette.requests import Request

from mlawriter.language.everyday_names import everyday_names, longer_codes
from mlawriter.language.languages_named import LANGUAGE_CODES, language_name
from mlawriter.language.locales import LANGUAGES
from mlawriter.language.names import Form, state_choices, state_name
from mlawriter.readers.reading import Called, folded
from mlawriter.web.wording import language_choices

LongList: TypeAlias = Literal["state", "language"]

HELD: Final = "lists"
"""The cookie by which app.js says that it fills the lists in."""
_TYPED: Final[tuple[Form, ...]] = ("short", "named", "formal")


def holds_lists(request: Request) -> bool:
    """Whether the browser fills the lists in; a form that it sends by itself comes from one without scripts."""
    by_script = request.method == "GET" or request.headers.get("hx-request") == "true"
    return by_script and request.cookies.get(HELD) == "1"


def chosen_option(kind: LongList, tag: str, chosen: str) -> Markup:
    """The one entry of a select that app.js fills in."""
    return Markup(_option(chosen, called(kind, tag, chosen), " selected") if chosen else "")  # noqa: S704 - escaped


def called(kind: LongList, tag: str, code: str) -> str:
    """What stands in the input for a code: its name; what is no code stays as it was typed."""
    known = _names(kind, tag).get(code)
    if known is None and kind == "language" and code in LANGUAGE_CODES:
        return language_name(tag, code)
    return known or code


def whole_list(kind: LongList, tag: str, chosen: str) -> Markup:
    """The entries of a select, one of them chosen; a code that is not on the list stands before it, as it is."""
    whole = _whole(kind, tag)
    if not chosen:
        return Markup(whole)  # noqa: S704 - escaped below
    mark = f'<option value="{escape(chosen)}"'
    if mark not in whole:
        return Markup(_option(chosen, chosen, " selected") + whole)  # noqa: S704 - escaped below
    return Markup(whole.replace(mark, f"{mark} selected", 1))  # noqa: S704 - escaped below


def list_file(tag: str) -> bytes:
    """Both lists of one language as app.js reads them."""
    lists = {kind: _choices(kind, tag) for kind in ("state", "language")}
    return json.dumps(lists, ensure_ascii=False, separators=(",", ":")).encode()


@cache
def states_called() -> Called:
    """The code for each name of a State, in every language and form; the name in the list goes before all others."""
    tags, codes = [language.tag for language in LANGUAGES], [code for code, _ in state_choices("en")]
    listed = ((state_name(tag, code, form), code) for form in _TYPED for tag in tags for code in codes)
    everyday = (named for tag in tags for named in everyday_names(tag))
    return _first_meanings(chain(listed, everyday, ((code, code) for code in codes), longer_codes()))


@cache
def languages_called() -> Called:
    """The tag for each name of a language, in every language."""
    return _first_meanings((language_name(one.tag, code), code) for one in LANGUAGES for code in LANGUAGE_CODES)


def _first_meanings(named: Iterable[tuple[str, str]]) -> Called:
    """Names go before codes: Ga is a language of Ghana, and ga the code of Irish."""
    found: dict[str, str] = {}
    for name, code in named:
        found.setdefault(folded(name), code)
    for code in set(found.values()):
        found.setdefault(folded(code), code)
    return found


@cache
def _choices(kind: str, tag: str) -> tuple[tuple[str, str], ...]:
    return state_choices(tag) if kind == "state" else language_choices(tag)


@cache
def _names(kind: str, tag: str) -> Mapping[str, str]:
    return dict(_choices(kind, tag))


@cache
def _whole(kind: LongList, tag: str) -> str:
    """The list is built once for each language because 200 entries cost more than the page."""
    return "".join(_option(code, name) for code, name in _choices(kind, tag))


def _option(code: str, name: str, chosen: str = "") -> str:
    return f'<option value="{escape(code)}"{chosen}>{escape(name)}</option>'
