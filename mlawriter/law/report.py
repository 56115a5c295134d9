"""An assessment as JSON, for the API, the command line and the page of findings."""

from collections.abc import Callable
from typing import Any

from mlawriter.law.assess import Assessment, Basis
from mlawriter.law.findings import Finding, Message

Words = Callable[[Message], str]


def assessment_json(
    assessment: Assessment,
    translate: Callable[[str], str] = str,
    state_name: Callable[[str], str] = str,
    instrument_name: Callable[[str], str] = str,
    day_name: Callable[[str], str] = str,
    measure_name: Callable[[str], str] = str,
) -> dict[str, Any]:
    """Give the whole tree with every line in the reader's language."""

    def words(message: Message) -> str:
        return message.words(translate, state_name, instrument_name, day_name, measure_name)

    return {
        "bases": [_basis(basis, words) for basis in assessment.bases],
        "reciprocity": _basis(assessment.reciprocity, words) if assessment.reciprocity else None,
        "questions": [
            {"id": question.id, "question": words(question.message), "bases": list(question.bases)}
            for question in assessment.questions
        ],
        "remarks": [_finding(finding, words) for finding in assessment.remarks],
        "combined": _finding(assessment.combined, words) if assessment.combined else None,
    }


def _basis(basis: Basis, words: Words) -> dict[str, Any]:
    return {
        "instrument": basis.instrument_id,
        "outcome": basis.outcome.value,
        "role": basis.role.value,
        "parties": [{"state": state, "since": since or None} for state, since in basis.parties],
        "articles": [
            {"provision": article.provision, "function": article.function, "verified": article.verified}
            for article in basis.articles
        ],
        "findings": [_finding(finding, words) for finding in basis.findings],
    }


def _finding(finding: Finding, words: Words) -> dict[str, Any]:
    return {
        "id": finding.id,
        "outcome": finding.outcome.value,
        "message": words(finding.message),
        "citations": [str(citation) for citation in finding.citations],
        "facts_used": list(finding.facts_used),
        "settles": words(finding.settles) if finding.settles else None,
        "quote": finding.quote or None,
        "children": [_finding(child, words) for child in finding.children],
    }
