"""A map of the world that shows where an instrument binds, where it does not, and where nobody knows: one SVG."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from mlawriter.law.findings import Outcome
from mlawriter.law.reading import DATA, LawFault

FILE: Final = DATA / "map" / "world.toml"
RADIUS: Final = 8

# Told apart by pattern as well as by colour: full, dotted, hatched. The legend on the page draws the same three.
PATTERNS: Final = (
    '<pattern id="not" width="12" height="12" patternUnits="userSpaceOnUse"><path d="M0 0h12v12H0z" fill="#fff"/>'
    '<circle cx="6" cy="6" r="1.7" fill="#5b6575"/></pattern>'
    '<pattern id="unknown" width="11" height="11" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<path d="M0 0h11v11H0z" fill="#fff1d0"/><path d="M0 0h4v11H0z" fill="#96601a"/></pattern>'
)
FILLS: Final[Mapping[Outcome, str]] = {
    Outcome.NOT_MET: "url(#not)",
    Outcome.UNKNOWN: "url(#unknown)",
    Outcome.MET: "#1d3c6e",
}

_Path = Annotated[str, StringConstraints(pattern=r"^(M\d+ \d+l[-\d ]+z)+$")]
_State = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
_Whole = Annotated[int, Field(ge=0, le=4000)]


class _WorldFile(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    source: Annotated[str, StringConstraints(min_length=1)]
    licence: Annotated[str, StringConstraints(min_length=1)]
    width: _Whole
    height: _Whole
    other: _Path
    points: dict[_State, Annotated[list[_Whole], Field(min_length=2, max_length=2)]]
    shapes: dict[_State, _Path]


@dataclass(frozen=True, slots=True)
class WorldMap:
    """The land of each State as an SVG path or, where it is too small, a point; `other` is land of no State on file."""

    source: str
    licence: str
    size: tuple[int, int]
    other: str
    shapes: Mapping[str, str]
    points: Mapping[str, tuple[int, int]]

    @property
    def states(self) -> frozenset[str]:
        """Every State that has a place on the map."""
        return frozenset(self.shapes) | frozenset(self.points)


@dataclass(frozen=True, slots=True)
class Caption:
    """What the map says in words: its name, what it shows, and a line for each State."""

    title: str
    description: str
    language: str
    lines: Mapping[str, str]


def read_world_map(path: Path = FILE) -> WorldMap:
    """The map in this file.

    Raises:
        LawFault: the file is missing or faulty.
    """
    try:
        file = _WorldFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError as fault:
        raise LawFault(path, "the file", "is missing; restore it from the repository") from fault
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise LawFault(path, str(fault), "mend the TOML at that line") from fault
    except ValidationError as fault:
        first = fault.errors()[0]
        raise LawFault(path, ".".join(map(str, first["loc"])) or "the file", first["msg"]) from fault
    points = {state: (place[0], place[1]) for state, place in file.points.items()}
    return WorldMap(file.source, file.licence, (file.width, file.height), file.other, file.shapes, points)


@cache
def world_map() -> WorldMap:
    """The map of the tool, read when it is first drawn."""
    return read_world_map()


def land(world: WorldMap) -> str:
    """Every State under its code, and the rest of the land as "other", for drawings that name them."""
    shapes = "".join(f'<path id="{state}" d="{shape}"/>' for state, shape in world.shapes.items())
    dots = "".join(f'<circle id="{state}" cx="{x}" cy="{y}" r="{RADIUS}"/>' for state, (x, y) in world.points.items())
    inside = f'<path id="other" d="{world.other}"/>{shapes}{dots}'
    return f'<svg xmlns="http://www.w3.org/2000/svg"><defs>{inside}</defs></svg>\n'


def draw(world: WorldMap, standings: Mapping[str, Outcome], caption: Caption) -> str:
    """The map as a drawing of its own. Land without a standing is left blank; points lie above the land."""
    width, height = world.size
    land = {state: f'path d="{shape}"' for state, shape in world.shapes.items()}
    dots = {state: f'circle cx="{x}" cy="{y}" r="{RADIUS}"' for state, (x, y) in world.points.items()}
    drawn = "".join(_filled(pieces, standings, caption) for pieces in (land, dots))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        f'lang="{escape(caption.language)}" aria-labelledby="title desc">'
        f'<title id="title">{escape(caption.title)}</title><desc id="desc">{escape(caption.description)}</desc>'
        f'<defs>{PATTERNS}</defs><path d="M0 0h{width}v{height}H0z" fill="#e9eff6"/>'
        f'<g stroke="#5b6575" stroke-linejoin="round"><path d="{world.other}" fill="#c9cfd8"/>{drawn}</g></svg>\n'
    )


def _filled(pieces: Mapping[str, str], standings: Mapping[str, Outcome], caption: Caption) -> str:
    """One group for each standing, so that the filling is written once."""
    groups = []
    for outcome, fill in FILLS.items():
        inside = (
            f"<{piece}><title>{escape(caption.lines.get(state, state))}</title></{piece.partition(' ')[0]}>"
            for state, piece in pieces.items()
            if standings.get(state) is outcome
        )
        groups.append(f'<g fill="{fill}">{"".join(inside)}</g>')
    return "".join(groups)
