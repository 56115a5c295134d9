"""One-line wording is shown in the language asked for, from the newest catalogue there is."""

import os
from pathlib import Path

import pytest

from mlawriter.language.catalogues import compile_catalogues
from mlawriter.language.locales import LANGUAGES, NoSuchLanguage
from mlawriter.language.messages import N_, read_translator, translator

FRENCH = r"""
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\n"
"Language: fr\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\n"

msgid "Save"
msgstr "Enregistrer"

msgid "Not yet"
msgstr ""

#, fuzzy
msgid "Guess"
msgstr "Supposition"

msgctxt "channel"
msgid "Post"
msgstr "Voie postale"

msgid "%(n)s gap"
msgid_plural "%(n)s gaps"
msgstr[0] "%(n)s lacune"
msgstr[1] "%(n)s lacunes"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "fr" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "messages.po").write_text(FRENCH, encoding="utf-8")
    return tmp_path


@pytest.fixture(params=["source", "compiled"])
def in_either_form(request: pytest.FixtureRequest, folder: Path) -> Path:
    if request.param == "compiled":
        compile_catalogues(folder)
    return folder


def test_a_message_is_shown_in_the_language(in_either_form: Path) -> None:
    french = read_translator(in_either_form, "fr")

    assert french.gettext("Save") == "Enregistrer"
    assert french.pgettext("channel", "Post") == "Voie postale"
    assert french.ngettext("%(n)s gap", "%(n)s gaps", 0) == "%(n)s lacune"
    assert french.ngettext("%(n)s gap", "%(n)s gaps", 2) == "%(n)s lacunes"


@pytest.mark.parametrize("message", ["Not yet", "Guess", "Never heard of"])
def test_what_is_not_translated_stays_english(in_either_form: Path, message: str) -> None:
    assert read_translator(in_either_form, "fr").gettext(message) == message


@pytest.mark.parametrize("tag", ["en", "fr", "pt"])
def test_no_words_stay_no_words(in_either_form: Path, tag: str) -> None:
    # gettext itself would answer with the header of the catalogue
    assert read_translator(in_either_form, tag).gettext("") == ""
    assert read_translator(in_either_form, tag).pgettext("channel", "") == ""


def test_a_source_that_is_newer_than_the_compiled_catalogue_is_read(folder: Path) -> None:
    (compiled,) = compile_catalogues(folder)
    source = compiled.with_suffix(".po")
    source.write_text(FRENCH.replace("Enregistrer", "Sauvegarder"), encoding="utf-8")
    os.utime(compiled, (1, 1))

    assert read_translator(folder, "fr").gettext("Save") == "Sauvegarder"


def test_a_compiled_catalogue_is_enough(folder: Path) -> None:
    (compiled,) = compile_catalogues(folder)
    compiled.with_suffix(".po").unlink()

    assert read_translator(folder, "fr").gettext("Save") == "Enregistrer"


def test_a_language_without_a_catalogue_shows_english(folder: Path) -> None:
    portuguese = read_translator(folder, "pt")

    assert portuguese.gettext("Save") == "Save"
    assert portuguese.npgettext("list", "one", "many", 5) == "many"


def test_english_is_the_message_itself() -> None:
    english = translator("en")

    assert english.gettext("Save") == "Save"
    assert english.ngettext("%(n)s gap", "%(n)s gaps", 1) == "%(n)s gap"
    assert english.ngettext("%(n)s gap", "%(n)s gaps", 0) == "%(n)s gaps"


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.tag)
def test_a_translator_is_made_once_for_each_language(language) -> None:
    assert translator(language.tag) is translator(language.tag)
    assert translator(language.tag).tag == language.tag


def test_there_is_no_translator_for_a_language_that_is_not_offered() -> None:
    with pytest.raises(NoSuchLanguage):
        translator("../en")


def test_marking_a_message_does_not_change_it() -> None:
    assert N_("Save") == "Save"
