"""The fields by which an authority or an official can be reached, for as many authorities as a letter names."""

from mlawriter.vocabulary.fields import Email, Field, Kind, Line, Phone, Prose
from mlawriter.vocabulary.needs import Ask


def reach(
    prefix: str, whose: dict[str, str], asks: tuple[Ask, ...] = (), missing: str = "", *, secret: bool = False
) -> tuple[Field, ...]:
    """Address, telephone, e-mail and the rest for one authority.

    `whose` maps each of "address", "phone", "email", "hours", "languages" to its whole label, so that every
    label is a sentence a translator can see; a key left out is not asked.
    """
    kinds: dict[str, Kind] = {
        "address": Prose(rows=3, longest=1_000),
        "phone": Phone(),
        "mobile": Phone(),
        "fax": Phone(),
        "email": Email(),
        "hours": Line(),
        "languages": Line(),
    }
    needed = {"phone", "email"}
    return tuple(
        Field(
            f"{prefix}_{part}",
            kinds[part],
            label,
            asks=asks if part in needed else (),
            missing=missing if part in needed else "",
            secret=secret,
        )
        for part, label in whose.items()
    )
