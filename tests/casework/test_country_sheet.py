"""The country sheet with the law: what is in force on the day, what is doubtful, and every source with its number."""

from datetime import date

import pytest

from mlawriter.casework.books import books
from mlawriter.casework.country_sheet import CountrySheet, country_sheet, treaties_of
from mlawriter.law.findings import Outcome

DAY = date(2026, 11, 22)


def sheet(code: str, on: date = DAY) -> CountrySheet:
    return country_sheet(books(), code, on, 365)


def in_force(told: CountrySheet) -> dict[str, str]:
    return {one.instrument.id: one.since for every in told.bound.values() for one in every}


def test_an_instrument_stands_with_the_day_since_when_it_binds():
    assert in_force(sheet("NG"))["UNTOC"] == "2003-09-29"


def test_what_was_not_yet_in_force_on_the_day_is_not_on_the_sheet():
    assert "UNTOC" not in in_force(sheet("NG", date(2003, 9, 28)))
    assert "UNTOC" in in_force(sheet("NG", date(2003, 9, 30)))


def test_an_instrument_whose_records_do_not_prove_it_is_told_apart():
    told = sheet("NG")

    assert "UNCC" in {one.id for one in told.doubtful}
    assert not {one.id for one in told.doubtful} & in_force(told).keys()


def test_an_invented_state_is_bound_by_invented_instruments_alone():
    assert in_force(sheet("XA"))
    assert all(books().law.instruments[name].fictional for name in in_force(sheet("XA")))


def test_bilateral_treaties_are_grouped_by_subject_and_what_is_known_of_them():
    told = sheet("KR").treaties

    partners = {partner.state for partner in told["extradition", Outcome.MET]}
    doubtful = {
        partner.state for (_, outcome), found in told.items() if outcome is Outcome.UNKNOWN for partner in found
    }

    assert partners
    assert all(outcome is not Outcome.NOT_MET for _, outcome in told)
    assert partners | doubtful <= {partner.state for partner in treaties_of(books().law, "KR")}
    assert list(told) == sorted(told, key=lambda group: (group[1] is not Outcome.MET, group[0]))


def test_the_sources_of_few_treaties_are_on_the_sheet_and_those_of_many_are_not():
    assert sheet("NG").treaty_marks
    assert sheet("AE").treaty_marks == ()
    assert sheet("AE").treaties


@pytest.mark.parametrize("code", ["NG", "GB", "XA", "TV"])
def test_every_source_has_one_number(code: str):
    sources = sheet(code).sources

    assert list(sources.values()) == list(range(1, len(sources) + 1))
    assert "" not in sources


def test_a_state_that_is_not_on_file_has_no_sheet():
    with pytest.raises(KeyError):
        sheet("ZZ")
