"""The open points of a letter in words, the weightiest first, each with the way to the input that settles it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from markupsafe import escape

from mlawriter.language.messages import N_
from mlawriter.readers.completeness import Gap
from mlawriter.vocabulary.needs import Need
from mlawriter.web.parts import Piece
from mlawriter.web.requests import Opened
from mlawriter.web.templating import words

_CALLED: Final = {Need.REQUIRED: N_("Required"), Need.EXPECTED: N_("Expected"), Need.HELPFUL: N_("Helpful")}


@dataclass(frozen=True, slots=True)
class GapTold:
    """One open point; `heading` is what points of its weight are called, with their number."""

    heading: str
    gap: Gap
    way: str
    place: str
    provisions: tuple[str, ...]


def gaps_told(opened: Opened) -> Iterator[Piece[GapTold]]:
    """Every gap of the letter: what is required before what is expected, and that before what helps."""
    said = words().gettext
    for need in sorted(Need, reverse=True):
        gaps = [gap for gap in opened.gaps if gap.need is need]
        heading = f"{said(_CALLED[need])} ({len(gaps)})"
        for number, gap in enumerate(gaps):
            provisions = tuple(str(opened.cited(place)) for place in gap.citations)
            told = GapTold(heading, gap, opened.way_to(gap), opened.place_of(gap), provisions)
            sentence = (said(gap.label), told.place, said(gap.missing), *provisions)
            html = f'<li><a href="{told.way}">{"</p><p>".join(map(escape, sentence))}</li>'
            yield Piece(told, html, "" if number else heading)
