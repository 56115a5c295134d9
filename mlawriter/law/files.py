"""The shape of the law's data files; an unknown key or an impossible date is refused."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from mlawriter.law.clocks import FirstDay, Stricter, Unit
from mlawriter.law.dates import well_formed
from mlawriter.law.functions import LABELS
from mlawriter.law.instruments import Ground, Reading
from mlawriter.law.participation import ACTIONS


def _partial(text: str) -> str:
    if text and not well_formed(text):
        message = f"{text!r} is no date: write YYYY, YYYY-MM or YYYY-MM-DD, or leave it empty"
        raise ValueError(message)
    return text


def _known_action(text: str) -> str:
    if text not in ACTIONS:
        message = f"{text!r} is no action on the list: {', '.join(sorted(ACTIONS))}"
        raise ValueError(message)
    return text


def _known_function(text: str) -> str:
    if text not in LABELS:
        message = f"{text!r} is no function of functions.py"
        raise ValueError(message)
    return text


PartialDate = Annotated[str, AfterValidator(_partial)]
State = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Id = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9-]*$")]
Text = Annotated[str, StringConstraints(min_length=1)]
Subjects = Annotated[
    str,
    StringConstraints(
        pattern=r"^(mla|extradition|transfer_of_prisoners|unspecified)(\|(mla|extradition|transfer_of_prisoners))*$"
    ),
]
Confidence = Literal["unproven", "low", "medium", "high"]
Action = Annotated[str, AfterValidator(_known_action)]
Row = (
    tuple[State, Action, PartialDate, PartialDate, str]
    | tuple[State, Action, PartialDate, PartialDate, str, Text]
    | tuple[State, Action, PartialDate, PartialDate, str, str, Text]
)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SourceEntry(_Strict):
    """Where a row was read."""

    title: Text
    as_of: PartialDate
    confidence: Confidence


class ArticleEntry(_Strict):
    """One provision under one function."""

    function: Text
    provision: Text
    summary: Text
    verified: Reading
    source: str
    when: str = ""
    grounds: tuple[Ground, ...] = ()
    no_ground: tuple[Ground, ...] = ()


class EntryEntry(_Strict):
    """Entry into force, of the instrument and for later parties."""

    date: PartialDate = ""
    verified: bool = False
    days: int | None = None
    months: int | None = None
    clause: str = ""
    in_force: bool | None = None
    as_of: PartialDate = ""


class BlockEntry(_Strict):
    """Paragraphs that stand back behind another treaty."""

    article: Text
    first: int
    last: int


class InstrumentFile(_Strict):
    """instruments/<id>.toml."""

    id: Id
    kind: Literal["treaty", "protocol", "scheme", "model", "pointer", "redirect", "context", "fallback"]
    family: Text
    titles: dict[str, Text]
    titles_from_memory: tuple[str, ...] = ()
    short: dict[str, Text]
    aliases: tuple[str, ...] = ()
    parent: str = ""
    adopted: PartialDate = ""
    entry: EntryEntry = EntryEntry()
    depositary: str = ""
    number: str = ""
    status: str = ""
    use: Literal["basis", "support", "never"] = "basis"
    functions: tuple[Literal["mla", "extradition", "provisional_arrest", "transfer"], ...] = ()
    coverage: Literal["general", "offences", "protocol", "none"] = "none"
    conducts: tuple[str, ...] = ()
    circle: str = ""
    scope: str = ""
    open_to: str = ""
    note: str = ""
    block: BlockEntry | None = None
    fictional: bool = False
    articles: tuple[ArticleEntry, ...] = ()


class ParticipationFile(_Strict):
    """participation/<id>.toml: records are [state, action, date, in force, source key, doubt, superseding source]."""

    instrument: Id
    fictional: bool = False
    sources: dict[str, SourceEntry]
    conflicts: dict[State, Text] = Field(default_factory=dict)
    records: tuple[Row, ...]


class WorkEntry(_Strict):
    """One statute, form or guide."""

    id: Text
    title: Text
    kind: Literal["statute", "form", "guide", "draft", "act", "practice"]
    read: Literal["read", "excerpt", "knowledge"]
    source: str
    state: str = ""
    note: str = ""


class WorksFile(_Strict):
    """works.toml."""

    works: tuple[WorkEntry, ...]


class BilateralFile(_Strict):
    """bilateral.toml: [State, State, subjects, signed, in force, note, doubt, source key, place in the source]."""

    sources: dict[str, SourceEntry]
    treaties: tuple[tuple[State, State, Subjects, PartialDate, PartialDate, str, str, str, str], ...]


class NotificationEntry(_Strict):
    """A convention as legal basis for extradition, as a State notified."""

    state: State
    instrument: Id
    provision: str
    as_basis: Literal["yes", "no", "unclear"]
    note: str = ""
    source: Text
    as_of: PartialDate
    confidence: Confidence


class NotificationsFile(_Strict):
    """notifications.toml."""

    notifications: tuple[NotificationEntry, ...]


class CircleEntry(_Strict):
    """The States a regional instrument is meant for; used only to choose what to look at, never as proof."""

    title: Text
    source: Text
    as_of: PartialDate
    states: tuple[State, ...]


class CirclesFile(_Strict):
    """circles.toml."""

    circles: dict[str, CircleEntry]


class TitleEntry(_Strict):
    """What a source is and where it was read."""

    title: Text


class SourcesFile(_Strict):
    """sources.toml: the keys that articles name as their source."""

    sources: dict[str, TitleEntry]


class ClockEntry(_Strict):
    """One period of one provision; its wording stands in clock_words.py."""

    id: Text
    work: Text
    provision: str
    length: Annotated[int, Field(ge=0)] = 0
    unit: Unit
    first_day: FirstDay
    function: Annotated[str, AfterValidator(_known_function)]
    letters: tuple[Text, ...] = ()
    measures: tuple[Text, ...] = ()
    field: str = ""
    stricter: Stricter = Stricter.EARLIER
    backward: bool = False
    verified: Reading
    source: str
    fictional: bool = False


class ClocksFile(_Strict):
    """clocks.toml."""

    clocks: tuple[ClockEntry, ...]


class DeclarationsFile(_Strict):
    """declarations.toml: [State, instrument, subjects, source key]."""

    sources: dict[str, SourceEntry]
    declarations: tuple[tuple[State, Id, Text, Text], ...]
