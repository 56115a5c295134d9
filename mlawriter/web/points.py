"""The points of one page that are still open, told from the reader's side, each with the way to its input."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from mlawriter.readers.views import FieldView, RowView, SectionView
from mlawriter.vocabulary.citations import Citation
from mlawriter.vocabulary.needs import Need
from mlawriter.web.field_html import filled, hole, kept_pieces
from mlawriter.web.templating import macros_of, words


@dataclass(frozen=True, slots=True)
class Point:
    """One thing the reader misses on this page; `row` is what the drafter calls the entry it stands in.

    `target` leads to the input: on the page as it stands, or where its entry is folded on the page that opens it.
    """

    target: str
    label: str
    missing: str
    need: Need
    citations: tuple[Citation, ...]
    row: str = ""
    said_unknown: bool = False


def points_of(view: SectionView) -> tuple[Point, ...]:
    """The open points of a section, in the order of the page: what is empty, and what is required but said unknown."""
    return tuple(_in(view.fields, "", ""))


def points_html(points: tuple[Point, ...]) -> dict[str, Markup]:
    """How many points are open, and a line for each; what does not change is put into words once."""
    tag, macros = words().tag, macros_of("requests/_points.html")
    number = kept_pieces(None, ("points", tag, len(points)), lambda: macros.number(len(points)))
    lines = "".join([_line(point, tag, macros) for point in points])
    return {"number": Markup("".join(number)), "points": Markup(lines)}  # noqa: S704 - rendered by the macros


def _line(point: Point, tag: str, macros: Any) -> str:
    row = hole("row") if point.row else ""
    key = ("point", tag, point.label, point.missing, point.citations[:1], row, point.said_unknown)
    pieces = kept_pieces(None, key, lambda: macros.line(point, hole("target"), row))
    return filled(pieces, {"target": escape(point.target), "row": escape(point.row)})


def _in(fields: Iterable[FieldView], row: str, folded: str) -> Iterator[Point]:
    for field in fields:
        unknown = field.not_known and field.need is Need.REQUIRED
        if field.need is not None and (field.missing or unknown):
            # A choice among entries that are not there yet has no input to lead to, only its explanation.
            place = f"{field.id}-need" if field.kind == "links" and not field.options else field.id
            target = f"?open={folded}#{place}" if folded else f"#{place}"
            asks = (field.need, field.citations)
            yield Point(target, field.field.label, field.field.missing, *asks, row, said_unknown=unknown)
        for inner in field.rows:
            yield from _in(inner.fields, _named(inner), folded or (inner.name if inner.folded else ""))


def _named(row: RowView) -> str:
    return f"{row.number}. {row.title}".strip() if row.title else str(row.number)
