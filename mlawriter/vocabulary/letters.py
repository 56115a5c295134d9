"""A letter: a kind of request, with its sections and the order of its document. A measure: one thing asked in it."""

from dataclasses import dataclass

from mlawriter.vocabulary.annexes import AnnexRule
from mlawriter.vocabulary.citations import Citation
from mlawriter.vocabulary.conditions import Condition
from mlawriter.vocabulary.fields import Field
from mlawriter.vocabulary.passages import Passage
from mlawriter.vocabulary.sections import Section


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that a mutual legal assistance letter asks for, with its own particulars.

    `code` is the number of the type in the specification (T09b). `coercive` says when the executing authority
    must compel somebody. `sections` are its pages, in the order in which they are filled in; the first, which has
    no title, bears that of the measure. `passages` is the sub-section of the letter; `from_whom` are the fields
    that name who holds or gives what is asked, for the summary box on page one.
    """

    id: str
    code: str
    title: str
    help: str
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]
    citations: tuple[Citation, ...]
    annexes: tuple[AnnexRule, ...] = ()
    coercive: Condition | None = None
    from_whom: tuple[str, ...] = ()

    @property
    def fields(self) -> tuple[Field, ...]:
        """Everything that is asked about it: its answers are kept together, whatever page they stand on."""
        return tuple(field for section in self.sections for field in section.fields)


@dataclass(frozen=True, slots=True)
class Letter:
    """A kind of request.

    `function` is the question put to the law ("mla", "extradition", "provisional_arrest", or "" where the
    basis is that of the earlier request). `sections` are those of the request; `matter` are the ids of the
    sections of the matter it draws on. `order` is the order of the document.
    """

    id: str
    code: str
    title: str
    help: str
    function: str
    sections: tuple[Section, ...]
    matter: tuple[str, ...]
    order: tuple[Passage, ...]
    citations: tuple[Citation, ...]
    takes_measures: bool = False
    one_person: bool = False
    annexes: tuple[AnnexRule, ...] = ()
