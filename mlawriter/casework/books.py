"""The books a request is drawn from: definitions, law, directory, clauses; read once at start."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from mlawriter.casework.state_rules import lists_of
from mlawriter.definitions.matter import MATTER
from mlawriter.definitions.registers import LETTERS, MEASURES
from mlawriter.definitions.treaty_lists import LISTS
from mlawriter.directory import Directory, read_directory
from mlawriter.language.clauses import ClauseBook, clause_book
from mlawriter.language.messages import N_
from mlawriter.law.lawbook import LawBook
from mlawriter.law.reading import read_law
from mlawriter.places import AUTHORITIES
from mlawriter.readers.asking import sections_with_lists
from mlawriter.vocabulary.letters import Letter, Measure
from mlawriter.vocabulary.sections import Section


@dataclass(frozen=True, slots=True)
class Books:
    """Everything that does not change while the program runs."""

    matter: tuple[Section, ...]
    letters: Mapping[str, Letter]
    measures: Mapping[str, Measure]
    law: LawBook
    directory: Directory
    clauses: ClauseBook


@cache
def books() -> Books:
    """The books of the tool.

    Raises:
        LawFault, DirectoryFault, ClauseFault: a data file is faulty; the message names file, entry and remedy.
    """
    return books_over(read_directory(AUTHORITIES), read_law(), clause_book())


def books_over(directory: Directory, law: LawBook, clauses: ClauseBook) -> Books:
    """The books with this directory: every field carries what the treaties and the States ask of it."""
    of_states = lists_of(directory)
    lists = {field: (*LISTS.get(field, ()), *of_states.get(field, ())) for field in {*LISTS, *of_states}}
    return Books(
        sections_with_lists(MATTER, lists),
        {
            name: replace(letter, sections=sections_with_lists(letter.sections, lists))
            for name, letter in LETTERS.items()
        },
        {
            name: replace(measure, sections=sections_with_lists(measure.sections, lists))
            for name, measure in MEASURES.items()
        },
        law,
        directory,
        clauses,
    )


def measure_title(books: Books, identifier: str) -> str:
    """What a measure is called, as a msgid; a request that names none asks for assistance."""
    measure = books.measures.get(identifier)
    return measure.title if measure else N_("assistance in general")
