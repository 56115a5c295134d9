"""The form's inputs are rendered once for each field and language, without answers; the answers are filled in after.

Labels, hints and provisions are nine tenths of a section page and do not change. Nothing that was typed is kept here.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, Final

from markupsafe import Markup, escape

from mlawriter.readers.pages import FieldView
from mlawriter.vocabulary.fields import Field

Render = Callable[[FieldView, str, str], str]
Options = Mapping[str, Callable[[str], Markup]]
Pieces = tuple[str, ...]

_MOST: Final = 8_000
_HOLE: Final = re.compile("\x00([a-z@]*)\x00")
_NEVER_KEPT: Final = frozenset({"links", "states"})  # names of persons; several lists
_CHOSEN: Final = frozenset({"choice", "choices", "tick"})
_LISTS: Final = frozenset({"state", "language"})
# With its field, so that the id in the key cannot pass to another field.
_pieces: dict[tuple[Any, ...], tuple[Field, Pieces]] = {}


def leaf_html(tag: str, render: Render, options: Options, view: FieldView, address: str, first: str) -> Markup:
    """One field that is no list; `render` is the macro, which is called only where no piece is at hand.

    `options` gives the entries of a select of States or languages, with one of them chosen.
    """
    if view.problem is not None or view.kind in _NEVER_KEPT:
        return Markup(render(view, address, first))  # noqa: S704 - rendered with escaping
    chosen = (view.chosen, view.values[""]) if view.kind in _CHOSEN else ()
    named = (tag, view.name, id(view.field), first, view.controls, chosen)
    pieces = _kept(
        view.field,
        (*named, view.need, view.citations, view.missing, view.not_known),
        partial(_cut, render, view, first),
    )
    filled = list(pieces)
    for place in range(1, len(pieces), 2):
        filled[place] = _filling(pieces[place], options, view, address)
    return Markup("".join(filled))  # noqa: S704 - pieces were rendered with escaping, values are escaped here


def _filling(hole: str, options: Options, view: FieldView, address: str) -> str:
    if hole == "@":
        return escape(address)
    return options[hole](view.values[""]) if hole in _LISTS else escape(view.values[hole])


def _kept(field: Field, key: tuple[Any, ...], cut: Callable[[], Pieces]) -> Pieces:
    known = _pieces.get(key)
    if known is None:
        if len(_pieces) >= _MOST:
            _pieces.clear()
        known = _pieces[key] = (field, cut())
    return known[1]


def _cut(render: Render, view: FieldView, first: str) -> Pieces:
    """Render the field with holes in place of its values, and cut it at the holes."""
    values = {part: f"\x00{view.kind if view.kind in _LISTS else part}\x00" for part in view.values}
    holes = view if view.kind in _CHOSEN else replace(view, values=values)
    return tuple(_HOLE.split(render(holes, "\x00@\x00", first)))
