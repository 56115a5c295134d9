"""An import may only point downwards, and packages on one line do not know each other."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

PACKAGE = ROOT / "mlawriter"

# From top to bottom. The start (cli) knows the web, and both know the settings; nothing knows the start.
LAYERS = [
    {"__main__"},
    {"cli"},
    {"web"},
    {"cli_directory"},
    {"cli_files", "settings"},
    {"casework"},
    {"store", "compose"},
    {"definitions", "readers", "law", "directory", "document"},
    {"vocabulary"},
    {"language"},
    {"places"},
    {"__init__"},
]

LEVEL = {name: -depth for depth, layer in enumerate(LAYERS) for name in layer}

# A library that decides the shape of the code is used in its own rooms only.
ROOMS = {
    "alembic": {"store"},
    "docx": {"document"},
    "fastapi": {"web"},
    "jinja2": {"web"},
    "sqlalchemy": {"store"},
    "sqlmodel": {"store"},
    "starlette": {"web"},
    "uvicorn": {"cli", "web"},
}

# Rooms whose functions give equal answers to equal questions: dates are arguments, never asked of the machine.
PURE = ["vocabulary", "definitions", "readers", "law/rules", "law/checks", "compose", "document"]

CLOCK = {"now", "utcnow", "today", "time_ns"}

MODULES = sorted(file for file in PACKAGE.rglob("*.py") if "_data" not in file.parts)


def name_of(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


def room_of(file: Path) -> str:
    """The package or top module that a file belongs to."""
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(file: Path) -> Iterator[str]:
    """Full dotted names of what a module imports, wherever in the module it does so."""
    here = ["mlawriter", *file.relative_to(PACKAGE).parts[:-1]]
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = here[: len(here) - node.level + 1] if node.level else []
            source = ".".join([*above, *filter(None, [node.module])])
            yield from (f"{source}.{alias.name}" for alias in node.names)


def rooms_known_to(file: Path) -> set[str]:
    own = [name.split(".") for name in imports(file) if name.split(".")[0] == "mlawriter"]
    return {path[1] if path[1] in LEVEL else "__init__" for path in own if len(path) > 1}


def test_every_room_has_its_layer() -> None:
    assert {room_of(file) for file in MODULES} <= set(LEVEL)


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_imports_point_downwards(file: Path) -> None:
    room = room_of(file)

    upwards = {other for other in rooms_known_to(file) if other != room and LEVEL[other] >= LEVEL[room]}

    assert upwards == set(), f"{name_of(file)} ({room}) may not know {', '.join(sorted(upwards))}"


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_libraries_stay_in_their_rooms(file: Path) -> None:
    room = room_of(file)

    strayed = {name for name in imports(file) if room not in ROOMS.get(name.split(".")[0], {room})}

    assert strayed == set()


@pytest.mark.parametrize("file", [file for file in MODULES if room_of(file) != "settings"], ids=name_of)
def test_the_environment_is_read_in_settings_only(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))

    named = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    reading = [node.lineno for node in named if node.attr in {"environ", "getenv"}]

    assert reading == []


@pytest.mark.parametrize("room", PURE)
def test_pure_rooms_never_ask_the_clock(room: str) -> None:
    asking = [
        f"{name_of(file)}:{node.lineno}"
        for file in sorted((PACKAGE / room).rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCK
    ]

    assert asking == []
