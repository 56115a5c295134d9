"""A citation: the provision, statute or guide that asks for something."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """One place in one work; `work` is an id known to the law's instruments or works, `provision` as printed."""

    work: str
    provision: str

    def __str__(self) -> str:
        return f"{self.work} {self.provision}".strip()


def cite(*places: str) -> tuple[Citation, ...]:
    """Read citations written as "UNTOC 18(15)(a)": the work's id, a space, the provision."""
    return tuple(Citation(work, provision) for work, _, provision in (place.partition(" ") for place in places))
