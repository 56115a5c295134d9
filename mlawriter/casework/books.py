"""The books a request is drawn from: definitions, law, directory, clauses; read once at start."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from mlawriter.definitions.matter import MATTER
from mlawriter.definitions.registers import LETTERS, MEASURES
from mlawriter.directory import Directory, read_directory
from mlawriter.language.clauses import ClauseBook, clause_book
from mlawriter.law.lawbook import LawBook
from mlawriter.law.reading import read_law
from mlawriter.places import AUTHORITIES
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
    return Books(MATTER, LETTERS, MEASURES, read_law(), read_directory(AUTHORITIES), clause_book())
