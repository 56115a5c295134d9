"""Every State file: one test per file and rule, so that a failure names the State that needs care."""

import re
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest
from babel.core import get_global

from mlawriter.definitions.registers import MEASURES
from mlawriter.directory import (
    Authority,
    Entry,
    Fiche,
    Guide,
    Membership,
    Notification,
    Rule,
    State,
    dump,
    read_directory,
)
from mlawriter.directory.dating import earliest_day
from mlawriter.directory.reading import read_state
from mlawriter.directory.records import Sourced
from mlawriter.law.reading import read_law
from mlawriter.places import AUTHORITIES

FILES = sorted(AUTHORITIES.glob("*.toml"))
DIRECTORY = read_directory(AUTHORITIES)
STATES = list(DIRECTORY.states.values())
OFFICES = [(state, office) for state in STATES for office in state.authorities]
TODAY = datetime.now(tz=UTC).date()
# What is no multilateral instrument has two ids of its own.
INSTRUMENTS = {*read_law().instruments, "DOMESTIC", "BILATERAL"}
ENTRIES = [(state, entry) for state in STATES for entry in state.entries]
# The words that stand in the ids, by list and function.
PREFIXES = {
    Membership: "membership", Notification: "notice", Rule: "rule", Fiche: "fiche", Guide: "guide",
    "mla": "mla", "extradition": "ext", "transfer-of-sentenced-persons": "tsp", "transfer-of-proceedings": "top",
    "maritime-drug-traffic": "sea", "smuggling-of-migrants-by-sea": "som", "firearms": "fa",
    "cultural-property": "cul", "asset-recovery": "rec", "prevention-of-corruption": "poc",
    "data-preservation": "dpr", "joint-investigations": "jit", "police": "pol", "fiu": "fiu",
    "asset-recovery-network": "arn", "liaison-magistrate": "lia", "network-contact-point": "net",
}  # fmt: skip
# A remark that slipped into a name has one of these in it.
REMARKS = re.compile(
    r"not named|not identified|see |later|earlier|planned|unless|through the|receives|where no|;", re.IGNORECASE
)


def heads(state: State) -> list[Sourced]:
    """The values of a State that stand in no list."""
    return [*state.names.values(), *(value for value in (state.official_languages, state.legal_system) if value)]


def told_of(entry: Entry) -> list[Sourced]:
    """Where an entry was read, and those of its values that were read elsewhere."""
    return [entry, *(entry.values.values() if isinstance(entry, Authority) else ())]


def named(state: State) -> str:
    return state.code


def office_id(pair: tuple[State, Authority]) -> str:
    return pair[1].id


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_state_file_reads_and_stands_in_its_canonical_form(file: Path):
    text = file.read_text(encoding="utf-8")

    written = dump(read_state(file))

    assert written == text


def entry_id(pair: tuple[State, Entry]) -> str:
    return pair[1].id


def check(value: Sourced) -> None:
    assert len(value.source) > 3
    assert value.source_date or value.confidence != "high", "an undated value cannot be sure"
    assert not value.source_date or earliest_day(value.source_date) <= TODAY
    assert bool(value.confirmed_by) == bool(value.confirmed_on)


@pytest.mark.parametrize("state", STATES, ids=named)
def test_names_and_languages_say_where_they_were_read_and_no_source_lies_in_the_future(state: State):
    assert heads(state)
    for value in heads(state):
        check(value)


@pytest.mark.parametrize("pair", ENTRIES, ids=entry_id)
def test_an_entry_says_where_it_was_read_and_its_id_tells_state_and_kind(pair: tuple[State, Entry]):
    state, entry = pair

    kind = PREFIXES[entry.function if isinstance(entry, Authority) else type(entry)]

    assert entry.id.startswith(f"{state.code.lower()}-{kind}-")
    for value in told_of(entry):
        check(value)


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

    for value in ("address", "phones", "faxes", "emails"):
        if getattr(office, value):
            told = office.provenance(value)
            assert told.source
            if told.source_date and earliest_day(told.source_date).year < 2020 and not office.historic:
                assert told.confidence == "low"


@pytest.mark.parametrize("pair", [pair for pair in OFFICES if pair[1].time_zone], ids=office_id)
def test_a_zone_of_time_is_one_of_the_state_and_the_only_one(pair: tuple[State, Authority]):
    state, office = pair

    of_state = [zone for zone, code in get_global("zone_territories").items() if code == state.code]

    assert of_state == [office.time_zone]
    assert office.provenance("time_zone") != office


@pytest.mark.parametrize("pair", [pair for pair in OFFICES if pair[1].network], ids=office_id)
def test_a_point_of_the_network_of_the_cybercrime_convention_is_named_under_its_article(pair: tuple[State, Authority]):
    _, office = pair

    assert office.network == "BUDAPEST-24-7"
    assert office.function == "data-preservation"
    assert (office.instruments, office.designated_under) == (("ETS185",), "ETS 185 art. 35")


FICHES = [(state, fiche) for state in STATES for fiche in state.fiches]
GUIDES = [(state, guide) for state in STATES for guide in state.guides]


@pytest.mark.parametrize("pair", FICHES, ids=entry_id)
def test_a_fiche_speaks_of_a_measure_that_exists_and_says_something(pair: tuple[State, Fiche]):
    _, fiche = pair

    assert fiche.measure in MEASURES
    assert fiche.possible or fiche.receives or fiche.deadlines or fiche.requirements or fiche.alternatives


@pytest.mark.parametrize("state", [state for state in STATES if state.fiches], ids=named)
def test_a_measure_has_one_fiche_in_a_state(state: State):
    assert len({fiche.measure for fiche in state.fiches}) == len(state.fiches)


@pytest.mark.parametrize("pair", GUIDES, ids=entry_id)
def test_a_guide_links_to_what_its_source_cites(pair: tuple[State, Guide]):
    _, guide = pair

    assert guide.website in guide.links


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
    values = [*heads(state), *(value for entry in state.entries for value in told_of(entry))]

    assert all("invented" in value.source for value in values)
    assert not state.iso3
    for office in state.authorities:
        assert not [*office.phones, *office.faxes, *office.emails]
        assert not office.website
