"""Annex rules: which document must or may go with a letter or measure, and which provision says so."""

from dataclasses import dataclass

from mlawriter.vocabulary.conditions import ALWAYS, Condition
from mlawriter.vocabulary.needs import Ask


@dataclass(frozen=True, slots=True)
class AnnexRule:
    """A document the reader needs with the letter; `id` is the kind of document an annex row names."""

    id: str
    label: str
    asks: tuple[Ask, ...]
    missing: str
    when: Condition = ALWAYS
