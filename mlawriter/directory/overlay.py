"""Lays the local corrections over the shipped directory; what no longer fits is told as a conflict, never lost."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal, TypeAlias

from mlawriter.directory.catalogue import Directory
from mlawriter.directory.corrections import (
    NO_VALUES,
    PROVENANCE,
    Correction,
    ListName,
    Step,
    effective,
    history_of,
    same,
    standing,
)
from mlawriter.directory.plain import Unfit, entry_from, plain
from mlawriter.directory.records import VALUE_NAMES, Authority, Entry, State, ValueName, is_value_name

Kind: TypeAlias = Literal["changed", "gone", "unfit"]
# These say when a record ended or how its contact is dated; they tell nothing that a source of their own would show.
_ASIDE: Final = frozenset({"historic", "ended", "contact_date", "contact_confidence"})


@dataclass(frozen=True, slots=True)
class Conflict:
    """A local correction that the shipped edition, or a check, speaks against.

    changed: the shipped value is now neither what it was nor the local one; the local one stands until decided.
    gone: the shipped edition has the entry no more; the local record stands until decided.
    unfit: the correction cannot be laid over, for the reason in `fault`; it has no effect.
    """

    kind: Kind
    correction: Correction
    key: str = ""
    base: Any = None
    shipped: Any = None
    local: Any = None
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Overlaid:
    """The directory as it reads here, the conflicts to decide, and the history of each entry that was touched."""

    directory: Directory
    conflicts: tuple[Conflict, ...] = ()
    history: Mapping[str, tuple[Step, ...]] = field(default_factory=dict)


def overlaid(shipped: Directory, corrections: Sequence[Correction]) -> Overlaid:
    """Lay the corrections, in the order they were made, over the shipped directory."""
    states = dict(shipped.states)
    conflicts: list[Conflict] = []
    history: dict[str, tuple[Step, ...]] = {}
    by_state: dict[str, dict[tuple[ListName, str], list[Correction]]] = {}
    for each in corrections:
        by_state.setdefault(each.state, {}).setdefault((each.list, each.entry), []).append(each)
    for code, entries in by_state.items():
        history |= {entry: history_of(its) for (_, entry), its in entries.items()}
        if code in states:
            states[code], found = _overlaid_state(states[code], entries)
            conflicts += found
        else:
            conflicts += [Conflict("unfit", its[-1], fault="no such State") for its in entries.values()]
    directory = Directory(states) if by_state else shipped
    return Overlaid(directory, tuple(conflicts), history)


def _overlaid_state(
    state: State, entries: Mapping[tuple[ListName, str], Sequence[Correction]]
) -> tuple[State, list[Conflict]]:
    conflicts: list[Conflict] = []
    shipped = state
    for (list_, id_), corrections in entries.items():
        elsewhere = any(one.id == id_ and one not in getattr(state, list_) for one in state.entries)
        if elsewhere:
            conflicts.append(Conflict("unfit", corrections[-1], fault="the id stands in another list"))
            continue
        laid = _Laid(shipped, list_, id_)
        laid.take(corrections)
        conflicts += laid.conflicts
        lists: dict[str, Any] = {list_: _with(getattr(state, list_), id_, laid.entry)}
        state = replace(state, **lists)
    return state, conflicts


def _with(records: Iterable[Entry], id_: str, entry: Entry | None) -> tuple[Entry, ...]:
    """The list with the entry in its old place, or at the end where it is new, or without it."""
    kept = tuple(found for one in records if (found := entry if one.id == id_ else one) is not None)
    return kept if entry is None or entry in kept else (*kept, entry)


class _Laid:
    """One entry while its corrections are laid over it, one after the other."""

    def __init__(self, state: State, list_: ListName, id_: str) -> None:
        self.state, self.list, self.id = state, list_, id_
        self.entry: Entry | None = next((one for one in getattr(state, list_) if one.id == id_), None)
        self.shipped = plain(list_, self.entry) if self.entry else {}
        self.conflicts: list[Conflict] = []
        self.owned: dict[str, Correction] = {}
        self.withdrawn: Correction | None = None

    def take(self, corrections: Sequence[Correction]) -> None:
        """Lay all of them over, then tell what the shipped edition says against them."""
        left = standing(corrections)
        if not self.shipped and left and left[0].action != "add":
            self._bring_back(corrections)
        for each in left:
            try:
                self._lay(each)
            except Unfit as unfit:
                self.conflicts.append(Conflict("unfit", each, unfit.key, fault=unfit.fault))
        self._compare()

    def _bring_back(self, corrections: Sequence[Correction]) -> None:
        """Take the entry as it was when it was first corrected: an id is for ever, and the shipped one lost it."""
        first = corrections[0]
        settled = any(one.action == "decide-local" and not one.base for one in corrections)
        try:
            self.entry = entry_from(self.state, self.list, {**first.base, "id": self.id})
        except Unfit as unfit:
            self.conflicts.append(Conflict("gone", corrections[-1], unfit.key, fault=unfit.fault))
        else:
            if not settled:
                self.conflicts.append(Conflict("gone", corrections[-1]))

    def _lay(self, each: Correction) -> None:
        match each.action:
            case "confirm":
                self._confirm(each)
            case "end" if self.list not in {"authorities", "memberships"}:
                self.entry, self.withdrawn = None, each
            case "add" if self.entry is None:
                self.entry = entry_from(self.state, self.list, {**each.values, "id": self.id, **_provenance(each)})
            case _:
                self._correct(each)

    def _correct(self, each: Correction) -> None:
        if self.entry is None:
            raise Unfit("", "there is no such entry any more")
        wanted = effective(each)
        # What the shipped edition has taken over falls silent: its own source stands.
        loud = {key: value for key, value in wanted.items() if not self._taken_over(each, key, value)}
        now = plain(self.list, self.entry)
        silent = {key: self.shipped[key] for key in wanted if key not in loud}
        changed = now | silent | loud
        self._source(changed, loud.keys(), each)
        self.entry = entry_from(self.state, self.list, {**changed, "id": self.id})
        self.owned = {key: one for key, one in self.owned.items() if key not in silent} | dict.fromkeys(loud, each)

    def _taken_over(self, each: Correction, key: str, value: Any) -> bool:
        if key not in self.shipped or not same(self.shipped[key], value):
            return False
        # A correction that leaves the value and gives it another source is no echo of the shipped edition.
        return each.action == "add" or not same(each.base.get(key), value)

    def _source(self, changed: dict[str, Any], keys: Iterable[str], each: Correction) -> None:
        """Give the changed values their own source; in the other lists the entry has one source for all."""
        keys = set(keys) - _ASIDE
        if not isinstance(self.entry, Authority):
            changed |= _provenance(each) if keys else {}
            return
        sources: dict[str, Any] = changed["values"]
        if not all(map(is_value_name, keys)):
            # The designation has a new source: what stands beside it keeps the one it had.
            kept = [name for name in VALUE_NAMES if changed[name] and name not in sources]
            sources |= {name: _told(self.entry, name) for name in kept}
            changed |= _provenance(each)
        sources |= {key: _provenance(each) for key in keys if is_value_name(key)}
        changed["values"] = {name: told for name, told in sources.items() if changed[name]}
        if not any(changed[name] for name in ("address", "phones", "faxes", "emails", "urgent_channel")):
            changed |= {"contact_date": "", "contact_confidence": ""}

    def _confirm(self, each: Correction) -> None:
        """Mark what was confirmed; where it has changed since, the confirmation has lapsed."""
        if self.entry is None:
            return
        now = plain(self.list, self.entry)
        if not all(same(now.get(key), value) for key, value in each.values.items()):
            return
        mark = {"confirmed_by": each.by, "confirmed_on": each.on}
        whole = each.values.keys() >= now.keys() - NO_VALUES
        if whole or not isinstance(self.entry, Authority):
            now |= mark
        if isinstance(self.entry, Authority):
            named = now["values"] if whole else [key for key in each.values if is_value_name(key) and now[key]]
            now["values"] |= {name: _told(self.entry, name) | mark for name in named}
        self.entry = entry_from(self.state, self.list, now)

    def _compare(self) -> None:
        """Find where the shipped value is now neither what it was when it was corrected nor the local one."""
        if not self.shipped:
            return
        for key, each in self.owned.items():
            base, shipped, local = each.base.get(key), self.shipped.get(key), effective(each)[key]
            if not same(base, shipped) and not same(shipped, local):
                self.conflicts.append(Conflict("changed", each, key, base, shipped, local))
        if self.withdrawn:
            told = self.shipped.keys() - PROVENANCE
            if any(not same(self.withdrawn.base.get(key), self.shipped[key]) for key in told):
                self.conflicts.append(Conflict("changed", self.withdrawn))


def _provenance(each: Correction) -> dict[str, Any]:
    told = {"source": each.source, "source_date": each.source_date, "confidence": each.confidence}
    return told | {"doubts": list(each.doubts), "confirmed_by": "", "confirmed_on": ""}


def _told(authority: Authority, name: ValueName) -> dict[str, Any]:
    """The provenance of one value of an office, as plain JSON."""
    told = authority.provenance(name)
    return {key: getattr(told, key) if key != "doubts" else list(told.doubts) for key in PROVENANCE}
