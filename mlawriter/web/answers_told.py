"""The answers of a letter in words, in the order of the form, so that they can be read over before it is printed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any

from markupsafe import escape

from mlawriter.vocabulary.answers import Answers, Scope, is_empty
from mlawriter.vocabulary.fields import Field, Rows
from mlawriter.web.parts import Piece
from mlawriter.web.requests import Opened
from mlawriter.web.sheets import links_named
from mlawriter.web.templating import words
from mlawriter.web.wording import Linked, answer_in_words, rows_in_words


@dataclass(frozen=True, slots=True)
class Told:
    """One answer in words, or one row of a list; `title` and `address` are those of its page of the form.

    `label` is empty where a page has no answer yet.
    """

    title: str
    address: str
    label: str = ""
    answer: str = ""


def told_in(opened: Opened) -> Iterator[Piece[Told]]:
    """Every answer of the letter that is printed, each page of the form under its title."""
    linked = links_named(opened.desk, opened.subject.scope())
    for title, address, answered in _pages(opened):
        told = [Told(title, address, label, answer) for label, answer in _in_words(answered, linked)]
        for place, one in enumerate(told or [Told(title, address)]):
            heading = "" if place else title
            html = f"{heading}<dt>{escape(one.label)}</dt><dd>{escape(one.answer)}</dd>" + ("" if place else address)
            yield Piece(one, html, heading)


def under_titles(told: Iterable[Told]) -> list[tuple[Told, list[tuple[str, list[str]]]]]:
    """The answers of each page of the form, and of each field: its label and one line for each row."""
    return [
        (lines[0], [(label, [one.answer for one in group]) for label, group in groupby(lines, attrgetter("label"))])
        for _, page in groupby(told, attrgetter("address"))
        for lines in (list(page),)
    ]


def _pages(opened: Opened) -> Iterator[tuple[str, str, list[tuple[Field, Any]]]]:
    said, scope = words().gettext, opened.subject.scope()
    matter, request = opened.request.matter.answers, opened.request.answers
    for section in opened.desk.matter:
        if section.id in opened.letter.matter:
            address = opened.address(("matter", section.id))
            yield said(section.title), address, _answered(section.fields, matter, scope)
    for section in opened.sections():
        yield said(section.title), opened.address(("request", section.id)), _answered(section.fields, request, scope)
    for row in opened.subject.measure_rows():
        measure = opened.desk.measure(row["measure"])
        inside = scope.inside(row, measure.fields)
        for name, section in opened.measure_pages(row):
            title = said(measure.title) if name == row["id"] else f"{said(measure.title)} – {said(section.title)}"
            yield title, opened.address(("measure", name)), _answered(section.fields, row, inside)


def _answered(fields: Sequence[Field], answers: Answers, scope: Scope) -> list[tuple[Field, Any]]:
    given = [field for field in fields if not is_empty(answers.get(field.id)) and scope.holds(field.when)]
    return [(field, answers[field.id]) for field in given]


def _in_words(answered: Sequence[tuple[Field, Any]], linked: Linked) -> Iterator[tuple[str, str]]:
    for field, answer in answered:
        label = words().gettext(field.label)
        if isinstance(field.kind, Rows) and isinstance(answer, list):
            yield from ((label, line) for line in rows_in_words(words(), field.kind, answer, linked))
        else:
            yield label, answer_in_words(words(), field, answer, linked)
