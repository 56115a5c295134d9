"""Local corrections as they are kept: what somebody with the editor's role changed or confirmed, on which source."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal, TypeAlias, get_args

from mlawriter.directory.codes import Confidence

ListName: TypeAlias = Literal["memberships", "authorities", "notifications", "rules", "fiches", "guides"]
Action: TypeAlias = Literal["correct", "confirm", "add", "end", "decide-shipped", "decide-local"]
LISTS: Final[tuple[ListName, ...]] = get_args(ListName)

PROVENANCE: Final = frozenset({"source", "source_date", "confidence", "doubts", "confirmed_by", "confirmed_on"})
NO_VALUES: Final = PROVENANCE | {"id", "values"}
"""The keys of an entry that say no value of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change that somebody asks for, on one entry of one State.

    `values` holds plain JSON by the name of the key in the State's file, never provenance, `id` or the key `values`:

    * correct: the new values; an empty one takes a value away.
    * confirm: the values confirmed, as they were seen; with all keys of the entry, the entry as a whole.
    * add: the whole entry, without its id.
    * end: `ended`, the day since when; may be empty.
    * decide-shipped, decide-local: the keys decided on; none means the whole entry.
    """

    state: str
    list: ListName
    entry: str
    action: Action
    values: Mapping[str, Any] = field(default_factory=dict)
    source: str
    source_date: str = ""
    confidence: Confidence = "medium"
    doubts: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction(Change):
    """A change that was made: by whom, on which day, over which shipped entry.

    `base` is that entry as plain JSON with its provenance, empty where the shipped edition had none.
    """

    id: str
    base: Mapping[str, Any] = field(default_factory=dict)
    by: str
    on: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step in the history of a record: a correction, and the values it met, by key."""

    correction: Correction
    before: Mapping[str, Any]

    @property
    def changed(self) -> tuple[tuple[str, Any, Any], ...]:
        """Each key with the value before and the value after."""
        after = effective(self.correction)
        return tuple((key, self.before.get(key), value) for key, value in after.items())


def effective(correction: Change) -> dict[str, Any]:
    """Give the values that a correction sets, by key; an end is told in the keys that the list has for it."""
    if correction.action != "end":
        return dict(correction.values)
    day = correction.values.get("ended", "")
    match correction.list:
        case "authorities":
            return {"historic": True, "ended": day}
        case "memberships":
            return {"status": "former", "until": day}
        case _:
            return {}


def same(one: Any, other: Any) -> bool:
    """Say whether two plain values are the same; empty ones are, of whatever kind."""
    return bool(one == other or (not one and not other))


def history_of(corrections: Iterable[Correction]) -> tuple[Step, ...]:
    """Tell what each correction of one entry met, oldest first."""
    local: dict[str, Any] = {}
    steps: list[Step] = []
    for each in corrections:
        after = effective(each)
        steps.append(Step(each, {key: local.get(key, each.base.get(key)) for key in after}))
        match each.action:
            case "decide-shipped":
                local = {key: value for key, value in local.items() if after and key not in after}
            case "correct" | "add" | "end":
                local |= after
    return tuple(steps)


def standing(corrections: Sequence[Correction]) -> tuple[Correction, ...]:
    """Carry out the decisions on one entry: what was decided for the shipped edition falls, the rest is re-based."""
    kept: list[Correction] = []
    for each in corrections:
        match each.action:
            case "decide-shipped":
                kept = [left for one in kept if (left := _without(one, set(each.values))) is not None]
            case "decide-local":
                kept = [_based_anew(one, each) for one in kept]
            case _:
                kept.append(each)
    return tuple(kept)


def _without(correction: Correction, keys: set[str]) -> Correction | None:
    """What is left of a correction without these keys; a confirmation of what was taken back is void."""
    own = effective(correction).keys()
    if not keys or own <= keys or (own & keys and correction.action == "confirm"):
        return None
    if correction.action == "end":
        return None if own & keys else correction
    return replace(correction, values={key: value for key, value in correction.values.items() if key not in keys})


def _based_anew(correction: Correction, decision: Correction) -> Correction:
    keys = set(decision.values) or set(decision.base) | set(correction.base)
    kept = {key: value for key, value in correction.base.items() if key not in keys}
    return replace(correction, base=kept | {key: value for key, value in decision.base.items() if key in keys})
