"""Print a letter in one of the formats, under a name made from its reference and never from a person's."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Final, Literal, TypeAlias, assert_never

from mlawriter.document.blocks import Document
from mlawriter.document.html import print_html
from mlawriter.document.text import print_text
from mlawriter.document.word import print_word

Form: TypeAlias = Literal["docx", "html", "txt"]

FORMS: Final[tuple[Form, ...]] = ("docx", "html", "txt")
MEDIA_TYPES: Final[Mapping[Form, str]] = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
}

_LONGEST_NAME: Final = 80
# Enough to read and to print it where no style sheet of ours is at hand; logical properties serve both directions.
_STYLE: Final = (
    "body{max-inline-size:46rem;margin-inline:auto;padding:1rem;font-family:serif;line-height:1.45}"
    "table{border-collapse:collapse;inline-size:100%}th,td{border:1px solid;padding:.25rem .5rem;text-align:start;"
    "vertical-align:top}.running-head{font-size:.85rem}dt{font-weight:bold}"
    ".parallel>div,.signatures{display:grid;grid-template-columns:1fr 1fr;gap:1.5rem}"
    "@media print{.page-break{break-after:page;border:0}}"
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A letter as a file."""

    name: str
    media_type: str
    content: bytes


def print_as(document: Document, form: Form, name: str, letterhead: bytes | None = None) -> Printed:
    """The letter in one format; `name` has no ending, `letterhead` is a base file that was found fit."""
    return Printed(f"{name}.{form}", MEDIA_TYPES[form], _content(document, form, letterhead))


def _content(document: Document, form: Form, letterhead: bytes | None) -> bytes:
    match form:
        case "docx":
            return print_word(document, letterhead)
        case "html":
            return _page(document).encode()
        case "txt":
            return print_text(document).encode()
        case _:
            assert_never(form)


def _page(document: Document) -> str:
    return (
        f'<!doctype html>\n<html lang="{escape(document.language)}" dir="{document.direction}">\n<head>\n'
        f'<meta charset="utf-8">\n<title>{escape(document.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n'
        f"{print_html(document)}</body>\n</html>\n"
    )


EXTRACT: Final = "extract"
"""Stands in the name of the file that may be handed to a bank, a witness or the person concerned."""


def file_name(reference: str, fallback: str, *languages: str) -> str:
    """The reference and the languages, as every file system takes them: "2024/377" gives 2024-377-fr."""
    plain = "".join(sign if sign.isalnum() or sign in "-_." else "-" for sign in reference)[:_LONGEST_NAME].strip("-.")
    return "-".join((plain or fallback, *languages))
