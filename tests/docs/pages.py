"""The pages of documentation, and what stands in them: paths, commands, links."""

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

PAGES = [
    ROOT / "README.md",
    ROOT / "CHANGELOG.md",
    ROOT / "authorities" / "README.md",
    ROOT / "examples" / "README.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]

# A path of this repository, as prose and tables name it: `mlawriter/law/data/`, `tests/docs`, `locales/fr/clauses/`.
_ROOMS = "mlawriter|templates|locales|authorities|tests|docs|examples|benchmarks"
_PATH = re.compile(rf"`((?:{_ROOMS})/[\w./-]*|\.ci/run|[\w-]+\.(?:toml|lock))`")
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_BLOCK = re.compile(r"```\n?(.*?)```", re.DOTALL)
_SPAN = re.compile(r"`([^`\n]+)`")


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def paths_in(page: Path) -> Iterator[str]:
    """Paths from the top of the repository; a name without a folder may be a file beside others of its kind."""
    yield from dict.fromkeys(_PATH.findall(text_of(page)))


def links_in(page: Path) -> Iterator[str]:
    """Links to files, without those to the web and to places on the same page."""
    for link in _LINK.findall(text_of(page)):
        if not re.match(r"[a-z]+:|#", link):
            yield link.partition("#")[0]


def code_in(page: Path) -> Iterator[str]:
    """Each line of a block and each span that is set as code."""
    text = text_of(page)
    for block in _BLOCK.findall(text):
        yield from (line.strip() for line in block.splitlines() if line.strip())
    yield from _SPAN.findall(_BLOCK.sub("", text))
