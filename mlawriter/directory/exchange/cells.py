"""A value as the text of one cell and back: lists joined, truths in words, nothing that a spreadsheet would run."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from mlawriter.directory.exchange.columns import Column
from mlawriter.directory.exchange.faults import CellFault
from mlawriter.language.messages import N_
from mlawriter.vocabulary.limits import LONGEST_CELL
from mlawriter.vocabulary.text import Flaw, gate

SEPARATOR: Final = " | "
NOTHING: Final = "(none)"
"""Takes a value away; an empty cell says nothing and leaves the value as it is."""

# What makes a spreadsheet take a cell for a formula; the wide signs do so in East Asian editions.
_STARTS: Final = "=+\\-@\t\r\n＝＋－＠"
_HARMFUL: Final = re.compile(f"'*[{_STARTS}]")
_NEUTRALISED: Final = re.compile(f"'+[{_STARTS}]")
_FORMULA: Final = re.compile("[=＝]")
_FORMULA_FAULT: Final = N_("This reads as a formula.")
_FORMULA_REMEDY: Final = N_("Write the value itself. If the text does begin so, write an apostrophe before it.")
_PARTS: Final = re.compile(r"\\(.)|(\|)", re.DOTALL)
_TRUTHS: Final[Mapping[str, bool]] = {"yes": True, "no": False}


def neutral(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would run."""
    return "'" + text if _HARMFUL.match(text) else text


def restored(text: str) -> str:
    """Take the apostrophe off again; one that stands before anything else belongs to the text."""
    return text[1:] if _NEUTRALISED.match(text) else text


def cell_of(column: Column, value: Any) -> str:
    """The text of a cell; what is not on file is an empty one."""
    match column.kind:
        case "list":
            return _joined(value or ())
        case "truth":
            return "yes" if value else ""
        case _:
            text = str(value or "")
            return "\\" + text if text == NOTHING or text.startswith("\\") else text


def value_of(column: Column, cell: str) -> Any:
    """The value that a cell holds, None where it says nothing; the empty value where it says that there is none.

    Raises:
        CellFault: the cell cannot be read; says what is wrong and what to write.
    """
    if _FORMULA.match(cell):
        raise CellFault(_FORMULA_FAULT, _FORMULA_REMEDY)
    text = checked(restored(cell).strip())
    if not text:
        return None
    if text == NOTHING:
        return {"list": [], "truth": False}.get(column.kind, "")
    match column.kind:
        case "list":
            return _split(text)
        case "truth":
            return _truth(text)
        case _:
            return text.removeprefix("\\")


def checked(text: str) -> str:
    """A text as it is kept, whatever file it came in.

    Raises:
        CellFault: it holds what cannot be kept.
    """
    read = gate(text, "prose", LONGEST_CELL)
    if not isinstance(read, Flaw):
        return read
    if read.id == "too_long":
        raise CellFault(
            N_("The text is too long."), N_("Write at most %(longest)s characters."), {"longest": str(LONGEST_CELL)}
        )
    raise CellFault(
        N_("The text holds a character that cannot be kept: %(character)s."),
        N_("Delete it and write the text anew."),
        {"character": str(read.params.get("character", ""))},
    )


def _truth(text: str) -> bool:
    try:
        return _TRUTHS[text.casefold()]
    except KeyError:
        raise CellFault(N_("This is neither yes nor no."), N_("Write yes or no.")) from None


def _joined(items: Iterable[str]) -> str:
    joined = SEPARATOR.join(item.replace("\\", "\\\\").replace("|", "\\|") for item in items)
    return "\\" + joined if joined == NOTHING else joined


def _split(text: str) -> list[str]:
    items, start = [""], 0
    for found in _PARTS.finditer(text):
        items[-1] += text[start : found.start()] + (found[1] or "")
        if found[2]:
            items.append("")
        start = found.end()
    items[-1] += text[start:]
    return [item.strip() for item in items if item.strip()]
