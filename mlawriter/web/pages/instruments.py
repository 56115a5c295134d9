"""Instruments looked up: the list with a search, what one is for, its articles, and what States declared."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter.directory import Notification
from mlawriter.language.languages_named import language_name
from mlawriter.language.messages import N_
from mlawriter.language.names import sort_key, state_name
from mlawriter.law.functions import LABELS, by_function
from mlawriter.law.instruments import NOT_LAW, Instrument
from mlawriter.law.lawbook import LawBook
from mlawriter.law.outcomes import DECLARED, READINGS, READINGS_SHORT
from mlawriter.law.standings import JOINED
from mlawriter.law.table import CIRCLES, FAMILIES
from mlawriter.store.faults import NoSuchThing
from mlawriter.web.bases import CONFIDENCE
from mlawriter.web.country_words import ANSWERS, NOTICES
from mlawriter.web.deps import AtDesk, Desk, Id, allows
from mlawriter.web.templating import page, speak, words
from mlawriter.web.threads import quick

router = APIRouter(prefix="/law")

LONGEST_SEARCH: Final = 100
KINDS: Final[Mapping[str, str]] = {
    "treaty": N_("Treaty"),
    "protocol": N_("Protocol"),
    "scheme": N_("Scheme; binds nobody as law"),
    "model": N_("Model; binds nobody"),
    "pointer": N_("Known by name; few or none of its provisions are on file"),
    "redirect": N_("Points to other rules"),
    "context": N_("Background"),
    "fallback": N_("Where no treaty applies"),
}
USES: Final[Mapping[str, str]] = {
    "basis": N_("A request may rest on it"),
    "support": N_("Supports another instrument; does not carry a request alone"),
    "never": N_("Not offered as a basis for a request"),
}
FUNCTIONS: Final[Mapping[str, str]] = {
    "mla": N_("Mutual legal assistance"),
    "extradition": N_("Extradition"),
    "provisional_arrest": N_("Provisional arrest"),
    "transfer": N_("Transfer of sentenced persons"),
}
IN_THE_LAW: Final = "treaty_as_legal_basis_for_extradition"
"""What States notified on this stands in the law; on all other topics, the directory has it."""
INLINE: Final = 30
"""Provisions that stand on the page of their instrument; of more, one group is shown at a time."""


@dataclass(frozen=True, slots=True)
class Noted:
    """What one State notified, as the directory has it."""

    state: str
    notification: Notification


@router.get("", **allows("anyone"))
@quick
def instruments(request: Request, desk: AtDesk, q: str = "") -> Response:
    """Every instrument by family, or those whose title, name or number is like what was typed."""
    spoken = speak(request)
    asked = q.strip()[:LONGEST_SEARCH]
    law = desk.books.law
    found = [each for each in law.instruments.values() if _is_like(each, asked)]
    grouped = {name: [each for each in found if each.family == name] for name in _family_names(found)}
    return page(
        request,
        "law/instruments.html",
        part="law/_instruments.html",
        grouped=grouped,
        asked=asked,
        families=FAMILIES,
        kinds=KINDS,
        title_in=lambda each: title_of(each, spoken.tag),
    )


@router.get("/{instrument_id}", **allows("anyone"))
@quick
def instrument_page(request: Request, desk: AtDesk, instrument_id: Id, group: str = "") -> Response:
    """One instrument: what it is for, what it says, and how that is known."""
    spoken = speak(request)
    law = desk.books.law
    instrument = instrument_of(law, instrument_id)
    if instrument.id != instrument_id:
        return RedirectResponse(f"/law/{instrument.id}", 308)
    groups = tuple(by_function(instrument))
    inline = len(instrument.articles) <= INLINE
    if group and group not in {each.id for each, _ in groups}:
        raise NoSuchThing(group)
    shown = [(each, articles) for each, articles in groups if inline or each.id == group]
    return page(
        request,
        "law/instrument.html",
        instrument=instrument,
        title=title_of(instrument, spoken.tag),
        title_in=lambda each: title_of(each, spoken.tag),
        groups=[(each, sum(len(found) for _, found in articles)) for each, articles in groups],
        shown=shown,
        inline=inline,
        group=group,
        used=sorted({one.source for _, named in shown for _, found in named for one in found if one.source}),
        source_titles=law.sources,
        protocols=[each for each in law.instruments.values() if each.parent == instrument.id],
        parent=law.instruments.get(instrument.parent),
        parts=parts_of(desk, instrument),
        words_of=_WORDS,
    )


@router.get("/{instrument_id}/declarations", **allows("anyone"))
@quick
def declarations_page(request: Request, desk: AtDesk, instrument_id: Id) -> Response:
    """What States declared and notified: the legal basis for extradition, languages, and the rest by subject."""
    spoken = speak(request)
    law = desk.books.law
    instrument = instrument_of(law, instrument_id)
    if "declarations" not in parts_of(desk, instrument):
        raise NoSuchThing(instrument_id)
    return page(
        request,
        "law/declarations.html",
        instrument=instrument,
        title=title_of(instrument, spoken.tag),
        notified=sorted(
            (each for each in law.notifications.values() if each.instrument == instrument.id),
            key=lambda each: sort_key(state_name(spoken.tag, each.state)),
        ),
        noted=_noted(desk, instrument),
        declared=_declared(law, instrument),
        declared_in=dict.fromkeys(each.source for each in law.declarations.get(instrument.id, {}).values()),
        parts=parts_of(desk, instrument),
        words_of=_WORDS,
        subjects=NOTICES,
        answers=ANSWERS,
        language_name=lambda code: language_name(words().tag, code),
    )


def parts_of(desk: Desk, instrument: Instrument) -> dict[str, str]:
    """The pages of an instrument beside its own, by the end of their address."""
    law = desk.books.law
    parts = {"": N_("What it is for")}
    if instrument.kind in JOINED:
        parts["parties"] = N_("Who is bound")
        if not instrument.fictional:
            parts["map"] = N_("Map")
    notified = any(each.instrument == instrument.id for each in law.notifications.values())
    if notified or law.declarations.get(instrument.id) or _noted(desk, instrument):
        parts["declarations"] = N_("Declarations and notifications")
    return parts


def day_of(text: str, today: date) -> date:
    """The day that was asked for, or today; what is no day cannot be read."""
    if not text.strip():
        return today
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise HTTPException(400) from None


def title_of(instrument: Instrument, tag: str) -> tuple[str, str]:
    """The title and the language it is in, where the one asked for is not on file."""
    spoken = next((known for known in (tag, "en") if known in instrument.titles), next(iter(instrument.titles)))
    return instrument.titles[spoken], spoken


def short_title_of(instrument: Instrument, tag: str) -> tuple[str, str]:
    """The short title and the language it is in."""
    held = ((instrument.short, tag), (instrument.titles, tag), (instrument.short, "en"))
    known = ((names.get(spoken), spoken) for names, spoken in held)
    return next(((title, spoken) for title, spoken in known if title), title_of(instrument, tag))


def _noted(desk: Desk, instrument: Instrument) -> dict[str, list[Noted]]:
    """The notifications of the directory on this instrument by topic, in the order of the States' names."""
    found: dict[str, list[Noted]] = {topic: [] for topic in NOTICES if topic != IN_THE_LAW}
    for code, state in desk.books.directory.states.items():
        for each in state.notifications:
            if each.instrument == instrument.id and each.topic in found:
                found[each.topic].append(Noted(code, each))
    tag = words().tag
    return {
        topic: sorted(noted, key=lambda one: sort_key(state_name(tag, one.state)))
        for topic, noted in found.items()
        if noted
    }


def _declared(law: LawBook, instrument: Instrument) -> dict[str, list[str]]:
    """The names of the States that made a declaration, by its subject."""
    found: dict[str, list[str]] = {subject: [] for subject in DECLARED}
    for state, each in law.declarations.get(instrument.id, {}).items():
        for subject in each.subjects:
            found[subject].append(state_name(words().tag, state))
    return {subject: sorted(names, key=sort_key) for subject, names in found.items() if names}


def instrument_of(law: LawBook, name: str) -> Instrument:
    """The instrument of this id or alias; otherwise NoSuchThing."""
    try:
        return law.instrument(name)
    except KeyError:
        raise NoSuchThing(name) from None


def _is_like(instrument: Instrument, asked: str) -> bool:
    """Every word typed stands somewhere in its names, in any language."""
    names = (instrument.id, instrument.number, *instrument.aliases, *instrument.titles.values())
    known = sort_key(" ".join((*names, *instrument.short.values())))
    return all(word in known for word in sort_key(asked).split())


def _family_names(found: Iterable[Instrument]) -> Iterator[str]:
    held = {each.family for each in found}
    yield from (name for name in FAMILIES if name in held)
    yield from sorted(held - FAMILIES.keys())


_WORDS: Final = {
    "kind": KINDS,
    "use": USES,
    "request": FUNCTIONS,
    "family": FAMILIES,
    "circle": CIRCLES,
    "function": LABELS,
    "reading": READINGS,
    "mark": READINGS_SHORT,
    "confidence": CONFIDENCE,
    "not_law": NOT_LAW,
    "declared": DECLARED,
}
