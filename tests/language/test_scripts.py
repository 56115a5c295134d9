"""The direction of a text that mixes scripts."""

import pytest

from mlawriter.language.scripts import direction_of


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("The first fact", "ltr"),
        ("تحويلات", "rtl"),
        ("Northgate Remedies، التي باعت الشراب الذي تناوله الأطفال جميعا", "rtl"),
        ("Le compte, dit حساب, est à Harbour City", "ltr"),
        ("ߒߞߏ", "rtl"),
        ("𞤀𞤁𞤂𞤢𞤥", "rtl"),
        ("4471-2209", None),
        ("", None),
    ],
)
def test_a_text_runs_the_way_of_most_of_its_letters(text: str, direction: str | None) -> None:
    assert direction_of(text) == direction
