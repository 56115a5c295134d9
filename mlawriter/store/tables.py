"""The tables; no module outside the store reads or writes them."""

from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Dialect, LargeBinary, MetaData, String, Text, TypeDecorator
from sqlmodel import Field, SQLModel

NAMES: Final = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
"""Each constraint has a name, so that a later migration can drop it on both databases."""


class Instant(TypeDecorator[datetime]):
    """A moment in UTC as ISO 8601 text: the same, and in the same order, on both databases."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Write in UTC, always with microseconds."""
        del dialect
        return None if value is None else value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Read back with its zone."""
        del dialect
        return None if value is None else datetime.fromisoformat(value)


class Kept(SQLModel):
    """A table of the store."""

    metadata = MetaData(naming_convention=NAMES)


class PersonRow(Kept, table=True):
    """Somebody who uses the tool."""

    __tablename__ = "person"

    id: str = Field(primary_key=True, max_length=32)
    name: str = Field(sa_type=Text)
    created_at: datetime = Field(sa_type=Instant)
    editor: bool


class MatterRow(Kept, table=True):
    """A matter as it stands; `title` and `reference` repeat two answers for the list of matters."""

    __tablename__ = "matter"

    id: str = Field(primary_key=True, max_length=32)
    owner: str = Field(foreign_key="person.id", index=True, max_length=32)
    title: str = Field(sa_type=Text)
    reference: str = Field(sa_type=Text)
    revision: int
    answers: str = Field(sa_type=Text)
    created_at: datetime = Field(sa_type=Instant)
    changed_at: datetime = Field(sa_type=Instant)


class MatterRevisionRow(Kept, table=True):
    """One save of a matter; rows are only ever added."""

    __tablename__ = "matter_revision"

    matter_id: str = Field(primary_key=True, foreign_key="matter.id", max_length=32)
    revision: int = Field(primary_key=True)
    section: str = Field(max_length=200)
    changes: str = Field(sa_type=Text)
    saved_at: datetime = Field(sa_type=Instant)
    saved_by: str = Field(foreign_key="person.id", max_length=32)


class RequestRow(Kept, table=True):
    """A request as it stands; `requested_state` repeats an answer for the list of requests."""

    __tablename__ = "request"

    id: str = Field(primary_key=True, max_length=32)
    matter_id: str = Field(foreign_key="matter.id", index=True, max_length=32)
    letter: str = Field(max_length=100)
    requested_state: str = Field(sa_type=Text)
    state: str = Field(max_length=20)
    revision: int
    answers: str = Field(sa_type=Text)
    created_at: datetime = Field(sa_type=Instant)
    changed_at: datetime = Field(sa_type=Instant)


class RequestRevisionRow(Kept, table=True):
    """One save of a request; rows are only ever added."""

    __tablename__ = "request_revision"

    request_id: str = Field(primary_key=True, foreign_key="request.id", max_length=32)
    revision: int = Field(primary_key=True)
    section: str = Field(max_length=200)
    changes: str = Field(sa_type=Text)
    saved_at: datetime = Field(sa_type=Instant)
    saved_by: str = Field(foreign_key="person.id", max_length=32)


class IdempotencyKeyRow(Kept, table=True):
    """What a form's key was answered with; `fingerprint` is a digest of what was sent."""

    __tablename__ = "idempotency_key"

    person_id: str = Field(primary_key=True, foreign_key="person.id", max_length=32)
    key: str = Field(primary_key=True, max_length=100)
    fingerprint: str = Field(max_length=64)
    result: str = Field(sa_type=Text)
    made_at: datetime = Field(sa_type=Instant, index=True)


class FinishedRow(Kept, table=True):
    """A finished letter: what it was made from, frozen; rows are only ever added."""

    __tablename__ = "finished"

    request_id: str = Field(primary_key=True, foreign_key="request.id", max_length=32)
    version: int = Field(primary_key=True)
    language: str = Field(max_length=35)
    inputs: str = Field(sa_type=Text)
    legal_data: str = Field(max_length=100)
    document_hash: str = Field(max_length=64)
    made_at: datetime = Field(sa_type=Instant)
    made_by: str = Field(foreign_key="person.id", max_length=32)


class TranslationRow(Kept, table=True):
    """A translator's words for one passage that the drafter wrote."""

    __tablename__ = "translation"

    matter_id: str = Field(primary_key=True, foreign_key="matter.id", max_length=32)
    language: str = Field(primary_key=True, max_length=35)
    path: str = Field(primary_key=True, max_length=400)
    words: str = Field(sa_type=Text)
    saved_at: datetime = Field(sa_type=Instant)
    saved_by: str = Field(foreign_key="person.id", max_length=32)


class LetterheadRow(Kept, table=True):
    """A ministry's own base file."""

    __tablename__ = "letterhead"

    id: str = Field(primary_key=True, max_length=32)
    owner: str = Field(foreign_key="person.id", index=True, max_length=32)
    name: str = Field(sa_type=Text)
    sha256: str = Field(max_length=64)
    content: bytes = Field(sa_type=LargeBinary)
    made_at: datetime = Field(sa_type=Instant)


class DirectoryCorrectionRow(Kept, table=True):
    """One correction of the directory; rows are only ever added. `content` holds the values and their source."""

    __tablename__ = "directory_correction"

    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    id: str = Field(max_length=32)
    state: str = Field(max_length=2)
    list: str = Field(max_length=20)
    entry: str = Field(max_length=200)
    action: str = Field(max_length=20)
    content: str = Field(sa_type=Text)
    made_at: datetime = Field(sa_type=Instant)
    made_by: str = Field(foreign_key="person.id", max_length=32)


_TABLES = Kept.metadata.tables

PERSON: Final = _TABLES["person"]
MATTER: Final = _TABLES["matter"]
MATTER_REVISION: Final = _TABLES["matter_revision"]
REQUEST: Final = _TABLES["request"]
REQUEST_REVISION: Final = _TABLES["request_revision"]
IDEMPOTENCY_KEY: Final = _TABLES["idempotency_key"]
FINISHED: Final = _TABLES["finished"]
TRANSLATION: Final = _TABLES["translation"]
LETTERHEAD: Final = _TABLES["letterhead"]
DIRECTORY_CORRECTION: Final = _TABLES["directory_correction"]
