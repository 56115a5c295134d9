"""Answers in words, for the pages that show them without letting them be changed."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from mlawriter.language.dates import day_in_words, moment_in_words
from mlawriter.language.isolates import isolate, isolate_words
from mlawriter.language.languages_named import LANGUAGE_CODES, language_name
from mlawriter.language.languages_named import language_choices as every_language
from mlawriter.language.messages import Translator
from mlawriter.language.names import state_name
from mlawriter.language.numbers import list_of, money, number
from mlawriter.vocabulary.answers import is_empty, is_not_known
from mlawriter.vocabulary.fields import (
    Choice,
    Choices,
    Day,
    Email,
    Field,
    Identifier,
    LanguageChoice,
    Line,
    Links,
    Moment,
    Money,
    Number,
    Option,
    Phone,
    Prose,
    Rows,
    StateChoice,
    StatesChoice,
    Tick,
)

__all__ = ["LANGUAGE_CODES", "Linked", "answer_in_words", "language_choices"]

Linked = Mapping[tuple[str, str], str]
"""What a row is called, by its list and its id: two lists may use the same ids."""


# A select with every language of the world would weigh more than the rest of its page; others come in by file.
_OFFERED = frozenset({
    "am", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "da", "de", "dv", "dz", "el", "en", "es", "et", "fa",
    "fi", "fil", "fr", "ga", "ha", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "km", "ko",
    "ky", "lb", "lo", "lt", "lv", "mg", "mk", "mn", "ms", "mt", "my", "ne", "nl", "no", "ny", "pl", "ps", "pt",
    "ro", "ru", "rw", "si", "sk", "sl", "sm", "sn", "so", "sq", "sr", "sv", "sw", "ta", "te", "tet", "tg", "th",
    "ti", "tk", "to", "tr", "uk", "ur", "uz", "vi", "xh", "yo", "zh", "zu",
})  # fmt: skip


@cache
def language_choices(tag: str) -> tuple[tuple[str, str], ...]:
    """Codes and names of the languages that a form offers, in the order of the reader's alphabet."""
    return tuple((code, name) for code, name in every_language(tag) if code in _OFFERED)


def answer_in_words(words: Translator, field: Field, answer: Any, linked: Linked | None = None) -> str:
    """One answer as text; `linked` names the rows that links point to. Rows come as lines of label and value."""
    if is_empty(answer):
        return ""
    if is_not_known(answer):
        return words.gettext("not known")
    match field.kind:
        case Line() | Prose():
            return str(answer)
        case Identifier() | Email() | Phone():
            return isolate(str(answer))
        case Choice(options):
            return _label(words, options, answer)
        case Choices(options):
            return list_of(words.tag, [_label(words, options, one) for one in answer])
        case StateChoice():
            return _state(words, answer)
        case StatesChoice():
            return list_of(words.tag, [_state(words, one) for one in answer])
        case LanguageChoice():
            return language_name(words.tag, answer)
        case Links(to):
            return list_of(words.tag, [isolate_words((linked or {}).get((to, one), one)) for one in answer])
        case Rows():
            return "\n".join(rows_in_words(words, field.kind, answer, linked))
        case _:
            return _measured(words, field, answer)


def rows_in_words(words: Translator, kind: Rows, rows: Sequence[Any], linked: Linked | None = None) -> list[str]:
    """Each row of a list as a line of its own, numbered from one."""
    return [f"{place}. {_row(words, kind.fields, row, linked)}" for place, row in enumerate(rows, start=1)]


def _measured(words: Translator, field: Field, answer: Any) -> str:
    match field.kind:
        case Day():
            return day_in_words(words.tag, answer)
        case Moment():
            return moment_in_words(words.tag, answer)
        case Money():
            return money(words.tag, answer)
        case Number():
            return number(words.tag, answer)
        case Tick():
            return words.gettext("yes")
        case _:
            return str(answer)


def _row(words: Translator, fields: Sequence[Field], row: Mapping[str, Any], linked: Linked | None) -> str:
    told = [(field, answer_in_words(words, field, row.get(field.id), linked)) for field in fields]
    colon, semicolon = words.gettext(": "), words.gettext("; ")
    return semicolon.join(f"{words.gettext(field.label)}{colon}{isolate_words(text)}" for field, text in told if text)


def _label(words: Translator, options: Sequence[Option], chosen: str) -> str:
    return next((words.gettext(option.label) for option in options if option.id == chosen), chosen)


def _state(words: Translator, code: str) -> str:
    return state_name(words.tag, code)
