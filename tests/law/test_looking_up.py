"""Looking up: how States stand to an instrument, articles in groups, the table and its file."""

import csv
from datetime import date
from io import StringIO

import pytest

from mlawriter.law.findings import Outcome
from mlawriter.law.functions import LABELS, by_function
from mlawriter.law.outcomes import DECLARED
from mlawriter.law.reading import read_law
from mlawriter.law.rules.declarations import TOPICS
from mlawriter.law.rules.in_force import CLOSED, OPEN
from mlawriter.law.standings import ACTS, JOINED, REASONS, counts, standing_json, standing_of, standings
from mlawriter.law.table import CIRCLES, FAMILIES, NoSuchFilter, families, table, table_csv, table_json

LAW = read_law()
DAY = date(2025, 3, 1)
STATES = ("BF", "FR", "NG", "TG", "XA", "XB", "XC", "XK")


def standing(instrument: str, state: str, on: date = DAY):
    return standing_of(LAW, LAW.instrument(instrument), state, on)


def test_what_is_not_on_file_is_unknown_and_never_no():
    found = standing("ECOWAS-MLA", "TG")

    assert (found.outcome, found.reason) == (Outcome.UNKNOWN, "no_record")


def test_a_party_carries_its_day_and_its_source():
    told = standing_json(standing("UNTOC", "TG"), "Togo")

    assert (told["standing"], told["bound_since"], told["computed"]) == ("party", "2004-08-01", True)
    assert all(record["source"]["title"] for record in told["records"])


def test_before_the_first_day_a_state_is_no_party():
    assert standing("UNTOC", "TG", date(2003, 1, 1)).outcome is Outcome.NOT_MET


def test_nobody_is_bound_by_a_convention_that_is_not_in_force():
    unripe = next(each for each in LAW.instruments.values() if each.entry.in_force is False and each.kind in JOINED)
    found = standings(LAW, unripe, sorted(LAW.participation.states(unripe.id)), date(2026, 11, 1))

    assert counts(found)[Outcome.MET] == 0
    assert all(each.reason == "instrument" for each in found if any(one.proves_consent for one in each.records))


def test_records_that_contradict_each_other_are_kept():
    found = standing("UNCAC", "BT")

    assert (found.outcome, found.reason) == (Outcome.UNKNOWN, "conflict")
    assert len(standing_json(found, "Bhutan")["records"]) > 1


def test_invented_states_meet_invented_instruments_only():
    real = {each.state for each in standings(LAW, LAW.instrument("UNTOC"), STATES, DAY)}
    invented = {each.state for each in standings(LAW, LAW.instrument("XGULF-MLA"), STATES, DAY)}

    assert real == {"BF", "FR", "NG", "TG", "XK"}
    assert invented == {"XA", "XB", "XC"}


def test_every_reason_and_act_has_its_words():
    acts = {
        record.action for states in LAW.participation.records.values() for each in states.values() for record in each
    }

    assert acts <= ACTS.keys()
    assert OPEN.keys() | CLOSED.keys() <= REASONS.keys()
    assert set(DECLARED) == TOPICS


@pytest.mark.parametrize("instrument", LAW.instruments.values(), ids=LAW.instruments)
def test_no_article_is_lost_when_they_are_grouped(instrument):
    grouped = [article for _, functions in by_function(instrument) for _, articles in functions for article in articles]

    assert sorted(map(str, grouped)) == sorted(map(str, instrument.articles))


def test_every_function_family_and_circle_has_its_words():
    functions = {article.function for each in LAW.instruments.values() for article in each.articles}

    assert functions <= LABELS.keys()
    assert {each.family for each in LAW.instruments.values()} <= FAMILIES.keys()
    assert LAW.circles.keys() <= CIRCLES.keys()


def test_a_table_holds_the_states_of_the_circle_and_the_instruments_of_the_family():
    found = table(LAW, "UN", "ECOWAS", STATES, DAY)

    assert found.states == ("BF", "NG", "TG")
    assert {each.family for each in found.instruments} == {"UN"}
    assert not {"UNMODEL-MLA", "UNMODEL-EXT"} & {each.id for each in found.instruments}


def test_a_table_can_leave_out_what_nobody_is_recorded_for_unless_that_is_everything():
    nations, west_africa = (table(LAW, name, "ECOWAS", STATES, DAY) for name in ("UN", "ECOWAS"))

    assert "ROME" not in {each.id for each in nations.recorded.instruments}
    assert west_africa.recorded.instruments == west_africa.instruments


def test_the_file_says_the_same_as_the_table_with_a_source_for_each_party():
    found = table(LAW, "UN", "ECOWAS", STATES, DAY)
    lines = list(csv.DictReader(StringIO(table_csv(found, str, "en"))))
    told = table_json(found, str, "en")

    assert len(lines) == len(found.states) * len(found.instruments)
    assert {(one["state"], one["instrument"]): one["standing"] for one in lines} == {
        (row["state"], name): cell["standing"] for row in told["states"] for name, cell in row["standings"].items()
    }
    assert all(one["source"] for one in lines if one["standing"] == "party")


@pytest.mark.parametrize(("family", "circle", "named"), [("X", "all", "family"), ("UN", "X", "circle")])
def test_a_filter_that_is_not_on_the_list_is_named(family: str, circle: str, named: str):
    with pytest.raises(NoSuchFilter) as fault:
        table(LAW, family, circle, STATES, DAY)

    assert fault.value.name == named


def test_families_that_no_state_can_join_are_not_offered():
    assert "General international law" not in families(LAW)
    assert families(LAW)[0] == "UN"


def test_a_table_may_be_narrowed_by_circles_that_are_none_of_the_law():
    found = table(LAW, "UN", "NETWORK", STATES, DAY, {"NETWORK": frozenset({"TG", "NG"})})

    assert found.states == ("NG", "TG")
    with pytest.raises(NoSuchFilter):
        table(LAW, "UN", "ECOWAS", STATES, DAY, {"NETWORK": frozenset()})
