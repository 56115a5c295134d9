"""What a letter is asked to tell: every answer of its input that stands on its path, with the words it prints as."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mlawriter.casework.file_letters import FileLetter
from mlawriter.language.dates import day_in_words, moment_in_words
from mlawriter.language.languages_named import language_name
from mlawriter.language.names import state_name
from mlawriter.language.numbers import money, number
from mlawriter.vocabulary import fields
from mlawriter.vocabulary.answers import Scope, is_empty, is_not_known
from mlawriter.vocabulary.fields import Field

CHOSEN = {
    "persons": ("sought", "persons_named"),
    "facts": ("facts_told",),
    "offences": ("offences_named",),
    "annexes": ("enclosed",),
}
"""Lists of the matter of which a letter may tell less than all, with the fields that choose."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer that the letter should tell; `holder` is the object that holds it, `where` its path without rows."""

    path: str
    field: Field
    value: Any
    holder: Mapping[str, Any]
    where: str


def answers_asked(letter: FileLetter) -> Iterator[Answer]:
    """Every answer on the path of the letter that is known; rows that it was told to leave out are left out."""
    return (answer for answer in _all(letter) if not is_not_known(answer.value))


def unknowns_asked(letter: FileLetter) -> Iterator[Answer]:
    """Every answer on the path of the letter of which the drafter said that it is not known."""
    return (answer for answer in _all(letter) if is_not_known(answer.value))


def _all(letter: FileLetter) -> Iterator[Answer]:
    subject, scope = letter.draft.subject, letter.draft.subject.scope()
    for section in subject.matter:
        if section.id in subject.letter.matter:
            yield from _in_fields(section.fields, subject.matter_answers, scope, "matter/", "matter/")
    for section in subject.letter.sections:
        if scope.holds(section.when):
            yield from _in_fields(section.fields, subject.request_answers, scope, "request/", "request/")
    for row in subject.measure_rows():
        known = subject.measures[row["measure"]].fields
        path = f"request/measures/{row['id']}/"
        yield from _in_fields(known, row, scope.inside(row, known), path, f"{row['measure']}/")


def _in_fields(
    known: Iterable[Field], answers: Mapping[str, Any], scope: Scope, path: str, where: str
) -> Iterator[Answer]:
    for field in known:
        value: Any = answers.get(field.id)
        if is_empty(value) or not scope.holds(field.when):
            continue
        if not isinstance(field.kind, fields.Rows) or is_not_known(value):
            yield Answer(f"{path}{field.id}", field, value, answers, f"{where}{field.id}")
            continue
        for row in _rows_told(field.id, value, scope) if path == "matter/" else value:
            inner = field.kind.fields
            place = f"{path}{field.id}/{row['id']}/"
            yield from _in_fields(inner, row, scope.inside(row, inner), place, f"{where}{field.id}/")


def _rows_told(name: str, rows: list[Mapping[str, Any]], scope: Scope) -> list[Mapping[str, Any]]:
    for choice in CHOSEN.get(name, ()):
        wanted = scope.get(choice)
        if wanted:
            return [row for row in rows if row["id"] in wanted]
    return rows


def printed_as(answer: Answer, tag: str, translations: Mapping[str, Mapping[str, str]]) -> tuple[str, ...]:
    """The words that stand in the letter for an answer that has words of its own; none for what a clause tells."""
    value: Any = answer.value
    match answer.field.kind:
        case fields.Line() | fields.Prose():
            text = translations.get(tag, {}).get(answer.path, value)
            return tuple(line for line in text.split("\n") if line.strip())
        case fields.Identifier() | fields.Email() | fields.Phone():
            return (value,)
        case fields.Number():
            return (number(tag, value),)
        case fields.Money():
            return (money(tag, value),)
        case fields.Day():
            return (day_in_words(tag, value),)
        case fields.Moment():
            return (moment_in_words(tag, value),)
        case fields.StateChoice():
            return (state_name(tag, value),)
        case fields.StatesChoice():
            return tuple(state_name(tag, code) for code in value)
        case fields.LanguageChoice():
            return (language_name(tag, value),)
        case _:
            return ()


def told_by_clauses(answer: Answer) -> bool:
    """Whether the answer is a tick, an option or a link of a measure: it shows in which words are printed."""
    if isinstance(answer.field.kind, fields.Links):
        return answer.path.startswith("request/measures/")
    return isinstance(answer.field.kind, fields.Tick | fields.Choice | fields.Choices)
