"""The words that a letter may hold: its input, the clause book, the catalogue, names of States and instruments."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache, partial
from typing import Any

from mlawriter.casework.basis import basis_told
from mlawriter.casework.books import books
from mlawriter.casework.file_letters import FileLetter
from mlawriter.language.catalogues import extract_catalogue
from mlawriter.language.clauses import Blank, clause_book
from mlawriter.language.dates import add_days, date_in_words, day_in_words, day_iso, moment_in_words
from mlawriter.language.languages_named import language_name
from mlawriter.language.messages import translator
from mlawriter.language.names import FORMS, as_heading, state_name
from mlawriter.language.numbers import list_of, money, number
from mlawriter.language.zones import shifted
from mlawriter.vocabulary.answers import is_not_known
from tests.examples.letters import TODAY, words

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}")


def known_words(letter: FileLetter, tag: str) -> set[str]:
    """Every piece of text that the letter may hold in this language."""
    subject = letter.draft.subject
    known = {*_of_the_tool(tag), *_of_the_law(letter, tag)}
    for answers in (subject.matter_answers, subject.request_answers):
        known.update(_of_answers(answers, tag))
    for path, text in letter.translations.get(tag, {}).items():
        if path.startswith(("matter/", "request/")):
            known.update(text.split("\n"))
    known.update(_totals(subject.matter_answers.get("payments") or [], tag))
    known.update(_last_days(subject.request_answers, tag))
    for row in subject.measure_rows():
        known.update(_moved(row, row.get("their_offset"), tag))
    tidy = {words(each) for each in known}
    sentences = {each.removesuffix(".") for each in tidy}
    headings = {each[:1].upper() + each[1:] for each in tidy}
    within = {each[:1].lower() + each[1:] for each in map(words, _of_the_tool(tag))}
    return (tidy | sentences | headings | within) - {""}


@cache
def _of_the_tool(tag: str) -> frozenset[str]:
    """Clauses between their blanks, one-line wording between its placeholders, and the words that join a list."""
    book = clause_book()
    keys = filter(partial(book.has, tag=tag), book.keys())
    clauses = (piece for key in keys for piece in book.pieces(tag, key) if not isinstance(piece, Blank))
    lines = (part for piece in clauses for part in piece.split("\n\n"))
    wording = (part for line in _catalogue(tag) for part in PLACEHOLDER.split(line))
    joiners = list_of(tag, ["\n", "\n", "\n"]).split("\n") + list_of(tag, ["\n", "\n"]).split("\n")
    return frozenset((*lines, *wording, *joiners, "SHA-256", "[W]", tag.upper()))


def _catalogue(tag: str) -> Iterator[str]:
    translate = translator(tag)
    for message in extract_catalogue():
        if isinstance(message.id, tuple | list):
            singular, plural = message.id
            yield from (translate.ngettext(singular, plural, count) for count in (*range(12), 100))
        elif message.id:
            yield translate.gettext(message.id)
            if message.context:
                yield translate.pgettext(message.context, message.id)


def _of_the_law(letter: FileLetter, tag: str) -> Iterator[str]:
    for told in basis_told(letter.draft.subject, books(), tag, TODAY):
        yield from (told.title, told.articles, told.ours, told.theirs)


def _of_answers(value: Any, tag: str) -> Iterator[str]:
    """The answers in words; the ids of options, rows and States give their own words or none."""
    match value:
        case str():
            yield from value.split("\n")
            if re.fullmatch("X[A-E]", value):
                names = [state_name(tag, value, form) for form in FORMS]
                yield from (*names, *(as_heading(name) for name in names))
            elif re.fullmatch("[a-z]{2}", value):
                yield language_name(tag, value)
        case bool():
            return
        case int():
            yield number(tag, value)
        case list():
            for each in value:
                yield from _of_answers(each, tag)
        case {"amount": str(), "currency": str()}:
            yield money(tag, value)
        case {"date": str(), "time": _}:
            yield moment_in_words(tag, value)
        case {"year": _}:
            yield from (day_in_words(tag, value), day_iso(value))
        case dict() if not is_not_known(value):
            for each in value.values():
                yield from _of_answers(each, tag)


def _moved(value: Any, offset: str | None, tag: str) -> Iterator[str]:
    """Each moment of a measure in the time of the requested State."""
    match value:
        case {"date": str(), "time": str()}:
            yield moment_in_words(tag, shifted(value, offset or "") or value)
        case dict():
            for each in value.values():
                yield from _moved(each, offset, tag)
        case list():
            for each in value:
                yield from _moved(each, offset, tag)


def _totals(rows: list[Any], tag: str) -> Iterator[str]:
    """The sum of the payments, in the one currency that the examples have."""
    amounts = [row["amount"] for row in rows if "amount" in row]
    if amounts:
        (currency,) = {amount["currency"] for amount in amounts}
        total = sum(Decimal(amount["amount"]) for amount in amounts)
        yield money(tag, {"amount": str(total), "currency": currency, "typed": ""})


def _last_days(request: Any, tag: str) -> Iterator[str]:
    """The last day of each preservation, counted from the day after the letter."""
    for measure in request.get("measures") or []:
        if "duration_days" in measure:
            last = add_days(date(**request["date"]), measure["duration_days"], first_day_counts=False)
            yield date_in_words(tag, last)
