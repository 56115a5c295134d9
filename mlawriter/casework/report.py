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
from mlawriter.language.names import state_name_or_code
from mlawriter.law.assess import Assessment
from mlawriter.law.naming import called
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
    """An assessment in the reader's language, each instrument with its name, and what a letter says on reciprocity."""
    told = assessment_told(books, assessment, tag)
    if told["reciprocity"]:
        requested = assessment.reciprocity.parties[1][0] if assessment.reciprocity else ""
        told["reciprocity"]["texts"] = {one.tag: list(one.texts) for one in assurances(books.clauses, requested)}
    for basis in (*told["bases"], *([told["reciprocity"]] if told["reciprocity"] else [])):
        basis["title"] = called(books.law, basis["instrument"], tag)
    return told


def assessment_told(books: Books, assessment: Assessment, tag: str) -> dict[str, Any]:
    """An assessment with every line in the reader's language."""
    said = translator(tag).gettext
    return assessment_json(
        assessment,
        said,
        partial(state_name_or_code, tag),
        partial(called, books.law, tag=tag),
        partial(written_day, tag),
        lambda measure: said(measure_title(books, measure)),
    )


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
