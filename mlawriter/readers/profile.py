"""The profile of a request: which works are active, and so how much each field matters and who says so."""

from dataclasses import dataclass

from mlawriter.vocabulary.answers import Scope
from mlawriter.vocabulary.citations import Citation
from mlawriter.vocabulary.needs import Ask, Need


@dataclass(frozen=True, slots=True)
class Asked:
    """The need of one field in one request, with the provisions that ask for it; the stricter need has won."""

    need: Need
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """The union of the chosen instruments and the law of the requested State, its own rules and notifications too."""

    works: frozenset[str] = frozenset()

    def asked(self, asks: tuple[Ask, ...], scope: Scope) -> Asked | None:
        """The strictest need that is active for these answers, or None where nothing asks."""
        active = [
            ask for ask in asks if (not ask.under or not self.works.isdisjoint(ask.under)) and scope.holds(ask.when)
        ]
        if not active:
            return None
        need = max(ask.need for ask in active)
        cited = [citation for ask in active if ask.need == need for citation in ask.citations]
        # What a chosen treaty or the requested State asks stands beside the field, even where something asks more.
        milder = [citation for ask in active if ask.need < need and ask.under for citation in ask.citations]
        return Asked(need, tuple(dict.fromkeys((*self._governing_first(cited), *milder))))

    def _governing_first(self, citations: list[Citation]) -> tuple[Citation, ...]:
        """Keep the provisions of the active works where there are any; otherwise all are shown as the usual list."""
        ours = [citation for citation in citations if citation.work in self.works]
        return tuple(dict.fromkeys(ours or citations))
