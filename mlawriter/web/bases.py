"""What the page of findings says of each instrument: since when each State is bound, on whose word, what is unread."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from mlawriter.language.messages import N_
from mlawriter.law.articles import FUNCTIONS, MEASURES
from mlawriter.law.case import Case
from mlawriter.law.findings import Outcome
from mlawriter.law.instruments import Article, Reading
from mlawriter.law.lawbook import LawBook
from mlawriter.law.participation import Source

NOT_PRINTED: Final[Mapping[Reading, str]] = {
    Reading.HEADING: N_("only its heading was read"),
    Reading.SECONDARY: N_("known from a secondary source only"),
    Reading.UNVERIFIED: N_("not read at all"),
}
HOW: Final[Mapping[str, str]] = {
    "in_force": N_("bound since %(day)s"),
    "computed": N_("bound since %(day)s, worked out from the date of consent"),
    "consent": N_("consent: %(day)s; the day on which it took effect is not on file"),
    "bound": N_("bound; since when is not on file"),
    "": N_("not on file"),
}
CONFIDENCE: Final[Mapping[str, str]] = {
    "high": N_("high"),
    "medium": N_("medium"),
    "low": N_("low"),
    "unproven": N_("unproven"),
}


@dataclass(frozen=True, slots=True)
class Party:
    """One State and one instrument: since when, how that is known, the source with its date, and any doubt."""

    state: str
    how: str
    day: str
    source: Source | None
    doubt: str


def parties_of(law: LawBook, case: Case, identifier: str) -> tuple[Party, ...]:
    """Both States, as far as the files say anything of them."""
    treaty = law.bilateral(identifier) if ":" in identifier else None
    if treaty is not None:
        how = "in_force" if treaty.in_force else ""
        return tuple(Party(state, how, treaty.in_force, treaty.source, treaty.doubt) for state in case.states)
    return tuple(_party(law, case, identifier, state) for state in case.states)


def _party(law: LawBook, case: Case, identifier: str, state: str) -> Party:
    standing = law.participation.status(state, identifier, case.on)
    if standing.in_force:
        how, day = "computed" if standing.computed else "in_force", standing.in_force
    else:
        undated = "bound" if standing.outcome is Outcome.MET else ""
        how, day = "consent" if standing.since else undated, standing.since
    best = standing.best
    return Party(state, how, day, best.source if best else None, standing.doubt)


def unprinted(law: LawBook, case: Case, identifier: str) -> tuple[Article, ...]:
    """Provisions for this request that nobody has read in a text, and that therefore no letter cites."""
    instrument = law.instruments.get(identifier)
    if instrument is None:
        return ()
    found = (article for function in _functions(case) for article in instrument.on(function) if not article.printable)
    return tuple({article.provision: article for article in found}.values())


def _functions(case: Case) -> Iterator[str]:
    yield from FUNCTIONS[case.function]
    yield from _of_measures(case.measures)


def _of_measures(measures: Iterable[str]) -> Iterator[str]:
    for measure in measures:
        for key, functions in MEASURES.items():
            if measure.startswith(key) or f"_{key}" in measure:
                yield from functions
