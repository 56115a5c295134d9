"""Amounts are printed as the language writes them, to the last digit that was given."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlawriter.language.locales import LANGUAGES
from mlawriter.language.numbers import list_of, money, number

TAGS = [language.tag for language in LANGUAGES]

THIN = "\u202f"
HARD = "\u00a0"


@pytest.mark.parametrize(
    ("tag", "amount", "typed", "printed"),
    [
        ("en", "48000.00", "48,000", f"USD{HARD}48,000"),
        ("en", "48000.00", "48,000.00", f"USD{HARD}48,000.00"),
        ("en", "48000.00", "48000.0", f"USD{HARD}48,000.00"),
        ("en", "48000.50", "48,000.5", f"USD{HARD}48,000.50"),
        ("en", "1000.00", "1.000", f"USD{HARD}1,000"),
        ("en", "1000000.00", "1,000,000", f"USD{HARD}1,000,000"),
        ("fr", "48000.00", "48 000", f"48{THIN}000{HARD}USD"),
        ("fr", "48000.00", "48 000,00", f"48{THIN}000,00{HARD}USD"),
        ("ar", "48000.00", "48000٫00", f"48,000.00{HARD}USD"),
        ("ar", "48000.00", "48000", f"48,000{HARD}USD"),
    ],
)
def test_the_small_unit_stands_where_it_was_typed_or_is_not_zero(
    tag: str, amount: str, typed: str, printed: str
) -> None:
    assert money(tag, {"amount": amount, "currency": "USD", "typed": typed}) == printed


def test_an_amount_without_a_currency_is_a_number() -> None:
    assert money("en", {"amount": "3.1"}) == "3.1"


def test_a_unit_that_is_no_currency_of_a_state_gets_no_decimals_added() -> None:
    assert money("en", {"amount": "3.10", "currency": "BTC", "typed": "3.1"}) == f"BTC{HARD}3.1"


def test_a_currency_without_a_small_unit_shows_none() -> None:
    assert money("en", {"amount": "5000", "currency": "JPY", "typed": "5000"}) == f"JPY{HARD}5,000"


@pytest.mark.parametrize("tag", TAGS)
@given(amount=st.decimals(min_value=0, max_value=10**15, allow_nan=False, allow_infinity=False, places=8))
def test_nothing_is_rounded(tag: str, amount: Decimal) -> None:
    printed = money(tag, {"amount": str(amount), "currency": "USD", "typed": str(amount)})

    decimal_mark = "," if tag == "fr" else "."
    digits = re.sub(rf"[^\d{decimal_mark}]", "", printed).replace(decimal_mark, ".")
    assert Decimal(digits) == amount


@pytest.mark.parametrize(("tag", "printed"), [("en", "12,500"), ("fr", f"12{THIN}500"), ("ar", "12,500")])
def test_a_number_has_the_languages_grouping(tag: str, printed: str) -> None:
    assert number(tag, 12500) == printed


@pytest.mark.parametrize(("tag", "printed"), [("en", "A, B and C"), ("fr", "A, B et C"), ("ar", "A وB وC")])
def test_words_are_listed_as_the_language_lists_them(tag: str, printed: str) -> None:
    assert list_of(tag, ["A", "B", "C"]) == printed


@pytest.mark.parametrize("tag", TAGS)
def test_one_word_and_no_word_need_no_joining(tag: str) -> None:
    assert (list_of(tag, ["A"]), list_of(tag, [])) == ("A", "")
