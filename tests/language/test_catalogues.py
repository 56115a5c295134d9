"""Wording is collected from definitions, code and pages, and merged into the catalogues without loss or noise."""

from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages import Catalog

from mlawriter.language.catalogues import (
    extract_catalogue,
    main,
    merge,
    printed,
    read_catalogue,
    untranslated,
    update_catalogues,
)
from mlawriter.language.extract import definitions, wording_of
from mlawriter.vocabulary.annexes import AnnexRule
from mlawriter.vocabulary.fields import Choice, Field, Line, Option, Rows
from mlawriter.vocabulary.needs import required
from mlawriter.vocabulary.sections import Section

NAME = Field(
    "name", Line(), "Name", help="As in the passport", example="Awa", asks=(required("UNTOC 18(15)"),), missing="?"
)
PERSONS = Section(
    "persons",
    "Persons",
    (Field("persons", Rows((NAME,), singular="Person", add="Add a person"), "All persons"),),
    intro="Everybody",
)


def module_with(**values: object) -> ModuleType:
    module = ModuleType("made_for_a_test")
    vars(module).update(values)
    return module


def ids(catalogue: Catalog) -> set[str]:
    return {message.id if isinstance(message.id, str) else message.id[0] for message in catalogue if message.id}


def catalogue_with(**messages: str) -> Catalog:
    catalogue = Catalog(locale="fr", charset="utf-8")
    for message, translation in messages.items():
        catalogue.add(message, translation)
    return catalogue


def test_the_wording_of_a_definition_is_found_however_deep_it_lies() -> None:
    found = wording_of(module_with(PERSONS=PERSONS))

    assert set(found) == {
        "Persons",
        "Everybody",
        "All persons",
        "Person",
        "Add a person",
        "Name",
        "As in the passport",
        "?",
    }


def test_options_and_annexes_are_worded() -> None:
    channel = Field("channel", Choice((Option("post", "By post"),)), "Channel")
    annex = AnnexRule("warrant", "Warrant of arrest", (), "Without it nobody can be arrested.")

    found = wording_of(module_with(FIELDS={"channel": channel}, ANNEXES=[annex]))

    assert set(found) == {"Channel", "By post", "Warrant of arrest", "Without it nobody can be arrested."}


def test_ids_examples_and_plain_strings_are_not_wording() -> None:
    found = wording_of(module_with(NAME=NAME, title="not a value of a definition", KEY=("a", "b")))

    assert {"name", "Awa", "a", "not a value of a definition"}.isdisjoint(found)


def test_a_word_used_twice_is_collected_once() -> None:
    assert wording_of(module_with(A=NAME, B=(NAME, NAME))).count("Name") == 1


def test_a_new_kind_of_value_needs_no_word_here() -> None:
    @dataclass(frozen=True)
    class Later:
        label: str
        code: str

    assert wording_of(module_with(LATER=Later("Words", "code"))) == ("Words",)


def test_a_file_of_definitions_gives_its_values_and_its_marked_messages(tmp_path: Path) -> None:
    package = tmp_path / "ministry_definitions"
    package.mkdir()
    (package / "__init__.py").touch()
    module = package / "letters.py"
    module.write_text(
        "from mlawriter.language.messages import N_\n"
        "from mlawriter.vocabulary.fields import Option\n"
        'ONE = Option("one", "The first")\n'
        'TWO = N_("The second")\n',
        encoding="utf-8",
    )

    with module.open("rb") as file:
        found = list(definitions(file, {"N_": None}, (), {}))

    assert [(function, words) for _, function, words, _ in found] == [("N_", "The second"), (None, "The first")]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for room in ("pages", "code", "other", "code/.hidden"):
        (tmp_path / room).mkdir()
    (tmp_path / "babel.toml").write_text(
        '[[mappings]]\nmethod = "python"\npattern = "code/**.py"\n\n'
        '[[mappings]]\nmethod = "jinja2"\npattern = "pages/**.html"\nsilent = false\n',
        encoding="utf-8",
    )
    (tmp_path / "pages/start.html").write_text("{% trans trimmed %}\n  Start\n  here\n{% endtrans %}{{ _('Go') }}")
    (tmp_path / "code/one.py").write_text(
        "a = N_('Code')\nb = pgettext('channel', 'Post')\nc = ngettext('gap', 'gaps', 2)\n"
    )
    (tmp_path / "code/.hidden/two.py").write_text("a = N_('Hidden')\n")
    (tmp_path / "other/three.py").write_text("a = N_('Other')\n")
    return tmp_path


def test_messages_are_looked_for_where_the_mapping_says(tree: Path) -> None:
    found = extract_catalogue(tree)

    assert ids(found) == {"Start here", "Go", "Code", "Post", "gap"}
    assert found.get("Post", "channel").context == "channel"
    assert found.get("gap").id == ("gap", "gaps")


def test_a_merge_takes_in_what_is_new_and_sets_aside_what_is_gone() -> None:
    french = catalogue_with(Keep="Garder", Gone="Parti")

    merge(french, catalogue_with(Keep="", Keen=""))

    assert (french.get("Keep").string, french.get("Keen").string) == ("Garder", "")
    assert [message.string for message in french.obsolete.values()] == ["Parti"]


def test_a_merge_never_guesses() -> None:
    french = catalogue_with(**{"Name of the bank": "Nom de la banque"})

    merge(french, catalogue_with(**{"Name of the banks": ""}))

    assert french.get("Name of the banks").string == ""
    assert [message.id for message in french if message.fuzzy] == []


def test_a_word_that_comes_back_gets_its_translation_back(tmp_path: Path) -> None:
    french = catalogue_with(Gone="Parti")
    merge(french, catalogue_with(Other=""))
    folder = tmp_path / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "messages.po").write_bytes(printed(french))

    again = read_catalogue(tmp_path, "fr")
    merge(again, catalogue_with(Gone=""))

    assert again.get("Gone").string == "Parti"


def test_a_printed_catalogue_has_no_dates_and_no_places_and_reads_back(tmp_path: Path) -> None:
    french = catalogue_with(Zebra="Zèbre", Ant="Fourmi")
    french.add(("gap", "gaps"), ("lacune", "lacunes"), locations=[("code/one.py", 3)])
    folder = tmp_path / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)

    (folder / "messages.po").write_bytes(printed(french))

    text = (folder / "messages.po").read_text(encoding="utf-8")
    assert [word for word in ("Date", "one.py", "FULL NAME", "Last-Translator", "fuzzy") if word in text] == []
    assert text.index("Ant") < text.index("Zebra") < text.index("gap")
    assert printed(read_catalogue(tmp_path, "fr")) == printed(french)
    assert read_catalogue(tmp_path, "fr").get("gap").string == ("lacune", "lacunes")


def test_what_is_missing_empty_guessed_or_half_plural_is_untranslated() -> None:
    template = catalogue_with(Done="", Empty="", Missing="", Guess="")
    template.add(("gap", "gaps"))
    french = catalogue_with(Done="Fait", Empty="")
    french.add("Guess", "Peut-être", flags=["fuzzy"])
    french.add(("gap", "gaps"), ("lacune", ""))

    assert set(untranslated(french, template)) == {"Empty", "Missing", "Guess", "gap"}


def test_the_labels_of_the_matter_are_collected() -> None:
    assert "Annexes" in ids(extract_catalogue())


def test_an_update_writes_every_translated_language_and_drops_the_unused_only_when_told(tree: Path) -> None:
    locales = tree / "locales"
    for tag in ("en", "fr"):
        (locales / tag / "LC_MESSAGES").mkdir(parents=True)
    entries = (f'[languages.{tag}]\nown_name = "{tag}"\ndirection = "ltr"\n' for tag in ("en", "fr"))
    (locales / "languages.toml").write_text("".join(entries), encoding="utf-8")
    (locales / "fr/LC_MESSAGES/messages.po").write_bytes(printed(catalogue_with(Code="Code", Gone="Parti")))

    update_catalogues(tree, locales)
    kept = read_catalogue(locales, "fr")
    update_catalogues(tree, locales, drop_unused=True)
    cleaned = read_catalogue(locales, "fr")

    assert not (locales / "en/LC_MESSAGES/messages.po").exists()
    assert ids(kept) == ids(cleaned) == {"Start here", "Go", "Code", "Post", "gap"}
    assert kept.get("Code").string == "Code"
    assert (len(kept.obsolete), len(cleaned.obsolete)) == (1, 0)


@pytest.mark.parametrize("arguments", [[], ["updat"], ["update", "--drop"], ["untranslated"]])
def test_an_unknown_command_changes_nothing_and_tells_the_known_ones(capsys, arguments: list[str]) -> None:
    assert main(arguments) == 2
    assert "usage:" in capsys.readouterr().err
