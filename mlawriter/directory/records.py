"""The records of the directory, as the files hold them: every value beside its source, date and doubt."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, ConfigDict, StringConstraints

from mlawriter.directory.dating import partial_date

_FORBID: ConfigDict = ConfigDict(extra="forbid")
_LINK = re.compile(r"https?://[^\s]+")

Text = Annotated[str, StringConstraints(min_length=1, pattern=r"^\S(.*\S)?$")]
PartialDate = Annotated[str, AfterValidator(partial_date)]
LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")]
StateCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
InstrumentId = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$")]
Telephone = Annotated[str, StringConstraints(pattern=r"^\+[1-9][0-9]{0,3}([ -]?[0-9]+)+$")]
Email = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$")]
Website = Annotated[str, StringConstraints(pattern=r"^(https?://[^\s]+)?$")]
AuthorityId = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}(-[a-z0-9]+)+$")]
Confidence = Literal["high", "medium", "low"]
Kind = Literal["un-member", "observer", "entity", "territory", "fictional"]
Function = Literal["mla", "extradition", "transfer-of-sentenced-persons", "maritime-drug-traffic"]
Status = Literal[
    "member", "suspended", "associate", "observer", "partner", "dialogue-partner", "sub-bureau", "participant",
    "former", "unconfirmed", "other",
]  # fmt: skip
Topic = Literal[
    "accepted_languages", "coercive_measures", "dual_criminality", "legalisation", "nationals", "reciprocity",
    "territorial", "treaty_as_basis_for_mla", "treaty_as_basis_for_police_cooperation",
    "treaty_as_legal_basis_for_extradition",
]  # fmt: skip
RuleTopic = Literal[
    "bank_secrecy", "channel", "death_penalty", "dual_criminality", "electronic", "extradition_treaty_needed",
    "languages", "min_penalty", "nationals", "originals", "preservation", "provisional_arrest", "in_absence", "other",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    """A value with the place where it was read, the date of that place, how sure it is, and what speaks against it."""

    __pydantic_config__: ClassVar[ConfigDict] = _FORBID
    source: Text
    source_date: PartialDate = ""
    confidence: Confidence
    doubts: tuple[Text, ...] = ()

    @property
    def links(self) -> tuple[str, ...]:
        """The addresses inside the citation that a reader can open."""
        return tuple(_LINK.findall(self.source))


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
class Membership(Sourced):
    """A State's place in an organisation, as one list of one date has it."""

    organisation: Text
    status: Status
    until: PartialDate = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority(Sourced):
    """An office that receives or sends requests, what it is competent for, and how it was last reached."""

    id: AuthorityId
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
    address: str = ""
    phones: tuple[Telephone, ...] = ()
    faxes: tuple[Telephone, ...] = ()
    emails: tuple[Email, ...] = ()
    website: Website = ""
    contact_date: PartialDate = ""
    contact_confidence: Literal["", "high", "medium", "low"] = ""
    languages: tuple[LanguageCode, ...] = ()
    urgent_channel: str = ""
    note: str = ""
    historic: bool = False
    ended: PartialDate = ""

    def name(self, language: str) -> str:
        """Give the name in the language, else in English, else as the office writes it."""
        return self.names.get(language) or self.names.get("en") or next(iter(self.names.values()))

    @property
    def has_contact(self) -> bool:
        """Say whether any address, number or mailbox is on file."""
        return bool(self.address or self.phones or self.faxes or self.emails)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notification(Sourced):
    """What a State has told a depositary, or enacted, about the requests it takes."""

    instrument: InstrumentId
    article: str = ""
    topic: Topic
    answer: Literal["", "yes", "no", "limited"] = ""
    value: str = ""
    languages: tuple[LanguageCode, ...] = ()
    choice: Literal["any", "all", "in-order"] = "any"
    scope: Literal["", "mla", "extradition", "transfer-of-sentenced-persons", "maritime-drug-traffic"] = ""
    partners: tuple[StateCode, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Sourced):
    """One thing that the law or practice of a State asks of a request, in a short factual sentence."""

    topic: RuleTopic
    text: Text
    provision: str = ""


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
