"""Draw up a letter: answers, law and directory become a case file, its gaps, and the document in one language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mlawriter.casework.basis import active_works, basis_told
from mlawriter.casework.books import Books
from mlawriter.compose.casefile import CaseFile
from mlawriter.compose.letter import compose
from mlawriter.document.blocks import Document
from mlawriter.readers.completeness import Gap, Subject, gaps, is_draft
from mlawriter.readers.profile import Profile

Translations = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Draft:
    """A request as it can be drawn up now: its answers with their definitions, its profile and its gaps."""

    subject: Subject
    profile: Profile
    gaps: tuple[Gap, ...]

    @property
    def is_draft(self) -> bool:
        """Whether its document is marked as a draft on every page."""
        return is_draft(self.gaps)


def subject_of(books: Books, letter: str, matter: Mapping[str, Any], request: Mapping[str, Any]) -> Subject:
    """A request with its definitions.

    Raises:
        KeyError: there is no such letter.
    """
    return Subject(books.letters[letter], books.measures, books.matter, matter, request)


def draft_of(books: Books, subject: Subject) -> Draft:
    """The request with the needs that hold for it, and what is missing."""
    profile = Profile(active_works(subject, books))
    return Draft(subject, profile, gaps(subject, profile))


def document_of(
    books: Books,
    draft: Draft,
    tag: str,
    today: date,
    translations: Translations | None = None,
    *,
    extract: bool = False,
) -> Document:
    """The letter in one language; `translations` maps language to path to the words a translator has filled in.

    An extract is the same letter without what concerns a protected person and without the reasons for secrecy.
    """
    subject = draft.subject
    scope = subject.scope()
    states = (scope.get("requesting_state"), scope.get("requested_state"))
    file = CaseFile(
        subject,
        draft.profile,
        basis_told(subject, books, tag, today),
        fictional=any(isinstance(state, str) and state and books.directory.is_fictional(state) for state in states),
        draft=draft.is_draft,
        extract=extract,
        translations=translations or {},
    )
    return compose(file, tag, books.clauses)
