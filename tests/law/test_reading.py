"""A faulty data file stops the start and tells file, entry and remedy."""

import shutil

import pytest

from mlawriter.law.reading import DATA, LawFault, read_law


@pytest.fixture
def folder(tmp_path):
    conventions = ("UNTOC", "UNTOC-TIP", "UNTOC-SOM", "UNTOC-FA", "UNCAC", "VIENNA88", "ETS185")
    on_terrorism = ("ICSFT", "BOMBINGS97", "HOSTAGES79", "ICSANT2005", "IPP1973")
    (tmp_path / "instruments").mkdir()
    (tmp_path / "participation").mkdir()
    for name in (*conventions, *on_terrorism):
        shutil.copy(DATA / "instruments" / f"{name}.toml", tmp_path / "instruments")
    shutil.copy(DATA / "participation" / "UNTOC-TIP.toml", tmp_path / "participation")
    for name in ("works", "bilateral", "notifications", "circles", "sources", "clocks", "declarations"):
        shutil.copy(DATA / f"{name}.toml", tmp_path)
    return tmp_path


def change(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_small_folder_is_sound(folder):
    assert read_law(folder).instruments.keys() >= {"UNTOC", "UNCAC"}


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("instruments/UNTOC.toml", 'family = "UN"', 'family = "UN"\ncolour = "blue"', "colour"),
        ("instruments/UNTOC.toml", 'adopted = "2000-11-15"', 'adopted = "2000-13-15"', "adopted"),
        ("instruments/UNTOC.toml", 'verified = "T"', 'verified = "Q"', "verified"),
        ("instruments/UNTOC.toml", 'id = "UNTOC"', 'id = "UNTOK"', "UNTOK"),
        ("instruments/UNTOC-TIP.toml", 'parent = "UNTOC"', 'parent = "UNTOX"', "UNTOX"),
        ("instruments/VIENNA88.toml", 'aliases = ["UN1988"]', 'aliases = ["UNCAC"]', "UNCAC"),
        ("instruments/UNCAC.toml", "[titles]", "[titles", "line"),
        ("participation/UNTOC-TIP.toml", '"accession"', '"adhesion"', "adhesion"),
        ("participation/UNTOC-TIP.toml", 'instrument = "UNTOC-TIP"', 'instrument = "UNTOC-TOP"', "UNTOC-TOP"),
        ("participation/UNTOC-TIP.toml", '"s1"', '"s99"', "s99"),
        ("bilateral.toml", '"s1"', '"s99"', "s99"),
        ("notifications.toml", 'as_basis = "yes"', 'as_basis = "perhaps"', "as_basis"),
        ("notifications.toml", 'instrument = "UNTOC"', 'instrument = "UNTOX"', "UNTOX"),
        ("works.toml", 'read = "read"', 'read = "heard"', "read"),
        ("clocks.toml", 'unit = "days"', 'unit = "weeks"', "unit"),
        ("clocks.toml", 'id = "arrest_minsk"', 'id = "arrest_pinsk"', "arrest_pinsk"),
        ("declarations.toml", "|nationals", "|natives", "MZ BOMBINGS97"),
        ("declarations.toml", '"BOMBINGS97"', '"BOMBINGS98"', "BOMBINGS98"),
        ("declarations.toml", '"s1"]', '"s9"]', "s9"),
        ("circles.toml", 'states = ["', 'states = ["xx", "', "states"),
    ],
)
def test_a_fault_is_told_with_file_and_entry(folder, file, old, new, told):
    change(folder / file, old, new)

    with pytest.raises(LawFault) as fault:
        read_law(folder)

    assert fault.value.path == folder / file
    assert told in str(fault.value)
    assert fault.value.remedy


def test_a_missing_file_is_told(folder):
    (folder / "works.toml").unlink()

    with pytest.raises(LawFault, match=r"works\.toml: the file: is missing"):
        read_law(folder)


def test_the_mark_of_the_data_changes_with_the_data(folder):
    before = read_law(folder).version

    change(folder / "works.toml", "(New Zealand)", "(of New Zealand)")

    assert read_law(folder).version != before
