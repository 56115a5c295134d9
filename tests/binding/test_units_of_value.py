"""Amounts in units that are no State's money, such as bitcoin."""

import pytest

from mlawriter.readers.amounts import read_amount
from mlawriter.readers.unreadable import Unreadable


def test_an_amount_of_bitcoin_keeps_its_digits_and_gets_none() -> None:
    assert read_amount("3.1", "BTC") == "3.1"
    assert read_amount("0.00012345", "BTC") == "0.00012345"


def test_three_digits_after_a_sign_are_not_guessed_to_be_thousands_of_bitcoin() -> None:
    with pytest.raises(Unreadable) as refused:
        read_amount("3.125", "BTC")
    assert refused.value.flaw.id == "amount_of_two_meanings"
