"""A citation: the provision, statute or guide that asks for something."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_OF_A_STATE: Final = re.compile(r"([a-z]{2})(-[a-z0-9]+)+")


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """One place in one work; `work` is an id known to the law's instruments or works, `provision` as printed."""

    work: str
    provision: str

    def __str__(self) -> str:
        return f"{self.work} {self.provision}".strip()

    @property
    def state(self) -> str:
        """The State of the directory that asks this itself: the id of its rule begins with its letters; else empty."""
        rule = _OF_A_STATE.fullmatch(self.work)
        return rule[1].upper() if rule else ""


@lru_cache(maxsize=4_096)
def cite(*places: str) -> tuple[Citation, ...]:
    """Read citations written as "UNTOC 18(15)(a)": the work's id, a space, the provision."""
    return tuple(Citation(work, provision) for work, _, provision in (place.partition(" ") for place in places))
