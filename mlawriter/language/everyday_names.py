"""What people call a State besides its name at the United Nations: Russia, the UK, USA; for reading, never printed."""

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale
from babel.core import get_global

from mlawriter.language.names import state_choices

_IN_BRACKETS = re.compile(r"\s*[()]\s*")


@cache
def everyday_names(tag: str) -> tuple[tuple[str, str], ...]:
    """Each such name of a State in this language, with its code, as the Unicode CLDR has it."""
    return tuple(_everyday(tag))


@cache
def longer_codes() -> tuple[tuple[str, str], ...]:
    """Other codes that mean one State, with its two letters: USA, GBR, UK."""
    states = {code for code, _ in state_choices("en")}
    aliases = get_global("territory_aliases").items()
    return tuple((alias, one[0]) for alias, one in aliases if alias.isalpha() and len(one) == 1 and one[0] in states)


def _everyday(tag: str) -> Iterator[tuple[str, str]]:
    called = Locale.parse(tag).territories
    for code, _ in state_choices("en"):
        # "Myanmar (Burma)": both are names.
        for name in (called.get(code, ""), *_IN_BRACKETS.split(called.get(code, ""))):
            if name:
                yield name, code
