"""Every State file: one test per file and rule, so that a failure names the State that needs care."""

import re
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mlawriter.directory import Authority, State, dump, read_directory
from mlawriter.directory.dating import earliest_day
from mlawriter.directory.reading import read_state
from mlawriter.directory.records import Sourced
from mlawriter.places import AUTHORITIES

FILES = sorted(AUTHORITIES.glob("*.toml"))
DIRECTORY = read_directory(AUTHORITIES)
STATES = list(DIRECTORY.states.values())
OFFICES = [(state, office) for state in STATES for office in state.authorities]
TODAY = datetime.now(tz=UTC).date()
# The law's ids; the status data's IPP1973; and the two that stand for what is no multilateral instrument.
INSTRUMENTS = {
    "UNTOC", "UNTOC-TIP", "UNTOC-SOM", "UNTOC-FA", "UNCAC", "VIENNA88", "ICSFT", "BOMBINGS97", "HOSTAGES79", "ETS24",
    "ETS30", "ETS86", "ETS98", "ETS99", "ETS112", "ETS141", "ETS173", "ETS182", "ETS185", "CETS212", "CETS224",
    "CIS-MINSK", "CIS-CHISINAU", "RIYADH83", "ASEAN-MLAT", "CPLP-MLA", "CPLP-EXT", "CPLP-TSP", "OAS-A55", "EU-MLA2000",
    "UNCC", "IPP1973", "DOMESTIC", "BILATERAL",
}  # fmt: skip
# A remark that slipped into a name has one of these in it.
REMARKS = re.compile(
    r"not named|not identified|see |later|earlier|planned|unless|through the|receives|where no|;", re.IGNORECASE
)


def every_value(state: State) -> list[Sourced]:
    single = [value for value in (state.official_languages, state.legal_system) if value]
    return [*state.names.values(), *single, *state.memberships, *state.authorities, *state.notifications, *state.rules]


def named(state: State) -> str:
    return state.code


def office_id(pair: tuple[State, Authority]) -> str:
    return pair[1].id


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_state_file_reads_and_stands_in_its_canonical_form(file: Path):
    text = file.read_text(encoding="utf-8")

    written = dump(read_state(file))

    assert written == text


@pytest.mark.parametrize("state", STATES, ids=named)
def test_every_value_says_where_it_was_read_and_no_source_lies_in_the_future(state: State):
    values = every_value(state)

    assert values
    for value in values:
        assert len(value.source) > 3
        assert value.source_date or value.confidence != "high", "an undated value cannot be sure"
        if value.source_date:
            assert earliest_day(value.source_date) <= TODAY


@pytest.mark.parametrize("state", STATES, ids=named)
def test_a_low_value_of_a_list_says_what_is_doubtful(state: State):
    low = [place for place in state.memberships if place.confidence == "low"]

    assert all(place.doubts for place in low)


@pytest.mark.parametrize("state", STATES, ids=named)
def test_a_state_has_a_name_in_each_language_of_the_interface(state: State):
    for language in ("en", "fr", "ar"):
        assert state.names[language].short
        assert "*" not in state.names[language].short
        assert not re.search(r"\((the|le|la|les|l'|el|los|las)\)", state.names[language].short, re.IGNORECASE)


@pytest.mark.parametrize("state", [state for state in STATES if state.kind == "un-member"], ids=named)
def test_a_member_of_the_united_nations_has_its_formal_name_and_both_codes(state: State):
    for language in ("en", "fr", "es", "ru"):
        assert state.names[language].formal
    assert len(state.iso3) == len(state.m49) == 3


@pytest.mark.parametrize("pair", OFFICES, ids=office_id)
def test_an_office_is_named_and_not_described(pair: tuple[State, Authority]):
    _, office = pair

    for name in office.names.values():
        assert not REMARKS.search(name)
        assert len(name) < 180


@pytest.mark.parametrize("pair", [pair for pair in OFFICES if pair[1].has_contact], ids=office_id)
def test_a_contact_has_a_source_and_an_old_one_is_marked_low(pair: tuple[State, Authority]):
    _, office = pair

    assert office.source
    if office.contact_date and earliest_day(office.contact_date).year < 2020:
        assert office.contact_confidence == "low" or office.historic


@pytest.mark.parametrize("pair", OFFICES, ids=office_id)
def test_an_office_names_only_instruments_and_partners_on_file(pair: tuple[State, Authority]):
    state, office = pair

    assert set(office.instruments) <= INSTRUMENTS
    assert set(office.partners) <= set(DIRECTORY.states) - {state.code}
    assert office.general or office.instruments or office.partners or office.designated_under


@pytest.mark.parametrize("state", [state for state in STATES if state.notifications], ids=named)
def test_a_notification_names_its_instrument_and_says_something(state: State):
    for notification in state.notifications:
        assert notification.instrument in INSTRUMENTS
        assert notification.article or notification.doubts
        assert notification.answer or notification.value or notification.languages
        assert bool(notification.languages) == (notification.topic == "accepted_languages")


@pytest.mark.parametrize("state", STATES, ids=named)
def test_a_place_in_an_organisation_is_told_once_for_each_date(state: State):
    told = Counter((place.organisation, place.source_date) for place in state.memberships)

    assert all(count == 1 for count in told.values())


@pytest.mark.parametrize("state", [state for state in STATES if state.fictional], ids=named)
def test_an_invented_state_has_no_number_no_mailbox_and_says_that_it_is_invented(state: State):
    assert all("invented" in value.source for value in every_value(state))
    assert not state.iso3
    for office in state.authorities:
        assert not [*office.phones, *office.faxes, *office.emails]
        assert not office.website
