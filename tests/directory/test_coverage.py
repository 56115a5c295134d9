"""What the directory must hold: the States, the offices, and the settled faults of its sources."""

import pytest

from mlawriter.directory import read_directory
from mlawriter.places import AUTHORITIES

DIRECTORY = read_directory(AUTHORITIES)
STATES = DIRECTORY.states
ENTITIES = {"VA", "PS", "CK", "NU", "XK", "HK", "MO", "TW", "EU", "CW"}
TRAINING = {"XA", "XB", "XC", "XD", "XE"}


def test_all_members_of_the_united_nations_are_on_file():
    members = [state for state in STATES.values() if state.kind == "un-member"]

    assert len(members) == 193
    assert set(STATES) - {state.code for state in members} == ENTITIES | TRAINING


def test_the_codes_of_real_states_are_all_different():
    for code in ("iso3", "m49"):
        given = [getattr(state, code) for state in STATES.values() if getattr(state, code)]
        assert len(given) == len(set(given))


def test_only_the_training_states_are_fictional():
    assert {code for code in STATES if DIRECTORY.is_fictional(code)} == TRAINING
    assert not DIRECTORY.is_fictional("XK")
    assert not DIRECTORY.is_fictional("ZZ")


def test_the_collection_has_not_shrunk():
    real = [state for state in STATES.values() if not state.fictional]

    assert sum(len(state.authorities) for state in real) >= 255
    assert sum(len(state.rules) for state in real) >= 150
    assert sum(len(state.notifications) for state in real) >= 75
    assert sum(any(office.function == "mla" for office in state.authorities) for state in real) >= 100


@pytest.mark.parametrize("code", ["AM", "AZ", "GW"])
def test_a_state_whose_only_record_was_a_remark_has_no_central_authority_and_says_so(code: str):
    state = DIRECTORY.state(code)

    assert not [office for office in state.authorities if office.function == "mla"]
    assert state.doubts


@pytest.mark.parametrize(("code", "languages"), [("MK", ("mk", "en")), ("SI", ("sl", "en")), ("MX", ("es",))])
def test_a_notified_language_keeps_its_condition(code: str, languages: tuple[str, ...]):
    found = [entry for entry in DIRECTORY.state(code).notifications if entry.topic == "accepted_languages"]

    assert [entry.languages for entry in found] == [languages]
    assert found[0].value


@pytest.mark.parametrize("code", ["JP", "TR", "KE"])
def test_a_working_language_is_not_an_accepted_one(code: str):
    state = DIRECTORY.state(code)

    assert not state.accepted_languages()


def test_a_list_for_one_kind_of_request_is_not_given_as_a_general_one():
    ireland = DIRECTORY.state("IE")

    assert [languages for languages, _ in ireland.accepted_languages()] == [("ga", "en")]
    assert {entry.scope for entry in ireland.notifications} == {"", "maritime-drug-traffic"}


def test_a_contradiction_is_kept_with_both_sources():
    burkina = [place for place in DIRECTORY.state("BF").memberships if place.organisation == "ECOWAS"]

    assert [(place.status, place.until) for place in burkina] == [("member", "2025-01-29"), ("former", "2025-01-29")]
    assert len({place.source for place in burkina}) == 2


def test_a_cited_address_can_be_opened_without_the_remark_beside_it():
    extradition = next(office for office in DIRECTORY.state("SL").authorities if office.function == "extradition")

    assert extradition.links[0] == "http://www.refworld.org/country,,,,SLE,,3ae6b50320,0.html"
    assert len(extradition.links) == 2
