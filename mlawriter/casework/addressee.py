"""The addressee of a request: what it copies of an office on file, how old that is, and what has changed since."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from mlawriter.casework.shelf import Edition
from mlawriter.directory import Authority, Directory
from mlawriter.directory.addressee import offer_of
from mlawriter.directory.confirming import Due, vouched_on
from mlawriter.directory.corrections import Step
from mlawriter.directory.dating import earliest_day
from mlawriter.directory.records import Sourced, ValueName
from mlawriter.language.locales import TAGS

COPIED: Final = frozenset({
    "addressee", "addressee_local", "addressee_address", "addressee_email", "addressee_phone",
    "addressee_record", "addressee_source", "addressee_checked", "addressee_copied",
})  # fmt: skip
_COMPARED: Final = COPIED - {"addressee_copied"}
_LONGEST_SOURCE: Final = 300
_REACHED: Final[tuple[ValueName, ...]] = ("address", "emails", "phones")


@dataclass(frozen=True, slots=True)
class AddresseeTold:
    """What the drafter is told of the record that the addressee was copied from.

    `differs` lists what stands in the request otherwise than on file: field, request, record; `since` are the
    corrections made on a later day than the copy; `due` is what was old, undated or unsure and nobody confirmed.
    """

    office: Authority | None = None
    gone: bool = False
    due: tuple[Due, ...] = ()
    oldest: str = ""
    differs: tuple[tuple[str, Any, Any], ...] = ()
    since: tuple[Step, ...] = ()
    copied_on: str = ""

    @property
    def has_changed(self) -> bool:
        """Whether the record reads otherwise now, or is there no more."""
        return bool(self.gone or self.differs or self.since or (self.office and self.office.historic))


def office_on_file(directory: Directory, record: str) -> Authority | None:
    """The office with this id, which begins with the code of its State."""
    state = directory.states.get(record[:2].upper())
    return next((one for one in state.authorities if one.id == record), None) if state else None


def copy_of(office: Authority, tag: str, on: date, *, reached: bool) -> dict[str, Any]:
    """The office as a request holds it; `reached` says whether its address, e-mail and telephone are taken too."""
    name = office.name(tag)
    others = [other for language, other in office.names.items() if language not in TAGS]
    local = next((other for other in (*others, office.name("en")) if other != name), "")
    told = list(_sources(office))
    copied = {
        "addressee": name,
        "addressee_local": local,
        "addressee_record": office.id,
        "addressee_source": " ; ".join(dict.fromkeys(one.source for one in told))[:_LONGEST_SOURCE],
        "addressee_checked": _parts(_oldest(told)),
        "addressee_copied": _parts(on.isoformat()),
    }
    if reached:
        copied |= {
            "addressee_address": office.address,
            "addressee_email": office.emails[0] if office.emails else "",
            "addressee_phone": office.phones[0] if office.phones else "",
        }
    return {name: value for name, value in copied.items() if value}


def told_of_addressee(
    edition: Edition, answers: Mapping[str, Any], tag: str, on: date, confirm_after: int
) -> AddresseeTold:
    """Compare the addressee of a request with its record as it reads now; nothing is told of one that was typed."""
    record = answers.get("addressee_record")
    if not isinstance(record, str) or not record:
        return AddresseeTold()
    office = office_on_file(edition.books.directory, record)
    copied_on = _day(answers.get("addressee_copied"))
    steps = edition.overlay.history.get(record, ())
    since = tuple(step for step in steps if copied_on and step.correction.on > copied_on)
    if office is None:
        return AddresseeTold(gone=True, since=since, copied_on=copied_on)
    present = copy_of(office, tag, on, reached=True)
    differs = tuple(
        (name, answers[name], present[name])
        for name in sorted(_COMPARED & present.keys() & answers.keys())
        if answers[name] and answers[name] != present[name]
    )
    due = () if answers.get("addressee_confirmed") is True else offer_of(office, on, confirm_after).due
    return AddresseeTold(
        office=office,
        due=due,
        oldest=_oldest([one.told for one in due]),
        differs=differs,
        since=since,
        copied_on=copied_on,
    )


def _sources(office: Authority) -> Iterator[Sourced]:
    """Where the values that a request copies were read."""
    yield office.provenance("names")
    for value in _REACHED:
        if getattr(office, value):
            yield office.provenance(value)


def _oldest(told: list[Sourced]) -> str:
    dates = [day for one in told if (day := vouched_on(one))]
    return min(dates, key=earliest_day, default="")


def _parts(partial: str) -> dict[str, int]:
    """A date as an answer holds it."""
    parts = [int(part) for part in partial.split("-")] if partial else []
    return dict(zip(("year", "month", "day"), parts, strict=False))


def _day(answer: Any) -> str:
    """A day that an answer holds, written as the corrections write theirs; empty if it is not a whole one."""
    if not isinstance(answer, Mapping) or not all(isinstance(answer.get(one), int) for one in ("year", "month", "day")):
        return ""
    return f"{answer['year']:04}-{answer['month']:02}-{answer['day']:02}"
