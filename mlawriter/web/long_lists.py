"""The two long lists, of States and of languages: whole in the page, or short where the browser holds them already.

A browser that runs app.js fetches the lists once, keeps them for ever (their address names their content) and says so
in a cookie; from then on a page names the chosen entry only, and app.js fills in the rest. Two thirds of a page's
weight were these lists. Without scripts they always come whole.
"""

import json
from functools import cache
from typing import Final, Literal, TypeAlias

from markupsafe import Markup, escape
from starlette.requests import Request

from mlawriter.language.names import state_choices
from mlawriter.web.wording import language_choices

LongList: TypeAlias = Literal["state", "language"]

HELD: Final = "lists"
"""The cookie by which app.js says that it fills the lists in."""


def holds_lists(request: Request) -> bool:
    """Whether the browser fills the lists in; a form that it sends by itself comes from one without scripts."""
    by_script = request.method == "GET" or request.headers.get("hx-request") == "true"
    return by_script and request.cookies.get(HELD) == "1"


def options_html(kind: LongList, tag: str, chosen: str, *, short: bool) -> Markup:
    """The entries of a select, one of them chosen; a code that is not on the list stands before it, as it is."""
    if short:
        name = dict(_choices(kind, tag)).get(chosen, chosen)
        return Markup(_option(chosen, name, " selected") if chosen else "")  # noqa: S704 - escaped below
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
def _choices(kind: str, tag: str) -> tuple[tuple[str, str], ...]:
    return state_choices(tag) if kind == "state" else language_choices(tag)


@cache
def _whole(kind: LongList, tag: str) -> str:
    """The list is built once for each language because 200 entries cost more than the page."""
    return "".join(_option(code, name) for code, name in _choices(kind, tag))


def _option(code: str, name: str, chosen: str = "") -> str:
    return f'<option value="{escape(code)}"{chosen}>{escape(name)}</option>'
