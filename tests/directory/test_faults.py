"""A faulty State file stops the start and tells the file, the entry and the remedy."""

from pathlib import Path

import pytest

from mlawriter.directory import DirectoryFault, read_directory

GOOD = """code = "XA"
kind = "fictional"
fictional = true
collected = "2026-11-21"

[names.en]
short = "Keladou"
source = "a test"
confidence = "high"

[[authorities]]
id = "xa-mla-sepi"
function = "mla"
names = { en = "Service" }
source = "a test"
source_date = "2025"
confidence = "high"
"""


def refused(folder: Path, text: str, name: str = "xa.toml") -> DirectoryFault:
    (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(DirectoryFault) as raised:
        read_directory(folder)
    return raised.value


def test_a_good_file_is_read(tmp_path: Path):
    (tmp_path / "xa.toml").write_text(GOOD, encoding="utf-8")

    assert list(read_directory(tmp_path).states) == ["XA"]


@pytest.mark.parametrize(
    ("old", "new", "entry"),
    [
        ("function = ", "funktion = ", "authorities.0.funktion"),
        ('source_date = "2025"', 'source_date = "2025-13"', "authorities.0.source_date"),
        ('source_date = "2025"', 'source_date = "yesterday"', "authorities.0.source_date"),
        ('source_date = "2025"', "source_date = 2025-01-01", "authorities.0.source_date"),
        ('source_date = "2025"', 'phones = ["(676) 24 055"]', "authorities.0.phones.0"),
        ('source_date = "2025"', 'phones = ["+44 1 (EJN page)"]', "authorities.0.phones.0"),
        ('source_date = "2025"', 'emails = ["nobody"]', "authorities.0.emails.0"),
        ('source_date = "2025"', 'website = "www.example.org"', "authorities.0.website"),
        ('source_date = "2025"', 'languages = ["cs (translation)"]', "authorities.0.languages.0"),
        ('source_date = "2025"', 'contact_confidence = "low"', "authorities.0.contact_confidence"),
        ('source_date = "2025"', 'ended = "2025"', "authorities.0.ended"),
        ('"mla"', '"mutual"', "authorities.0.function"),
        ('source_date = "2025"', 'time_zone = "Europe/Keladou"', "authorities.0.time_zone"),
        ('source_date = "2025"', 'channels = ["pigeon"]', "authorities.0.channels.0"),
        ('source_date = "2025"', 'medium = "parchment"', "authorities.0.medium"),
        ('source_date = "2025"', 'confirmed_by = "an editor"', "xa-mla-sepi"),
        (
            'source_date = "2025"',
            'values = { phones = { source = "a test", confidence = "high" } }',
            "authorities.0.values.phones",
        ),
        (
            'source_date = "2025"',
            'values = { stage = { source = "a test", confidence = "high" } }',
            "authorities.0.values.stage",
        ),
        ('id = "xa-', 'id = "xb-', "xb-mla-sepi"),
        ('id = "xa-mla-sepi"', 'id = "SEPI"', "authorities.0.id"),
        ('names = { en = "Service" }', "names = { }", "authorities.0.names"),
        ('names = { en = "Service" }', 'names = { english = "Service" }', "authorities.0.names.english"),
        ('short = "Keladou"', 'formal = "the Republic"', "names.en.short"),
        ("[names.en]", "[names.fr]", "names.en"),
        ('source = "a test"\nconfidence = "high"\n\n', 'confidence = "high"\n\n', "names.en.source"),
        ('source = "a test"\nconfidence = "high"\n\n', 'source = ""\nconfidence = "high"\n\n', "names.en.source"),
        ('code = "XA"', 'code = "XK"', "code"),
        ('code = "XA"', 'code = "FR"', "code"),
        ("fictional = true", "fictional = false", "fictional"),
        ('collected = "2026-11-21"', "", "collected"),
    ],
)
def test_a_fault_names_its_entry_and_a_remedy(tmp_path: Path, old: str, new: str, entry: str):
    assert old in GOOD

    fault = refused(tmp_path, GOOD.replace(old, new, 1))

    assert (fault.file, fault.entry) == ("xa.toml", entry)
    assert len(fault.remedy) > 10
    assert "xa.toml" in str(fault)
    assert fault.remedy in str(fault)


def test_a_real_code_cannot_carry_an_invented_state(tmp_path: Path):
    fault = refused(tmp_path, GOOD.replace('"XA"', '"FR"').replace("xa-", "fr-"), name="fr.toml")

    assert fault.entry == "code"


def test_a_file_that_is_not_toml_is_named(tmp_path: Path):
    fault = refused(tmp_path, "code = XA")

    assert (fault.file, fault.entry) == ("xa.toml", "the file")


def test_an_id_cannot_be_used_twice(tmp_path: Path):
    office = GOOD[GOOD.index("[[authorities]]") :]

    fault = refused(tmp_path, GOOD + "\n" + office)

    assert fault.entry == "xa-mla-sepi"


def test_an_empty_folder_is_a_fault(tmp_path: Path):
    with pytest.raises(DirectoryFault, match="no State file"):
        read_directory(tmp_path)
