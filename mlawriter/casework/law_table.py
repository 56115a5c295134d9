"""A depositary's table as CSV: one act of one State a line, checked before it is held against what is on file."""

import csv
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from io import StringIO
from typing import Final

from pydantic import BaseModel, ConfigDict, ValidationError

from mlawriter.language.names import NoSuchState, state_name
from mlawriter.law.dates import earliest, latest
from mlawriter.law.files import Action, Confidence, PartialDate, State, Text
from mlawriter.law.instruments import Instrument
from mlawriter.law.lawbook import LawBook
from mlawriter.law.participation import CONSENT, OUTSIDE, Record, Source
from mlawriter.law.rules.candidates import fictional
from mlawriter.law.standings import JOINED

COLUMNS: Final = ("instrument", "state", "action", "date", "in_force", "source", "as_of", "confidence", "note")

LONGEST_TEXT: Final = 1_000
UNSEEN: Final = frozenset({"Cc", "Cf", "Zl", "Zp"})  # controls, signs that turn the direction, breaks of line

JOINERS: Final = "\u200c\u200d"  # Persian and several scripts of India are not written without them


class TableFault(Exception):
    """The file is no such table; the message says what to change."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A line that cannot be taken, and what to do about it."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Act:
    """A line that can be taken: the instrument's id, the State and its record."""

    line: int
    instrument: str
    state: str
    record: Record


class _Row(BaseModel):
    """A line as it stands in the file."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    instrument: Text
    state: State
    action: Action
    date: PartialDate
    in_force: PartialDate
    source: Text
    as_of: PartialDate
    confidence: Confidence
    note: str


def read_table(content: bytes, law: LawBook, today: date) -> Iterator[Act | Refusal]:
    """Read the lines one by one; a bad one is refused and the others go on.

    Raises:
        TableFault: the file is not UTF-8, or its first line does not name the columns.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TableFault("save the table as CSV in UTF-8") from None
    reader = csv.DictReader(StringIO(text, newline=""), strict=True)
    try:
        if tuple(reader.fieldnames or ()) != COLUMNS:
            raise TableFault(f"the first line must read: {','.join(COLUMNS)}")
        for values in reader:
            yield _act(reader.line_num, values, law, today)
    except csv.Error as fault:
        raise TableFault(
            f"line {reader.line_num}: {fault}; quote a text that holds a comma or a quotation mark"
        ) from None


def _act(line: int, values: Mapping[str | None, str | None], law: LawBook, today: date) -> Act | Refusal:
    if None in values or None in values.values():
        return Refusal(line, f"give {len(COLUMNS)} values, empty ones too; quote a text that holds a comma")
    try:
        row = _Row.model_validate(values)
    except ValidationError as fault:
        first = fault.errors()[0]
        return Refusal(line, f"{first['loc'][0]}: {_told(first['msg'], str(first['input']))}")
    reason = _unreadable(row) or _unknown(row, law) or _impossible(row, law.instrument(row.instrument), today)
    if reason:
        return Refusal(line, reason)
    source = Source(row.source, row.as_of, row.confidence)
    record = Record(row.action, row.date, row.in_force, source, row.note)
    return Act(line, law.id_of(row.instrument), row.state, record)


def _told(message: str, given: str) -> str:
    """The reason in our words: what the file's model says of its own is kept, the rest is said shortly."""
    own = message.removeprefix("Value error, ")
    return own if own != message else f"{given!r} cannot stand here: {message[:1].lower()}{message[1:]}"


def _unreadable(row: _Row) -> str:
    """A text that a terminal or a page would not show as it stands, or that is no title but a whole document."""
    for name, text in (("source", row.source), ("note", row.note)):
        if any(unicodedata.category(sign) in UNSEEN and sign not in JOINERS for sign in text):
            return f"{name}: keep it to one line without control characters"
        if len(text) > LONGEST_TEXT:
            return f"{name}: keep it to {LONGEST_TEXT} characters"
    return ""


def _unknown(row: _Row, law: LawBook) -> str:
    instrument = law.instruments.get(law.id_of(row.instrument))
    if instrument is None:
        return f"no instrument {row.instrument!r} is on file: add it first, see docs/adding/treaty.md"
    if instrument.kind not in JOINED:
        return f"{instrument.id} is no treaty that a State joins"
    if instrument.fictional or fictional(row.state):
        return "what is invented is edited by hand in the training files"
    try:
        state_name("en", row.state)
    except NoSuchState:
        return f"no State {row.state!r} is on file: give its two letters, such as FR"
    return ""


def _impossible(row: _Row, instrument: Instrument, today: date) -> str:
    """Days that cannot be, and acts without the day that they need."""
    if row.date and earliest(row.date) > today:
        return f"date: {row.date} has not come yet"
    if row.date and instrument.adopted and latest(row.date) < earliest(instrument.adopted):
        return f"date: {instrument.id} was adopted only on {instrument.adopted}"
    if row.as_of and earliest(row.as_of) > today:
        return f"as_of: {row.as_of} has not come yet"
    if row.in_force and row.date and row.action != "succession" and latest(row.in_force) < earliest(row.date):
        return f"in_force: {row.in_force} lies before the act itself"
    if row.action in OUTSIDE and not row.date:
        return "date: say up to which day the State was outside"
    if row.action in CONSENT - {"consent_date_unknown"} and not (row.date or row.in_force):
        return "date: give it, or call the act consent_date_unknown"
    if row.action == "denunciation" and not (row.date or row.in_force):
        return "date: give the day of the denunciation, or the day on which it takes effect"
    return ""
