"""Small changes to words that are already chosen: a capital at the head of a sentence, a full stop at its end."""

import re
from dataclasses import replace

from mlawriter.document.blocks import Identifier, Inlines, Text, Unknown

STOPS = (".", "?", "!", "…", "؟")
"""The signs that end a sentence."""

ENDS = (*STOPS, ":", ";", "؛")
AFTER_END = '”»"’\u2069 '
"""What may stand after the sign that ends a sentence."""


GOES_SMALL = re.compile(r"[^\W\d_](?:[^\W\d_A-Z]|[ ’'])")
"""A word with a capital at most at its head: not "IP address", not "N°"."""


def capital(content: Inlines) -> Inlines:
    """The same words with a capital, as a sentence or heading begins."""
    if not content or not isinstance(content[0], Text):
        return content
    return (replace(content[0], text=content[0].text[:1].upper() + content[0].text[1:]), *content[1:])


def small(content: Inlines) -> Inlines:
    """The same words without a capital, as they go on within a sentence; what is written in capitals keeps them."""
    if not content or not isinstance(content[0], Text) or not GOES_SMALL.match(content[0].text):
        return content
    return (replace(content[0], text=content[0].text[:1].lower() + content[0].text[1:]), *content[1:])


def closed(content: Inlines) -> Inlines:
    """The same words with a full stop, where no sign ends them; what only says that nothing is known stays alone."""
    if (
        not content
        or all(isinstance(piece, Unknown) for piece in content)
        or content[-1].text.rstrip(AFTER_END).endswith(ENDS)
    ):
        return content
    return (*content, Text("."))


def opened(content: Inlines) -> Inlines:
    """The same words without a full stop at their end, since more is to follow."""
    if not is_closed(content) or not isinstance(content[-1], Text):
        return content
    return (*content[:-1], replace(content[-1], text=content[-1].text.removesuffix(".")))


def is_closed(content: Inlines) -> bool:
    """Whether a sign that ends a sentence stands at the end."""
    return bool(content) and not isinstance(content[-1], Identifier) and content[-1].text.endswith(STOPS)
