"""Idempotency keys: the same form sent twice is answered with the first result."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, and_, delete, select, update

from mlawriter.store.engine import insert_once
from mlawriter.store.faults import KeyReused, UnfitAnswers
from mlawriter.store.json_text import from_text, to_text
from mlawriter.store.records import Person
from mlawriter.store.tables import IDEMPOTENCY_KEY
from mlawriter.vocabulary.limits import LONGEST_KEY

KEPT: Final = timedelta(days=7)


def recall(db: Connection, person: Person, key: str, fingerprint: str) -> dict[str, Any] | None:
    """The first result for this key; None, and the key is taken, when this is the first time.

    A second sender with the same key waits here until the first has finished.

    Raises:
        KeyReused: the key came with other content before.
    """
    if not key:
        return None
    if len(key) > LONGEST_KEY or not key.isprintable():
        raise UnfitAnswers(f"an idempotency key is at most {LONGEST_KEY} printable characters")
    taken = {"person_id": person.id, "key": key, "fingerprint": fingerprint, "result": "{}"}
    if insert_once(db, IDEMPOTENCY_KEY, **taken, made_at=datetime.now(UTC)):
        return None
    row = db.execute(select(IDEMPOTENCY_KEY.c.fingerprint, IDEMPOTENCY_KEY.c.result).where(_is_key(person, key))).one()
    if row.fingerprint != fingerprint:
        raise KeyReused("this page was sent before with other content")
    return from_text(row.result)


def remember(db: Connection, person: Person, key: str, result: Mapping[str, Any]) -> None:
    """Keep the result that a taken key is answered with from now on."""
    if key:
        db.execute(update(IDEMPOTENCY_KEY).where(_is_key(person, key)).values(result=to_text(result)))


def forget_old_keys(db: Connection) -> None:
    """Drop the keys that no browser will send again."""
    db.execute(delete(IDEMPOTENCY_KEY).where(IDEMPOTENCY_KEY.c.made_at < datetime.now(UTC) - KEPT))


def _is_key(person: Person, key: str) -> Any:
    return and_(IDEMPOTENCY_KEY.c.person_id == person.id, IDEMPOTENCY_KEY.c.key == key)
