"""The questions that a State is asked about its own entry: one list for the form on paper and for typing it back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias, get_args

from mlawriter.directory.codes import RECEIVING, Channel, Medium, Protection, RuleTopic
from mlawriter.directory.corrections import ListName
from mlawriter.directory.records import Authority, Entry, Sourced, State, is_value_name

Kind: TypeAlias = Literal["line", "prose", "list", "choice", "choices", "tick"]

NAMES: Final = "names."
SAME_AS: Final = "same_as"
"""The number of the record whose authority is competent here as well."""
CONFIRMED: Final = "confirmed"
"""That all the rest of the record is right."""
GENERAL: Final = "general"
"""The record of the questions that are about no office."""

_KINDS: Final[Mapping[str, Kind]] = {
    "designated_under": "line",
    "instruments": "list",
    "address": "prose",
    "phones": "list",
    "faxes": "list",
    "emails": "list",
    "website": "line",
    "hours": "line",
    "time_zone": "line",
    "languages": "list",
    "channels": "choices",
    "medium": "choice",
    "protection": "choices",
    "urgent_channel": "prose",
    "originals": "prose",
    "note": "prose",
}
CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "channels": get_args(Channel),
    "medium": get_args(Medium),
    "protection": get_args(Protection),
}
# What is asked first of a function for which nothing is on file; the rest can wait for an answer.
_OF_A_NEW_OFFICE: Final = (
    "designated_under", "address", "phones", "emails", "languages", "channels", "urgent_channel"
)  # fmt: skip
TOPICS: Final[tuple[RuleTopic, ...]] = (
    "languages", "channel", "urgent_channel", "electronic", "originals", "dual_criminality", "bank_secrecy",
    "preservation", "extradition_treaty_needed", "min_penalty", "nationals", "death_penalty", "in_absence",
    "provisional_arrest",
)  # fmt: skip
KEYS: Final = ("names", SAME_AS, CONFIRMED, "accepted_languages", *_KINDS)
"""Whatever can be asked about an office, and of the languages notified."""
_NOT_STATED: Final = "not stated"


@dataclass(frozen=True, slots=True)
class Question:
    """One question: its number, what of which entry it asks, and what is on file with the place it was read."""

    number: str
    list: ListName
    entry: str
    about: str
    key: str
    kind: Kind
    value: Any = ""
    told: Sourced | None = None

    @property
    def name(self) -> str:
        """What the answer is called on the page; it does not turn on the number, which may come to be another's."""
        return f"{self.entry or self.about}:{self.key}"

    @property
    def choices(self) -> tuple[str, ...]:
        """What can be ticked."""
        return CHOICES.get(self.key, ())


@dataclass(frozen=True, slots=True)
class Record:
    """The questions on one office, on one function that has none, or on the State in general."""

    number: int
    about: str
    entry: str
    title: str
    questions: tuple[Question, ...]


def questions_for(state: State) -> tuple[Record, ...]:
    """All questions to a State, function by function, and the general ones.

    A function that gets its office keeps its place, so that the numbers of a form stay while it is typed back.
    """
    return tuple(_numbered(number, *one) for number, one in enumerate(_drafts(state), 1))


_Draft: TypeAlias = tuple[str, str, str, list[tuple[ListName, str, str, str, Kind, Any, Sourced | None]]]


def _numbered(record: int, about: str, entry: str, title: str, asked: list[Any]) -> Record:
    questions = tuple(Question(f"{record}.{number}", *one) for number, one in enumerate(asked, 1))
    return Record(record, about, entry, title, questions)


def _drafts(state: State) -> Iterator[_Draft]:
    current = [office for office in state.authorities if not office.historic]
    asked = list(dict.fromkeys((*RECEIVING, *(office.function for office in current))))
    for function in asked:
        offices = [office for office in current if office.function == function]
        for office in offices:
            title = office.name("en")
            yield function, office.id, title, [*_of_office(state, office), _tick(office.id, function)]
        if not offices:
            yield function, "", "", list(_of_function(state, function))
    yield GENERAL, "", "", [*_on_languages(state), *_on_rules(state)]


def _of_office(state: State, office: Authority) -> Iterator[Any]:
    for tag in dict.fromkeys((*office.names, *_own_languages(state), "en")):
        told = office.provenance("names") if tag in office.names else None
        yield "authorities", office.id, office.function, NAMES + tag, "line", office.names.get(tag, ""), told
    for key, kind in _KINDS.items():
        value = getattr(office, key)
        value = "" if value == _NOT_STATED else value
        told = office.provenance(key) if is_value_name(key) else office
        yield "authorities", office.id, office.function, key, kind, _plain(value), told if value else None


def _of_function(state: State, function: str) -> Iterator[Any]:
    yield "authorities", "", function, SAME_AS, "line", "", None
    for tag in dict.fromkeys((*_own_languages(state), "en")):
        yield "authorities", "", function, NAMES + tag, "line", "", None
    for key in _OF_A_NEW_OFFICE:
        yield "authorities", "", function, key, _KINDS[key], _plain(() if _KINDS[key] in _MANY else ""), None


_MANY: Final = frozenset({"list", "choices"})


def _own_languages(state: State) -> tuple[str, ...]:
    return state.official_languages.codes[:2] if state.official_languages else ()


def _on_languages(state: State) -> Iterator[Any]:
    for told in state.notifications_on("accepted_languages"):
        yield "notifications", told.id, told.instrument, "languages", "list", list(told.languages), told


def _on_rules(state: State) -> Iterator[Any]:
    for topic in TOPICS:
        rules: tuple[Entry, ...] = state.rules_on(topic)
        for rule in rules:
            yield "rules", rule.id, topic, "text", "prose", getattr(rule, "text", ""), rule
        if not rules:
            yield "rules", "", topic, "text", "prose", "", None


def _tick(entry: str, function: str) -> Any:
    return "authorities", entry, function, CONFIRMED, "tick", "", None


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
