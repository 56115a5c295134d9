"""The legal basis: what the law on file says of this request, with reasons, and the choice of what is relied on."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter.casework.answer import answer_request
from mlawriter.casework.basis import assessment_of, full_case
from mlawriter.casework.reciprocity import assurances
from mlawriter.casework.report import assessment_told
from mlawriter.language.messages import N_
from mlawriter.law.assess import EXPECTED, Assessment
from mlawriter.law.naming import called
from mlawriter.readers.binding import RowIds
from mlawriter.store.faults import Stale
from mlawriter.store.sections import SectionSave
from mlawriter.vocabulary.citations import cite
from mlawriter.vocabulary.limits import LONGEST_KEY
from mlawriter.web.bases import CONFIDENCE, HOW, NOT_PRINTED, parties_of, unprinted
from mlawriter.web.citing import cited
from mlawriter.web.deps import AtDesk, Desk, Id, Sent, allows, first, number_in
from mlawriter.web.parts import Piece, parted
from mlawriter.web.requests import Opened, open_on
from mlawriter.web.templating import page, speak, words
from mlawriter.web.threads import quick

router = APIRouter(prefix="/requests/{request_id}/basis")

_ROOM: Final = 2_900
"""Besides the findings the page asks what is still open."""

ROLES: Final[Mapping[str, str]] = {
    "governing": N_("Governs the request"),
    "supporting": N_("Supports the one that governs"),
    "alternative": N_("May be tried instead"),
    "excluded": N_("Does not carry this request"),
}
OUTCOMES: Final[Mapping[str, str]] = {
    "MET": N_("Met, on what is on file"),
    "NOT_MET": N_("Not met"),
    "UNKNOWN": N_("Unknown"),
}


@router.get("", **allows("own.read"))
@quick
def findings_page(request: Request, desk: AtDesk, request_id: Id, part: int = 1) -> Response:
    """Every instrument that may carry the request, with its findings; a part at a time."""
    return _page(request, desk, request_id, part)


@router.post("", **allows("own.write"))
@quick
def choose_basis(request: Request, desk: AtDesk, request_id: Id, form: Sent, part: int = 1) -> Response:
    """Put the instruments that the drafter ticked into the request's answers; those of other parts stay."""
    opened = open_on(desk, request_id)
    save = SectionSave(
        section="basis",
        fields=frozenset({"bases"}),
        base_revision=number_in(form, "base"),
        answers={"bases": _rows(desk, opened, form)},
        key=first(form, "key", LONGEST_KEY),
    )
    try:
        answer_request(desk.store, desk.person, request_id, save)
    except Stale:
        return _page(request, desk, request_id, part, stale=True)
    return RedirectResponse(f"{opened.home}/sections/basis", 303)


def _page(request: Request, desk: Desk, request_id: str, part: int, *, stale: bool = False) -> Response:
    speak(request)
    opened = open_on(desk, request_id)
    case = full_case(opened.subject, desk.books, desk.today)
    assessment = assessment_of(opened.subject, desk.books, desk.today)
    found = _told(desk, assessment) if assessment else None
    law, names = desk.books.law, [basis.instrument_id for basis in assessment.bases] if assessment else []
    parties = {name: parties_of(law, case, name) for name in names} if case else {}
    titles = _titles(desk, names)
    return page(
        request,
        "law/findings.html",
        status=409 if stale else 200,
        opened=opened,
        stale=stale,
        found=found,
        among=parted(list(_pieces(found, titles, parties)) if found else [], part, f"{opened.home}/basis", _ROOM),
        parties=parties,
        unprinted={name: unprinted(law, case, name) for name in names} if case else {},
        chosen={row.get("instrument"): row.get("role") for row in opened.request.answers.get("bases") or ()},
        typed=bool(opened.request.answers.get("other_bases")),
        words_of={"role": ROLES, "outcome": OUTCOMES, "how": HOW, "reading": NOT_PRINTED, "confidence": CONFIDENCE},
        titles=titles,
        folded=EXPECTED,
        assurances=assurances(desk.books.clauses, case.requested) if case else (),
    )


def _pieces(found: Mapping[str, Any], titles: Mapping[str, str], parties: Mapping[str, object]) -> Iterator[Piece[Any]]:
    """Each instrument, then reciprocity, then what is said of all."""
    for basis in found["bases"]:
        name = basis["instrument"]
        yield Piece(basis, _weighed(basis, parties.get(name)), titles.get(name, name))
    if found["reciprocity"]:
        yield Piece("reciprocity", _weighed(found["reciprocity"]), words().gettext("Reciprocity"))
    if found["remarks"] or found["combined"]:
        yield Piece("remarks", _weighed(found["remarks"], found["combined"]), words().gettext("Remarks"))


def _weighed(*told: object) -> str:
    return json.dumps(told, ensure_ascii=False, default=str)


def _rows(desk: Desk, opened: Opened, form: Mapping[str, list[str]]) -> list[dict[str, Any]]:
    """Keep the rows that stay chosen with their ids; what the page did not offer stays as well."""
    before = list(opened.request.answers.get("bases") or ())
    offered, ticked = set(form.get("offered", ())), dict.fromkeys(form.get("instrument", ()))
    kept = [row for row in before if row.get("instrument") not in offered or row.get("instrument") in ticked]
    ids = RowIds("bases", before, int(opened.request.answers.get("_last_bases", 0)))
    rows = [dict(row, id=ids.take(row["id"])) for row in kept]
    held, law = {row.get("instrument") for row in rows}, desk.books.law
    for instrument in ticked:
        if (instrument in law.instruments or law.bilateral(instrument)) and instrument not in held:
            role = "governing" if first(form, f"role.{instrument}") == "governing" else "supporting"
            rows.append({"instrument": instrument, "role": role, "id": ids.take("")})
    return rows


def _told(desk: Desk, assessment: Assessment) -> dict[str, Any]:
    told = assessment_told(desk.books, assessment, words().tag)
    for basis in (*told["bases"], *([told["reciprocity"]] if told["reciprocity"] else [])):
        _name_provisions(desk, basis["findings"])
    _name_provisions(desk, (*told["remarks"], *([told["combined"]] if told["combined"] else [])))
    return told


def _name_provisions(desk: Desk, findings: Iterable[dict[str, Any]]) -> None:
    """Put the title of each work in the place of its id."""
    for finding in findings:
        finding["citations"] = [cited(desk.books.law, words(), place) for place in cite(*finding["citations"])]
        _name_provisions(desk, finding["children"])


def _titles(desk: Desk, names: Iterable[str]) -> Mapping[str, str]:
    """The full titles; a treaty between the two States is called by them and its day."""
    law, tag = desk.books.law, words().tag
    held = ((name, law.instruments.get(name)) for name in names)
    return {name: known.title(tag) if known else called(law, name, tag) for name, known in held}
