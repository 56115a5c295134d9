"""The directory over JSON: found by name and filter, one office, ranked offices, coverage; each with its mark."""

from dataclasses import replace
from pathlib import Path

import pytest
from fastapi import FastAPI
from jsonschema import Draft202012Validator
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.casework.correcting import save_changes
from mlawriter.directory import Directory
from mlawriter.directory.codes import FUNCTIONS
from mlawriter.directory.corrections import Change
from mlawriter.store.start import open_store
from mlawriter.web.api import add_api
from mlawriter.web.app import create_app

DIRECTORY = "/api/v1/directory"


STATES = list(books().directory.states)


def as_described(app: FastAPI, name: str) -> Draft202012Validator:
    described = TestClient(app, base_url="http://127.0.0.1").get("/api/openapi.json").json()
    return Draft202012Validator({"$ref": f"#/components/schemas/{name}", "components": described["components"]})


def ids(answer: dict[str, list[dict[str, str]]]) -> list[str]:
    return [office["id"] for office in answer["authorities"]]


def test_without_a_question_every_state_and_office_is_listed(client: TestClient) -> None:
    listed = client.get(DIRECTORY).json()

    assert len(listed["states"]) > 200
    assert len(listed["authorities"]) > 250


def test_an_office_is_found_by_its_name_in_its_own_language(client: TestClient) -> None:
    (first, *_) = client.get(f"{DIRECTORY}?q=법무부장관").json()["authorities"]

    assert (first["state"], first["matched"]) == ("KR", "법무부장관")


@pytest.mark.parametrize("function", ["extradition", "maritime-drug-traffic", "transfer-of-sentenced-persons"])
def test_offices_are_filtered_by_function(client: TestClient, function: str) -> None:
    found = client.get(f"{DIRECTORY}?function={function}").json()["authorities"]

    assert {office["function"] for office in found} == {function}


def test_an_alias_of_an_instrument_finds_what_its_id_finds(client: TestClient) -> None:
    by_id = client.get(f"{DIRECTORY}?instrument=VIENNA88").json()

    assert ids(by_id)
    assert ids(client.get(f"{DIRECTORY}?instrument=UN1988").json()) == ids(by_id)


def test_offices_are_filtered_by_network_and_language(client: TestClient) -> None:
    found = client.get(f"{DIRECTORY}?network=WACAP&language=pt&function=mla").json()

    assert [state["code"] for state in found["states"]] == ["CV"]
    assert {office["language"] for office in found["authorities"]} == {"accepted"}


def test_a_search_can_be_kept_to_one_state(client: TestClient) -> None:
    found = client.get(f"{DIRECTORY}?q=justice&state=GE").json()

    assert ids(found)
    assert {office["state"] for office in found["authorities"]} == {"GE"}


def test_an_unknown_function_is_refused(client: TestClient) -> None:
    refused = client.get(f"{DIRECTORY}?function=hospitality")

    assert refused.status_code == 422
    assert refused.json()["error"]["problems"][0]["path"].endswith("function")


def test_one_office_is_given_with_its_state_and_its_source(client: TestClient) -> None:
    answer = client.get(f"{DIRECTORY}/authorities/ge-mla-ministry-justice").json()

    assert answer["state"] == "GE"
    assert answer["authority"]["source"]


@pytest.mark.parametrize("code", STATES)
def test_the_sheet_of_a_state_is_as_described(app: FastAPI, client: TestClient, code: str) -> None:
    told = client.get(f"{DIRECTORY}/{code}").json()

    assert list(as_described(app, "sheet").iter_errors(told)) == []


@pytest.mark.parametrize("address", ["authorities/ge-mla-ministry-justice", "NG/authorities?function=mla"])
def test_an_office_is_as_described_and_nothing_else_is(app: FastAPI, client: TestClient, address: str) -> None:
    answer = client.get(f"{DIRECTORY}/{address}").json()
    office = answer["authority"] if "authority" in answer else answer["authorities"][0]["authority"]

    assert list(as_described(app, "office").iter_errors(office)) == []
    for wrong in ({**office, "nickname": "X"}, {**office, "function": "tea"}, {**office, "phones": "1"}):
        assert list(as_described(app, "office").iter_errors(wrong))


@pytest.mark.parametrize(
    "address", ["authorities/zz-no-such-office", "history/zz-no-such-entry", "due?state=ZZ", "ZZ", "ZZ/authorities"]
)
def test_what_is_not_on_file_is_not_found(client: TestClient, address: str) -> None:
    assert client.get(f"{DIRECTORY}/{address}").status_code == 404


def test_the_offices_of_a_state_come_ranked_for_a_purpose(client: TestClient) -> None:
    offices = client.get(f"{DIRECTORY}/PA/authorities?function=mla&instrument=UNCAC").json()["authorities"]

    assert offices[0]["authority"]["names"]["es"] == "Procuraduría General de la Nación"
    assert offices[0]["reason"] == "Named under the instrument chosen for this request"
    assert offices[0]["needs_confirmation"] is True


def test_the_offices_of_a_state_come_in_the_order_of_its_file_without_a_purpose(client: TestClient) -> None:
    offices = client.get(f"{DIRECTORY}/PA/authorities").json()["authorities"]

    sheet = client.get(f"{DIRECTORY}/PA").json()["authorities"]
    assert [office["authority"] for office in offices] == sheet


def test_the_coverage_marks_every_function_of_every_real_state(client: TestClient) -> None:
    covered = client.get(f"{DIRECTORY}/coverage?on=2026-11-21").json()

    assert covered["on"] == "2026-11-21"
    assert {field["id"] for field in covered["fields"]} >= set(FUNCTIONS)
    assert "XA" not in covered["states"]
    assert all(set(marks) == {field["id"] for field in covered["fields"]} for marks in covered["states"].values())


def test_what_waits_for_confirmation_is_listed_by_state(client: TestClient) -> None:
    everywhere = client.get(f"{DIRECTORY}/due").json()["states"]

    georgia = client.get(f"{DIRECTORY}/due?state=GE").json()["states"]

    assert georgia == {"GE": everywhere["GE"]}
    assert {"entry": "ge-mla-ministry-justice", "value": "", "why": "undated", "age_days": None} in georgia["GE"]
    assert "XA" not in everywhere


def test_the_history_of_a_corrected_entry_tells_its_steps(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    served = create_app(store, books())
    add_api(served)
    desk = served.state.desk
    ident = "ge-mla-ministry-justice"
    change = Change(
        state="GE",
        list="authorities",
        entry=ident,
        action="correct",
        values={"hours": "9 to 5"},
        source="their letter",
        source_date="2026-11-01",
    )

    save_changes(store, desk.shelf, desk.person, [change], by="N. Editor", on=desk.today)

    asked = TestClient(served, base_url="http://127.0.0.1")
    (step,) = asked.get(f"{DIRECTORY}/history/{ident}").json()["steps"]
    office = asked.get(f"{DIRECTORY}/authorities/{ident}").json()["authority"]
    store.close()
    assert (step["by"], step["source"]) == ("N. Editor", "their letter")
    assert {"key": "hours", "before": "", "after": "9 to 5"} in step["changed"]
    assert (office["hours"], office["values"]["hours"]["source"]) == ("9 to 5", "their letter")


def test_a_correction_that_an_update_speaks_against_is_told_with_both_values(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    ident = "ge-mla-ministry-justice"
    change = Change(
        state="GE", list="authorities", entry=ident, action="correct", values={"hours": "9 to 5"}, source="their letter"
    )
    desk = create_app(store, books()).state.desk
    save_changes(store, desk.shelf, desk.person, [change], by="N. Editor", on=desk.today)
    georgia = books().directory.state("GE")
    offices = tuple(replace(one, hours="8 to 4") if one.id == ident else one for one in georgia.authorities)
    states = {**books().directory.states, "GE": replace(georgia, authorities=offices)}
    updated = create_app(store, replace(books(), directory=Directory(states)))
    add_api(updated)

    answer = TestClient(updated, base_url="http://127.0.0.1").get(f"{DIRECTORY}/conflicts").json()

    store.close()
    assert list(as_described(updated, "conflicts").iter_errors(answer)) == []
    [told] = answer["conflicts"]
    assert (told["kind"], told["entry"], told["key"]) == ("changed", ident, "hours")
    assert (told["before"], told["shipped"], told["local"]) == ("", "8 to 4", "9 to 5")


def test_an_entry_that_nobody_touched_has_no_history(client: TestClient) -> None:
    told = client.get(f"{DIRECTORY}/history/ge-mla-ministry-justice").json()

    assert told == {"entry": "ge-mla-ministry-justice", "steps": []}


@pytest.mark.parametrize(
    "address",
    [
        "",
        "?function=mla",
        "/due?state=GE",
        "/history/ge-mla-ministry-justice",
        "/coverage",
        "/conflicts",
        "/authorities/ge-mla-ministry-justice",
        "/GE",
        "/GE/authorities",
    ],
)
def test_what_is_known_already_is_not_sent_again(client: TestClient, address: str) -> None:
    first = client.get(DIRECTORY + address)

    again = client.get(DIRECTORY + address, headers={"if-none-match": first.headers["etag"]})

    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
