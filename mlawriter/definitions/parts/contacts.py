"""The fields by which an authority or an official can be reached, for as many authorities as a letter names."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mlawriter.vocabulary.fields import Email, Field, Kind, Line, Phone, Prose
from mlawriter.vocabulary.needs import Ask

_NOTHING: Final = MappingProxyType[str, str]({})


def reach(
    prefix: str,
    whose: dict[str, str],
    asks: tuple[Ask, ...] = (),
    missing: str = "",
    *,
    also_missing: Mapping[str, str] = _NOTHING,
    secret: bool = False,
) -> tuple[Field, ...]:
    """Address, telephone, e-mail and the rest for one authority.

    `whose` maps each of "address", "phone", "email", "hours", "languages" to its whole label, so that every
    label is a sentence a translator can see; a key left out is not asked. Telephone and e-mail are needed, and what
    `also_missing` names, each with the sentence that tells its gap.
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
    needed = {"phone": missing, "email": missing, **also_missing}
    return tuple(
        Field(
            f"{prefix}_{part}",
            kinds[part],
            label,
            asks=asks if part in needed else (),
            missing=needed.get(part, ""),
            secret=secret,
        )
        for part, label in whose.items()
    )
