"""Checks the values of one entry and says, for each fault, what to write instead."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from mlawriter.directory.catalogue import Directory
from mlawriter.directory.corrections import ListName
from mlawriter.directory.dating import earliest_day
from mlawriter.directory.exchange.faults import NO_COLUMN, CellFault
from mlawriter.directory.plain import Unfit, checker, entry_from
from mlawriter.directory.records import Sourced, State
from mlawriter.language.languages_named import LANGUAGE_CODES
from mlawriter.language.messages import N_

_SOURCE: Final = TypeAdapter(Sourced)
_DATES: Final = frozenset({"source_date", "contact_date", "confirmed_on", "ended", "until"})
# What each key holds, and how it is written.
_REMEDIES: Final[Mapping[str, tuple[str, str]]] = {
    **dict.fromkeys(
        _DATES, (N_("This is no date."), N_("Write the day, the month or the year: 2024-05-31, 2024-05 or 2024."))
    ),
    **dict.fromkeys(
        ("phones", "faxes"),
        (
            N_("This is no telephone number in international form."),
            N_("Begin with + and the code of the country, then figures, spaces and hyphens; part several by |."),
        ),
    ),
    "emails": (N_("This is no e-mail address."), N_("Write the bare address; part several by |.")),
    "website": (N_("This is no web address."), N_("Begin with https:// or http:// and leave no spaces.")),
    "languages": (N_("This is no code of a language."), N_("Write codes such as fr or zh-Hant; part several by |.")),
    "language": (N_("This is no code of a language."), N_("Write one code, such as fr or zh-Hant.")),
    "partners": (
        N_("There is no such State on file."),
        N_("Write two capital letters, such as FR; part several by |."),
    ),
    "instruments": (
        N_("There is no such treaty on file."),
        N_("Write ids of treaties as /law lists them, such as UNTOC; part several by |."),
    ),
    "instrument": (
        N_("There is no such treaty on file."),
        N_("Write one id of a treaty as /law lists them, such as UNTOC, or DOMESTIC or BILATERAL."),
    ),
    "measure": (N_("There is no such measure."), N_("Write the id of a measure, as docs/data-dictionary.md lists it.")),
    "time_zone": (N_("This is no zone of time."), N_("Write it as the tz database does: Asia/Tashkent.")),
}
_CHOICE: Final = (N_("This is none of the values that can stand here."), N_("Choose: %(choices)s."))
_MISSING: Final = (N_("This must be given."), N_("Fill it in."))
_SHAPE: Final = (N_("This cannot stand here: %(fault)s."), N_("Write it as authorities/README.md says."))
_FUTURE: Final = (N_("The date has not come yet."), N_("Write the date of the source, not a day to come."))


@dataclass(frozen=True, slots=True)
class Known:
    """What the other books know: ids of treaties and of measures, codes of languages."""

    instruments: frozenset[str]
    measures: frozenset[str]
    languages: frozenset[str] = frozenset(LANGUAGE_CODES)


def known_with(directory: Directory, known: Known) -> Known:
    """These and all that are on file already."""
    states = directory.states.values()
    offices = [office for state in states for office in state.authorities]
    notices = [told for state in states for told in state.notifications]
    fiches = [fiche for state in states for fiche in state.fiches]
    return Known(
        known.instruments.union((told.instrument for told in notices), *(office.instruments for office in offices)),
        known.measures.union(fiche.measure for fiche in fiches),
        known.languages.union(
            *(office.languages for office in offices),
            *(told.languages for told in notices),
            *(fiche.languages for fiche in fiches),
        ),
    )


def faults_of(
    state: State, list_: ListName, values: Mapping[str, Any], on: date, directory: Directory, known: Known
) -> Iterator[tuple[str, CellFault]]:
    """Every fault of an entry given as plain values: the key, and what is wrong."""
    try:
        checker(list_).validate_python(dict(values))
    except ValidationError as refusal:
        yield from map(_told, refusal.errors(include_url=False))
        return
    found = list(_unknown(values, on, directory, known))
    yield from found
    if not found:
        try:
            entry_from(state, list_, values)
        except Unfit as unfit:
            yield unfit.key, CellFault(*_SHAPE, {"fault": unfit.fault})


def source_faults(values: Mapping[str, Any], on: date) -> Iterator[tuple[str, CellFault]]:
    """Every fault of the source of one value."""
    try:
        _SOURCE.validate_python(dict(values))
    except ValidationError as refusal:
        yield from map(_told, refusal.errors(include_url=False))
    else:
        yield from _future(values, on)


def _told(error: ErrorDetails) -> tuple[str, CellFault]:
    steps = [str(step) for step in error["loc"] if step != "[key]"]
    key = steps[0] if steps else ""
    column = ".".join(steps) if key == "names" else key
    match error["type"]:
        case "missing":
            return column, CellFault(*_MISSING)
        case "literal_error":
            choices = error.get("ctx", {}).get("expected", "")
            return column, CellFault(*_CHOICE, {"choices": str(choices).replace("'", "").replace(" or ", ", ")})
        case "unexpected_keyword_argument" | "extra_forbidden":
            return column, CellFault(*NO_COLUMN)
        case "string_too_short":
            return column, CellFault(*_MISSING)
        case "string_pattern_mismatch" if not error["input"]:
            return column, CellFault(*_MISSING)
        case _ if key in _REMEDIES and not error["type"].endswith("_type"):
            return column, CellFault(*_REMEDIES[key])
        case _:
            return column, CellFault(*_SHAPE, {"fault": error["msg"]})


def _unknown(
    values: Mapping[str, Any], on: date, directory: Directory, known: Known
) -> Iterator[tuple[str, CellFault]]:
    """What has the right shape and is not there: treaties, measures, States, languages, days to come."""
    checks = {
        "instruments": known.instruments,
        "partners": directory.states.keys(),
        "languages": known.languages,
    }
    for key, ids in checks.items():
        if not all(one in ids or (key == "languages" and one.partition("-")[0] in ids) for one in values.get(key, ())):
            yield key, CellFault(*_REMEDIES[key])
    for key, one in (("instrument", known.instruments), ("measure", known.measures)):
        if values.get(key) and values[key] not in one:
            yield key, CellFault(*_REMEDIES[key])
    yield from _future(values, on)


def _future(values: Mapping[str, Any], on: date) -> Iterator[tuple[str, CellFault]]:
    for key in ("source_date", "contact_date", "confirmed_on"):
        if values.get(key) and earliest_day(values[key]) > on:
            yield key, CellFault(*_FUTURE)
