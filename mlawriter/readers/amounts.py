"""Amounts as people of many countries type them: which sign groups the thousands, and which begins the fraction."""

import re
from decimal import Decimal
from typing import Final

from mlawriter.language.languages_named import CURRENCY_CODES
from mlawriter.readers.unreadable import Unreadable

# ISO 4217: the currencies whose minor unit is not a hundredth.
_NO_DECIMALS: Final = frozenset(
    [
        "BIF",
        "CLP",
        "DJF",
        "GNF",
        "ISK",
        "JPY",
        "KMF",
        "KRW",
        "PYG",
        "RWF",
        "UGX",
        "UYI",
        "VND",
        "VUV",
        "XAF",
        "XOF",
        "XPF",
    ]
)
_THREE_DECIMALS: Final = frozenset(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"])
_GROUPED: Final = re.compile(r"\d{1,3}(?:[ '\u2019\u00a0\u2009\u202f]\d{3})+|\d+")


def read_amount(typed: str, currency: str) -> str:
    """Give the amount as a plain decimal with the minor unit of its currency.

    Raises:
        Unreadable: it has no meaning, or two.
    """
    decimals = _decimals_of(currency)
    whole, fraction = _split(typed.replace("\u066b", ".").replace("\u066c", ","), decimals)
    if not _GROUPED.fullmatch(whole) or (fraction and not fraction.isdecimal()):
        raise Unreadable("not_an_amount")
    digits = re.sub(r"\D", "", whole)
    if len(digits) > 18 or len(fraction) > 8:
        raise Unreadable("not_an_amount")
    shown = 0 if currency not in CURRENCY_CODES else decimals
    return str(Decimal(f"{digits}.{fraction.ljust(shown, '0')}" if fraction or shown else digits))


def _decimals_of(currency: str) -> int:
    """How many digits a fraction may have; a unit that is not the money of a State (BTC) has up to eight."""
    if currency not in CURRENCY_CODES:
        return 8
    return 0 if currency in _NO_DECIMALS else 3 if currency in _THREE_DECIMALS else 2


def _split(typed: str, decimals: int) -> tuple[str, str]:
    """Part the whole from the fraction: of two kinds of sign the last is the decimal one, a repeated one groups."""
    signs = [sign for sign in typed if sign in ".,"]
    if not signs:
        return typed, ""
    last = signs[-1]
    whole, _, fraction = typed.rpartition(last)
    if len(set(signs)) == 2:
        if signs.count(last) > 1:
            raise Unreadable("not_an_amount")
        return _ungroup(whole, signs[0]), fraction
    if len(signs) > 1:
        return _ungroup(typed, last), ""
    if len(fraction) == 3 and 1 <= len(whole) <= 3 and not whole.startswith("0"):
        if decimals >= 3:
            raise Unreadable("amount_of_two_meanings")
        return _ungroup(typed, last), ""
    return whole, fraction


def _ungroup(whole: str, sign: str) -> str:
    first, *groups = whole.split(sign)
    if not 1 <= len(first) <= 3 or any(len(group) != 3 for group in groups):
        raise Unreadable("not_an_amount")
    return first + "".join(groups)
