"""A long page in parts: what is read in order is cut by its compressed weight, so that each part comes quickly."""

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

Thing = TypeVar("Thing")

ROOM: Final = 3_300
"""Compressed bytes of a part; what stands around it takes the rest of the 6,000 that a page may weigh."""


@dataclass(frozen=True, slots=True)
class Piece(Generic[Thing]):
    """What is not cut: the thing itself, how it reads as HTML, and the heading that begins with it.

    `leads`: it is nothing but the heading of what follows, and does not stand at the end of a part.
    """

    thing: Thing
    html: str
    heading: str = ""
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Part(Generic[Thing]):
    """A part of a page: its things, the headings that begin in it, and the heading that it continues."""

    number: int
    things: tuple[Thing, ...]
    headings: tuple[str, ...]
    continues: str = ""


@dataclass(frozen=True, slots=True)
class Parted(Generic[Thing]):
    """All parts, and the one that is shown; `address` is what the number of a part is added to."""

    parts: tuple[Part[Thing], ...]
    part: Part[Thing]
    address: str

    @property
    def total(self) -> int:
        """How many parts there are."""
        return len(self.parts)


def parted(pieces: Sequence[Piece[Thing]], number: int, address: str, room: int = ROOM) -> Parted[Thing]:
    """Cut the pieces and open the part with this number, or the nearest there is."""
    parts = tuple(_parts(pieces, room))
    at = "&" if "?" in address else "?"
    return Parted(parts, parts[min(max(number, 1), len(parts)) - 1], f"{address}{at}part=")


def _parts(pieces: Sequence[Piece[Thing]], room: int) -> Iterator[Part[Thing]]:
    last = ""
    for number, (start, end) in enumerate(cuts(pieces, room), start=1):
        held = pieces[start:end]
        headings = tuple(piece.heading for piece in held if piece.heading)
        yield Part(number, tuple(piece.thing for piece in held), headings, "" if held and held[0].heading else last)
        last = headings[-1] if headings else last


def cuts(pieces: Sequence[Piece[Thing]], room: int) -> list[tuple[int, int]]:
    """Where each part begins and ends: full, but never ending with a heading, and rather ending before one."""
    found, start = [], 0
    while start < len(pieces):
        end = start + _fitting(pieces[start:], room)
        if end < len(pieces):
            end = _rather(pieces, start, end)
        found.append((start, end))
        start = end
    return found or [(0, 0)]


def _fitting(pieces: Sequence[Piece[Thing]], room: int) -> int:
    """How many of the first pieces have room together; one at least."""
    packer, weight = zlib.compressobj(6), 0
    for number, piece in enumerate(pieces):
        weight += len(packer.compress(piece.html.encode("utf-8", "replace")))
        if weight + len(packer.copy().flush()) > room:
            return max(number, 1)
    return len(pieces)


def _rather(pieces: Sequence[Piece[Thing]], start: int, end: int) -> int:
    """Before the last heading of the second half; otherwise here, if no heading is left without what it heads."""
    for place in range(end, start, -1):
        if pieces[place].heading and not pieces[place - 1].leads and 2 * (place - start) >= end - start:
            return place
    while end - start > 1 and pieces[end - 1].leads:
        end -= 1
    return end
