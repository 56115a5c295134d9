"""Tells values, steps and conflicts of the directory's records in the words of the person who is being answered."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Self

from starlette.requests import Request

from mlawriter.directory.corrections import Action, ListName, Step
from mlawriter.directory.records import Authority, Entry, Fiche, Guide, Membership, Notification, Rule
from mlawriter.language.messages import N_
from mlawriter.web.country_words import NOTICES, CountryWords, country_words, measure_titles
from mlawriter.web.deps import Desk
from mlawriter.web.record_fields import RECORD_FIELDS, RULES

ACTIONS: Final[Mapping[Action, str]] = {
    "correct": N_("corrected"),
    "confirm": N_("confirmed"),
    "add": N_("added"),
    "end": N_("ended"),
    "decide-shipped": N_("decided for the shipped edition"),
    "decide-local": N_("decided for the local value"),
}
WHYS: Final[Mapping[str, str]] = {
    "old": N_("old"),
    "undated": N_("undated"),
    "unsure": N_("unsure"),
}
_LABELS: Final[Mapping[str, str]] = {
    "historic": N_("Replaced or closed"),
    "ended": N_("Ended"),
    "contact_date": N_("Contact checked"),
    "contact_confidence": N_("Confidence of the contact"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """One value of a step: its label, and how it read before and after."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RecordWords:
    """Names the entries and values of the directory."""

    told_by: CountryWords
    measures: Mapping[str, str]

    @classmethod
    def at(cls, request: Request, desk: Desk) -> Self:
        """The words for the person who asks."""
        told_by = country_words(request, desk.books.law)
        return cls(told_by, measure_titles(desk.books.measures, told_by.say))

    def label(self, list_: ListName, key: str) -> str:
        """What a key of a list is called."""
        known = next((one.label for one in RECORD_FIELDS[list_] if one.key == key), _LABELS.get(key, key))
        return self.told_by.say(known)

    def value(self, list_: ListName, key: str, value: Any) -> str:
        """A value, its codes in words."""
        say = self.told_by.say
        options = next((one.options for one in RECORD_FIELDS[list_] if one.key == key), {})
        match value:
            case None | "" | [] | ():
                return say(N_("(empty)"))
            case bool():
                return say(N_("yes")) if value else say(N_("no"))
            case Mapping():
                if not value:
                    return say(N_("(empty)"))
                colon, semicolon = say(N_(": ")), say(N_("; "))
                return semicolon.join(f"{name}{colon}{held}" for name, held in value.items())
            case list() | tuple():
                return self.told_by.joined([say(options.get(str(one), str(one))) for one in value])
            case _:
                return self.measures.get(value, say(options.get(value, value)))

    def entry(self, entry: Entry) -> str:
        """What an entry is called in a list."""
        say = self.told_by.say
        match entry:
            case Authority():
                return f"{entry.name(self.told_by.tag)} ({self.told_by.function(entry.function)})"
            case Notification():
                return f"{self.told_by.instrument(entry.instrument)}: {say(NOTICES[entry.topic])}"
            case Rule():
                return say(RULES[entry.topic])
            case Membership():
                return self.told_by.organisation(entry.organisation)
            case Fiche():
                return self.measures.get(entry.measure, entry.measure)
            case Guide():
                return entry.title
            case _:
                return entry.id

    def step(self, step: Step) -> Iterator[Told]:
        """The values of a step; of an added entry those that say something, of a confirmation only what they are."""
        each = step.correction
        for key, before, after in step.changed:
            if each.action == "add" and not after:
                continue
            was = "" if each.action == "add" else self.value(each.list, key, before)
            yield Told(self.label(each.list, key), was, self.value(each.list, key, after))
