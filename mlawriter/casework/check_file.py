"""Check a request file before anything is made of it: its format, and every answer as the form would check it.

What is read is what will be kept: texts through the text gate, dates and amounts in their one form.
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from mlawriter.casework.books import Books
from mlawriter.casework.file_problems import FileProblem, from_problem, shown
from mlawriter.casework.translated import read_translations
from mlawriter.language.languages_named import LANGUAGE_CODES
from mlawriter.readers.binding import LAST
from mlawriter.readers.binding_json import bind_json
from mlawriter.readers.reading import Known, valid_row_id
from mlawriter.readers.schema import FORMAT
from mlawriter.vocabulary.fields import Field, Rows
from mlawriter.vocabulary.limits import MOST_MEASURES, MOST_REQUESTS
from mlawriter.vocabulary.sections import Section

_PARTS: Final = frozenset({"format", "matter", "requests", "translations"})
_MOST_GONE: Final = 10_000


class NotJson(ValueError):
    """The bytes hold no JSON value; `problem` says where it breaks off."""

    def __init__(self, problem: FileProblem) -> None:
        """Keep the problem; the message is only its id."""
        super().__init__(problem.id)
        self.problem = problem


class _NameTwice(ValueError):
    pass


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A request file as it was read: `file` is what will be kept, and means nothing while there are problems."""

    file: Mapping[str, Any]
    problems: tuple[FileProblem, ...]


def parse_file(content: bytes) -> Any:
    """The JSON value that the bytes hold.

    Raises:
        NotJson: they are not JSON in UTF-8, too deep to be read, or a name stands twice in one object.
    """
    try:
        return json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_refuse_constant)
    except _NameTwice as fault:
        raise NotJson(FileProblem("", "name_twice", {"name": shown(fault)})) from None
    except json.JSONDecodeError as fault:
        raise NotJson(FileProblem("", "not_json", {"line": fault.lineno, "column": fault.colno})) from None
    except RecursionError:
        raise NotJson(FileProblem("", "too_deep")) from None
    except ValueError:
        raise NotJson(FileProblem("", "not_json", {"line": 1, "column": 1})) from None


def check_file(books: Books, file: object) -> ReadFile:
    """Read a request file, and list everything in it that cannot be kept."""
    if not isinstance(file, Mapping):
        return ReadFile({}, (FileProblem("", "not_an_object"),))
    problems = [*_head(file)]
    known = Known(frozenset(books.directory.states), frozenset(LANGUAGE_CODES), _rows(books.matter, file.get("matter")))
    reading = _Reading(books, known, problems)
    matter = reading.answers(_fields(books.matter), file.get("matter", {}), "matter.")
    requests = reading.requests(file.get("requests", []))
    kept = {"format": FORMAT, "matter": matter, "requests": requests}
    kept["translations"] = read_translations(books, file.get("translations", {}), requests, problems)
    return ReadFile(kept, tuple(problems))


class _Reading:
    """One file being read; what is wrong with it is collected in `problems`."""

    def __init__(self, books: Books, known: Known, problems: list[FileProblem]) -> None:
        self.books = books
        self.known = known
        self.problems = problems

    def refuse(self, path: str, problem: str, **params: str | int) -> None:
        self.problems.append(FileProblem(path, problem, params))

    def answers(
        self, fields: Sequence[Field], answers: object, path: str, beside: Sequence[str] = ()
    ) -> dict[str, Any]:
        bound = bind_json(fields, answers, self.known, path, beside=beside)
        self.problems += map(from_problem, bound.problems)
        return bound.answers

    def at_most(self, most: int, rows: object, path: str) -> Sequence[object]:
        if not isinstance(rows, list):
            self.refuse(path, "not_a_list")
            return ()
        if len(rows) > most:
            self.refuse(path, "too_many", most=most)
        return rows[:most]

    def requests(self, requests: object) -> list[Mapping[str, Any]]:
        listed = self.at_most(MOST_REQUESTS, requests, "requests")
        return [self.request(request, f"requests.{number}") for number, request in enumerate(listed)]

    def request(self, request: object, path: str) -> Mapping[str, Any]:
        if not isinstance(request, Mapping):
            self.refuse(path, "not_an_object")
            return {}
        for name in request:
            if name not in {"letter", "answers"}:
                self.refuse(f"{path}.{shown(name)}", "unknown_part")
        letter_id = request.get("letter")
        letter = self.books.letters.get(letter_id) if isinstance(letter_id, str) else None
        if letter is None:
            self.refuse(f"{path}.letter", "no_such_letter")
            return {}
        answers = self.answers(_fields(letter.sections), request.get("answers", {}), f"{path}.answers.", ["measures"])
        if "measures" in answers and not letter.takes_measures:
            self.refuse(f"{path}.answers.measures", "no_measures_here")
        elif "measures" in answers:
            answers["measures"] = self.measures(answers["measures"], f"{path}.answers.measures")
        return {"letter": letter.id, "answers": answers}

    def measures(self, rows: object, path: str) -> Sequence[Mapping[str, Any]]:
        kept: dict[str, Mapping[str, Any]] = {}
        for number, row in enumerate(self.at_most(MOST_MEASURES, rows, path)):
            name = row.get("measure") if isinstance(row, Mapping) else None
            measure = self.books.measures.get(name) if isinstance(name, str) else None
            if measure is None:
                self.refuse(f"{path}.{number}.measure", "no_such_measure")
                continue
            answers = self.answers(measure.fields, row, f"{path}.{number}.", ["id", "measure"])
            row_id = answers.get("id")
            if not isinstance(row_id, str) or not valid_row_id(row_id) or row_id in kept:
                self.refuse(f"{path}.{number}.id", "row_id")
                continue
            kept[row_id] = answers
        return list(kept.values())


def _head(file: Mapping[str, Any]) -> Iterable[FileProblem]:
    if file.get("format") != FORMAT:
        yield FileProblem("format", "no_format", {"format": FORMAT})
    for name in ("matter", "requests"):
        if name not in file:
            yield FileProblem(name, "missing")
    for name in file:
        if name not in _PARTS:
            yield FileProblem(shown(name), "unknown_part")


def _rows(matter: Sequence[Section], answers: object) -> Mapping[str, Collection[str]]:
    """The ids that links may hold: the rows of the matter's lists, and those that each list says are gone.

    A link may outlive its row; a file that was exported so comes back. One that never had a row is a slip.
    """
    if not isinstance(answers, Mapping):
        return {}
    lists = [known.id for known in _fields(matter) if isinstance(known.kind, Rows)]
    return {name: _present(answers.get(name)) | _gone(name, answers.get(LAST + name)) for name in lists}


def _present(rows: object) -> frozenset[str]:
    found = [row.get("id") for row in rows if isinstance(row, Mapping)] if isinstance(rows, list) else []
    return frozenset(row_id for row_id in found if isinstance(row_id, str))


def _gone(name: str, last: object) -> frozenset[str]:
    highest = min(last, _MOST_GONE) if type(last) is int else 0
    return frozenset(f"{name[0]}{number}" for number in range(1, highest + 1))


def _fields(sections: Iterable[Section]) -> tuple[Field, ...]:
    return tuple(known for section in sections for known in section.fields)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a name that stands twice: the JSON reader would keep the last one and lose the first in silence."""
    read: dict[str, Any] = {}
    for name, value in pairs:
        if name in read:
            raise _NameTwice(name)
        read[name] = value
    return read


def _refuse_constant(name: str) -> Any:
    raise ValueError(name)
