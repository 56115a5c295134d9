"""The books as they read here: the shipped ones, with the local corrections laid over their directory."""

from dataclasses import dataclass
from threading import Lock

from mlawriter.casework.books import Books, books_over
from mlawriter.directory.corrections import Correction
from mlawriter.directory.overlay import Overlaid, overlaid
from mlawriter.store.corrections import load_corrections, newest_correction
from mlawriter.store.engine import Store


@dataclass(frozen=True, slots=True)
class Edition:
    """The books after the correction with this number; whoever holds an edition sees one directory throughout."""

    number: int
    books: Books
    overlay: Overlaid
    corrections: tuple[Correction, ...] = ()


class Shelf:
    """Holds the present edition, and replaces it when a correction was made here or by another process."""

    def __init__(self, store: Store, shipped: Books) -> None:
        self.store, self.shipped = store, shipped
        self.edition = Edition(0, shipped, Overlaid(shipped.directory))
        self._renewing = Lock()
        self.refresh()

    @property
    def books(self) -> Books:
        """The books with the corrected directory."""
        return self.edition.books

    def refresh(self) -> Edition:
        """Take in what was corrected since; one short query where nothing was."""
        with self._renewing, self.store.reading() as db:
            held = self.edition
            person = self.store.local_person
            if newest_correction(db, person) != held.number:
                later = load_corrections(db, person, after=held.number)
                self.edition = edition_of(self.shipped, (*held.corrections, *(one for _, one in later)), later[-1][0])
            return self.edition


def edition_of(shipped: Books, corrections: tuple[Correction, ...], number: int) -> Edition:
    """The shipped books with these corrections laid over them."""
    overlay = overlaid(shipped.directory, corrections)
    # What a State asks stands at the fields, so a corrected rule is asked at once.
    books = books_over(overlay.directory, shipped.law, shipped.clauses) if corrections else shipped
    return Edition(number, books, overlay, corrections)
