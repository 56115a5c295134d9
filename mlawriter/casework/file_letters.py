"""The letters of a request file, drawn up without a store: each with its draft, its documents and its report."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mlawriter.casework.books import Books
from mlawriter.casework.check_file import ReadFile
from mlawriter.casework.drawing import Draft, document_of, draft_of, subject_of
from mlawriter.casework.files import FileRefused
from mlawriter.casework.printing import file_name
from mlawriter.casework.translated import words_for
from mlawriter.document.blocks import Document
from mlawriter.document.side_by_side import side_by_side


@dataclass(frozen=True, slots=True)
class FileLetter:
    """One request of a file; `number` is its place there, `translations` are those that its letter may print."""

    books: Books
    number: int
    draft: Draft
    translations: Mapping[str, Mapping[str, str]]

    @property
    def reference(self) -> str:
        """Our reference for the letter, or the case number; empty where neither is given."""
        scope = self.draft.subject.scope()
        given = (scope.get("reference"), scope.get("case_reference"))
        return next((one for one in given if isinstance(one, str) and one), "")

    def name(self, *languages: str) -> str:
        """The name of its file, without the ending."""
        return file_name(self.reference, f"letter-{self.number + 1}", *languages)

    def document(self, tag: str, today: date, *, beside: str = "") -> Document:
        """The letter in one language, or in two side by side; `today` counts only where the letter has no date."""
        documents = [document_of(self.books, self.draft, one, today, self.translations) for one in (tag, beside) if one]
        return side_by_side(*documents) if beside else documents[0]

    def extract(self, tag: str, today: date) -> Document:
        """What may be handed to a bank, a witness or the person concerned: the letter without what is held back."""
        return document_of(self.books, self.draft, tag, today, self.translations, extract=True)


def letters_of(books: Books, read: ReadFile) -> tuple[FileLetter, ...]:
    """The letters of a file that was read.

    Raises:
        FileRefused: it has problems.
    """
    if read.problems:
        raise FileRefused(read.problems)
    return tuple(_letters(books, read.file))


def _letters(books: Books, file: Mapping[str, Any]) -> Iterator[FileLetter]:
    for number, request in enumerate(file["requests"]):
        subject = subject_of(books, request["letter"], file["matter"], request["answers"])
        yield FileLetter(books, number, draft_of(books, subject), words_for(file["translations"], number))
