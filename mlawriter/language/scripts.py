"""Which way a text runs: that of most of its letters, so that a foreign name at its head does not turn it round."""

import unicodedata
from collections import Counter
from typing import Literal

LEFT_TO_RIGHT = frozenset({"L"})
RIGHT_TO_LEFT = frozenset({"R", "AL"})


def direction_of(text: str) -> Literal["ltr", "rtl"] | None:
    """The direction of most letters of a text, or None where it has no letters (digits and signs only)."""
    kinds = Counter(unicodedata.bidirectional(character) for character in text)
    left = sum(kinds[kind] for kind in LEFT_TO_RIGHT)
    right = sum(kinds[kind] for kind in RIGHT_TO_LEFT)
    if not left and not right:
        return None
    return "rtl" if right >= left else "ltr"


def has_letters(text: str, direction: Literal["ltr", "rtl"]) -> bool:
    """Whether a text has a letter that runs this way."""
    wanted = LEFT_TO_RIGHT if direction == "ltr" else RIGHT_TO_LEFT
    return any(unicodedata.bidirectional(character) in wanted for character in text)
