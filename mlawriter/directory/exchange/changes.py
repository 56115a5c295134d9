"""From an entry as it is and as a row would have it to the corrections that are asked for."""

from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, Literal, TypeAlias

from mlawriter.directory.corrections import NO_VALUES, PROVENANCE, Change, ListName, same
from mlawriter.directory.exchange.cells import cell_of
from mlawriter.directory.exchange.columns import NAMES, Column, tables
from mlawriter.directory.exchange.faults import Place
from mlawriter.directory.exchange.rows import flat
from mlawriter.directory.records import is_value_name
from mlawriter.language.messages import N_

KEPT_SOURCE: Final = N_("The row gives no new source: the new value is kept under the source on file.")

Kind: TypeAlias = Literal["changed", "added", "ended"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One value before and after, as cells show it."""

    column: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What one row would do to one entry, and the corrections that it asks for; `entry` is empty where it is new."""

    place: Place
    state: str
    list: ListName
    entry: str
    kind: Kind
    differences: tuple[Difference, ...]
    changes: tuple[Change, ...]
    note: str = ""

    @property
    def source(self) -> str:
        """Where the new values were read."""
        return self.changes[0].source

    @property
    def source_date(self) -> str:
        """The date of that place."""
        return self.changes[0].source_date

    def __str__(self) -> str:
        """Lines for a terminal."""
        told = [f"{self.place}: {self.state} {self.entry or self.list}: {self.kind}"]
        told += [f"  {one.column}: {one.old or '(nothing)'} → {one.new or '(nothing)'}" for one in self.differences]
        return "\n".join([*told, f"  {self.note}"] if self.note else told)


def changes_of(
    place: Place,
    state: str,
    list_: ListName,
    entry: str,
    old: Mapping[str, Any],
    new: Mapping[str, Any],
    own: Mapping[str, Mapping[str, Any]],
    stated: Container[str],
) -> Proposal | None:
    """The proposal of one row, or None where it says what is on file.

    `own` gives single values their own source; `stated` are the keys that the row gives a value for.
    """
    differences = tuple(_differences(list_, old, new))
    if not differences:
        return None
    ask = partial(Change, state=state, list=list_, entry=entry)
    if not old:
        values = {key: value for key, value in new.items() if key not in NO_VALUES}
        added = ask(action="add", values=values, **sourced(new))
        return Proposal(place, state, list_, "", "added", differences, (added,))
    changed = {key for key in new if key not in NO_VALUES and not same(old.get(key), new[key])}
    resourced = any(not same(old.get(key), new.get(key)) for key in PROVENANCE)
    if not changed and _taken_already(old, new, stated):
        return None
    if not changed:
        changed = {key for key in new if key not in NO_VALUES and new[key] and key not in (old.get("values") or {})}
    ends, given_own = _ends(list_, old, new), set(own)
    if resourced and list_ == "authorities":
        # What was doubtful about the old source says nothing of a value that was read elsewhere.
        new = {**new, "doubts": [doubt for doubt in new["doubts"] if doubt not in old["doubts"]]}
    if not resourced:
        own = {**(old.get("values") or {}), **own}
    asked = list(_asked(ask, {key: new[key] for key in changed - ends.keys()}, new, own))
    if ends:
        day = new.get("ended" if list_ == "authorities" else "until", "")
        asked.append(ask(action="end", values={"ended": day}, **sourced(new)))
    note = "" if resourced or given_own >= changed else KEPT_SOURCE
    return Proposal(place, state, list_, entry, "ended" if ends else "changed", differences, tuple(asked), note)


def _taken_already(old: Mapping[str, Any], new: Mapping[str, Any], stated: Container[str]) -> bool:
    """Whether a value of the row stands under the row's source already, from an import before this one."""
    source = (new["source"], new["source_date"])
    own = old.get("values") or {}
    return any(key in stated and (told["source"], told["source_date"]) == source for key, told in own.items())


def _asked(
    ask: Callable[..., Change], values: Mapping[str, Any], new: Mapping[str, Any], own: Mapping[str, Mapping[str, Any]]
) -> Iterator[Change]:
    """One correction for each source that the changed values have."""
    by_source: dict[str, dict[str, Any]] = defaultdict(dict)
    told: dict[str, dict[str, Any]] = {}
    for key, value in values.items():
        source = sourced(own.get(key, new) if is_value_name(key) else new)
        told[repr(source)] = source
        by_source[repr(source)][key] = value
    for mark, held in by_source.items():
        yield ask(action="correct", values=held, **told[mark])


def _ends(list_: ListName, old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """The keys by which the row ends the record."""
    if list_ == "authorities" and new.get("historic") and not old.get("historic"):
        return {"historic": True, "ended": new.get("ended", "")}
    if list_ == "memberships" and new.get("status") == "former" and old.get("status") != "former":
        return {"status": "former", "until": new.get("until", "")}
    return {}


def _differences(list_: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Difference]:
    table = tables()[list_]
    before, after = flat(old), flat(new)
    order = [column.name for column in table.columns]
    for name in sorted(after, key=lambda name: order.index("function" if name.startswith(NAMES) else name)):
        column = table.column(name) or Column(name, "text")
        if name != "id" and not same(before.get(name), after[name]):
            yield Difference(name, _shown(column, before.get(name)), _shown(column, after[name]))
    yield from (Difference(name, before[name], "") for name in before if name.startswith(NAMES) and name not in after)


def _shown(column: Column, value: Any) -> str:
    return "no" if value is False else cell_of(column, value)


def sourced(values: Mapping[str, Any]) -> dict[str, Any]:
    """The source of plain values, as a correction is told it."""
    told = {key: values[key] for key in ("source", "source_date", "confidence") if values.get(key)}
    return told | {"doubts": tuple(values.get("doubts") or ())}
