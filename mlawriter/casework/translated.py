"""Translators' words in a request file: where each belongs, whether it can be kept, and which ones a letter uses."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from mlawriter.casework.books import Books
from mlawriter.casework.file_problems import FileProblem, from_gate, shown
from mlawriter.language.locales import TAGS
from mlawriter.vocabulary.fields import Field, Line, Prose, Rows
from mlawriter.vocabulary.limits import LONGEST_ANSWER
from mlawriter.vocabulary.text import Flaw, gate

Translations = Mapping[str, Mapping[str, str]]
Requests = Sequence[Mapping[str, Any]]

_GONE: Final = Field("gone", Prose(longest=LONGEST_ANSWER), "")
"""Stands for a text whose measure is gone: its translation is kept, and printed nowhere."""


def words_for(translations: Translations, number: int) -> dict[str, dict[str, str]]:
    """The translations that the letter of one request may print: those of the matter and its own.

    In the file a path begins with request/0/; a letter knows its own request only as request/.
    """
    return own_words(translations, str(number))


def own_words(translations: Translations, request_id: str) -> dict[str, dict[str, str]]:
    """The translations in the store that the letter of one request may print: those of the matter and its own."""
    own = f"request/{request_id}/"
    return {
        language: {
            path if path.startswith("matter/") else f"request/{path.removeprefix(own)}": text
            for path, text in words.items()
            if path.startswith(("matter/", own))
        }
        for language, words in translations.items()
    }


def read_translations(
    books: Books, translations: object, requests: Requests, problems: list[FileProblem]
) -> dict[str, dict[str, str]]:
    """The translations as they will be kept; `requests` are those of the file, as they were read."""
    if not isinstance(translations, Mapping):
        problems.append(FileProblem("translations", "not_an_object"))
        return {}
    kept: dict[str, dict[str, str]] = {}
    for tag, words in translations.items():
        path = f"translations.{shown(tag)}"
        if tag not in TAGS:
            problems.append(FileProblem(path, "no_such_language"))
        elif not isinstance(words, Mapping):
            problems.append(FileProblem(path, "not_an_object"))
        else:
            kept[tag] = _read_language(books, words, requests, path, problems)
    return kept


def _read_language(
    books: Books, words: Mapping[str, Any], requests: Requests, path: str, problems: list[FileProblem]
) -> dict[str, str]:
    kept = {}
    for place, text in words.items():
        read = _read(field_at(books, str(place), requests), text, f"{path}.{shown(place)}")
        if isinstance(read, FileProblem):
            problems.append(read)
        else:
            kept[place] = read
    return kept


def _read(field: Field | None, text: object, path: str) -> str | FileProblem:
    if field is None or not isinstance(field.kind, Line | Prose):
        return FileProblem(path, "no_such_place")
    if not isinstance(text, str):
        return FileProblem(path, "not_text")
    read = read_words(field.kind, text)
    return from_gate(path, read) if isinstance(read, Flaw) else read


def read_words(kind: Line | Prose, text: str) -> str | Flaw:
    """A translator's words for a text of this kind, as they will be kept, or what in them cannot be kept."""
    # A translation may be longer than its text: French takes more room than English.
    longest = min(2 * kind.longest, LONGEST_ANSWER)
    return gate(text, "prose" if isinstance(kind, Prose) else "line", longest)


def field_at(books: Books, place: str, requests: Requests) -> Field | None:
    """The field that a path of the file leads to ("matter/facts/f1/text"), or None where it leads nowhere."""
    match place.split("/"):
        case ["matter", *steps]:
            return _field(steps, (field for section in books.matter for field in section.fields))
        case ["request", number, "measures", row, *steps] if _is_place(number, requests):
            return _in_measure(books, requests[int(number)], row, steps)
        case ["request", number, *steps] if _is_place(number, requests):
            letter = books.letters.get(requests[int(number)].get("letter", ""))
            sections = letter.sections if letter else ()
            return _field(steps, (field for section in sections for field in section.fields))
    return None


def _in_measure(books: Books, request: Mapping[str, Any], row: str, steps: Sequence[str]) -> Field | None:
    rows = request.get("answers", {}).get("measures") or ()
    name = next((one.get("measure") for one in rows if one.get("id") == row), None)
    if name is None:
        return _GONE if steps else None
    return _field(steps, books.measures[name].fields)


def _field(steps: Sequence[str], fields: Iterable[Field]) -> Field | None:
    name, *rest = steps or [""]
    field = next((field for field in fields if name in (field.id, *field.was)), None)
    if field is None or not isinstance(field.kind, Rows):
        return None if rest else field
    return _field(rest[1:], field.kind.fields) if len(rest) > 1 else None


def _is_place(number: str, requests: Requests) -> bool:
    return number.isascii() and number.isdigit() and len(number) < 6 and int(number) < len(requests)
