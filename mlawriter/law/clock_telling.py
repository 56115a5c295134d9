"""A clock and its end in the reader's words: length, days, rule and remarks, for pages, the API and requests."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from mlawriter.language.dates import date_in_words, moment_in_words, written_day
from mlawriter.language.messages import Translator
from mlawriter.law.clocks import AT_ONCE, FIRST_DAYS, Clock, Run, Unit
from mlawriter.law.findings import Message


@dataclass(frozen=True, slots=True)
class Told:
    """One clock in the words of one reader; `ends` and `work_to` are empty while it has not started."""

    clock: Clock
    label: str
    starts: str
    length: str
    first_day: str
    ends: tuple[str, ...]
    work_to: str
    rule: str
    remarks: tuple[str, ...]


def told(clock: Clock, ran: Run | None, say: Translator) -> Told:
    """Tell a clock, and where it ends if it was let run."""
    counted = clock.unit is not Unit.AT_ONCE
    remarks = ran.remarks if ran else (Message(clock.condition),) if clock.condition else ()
    return Told(
        clock,
        say.gettext(clock.label),
        say.gettext(clock.starts),
        length_in_words(clock, say),
        say.gettext(FIRST_DAYS[clock.first_day]) if counted and clock.unit is not Unit.HOURS else "",
        tuple(_when(say.tag, end) for end in ran.ends) if ran else (),
        _when(say.tag, ran.work_to) if ran and ran.work_to else "",
        _message(clock, ran.rule, say) if ran else "" if counted else say.gettext(AT_ONCE),
        tuple(_message(clock, remark, say) for remark in remarks),
    )


def length_in_words(clock: Clock, say: Translator) -> str:
    """The length with its unit, in the form that goes with the number; empty where the text gives none."""
    number = clock.length
    match clock.unit:
        case Unit.HOURS:
            words = say.ngettext("%(num)s hour", "%(num)s hours", number)
        case Unit.DAYS:
            words = say.ngettext("%(num)s day", "%(num)s days", number)
        case Unit.MONTHS:
            words = say.ngettext("%(num)s month", "%(num)s months", number)
        case Unit.AT_ONCE:
            return ""
    return words % {"num": number}


def clock_json(clock: Clock, ran: Run | None, say: Translator, sources: Mapping[str, str]) -> dict[str, Any]:
    """A clock as plain values; days in ISO form beside the words."""
    words = told(clock, ran, say)
    return {
        "id": clock.id,
        "label": words.label,
        "function": clock.function,
        "starts_with": words.starts,
        "length": clock.length or None,
        "unit": clock.unit.value,
        "length_in_words": words.length or None,
        "first_day": clock.first_day.value,
        "backward": clock.backward,
        "instrument": clock.work,
        "provision": clock.citations[0].provision if clock.citations else "",
        "verified": clock.verified.value,
        "source": "; ".join(sources.get(key, key) for key in clock.source.split("; ")) or None,
        "fictional": clock.fictional,
        "computed": clock.computed,
        "ends": [end.isoformat() for end in ran.ends] if ran else [],
        "work_to": ran.work_to.isoformat() if ran and ran.work_to else None,
        "rule": words.rule or None,
        "remarks": list(words.remarks),
    }


def _message(clock: Clock, message: Message, say: Translator) -> str:
    days = {name: written_day(say.tag, text) for name, text in message.params.items()}
    return say.gettext(message.text) % {**days, "length": length_in_words(clock, say)}


def _when(tag: str, end: date | datetime) -> str:
    if not isinstance(end, datetime):
        return date_in_words(tag, end)
    offset = end.strftime("%z")
    zone = f"{offset[:3]}:{offset[3:5]}" if offset else ""
    return moment_in_words(tag, {"date": end.date().isoformat(), "time": end.strftime("%H:%M"), "offset": zone})
