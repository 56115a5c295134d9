"""One assessment of the legal basis, and the books read at start."""

from collections.abc import Iterator
from datetime import date

from benchmarks.figures import Figure, median_ms
from mlawriter.casework.books import books
from mlawriter.directory import read_directory
from mlawriter.law.assess import assess
from mlawriter.law.case import Case, OffenceFacts
from mlawriter.law.reading import read_law
from mlawriter.places import AUTHORITIES

MS_FOR_ONE = 2


def measure() -> Iterator[Figure]:
    """CPU milliseconds of one assessment between Togo and Nigeria, and of reading law and directory."""
    law = books().law
    case = Case(
        "TG", "NG", date(2026, 11, 21), "mla", (OffenceFacts(frozenset({"laundering"})),), ("bank_transactions",)
    )
    yield Figure("one assessment", median_ms(lambda: assess(case, law)), "ms", MS_FOR_ONE)
    yield Figure("law read", median_ms(read_law, 3), "ms")
    yield Figure("directory read", median_ms(lambda: read_directory(AUTHORITIES), 3), "ms")
