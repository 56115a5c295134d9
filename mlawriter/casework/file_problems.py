"""What can be wrong with a request file, place by place, with the sentence for each problem."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from mlawriter.language.messages import N_
from mlawriter.readers.problems import MESSAGES, Problem
from mlawriter.vocabulary.text import Flaw

FILE_MESSAGES: Final[Mapping[str, str]] = {
    "not_an_object": N_("This must be an object, with names and values."),
    "not_a_list": N_("This must be a list."),
    "not_json": N_("This is not JSON in UTF-8 (line %(line)s, column %(column)s)."),
    "too_deep": N_("The lists and objects in this file stand too deep inside one another."),
    "name_twice": N_("The name “%(name)s” stands twice in the same object."),
    "no_format": N_("This is not a request file of mlawriter: the format must be “%(format)s”."),
    "missing": N_("This part of the file is missing."),
    "unknown_part": N_("A request file has no part of this name."),
    "no_such_letter": N_("There is no kind of letter with this id."),
    "no_such_measure": N_("There is no measure with this id."),
    "no_measures_here": N_("This kind of letter takes no measures."),
    "no_such_place": N_("This translation belongs to no text of the file."),
}

_LONGEST_SHOWN: Final = 80


@dataclass(frozen=True, slots=True)
class FileProblem:
    """What is wrong at one place of the file; `path` names it with dots ("requests.0.answers.reference")."""

    path: str
    id: str
    params: Mapping[str, str | int] = field(default_factory=dict)

    def words(self, translate: Callable[[str], str]) -> str:
        """Give the sentence in the language of the person."""
        return translate(FILE_MESSAGES.get(self.id) or MESSAGES[self.id]) % self.params


def from_problem(problem: Problem) -> FileProblem:
    """The problem that a form would show, at its place in the file."""
    return FileProblem(problem.path, problem.id, problem.params)


def from_gate(path: str, flaw: Flaw) -> FileProblem:
    """The problem of a text that the gate refused."""
    return FileProblem(path, flaw.id, flaw.params)


def shown(name: object) -> str:
    """A name from the file as it may be repeated: short, and without anything that a terminal would act on."""
    return "".join(letter if letter.isprintable() else "?" for letter in str(name)[:_LONGEST_SHOWN])
