"""Which way a text runs, told by its first strong character as the Unicode bidirectional algorithm does (rule P2)."""

import unicodedata
from typing import Literal


def direction_of(text: str) -> Literal["ltr", "rtl"] | None:
    """The direction of the first strong character, or None where there is none (digits and signs only)."""
    for character in text:
        match unicodedata.bidirectional(character):
            case "L":
                return "ltr"
            case "R" | "AL":
                return "rtl"
    return None
