"""The country sheet, as the command line and the API give it."""

import json

import pytest

from mlawriter.directory import State, read_directory, sheet
from mlawriter.directory.writing import PROVENANCE
from mlawriter.places import AUTHORITIES

DIRECTORY = read_directory(AUTHORITIES)


@pytest.mark.parametrize("state", DIRECTORY.states.values(), ids=lambda state: state.code)
def test_a_sheet_is_json_and_holds_every_record(state: State):
    laid_out = json.loads(json.dumps(sheet(state)))

    assert laid_out["code"] == state.code
    for part in ("authorities", "notifications", "rules", "memberships", "fiches", "guides"):
        assert len(laid_out[part]) == len(getattr(state, part))


def test_an_authority_on_the_sheet_keeps_source_date_and_confidence():
    (entry, *_) = sheet(DIRECTORY.state("EC"))["authorities"]

    assert {"id", "names", "source", "source_date", "confidence"} <= set(entry)


def test_what_is_not_on_file_is_listed_as_unknown():
    assert set(sheet(DIRECTORY.state("TV"))["unknown"]) == {
        "authority-mla", "authority-extradition", "contact", "urgent-channel", "accepted-languages",
        "dual-criminality", "nationals", "minimum-penalty", "channel",
    }  # fmt: skip
    assert "authority-mla" not in sheet(DIRECTORY.state("UA"))["unknown"]


def test_accepted_languages_on_the_sheet_keep_choice_and_scope():
    (macedonia,) = sheet(DIRECTORY.state("MK"))["accepted_languages"]

    assert (macedonia["languages"], macedonia["choice"], macedonia["scope"]) == (["mk", "en"], "all", "")


def test_an_entry_begins_with_its_id_and_ends_with_where_it_was_read():
    laid_out = sheet(DIRECTORY.state("GE"))

    for part in ("memberships", "authorities", "rules"):
        for entry in laid_out[part]:
            keys = list(entry)
            assert keys[0] == "id"
            assert keys[keys.index("source") :] == [key for key in PROVENANCE if key in entry]


def test_a_value_that_was_read_elsewhere_says_so_on_the_sheet():
    offices = {entry["id"]: entry for entry in sheet(DIRECTORY.state("FR"))["authorities"]}

    bureau = offices["fr-mla-office-international-cooperation-criminal-matters"]

    assert bureau["values"]["phones"]["source"] not in bureau["source"].split(" ; ")[0]
    assert bureau["values"]["phones"]["source_date"] == "2021"
