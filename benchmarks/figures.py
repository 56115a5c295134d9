"""A measured figure with its limit, and the median of repeated runs."""

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured; `limit` None: told only. `at_least`: the limit is a floor, not a ceiling."""

    name: str
    value: float
    unit: str
    limit: float | None = None
    at_least: bool = False

    @property
    def met(self) -> bool:
        """Whether the figure keeps its limit."""
        if self.limit is None:
            return True
        return self.value >= self.limit if self.at_least else self.value <= self.limit

    def __str__(self) -> str:
        """One line: name, value, limit."""
        told = f"{self.name}: {self.value:.3g} {self.unit}".rstrip()
        if self.limit is None:
            return told
        return (
            f"{told} (limit: at {'least' if self.at_least else 'most'} {self.limit:g}) {'ok' if self.met else 'MISSED'}"
        )


def median_ms(work: Callable[[], object], runs: int = 30) -> float:
    """The median of the CPU time of a piece of work in milliseconds, after one run that does not count."""
    return medians_ms(work, runs=runs)[0]


def medians_ms(*works: Callable[[], object], runs: int = 30) -> tuple[float, ...]:
    """The medians of several pieces of work that take turns, so that a busy moment of the machine slows all alike.

    What lives on is left out of the rounds of the garbage collector, as the server does.
    """
    for work in works:
        work()
    gc.collect()
    gc.freeze()
    times: list[list[float]] = [[] for _ in works]
    for _ in range(runs):
        for spent, work in zip(times, works, strict=True):
            start = time.process_time()
            work()
            spent.append((time.process_time() - start) * 1000)
    return tuple(statistics.median(spent) for spent in times)
