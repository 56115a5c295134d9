"""Two States and a day: every instrument between them by function, and each with its reasons on a page of its own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from urllib.parse import urlencode

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from mlawriter.casework.lookup import circles_of, not_sorted, unconfirmed
from mlawriter.casework.question import ask, case_from
from mlawriter.casework.report import findings_json
from mlawriter.language.dates import written_day
from mlawriter.language.messages import N_
from mlawriter.language.names import sort_key, state_name
from mlawriter.law.case import Case, Function
from mlawriter.law.findings import Outcome
from mlawriter.law.lawbook import LawBook
from mlawriter.law.outcomes import OUTCOMES, READINGS_SHORT, ROLES
from mlawriter.law.table import CIRCLES
from mlawriter.store.faults import NoSuchThing
from mlawriter.vocabulary.citations import cite
from mlawriter.web.bases import CONFIDENCE, HOW, parties_of, unprinted
from mlawriter.web.citing import cited
from mlawriter.web.country_words import SUBJECTS
from mlawriter.web.deps import AtDesk, Desk, allows
from mlawriter.web.pages.instruments import day_of, title_of
from mlawriter.web.templating import page, speak, words
from mlawriter.web.threads import quick

router = APIRouter(prefix="/law")

FUNCTIONS: Final[Mapping[Function, str]] = {
    "mla": N_("Mutual legal assistance"),
    "extradition": N_("Extradition"),
    "provisional_arrest": N_("Provisional arrest"),
}
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
    "subject": SUBJECTS,
}
BESIDE: Final = "beside"
"""The page of what stands beside the instruments: reciprocity, remarks, open questions."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the law on file says for one kind of request."""

    function: Function
    title: str
    case: Case
    found: Mapping[str, Any]

    def bound(self, outcome: str) -> list[Mapping[str, Any]]:
        """The bases by the first thing asked of each, whether it is in force between the two."""
        return [basis for basis in self.found["bases"] if basis["findings"][0]["outcome"] == outcome]


@router.get("/between", **allows("anyone"))
@quick
def between(
    request: Request, desk: AtDesk, one: str = "", other: str = "", on: str = "", circle: str = "", change: str = ""
) -> Response:
    """All bases by function; or the form, until two States are chosen."""
    speak(request)
    day = day_of(on, desk.today)
    known, circles = desk.books.directory.states, circles_of(desk.books)
    wrong = [code for code in (one, other) if code and code not in known]
    same = bool(one) and one == other
    asked = bool(one and other) and not wrong and not same and not change
    fault = _fault(same=same, unknown=bool(wrong), circle=bool(circle) and circle not in circles)
    return page(
        request,
        "law/pair.html" if asked and not fault else "law/pair_form.html",
        status=422 if fault else 200,
        one=one if one in known else "",
        other=other if other in known else "",
        fault=fault,
        on=day,
        query=urlencode({"one": one, "other": other, "on": day.isoformat()}),
        circle=circle,
        circles={name: CIRCLES.get(name, name) for name in sorted(circles)},
        narrowed=_by_name(circles.get(circle, ())),
        unconfirmed=unconfirmed(desk.books, circle),
        answers=[_answer(desk, one, other, day, function) for function in FUNCTIONS] if asked else [],
        treaties=not_sorted(desk.books.law, one, other) if asked else (),
        words_of=_WORDS,
    )


@router.get("/between/{function}", **allows("anyone"))
@quick
def basis_between(
    request: Request, desk: AtDesk, function: str, basis: str = "", one: str = "", other: str = "", on: str = ""
) -> Response:
    """One basis with its reasons, which open step by step, its articles and its sources; or what stands beside all."""
    speak(request)
    if function not in FUNCTIONS or one == other or not {one, other} <= desk.books.directory.states.keys():
        raise NoSuchThing(function)
    answer = _answer(desk, one, other, day_of(on, desk.today), FUNCTIONS_BY_NAME[function])
    found = next((each for each in answer.found["bases"] if each["instrument"] == basis), None)
    if found is None and basis != BESIDE:
        raise NoSuchThing(basis)
    law = desk.books.law
    _name_provisions(law, found["findings"] if found else _beside(answer))
    return page(
        request,
        "law/pair_basis.html" if found else "law/pair_beside.html",
        one=one,
        other=other,
        on=answer.case.on,
        query=urlencode({"one": one, "other": other, "on": answer.case.on.isoformat()}),
        answer=answer,
        basis=found,
        parties=parties_of(law, answer.case, basis),
        unprinted=unprinted(law, answer.case, basis),
        words_of=_WORDS,
    )


FUNCTIONS_BY_NAME: Final[Mapping[str, Function]] = {name: name for name in FUNCTIONS}


def _fault(*, same: bool, unknown: bool, circle: bool) -> tuple[str, str] | None:
    """The input that cannot be used, and the sentence."""
    if same:
        return "other", N_("Choose two different States.")
    if unknown:
        return "other", N_("That State is not on file: choose one of the list.")
    return ("circle", N_("That is not on file: choose one of the list.")) if circle else None


def _answer(desk: Desk, one: str, other: str, day: date, function: Function) -> Answer:
    case = case_from(desk.books, requesting=one, requested=other, on=day, function=function)
    found = findings_json(desk.books, ask(desk.books, case), words().tag)
    for basis in (*found["bases"], *([found["reciprocity"]] if found["reciprocity"] else [])):
        basis["titled"] = _titled(desk.books.law, basis["instrument"], case)
    return Answer(function, FUNCTIONS[function], case, found)


def _titled(law: LawBook, identifier: str, case: Case) -> tuple[str, str]:
    """The full title of an instrument and its language; a bilateral treaty by its States and the day of signature."""
    tag, said = words().tag, words().gettext
    treaty = law.bilateral(identifier) if ":" in identifier else None
    if treaty is None:
        instrument = law.instruments.get(identifier)
        return title_of(instrument, tag) if instrument else (identifier, "en")
    one, other = (state_name(tag, code, "named") for code in case.states)
    named = {"one": one, "other": other, "day": written_day(tag, treaty.signed)}
    if treaty.signed:
        return said(N_("Treaty between %(one)s and %(other)s of %(day)s")) % named, tag
    return said(N_("Treaty between %(one)s and %(other)s")) % named, tag


def _beside(answer: Answer) -> list[dict[str, Any]]:
    """The findings that stand under no instrument."""
    reciprocity, combined = answer.found["reciprocity"], answer.found["combined"]
    found = [*answer.found["remarks"], *(reciprocity["findings"] if reciprocity else ())]
    return [*found, combined] if combined else found


def _by_name(codes: Iterable[str]) -> list[tuple[str, str]]:
    tag = words().tag
    return sorted(((code, state_name(tag, code)) for code in codes), key=lambda pair: sort_key(pair[1]))


def _name_provisions(law: LawBook, findings: Iterable[dict[str, Any]]) -> None:
    """Put the title of each work in the place of its id."""
    for finding in findings:
        finding["citations"] = [cited(law, words(), place) for place in cite(*finding["citations"])]
        _name_provisions(law, finding["children"])
