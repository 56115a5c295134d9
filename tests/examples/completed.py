"""An example in which nothing is unknown: every gap and every `not known` is filled with a made-up answer."""

import copy
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mlawriter.casework.books import books
from mlawriter.casework.drawing import Draft, draft_of, subject_of
from mlawriter.casework.file_letters import FileLetter
from mlawriter.readers.completeness import Gap, Subject
from mlawriter.vocabulary import fields
from mlawriter.vocabulary.answers import Scope, is_not_known
from mlawriter.vocabulary.fields import Field
from mlawriter.vocabulary.needs import Need

ROUNDS = 6
"""An answer may ask for another one; after so many rounds nothing new is asked."""


def completed(letter: FileLetter) -> Draft:
    """The letter as it would be with every answer known."""
    old = letter.draft.subject
    matter, request = copy.deepcopy(dict(old.matter_answers)), copy.deepcopy(dict(old.request_answers))
    subject = subject_of(books(), old.letter.id, matter, request)
    for _ in range(ROUNDS):
        for known, answers in _places(subject):
            _make_known(known, answers)
        for gap in draft_of(books(), subject).gaps:
            if gap.need > Need.HELPFUL:
                _close(gap, subject)
    return draft_of(books(), subject)


def _places(subject: Subject) -> Iterator[tuple[Iterable[Field], dict[str, Any]]]:
    yield [known for section in subject.matter for known in section.fields], _own(subject.matter_answers)
    yield [known for section in subject.letter.sections for known in section.fields], _own(subject.request_answers)
    for row in subject.measure_rows():
        yield subject.measures[row["measure"]].fields, _own(row)


def _own(answers: Mapping[str, Any]) -> dict[str, Any]:
    assert isinstance(answers, dict)
    return answers


def _make_known(known: Iterable[Field], answers: dict[str, Any]) -> None:
    for field in known:
        value = answers.get(field.id)
        if is_not_known(value):
            answers[field.id] = made_up(field)
        elif isinstance(field.kind, fields.Rows):
            for row in value or []:
                _make_known(field.kind.fields, row)


def _close(gap: Gap, subject: Subject) -> None:
    answers = _page(gap, subject)
    if gap.path == "annexes":
        answers["annexes"].append(_annex(gap, subject, len(answers["annexes"])))
        _own(subject.request_answers)["enclosed"] = [row["id"] for row in answers["annexes"]]
        return
    *steps, last = gap.path.split(".")
    known: Iterable[Field] = [field for page, own in _places(subject) if own is answers for field in page]
    holder: Any = answers
    for step in steps:
        if step.isdigit():
            holder = holder[int(step)]
        else:
            field = next(field for field in known if field.id == step)
            assert isinstance(field.kind, fields.Rows)
            holder, known = holder[step], field.kind.fields
    holder[last] = made_up(next(field for field in known if field.id == last))


def _page(gap: Gap, subject: Subject) -> dict[str, Any]:
    kind, name = gap.page
    if kind == "measure":
        return _own(next(row for row in subject.measure_rows() if row["id"] == name))
    return _own(subject.matter_answers if kind == "matter" else subject.request_answers)


def _annex(gap: Gap, subject: Subject, number: int) -> dict[str, Any]:
    asked = (*subject.letter.annexes, *(rule for row in subject.measure_rows() for rule in _rules(subject, row)))
    rule = next(rule for rule in asked if rule.label == gap.label)
    return {"id": f"z{number}", "kind": rule.id, "name": "Paper", "pages": 1, "languages": "FR", "copy": "copy"}


def _rules(subject: Subject, row: Mapping[str, Any]) -> Iterable[Any]:
    return subject.measures[row["measure"]].annexes


def made_up(field: Field) -> Any:
    """An answer of the field's kind, whatever it is; an instrument is one that the law on file knows."""
    if field.id == "instrument":
        return "UNCAC"
    match field.kind:
        case fields.Choice(options):
            return options[0].id
        case fields.Choices(options):
            return [options[0].id]
        case fields.Rows(inner):
            scope = Scope(({},))
            return [{"id": "z1"} | {each.id: made_up(each) for each in inner if scope.holds(each.when)}]
        case fields.Links(to):
            return [to[0] + "1"]
        case _:
            return _MADE_UP[type(field.kind)]


_MADE_UP: Mapping[type, Any] = {
    fields.Line: "Something",
    fields.Prose: "Something.",
    fields.Identifier: "A-1",
    fields.Email: "a@example.org",
    fields.Phone: "+000 1",
    fields.Number: 5,
    fields.Day: {"year": 2025, "month": 3, "day": 1},
    fields.Moment: {"date": "2025-03-01", "time": "10:00:00", "offset": "+00:00"},
    fields.Money: {"amount": "5.00", "currency": "USD", "typed": "5"},
    fields.Tick: True,
    fields.StateChoice: "XA",
    fields.StatesChoice: ["XA"],
    fields.LanguageChoice: "fr",
}
