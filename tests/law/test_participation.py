"""Participation by day: what a record proves, what it leaves open, and the totals that others published."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlawriter.law.dates import earliest, first_of_month_after, latest, well_formed
from mlawriter.law.findings import Outcome
from mlawriter.law.instruments import Entry
from mlawriter.law.participation import Participation, Record, Source

COUNTS = Path(__file__).resolve().parents[1] / "scenarios" / "law" / "counts.toml"
GOOD = Source("a gazette", "2020-05-01", "high")
WEAK = Source("a newspaper", "2020-05-01", "unproven")
TREATY = Entry(date="2000-01-01", days=30)


def held(*records, entry=TREATY, conflicts=None):
    return Participation({"TREATY": {"XA": records}}, {"TREATY": entry}, {"TREATY": conflicts or {}})


def on(day, *records, **more):
    return held(*records, **more).status("XA", "TREATY", date.fromisoformat(day))


def test_a_missing_row_is_unknown():
    standing = on("2020-01-01")

    assert standing.outcome is Outcome.UNKNOWN
    assert standing.reason == "no_record"


def test_a_deposit_binds_from_the_thirtieth_day_and_not_before():
    deposit = Record("ratification", "2010-03-01", "", GOOD)

    assert on("2010-03-30", deposit).outcome is Outcome.NOT_MET
    assert on("2010-03-31", deposit).outcome is Outcome.MET
    assert on("2010-03-31", deposit).in_force == "2010-03-31"


def test_nobody_is_bound_before_the_treaty_is_in_force():
    deposit = Record("ratification", "1998-03-01", "", GOOD)

    assert on("1999-12-31", deposit).outcome is Outcome.NOT_MET
    assert on("2000-01-01", deposit).outcome is Outcome.MET


def test_an_entry_into_force_as_printed_goes_before_the_clause():
    assert on("2010-05-01", Record("accession", "2010-03-01", "2010-05-02", GOOD)).outcome is Outcome.NOT_MET


def test_a_year_is_never_padded_to_a_day():
    joined = Record("accession", "2017", "", GOOD)

    assert on("2017-01-30", joined).outcome is Outcome.NOT_MET
    assert on("2017-06-01", joined).outcome is Outcome.UNKNOWN
    assert on("2018-01-30", joined).outcome is Outcome.MET
    assert on("2018-01-30", joined).in_force == ""


def test_participation_without_a_date_is_sure_from_the_day_of_its_source():
    named = Record("consent_date_unknown", "", "", GOOD)

    assert on("2020-04-30", named).outcome is Outcome.UNKNOWN
    assert on("2020-05-01", named).outcome is Outcome.MET


def test_a_succession_before_its_notice_is_unknown_not_absent():
    succession = Record("succession", "2006-06-14", "", GOOD)

    assert on("2006-06-13", succession).outcome is Outcome.UNKNOWN
    assert on("2006-06-14", succession).outcome is Outcome.MET


@pytest.mark.parametrize("action", ["signature", "listed_participant", "national_act"])
def test_what_is_no_consent_leaves_it_unknown(action):
    assert on("2020-01-01", Record(action, "2010-01-01", "", GOOD)).outcome is Outcome.UNKNOWN


def test_an_unproven_record_is_shown_but_decides_nothing():
    standing = on("2020-01-01", Record("accession", "2010-01-01", "", WEAK))

    assert standing.outcome is Outcome.UNKNOWN
    assert standing.records


def test_a_denunciation_in_effect_ends_the_participation():
    joined = Record("accession", "2005-01-01", "", GOOD)
    left = Record("denunciation", "2015-01-01", "2016-01-01", GOOD)

    assert on("2014-12-31", joined, left).outcome is Outcome.MET
    assert on("2015-06-01", joined, left).outcome is Outcome.UNKNOWN
    assert on("2016-01-01", joined, left).outcome is Outcome.NOT_MET


def test_a_withdrawal_only_decided_leaves_it_unknown():
    joined = Record("accession", "2005-01-01", "", GOOD)
    decided = Record("withdrawal_decided", "2022-12-01", "", GOOD, "date of the law")

    standing = on("2023-01-01", joined, decided)

    assert standing.outcome is Outcome.UNKNOWN
    assert standing.doubt == "date of the law"


def test_records_that_contradict_each_other_are_kept_and_leave_it_unknown():
    standing = on("2020-01-01", Record("accession", "2005-01-01", "", GOOD), conflicts={"XA": "two dates"})

    assert standing.outcome is Outcome.UNKNOWN
    assert standing.doubt == "two dates"


def test_a_treaty_without_a_clause_on_file_does_not_guess_when_it_binds():
    assert on("2020-01-01", Record("ratification", "2005-01-01", "", GOOD), entry=Entry()).outcome is Outcome.UNKNOWN


def test_a_state_named_as_outside_is_not_bound_up_to_that_day():
    outside = Record("not_party", "2017-09-19", "", GOOD)

    assert on("2017-09-19", outside).outcome is Outcome.NOT_MET
    assert on("2017-09-20", outside).outcome is Outcome.UNKNOWN


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.dates(date(1950, 1, 1), date(2100, 1, 1)))
def test_once_bound_a_state_stays_bound_until_a_record_ends_it(one, other):
    deposit = Record("ratification", "2010-03-01", "", GOOD)
    sooner, later = sorted((one, other))

    if held(deposit).status("XA", "TREATY", sooner).outcome is Outcome.MET:
        assert held(deposit).status("XA", "TREATY", later).outcome is Outcome.MET


@pytest.mark.parametrize(
    ("deposit", "expected"),
    [("2024-06-20", "2024-10-01"), ("2024-09-30", "2025-01-01"), ("2023-11-30", "2024-03-01")],
)
def test_three_months_run_to_the_first_of_the_next(deposit, expected):
    assert first_of_month_after(date.fromisoformat(deposit), 3).isoformat() == expected


@pytest.mark.parametrize("text", ["2017", "2017-09", "2017-09-19", "2024-02-29"])
def test_partial_dates_are_dates(text):
    assert well_formed(text)
    assert earliest(text) <= latest(text)


@pytest.mark.parametrize("text", ["", "17", "2017-13", "2023-02-29", "2017-9", "soon", "0000"])
def test_impossible_dates_are_refused(text):
    assert not well_formed(text)


def counted():
    for row in tomllib.loads(COUNTS.read_text(encoding="utf-8"))["count"]:
        kind = "signatories" if row.get("signatories") else "parties"
        yield pytest.param(row, id=f"{row['instrument']} {kind} {row['on']}")


@pytest.mark.parametrize("row", list(counted()))
def test_published_totals_are_reproduced_and_the_difference_is_named(law, row):
    day = date.fromisoformat(row["on"])
    signed = row.get("signatories", False)

    found = [
        state
        for state in law.participation.states(row["instrument"])
        if not state.startswith("X")
        and any(
            record.action in {"signature", "succession_to_signature"} if signed else _joined_by(record, day)
            for record in law.participation.of(state, row["instrument"])
        )
    ]

    assert len(found) == row["ours"]
    assert (row["ours"] == row["published"]) != ("difference" in row)


def _joined_by(record, day):
    when = record.date or record.in_force
    return record.proves_consent and (latest(when) if when else record.source.speaks_by()) <= day


def reviewed():
    for row in tomllib.loads((COUNTS.parent / "records.toml").read_text(encoding="utf-8"))["record"]:
        yield pytest.param(row, id=f"{row['state']} {row['instrument']}: {row['name']}")


@pytest.mark.parametrize("row", list(reviewed()))
def test_a_doubtful_record_is_kept_and_answers_as_settled(law, row):
    standing = law.participation.status(row["state"], row["instrument"], date.fromisoformat(row["on"]))

    assert (standing.outcome, standing.reason) == (row["outcome"], row["reason"])
    assert standing.records or row["reason"] == "no_record"
