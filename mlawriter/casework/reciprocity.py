"""The text that a letter offers on reciprocity, as the clause book has it in each language."""

from mlawriter.compose.note import Assurance
from mlawriter.language.clauses import Blank, ClauseBook
from mlawriter.language.locales import LANGUAGES
from mlawriter.language.names import NoSuchState, state_name
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
    return "".join(
        piece if isinstance(piece, str) else _state(tag, requested) if _is_state(piece) else UNFILLED
        for piece in clauses.pieces(tag, key)
    )


def _is_state(blank: Blank) -> bool:
    return blank.name == "requested_state"


def _state(tag: str, code: str) -> str:
    try:
        return state_name(tag, code, "named")
    except NoSuchState:
        return code
