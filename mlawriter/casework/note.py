"""The internal note of a request: what the law on file says of it, drawn up beside the letter and never in it."""

from datetime import date
from functools import partial

from mlawriter.casework.basis import assessment_of, case_of
from mlawriter.casework.books import Books, measure_title
from mlawriter.casework.reciprocity import assurances
from mlawriter.compose.note import NoteHead, compose_note
from mlawriter.document.blocks import Document
from mlawriter.readers.completeness import Subject


def note_of(subject: Subject, books: Books, tag: str, today: date) -> Document | None:
    """The note in one language, or None while a State is missing or the letter puts no question to the law."""
    case = case_of(subject, today)
    assessment = assessment_of(subject, books, today)
    if case is None or assessment is None:
        return None
    scope = subject.scope()
    reference = scope.get("reference") or scope.get("case_reference")
    head = NoteHead(
        reference=reference if isinstance(reference, str) else "",
        kind=subject.letter.title,
        requesting=case.requesting,
        requested=case.requested,
        on=case.on,
        training=any(books.directory.is_fictional(state) for state in case.states),
    )
    told = assurances(books.clauses, case.requested)
    return compose_note(assessment, books.law, head, tag, measure=partial(measure_title, books), assurances=told)
