"""Every pair of States on file, both ways, for assistance and for extradition, on one core."""

import time
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import permutations

from benchmarks.figures import Figure
from mlawriter.law.assess import assess
from mlawriter.law.case import Case, Function, OffenceFacts
from mlawriter.law.lawbook import LawBook
from mlawriter.law.reading import read_law
from mlawriter.law.rules.candidates import fictional

SECONDS_FOR_ALL = 60
ON = date(2026, 11, 21)
OFFENCES = (OffenceFacts(frozenset({"laundering"}), Decimal(4)),)
FUNCTIONS: tuple[Function, ...] = ("mla", "extradition")


def measure() -> Iterator[Figure]:
    """CPU seconds for all pairs, from a book of law just read, so that nothing is known beforehand."""
    law = read_law()
    states = states_on_file(law)
    start = time.process_time()
    for requesting, requested in permutations(states, 2):
        for function in FUNCTIONS:
            assess(Case(requesting, requested, ON, function, OFFENCES), law)
    name = f"all {len(states) * (len(states) - 1)} pairs of States, two kinds of request"
    yield Figure(name, time.process_time() - start, "s", SECONDS_FOR_ALL)


def states_on_file(law: LawBook) -> list[str]:
    """Every State with a record of its own, without the invented ones."""
    recorded = {state for by_state in law.participation.records.values() for state in by_state}
    return sorted(state for state in recorded if not fictional(state))
