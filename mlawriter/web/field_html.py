"""The form's inputs are rendered once for each field and language, without answers; the answers are filled in after.

Labels, hints and provisions are nine tenths of a section page and do not change. Nothing that was typed is kept here.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup, escape

from mlawriter.readers.views import FieldView, OptionView, RowView

Listed = Callable[[Any, str], str]
Pieces = tuple[str, ...]

_MOST: Final = 8_000
_HOLE: Final = re.compile("\x00([a-z0-9@]*)\x00")
_CHOSEN: Final = frozenset({"choice", "choices", "tick"})
_LISTS: Final = frozenset({"state", "language"})
# With its owner, so that the id in the key cannot pass to another field.
_pieces: dict[tuple[Any, ...], tuple[object, Pieces]] = {}


def hole(name: str) -> Markup:
    """The mark of a place that is filled in for each page."""
    return Markup(f"\x00{name}\x00")  # noqa: S704 - a mark of our own


def is_hole(text: str) -> bool:
    """Whether this stands for a value that is filled in later."""
    return text.startswith("\x00")


@dataclass(frozen=True, slots=True)
class Inputs:
    """The inputs of one form: `macros` render what is not at hand yet, `listed` what was chosen from a long list.

    The form is sent to `address`; the row or list named `focus` gets the cursor.
    """

    tag: str
    macros: Any
    listed: Listed
    address: str
    focus: str = ""

    def all(self, views: Iterable[FieldView]) -> Markup:
        """These fields, one after the other."""
        return Markup("".join([self._field(view) for view in views]))  # noqa: S704 - made below

    def _field(self, view: FieldView, first: str = "") -> str:
        return self._list(view) if view.kind == "rows" else self._leaf(view, first)

    def _leaf(self, view: FieldView, first: str) -> str:
        if view.problem is not None or view.kind == "states":
            return str(self.macros.leaf(view, self.address, first, links_html(view)))
        pieces = kept_pieces(
            view.field,
            self._named(view, first),
            lambda: self.macros.leaf(_emptied(view), hole("@"), first, hole("links")),
        )
        filled = list(pieces)
        for place in range(1, len(pieces), 2):
            filled[place] = self._filling(pieces[place], view)
        return "".join(filled)

    def _named(self, view: FieldView, first: str) -> tuple[Any, ...]:
        """Everything that the pieces of a field turn on."""
        chosen = (view.chosen, view.values[""]) if view.kind in _CHOSEN else bool(view.options)
        listed = self.listed if view.kind in _LISTS else None
        shown = (view.need, view.citations, view.missing, view.not_known, view.controls)
        return (self.tag, view.name, id(view.field), first, chosen, listed, *shown)

    def _filling(self, named: str, view: FieldView) -> str:
        match named:
            case "@":
                return escape(self.address)
            case "links":
                return links_html(view)
            case "state" | "language":
                return self.listed(named, view.values[""])
            case part:
                return escape(view.values[part]) if view.values[part] else ""

    def _list(self, view: FieldView) -> str:
        parts = {
            "@": escape(self.address),
            "count": str(len(view.rows)),
            "rows": "".join([self._row(view, row) for row in view.rows]),
        }
        first = " autofocus" if view.name == self.focus else ""
        if view.problem is not None:
            rows = Markup(parts["rows"])  # noqa: S704 - made below
            return str(self.macros.rows(view, parts["@"], parts["count"], rows, first))
        key = (self.tag, view.name, id(view.field), "rows", view.need, view.citations, view.missing, first)
        return filled(
            kept_pieces(view.field, key, lambda: self.macros.rows(view, hole("@"), hole("count"), hole("rows"), first)),
            parts,
        )

    def _row(self, view: FieldView, row: RowView) -> str:
        first = " autofocus" if row.name == self.focus else ""
        parts = {
            "@": escape(self.address),
            "id": escape(row.id),
            "title": escape(row.title),
            "missing": self.macros.open_points(row.missing) if row.folded and row.missing else "",
            "fields": "" if row.folded else self._inside(row, first),
        }
        shape = "folded" if row.folded else "open" if row.open or len(view.rows) == 1 else "closed"
        key = (self.tag, row.name, id(view.field), shape)
        return filled(kept_pieces(view.field, key, lambda: self.macros.one_row(view, row, shape, hole)), parts)

    def _inside(self, row: RowView, first: str) -> str:
        fields = [self._field(view, "" if place else first) for place, view in enumerate(row.fields)]
        return "".join(fields) + (str(self.macros.aside(row.set_aside)) if row.set_aside else "")


def links_html(view: FieldView) -> Markup:
    """The boxes for rows of a list; what they are called was typed."""
    boxes = [_box(view, place, option) for place, option in enumerate(view.options)]
    return Markup("".join(boxes))  # noqa: S704 - escaped below


def _box(view: FieldView, place: int, option: OptionView) -> str:
    name = escape(view.name)
    first = "" if place else f' id="{escape(view.id)}"'
    return (
        f'<label class="box"><input type="checkbox"{first} name="{name}" value="{escape(option.id)}"'
        f"{' checked' if option.chosen else ''}> <bdi>{escape(option.label)}</bdi></label>"
    )


def _emptied(view: FieldView) -> FieldView:
    """The field with holes in place of its values."""
    if view.kind in _CHOSEN or view.kind == "links":
        return view
    return view._replace(values={part: hole(view.kind if view.kind in _LISTS else part) for part in view.values})


def kept_pieces(owner: object, key: tuple[Any, ...], render: Callable[[], str]) -> Pieces:
    """What was rendered under this key, cut at its holes; an id in the key is that of the `owner`."""
    known = _pieces.get(key)
    if known is None:
        if len(_pieces) >= _MOST:
            _pieces.clear()
        known = _pieces[key] = (owner, tuple(_HOLE.split(render())))
    return known[1]


def filled(pieces: Pieces, parts: Mapping[str, str]) -> str:
    """The pieces with these parts, which are HTML already, in their holes."""
    whole = list(pieces)
    whole[1::2] = [parts[name] for name in pieces[1::2]]
    return "".join(whole)
