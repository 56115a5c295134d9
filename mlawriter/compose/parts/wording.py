"""Small changes to words that are already chosen: a capital at the head of a sentence or column."""

from dataclasses import replace

from mlawriter.document.blocks import Inlines, Text


def capital(content: Inlines) -> Inlines:
    """The same words with a capital, as a sentence or heading begins."""
    if not content or not isinstance(content[0], Text):
        return content
    return (replace(content[0], text=content[0].text[:1].upper() + content[0].text[1:]), *content[1:])
