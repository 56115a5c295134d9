"""Two States and a day: every instrument between them by function, as a tree that opens step by step."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from mlawriter.casework.question import ask, case_from
from mlawriter.casework.report import findings_json
from mlawriter.language.messages import N_
from mlawriter.language.names import state_name
from mlawriter.law.case import Case, Function
from mlawriter.law.findings import Outcome
from mlawriter.law.instruments import Article
from mlawriter.law.lawbook import LawBook
from mlawriter.law.outcomes import OUTCOMES, READINGS_SHORT, ROLES
from mlawriter.vocabulary.citations import cite
from mlawriter.web.bases import CONFIDENCE, HOW, Party, parties_of, unprinted
from mlawriter.web.citing import cited
from mlawriter.web.deps import AtDesk, Desk, allows
from mlawriter.web.pages.instruments import day_of
from mlawriter.web.templating import page, speak, words
from mlawriter.web.threads import quick

router = APIRouter(prefix="/law")

FUNCTIONS: Final[Mapping[Function, str]] = {"mla": N_("Mutual legal assistance"), "extradition": N_("Extradition")}
BETWEEN: Final[Mapping[str, str]] = {
    Outcome.MET: N_("In force between the two"),
    Outcome.UNKNOWN: N_("Not known whether it is in force between the two"),
    Outcome.NOT_MET: N_("Not in force between the two on that day"),
}
_WORDS: Final = {
    "between": BETWEEN,
    "outcome": OUTCOMES,
    "role": ROLES,
    "how": HOW,
    "confidence": CONFIDENCE,
    "mark": READINGS_SHORT,
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What the law on file says for one kind of request, as the page shows it."""

    function: Function
    title: str
    found: Mapping[str, Any]
    parties: Mapping[str, tuple[Party, ...]]
    unprinted: Mapping[str, tuple[Article, ...]]

    def bound(self, outcome: str) -> list[Mapping[str, Any]]:
        """The bases by the first thing asked of each, whether it is in force between the two."""
        return [basis for basis in self.found["bases"] if basis["findings"][0]["outcome"] == outcome]


@router.get("/between", **allows("anyone"))
@quick
def between(request: Request, desk: AtDesk, one: str = "", other: str = "", on: str = "") -> Response:
    """All bases by function, with the reason of each; or the form alone until two States are chosen."""
    speak(request)
    day = day_of(on, desk.today)
    known = desk.books.directory.states
    wrong = [code for code in (one, other) if code and code not in known]
    same = bool(one) and one == other
    asked = bool(one and other) and not wrong and not same
    return page(
        request,
        "law/pair.html",
        status=422 if wrong or same else 200,
        one=one if one in known else "",
        other=other if other in known else "",
        same=same,
        unknown_state=bool(wrong),
        on=day,
        answers=[_answer(desk, one, other, day, function) for function in FUNCTIONS] if asked else [],
        words_of=_WORDS,
    )


def _answer(desk: Desk, one: str, other: str, day: date, function: Function) -> Answer:
    case = case_from(desk.books, requesting=one, requested=other, on=day, function=function)
    assessment = ask(desk.books, case)
    law = desk.books.law
    names = [basis.instrument_id for basis in assessment.bases]
    found = findings_json(desk.books, assessment, words().tag)
    for basis in (*found["bases"], *([found["reciprocity"]] if found["reciprocity"] else [])):
        basis["title"] = _titled(law, basis["instrument"], case)
        _name_provisions(law, basis["findings"])
    _name_provisions(law, found["remarks"])
    return Answer(
        function,
        FUNCTIONS[function],
        found,
        {name: parties_of(law, case, name) for name in names},
        {name: unprinted(law, case, name) for name in names},
    )


def _titled(law: LawBook, identifier: str, case: Case) -> str:
    """The full title of an instrument on file; a bilateral treaty by its States and the day of signature."""
    treaty = law.bilateral(identifier) if ":" in identifier else None
    if treaty is None:
        instrument = law.instruments.get(identifier)
        return instrument.title(words().tag) if instrument else identifier
    tag = words().tag
    one, other = (state_name(tag, code, "named") for code in case.states)
    named = {"one": one, "other": other, "day": treaty.signed}
    if treaty.signed:
        return words().gettext(N_("Treaty between %(one)s and %(other)s of %(day)s")) % named
    return words().gettext(N_("Treaty between %(one)s and %(other)s")) % named


def _name_provisions(law: LawBook, findings: Iterable[dict[str, Any]]) -> None:
    """Put the title of each work in the place of its id."""
    for finding in findings:
        finding["citations"] = [cited(law, words(), place) for place in cite(*finding["citations"])]
        _name_provisions(law, finding["children"])
