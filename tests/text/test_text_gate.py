"""What the text gate lets through it keeps exactly; what it refuses it names."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlawriter.vocabulary.text import Flaw, Manner, gate

MANNERS: tuple[Manner, ...] = ("line", "name", "prose", "identifier")
NAMES = (
    "Smith & Sons <Ltd>",
    "O",
    "Nguyễn Thị Ánh",
    "ߞߊ߲ߞߊ߲",
    "𞤀𞤣𞤤𞤢𞤥",
    "𠮷野家",
    "葛\U000e0100城",
    "می\u200cخواهم",
    "ක්\u200dෂ",
    "{{ name }} {% raw %} ${x}",
    "=1+1",
)


@pytest.mark.parametrize("name", NAMES)
def test_a_real_name_is_kept_exactly(name: str):
    assert gate(name, "name", 300) == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("code", [0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069])
def test_a_character_that_reorders_what_follows_is_refused_everywhere(code: int, manner: Manner):
    flaw = gate(f"ab{chr(code)}c", manner, 300)

    assert isinstance(flaw, Flaw)
    assert flaw.id == "reordering_character"
    assert flaw.params["place"] == 3
    assert str(flaw.params["character"]).startswith(f"U+{code:04X}")


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("character", ["\x00", "\x08", "\x0b", "\x1b", "\x7f", "\x85", "\x9f"])
def test_a_control_character_is_refused_everywhere(character: str, manner: Manner):
    flaw = gate(f"a{character}", manner, 300)

    assert isinstance(flaw, Flaw)
    assert flaw.id == "control_character"


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("character", ["\ufffe", "\uffff", "\ufeff", "\U000e0041"])
def test_what_xml_cannot_hold_or_nobody_can_see_is_refused_everywhere(character: str, manner: Manner):
    assert gate(f"a{character}", manner, 300) == Flaw(
        "hidden_character",
        {"character": f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip(), "place": 2},
    )


def test_half_a_character_is_refused():
    flaw = gate("a\ud83d", "prose", 300)

    assert isinstance(flaw, Flaw)
    assert flaw.id == "half_character"


@pytest.mark.parametrize("character", ["\u200c", "\u200d", "\u200e", "\u200f"])
def test_joiners_and_marks_live_in_words_but_not_in_identifiers(character: str):
    text = f"a{character}b"

    assert gate(text, "prose", 300) == text
    assert gate(text, "name", 300) == text
    assert isinstance(gate(text, "identifier", 300), Flaw)


def test_prose_keeps_its_paragraphs_and_a_line_has_none():
    assert gate("a\r\nb\rc\n", "prose", 300) == "a\nb\nc\n"
    assert gate("a\r\nb", "name", 300) == Flaw("line_break", {"character": "U+000A", "place": 2})


def test_length_is_counted_in_characters_not_in_bytes():
    assert gate("𠮷" * 300, "name", 300) == "𠮷" * 300
    assert gate("𠮷" * 301, "name", 300) == Flaw("too_long", {"length": 301, "longest": 300})


def test_compatibility_characters_are_not_rewritten():
    assert gate("ﬁ ㈱ ｱ", "name", 300) == "ﬁ ㈱ ｱ"


@given(st.text(alphabet=st.characters(), max_size=60), st.sampled_from(MANNERS))
def test_what_passes_once_passes_again_unchanged(text: str, manner: Manner):
    kept = gate(text, manner, 1_000)

    if not isinstance(kept, Flaw):
        assert gate(kept, manner, 1_000) == kept
        assert unicodedata.is_normalized("NFC", kept)
        kept.encode()


@given(st.text(max_size=60), st.sampled_from(MANNERS))
def test_nothing_but_line_ends_and_composition_is_ever_changed(text: str, manner: Manner):
    kept = gate(text, manner, 1_000)

    if not isinstance(kept, Flaw):
        ends = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
        assert kept == unicodedata.normalize("NFC", ends)
