"""The short form of urgent letters: offences and items in sentences, and what items have in common told once."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeAlias

from mlawriter.compose.parts.assistance import concerned, left_out, told_item
from mlawriter.compose.parts.offences import counterparts, offence_told
from mlawriter.compose.places import Place
from mlawriter.compose.telling import Telling, passed_over
from mlawriter.compose.together import run_together
from mlawriter.compose.voice import SEMICOLON
from mlawriter.document.blocks import Block, Heading, Text
from mlawriter.language.clauses import Blank
from mlawriter.language.locales import SOURCE
from mlawriter.vocabulary.letters import Measure
from mlawriter.vocabulary.passages import Branch, HeldBack, Listing, Passage, Sentence, Together, Words

Item: TypeAlias = tuple[int, Measure, Place]

WORTH_A_HEADING = 3
"""Fewer sentences than this are rather repeated in each item than told under a heading of their own."""


def offences_in_short(telling: Telling) -> Iterable[Block]:
    """A sentence for each offence, then what answers to it abroad."""
    if not telling.case.offences:
        yield telling.numbered((telling.voice.unknown(),))
    for offence in telling.case.offences:
        yield telling.numbered(offence_told(telling, offence))
    yield from counterparts(telling)


def measures_in_short(telling: Telling) -> Iterable[Block]:
    """Each item with its link to the case; what several items of one kind have in common stands after them."""
    items = [(number, *item) for number, item in enumerate(telling.case.items, 1)]
    for measure in dict.fromkeys(measure.id for _, measure, _ in items):
        same = [item for item in items if item[1].id == measure]
        shared = _shared(telling, same)
        for number, known, place in same:
            own = _only(known.passages, frozenset(_leaves(known.passages)) - shared)
            blocks = (*telling.tell(own, place), *_link(telling, known, place))
            yield from told_item(telling, number, known, place, blocks)
        yield from _told_once(telling, same, shared)


def _link(telling: Telling, measure: Measure, place: Place) -> Iterable[Block]:
    """What a row of the table of links says, in a paragraph of the item."""
    voice = telling.voice
    linked = (
        voice.found(place, "facts") or (voice.unknown(),),
        voice.linked(voice, "persons", concerned(measure, place)),
        voice.found(place, "offences") or (voice.unknown(),),
    )
    stated = telling.sentence("letter.item_link", place, {"linked": voice.strung(linked, SEMICOLON)})
    reasons = telling.tell((Words("why_there"), Words("why_needed")), place)
    return run_together((*stated, *reasons), voice)


def _told_once(telling: Telling, items: list[Item], shared: frozenset[Passage]) -> Iterator[Block]:
    if not shared:
        return
    numbers = telling.voice.joined([(Text(str(number)),) for number, _, _ in items])
    _, measure, place = items[0]
    told = list(telling.tell(_only(measure.passages, shared), place))
    if any(left_out(telling, known, own) for _, known, own in items):
        yield from passed_over(told)
        return
    (words,) = telling.clause("headings.items_alike", telling.case.request, {"items": numbers})
    yield Heading(3, words)
    yield from told


def _shared(telling: Telling, items: list[Item]) -> frozenset[Passage]:
    """The sentences that every item of one kind would say in the same words."""
    if len(items) == 1:
        return frozenset()
    places = [place for _, _, place in items]
    passages = [leaf for leaf in _leaves(items[0][1].passages) if _is_alike(telling, leaf, places)]
    return frozenset(passages) if len(passages) >= WORTH_A_HEADING else frozenset()


def _is_alike(telling: Telling, leaf: Passage, places: list[Place]) -> bool:
    """Whether the passage is told in all places, from equal answers: what a language makes of them plays no part."""
    match leaf:
        case Sentence(clause):
            pieces = telling.voice.clauses.pieces(SOURCE, clause)
            if str(pieces[-1]).endswith(":"):  # a table follows, which is never shared
                return False
            drawn = [piece.name for piece in pieces if isinstance(piece, Blank)]
        case Words(field) | Listing(field):
            drawn = [field]
        case _:
            return False
    drawn = ["duration_days" if name == "last_day" else name for name in drawn]
    first, *others = [[place.row.get(name) for name in drawn] for place in places]
    told = all(place.scope.holds(leaf.when) for place in places)
    return told and "item" not in drawn and all(other == first for other in others)


def _leaves(passages: Iterable[Passage]) -> Iterator[Passage]:
    for passage in passages:
        if isinstance(passage, Together | Branch | HeldBack):
            yield from _leaves(passage.passages)
        else:
            yield passage


def _only(passages: tuple[Passage, ...], kept: frozenset[Passage]) -> tuple[Passage, ...]:
    """The same passages without the leaves that are not kept."""
    told: list[Passage] = []
    for passage in passages:
        if isinstance(passage, Together | Branch | HeldBack):
            told.append(replace(passage, passages=_only(passage.passages, kept)))
        elif passage in kept:
            told.append(passage)
    return tuple(told)
