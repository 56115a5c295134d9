"""Whether a measure needs compulsion, which is what several clauses on dual criminality turn on."""

from enum import StrEnum
from typing import Final

from mlawriter.law.case import Case

COERCIVE: Final = ("search", "freezing", "bank", "interception", "confiscation")
FREE: Final = ("service", "public_record", "spontaneous")


class Nature(StrEnum):
    """Coercive by its nature, free by its nature, or as the request will have it."""

    COERCIVE = "coercive"
    FREE = "free"
    DEPENDS = "depends"


def nature(case: Case, measure: str) -> Nature:
    """A statement or a record may be given freely or compelled: only the request can say."""
    if measure in case.compelled or measure.startswith(COERCIVE):
        return Nature.COERCIVE
    return Nature.FREE if measure.startswith(FREE) else Nature.DEPENDS
