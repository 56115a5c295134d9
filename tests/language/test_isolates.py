"""An identifier keeps its order inside words that run the other way."""

import unicodedata

import pytest

from mlawriter.language.isolates import isolate, isolate_words


def test_an_identifier_is_set_left_to_right() -> None:
    assert isolate("+998 71 202-04-96") == "\u2066+998 71 202-04-96\u2069"


def test_the_first_letter_decides_for_a_name() -> None:
    assert isolate_words("Awa Solimane") == "\u2068Awa Solimane\u2069"


@pytest.mark.parametrize("set_apart", [isolate, isolate_words])
def test_what_is_opened_is_closed_and_nothing_stays_nothing(set_apart) -> None:
    opened, *_, closed = set_apart("A")

    assert unicodedata.bidirectional(opened) in {"LRI", "FSI"}
    assert unicodedata.bidirectional(closed) == "PDI"
    assert set_apart("") == ""
