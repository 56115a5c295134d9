"""Findings and country sheets as plain lines, for a terminal."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

_MARKS: Final = {"MET": "yes", "NOT_MET": "no", "UNKNOWN": "?"}
_WIDTHS: Final = (12, 8)


def findings_table(found: Mapping[str, Any]) -> str:
    """The bases in their order with the reasons under each, then reciprocity and the questions that are open."""
    bases = [*found["bases"], *([found["reciprocity"]] if found["reciprocity"] else [])]
    lines = [_row("ROLE", "HOLDS", "INSTRUMENT")]
    for basis in bases:
        lines.append(_row(basis["role"], _MARKS[basis["outcome"]], basis["title"]))
        provisions = list(dict.fromkeys(article["provision"] for article in basis["articles"]))
        if provisions:
            lines.append(_row("", "", f"articles {', '.join(provisions)}"))
        for finding in basis["findings"]:
            lines += _finding(finding, 0)
    if found["combined"]:
        lines += ["", "SEVERAL INSTRUMENTS IN ONE LETTER", *_finding(found["combined"], 0)]
    for title, entries in (("REMARKS", found["remarks"]), ("OPEN QUESTIONS", found["questions"])):
        if entries:
            lines += ["", title, *(f"- {entry.get('question') or entry['message']}" for entry in entries)]
    return "\n".join(lines)


def _row(role: str, holds: str, text: str) -> str:
    return f"{role:<{_WIDTHS[0]}}{holds:<{_WIDTHS[1]}}{text}".rstrip()


def _finding(finding: Mapping[str, Any], depth: int) -> Iterator[str]:
    cited = f" [{', '.join(finding['citations'])}]" if finding["citations"] else ""
    quoted = f' "{finding["quote"]}"' if finding["quote"] else ""
    yield _row("", _MARKS[finding["outcome"]], f"{'  ' * depth}- {finding['message']}{quoted}{cited}")
    for child in finding["children"]:
        yield from _finding(child, depth + 1)


def sheet_lines(found: Mapping[str, Any]) -> str:
    """A country sheet, entry under entry; what is empty is left out."""
    return "\n".join(_lines(found, 0))


def _lines(value: Any, depth: int) -> Iterator[str]:
    pad = "  " * depth
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if _is_single(inner):
                yield f"{pad}{key}: {_single(inner)}"
            elif inner:
                yield f"{pad}{key}:"
                yield from _lines(inner, depth + 1)
    elif isinstance(value, Sequence):
        for inner in value:
            first, *rest = [_single(inner)] if _is_single(inner) else list(_lines(inner, 0))
            yield f"{pad}- {first}"
            yield from (f"{pad}  {line}" for line in rest)


def _is_single(value: Any) -> bool:
    if isinstance(value, list | tuple):
        return bool(value) and all(isinstance(one, str | int) for one in value)
    return not isinstance(value, Mapping)


def _single(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
