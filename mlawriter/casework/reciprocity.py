"""The text that a letter offers on reciprocity, as the clause book has it in each language."""

from mlawriter.compose.note import Assurance
from mlawriter.language.clauses import Blank, ClauseBook
from mlawriter.language.locales import LANGUAGES
from mlawriter.language.names import state_name_or_code
from mlawriter.law.rules.reciprocity import CLAUSES

UNFILLED = "…"


def assurances(clauses: ClauseBook, requested: str) -> tuple[Assurance, ...]:
    """The clauses with the requested State in its place; what only the request can fill stays open."""
    return tuple(
        Assurance(
            language.tag,
            language.own_name,
            language.direction,
            tuple(_filled(clauses, language.tag, key, requested) for key in CLAUSES),
        )
        for language in LANGUAGES
    )


def _filled(clauses: ClauseBook, tag: str, key: str, requested: str) -> str:
    known = {"requested_state": state_name_or_code(tag, requested, "named")}
    pieces = clauses.pieces(tag, key)
    return "".join(known.get(piece.name, UNFILLED) if isinstance(piece, Blank) else piece for piece in pieces)
