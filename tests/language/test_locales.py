"""Which languages are offered, which way they run, and which one a visitor sees."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlawriter.language.faults import LanguageFault
from mlawriter.language.locales import LANGUAGES, Language, NoSuchLanguage, language, negotiate, read_languages

TAGS = [offered.tag for offered in LANGUAGES]

ENGLISH = '[languages.en]\nown_name = "English"\ndirection = "ltr"\n'


def folder_with(place: Path, toml: str, *tags: str) -> Path:
    for tag in tags:
        (place / tag).mkdir()
    (place / "languages.toml").write_text(toml, encoding="utf-8")
    return place


def test_english_french_and_arabic_are_offered_in_this_order() -> None:
    assert TAGS[:3] == ["en", "fr", "ar"]


@pytest.mark.parametrize(
    ("tag", "own_name", "direction"), [("en", "English", "ltr"), ("fr", "Français", "ltr"), ("ar", "العربية", "rtl")]
)
def test_a_language_has_its_own_name_and_its_direction(tag: str, own_name: str, direction: str) -> None:
    offered = language(tag)

    assert (offered.own_name, offered.direction) == (own_name, direction)


def test_a_language_without_a_folder_is_not_known() -> None:
    with pytest.raises(NoSuchLanguage):
        language("tlh")


def test_a_new_folder_is_a_new_language(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, ENGLISH, "en", "pt", "fa", "__pycache__")

    languages = read_languages(folder)

    assert languages == (
        Language("en", "English", "ltr"),
        Language("fa", "فارسی", "rtl"),
        Language("pt", "Português", "ltr"),
    )


def test_an_entry_without_a_folder_stops_the_start(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, ENGLISH)

    with pytest.raises(LanguageFault, match=r"languages\.toml: en: there is no folder en/"):
        read_languages(folder)


def test_a_folder_that_is_no_language_stops_the_start(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, ENGLISH, "en", "drafts")

    with pytest.raises(LanguageFault, match="drafts: the whole file: name the folder after a language tag"):
        read_languages(folder)


def test_an_unknown_key_in_the_list_of_languages_stops_the_start(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, ENGLISH + 'flag = "gb"\n', "en")

    with pytest.raises(LanguageFault, match=r"languages\.en\.flag"):
        read_languages(folder)


@pytest.mark.parametrize(
    ("header", "shown"),
    [
        ("fr", "fr"),
        ("fr-CA,fr;q=0.9,en;q=0.8", "fr"),
        ("de,ar;q=0.5,fr;q=0.4", "ar"),
        ("en;q=0.2, ar-EG;q=0.9", "ar"),
        ("AR", "ar"),
        ("fr;q=0, en", "en"),
        ("de", "en"),
        ("*", "en"),
        ("fr;q=one", "en"),
        ("fr;q=7", "en"),
        ("", "en"),
        (None, "en"),
    ],
)
def test_the_browser_is_given_the_best_language_it_asks_for(header: str | None, shown: str) -> None:
    assert negotiate(header) == shown


def test_the_persons_choice_comes_before_the_browsers() -> None:
    assert negotiate("fr", wanted="ar") == "ar"


def test_a_choice_that_is_not_offered_is_passed_over() -> None:
    assert negotiate("fr", wanted="tlh") == "fr"


@given(header=st.text() | st.from_regex(r"([a-z\-]{1,5}(;q=[0-9.]{1,4})?,){1,20}"), wanted=st.none() | st.text())
def test_whatever_is_asked_a_language_on_offer_is_shown(header: str, wanted: str | None) -> None:
    assert negotiate(header, wanted) in TAGS
