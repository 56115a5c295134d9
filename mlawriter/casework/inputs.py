"""All that the documents of one letter are made from: gathered now, or as frozen when the letter was finished."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mlawriter.casework.books import Books
from mlawriter.casework.drawing import Draft, document_of, draft_of, subject_of
from mlawriter.casework.translated import own_words
from mlawriter.directory import authority_entry
from mlawriter.document.blocks import Document
from mlawriter.document.side_by_side import side_by_side
from mlawriter.store.engine import Store
from mlawriter.store.json_text import fingerprint
from mlawriter.store.letterheads import list_letterheads, load_letterhead
from mlawriter.store.records import Person, Request, Version
from mlawriter.store.translations import translations_of

Words = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a letter is made from. `day` counts only where the letter has no date of its own."""

    letter: str
    matter: Mapping[str, Any]
    request: Mapping[str, Any]
    translations: Words
    authority: Mapping[str, Any] | None
    day: date
    letterhead: bytes | None = None

    def kept(self) -> dict[str, Any]:
        """The inputs as they are frozen."""
        return {
            "letter": self.letter,
            "matter": dict(self.matter),
            "request": dict(self.request),
            "translations": {tag: dict(words) for tag, words in self.translations.items()},
            "authority": self.authority,
            "day": self.day.isoformat(),
            "letterhead": b64encode(self.letterhead).decode() if self.letterhead else "",
        }

    @property
    def mark(self) -> str:
        """A digest of everything but the day: who finishes a letter says with it which one was seen."""
        return fingerprint({name: value for name, value in self.kept().items() if name != "day"})

    def draft(self, books: Books) -> Draft:
        """The letter with its needs and gaps."""
        return draft_of(books, subject_of(books, self.letter, self.matter, self.request))

    def document(self, books: Books, tag: str, *, beside: str = "") -> Document:
        """The letter in one language, or in two side by side."""
        draft = self.draft(books)
        documents = [document_of(books, draft, one, self.day, self.translations) for one in (tag, beside) if one]
        return side_by_side(*documents) if beside else documents[0]

    def extract(self, books: Books, tag: str) -> Document:
        """What may be handed to a bank, a witness or the person concerned: the letter without what is held back."""
        return document_of(books, self.draft(books), tag, self.day, self.translations, extract=True)


def inputs_now(store: Store, books: Books, person: Person, request: Request, day: date) -> Inputs:
    """What the letter would be made from at this moment: answers, translators' words, addressee, paper."""
    with store.reading() as db:
        words = translations_of(db, person, request.matter.id)
        heads = list_letterheads(db, person)
        letterhead = load_letterhead(db, person, heads[0].id).content if heads else None
    return Inputs(
        request.letter,
        request.matter.answers,
        request.answers,
        own_words(words, request.id),
        _authority(books, request.answers),
        day,
        letterhead,
    )


def frozen_inputs(version: Version) -> Inputs:
    """What a finished letter was made from."""
    kept = version.frozen.inputs
    return Inputs(
        kept["letter"],
        kept["matter"],
        kept["request"],
        kept["translations"],
        kept["authority"],
        date.fromisoformat(kept["day"]),
        b64decode(kept["letterhead"]) or None,
    )


def _authority(books: Books, answers: Mapping[str, Any]) -> dict[str, Any] | None:
    """The record of the directory that the addressee was copied from, as it stands now."""
    wanted = answers.get("addressee_record")
    found = (office for state in books.directory.states.values() for office in state.authorities if office.id == wanted)
    office = next(found, None)
    return authority_entry(office) if office else None
