"""Take in a translator's words for what the drafter wrote."""

from collections.abc import Mapping

from mlawriter.store.engine import Store
from mlawriter.store.matters import load_matter
from mlawriter.store.records import Person
from mlawriter.store.saving import hold_matter
from mlawriter.store.translations import translations_of, write_translations


def see_translations(store: Store, person: Person, matter_id: str) -> dict[str, dict[str, str]]:
    """The translators' words by language and path; otherwise NoSuchMatter."""
    with store.reading() as db:
        return translations_of(db, person, load_matter(db, person, matter_id).id)


def translate(store: Store, person: Person, matter_id: str, language: str, words: Mapping[str, str]) -> None:
    """Write the words for these paths; empty words take a translation away.

    Raises:
        NoSuchMatter: it does not exist, or is somebody else's.
        UnfitAnswers: a path or text can not be kept.
    """
    with store.writing() as db:
        write_translations(db, person, hold_matter(db, person, matter_id), language, words)
