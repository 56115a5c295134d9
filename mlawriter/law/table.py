"""A table of States and instruments: who is party to what on a day, to be filtered, shown and taken away as CSV."""

import csv
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from io import StringIO
from typing import Any, Final

from mlawriter.language.messages import N_
from mlawriter.law.instruments import Instrument
from mlawriter.law.lawbook import LawBook
from mlawriter.law.participation import Standing
from mlawriter.law.standings import JOINED, NAMES, asked_of, standing_json, standing_of

EVERYWHERE: Final = "all"
CIRCLES: Final[Mapping[str, str]] = {
    EVERYWHERE: N_("All States"),
    "ASEAN": N_("Association of Southeast Asian Nations"),
    "BIMSTEC": N_("Bay of Bengal Initiative (BIMSTEC)"),
    "CASC": N_("Central Asian and Southern Caucasus network (CASC)"),
    "CIS": N_("Commonwealth of Independent States"),
    "COE": N_("Council of Europe"),
    "CPLP": N_("Community of Portuguese-speaking Countries"),
    "ECOWAS": N_("Economic Community of West African States"),
    "EU": N_("European Union"),
    "LAS": N_("League of Arab States"),
    "MERCOSUR": N_("Mercosur"),
    "MERCOSUR-BO-CL": N_("Mercosur with Bolivia and Chile"),
    "OAS": N_("Organization of American States"),
    "OECD": N_("Organisation for Economic Co-operation and Development"),
    "SAARC": N_("South Asian Association for Regional Cooperation"),
    "SADC": N_("Southern African Development Community"),
    "WACAP": N_("West African network (WACAP)"),
}
FAMILIES: Final[Mapping[str, str]] = {
    "UN": N_("United Nations"),
    "Africa": N_("Africa"),
    "ASEAN": N_("Association of Southeast Asian Nations"),
    "BIMSTEC": N_("Bay of Bengal Initiative (BIMSTEC)"),
    "CIS": N_("Commonwealth of Independent States"),
    "COMJIB": N_("Ibero-American ministers of justice (COMJIB)"),
    "CPLP": N_("Community of Portuguese-speaking Countries"),
    "CoE": N_("Council of Europe"),
    "CoE (GRECO)": N_("Council of Europe (GRECO)"),
    "CoE (open by invitation)": N_("Council of Europe (open by invitation)"),
    "Commonwealth": N_("Commonwealth"),
    "ECOWAS": N_("Economic Community of West African States"),
    "EU": N_("European Union"),
    "League of Arab States": N_("League of Arab States"),
    "MERCOSUR": N_("Mercosur"),
    "MLA Initiative": N_("Ljubljana-The Hague initiative"),
    "OAS": N_("Organization of American States"),
    "OECD": N_("Organisation for Economic Co-operation and Development"),
    "OIC": N_("Organisation of Islamic Cooperation"),
    "SAARC": N_("South Asian Association for Regional Cooperation"),
    "SADC": N_("Southern African Development Community"),
    "Standards": N_("Standards and networks"),
    "General international law": N_("General international law"),
    "Training": N_("Invented, for training"),
}
COLUMNS: Final = (
    "state", "name", "instrument", "title", "on", "standing", "reason", "consent", "bound_since", "computed",
    "source", "source_as_of", "confidence", "doubt",
)  # fmt: skip


class NoSuchFilter(ValueError):
    """A filter that is not on the list; `name` is the filter."""

    def __init__(self, name: str) -> None:
        """Keep the name of the filter."""
        super().__init__(name)
        self.name = name


@dataclass(frozen=True, slots=True)
class Table:
    """The chosen instruments across, the chosen States down."""

    on: date
    instruments: tuple[Instrument, ...]
    states: tuple[str, ...]
    law: LawBook

    def row(self, state: str) -> tuple[Standing, ...]:
        """How one State stands to each instrument."""
        return tuple(standing_of(self.law, instrument, state, self.on) for instrument in self.instruments)

    @property
    def recorded(self) -> "Table":
        """The same without instruments on whose parties nothing is on file; with them where that leaves none."""
        known = tuple(each for each in self.instruments if self.law.participation.states(each.id))
        return Table(self.on, known or self.instruments, self.states, self.law)


def families(law: LawBook) -> tuple[str, ...]:
    """The families that hold an instrument which States can join, in the order of the list, then what is new."""
    found = {each.family for each in law.instruments.values() if each.kind in JOINED}
    return (*(name for name in FAMILIES if name in found), *sorted(found - FAMILIES.keys()))


def table(
    law: LawBook,
    family: str,
    circle: str,
    states: Iterable[str],
    on: date,
    circles: Mapping[str, frozenset[str]] | None = None,
) -> Table:
    """Instruments of a family for the States of a circle, or for all of them; `circles` are those of the law if absent.

    Raises:
        NoSuchFilter: there is no such family or circle.
    """
    if family not in families(law):
        raise NoSuchFilter("family")
    known = law.circles if circles is None else circles
    if circle != EVERYWHERE and circle not in known:
        raise NoSuchFilter("circle")
    chosen = tuple(each for each in law.instruments.values() if each.family == family and each.kind in JOINED)
    inside = tuple(state for state in states if circle == EVERYWHERE or state in known[circle])
    return Table(on, chosen, asked_of(chosen[0], inside), law)


def table_json(found: Table, name: Callable[[str], str], tag: str) -> dict[str, Any]:
    """The whole table as plain values."""
    return {
        "on": found.on.isoformat(),
        "instruments": [{"id": each.id, "title": each.title(tag)} for each in found.instruments],
        "states": [
            {
                "state": state,
                "name": name(state),
                "standings": {
                    standing.instrument: {
                        key: value
                        for key, value in standing_json(standing, "").items()
                        if key not in {"state", "name", "records"}
                    }
                    for standing in found.row(state)
                },
            }
            for state in found.states
        ],
    }


def table_csv(found: Table, name: Callable[[str], str], tag: str) -> str:
    """One line for each State and instrument, with the source that speaks best for it."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for state in found.states:
        for instrument, standing in zip(found.instruments, found.row(state), strict=True):
            source = standing.best.source if standing.best else None
            writer.writerow(
                (
                    state,
                    name(state),
                    instrument.id,
                    instrument.title(tag),
                    found.on.isoformat(),
                    NAMES[standing.outcome],
                    standing.reason,
                    standing.since,
                    standing.in_force,
                    "yes" if standing.computed and standing.in_force else "",
                    source.title if source else "",
                    source.as_of if source else "",
                    source.confidence if source else "",
                    standing.doubt,
                )
            )
    return out.getvalue()
