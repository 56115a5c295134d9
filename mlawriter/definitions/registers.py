"""The registers: every letter and every measure by its id, each one line; ids are unique and for ever."""

from collections.abc import Mapping
from typing import Final, TypeVar

from mlawriter.definitions.letters.extradition import EXTRADITION
from mlawriter.definitions.letters.mutual_legal_assistance import MUTUAL_LEGAL_ASSISTANCE
from mlawriter.definitions.letters.provisional_arrest import PROVISIONAL_ARREST
from mlawriter.definitions.letters.reminder import REMINDER
from mlawriter.definitions.measures.bank_find import BANK_FIND
from mlawriter.definitions.measures.bank_monitor import BANK_MONITOR
from mlawriter.definitions.measures.bank_past import BANK_PAST
from mlawriter.definitions.measures.documents import DOCUMENTS
from mlawriter.definitions.measures.freezing import FREEZING
from mlawriter.definitions.measures.preservation import PRESERVATION
from mlawriter.definitions.measures.search import SEARCH
from mlawriter.definitions.measures.service import SERVICE
from mlawriter.definitions.measures.testimony import TESTIMONY
from mlawriter.definitions.measures.video_hearing import VIDEO_HEARING
from mlawriter.vocabulary.letters import Letter, Measure

Defined = TypeVar("Defined", Letter, Measure)


def register(*defined: Defined) -> Mapping[str, Defined]:
    """The definitions by id.

    Raises:
        ValueError: two have the same id.
    """
    by_id = {each.id: each for each in defined}
    if len(by_id) != len(defined):
        raise ValueError("two definitions have the same id")
    return by_id


LETTERS: Final = register(MUTUAL_LEGAL_ASSISTANCE, EXTRADITION, PROVISIONAL_ARREST, REMINDER)

MEASURES: Final = register(
    SERVICE,
    TESTIMONY,
    SEARCH,
    DOCUMENTS,
    BANK_FIND,
    BANK_PAST,
    BANK_MONITOR,
    VIDEO_HEARING,
    PRESERVATION,
    FREEZING,
)
