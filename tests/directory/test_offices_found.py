"""Finding offices: by words in any script, by function, instrument, network and language, and all of them together."""

import time
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mlawriter.directory import Authority, Directory, Names, Notification, State, read_directory
from mlawriter.directory.codes import Function
from mlawriter.directory.finding import Found, find_offices
from mlawriter.directory.records import Membership
from mlawriter.places import AUTHORITIES

DIRECTORY = read_directory(AUTHORITIES)
EXAMPLES = tomllib.loads((Path(__file__).parent / "search_examples.toml").read_text(encoding="utf-8"))["example"]
NAMED = [
    (office.id, name)
    for state in DIRECTORY.states.values()
    for office in state.authorities
    for name in office.names.values()
]


def office(ident: str, name: str = "Office", *, function: Function = "mla", **more: Any) -> Authority:
    return Authority(
        id=ident, function=function, names={"en": name}, source="a test", source_date="2026", confidence="high", **more
    )


def directory(*offices: Authority, **more: Any) -> Directory:
    names = {"en": Names(short="Keladou", source="a test", confidence="high")}
    state = State(
        code="XA", kind="fictional", fictional=True, collected="2026", names=names, authorities=offices, **more
    )
    return Directory({"XA": state, "XB": replace(state, code="XB", authorities=(), memberships=(), notifications=())})


def ids(found: tuple[Found, ...]) -> list[str]:
    return [one.authority.id if one.authority else one.state for one in found]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example['typed']}: {example['finds']}")
def test_what_people_type_finds_its_record(example: dict[str, Any]):
    found = ids(find_offices(DIRECTORY, text=example["typed"], limit=example.get("among", 1)))

    assert example["finds"] in found


@pytest.mark.parametrize(("ident", "name"), NAMED, ids=[f"{ident}-{place}" for place, (ident, _) in enumerate(NAMED)])
def test_each_office_is_found_by_each_of_its_names(ident: str, name: str):
    found = find_offices(DIRECTORY, text=name, limit=None)

    assert ident in ids(found)


def test_a_state_that_is_found_brings_its_offices_with_it():
    known = directory(office("xa-mla-a"), office("xa-ext-a", function="extradition"))

    assert ids(find_offices(known, text="Keladou")) == ["XA", "xa-mla-a", "xa-ext-a", "XB"]


def test_only_offices_are_given_where_a_function_is_asked_for():
    known = directory(office("xa-mla-a"), office("xa-ext-a", function="extradition"))

    assert ids(find_offices(known, text="Keladou", function="extradition")) == ["xa-ext-a"]
    assert ids(find_offices(known, function="extradition")) == ["xa-ext-a"]


def test_an_office_that_is_competent_whatever_the_instrument_fits_every_instrument():
    known = directory(
        office("xa-general", general=True),
        office("xa-named", instruments=("UNTOC",)),
        office("xa-other", instruments=("UNCAC",)),
    )

    assert ids(find_offices(known, instrument="UNTOC")) == ["xa-named", "xa-general"]


def test_a_network_is_that_of_the_office_or_else_that_of_its_state():
    member = Membership(
        id="xa-membership-sirop", organisation="SIROP", status="unconfirmed", source="a test", confidence="low"
    )
    known = directory(office("xa-plain"), office("xa-point", network="ZARYA"), memberships=(member,))

    assert ids(find_offices(known, network="SIROP")) == ["XA", "xa-plain"]
    assert ids(find_offices(known, network="ZARYA")) == ["xa-point"]


def test_a_state_that_has_left_a_network_is_not_found_by_it():
    former = Membership(
        id="xa-membership-sirop", organisation="SIROP", status="former", source="a test", confidence="low"
    )

    assert find_offices(directory(office("xa-plain"), memberships=(former,)), network="SIROP") == ()


def test_a_notified_language_is_told_from_a_working_one():
    notice = Notification(
        id="xa-notice-a", instrument="UNTOC", topic="accepted_languages", languages=("fr",), source="a test",
        confidence="high",
    )  # fmt: skip
    known = directory(office("xa-mla-a", languages=("fr", "pt")), notifications=(notice,))

    accepted = find_offices(known, language="fr", function="mla")
    working = find_offices(known, language="pt")

    assert [(one.state, one.language) for one in accepted] == [("XA", "accepted")]
    assert [(one.authority and one.authority.id, one.language) for one in working] == [("xa-mla-a", "working")]


def test_replaced_offices_come_last():
    known = directory(office("xa-old", historic=True), office("xa-new"))

    assert ids(find_offices(known, function="mla")) == ["xa-new", "xa-old"]


def test_all_filters_hold_together():
    found = find_offices(
        DIRECTORY, text="prosecutor", state="CV", function="data-preservation", network="BUDAPEST-24-7"
    )

    assert ids(found) == ["cv-dpr-prosecutor-general-office"]


@pytest.mark.parametrize("typed", ["qqqqqqqq", "zzz office of nothing"])
def test_what_names_nothing_finds_nothing(typed: str):
    assert find_offices(DIRECTORY, text=typed) == ()


def test_a_search_over_three_thousand_names_costs_less_than_ten_milliseconds():
    assert len(DIRECTORY.index.haystack) > 3000

    slowest = max(min(_milliseconds(text) for _ in range(5)) for text in ("Kazakstan", "a", "kenya attorney general"))

    assert slowest < 10


def _milliseconds(text: str) -> float:
    begun = time.process_time()
    find_offices(DIRECTORY, text=text)
    return (time.process_time() - begun) * 1000
