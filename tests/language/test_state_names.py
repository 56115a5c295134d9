"""Every State has its names in every language, in the forms that a sentence needs."""

import re
from pathlib import Path

import pytest

from mlawriter.language.faults import LanguageFault
from mlawriter.language.locales import LANGUAGES
from mlawriter.language.names import (
    FORMS,
    Form,
    NoSuchState,
    StateName,
    read_state_names,
    sort_key,
    state_choices,
    state_name,
    state_names,
)
from mlawriter.places import AUTHORITIES

TAGS = [language.tag for language in LANGUAGES]
CODES = sorted(state_names().names["en"])
DIRECTORY = sorted(file.stem.upper() for file in AUTHORITIES.glob("??.toml"))

ARABIC = re.compile(r"[\u0600-\u06ff ()\-]+")

LATIN_STATE = (
    '[states.XA]\nshort = "A"\nnamed = "A"\nformal = "A"\nof = "A"\nto = "A"\nof_short = "A"\nto_short = "A"\n'
)


def write_names(place: Path, tag: str, states: str) -> None:
    (place / tag).mkdir()
    (place / tag / "states.toml").write_text(f'source = "a test"\nas_of = 2026-01-01\n{states}', encoding="utf-8")
    entry = f'[languages.{tag}]\nown_name = "{tag}"\ndirection = "ltr"\n'
    with (place / "languages.toml").open("a", encoding="utf-8") as languages:
        languages.write(entry)


@pytest.mark.parametrize("code", CODES)
def test_a_state_has_every_form_in_every_language(code: str) -> None:
    found = {(tag, form): state_names().find(tag, code, form) for tag in TAGS for form in FORMS}

    assert {place: name.language for place, name in found.items()} == {
        (tag, form): tag for tag in TAGS for form in FORMS
    }
    assert [place for place, name in found.items() if "*" in name.text or "'" in name.text or "  " in name.text] == []


@pytest.mark.parametrize("tag", TAGS)
def test_no_language_names_a_state_that_english_does_not(tag: str) -> None:
    assert sorted(state_names().names[tag]) == CODES


def test_every_state_of_the_directory_is_named() -> None:
    assert set(DIRECTORY) <= set(CODES)


def test_the_members_of_the_united_nations_and_the_fictional_states_are_named() -> None:
    assert len(CODES) >= 207
    assert {"XA", "XB", "XC", "XD", "XE"} <= set(CODES)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(("name", "of", "to"), [("formal", "of", "to"), ("named", "of_short", "to_short")])
def test_french_joins_a_name_by_elision_and_contraction(code: str, name: Form, of: Form, to: Form) -> None:
    with_article = state_name("fr", code, name)

    if with_article.startswith("le "):
        joined = ("du " + with_article[3:], "au " + with_article[3:])
    elif with_article.startswith("les "):
        joined = ("des " + with_article[4:], "aux " + with_article[4:])
    elif with_article.startswith(("la ", "l’")):
        joined = (f"de {with_article}", f"à {with_article}")
    elif with_article[0] in "AEIOUÉ" or code == "HT":
        joined = (f"d’{with_article}", f"à {with_article}")
    else:
        joined = (f"de {with_article}", f"à {with_article}")

    assert (state_name("fr", code, of), state_name("fr", code, to)) == joined


@pytest.mark.parametrize(
    ("code", "form", "words"),
    [
        ("BJ", "of", "de la République du Bénin"),
        ("BJ", "to", "à la République du Bénin"),
        ("MA", "of", "du Royaume du Maroc"),
        ("MA", "to", "au Royaume du Maroc"),
        ("US", "of", "des États-Unis d’Amérique"),
        ("US", "to", "aux États-Unis d’Amérique"),
        ("KW", "of", "de l’État du Koweït"),
        ("XB", "of_short", "d’Amberi"),
        ("HT", "of_short", "d’Haïti"),
        ("HK", "of_short", "de Hong Kong (Chine)"),
        ("HN", "of_short", "du Honduras"),
        ("BO", "of_short", "de l’État plurinational de Bolivie"),
        ("SZ", "formal", "le Royaume d’Eswatini"),
        ("CI", "of", "de la République de Côte d’Ivoire"),
        ("VA", "named", "le Saint-Siège"),
    ],
)
def test_french_names_read_well(code: str, form: Form, words: str) -> None:
    assert state_name("fr", code, form) == words


@pytest.mark.parametrize(
    ("code", "form", "words"),
    [
        ("BJ", "of", "of the Republic of Benin"),
        ("GM", "short", "Gambia"),
        ("GM", "named", "the Gambia"),
        ("IR", "short", "Iran"),
        ("IR", "named", "the Islamic Republic of Iran"),
        ("XA", "formal", "the Republic of Keladou"),
    ],
)
def test_english_names_read_well(code: str, form: Form, words: str) -> None:
    assert state_name("en", code, form) == words


@pytest.mark.parametrize(
    ("code", "form", "words"),
    [
        ("BJ", "formal", "جمهورية بنن"),
        ("IR", "named", "جمهورية إيران الإسلامية"),
        ("IR", "short", "إيران"),
        ("XA", "to", "إلى جمهورية كيلادو"),
        ("JO", "of", "المملكة الأردنية الهاشمية"),
    ],
)
def test_arabic_names_read_well(code: str, form: Form, words: str) -> None:
    assert state_name("ar", code, form) == words


@pytest.mark.parametrize("code", CODES)
def test_arabic_names_are_in_arabic_letters(code: str) -> None:
    assert [form for form in FORMS if not ARABIC.fullmatch(state_name("ar", code, form))] == []


def test_an_unknown_code_is_told() -> None:
    with pytest.raises(NoSuchState, match="XQ"):
        state_name("en", "XQ")


def test_a_name_that_a_language_lacks_is_given_in_english_and_marked_as_english(tmp_path: Path) -> None:
    write_names(tmp_path, "en", LATIN_STATE)
    write_names(tmp_path, "pt", "[states]\n")

    names = read_state_names(tmp_path)

    assert names.find("pt", "XA") == StateName("A", "en")


@pytest.mark.parametrize(
    ("states", "place"),
    [
        (LATIN_STATE + 'genitive = "A"\n', r"states\.XA\.genitive"),
        (LATIN_STATE.replace('formal = "A"\n', ""), r"states\.XA\.formal"),
        (LATIN_STATE.replace('to = "A"', 'to = ""', 1), r"states\.XA\.to"),
        (LATIN_STATE.replace('named = "A"', 'named = "A "'), r"states\.XA\.named"),
        (LATIN_STATE.replace("states.XA", "states.Xa"), r"states\.Xa"),
    ],
    ids=["unknown form", "missing form", "empty form", "stray space", "faulty code"],
)
def test_a_faulty_name_stops_the_start_and_is_named(tmp_path: Path, states: str, place: str) -> None:
    write_names(tmp_path, "en", states)

    with pytest.raises(LanguageFault, match=rf"states\.toml: {place}"):
        read_state_names(tmp_path)


def test_a_language_without_names_stops_the_start(tmp_path: Path) -> None:
    write_names(tmp_path, "en", LATIN_STATE)
    (tmp_path / "pt").mkdir()

    with pytest.raises(LanguageFault, match=r"pt/states\.toml: the whole file: the file is missing"):
        read_state_names(tmp_path)


@pytest.mark.parametrize("tag", TAGS)
def test_a_select_offers_every_state_once(tag: str) -> None:
    assert sorted(code for code, _ in state_choices(tag)) == CODES


def test_a_select_can_be_cut_down_to_some_states() -> None:
    assert state_names().choices("fr", {"BJ", "ZA"}) == (("ZA", "Afrique du Sud"), ("BJ", "Bénin"))


@pytest.mark.parametrize(
    ("tag", "earlier", "later"),
    [
        ("fr", "EG", "AE"),  # Égypte, Émirats arabes unis
        ("fr", "AE", "EC"),  # Émirats, Équateur
        ("fr", "EC", "ES"),  # Équateur, Espagne: accents do not send a name to the end
        ("en", "CI", "HR"),  # Côte d’Ivoire, Croatia
        ("ar", "JO", "ES"),  # الأردن, إسبانيا: neither the article nor the seat of hamza counts
        ("ar", "BH", "TN"),  # البحرين, تونس
        ("ar", "AL", "BH"),  # ألبانيا, البحرين: a hamza begins a name, not the article
        ("ar", "DE", "MY"),  # ألمانيا, ماليزيا
    ],
)
def test_states_are_sorted_as_a_reader_expects(tag: str, earlier: str, later: str) -> None:
    order = [code for code, _ in state_choices(tag)]

    assert order.index(earlier) < order.index(later)


def test_case_and_accents_do_not_part_names() -> None:
    assert sort_key("ÉTAT d’A") == sort_key("etat d'a")
