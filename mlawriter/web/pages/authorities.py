"""The directory as it is read: the list of States with a search, and the sheet of one State."""

from collections.abc import Mapping
from typing import Final

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from mlawriter.directory.sheet import unknowns
from mlawriter.language.messages import N_
from mlawriter.language.names import state_choices
from mlawriter.store.faults import NoSuchThing
from mlawriter.web.deps import AtDesk, Id, allows
from mlawriter.web.letters import language_called
from mlawriter.web.templating import page, speak, words
from mlawriter.web.threads import quick

router = APIRouter(prefix="/authorities")

UNKNOWN: Final[Mapping[str, str]] = {
    "authority-mla": N_("which authority receives requests for mutual legal assistance"),
    "authority-extradition": N_("which authority receives requests for extradition"),
    "contact": N_("how any of its authorities can be reached"),
    "urgent-channel": N_("how urgent requests are sent"),
    "accepted-languages": N_("which languages it accepts"),
    "dual-criminality": N_("whether it requires dual criminality"),
    "nationals": N_("whether it extradites its own nationals"),
    "minimum-penalty": N_("which minimum penalty it requires"),
    "channel": N_("which channel it requires"),
}

OTHER_LAW: Final[Mapping[str, str]] = {"DOMESTIC": N_("Domestic law"), "BILATERAL": N_("Bilateral treaty")}
ANSWERS: Final[Mapping[str, str]] = {"yes": N_("yes"), "no": N_("no"), "limited": N_("yes, with limits")}


@router.get("", **allows("anyone"))
@quick
def states(request: Request, desk: AtDesk, q: str = "") -> Response:
    """All States, or those whose name in any language is like what was typed."""
    spoken = speak(request)
    asked = q.strip()[:100]
    if asked:
        codes = [hit.code for hit in desk.books.directory.search(asked, 20)]
    else:
        codes = [code for code, _ in state_choices(spoken.tag) if code in desk.books.directory.states]
    found = [desk.books.directory.states[code] for code in codes]
    return page(request, "authorities/list.html", part="authorities/_found.html", states=found, asked=asked)


@router.get("/{code}", **allows("anyone"))
@quick
def state(request: Request, desk: AtDesk, code: Id) -> Response:
    """What is on file about one State: every value with its source and date, and what is not known."""
    known = desk.books.directory.states.get(code)
    if known is None:
        raise NoSuchThing(code)
    tag = speak(request).tag
    law = {id_: instrument.short_title(tag) for id_, instrument in desk.books.law.instruments.items()}
    return page(
        request,
        "authorities/state.html",
        state=known,
        unknowns=[UNKNOWN[one] for one in unknowns(known)],
        titles=law | {id_: words().gettext(title) for id_, title in OTHER_LAW.items()},
        answers=ANSWERS,
        language_called=language_called(request),
    )
