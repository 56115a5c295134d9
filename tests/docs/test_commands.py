"""Every command, option of the environment and address of the API is told, and none is told that does not exist."""

import ast
import re
import shlex
import subprocess
import sys

import pytest

from mlawriter.settings import read_settings
from mlawriter.web.api import clocks, described, directory, files, law, matters, requests
from tests.docs.pages import PAGES, ROOT, code_in, name_of, text_of

COMMANDS = text_of(ROOT / "docs" / "commands.md")
API = text_of(ROOT / "docs" / "api.md")

SETTINGS = (ROOT / "mlawriter" / "settings.py").read_text(encoding="utf-8")

# What pages tell to type, without what the shell does with the output.
TYPED = sorted(
    {
        (name_of(page), found[1].partition(" > ")[0])
        for page in PAGES
        for line in code_in(page)
        if (found := re.match(r"\.venv/bin/python main\.py (.+)", line))
    }
)


def help_of(*command: str) -> str:
    asked = [sys.executable, "main.py", *command, "--help"]
    return subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def commands() -> list[str]:
    _, _, listed = help_of().partition("commands:")
    return re.findall(r"^    (\w+)", listed, re.MULTILINE)


def test_every_command_is_told(commands: list[str]) -> None:
    told = re.findall(r"^\| `(\w+)` \|", COMMANDS.partition("## Environment")[0], re.MULTILINE)

    assert commands
    assert told == commands


@pytest.mark.parametrize(("page", "typed"), TYPED, ids=[f"{page}: {typed}" for page, typed in TYPED])
def test_what_is_told_to_be_typed_can_be_typed(page: str, typed: str) -> None:
    words = shlex.split(typed.replace("…", ""))
    command = [word for word in words[:1] if not word.startswith("-")]

    known = help_of(*command)

    options = [word for word in words if word.startswith("--")]
    assert [option for option in options if option not in known] == []


def test_every_variable_of_the_environment_is_told() -> None:
    read = {
        node.value
        for node in ast.walk(ast.parse(SETTINGS))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith("MLAWRITER_")
    }
    told = set(re.findall(r"^\| `(MLAWRITER_\w+)` \|", COMMANDS, re.MULTILINE))

    assert told == {name for name in read if name.isupper()}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_no_page_names_a_variable_that_is_not_read(page) -> None:
    named = set(re.findall(r"MLAWRITER_[A-Z_]+", text_of(page)))

    assert [name for name in named if f'"{name}"' not in SETTINGS] == []


def test_the_defaults_are_those_of_the_settings() -> None:
    settings = read_settings({})

    assert f"| `MLAWRITER_HOST` | address of this machine to serve on | {settings.host} |" in COMMANDS
    assert f"| `MLAWRITER_PORT` | port | {settings.port} |" in COMMANDS
    assert settings.api is False
    assert f"<http://{settings.host}:{settings.port}>" in text_of(ROOT / "README.md")
    assert settings.data_dir == ROOT / "data"


def test_every_address_of_the_api_is_told() -> None:
    there = {
        (method, f"/api/v1{route.path}")
        for module in (files, matters, requests, law, clocks, directory)
        for route in module.router.routes
        for method in route.methods
    }
    told = set(re.findall(r"^\| `(GET|POST) (/api/\S+)` \|", API, re.MULTILINE))

    assert told == there


def test_the_description_of_the_api_is_told() -> None:
    addresses = {f"/api{route.path}" for route in described.router.routes}

    assert [address for address in addresses if f"`{address}`" not in API] == []
