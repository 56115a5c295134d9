"""What the rules answer: findings with their provisions, the facts used and what would settle an unknown."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from mlawriter.vocabulary.citations import Citation

STATE_PARAMETERS = frozenset({"state", "requesting", "requested"})
INSTRUMENT_PARAMETERS = frozenset({"instrument", "other"})
DAY_PARAMETERS = frozenset({"day", "signed"})
MEASURE_PARAMETERS = frozenset({"measure"})
WORD_PARAMETERS = frozenset({"ground"})  # words of our own inside a line: a msgid each


class Outcome(StrEnum):
    """MET and NOT_MET rest on what is on file; everything else is UNKNOWN."""

    MET = "MET"
    NOT_MET = "NOT_MET"
    UNKNOWN = "UNKNOWN"

    @classmethod
    def of(cls, *, answer: bool | None) -> "Outcome":
        """Turn a drafter's yes, no or not-yet-known into an outcome."""
        if answer is None:
            return cls.UNKNOWN
        return cls.MET if answer else cls.NOT_MET


@dataclass(frozen=True, slots=True)
class Message:
    """A line for the reader: an English msgid with %(name)s places and the values that fill them."""

    text: str
    params: Mapping[str, str] = field(default_factory=dict)

    def words(
        self,
        translate: Callable[[str], str],
        state_name: Callable[[str], str] = str,
        instrument_name: Callable[[str], str] = str,
        day_name: Callable[[str], str] = str,
        measure_name: Callable[[str], str] = str,
    ) -> str:
        """Give the line in the reader's language, with States, instruments, days and measures under their names."""
        named = (
            *((key, state_name) for key in STATE_PARAMETERS),
            *((key, instrument_name) for key in INSTRUMENT_PARAMETERS),
            *((key, day_name) for key in DAY_PARAMETERS),
            *((key, measure_name) for key in MEASURE_PARAMETERS),
            *((key, translate) for key in WORD_PARAMETERS),
        )
        values = {**self.params, **{key: name(self.params[key]) for key, name in named if key in self.params}}
        return translate(self.text) % values


@dataclass(frozen=True, slots=True)
class Finding:
    """One answer of one rule, with the provision it applies and the facts it used; `quote` is English, as on file."""

    id: str
    outcome: Outcome
    message: Message
    citations: tuple[Citation, ...] = ()
    facts_used: tuple[str, ...] = ()
    settles: Message | None = None
    children: tuple["Finding", ...] = ()
    quote: str = ""

    def open_points(self) -> Iterable["Finding"]:
        """Give the unknown findings in this tree that say what would settle them."""
        if self.outcome is Outcome.UNKNOWN and self.settles is not None:
            yield self
        for child in self.children:
            if self.outcome is Outcome.UNKNOWN:
                yield from child.open_points()


def all_of(outcomes: Iterable[Outcome]) -> Outcome:
    """Every condition must hold: one that fails decides, one that is unknown leaves the whole unknown."""
    seen = set(outcomes)
    if Outcome.NOT_MET in seen:
        return Outcome.NOT_MET
    return Outcome.UNKNOWN if Outcome.UNKNOWN in seen else Outcome.MET


def any_of(outcomes: Iterable[Outcome]) -> Outcome:
    """One condition is enough: one that holds decides, else one that is unknown keeps the question open."""
    seen = set(outcomes)
    if Outcome.MET in seen:
        return Outcome.MET
    return Outcome.UNKNOWN if Outcome.UNKNOWN in seen else Outcome.NOT_MET
