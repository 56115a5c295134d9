"""What is missing in a request and what the law says of it, as plain values that can be written as JSON."""

from datetime import date
from functools import partial
from typing import Any

from mlawriter.casework.basis import assessment_of
from mlawriter.casework.books import Books, measure_title
from mlawriter.casework.drawing import Draft
from mlawriter.casework.reciprocity import assurances
from mlawriter.language.dates import written_day
from mlawriter.language.messages import translator
from mlawriter.language.names import NoSuchState, state_name
from mlawriter.law.assess import Assessment
from mlawriter.law.report import assessment_json
from mlawriter.readers.completeness import Gap


def report_of(books: Books, draft: Draft, tag: str, today: date) -> dict[str, Any]:
    """Gaps and findings of one request in the reader's language; `ready` while no REQUIRED gap is open."""
    assessment = assessment_of(draft.subject, books, today)
    return {
        "letter": draft.subject.letter.id,
        "ready": not draft.is_draft,
        "gaps": [_gap(gap, tag) for gap in draft.gaps],
        "findings": findings_json(books, assessment, tag) if assessment else None,
    }


def findings_json(books: Books, assessment: Assessment, tag: str) -> dict[str, Any]:
    """An assessment with every line in the reader's language, and each instrument under its name."""

    def state(code: str) -> str:
        try:
            return state_name(tag, code)
        except NoSuchState:
            return code

    def instrument(name: str) -> str:
        known = books.law.instruments.get(books.law.id_of(name))
        return known.short_title(tag) if known else name

    def measure(identifier: str) -> str:
        return translator(tag).gettext(measure_title(books, identifier))

    told = assessment_json(assessment, translator(tag).gettext, state, instrument, partial(written_day, tag), measure)
    if told["reciprocity"]:
        requested = assessment.reciprocity.parties[1][0] if assessment.reciprocity else ""
        told["reciprocity"]["texts"] = {one.tag: list(one.texts) for one in assurances(books.clauses, requested)}
    for basis in (*told["bases"], *([told["reciprocity"]] if told["reciprocity"] else [])):
        basis["title"] = instrument(basis["instrument"])
    return told


def _gap(gap: Gap, tag: str) -> dict[str, Any]:
    words = translator(tag).gettext
    return {
        "page": {"kind": gap.page[0], "id": gap.page[1]},
        "path": gap.path,
        "row": gap.row,
        "label": words(gap.label),
        "missing": words(gap.missing),
        "need": gap.need.name,
        "citations": [str(citation) for citation in gap.citations],
        "said_unknown": gap.said_unknown,
    }
