"""Translators' words for what the drafter wrote, passage by passage.

A path is "matter/facts/f1/text", or "request/<id of the request>/…".
"""

from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, insert, select

from mlawriter.store.json_text import fit
from mlawriter.store.records import Person
from mlawriter.store.saving import Held
from mlawriter.store.tables import MATTER, TRANSLATION
from mlawriter.vocabulary.limits import LONGEST_ANSWER


def translations_of(db: Connection, person: Person, matter_id: str) -> dict[str, dict[str, str]]:
    """The words by language and path; none for a matter that is not this person's."""
    rows = db.execute(
        select(TRANSLATION.c.language, TRANSLATION.c.path, TRANSLATION.c.words)
        .join(MATTER, MATTER.c.id == TRANSLATION.c.matter_id)
        .where(TRANSLATION.c.matter_id == matter_id, MATTER.c.owner == person.id)
        .order_by(TRANSLATION.c.language, TRANSLATION.c.path)
    )
    languages: dict[str, dict[str, str]] = {}
    for row in rows:
        languages.setdefault(row.language, {})[row.path] = row.words
    return languages


def write_translations(db: Connection, person: Person, matter: Held, language: str, words: Mapping[str, str]) -> None:
    """Write the words for these paths of the held matter; empty words take a translation away."""
    now, language = datetime.now(UTC), fit(language, 35)
    for path, text in words.items():
        place = {"matter_id": matter.id, "language": language, "path": fit(path, 400)}
        db.execute(delete(TRANSLATION).filter_by(**place))
        if text:
            kept = {"words": fit(text, LONGEST_ANSWER), "saved_at": now, "saved_by": person.id}
            db.execute(insert(TRANSLATION).values(**place, **kept))
