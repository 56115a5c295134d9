"""What the documentation names is there: files, folders, links, functions."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from tests.docs.pages import PAGES, ROOT, code_in, links_in, name_of, paths_in, text_of

# Named by the documentation although it is made by the browser tests, stands for a language to come, or is no path
# but the name of the file format.
MADE = {"docs/task-list.png", "locales/pt/", "mlawriter/1"}

# `open_on` (`mlawriter/web/requests.py`): what stands before a path in brackets is defined there.
DEFINED = re.compile(r"`(\w+)`\s+\(`(mlawriter/[\w/]+\.py)`")
NAMED_OF = re.compile(r"`(\w+)`(?: and `(\w+)`)? (?:of|in) `((?:mlawriter|tests)/[\w/]+\.py)`")

every_page = pytest.mark.parametrize("page", PAGES, ids=name_of)


def is_there(path: str) -> bool:
    if path in MADE or (ROOT / path).exists():
        return True
    rooms = ("mlawriter", "locales", "authorities")
    return "/" not in path and any(found for room in rooms for found in (ROOT / room).rglob(path))


@cache
def defined_in(path: str) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                names.add(name)
            case ast.Name(id=name, ctx=ast.Store()):
                names.add(name)
    return names


@every_page
def test_every_path_is_there(page: Path) -> None:
    missing = [path for path in paths_in(page) if not is_there(path)]

    assert missing == []


@every_page
def test_every_link_leads_to_a_file(page: Path) -> None:
    broken = [link for link in links_in(page) if not ((page.parent / link).exists() or link in MADE)]

    assert broken == []


@every_page
def test_what_is_said_to_be_defined_in_a_module_is_defined_there(page: Path) -> None:
    pairs = [*DEFINED.findall(text_of(page))]
    pairs += [(name, path) for *names, path in NAMED_OF.findall(text_of(page)) for name in names if name]

    strayed = [(name, path) for name, path in pairs if name not in defined_in(path)]

    assert strayed == []


def test_module_commands_are_modules() -> None:
    commands = {line for page in PAGES for line in code_in(page)}
    modules = {found[1] for line in commands if (found := re.search(r"-m ((?:mlawriter|tests)[\w.]+)", line))}

    assert modules
    assert [name for name in modules if not (ROOT / (name.replace(".", "/") + ".py")).is_file()] == []


def test_every_decision_stands_in_the_list_under_its_title() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = text_of(folder / "README.md")

    for page in sorted(folder.glob("[0-9]*.md")):
        number, _, title = text_of(page).partition("\n")[0].removeprefix("# ").partition(" ")
        assert page.name.startswith(f"{number}-")
        assert f"| {number} | [{title}]({page.name}) |" in listed


@pytest.mark.parametrize("page", sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md")), ids=name_of)
def test_a_decision_tells_what_it_costs(page: Path) -> None:
    text = text_of(page)

    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)

    assert headings == ["Context", "Decision", "Consequences"]
    assert re.search(r"^Good: ", text, re.MULTILINE)
    assert re.search(r"^Bad: ", text, re.MULTILINE)


@every_page
def test_no_page_is_left_alone(page: Path) -> None:
    others = [other for other in PAGES if other != page]
    linked = {(other.parent / link).resolve() for other in others for link in links_in(other)}
    named = {ROOT / path for other in others for path in paths_in(other)}

    assert page in linked | named | {ROOT / "README.md"}
