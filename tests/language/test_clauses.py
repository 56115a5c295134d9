"""The clause book is read whole or not at all, and its languages keep in step."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlawriter.language.clauses import (
    Blank,
    ClauseBook,
    ClauseFault,
    NoSuchClause,
    clause_book,
    main,
    mark_of,
    read_clauses,
)
from mlawriter.language.faults import LanguageFault
from mlawriter.language.locales import LANGUAGES

TRANSLATED = [language.tag for language in LANGUAGES if language.tag != "en"]

ENGLISH = """
[bank_past_ask]
text = "We ask for the records of account {account} from {since}."
status = "draft"
"""


def book_of(place: Path, **clauses: str) -> ClauseBook:
    """A book whose folders are named by language, each with one file measures.toml."""
    entries = (f'[languages.{tag}]\nown_name = "{tag}"\ndirection = "ltr"\n' for tag in clauses)
    (place / "languages.toml").write_text("".join(entries), encoding="utf-8")
    for tag, toml in clauses.items():
        (place / tag / "clauses").mkdir(parents=True)
        (place / tag / "clauses" / "measures.toml").write_text(toml, encoding="utf-8")
    return read_clauses(place)


def french(text: str, of: str = "") -> str:
    mark = f'of = "{of}"\n' if of else ""
    return f'[bank_past_ask]\ntext = "{text}"\nstatus = "draft"\n{mark}'


def test_a_clause_is_found_by_subject_and_name_as_words_and_blanks(tmp_path: Path) -> None:
    book = book_of(tmp_path, en=ENGLISH)

    assert book.keys() == ("measures.bank_past_ask",)
    assert book.has("measures.bank_past_ask")
    assert not book.has("measures.bank_past_ask", "fr")
    assert book.pieces("en", "measures.bank_past_ask") == (
        "We ask for the records of account ",
        Blank("account"),
        " from ",
        Blank("since"),
        ".",
    )


def test_blanks_may_touch_and_stand_at_either_end(tmp_path: Path) -> None:
    book = book_of(tmp_path, en=french("{first}{second}"))

    assert book.pieces("en", "measures.bank_past_ask") == (Blank("first"), Blank("second"))


def test_lines_are_joined_and_blank_lines_part_paragraphs(tmp_path: Path) -> None:
    toml = '[two]\nstatus = "draft"\ntext = """\nOne\nsentence.\n\n  Another\n{here}.\n"""\n'

    book = book_of(tmp_path, en=toml)

    assert book.pieces("en", "measures.two") == ("One sentence.\n\nAnother ", Blank("here"), ".")


def test_an_unknown_key_is_told_with_its_language(tmp_path: Path) -> None:
    book = book_of(tmp_path, en=ENGLISH)

    with pytest.raises(NoSuchClause, match=r"measures\.other in en"):
        book.pieces("en", "measures.other")


@pytest.mark.parametrize(
    ("toml", "fault"),
    [
        (ENGLISH.replace("{since}", "{Since}"), "bank_past_ask: a blank is written {so_named}"),
        (ENGLISH.replace("{since}", "{since"), "bank_past_ask: a blank is written {so_named}"),
        (ENGLISH.replace("{since}", "since}"), "bank_past_ask: a blank is written {so_named}"),
        (ENGLISH.replace("{since}", "{}"), "bank_past_ask: a blank is written {so_named}"),
        (ENGLISH.replace("draft", "final"), "bank_past_ask.status: "),
        (ENGLISH + 'author = "A"\n', "bank_past_ask.author: "),
        (ENGLISH + 'of = "XYZ"\n', "bank_past_ask.of: "),
        (ENGLISH.replace('status = "draft"', ""), "bank_past_ask.status: "),
        (ENGLISH.replace('"draft"', '"reviewed"'), "bank_past_ask: "),
        (ENGLISH + 'reviewed_by = "A"\n', "bank_past_ask: "),
        (ENGLISH.replace("bank_past_ask", '"Bank past"'), "Bank past: name the clause in small letters"),
        ('title = "Bank"\n', "title: "),
    ],
    ids=[
        "blank in capitals",
        "blank not closed",
        "blank not opened",
        "blank without name",
        "unknown status",
        "unknown key",
        "faulty mark",
        "no status",
        "reviewed by nobody",
        "draft with a reviser",
        "faulty name",
        "no table",
    ],
)
def test_a_faulty_clause_stops_the_start_and_is_named(tmp_path: Path, toml: str, fault: str) -> None:
    with pytest.raises(ClauseFault) as told:
        book_of(tmp_path, en=toml)

    assert f"measures.toml: {fault}" in str(told.value)


def test_a_file_that_is_not_toml_stops_the_start_and_is_named(tmp_path: Path) -> None:
    with pytest.raises(LanguageFault, match=r"measures\.toml: the whole file: not readable as TOML"):
        book_of(tmp_path, en="[bank")


def test_a_reviewed_clause_names_its_reviser_and_the_day(tmp_path: Path) -> None:
    toml = ENGLISH.replace('"draft"', '"reviewed"') + 'reviewed_by = "A. Reviser"\nreviewed_on = 2026-03-01\n'

    clause = book_of(tmp_path, en=toml).clause("en", "measures.bank_past_ask")

    assert (clause.status, clause.reviewed_by, str(clause.reviewed_on)) == ("reviewed", "A. Reviser", "2026-03-01")


def test_a_clause_that_a_language_lacks_or_has_too_much_is_listed(tmp_path: Path) -> None:
    book = book_of(tmp_path, en=ENGLISH, fr=ENGLISH.replace("bank_past_ask", "bank_future_ask"))

    assert book.missing("fr") == ("measures.bank_past_ask",)
    assert book.surplus("fr") == ("measures.bank_future_ask",)


def test_a_translation_with_other_blanks_is_listed(tmp_path: Path) -> None:
    book = book_of(tmp_path, en=ENGLISH, fr=french("Le compte {account}."), ar=french("{since} {account} {since}"))

    assert book.unlike_blanks("fr") == ("measures.bank_past_ask",)
    assert book.unlike_blanks("ar") == ()


def test_a_translation_is_stale_once_the_english_has_changed(tmp_path: Path) -> None:
    english = "We ask for the records of account {account} from {since}."

    book = book_of(tmp_path, en=ENGLISH, fr=french("…", mark_of(english)), ar=french("…", mark_of(english + "!")))

    assert [clause.file.parts[-3] for clause in book.stale()] == ["ar"]


def test_a_translation_that_does_not_say_from_what_it_was_made_is_stale(tmp_path: Path) -> None:
    book = book_of(tmp_path, en=ENGLISH, fr=french("…"))

    assert [clause.key for clause in book.stale()] == ["measures.bank_past_ask"]


def test_line_ends_do_not_change_a_mark() -> None:
    assert mark_of("One\nsentence.\n\nAnother.\n") == mark_of("One sentence.\n\nAnother.")
    assert mark_of("One sentence. Another.") != mark_of("One sentence.\n\nAnother.")


@given(text=st.text())
def test_a_mark_is_eight_hexadecimal_digits(text: str) -> None:
    assert len(mark_of(text)) == 8
    assert int(mark_of(text), 16) >= 0


def test_there_are_clauses() -> None:
    assert len(clause_book().keys()) > 0


@pytest.mark.parametrize("tag", TRANSLATED)
def test_every_clause_is_there_in_every_language(tag: str) -> None:
    assert (clause_book().missing(tag), clause_book().surplus(tag)) == ((), ())


@pytest.mark.parametrize("tag", TRANSLATED)
def test_every_clause_has_the_blanks_of_the_english_one(tag: str) -> None:
    assert clause_book().unlike_blanks(tag) == ()


def test_no_translation_is_stale() -> None:
    assert [f"{clause.file.parts[-3]} {clause.key}" for clause in clause_book().stale()] == []


@pytest.mark.parametrize("tag", ["en", *TRANSLATED])
def test_words_are_typeset_with_typographic_apostrophes(tag: str) -> None:
    clauses = clause_book().clauses[tag]

    assert [key for key, clause in clauses.items() if "'" in clause.text] == []


def test_stale_clauses_are_listed_with_the_mark_to_write(capsys, tmp_path: Path) -> None:
    book_of(tmp_path, en=ENGLISH, fr=french("…"))
    mark = mark_of("We ask for the records of account {account} from {since}.")

    status = main(["stale", str(tmp_path)])

    assert status == 1
    assert f'measures.bank_past_ask: once it says what the English says: of = "{mark}"' in capsys.readouterr().out


def test_a_book_in_step_has_nothing_to_list(capsys, tmp_path: Path) -> None:
    book_of(tmp_path, en=ENGLISH)

    assert main(["stale", str(tmp_path)]) == 0
    assert capsys.readouterr().out == ""


def test_an_unknown_command_tells_the_known_one(capsys) -> None:
    assert main(["stael"]) == 2
    assert "usage:" in capsys.readouterr().err


def test_a_clause_without_its_status_is_told_in_one_line(capsys, tmp_path: Path) -> None:
    book_of(tmp_path, en=ENGLISH)
    (tmp_path / "en/clauses/measures.toml").write_text('[ask]\ntext = "We ask for it."\n', encoding="utf-8")

    assert main(["stale", str(tmp_path)]) == 2
    assert capsys.readouterr().err.endswith("ask.status: Field required\n")
