"""Clocks: how long a treaty gives, worked out from an event, with the counting rule told beside the date."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from mlawriter.language.messages import N_
from mlawriter.law.findings import Message
from mlawriter.law.instruments import PRINTABLE_MARKS, Reading
from mlawriter.vocabulary.citations import Citation


class Unit(StrEnum):
    """What a clock counts; `at_once` is a text that wants no delay and gives no number."""

    AT_ONCE = "at_once"
    HOURS = "hours"
    DAYS = "days"
    MONTHS = "months"


class FirstDay(StrEnum):
    """Whether the day of the event is the first of the period, as the text says; most texts do not."""

    COUNTS = "counts"
    DOES_NOT_COUNT = "does_not_count"
    NOT_SAID = "not_said"


class Stricter(StrEnum):
    """Which of two possible ends keeps whoever is bound on the safe side: acting sooner, or waiting longer."""

    EARLIER = "earlier"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Clock:
    """One period of one provision; `backward` counts towards an appointed day, such as that of a hearing.

    `letters` and `measures` are those in whose life it runs; `field` holds the day that starts it, where one is asked.
    """

    id: str
    label: str
    starts: str
    length: int
    unit: Unit
    verified: Reading
    source: str
    function: str = ""
    letters: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    field: str = ""
    citations: tuple[Citation, ...] = ()
    first_day: FirstDay = FirstDay.NOT_SAID
    stricter: Stricter = Stricter.EARLIER
    backward: bool = False
    condition: str = ""
    fictional: bool = False

    @property
    def computed(self) -> bool:
        """A length that nobody read in a text is told as reported and never worked into a date."""
        return self.verified in PRINTABLE_MARKS and self.unit is not Unit.AT_ONCE

    @property
    def work(self) -> str:
        """The instrument or other work that sets it."""
        return self.citations[0].work if self.citations else ""


@dataclass(frozen=True, slots=True)
class Run:
    """Where a clock ends: one date, or both where the text leaves the first day open; none for a reported length.

    The messages lack only `length`, which `clock_telling` fills in by the reader's rules of number.
    """

    clock: Clock
    ends: tuple[date | datetime, ...]
    rule: Message
    remarks: tuple[Message, ...] = ()

    @property
    def work_to(self) -> date | datetime | None:
        """The end to work to: the stricter of those that are possible."""
        if not self.ends:
            return None
        return self.ends[0] if self.clock.stricter is Stricter.EARLIER else self.ends[-1]


FIRST_DAYS = {
    FirstDay.COUNTS: N_("The day of the event is the first."),
    FirstDay.DOES_NOT_COUNT: N_("The day after the event is the first."),
    FirstDay.NOT_SAID: N_("The text does not say whether the day of the event counts."),
}
RULES = {
    FirstDay.COUNTS: N_("%(length)s; the day of the event is the first."),
    FirstDay.DOES_NOT_COUNT: N_("%(length)s; the day after the event is the first."),
    FirstDay.NOT_SAID: N_(
        "%(length)s. The text does not say whether the day of the event counts: %(one)s if it does, %(two)s if not."
    ),
}
MONTHS = {
    FirstDay.COUNTS: N_(
        "%(length)s, ending on the day before the day with the same number; a month without it ends on its last day."
    ),
    FirstDay.DOES_NOT_COUNT: N_(
        "%(length)s, ending on the day with the same number, or on the last day of a month that lacks it."
    ),
    FirstDay.NOT_SAID: N_(
        "%(length)s, ending on the day with the same number, or on the last day of a month that lacks it. The text "
        "does not say whether the day of the event counts: %(one)s if it does, %(two)s if not."
    ),
}
BACKWARD = N_(
    "%(length)s, back from the appointed day. The text does not say whether that day counts: %(one)s if it does not, "
    "%(two)s if it does."
)
HOURS = N_("%(length)s, from the moment of the event, whatever the clocks on the wall do in between.")
AT_ONCE = N_("At once: the text gives no number of days, so no date is computed.")
REPORTED = N_("%(length)s, as reported; the text was not read, so no date is computed. Read the provision.")
WORK_TO = {
    Stricter.EARLIER: N_("Work to %(day)s, the earlier of the two."),
    Stricter.LATER: N_("Work to %(day)s, the later of the two."),
}
REST = {
    4: N_("%(day)s is a Friday, a day of rest in some States. No rule on file moves the end: act before."),
    5: N_("%(day)s is a Saturday. No rule on file moves the end to a working day: act before."),
    6: N_("%(day)s is a Sunday. No rule on file moves the end to a working day: act before."),
}


class NoMoment(ValueError):
    """A clock that counts hours needs a time of day with its zone."""


def run(clock: Clock, start: date | datetime) -> Run:
    """Let a clock run from an event; hours need a moment with its zone, days and months take the day."""
    if clock.unit is Unit.AT_ONCE:
        return Run(clock, (), Message(AT_ONCE), _conditions(clock))
    if not clock.computed:
        return Run(clock, (), Message(REPORTED), _conditions(clock))
    if clock.unit is Unit.HOURS:
        return _run_hours(clock, start)
    days = _ends(clock, start.date() if isinstance(start, datetime) else start)
    return Run(clock, days, _rule(clock, days), (*_conditions(clock), *_remarks(clock, days)))


def retention(days: int) -> Clock:
    """How long a provider keeps its records, as the drafter was told; the day of the record does not count."""
    return Clock(
        "retention",
        N_("Last day on which the provider still holds the record"),
        N_("the day of the record"),
        days,
        Unit.DAYS,
        Reading.TEXT,
        "",
        first_day=FirstDay.DOES_NOT_COUNT,
        condition=N_("Ask the provider how it counts, and have the record preserved well before."),
    )


def _run_hours(clock: Clock, start: date | datetime) -> Run:
    if not isinstance(start, datetime) or start.tzinfo is None:
        raise NoMoment(f"{clock.id} counts hours: give a date and time with its zone")
    # Through UTC, so that a change of summer time in between neither adds nor takes an hour.
    end = (start.astimezone(UTC) + timedelta(hours=clock.length)).astimezone(start.tzinfo)
    return Run(clock, (end,), Message(HOURS), _conditions(clock))


def _ends(clock: Clock, start: date) -> tuple[date, ...]:
    """The day of the event left out, taken in, or both in the order of the calendar."""
    step = -1 if clock.backward else 1
    without = _months_on(start, clock.length) if clock.unit is Unit.MONTHS else start + timedelta(clock.length * step)
    taken_in = without - timedelta(step)
    if clock.first_day is FirstDay.COUNTS:
        return (taken_in,)
    if clock.first_day is FirstDay.DOES_NOT_COUNT:
        return (without,)
    return (without, taken_in) if clock.backward else (taken_in, without)


def _months_on(start: date, months: int) -> date:
    years, month = divmod(start.month - 1 + months, 12)
    year = start.year + years
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def _rule(clock: Clock, ends: tuple[date, ...]) -> Message:
    rules = MONTHS if clock.unit is Unit.MONTHS else RULES
    text = BACKWARD if clock.backward else rules[clock.first_day]
    return Message(text, {"one": ends[0].isoformat(), "two": ends[-1].isoformat()})


def _conditions(clock: Clock) -> tuple[Message, ...]:
    return (Message(clock.condition),) if clock.condition else ()


def _remarks(clock: Clock, ends: tuple[date, ...]) -> tuple[Message, ...]:
    """Which end to work to, and which ends fall on a day of rest."""
    chosen = ends[0] if clock.stricter is Stricter.EARLIER else ends[-1]
    stricter = (Message(WORK_TO[clock.stricter], {"day": chosen.isoformat()}),) if len(ends) > 1 else ()
    if clock.stricter is Stricter.LATER:
        return stricter  # a protection that ends on a Sunday calls for nothing to be done before
    rest = (Message(REST[day.weekday()], {"day": day.isoformat()}) for day in ends if day.weekday() in REST)
    return (*stricter, *rest)
