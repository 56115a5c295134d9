"""How much a field matters, for which request, and which provision says so."""

from dataclasses import dataclass
from enum import IntEnum

from mlawriter.vocabulary.citations import Citation, cite
from mlawriter.vocabulary.conditions import ALWAYS, Condition


class Need(IntEnum):
    """The three needs; a larger one is the stricter, and the stricter wins."""

    HELPFUL = 1
    EXPECTED = 2
    REQUIRED = 3


@dataclass(frozen=True, slots=True)
class Ask:
    """One work asks for a field with a need.

    `under` empty: asked of every request. Otherwise it is asked only where one of these works is active:
    chosen as a basis, or the law of the requested State. `when` narrows it to a state of the answers.
    """

    need: Need
    citations: tuple[Citation, ...] = ()
    under: frozenset[str] = frozenset()
    when: Condition = ALWAYS


def required(*places: str, when: Condition = ALWAYS) -> Ask:
    """The general instruments say that the request shall contain it."""
    return Ask(Need.REQUIRED, cite(*places), when=when)


def expected(*places: str, when: Condition = ALWAYS) -> Ask:
    """Asked where possible, or ordinarily asked by requested States."""
    return Ask(Need.EXPECTED, cite(*places), when=when)


def helpful(*places: str, when: Condition = ALWAYS) -> Ask:
    """Official forms and guides ask for it because it speeds execution."""
    return Ask(Need.HELPFUL, cite(*places), when=when)


def required_under(*places: str, when: Condition = ALWAYS) -> Ask:
    """REQUIRED only where one of the works cited is active for the request."""
    citations = cite(*places)
    return Ask(Need.REQUIRED, citations, under=frozenset(c.work for c in citations), when=when)
