"""Answers as the text that is kept: JSON in the drafter's own letters, in the order they were given."""

import json
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from typing import Any, Final

from mlawriter.store.faults import UnfitAnswers
from mlawriter.vocabulary.limits import DEEPEST_ANSWERS, LARGEST_ANSWERS, MEBIBYTE

_LONGEST_KEPT: Final = MEBIBYTE // 4


def to_text(value: Mapping[str, Any]) -> str:
    """Write answers as they are kept.

    Raises:
        UnfitAnswers: they are not JSON, too deep, too long, or hold half a character.
    """
    _refuse_depth(value)
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        text.encode()
    except (TypeError, ValueError):
        raise UnfitAnswers("the answers hold something that JSON in UTF-8 can not hold") from None
    if len(text) > LARGEST_ANSWERS:
        raise UnfitAnswers(f"the answers come to more than {LARGEST_ANSWERS} characters")
    return text


def from_text(text: str) -> dict[str, Any]:
    """Read what `to_text` wrote."""
    value: dict[str, Any] = json.loads(text)
    return value


def shared_from_text(text: str) -> Mapping[str, Any]:
    """Read what `to_text` wrote, for those who only look: the last few are kept, because pages ask again and again.

    The whole text is the key, so whoever may read the text gets what stands in it, whatever was saved meanwhile.
    """
    return _kept_from_text(text) if len(text) <= _LONGEST_KEPT else from_text(text)


@lru_cache(maxsize=16)
def _kept_from_text(text: str) -> Mapping[str, Any]:
    return from_text(text)


def fit(text: str, longest: int) -> str:
    """The text, where a column can hold it.

    Raises:
        UnfitAnswers: it is too long, or holds a character that the database can not.
    """
    if not isinstance(text, str) or len(text) > longest or "\0" in text:
        raise UnfitAnswers(f"a text of at most {longest} characters is expected, without NUL")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise UnfitAnswers("the text holds half a character") from None
    return text


def fingerprint(*parts: object) -> str:
    """A digest of what was sent, to tell a repeat from another content; the order of keys does not matter."""
    try:
        text = json.dumps(parts, sort_keys=True, allow_nan=False)
    except (TypeError, ValueError, RecursionError):
        raise UnfitAnswers("the answers hold something that JSON can not hold") from None
    return sha256(text.encode()).hexdigest()


def _refuse_depth(value: Mapping[str, Any]) -> None:
    level: list[Any] = [value]
    for _ in range(DEEPEST_ANSWERS):
        level = [
            inner
            for outer in level
            for inner in (outer.values() if isinstance(outer, Mapping) else outer)
            if isinstance(inner, Mapping | list | tuple)
        ]
        if not level:
            return
    raise UnfitAnswers(f"the answers are more than {DEEPEST_ANSWERS} levels deep")
