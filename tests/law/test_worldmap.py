"""The map of the world: every State has its place, its standing can be told without colour, and it stays small."""

from pathlib import Path

import pytest
from lxml import etree

from mlawriter.directory import read_directory
from mlawriter.law.findings import Outcome
from mlawriter.law.reading import LawFault
from mlawriter.law.worldmap import FILE, FILLS, Caption, draw, land, read_world_map, world_map
from mlawriter.places import AUTHORITIES

SVG = "{http://www.w3.org/2000/svg}"
UNDRAWN = {"EU"}  # a party, but no land of its own
STATES = [code for code, state in read_directory(AUTHORITIES).states.items() if not state.fictional]
CAPTION = Caption("Parties & others", "Three standings", "en", {"TG": "Togo: Party", "MC": "Monaco: Unknown"})


def drawn(standings: dict[str, Outcome]) -> etree._Element:
    return etree.fromstring(draw(world_map(), standings, CAPTION).encode())


@pytest.mark.parametrize("state", [code for code in STATES if code not in UNDRAWN])
def test_a_state_of_the_directory_has_one_place(state: str):
    world = world_map()

    assert (state in world.shapes) != (state in world.points)


def test_no_other_code_is_drawn():
    assert world_map().states <= set(STATES)


def test_points_lie_on_the_sheet():
    width, height = world_map().size

    outside = {state for state, (x, y) in world_map().points.items() if not (0 <= x <= width and 0 <= y <= height)}

    assert outside == set()


def test_the_file_is_small_and_names_source_and_licence():
    world = world_map()

    assert FILE.stat().st_size <= 60_000
    assert "Natural Earth" in world.source
    assert "public domain" in world.licence


def test_each_standing_has_its_own_filling():
    root = drawn({"TG": Outcome.MET, "FR": Outcome.NOT_MET, "MC": Outcome.UNKNOWN})

    filled = {
        piece.tag.removeprefix(SVG): piece.getparent().get("fill")
        for piece in root.iter(f"{SVG}path", f"{SVG}circle")
        if piece.find(f"{SVG}title") is not None and "Togo" in piece.find(f"{SVG}title").text
    }

    assert filled == {"path": FILLS[Outcome.MET]}
    assert len(set(FILLS.values())) == 3
    assert FILLS[Outcome.UNKNOWN].startswith("url(#")
    assert FILLS[Outcome.NOT_MET].startswith("url(#")


def test_a_state_without_a_standing_is_left_blank():
    titles = [piece.text for piece in drawn({"TG": Outcome.MET}).iter(f"{SVG}title")]

    assert titles == ["Parties & others", "Togo: Party"]


def test_the_drawing_names_itself_for_a_screen_reader():
    root = drawn({})

    assert root.get("role") == "img"
    assert [root.find(f"{SVG}{tag}").get("id") for tag in ("title", "desc")] == root.get("aria-labelledby").split()
    assert root.find(f"{SVG}desc").text == "Three standings"


def test_every_pattern_that_a_filling_names_is_there():
    root = drawn({})
    named = {fill.removeprefix("url(#").rstrip(")") for fill in FILLS.values() if fill.startswith("url")}

    assert named == {pattern.get("id") for pattern in root.iter(f"{SVG}pattern")}


@pytest.mark.parametrize(
    ("spoilt", "named"),
    [("shapes = 1", "shapes"), ('shapes = {TG = "M0 0lx<script>z"}', "TG"), ("[", "line"), ("more = 1", "more")],
    ids=["no table", "no path", "no TOML", "an unknown key"],
)
def test_a_faulty_file_names_itself_and_the_entry(tmp_path: Path, spoilt: str, named: str):
    path = tmp_path / "world.toml"
    head = 'source = "s"\nlicence = "l"\nwidth = 10\nheight = 10\nother = "M0 0l1 1 1 1z"\npoints = {}\n'
    path.write_text(head + ("shapes = {}\n" if "shapes" not in spoilt else "") + spoilt + "\n", encoding="utf-8")

    with pytest.raises(LawFault) as fault:
        read_world_map(path)

    assert "world.toml" in str(fault.value)
    assert named in str(fault.value)


def test_a_missing_file_is_named(tmp_path: Path):
    with pytest.raises(LawFault, match="missing"):
        read_world_map(tmp_path / "world.toml")


def test_the_outline_holds_every_place_once_under_its_code():
    drawn = etree.fromstring(land(world_map()).encode())

    places = [one.get("id") for one in drawn.iter() if one.get("id")]

    assert sorted(places) == sorted(world_map().states | {"other"})
