"""Each row of tests/scenarios/law is a case that a lawyer can read, with what must come out."""

import tomllib
from datetime import date, timedelta
from decimal import Decimal
from itertools import permutations
from pathlib import Path

import pytest

from mlawriter.law.assess import Assessment, assess
from mlawriter.law.case import Case, OffenceFacts

TABLES = Path(__file__).resolve().parents[1] / "scenarios" / "law"
ANSWERS = (
    "transnational",
    "organized_group",
    "link_in_requested",
    "person_in_requested",
    "dual_criminality",
    "treaty_needed",
    "convention_as_basis",
    "uncac_offence_in_both",
)
ABOUT = {"name", "why", "requesting", "requested", "on", "function", "offences", "measures"}
EXPECTED = {"expect", "governing", "asks", "prints", "prints_not", "day_before"}


def scenarios():
    for path in sorted(TABLES.glob("*.toml")):
        for row in tomllib.loads(path.read_text(encoding="utf-8")).get("scenario", ()):
            yield pytest.param(row, id=f"{path.stem}: {row['name']}")


def case_of(row, *, on):
    offences = tuple(
        OffenceFacts(
            frozenset(offence.get("conducts", ())),
            Decimal(offence["years"]) if "years" in offence else None,
        )
        for offence in row.get("offences", ())
    )
    return Case(
        row["requesting"],
        row["requested"],
        on,
        row.get("function", "mla"),
        offences,
        tuple(row.get("measures", ())),
        **{name: row[name] for name in ANSWERS if name in row},
    )


WEST_AFRICA = ("BJ", "BF", "CV", "CI", "GM", "GH", "GN", "GW", "LR", "ML", "MR", "NE", "NG", "SN", "SL", "TG")
CENTRAL_ASIA_AND_SOUTHERN_CAUCASUS = ("AM", "AZ", "GE", "KZ", "KG", "TJ", "TM", "UZ")


def told(assessment: Assessment):
    return {basis.instrument_id: basis for basis in assessment.bases}


@pytest.mark.parametrize("row", list(scenarios()))
def test_the_case_comes_out_as_the_table_says(law, row):
    assert not row.keys() - ABOUT - EXPECTED - set(ANSWERS)
    assert row.keys() & EXPECTED

    assessment = assess(case_of(row, on=date.fromisoformat(row["on"])), law)

    bases = told(assessment)
    for expected in row.get("expect", ()):
        basis = bases[expected["instrument"]]
        assert basis.outcome == expected["outcome"], expected["instrument"]
        assert basis.role == expected.get("role", basis.role), expected["instrument"]
    if "governing" in row:
        governing = assessment.governing.instrument_id if assessment.governing else ""
        assert governing == row["governing"] or (
            row["governing"][-1:] == ":" and governing.startswith(row["governing"])
        )
    assert set(row.get("asks", ())) <= {question.id for question in assessment.questions}
    printed = {article.provision for basis in assessment.bases for article in basis.articles}
    assert set(row.get("prints", ())) <= printed
    assert not set(row.get("prints_not", ())) & printed


@pytest.mark.parametrize("row", [each for each in scenarios() if "day_before" in each.values[0]])
def test_the_day_before_it_was_otherwise(law, row):
    eve = date.fromisoformat(row["on"]) - timedelta(days=1)

    bases = told(assess(case_of(row, on=eve), law))

    for expected in row["day_before"]:
        assert bases[expected["instrument"]].outcome == expected["outcome"], expected["instrument"]


@pytest.mark.parametrize(
    ("table", "states"),
    [("pairs_wacap", WEST_AFRICA), ("pairs_casc", CENTRAL_ASIA_AND_SOUTHERN_CAUCASUS)],
)
def test_every_pair_of_the_network_stands_in_its_table_both_ways_and_for_both_functions(table, states):
    rows = tomllib.loads((TABLES / f"{table}.toml").read_text(encoding="utf-8"))["scenario"]

    pairs = [(row["requesting"], row["requested"], row["function"]) for row in rows]

    assert len(pairs) == len(set(pairs))
    assert set(pairs) == {(*pair, function) for pair in permutations(states, 2) for function in ("mla", "extradition")}


@pytest.mark.parametrize("outcome", ["UNKNOWN", "NOT_MET"])
def test_the_tables_hold_cases_that_are_open_and_cases_that_fail(outcome):
    rows = [each.values[0] for each in scenarios()]

    so = [row for row in rows if any(one["outcome"] == outcome for one in row.get("expect", ()))]

    assert len(so) >= 20
