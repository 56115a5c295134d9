"""A request file is checked whole before anything of it is kept: the same checks as in the form, and no unknown key."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from mlawriter.readers.binding_json import bind_json
from mlawriter.readers.problems import Problem
from mlawriter.readers.reading import ANYTHING, Known, valid_row_id
from mlawriter.vocabulary.fields import Field, Prose
from mlawriter.vocabulary.letters import Letter, Measure
from mlawriter.vocabulary.limits import MOST_MEASURES, MOST_REQUESTS
from mlawriter.vocabulary.sections import Section
from mlawriter.vocabulary.text import Flaw, gate

FORMAT: Final = "mlawriter/1"
_KEYS: Final = frozenset({"format", "matter", "requests", "translations"})


@dataclass(frozen=True, slots=True)
class Checked:
    """The file in its kept form, and what is wrong with it; with a problem it must not be kept."""

    file: dict[str, Any]
    problems: tuple[Problem, ...]


def check_file(
    data: object,
    matter: Sequence[Section],
    letters: Mapping[str, Letter],
    measures: Mapping[str, Measure],
    known: Known = ANYTHING,
) -> Checked:
    """Read a request file against the definitions."""
    if not isinstance(data, dict) or data.get("format") != FORMAT or not set(data) <= _KEYS:
        return Checked({}, (Problem("", "wrong_shape"),))
    bound = bind_json(_fields(matter), data.get("matter", {}), known, "matter.")
    problems = list(bound.problems)
    requests = data.get("requests", [])
    if not isinstance(requests, list) or len(requests) > MOST_REQUESTS:
        return Checked({}, (*problems, Problem("requests", "wrong_shape")))
    kept = [
        _request(one, f"requests.{place}", letters, measures, known, problems) for place, one in enumerate(requests)
    ]
    translations = _translations(data.get("translations", {}), problems)
    file = {"format": FORMAT, "matter": bound.answers, "requests": kept, "translations": translations}
    return Checked(file, tuple(problems))


def _fields(sections: Sequence[Section]) -> list[Field]:
    return [field for section in sections for field in section.fields]


def _request(
    data: object,
    path: str,
    letters: Mapping[str, Letter],
    measures: Mapping[str, Measure],
    known: Known,
    problems: list[Problem],
) -> dict[str, Any]:
    if not isinstance(data, dict) or not set(data) <= {"letter", "answers"}:
        problems.append(Problem(path, "wrong_shape"))
        return {}
    name = data.get("letter")
    letter = letters.get(name) if isinstance(name, str) else None
    if letter is None:
        problems.append(Problem(f"{path}.letter", "no_such_option"))
        return {}
    fields = _fields(letter.sections)
    bound = bind_json(fields, data.get("answers", {}), known, f"{path}.", beside=("measures",))
    problems += bound.problems
    answers = bound.answers
    if "measures" in answers:
        answers["measures"] = _measures(answers["measures"], f"{path}.measures", measures, known, problems)
    return {"letter": letter.id, "answers": answers}


def _measures(
    data: object, path: str, measures: Mapping[str, Measure], known: Known, problems: list[Problem]
) -> list[dict[str, Any]]:
    if not isinstance(data, list) or len(data) > MOST_MEASURES:
        problems.append(Problem(path, "wrong_shape"))
        return []
    kept: list[dict[str, Any]] = []
    for place, row in enumerate(data):
        name = row.get("measure") if isinstance(row, dict) else None
        measure = measures.get(name) if isinstance(name, str) else None
        if measure is None:
            problems.append(Problem(f"{path}.{place}.measure", "no_such_option"))
            continue
        bound = bind_json(measure.fields, row, known, f"{path}.{place}.", beside=("id", "measure"))
        problems += bound.problems
        if not valid_row_id(bound.answers.get("id")) or any(one["id"] == bound.answers["id"] for one in kept):
            problems.append(Problem(f"{path}.{place}.id", "row_id"))
            continue
        kept.append(bound.answers)
    return kept


def _translations(data: object, problems: list[Problem]) -> dict[str, dict[str, str]]:
    kept: dict[str, dict[str, str]] = {}
    if not isinstance(data, dict):
        problems.append(Problem("translations", "wrong_shape"))
        return kept
    for tag, told in data.items():
        if not isinstance(told, dict):
            problems.append(Problem("translations", "wrong_shape"))
            continue
        for path, text in told.items():
            read = gate(text, "prose", Prose().longest) if isinstance(text, str) else Flaw("not_text")
            if isinstance(read, Flaw):
                problems.append(Problem("translations", read.id, read.params))
            else:
                kept.setdefault(str(tag), {})[str(path)] = read
    return kept
