"""Isolates: keep an identifier, an amount, a date or a name in its own order inside words that run the other way."""

from typing import Final

LEFT_TO_RIGHT: Final = "\u2066"
FIRST_STRONG: Final = "\u2068"
END: Final = "\u2069"


def isolate(text: str) -> str:
    """An identifier, amount, date or citation, always left to right (LRI … PDI); empty text stays empty."""
    return f"{LEFT_TO_RIGHT}{text}{END}" if text else ""


def isolate_words(text: str) -> str:
    """Words of unknown direction, such as a name as typed; their first letter decides (FSI … PDI)."""
    return f"{FIRST_STRONG}{text}{END}" if text else ""
