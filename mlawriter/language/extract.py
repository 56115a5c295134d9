"""Collects the wording that stands in definitions: labels, help and the like are values, not calls of a function."""

import dataclasses
import importlib
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import IO, Any, Final

from babel.messages.extract import extract_python

# The names of dataclass fields that hold a msgid. `example` is not among them: an example is not translated.
WORDED: Final = frozenset({"label", "help", "missing", "title", "intro", "singular", "add", "printed"})


def definitions(
    fileobj: IO[bytes], keywords: Mapping[str, Any], comment_tags: tuple[str, ...], options: Any
) -> Iterator[tuple[Any, ...]]:
    """Give the messages of one module of definitions, as Babel asks: line, function, words, comments."""
    yield from extract_python(fileobj, keywords, comment_tags, options)
    for words in wording_of(_module_of(Path(fileobj.name).resolve())):
        yield 1, None, words, []


def wording_of(module: ModuleType) -> tuple[str, ...]:
    """Every msgid among the values that a module holds, each once, in the order in which they are met."""
    found: dict[str, None] = {}
    for name, value in vars(module).items():
        if not name.startswith("__"):
            found.update(dict.fromkeys(_walk(value)))
    return tuple(found)


def _walk(value: object) -> Iterator[str]:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            inner = getattr(value, field.name)
            if isinstance(inner, str):
                if field.name in WORDED and inner:
                    yield inner
            else:
                yield from _walk(inner)
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _walk(inner)
    elif isinstance(value, tuple | list | frozenset | set):
        for inner in value:
            yield from _walk(inner)


def _module_of(file: Path) -> ModuleType:
    """Import the module that the file holds, under the name it has in its outermost package."""
    package = file.parent
    while (package.parent / "__init__.py").exists():
        package = package.parent
    parts = file.relative_to(package.parent).with_suffix("").parts
    if str(package.parent) not in sys.path:
        sys.path.insert(0, str(package.parent))
    return importlib.import_module(".".join(part for part in parts if part != "__init__"))
