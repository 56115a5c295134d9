"""What the directory's answers of the API hold, for its description: States, offices, history, coverage."""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, Final, Literal, get_args, get_origin, get_type_hints

from mlawriter.directory.confirming import Why
from mlawriter.directory.corrections import LISTS
from mlawriter.directory.coverage import Mark
from mlawriter.directory.overlay import Kind
from mlawriter.directory.records import (
    Authority,
    Fiche,
    Guide,
    LegalSystem,
    Membership,
    Names,
    Notification,
    OfficialLanguages,
    Rule,
    State,
)
from mlawriter.web.api.shapes import COUNT, DAY, FLAG, TEXT, TEXTS, Shape, exactly, list_of, map_of, or_null, ref

AGE: Final[Shape] = {"type": ["integer", "null"]}
MARK: Final[Shape] = {"enum": list(get_args(Mark))}
WHY: Final[Shape] = {"enum": list(get_args(Why))}


def directory_answers() -> dict[str, Shape]:
    """The parts of the description, by their names."""
    state = exactly(code=TEXT, name=TEXT, kind=TEXT, fictional=FLAG)
    due = exactly(entry=TEXT, value=TEXT, why=WHY, age_days=AGE)
    return {
        "states": exactly(states=list_of(state), authorities=list_of(_office())),
        "authority": exactly(state=TEXT, authority=ref("office")),
        "office": _record(Authority),
        "sheet": _sheet(),
        "authorities": exactly(authorities=list_of(_offer())),
        "due": exactly(on=DAY, states=map_of(list_of(due))),
        "conflicts": exactly(conflicts=list_of(_conflict())),
        "history": exactly(entry=TEXT, steps=list_of(_step())),
        "coverage": exactly(
            on=DAY,
            confirm_after_days=COUNT,
            fields=list_of(exactly(id=TEXT, label=TEXT, group=TEXT)),
            states=map_of(map_of(MARK)),
        ),
    }


def _office() -> Shape:
    language: Shape = {"enum": ["", "accepted", "working"]}
    return exactly(id=TEXT, state=TEXT, name=TEXT, function=TEXT, matched=TEXT, language=language, historic=FLAG)


def _offer() -> Shape:
    """The reason and the age are told only where a function was asked for."""
    told = exactly(authority=ref("office"), reason=TEXT, age_days=AGE, needs_confirmation=FLAG)
    return {**told, "required": ["authority"]}


def _conflict() -> Shape:
    place = {"state": TEXT, "list": {"enum": list(LISTS)}, "entry": TEXT, "key": TEXT}
    return exactly(
        kind={"enum": list(get_args(Kind))}, **place, before={}, shipped={}, local={}, by=TEXT, on=TEXT, fault=TEXT
    )


def _step() -> Shape:
    changed = exactly(key=TEXT, before={}, after={})
    return exactly(
        action=TEXT, on=TEXT, by=TEXT, source=TEXT, source_date=TEXT, confidence=TEXT, changed=list_of(changed)
    )


def _sheet() -> Shape:
    """All that is on file about a State; what is empty in an entry is left out."""
    head = get_type_hints(State)
    languages = get_type_hints(Notification)
    accepted = ("languages", "choice", "scope", "instrument", "article", "source", "source_date", "confidence")
    return exactly(
        **{key: _of(head[key]) for key in ("code", "iso3", "m49", "kind", "fictional", "collected", "doubts")},
        names=map_of(_record(Names)),
        official_languages=or_null(_record(OfficialLanguages)),
        legal_system=or_null(_record(LegalSystem)),
        memberships=list_of(_record(Membership)),
        authorities=list_of(ref("office")),
        accepted_languages=list_of(exactly(**{key: _of(languages[key]) for key in accepted})),
        notifications=list_of(_record(Notification)),
        rules=list_of(_record(Rule)),
        fiches=list_of(_record(Fiche)),
        guides=list_of(_record(Guide)),
        unknown=TEXTS,
    )


def _record(kind: Any) -> Shape:
    """An entry as its record declares it; only what must be said is always there."""
    told = get_type_hints(kind)
    must = [one.name for one in fields(kind) if one.default is MISSING and one.default_factory is MISSING]
    shape = exactly(**{one.name: _of(told[one.name]) for one in fields(kind)})
    return {**shape, "required": [name for name in must if get_origin(told[name]) is not tuple]}


def _of(declared: Any) -> Shape:
    """The shape of one declared value."""
    if declared is bool:
        return FLAG
    if is_dataclass(declared):
        return _record(declared)
    match get_origin(declared):
        case origin if origin is Literal:
            return {"enum": list(get_args(declared))}
        case origin if origin is tuple:
            return list_of(_of(get_args(declared)[0]))
        case origin if origin is Mapping:
            return map_of(_of(get_args(declared)[1]))
        case _:
            return TEXT
