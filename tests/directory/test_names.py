"""A State's name in a language, and what happens where the language has none."""

from mlawriter.directory import read_directory
from mlawriter.places import AUTHORITIES

DIRECTORY = read_directory(AUTHORITIES)


def test_a_name_is_given_in_the_language_asked_for():
    name = DIRECTORY.name("TG", "fr")

    assert (name.text, name.language, name.is_fallback) == ("Togo", "fr", False)


def test_the_formal_name_stands_with_its_article():
    assert str(DIRECTORY.name("CI", "fr", "formal")) == "la République de Côte d'Ivoire"


def test_without_a_name_in_the_language_the_english_one_is_given_and_marked():
    name = DIRECTORY.name("KE", "ka", "formal")

    assert (name.text, name.language, name.is_fallback) == ("the Republic of Kenya", "en", True)


def test_a_language_without_a_formal_name_gives_its_short_one():
    name = DIRECTORY.name("TN", "ar", "formal")

    assert (name.text, name.form, name.is_fallback) == ("تونس", "short", False)


def test_the_training_states_have_formal_names_in_arabic():
    for code in ("XA", "XB", "XC", "XD", "XE"):
        assert DIRECTORY.name(code, "ar", "formal").form == "formal"


def test_the_states_stand_in_the_order_of_their_codes():
    assert list(DIRECTORY.states) == sorted(DIRECTORY.states)
