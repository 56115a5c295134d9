"""Which office is offered first, with what reason, and when the drafter has to confirm it."""

from datetime import date

from mlawriter.directory import Authority, State, authorities_for, read_directory
from mlawriter.directory.addressee import (
    FITS_INSTRUMENT,
    GENERAL,
    NAMED_FOR_PARTNER,
    NO_TREATY_ROUTE,
    OTHER_INSTRUMENT,
    OTHER_PARTNER,
    REASONS,
    REPLACED,
)
from mlawriter.directory.codes import Confidence
from mlawriter.directory.records import Names
from mlawriter.places import AUTHORITIES

DIRECTORY = read_directory(AUTHORITIES)
TODAY = date(2026, 6, 1)


def office(
    ident: str,
    *,
    dated: str = "2026-05-01",
    confidence: Confidence = "high",
    instruments: tuple[str, ...] = (),
    partners: tuple[str, ...] = (),
    general: bool = False,
    historic: bool = False,
) -> Authority:
    return Authority(
        id=ident, function="mla", names={"en": ident}, instruments=instruments, partners=partners, general=general,
        historic=historic, source="a test", source_date=dated, confidence=confidence,
    )  # fmt: skip


def state(*offices: Authority) -> State:
    names = {"en": Names(short="Keladou", source="a test", confidence="high")}
    return State(code="XA", kind="fictional", fictional=True, collected="2026", names=names, authorities=offices)


def offered(*offices: Authority, instrument: str | None = "UNTOC", requesting: str | None = None) -> list[str]:
    ranked = authorities_for(state(*offices), "mla", instrument, TODAY, requesting=requesting)
    return [offer.authority.id for offer in ranked]


def test_the_office_named_under_the_instrument_comes_first_even_if_it_is_older():
    named = office("xa-named", dated="2010", instruments=("UNTOC",))
    newer = office("xa-newer", general=True)

    assert offered(newer, named) == ["xa-named", "xa-newer"]


def test_of_two_that_fit_the_newer_comes_first_and_the_undated_last():
    old = office("xa-old", dated="2019-01-01", instruments=("UNTOC",))
    new = office("xa-new", dated="2025-01-01", confidence="medium", instruments=("UNTOC",))
    undated = office("xa-undated", dated="", confidence="medium", instruments=("UNTOC",))

    assert offered(undated, old, new) == ["xa-new", "xa-old", "xa-undated"]


def test_of_two_of_one_age_the_surer_comes_first():
    low = office("xa-low", confidence="low", general=True)
    high = office("xa-high", general=True)

    assert offered(low, high) == ["xa-high", "xa-low"]


def test_an_office_named_for_another_partner_comes_behind_a_general_one():
    elsewhere = office("xa-elsewhere", partners=("XC",))
    general = office("xa-general", dated="2001", general=True)

    assert offered(elsewhere, general, requesting="XB") == ["xa-general", "xa-elsewhere"]
    assert offered(elsewhere, general, requesting="XC") == ["xa-elsewhere", "xa-general"]


def test_a_replaced_office_is_offered_only_when_nothing_else_is_on_file():
    replaced = office("xa-replaced", instruments=("UNTOC",), historic=True)
    other = office("xa-other", instruments=("UNCAC",))

    assert offered(replaced, other) == ["xa-other"]
    (only,) = authorities_for(state(replaced), "mla", "UNTOC", TODAY)
    assert (only.reason_msgid, only.needs_confirmation) == (REPLACED, True)


def test_equal_offices_keep_the_order_of_the_file():
    assert offered(office("xa-b", general=True), office("xa-a", general=True)) == ["xa-b", "xa-a"]


def test_an_office_must_be_confirmed_when_it_is_older_than_a_year_doubtful_or_undated():
    offices = [
        office("xa-fresh", general=True),
        office("xa-year", dated="2025-06-01", general=True),
        office("xa-older", dated="2025-05-31", general=True),
        office("xa-low", confidence="low", general=True),
        office("xa-undated", dated="", confidence="medium", general=True),
    ]

    offers = authorities_for(state(*offices), "mla", None, TODAY)

    confirmed = {offer.authority.id: offer.needs_confirmation for offer in offers}
    assert confirmed == {
        "xa-fresh": False, "xa-year": False, "xa-older": True, "xa-low": True, "xa-undated": True,
    }  # fmt: skip


def test_the_age_is_counted_from_the_first_day_that_the_date_can_mean():
    (offer,) = authorities_for(state(office("xa-a", dated="2026-05", general=True)), "mla", None, TODAY)

    assert offer.age_days == 31


def test_an_office_of_another_function_is_not_offered():
    assert authorities_for(state(office("xa-a", general=True)), "extradition", None, TODAY) == ()


def test_without_a_treaty_the_diplomatic_route_is_offered_first():
    reasons = [offer.reason_msgid for offer in authorities_for(DIRECTORY.state("JP"), "mla", "RECIPROCITY", TODAY)]

    assert reasons == [NO_TREATY_ROUTE, GENERAL]


def test_a_request_under_a_convention_goes_to_the_office_that_was_notified_for_it():
    (first, *rest) = authorities_for(DIRECTORY.state("PA"), "mla", "UNCAC", TODAY)

    assert first.authority.names["es"] == "Procuraduría General de la Nación"
    assert first.reason_msgid == FITS_INSTRUMENT
    assert {offer.reason_msgid for offer in rest} == {OTHER_INSTRUMENT, OTHER_PARTNER}


def test_a_bilateral_treaty_brings_its_office_forward():
    (first, *_) = authorities_for(DIRECTORY.state("PA"), "mla", "VIENNA88", TODAY, requesting="BR")
    (other, *_) = authorities_for(DIRECTORY.state("PA"), "mla", None, TODAY, requesting="BR")

    assert first.reason_msgid == FITS_INSTRUMENT
    assert other.reason_msgid == NAMED_FOR_PARTNER


def test_the_training_case_offers_the_unit_and_not_the_office_of_the_old_list():
    offers = authorities_for(DIRECTORY.state("XB"), "mla", "UNTOC", date(2025, 2, 1))

    assert [offer.authority.id for offer in offers] == ["xb-mla-international-cooperation-unit"]
    assert not offers[0].needs_confirmation


def test_every_reason_is_a_different_sentence():
    assert len(set(REASONS)) == len(REASONS)
