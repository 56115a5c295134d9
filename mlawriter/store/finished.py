"""Finished letters: frozen with all that they were made from; a correction is a new version."""

from datetime import UTC, datetime

from sqlalchemy import Connection, func, insert, select, update

from mlawriter.store.faults import NoSuchVersion
from mlawriter.store.ids import is_id
from mlawriter.store.json_text import fit, from_text, to_text
from mlawriter.store.records import Frozen, Person, RequestState, Version
from mlawriter.store.saving import Held
from mlawriter.store.tables import FINISHED, MATTER, REQUEST


def freeze(db: Connection, person: Person, held: Held, frozen: Frozen) -> Version:
    """Keep what the letter was made from, and close the held request to further answers."""
    last = db.execute(select(func.max(FINISHED.c.version)).where(FINISHED.c.request_id == held.id)).scalar()
    version = Version((last or 0) + 1, frozen, datetime.now(UTC))
    db.execute(
        insert(FINISHED).values(
            request_id=held.id,
            version=version.version,
            language=fit(frozen.language, 35),
            inputs=to_text(frozen.inputs),
            legal_data=fit(frozen.legal_data, 100),
            document_hash=fit(frozen.document_hash, 64),
            made_at=version.made_at,
            made_by=person.id,
        )
    )
    set_state(db, held, "finished")
    return version


def set_state(db: Connection, held: Held, state: RequestState) -> None:
    """Mark the held request as a draft or as finished."""
    db.execute(update(REQUEST).where(REQUEST.c.id == held.id).values(state=state, changed_at=datetime.now(UTC)))


def list_versions(db: Connection, person: Person, request_id: str) -> list[Version]:
    """Every finished version of a request, oldest first; none for a request that is not this person's."""
    if not is_id(request_id):
        return []
    rows = db.execute(
        select(FINISHED)
        .join(REQUEST, REQUEST.c.id == FINISHED.c.request_id)
        .join(MATTER, MATTER.c.id == REQUEST.c.matter_id)
        .where(FINISHED.c.request_id == request_id, MATTER.c.owner == person.id)
        .order_by(FINISHED.c.version)
    )
    return [
        Version(
            row.version, Frozen(from_text(row.inputs), row.language, row.legal_data, row.document_hash), row.made_at
        )
        for row in rows
    ]


def load_version(db: Connection, person: Person, request_id: str, version: int) -> Version:
    """One finished version of a request.

    Raises:
        NoSuchVersion: there is none, or the request is somebody else's.
    """
    found = [kept for kept in list_versions(db, person, request_id) if kept.version == version]
    if not found:
        raise NoSuchVersion(request_id)
    return found[0]
