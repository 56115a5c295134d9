"""Answer: save one section of a matter, of a request, or of a measure in a request."""

from contextlib import suppress
from datetime import datetime
from typing import Any

from mlawriter.store.engine import Store, Transaction
from mlawriter.store.faults import KeyReused
from mlawriter.store.json_text import fingerprint
from mlawriter.store.records import Person, Saved
from mlawriter.store.repeats import recall, remember
from mlawriter.store.saving import Held, hold_matter, hold_request
from mlawriter.store.sections import SectionSave, save_section


def answer_matter(store: Store, person: Person, matter_id: str, save: SectionSave) -> Saved:
    """Save a section of the matter; the same key with the same answers gives the first receipt.

    Raises:
        NoSuchMatter: it does not exist, or is somebody else's.
        Stale: somebody saved this section meanwhile, with other words.
        UnfitAnswers: the answers can not be kept.
    """
    with store.writing() as db:
        return _save_once(db, person, hold_matter(db, person, matter_id), save)


def answer_request(store: Store, person: Person, request_id: str, save: SectionSave) -> Saved:
    """Save a section of the request, or of the measure that `save` names.

    Raises:
        NoSuchRequest: it does not exist, or is somebody else's.
        NoSuchMeasure: the measure has been removed.
        AlreadyFinished: the request is frozen.
        Stale: somebody saved this section meanwhile, with other words.
        UnfitAnswers: the answers can not be kept.
    """
    with store.writing() as db:
        return _save_once(db, person, hold_request(db, person, request_id), save)


def _save_once(db: Transaction, person: Person, held: Held, save: SectionSave) -> Saved:
    sent = fingerprint(held.table.name, held.id, save.measure, save.section, sorted(save.fields), save.answers)
    key = save.key
    with suppress(KeyReused):
        first = recall(db, person, key, sent)
        if first is not None:
            return _receipt(first)
        saved = save_section(db, person, held, save)
        remember(db, person, key, {"revision": saved.revision, "saved_at": saved.saved_at.isoformat()})
        return saved
    # A page gone back to has its old key and new words: the version check decides, nothing is refused for the key.
    return save_section(db, person, held, save)


def _receipt(kept: dict[str, Any]) -> Saved:
    return Saved(kept["revision"], datetime.fromisoformat(kept["saved_at"]))
