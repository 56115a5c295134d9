"""The records of the directory, as the files hold them: every value beside its source, date and doubt."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Final, Literal, TypeGuard, get_args

from pydantic import ConfigDict, StringConstraints

from mlawriter.directory.codes import (
    Channel,
    Confidence,
    Email,
    EntryId,
    Function,
    InstrumentId,
    Kind,
    LanguageCode,
    Link,
    MeasureId,
    Medium,
    PartialDate,
    Protection,
    ReceivingFunction,
    RuleTopic,
    StateCode,
    Status,
    Telephone,
    Text,
    Topic,
    Website,
    Zone,
)

_FORBID: ConfigDict = ConfigDict(extra="forbid")
_LINK = re.compile(r"https?://[^\s]+")

CONTACT_VALUES: Final = frozenset({"address", "phones", "faxes", "emails"})
ValueName = Literal[
    "names", "designated_under", "address", "phones", "faxes", "emails", "website", "hours", "time_zone", "languages",
    "channels", "medium", "protection", "urgent_channel", "originals", "note",
]  # fmt: skip
"""The values of an office that may carry a source of their own, other than that of the entry."""
VALUE_NAMES: Final[tuple[ValueName, ...]] = get_args(ValueName)


def is_value_name(key: str) -> TypeGuard[ValueName]:
    """Say whether a key of an office names such a value."""
    return key in VALUE_NAMES


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    """A value with the place where it was read, the date of that place, how sure it is, and what speaks against it."""

    __pydantic_config__: ClassVar[ConfigDict] = _FORBID
    source: Text
    source_date: PartialDate = ""
    confidence: Confidence
    doubts: tuple[Text, ...] = ()
    confirmed_by: str = ""
    confirmed_on: PartialDate = ""

    @property
    def links(self) -> tuple[str, ...]:
        """The addresses inside the citation that a reader can open."""
        return tuple(_LINK.findall(self.source))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Sourced):
    """An entry of one of a State's lists; its id is for ever, so that a correction and a request can point to it."""

    id: EntryId


@dataclass(frozen=True, slots=True, kw_only=True)
class Names(Sourced):
    """The name of a State in one language: for lists without its article, and in full for a letter."""

    short: Text
    article: str = ""
    formal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialLanguages(Sourced):
    """The languages a State uses officially; a hint, never the language that it accepts requests in."""

    codes: tuple[LanguageCode, ...]
    regional: tuple[LanguageCode, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalSystem(Sourced):
    """The legal traditions of a State, derived by rule from a one-line description; a hint only."""

    traditions: tuple[Literal["civil", "common", "customary", "islamic", "mixed"], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership(Entry):
    """A State's place in an organisation, as one list of one date has it."""

    organisation: Text
    status: Status
    until: PartialDate = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority(Entry):
    """An office that receives or sends requests, what it is competent for, and how it was last reached."""

    function: Function
    names: Mapping[LanguageCode, Text]
    stage: Literal["", "investigation", "trial", "provisional-arrest"] = ""
    territory: str = ""
    subject: str = ""
    basis: Literal["", "treaty", "no-treaty"] = ""
    general: bool = False
    instruments: tuple[InstrumentId, ...] = ()
    partners: tuple[StateCode, ...] = ()
    designated_under: str = ""
    network: str = ""
    address: str = ""
    phones: tuple[Telephone, ...] = ()
    faxes: tuple[Telephone, ...] = ()
    emails: tuple[Email, ...] = ()
    website: Website = ""
    hours: str = ""
    time_zone: Zone = ""
    contact_date: PartialDate = ""
    contact_confidence: Literal["", "high", "medium", "low"] = ""
    languages: tuple[LanguageCode, ...] = ()
    channels: tuple[Channel, ...] = ()
    medium: Literal["", Medium] = ""
    protection: tuple[Protection, ...] = ()
    urgent_channel: str = ""
    originals: str = ""
    note: str = ""
    historic: bool = False
    ended: PartialDate = ""
    values: Mapping[ValueName, Sourced] = field(default_factory=dict)

    def name(self, language: str) -> str:
        """Give the name in the language, else in English, else as the office writes it."""
        return self.names.get(language) or self.names.get("en") or next(iter(self.names.values()))

    def provenance(self, value: ValueName) -> Sourced:
        """Give the source, date and confidence of one value: its own where it has one, else those of the entry.

        A contact that is dated for itself is as old, and as sure, as that date and grade say.
        """
        if value in self.values:
            return self.values[value]
        if value in CONTACT_VALUES and (self.contact_date or self.contact_confidence):
            return Sourced(
                source=self.source,
                source_date=self.contact_date or self.source_date,
                confidence=self.contact_confidence or self.confidence,
                doubts=self.doubts,
                confirmed_by=self.confirmed_by,
                confirmed_on=self.confirmed_on,
            )
        return self

    @property
    def has_contact(self) -> bool:
        """Say whether any address, number or mailbox is on file."""
        return bool(self.address or self.phones or self.faxes or self.emails)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notification(Entry):
    """What a State has told a depositary, or enacted, about the requests it takes."""

    instrument: InstrumentId
    article: str = ""
    topic: Topic
    answer: Literal["", "yes", "no", "limited"] = ""
    value: str = ""
    languages: tuple[LanguageCode, ...] = ()
    choice: Literal["any", "all", "in-order"] = "any"
    scope: Literal["", ReceivingFunction] = ""
    partners: tuple[StateCode, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Entry):
    """One thing that the law or practice of a State asks of a request, in a short factual sentence."""

    topic: RuleTopic
    text: Text
    provision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fiche(Entry):
    """What a State says of one measure: whether it is possible, who receives and executes it, and what it asks."""

    measure: MeasureId
    possible: Literal["", "yes", "no", "limited"] = ""
    legal_framework: str = ""
    receives: str = ""
    executes: str = ""
    languages: tuple[LanguageCode, ...] = ()
    deadlines: str = ""
    requirements: str = ""
    alternatives: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide(Entry):
    """A text that a State publishes for those who write to it: a guide, a template, a law."""

    kind: Literal["guide", "template", "legislation"]
    title: Text
    language: LanguageCode
    website: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """All that is on file about one State or entity."""

    __pydantic_config__: ClassVar[ConfigDict] = _FORBID
    code: StateCode
    iso3: Annotated[str, StringConstraints(pattern=r"^([A-Z]{3})?$")] = ""
    m49: Annotated[str, StringConstraints(pattern=r"^(\d{3})?$")] = ""
    kind: Kind
    fictional: bool = False
    collected: PartialDate
    also: tuple[Text, ...] = ()
    doubts: tuple[Text, ...] = ()
    names: Mapping[LanguageCode, Names]
    official_languages: OfficialLanguages | None = None
    legal_system: LegalSystem | None = None
    memberships: tuple[Membership, ...] = ()
    authorities: tuple[Authority, ...] = ()
    notifications: tuple[Notification, ...] = ()
    rules: tuple[Rule, ...] = ()
    fiches: tuple[Fiche, ...] = ()
    guides: tuple[Guide, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry of every list, in the order of the file."""
        return (
            *self.memberships, *self.authorities, *self.notifications, *self.rules, *self.fiches, *self.guides
        )  # fmt: skip

    def accepted_languages(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        """List the languages notified or enacted for requests to all, each list with its source.

        Working languages never count, nor lists for one kind of request or between two States only: those stand in
        notifications_on("accepted_languages"), with their scope, partners and choice.
        """
        found = self.notifications_on("accepted_languages")
        return tuple((entry.languages, entry.source) for entry in found if not entry.scope and not entry.partners)

    def notifications_on(self, topic: Topic) -> tuple[Notification, ...]:
        """List what the State has notified or enacted on one topic."""
        return tuple(found for found in self.notifications if found.topic == topic)

    def rules_on(self, topic: RuleTopic) -> tuple[Rule, ...]:
        """List the rules on file on one topic."""
        return tuple(found for found in self.rules if found.topic == topic)
