"""The bases a drafter chose, as the letter names them."""

from datetime import date
from typing import Any

from mlawriter.casework.basis import basis_told, printed_articles
from mlawriter.casework.books import books
from mlawriter.casework.drawing import subject_of
from mlawriter.compose.casefile import BasisTold

TODAY = date(2026, 11, 21)


def told(requesting: str, requested: str, *instruments: str, **more: Any) -> tuple[BasisTold, ...]:
    """What an MLA letter between two States says of its bases, in English."""
    bases = [{"id": f"b{number}", "instrument": each} for number, each in enumerate(instruments, 1)]
    request = {"requested_state": requested, "bases": bases, **more}
    subject = subject_of(books(), "mutual_legal_assistance", {"requesting_state": requesting}, request)
    return basis_told(subject, books(), "en", TODAY)


def test_articles_stand_in_the_order_of_the_treaty_and_neighbouring_letters_as_one_run() -> None:
    assert printed_articles(["18(15)(b)", "18(8)", "18(15)(a)", "13(3)(c)"]) == "13(3)(c), 18(8), 18(15)(a)-(b)"


def test_a_convention_is_named_with_its_year_and_since_when_both_are_bound() -> None:
    (untoc,) = told("TG", "NG", "UNTOC")
    assert untoc.title == "United Nations Convention against Transnational Organized Crime (2000)"
    assert untoc.bound
    assert untoc.ours
    assert untoc.theirs


def test_the_day_of_a_state_whose_participation_is_not_on_file_is_not_told() -> None:
    (untoc,) = told("TG", "SO", "UNTOC")
    assert not untoc.theirs
    assert not untoc.bound


def test_a_bilateral_treaty_is_named_by_its_parties() -> None:
    treaty = next(each for pair in books().law.bilaterals.values() for each in pair if each.signed)
    (named,) = told(*treaty.parties, treaty.id)
    assert named.title.startswith("Treaty between ")
    assert "signed on" in named.title
    assert named.articles == ""


def test_an_instrument_that_is_not_on_file_is_printed_as_it_was_typed_and_never_dropped() -> None:
    (named,) = told("TG", "NG", "Accord of 1984")
    assert named.title == "Accord of 1984"


def articles(*bases: dict[str, Any], **more: Any) -> str:
    """The articles of the United Nations convention in an extradition letter that rests on these bases."""
    request = {"requested_state": "XA", "bases": [{"id": "b1", "instrument": "UNTOC", "role": "supporting"}], **more}
    subject = subject_of(books(), "extradition", {"requesting_state": "XE"}, {**request, "other_bases": [*bases]})
    return basis_told(subject, books(), "en", TODAY)[0].articles


def test_beside_an_extradition_treaty_a_convention_adds_its_offences_and_is_not_itself_the_basis() -> None:
    assert "16(4)" in articles()
    beside = articles({"id": "o1", "title": "Extradition Convention of 1996", "role": "governing"})
    assert "16(3)" in beside
    assert not {"16(4)", "16(5)(a)", "16(6)"} & {*beside.split(", ")}
