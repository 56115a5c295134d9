"""The directory as one value: every State by its code, its names in a language, and the search over them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from mlawriter.directory.finding import Index, index_of
from mlawriter.directory.records import State
from mlawriter.directory.search import Hit, find

Form = Literal["short", "formal"]


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A State's name as it can be printed, which may be in another language or form than was asked for."""

    text: str
    language: str
    form: Form
    is_fallback: bool

    def __str__(self) -> str:
        """Give the bare name."""
        return self.text


@dataclass(frozen=True, slots=True)
class Directory:
    """Every State on file, in the order of its code."""

    states: Mapping[str, State]
    index: Index = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Order the States and fold their names once, so that a search only compares."""
        ordered = MappingProxyType(dict(sorted(self.states.items())))
        object.__setattr__(self, "states", ordered)
        object.__setattr__(self, "index", index_of(ordered))

    def state(self, code: str) -> State:
        """Give the State with the code; a code that is not on file is a KeyError."""
        return self.states[code]

    def name(self, code: str, language: str, form: Form = "short") -> PrintedName:
        """Give a State's name in the language; without one, in English, and marked so.

        Where the language has the short name only, that is given for the formal one: a name that its readers
        know is better than a full one in a foreign language.
        """
        names = self.states[code].names
        spoken = language if language in names else "en"
        found = names[spoken]
        given: Form = "formal" if form == "formal" and found.formal else "short"
        text = found.formal if given == "formal" else found.short
        return PrintedName(text, spoken, given, is_fallback=spoken != language)

    def is_fictional(self, code: str) -> bool:
        """Say whether the code stands for an invented State; an unknown code does not."""
        return code in self.states and self.states[code].fictional

    def search(self, text: str, limit: int = 10) -> tuple[Hit, ...]:
        """Find States by code or by name in any language and script, best first."""
        return find(self.index.of_states, text, limit)
