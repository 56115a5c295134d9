"""One letter in two languages stands in two columns with the same paragraph numbers."""

from dataclasses import replace

from hypothesis import given, settings

from mlawriter.document.blocks import Document, PageBreak, Paragraph, Parallel, Particulars, Table
from mlawriter.document.html import print_html
from mlawriter.document.side_by_side import side_by_side
from mlawriter.document.text import print_text
from mlawriter.document.word import print_word
from tests.document.documents import DOCUMENTS, W, part, words_of_html, words_of_text, words_of_word
from tests.document.letters import AR, EN, FR, letter, said


def rows_of(document: Document) -> list[tuple[tuple[object, ...], tuple[object, ...]]]:
    return [row for block in document.blocks if isinstance(block, Parallel) for row in block.rows]


def test_each_passage_stands_beside_its_like() -> None:
    both = side_by_side(letter(FR), letter(AR))

    for left, right in rows_of(both):
        assert [type(block) for block in left] == [type(block) for block in right]
    numbers = [(a.number, b.number) for (a,), (b,) in rows_of(both) if isinstance(a, Paragraph) if a.number]
    assert numbers == [(str(n), str(n)) for n in range(1, 8)]


def test_a_passage_that_one_language_lacks_leaves_a_gap_and_moves_nothing() -> None:
    whole = letter(EN)
    missing = next(block for block in whole.blocks if isinstance(block, Paragraph) and block.number == "2")
    part_of_it = replace(letter(FR), blocks=tuple(b for b in letter(FR).blocks if getattr(b, "number", "") != "2"))

    rows = rows_of(side_by_side(whole, part_of_it))

    assert ((missing,), ()) in rows
    assert [(a[0].number, b[0].number) for a, b in rows if a and b and getattr(a[0], "number", None)] == [
        (n, n) for n in "134567"
    ]


def test_a_row_of_a_table_too_wide_for_half_a_page_is_told_as_particulars() -> None:
    heads, cells = tuple(map(said, "ABCDE")), tuple(map(said, "12345"))
    wide = replace(letter(EN), blocks=(Table(heads, (cells, cells), (20,) * 5),))
    narrow = replace(letter(EN), blocks=(Table(heads[:4], (cells[:4],), (25,) * 4),))

    told = Particulars(tuple((head, (cell,)) for head, cell in zip(heads, cells, strict=True)))
    assert rows_of(side_by_side(wide, wide)) == [((told,), (told,)), ((told,), (told,))]
    assert rows_of(side_by_side(narrow, narrow)) == [(narrow.blocks, narrow.blocks)]


def test_a_page_break_holds_for_both_columns() -> None:
    both = side_by_side(letter(EN), letter(FR))

    assert [type(block) for block in both.blocks] == [Parallel, PageBreak, Parallel]


def test_the_second_column_repeats_the_count_and_keeps_its_own_references() -> None:
    root = part(print_word(side_by_side(letter(EN), letter(FR))), "word/document.xml")

    counted = [i.text or "" for i in root.iter(f"{W}instrText") if "SEQ" in (i.text or "")]
    referred = [(i.text or "").split()[1] for i in root.iter(f"{W}instrText") if "REF" in (i.text or "")]

    assert counted == [" SEQ Paragraph \\* ARABIC ", " SEQ Paragraph \\c \\* ARABIC "] * 7
    assert len(set(referred)) == len(referred) == 4


def test_marks_of_both_languages_stand_on_each_page() -> None:
    both = side_by_side(letter(EN, training=True), letter(AR, training=True))

    assert both.training == f"{EN.training} · {AR.training}"
    header = "".join(text.text or "" for text in part(print_word(both), "word/header2.xml").iter(f"{W}t"))
    assert EN.marks[0] in header
    assert AR.marks[0] in header


@settings(max_examples=25)
@given(DOCUMENTS, DOCUMENTS)
def test_the_printers_say_the_same_words_of_both(left: Document, right: Document) -> None:
    both = side_by_side(left, right)

    as_html = words_of_html(print_html(both))

    assert words_of_word(print_word(both)) == as_html
    assert words_of_text(print_text(both), both) == as_html
