"""Languages and currencies can be chosen by their names in every language of the interface."""

import pytest

from mlawriter.language.languages_named import (
    CURRENCY_CODES,
    LANGUAGE_CODES,
    currency_choices,
    currency_name,
    language_choices,
    language_name,
)
from mlawriter.language.locales import LANGUAGES

TAGS = [language.tag for language in LANGUAGES]

# The French name of Luo is its code.
NAMED_LIKE_THEIR_CODE = {("fr", "luo")}


@pytest.mark.parametrize("tag", TAGS)
def test_every_language_has_a_name(tag: str) -> None:
    unnamed = {(tag, code) for code, name in language_choices(tag) if name == code}

    assert unnamed - NAMED_LIKE_THEIR_CODE == set()


@pytest.mark.parametrize("tag", TAGS)
def test_every_currency_has_a_name(tag: str) -> None:
    assert [code for code, name in currency_choices(tag) if name == code] == []


@pytest.mark.parametrize("codes", [LANGUAGE_CODES, CURRENCY_CODES], ids=["languages", "currencies"])
def test_nothing_is_offered_twice(codes: tuple[str, ...]) -> None:
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("tag", TAGS)
def test_the_languages_of_letters_can_be_chosen(tag: str) -> None:
    assert set(TAGS) <= {code for code, _ in language_choices(tag)}


@pytest.mark.parametrize(
    ("tag", "code", "name"),
    [
        ("en", "fr", "French"),
        ("fr", "ar", "arabe"),
        ("ar", "fr", "الفرنسية"),
        ("en", "fa-AF", "Dari"),
        ("fr", "pt-BR", "portugais brésilien"),
        ("en", "uz-Cyrl", "Uzbek (Cyrillic)"),
    ],
)
def test_a_language_is_named_by_its_tag(tag: str, code: str, name: str) -> None:
    assert language_name(tag, code) == name


@pytest.mark.parametrize("code", ["zz", "not a tag", ""])
def test_what_is_no_language_is_printed_as_it_stands(code: str) -> None:
    assert language_name("en", code) == code


def test_currencies_are_sorted_by_code() -> None:
    assert list(CURRENCY_CODES) == sorted(CURRENCY_CODES)


@pytest.mark.parametrize(
    ("tag", "code", "name"),
    [("fr", "USD", "dollar des États-Unis"), ("fr", "ZWG", "Zimbabwean Gold"), ("en", "QQQ", "QQQ")],
)
def test_a_currency_is_named_in_the_language_else_in_english_else_by_its_code(tag: str, code: str, name: str) -> None:
    assert currency_name(tag, code) == name
