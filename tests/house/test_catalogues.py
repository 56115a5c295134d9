"""The catalogues hold every message of the interface, translated, and nothing else."""

import re
from functools import cache

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from mlawriter.language.catalogues import extract_catalogue
from mlawriter.places import LOCALES

# English needs no catalogue: the message in the code is the English text.
each_language = pytest.mark.parametrize("language", ["ar", "fr"])

PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")

Key = tuple[str, str | None]


def key_of(message: Message) -> Key:
    return (message.id if isinstance(message.id, str) else message.id[0], message.context)


def messages_in(catalogue: Catalog) -> list[Message]:
    return [message for message in catalogue if message.id]


@cache
def wording() -> frozenset[Key]:
    """Every message in code, pages and definitions."""
    return frozenset(key_of(message) for message in messages_in(extract_catalogue()))


@cache
def catalogue(language: str) -> Catalog:
    with (LOCALES / language / "LC_MESSAGES/messages.po").open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def forms(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string)


def keeps_placeholders(message: Message) -> bool:
    """A plural form such as "one day" may leave the number out; the last form, for many, may not."""
    if isinstance(message.id, str):
        return sorted(PLACEHOLDER.findall(message.id)) == sorted(PLACEHOLDER.findall(forms(message)[0]))
    asked = set(PLACEHOLDER.findall(message.id[-1]))
    given = [set(PLACEHOLDER.findall(form)) for form in forms(message)]
    return given[-1] == asked and all(form <= asked for form in given)


@pytest.mark.parametrize("room", ["definitions", "law", "web"])
def test_the_wording_of_each_room_is_collected(room: str) -> None:
    sample = {
        "definitions": "Language of the letter",
        "law": "No treaty is known to bind both, and what %(state)s notified on %(instrument)s is not known.",
        "web": "Save and continue",
    }

    assert (sample[room], None) in wording()


@each_language
def test_no_message_is_missing(language: str) -> None:
    present = {key_of(message) for message in messages_in(catalogue(language))}

    assert sorted(message for message, _ in wording() - present) == []


@each_language
def test_no_message_is_left_over(language: str) -> None:
    present = {key_of(message) for message in messages_in(catalogue(language))}

    assert sorted(message for message, _ in present - wording()) == []
    assert list(catalogue(language).obsolete) == []


@each_language
def test_no_translation_is_empty(language: str) -> None:
    empty = [message.id for message in messages_in(catalogue(language)) if not all(map(str.strip, forms(message)))]

    assert empty == []


@each_language
def test_no_translation_is_a_guess(language: str) -> None:
    assert [message.id for message in messages_in(catalogue(language)) if message.fuzzy] == []


@each_language
def test_every_plural_form_is_given(language: str) -> None:
    plural = [message for message in messages_in(catalogue(language)) if message.pluralizable]

    assert [message.id for message in plural if len(forms(message)) != catalogue(language).num_plurals] == []


@each_language
def test_placeholders_are_the_same(language: str) -> None:
    assert [message.id for message in messages_in(catalogue(language)) if not keeps_placeholders(message)] == []
