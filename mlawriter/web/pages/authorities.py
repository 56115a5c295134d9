"""Finding in the directory: by any name of a State or an office, by function, instrument, network and language."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Annotated, Any, Final
from urllib.parse import urlencode

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from mlawriter.directory.catalogue import Directory
from mlawriter.directory.codes import FUNCTIONS
from mlawriter.directory.finding import Found, find_offices
from mlawriter.language.languages_named import language_name
from mlawriter.language.messages import N_
from mlawriter.language.names import sort_key, state_choices
from mlawriter.web.country_words import CountryWords, country_words
from mlawriter.web.deps import AtDesk, Desk, allows, fresh_directory
from mlawriter.web.templating import page
from mlawriter.web.threads import quick

router = APIRouter(prefix="/authorities", dependencies=[fresh_directory])

LONGEST_SEARCH: Final = 100
ROWS: Final = 40
"""Results on one page: more would weigh more than a page may."""

LANGUAGE_REASONS: Final[Mapping[str, str]] = {
    "accepted": N_("accepts requests in this language"),
    "working": N_("works in this language; whether it accepts requests in it is not known"),
}
FILTERS: Final[Mapping[str, str]] = {
    "function": N_("Function"),
    "instrument": N_("Instrument"),
    "network": N_("Network or organisation"),
    "language": N_("Language"),
}


@dataclass(frozen=True, slots=True)
class Filter:
    """One select of the form: its name, its label, its entries, and the one chosen."""

    name: str
    label: str
    entries: tuple[tuple[str, str], ...]
    chosen: str


@router.get("", **allows("anyone"))
@quick
def find(
    request: Request,
    desk: AtDesk,
    q: str = "",
    function: str = "",
    instrument: str = "",
    network: str = "",
    language: str = "",
    start: Annotated[int, Query(ge=0, le=100_000)] = 0,
) -> Response:
    """All States, or the States and offices that the words and filters find, a page at a time."""
    told_by = country_words(request, desk.books.law)
    asked = q.strip()[:LONGEST_SEARCH]
    chosen = {"function": function, "instrument": instrument, "network": network, "language": language}
    filters = _filters(desk.books.directory, told_by, chosen)
    wrong = [one.label for one in filters if one.chosen and one.chosen not in dict(one.entries)]
    searching = bool(asked or any(chosen.values()))
    found = _found(desk, asked, chosen) if searching and not wrong else ()
    terms = {name: value for name, value in {"q": asked, **chosen}.items() if value}
    return page(
        request,
        "authorities/list.html",
        part="authorities/_found.html",
        status=422 if wrong else 200,
        asked=asked,
        filters=filters,
        filtered=any(chosen.values()),
        wrong=wrong,
        searching=searching,
        found=found[start : start + ROWS],
        shown=(start, ROWS, len(found)),
        terms=urlencode(terms),
        states=[] if searching else _all_states(desk, told_by.tag),
        language_reasons=LANGUAGE_REASONS,
        **told_by.context(),
    )


def _all_states(desk: Desk, tag: str) -> list[Any]:
    states = desk.books.directory.states
    return [states[code] for code, _ in state_choices(tag) if code in states]


def _found(desk: Desk, asked: str, chosen: Mapping[str, str]) -> tuple[Found, ...]:
    wanted: Any = {name: value or None for name, value in chosen.items()}
    return find_offices(desk.books.directory, text=asked, limit=None, **wanted)


def _filters(directory: Directory, told_by: CountryWords, chosen: Mapping[str, str]) -> list[Filter]:
    """What can be chosen is what the directory holds, each under its name, as a reader of the language sorts it."""
    states = directory.states.values()
    offices = [office for state in states for office in state.authorities]
    networks = [place.organisation for state in states for place in state.memberships]
    networks += [office.network for office in offices if office.network]
    spoken = [code for office in offices for code in office.languages]
    spoken += [code for state in states for notice in state.notifications for code in notice.languages]
    entries: dict[str, Iterable[tuple[str, str]]] = {
        "function": [(name, told_by.function(name)) for name in FUNCTIONS],
        "instrument": _sorted({name for office in offices for name in office.instruments}, told_by.instrument),
        "network": _sorted(set(networks), told_by.organisation),
        "language": _sorted(set(spoken), partial(language_name, told_by.tag)),
    }
    return [Filter(name, told_by.say(label), tuple(entries[name]), chosen[name]) for name, label in FILTERS.items()]


def _sorted(codes: Iterable[str], called: Callable[[str], str]) -> list[tuple[str, str]]:
    return sorted(((code, called(code)) for code in codes), key=lambda pair: (sort_key(pair[1]), pair[0]))
