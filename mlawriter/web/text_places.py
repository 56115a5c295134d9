"""Where a text of the drafter stands, in words: the page of the form, and the entry of the list on it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from mlawriter.language.isolates import isolate_words
from mlawriter.readers.pages import row_title
from mlawriter.vocabulary.fields import Field, Rows
from mlawriter.vocabulary.sections import Section
from mlawriter.web.requests import Opened
from mlawriter.web.templating import words

Answers = Mapping[str, Any]


def place_in_words(opened: Opened, path: str) -> str:
    """The place of a text, which a letter names by its path ("request/measures/m1/things/t2/name")."""
    where, *steps = path.split("/")
    if where == "matter":
        return _told(opened.desk.matter, opened.request.matter.answers, steps)
    if steps[0] != "measures":
        return _told(opened.letter.sections, opened.request.answers, steps)
    row = next((row for row in opened.subject.measure_rows() if row.get("id") == steps[1]), None)
    return "" if row is None else _told([section for _, section in opened.measure_pages(row)], row, steps[2:])


def _told(sections: Sequence[Section], answers: Answers, steps: Sequence[str]) -> str:
    page = next((section for section in sections if _field(section.fields, steps[0])), None)
    if page is None:
        return ""
    return " – ".join([words().gettext(page.title), *_entries(page.fields, answers, steps)])


def _entries(fields: Iterable[Field], answers: Answers, steps: Sequence[str]) -> Iterator[str]:
    field = _field(fields, steps[0])
    if field is None or not isinstance(field.kind, Rows) or len(steps) < 3:
        return
    number, row = next(
        ((number, row) for number, row in enumerate(answers.get(field.id) or (), start=1) if row["id"] == steps[1]),
        (0, {}),
    )
    name = "" if steps[2] == field.kind.title_field else row_title(field.kind, row)
    yield f"{words().gettext(field.kind.singular)} {number}" + (f": {isolate_words(name)}" if name else "")
    yield from _entries(field.kind.fields, row, steps[2:])


def _field(fields: Iterable[Field], name: str) -> Field | None:
    return next((field for field in fields if name in (field.id, *field.was)), None)
