"""A section: the fields that stand on one page of the form and are saved together."""

from dataclasses import dataclass

from mlawriter.vocabulary.conditions import ALWAYS, Condition
from mlawriter.vocabulary.fields import Field


@dataclass(frozen=True, slots=True)
class Section:
    """Fields that belong together; `id` is part of the address of its page."""

    id: str
    title: str
    fields: tuple[Field, ...]
    intro: str = ""
    when: Condition = ALWAYS
