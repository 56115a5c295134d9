"""Kinds of field, and the field: what the drafter fills in.

What an answer looks like in JSON, kind by kind:

| kind | answer |
|---|---|
| Line, Prose, Email, Phone, Identifier | text |
| Choice, StateChoice, LanguageChoice | the id of the option, or the code |
| Choices, StatesChoice | list of ids or codes |
| Tick | true (absent when not ticked) |
| Day | {"year": 2024, "month": 3, "day": 1}; month and day absent where not known |
| Moment | {"date": "2025-02-10", "time": "19:02:11", "offset": "+00:00"} |
| Money | {"amount": "48000.00", "currency": "USD", "typed": "48,000"} |
| Number | a whole number |
| Links | list of row ids |
| Rows | list of objects, each with its stable "id" |

Any field but Tick, Rows and Links may instead hold NOT_KNOWN: the drafter says that it is not known.
"""

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from mlawriter.vocabulary.conditions import ALWAYS, Condition
from mlawriter.vocabulary.needs import Ask

NOT_KNOWN: Final = {"not_known": True}

Content: TypeAlias = Literal["plain", "name", "address"]
Check: TypeAlias = Literal["iban", "ip", "imei", "url", "bic"]


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose; `id` is for ever, `label` is a msgid."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text. `name` keeps every letter of a person's or firm's name as written."""

    content: Content = "plain"
    longest: int = 300


@dataclass(frozen=True, slots=True)
class Prose:
    """Several paragraphs in the drafter's own words; `rows` is the height of the box."""

    longest: int = 20_000
    rows: int = 5


@dataclass(frozen=True, slots=True)
class Identifier:
    """A string that is copied and never translated; `check` tests its form and warns, it never refuses."""

    check: Check | None = None
    longest: int = 200


@dataclass(frozen=True, slots=True)
class Email:
    """An e-mail address."""


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone or fax number, as typed."""


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number between two bounds."""

    least: int = 0
    most: int = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Day:
    """A date with precision: a year, a month or a day of the Gregorian calendar."""

    earliest: int = 1800
    latest: int = 2200


@dataclass(frozen=True, slots=True)
class Moment:
    """A date, a time and an offset from UTC."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount with its currency, and as typed."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to tick."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a few."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """Any of a few options."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class StateChoice:
    """A State or territory of the directory."""


@dataclass(frozen=True, slots=True)
class StatesChoice:
    """Several States or territories, such as nationalities: up to `most` selects."""

    most: int = 3


@dataclass(frozen=True, slots=True)
class LanguageChoice:
    """A language tag (ISO 639)."""


@dataclass(frozen=True, slots=True)
class Links:
    """Rows of a list of the matter that this rests on; `to` is the field id of the list, `most` 1 for a single pick.

    `concerns` is false for persons whom a measure names without concerning them: those who should not be told.
    """

    to: str
    most: int = 100
    concerns: bool = True


@dataclass(frozen=True, slots=True)
class Rows:
    """A list of rows, each filled in with the same fields; `singular` ("Person") names one row, `add` the button."""

    fields: tuple["Field", ...]
    singular: str
    add: str
    most: int = 200
    title_field: str = "name"


Kind: TypeAlias = (
    Line
    | Prose
    | Identifier
    | Email
    | Phone
    | Number
    | Day
    | Moment
    | Money
    | Tick
    | Choice
    | Choices
    | StateChoice
    | StatesChoice
    | LanguageChoice
    | Links
    | Rows
)


@dataclass(frozen=True, slots=True)
class Field:
    """One thing the drafter is asked.

    `id` is for ever (a rename carries `was`). `label` is a noun phrase that serves the form and, as the
    left column of particulars, the letter, unless `printed` gives the letter a shorter one. `missing` tells the
    gap from the reader's side in one sentence.
    `when` says whether it is asked at all; `asks` say how much it matters and who says so: none means optional.
    `secret` marks what must not reach the person concerned or the open file.
    """

    id: str
    kind: Kind
    label: str
    asks: tuple[Ask, ...] = ()
    help: str = ""
    missing: str = ""
    when: Condition = ALWAYS
    example: str = ""
    printed: str = ""
    secret: bool = False
    was: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a needed field that cannot say what its absence means to the reader.

        Raises:
            ValueError: `asks` without `missing`.
        """
        if self.asks and not self.missing:
            raise ValueError(f"field {self.id}: a needed field says what the reader cannot do without it")
