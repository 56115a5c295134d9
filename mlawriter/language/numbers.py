"""Amounts, whole numbers and lists of words as a language writes them."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from babel.lists import format_list
from babel.numbers import format_decimal, get_currency_precision, is_currency

from mlawriter.language.formats import formats

# "48,000.00" was typed with its cents; "48,000" was not, and "1.000" may be a thousand: only one or two zeros tell.
_TYPED_SMALL_UNIT: Final = re.compile(r"\d[.,\u066b]0{1,2}(?!\d)")


def number(tag: str, value: int) -> str:
    """A whole number with the language's grouping of thousands."""
    return format_decimal(value, locale=formats(tag).regional)


def money(tag: str, value: Mapping[str, Any]) -> str:
    """A Money answer with its currency code; the small unit stands only where it was typed or is not zero.

    Nothing is rounded: an amount with eight decimals prints eight.
    """
    amount = Decimal(str(value["amount"]))
    forms = formats(tag)
    pattern = "#,##0" + _decimals(amount, str(value.get("currency") or ""), str(value.get("typed") or ""))
    digits = format_decimal(amount, format=pattern, locale=forms.regional, decimal_quantization=False)
    currency = value.get("currency")
    return forms.money.format(amount=digits, currency=currency) if currency else digits


def _decimals(amount: Decimal, currency: str, typed: str) -> str:
    """The decimal part of a number pattern: none, or as many places as the currency and the amount ask for."""
    exponent = amount.normalize().as_tuple().exponent
    used = max(0, -exponent) if isinstance(exponent, int) else 0
    if not used and not _TYPED_SMALL_UNIT.search(typed):
        return ""
    usual = get_currency_precision(currency) if is_currency(currency) else 0
    return "." + "0" * max(used, usual) if used or usual else ""


def list_of(tag: str, strings: Sequence[str]) -> str:
    """Words joined as the language lists them: "A, B and C"."""
    return format_list(list(strings), locale=formats(tag).regional) if strings else ""
