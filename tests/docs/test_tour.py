"""The tour knows the whole house, and what the README says of the data is so."""

import re

import pytest

from mlawriter.definitions.registers import MEASURES
from mlawriter.language.clauses import clause_book
from mlawriter.language.locales import LANGUAGES
from mlawriter.law.instruments import Reading
from tests.docs.pages import ROOT, text_of

README = text_of(ROOT / "README.md")
TOUR = text_of(ROOT / "docs" / "tour.md")
LAW = text_of(ROOT / "docs" / "law.md")
CHANGELOG = text_of(ROOT / "CHANGELOG.md")

PACKAGE = ROOT / "mlawriter"
ROOMS = sorted(
    [path.parent.name for path in PACKAGE.glob("*/__init__.py")]
    + [path.name for path in PACKAGE.glob("*.py") if not path.name.startswith("__")]
)


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_stands_in_the_tour(room: str) -> None:
    assert f"`mlawriter/{room}`" in TOUR


@pytest.mark.parametrize("room", [room for room in ROOMS if room != "places.py"])
def test_every_room_stands_in_the_readme(room: str) -> None:
    _, _, after = README.partition("| package | what lives there |")
    table = after.partition("\n\n")[0]

    assert f"`{room}`" in table


def test_the_tour_names_the_tests_by_subject() -> None:
    named = re.findall(r"`tests/(\w+)/", TOUR)

    assert named
    assert [name for name in named if not (ROOT / "tests" / name).is_dir()] == []


def test_all_languages_are_named() -> None:
    english = {"en": "English", "fr": "French", "ar": "Arabic"}
    paragraph = README.partition("## Languages")[2].partition("##")[0]

    assert [language.tag for language in LANGUAGES if english[language.tag] not in paragraph] == []


def test_the_readme_is_honest_about_reviews() -> None:
    """Once a reviser has signed a clause, the README must say something else."""
    clauses = [clause for language in clause_book().clauses.values() for clause in language.values()]
    reviewed = [clause.key for clause in clauses if clause.reviewed_by]

    assert ("no reviser has signed one yet" in README) == (reviewed == [])


def test_every_way_of_reading_a_provision_is_explained() -> None:
    explained = LAW.partition("`verified`:")[2].partition("\n")[0]

    assert [mark for mark in Reading if not re.search(rf"\b{mark} ", explained)] == []


def test_the_example_of_a_measure_is_registered() -> None:
    guide = text_of(ROOT / "docs" / "adding" / "letter-or-measure.md")
    (example,) = re.findall(r"The measure `(\w+)`", guide)

    assert example in MEASURES


def test_the_readme_shows_the_picture_that_the_browser_tests_make() -> None:
    assert "](docs/task-list.png)" in README


@pytest.mark.parametrize("heading", ["Added", "Legal data"])
def test_the_changelog_has_its_headings(heading: str) -> None:
    unreleased = CHANGELOG.partition("## Unreleased")[2].partition("\n## ")[0]

    assert f"### {heading}\n" in unreleased


def test_no_number_that_would_grow_old_stands_in_the_readme() -> None:
    """Counts of letters, measures, States and treaties are computed where they are needed, never written."""
    what = "letters|measures|States|treaties|instruments|offices|clauses|fields"

    counts = re.findall(rf"\b(?:\d+|[a-z]+teen|[a-z]+ty) (?:{what})\b", README)

    assert counts == []
