"""What the store hands out: frozen values, never table rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypeAlias

from mlawriter.vocabulary.answers import Answers

RequestState: TypeAlias = Literal["draft", "finished"]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who uses the tool; `editor` is the role of those who may correct the directory."""

    id: str
    name: str
    editor: bool = False


@dataclass(frozen=True, slots=True)
class Matter:
    """A matter as it stands at one revision."""

    id: str
    revision: int
    answers: Answers
    created_at: datetime
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it stands at one revision, with its matter as it stands beside it."""

    id: str
    letter: str
    state: RequestState
    revision: int
    answers: Answers
    created_at: datetime
    changed_at: datetime
    matter: Matter


@dataclass(frozen=True, slots=True)
class MatterEntry:
    """A line in the list of matters."""

    id: str
    title: str
    reference: str
    revision: int
    changed_at: datetime
    requests: int


@dataclass(frozen=True, slots=True)
class RequestEntry:
    """A line in the list of a matter's requests."""

    id: str
    letter: str
    requested_state: str
    state: RequestState
    revision: int
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Saved:
    """The receipt of a save: only this may be shown as "Saved"."""

    revision: int
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class Revision:
    """One step in the history: which section was saved, when, by whom, and what it changed (None: removed)."""

    revision: int
    section: str
    changes: Mapping[str, Any]
    saved_at: datetime
    saved_by: str


@dataclass(frozen=True, slots=True)
class Frozen:
    """What a finished letter was made from, as handed in: `inputs` holds answers and the copy of the authority."""

    inputs: Mapping[str, Any]
    language: str
    legal_data: str
    document_hash: str


@dataclass(frozen=True, slots=True)
class Version:
    """A finished letter: what it was made from, and when it was finished."""

    version: int
    frozen: Frozen
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Letterhead:
    """A ministry's own base file; `content` is the .docx."""

    id: str
    name: str
    sha256: str
    content: bytes
