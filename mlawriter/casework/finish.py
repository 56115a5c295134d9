"""Finish a request: freeze what the letter was made from; and open it again for a correction."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from hashlib import sha256
from typing import Any

from mlawriter.casework.books import Books
from mlawriter.casework.inputs import Inputs, frozen_inputs
from mlawriter.document.word import print_word
from mlawriter.store.engine import Store
from mlawriter.store.faults import NoSuchVersion, Stale
from mlawriter.store.finished import freeze, list_versions, set_state
from mlawriter.store.json_text import fingerprint
from mlawriter.store.records import Frozen, Person, Request, Version
from mlawriter.store.repeats import recall, remember
from mlawriter.store.requests import load_request
from mlawriter.store.saving import hold_matter, hold_request


class NotReady(Exception):
    """A REQUIRED gap is open: the letter stays a draft."""


def freeze_letter(books: Books, inputs: Inputs, languages: Sequence[str]) -> Frozen:
    """The letter in these languages with all it was made from, the version of the law, and the mark of each file.

    Raises:
        NotReady: a REQUIRED gap is open.
    """
    if inputs.draft(books).is_draft:
        raise NotReady
    marks = {tag: mark_of(books, inputs, tag) for tag in languages}
    return Frozen(inputs.kept() | {"documents": marks}, languages[0], books.law.version, marks[languages[0]])


def marks_of(version: Version) -> Mapping[str, str]:
    """The SHA-256 of each Word file that was finished, by language."""
    marks: Mapping[str, Any] = version.frozen.inputs.get("documents") or {}
    return marks or {version.frozen.language: version.frozen.document_hash}


def mark_of(books: Books, inputs: Inputs, tag: str) -> str:
    """The SHA-256 of the Word file that these inputs give in one language."""
    return sha256(print_word(inputs.document(books, tag), inputs.letterhead)).hexdigest()


def is_unchanged(books: Books, version: Version, tag: str) -> bool:
    """Whether the frozen inputs still give the file that was finished: law, clauses and program may have changed."""
    return marks_of(version).get(tag) == mark_of(books, frozen_inputs(version), tag)


def finish(store: Store, person: Person, seen: Request, frozen: Frozen, *, key: str = "") -> Version:
    """Freeze the request as it was seen when its letter was made; the version that this made.

    Raises:
        NoSuchRequest: it does not exist, or is somebody else's.
        AlreadyFinished: it is frozen already.
        Stale: the request or its matter was saved after it was seen; make the letter again.
    """
    with store.writing() as db:
        first = recall(db, person, key, fingerprint("finish", seen.id, asdict(frozen)))
        if first is not None:
            return next(kept for kept in list_versions(db, person, seen.id) if kept.version == first["version"])
        matter = hold_matter(db, person, seen.matter.id)
        held = hold_request(db, person, seen.id)
        if (held.revision, matter.revision) != (seen.revision, seen.matter.revision):
            now = load_request(db, person, seen.id)
            raise Stale(seen.answers, now.answers, now.revision, max(now.changed_at, now.matter.changed_at))
        version = freeze(db, person, held, frozen)
        remember(db, person, key, {"version": version.version})
        return version


def correct(store: Store, person: Person, request_id: str) -> None:
    """Open a finished request for a correction; the finished version stays, and the next finish makes another.

    Raises:
        NoSuchRequest: it does not exist, or is somebody else's.
        NoSuchVersion: it was never finished.
    """
    with store.writing() as db:
        held = hold_request(db, person, request_id, finished=True)
        if not list_versions(db, person, request_id):
            raise NoSuchVersion(request_id)
        set_state(db, held, "draft")
