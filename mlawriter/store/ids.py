"""Ids that can not be guessed and that say nothing: they stand in URLs and logs."""

import re
from secrets import token_urlsafe
from typing import Final

from mlawriter.vocabulary.limits import LONGEST_ID

_ID: Final = re.compile(rf"[A-Za-z0-9_-]{{1,{LONGEST_ID}}}")


def new_id() -> str:
    """Twelve characters that are safe in a URL."""
    return token_urlsafe(9)


def is_id(text: str) -> bool:
    """Whether this could be an id at all; what could not is not sent to the database."""
    return _ID.fullmatch(text) is not None
