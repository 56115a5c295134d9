"""Law looked up through the API, and the internal note of a request."""

from io import BytesIO

import docx
import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.language.locales import LANGUAGES
from mlawriter.web.api import add_api
from tests.web.reading import read

INSTRUMENTS = list(books().law.instruments)


@pytest.mark.parametrize("tag", [language.tag for language in LANGUAGES])
def test_the_note_holds_the_findings_and_says_that_it_is_internal(
    browser: TestClient, matter: str, letter: str, tag: str
):
    sheet = f"{matter}/sections/case"
    browser.post(sheet, data=read(browser.get(sheet).text).form() | {"requesting_state": ["XA"]})

    answer = browser.get(f"{letter}/basis/note.docx?language={tag}")
    told = "\n".join(one.text for one in docx.Document(BytesIO(answer.content)).paragraphs)

    assert answer.status_code == 200, answer.text
    assert books().law.instrument("XGULF-MLA").title(tag) in told
    if tag == "en":
        assert "Internal note on the legal basis" in told
        assert "1.1" in told


def test_there_is_no_note_while_a_state_is_missing(browser: TestClient, letter: str):
    assert browser.get(f"{letter}/basis/note.docx").status_code == 404


@pytest.fixture
def api(app: FastAPI, browser: TestClient) -> TestClient:
    add_api(app)
    return browser


API = [
    "/api/v1/law/instruments",
    "/api/v1/law/instruments/UNTOC?on=2025-03-01",
    "/api/v1/law/between?one=TG&other=NG&on=2025-03-01",
    "/api/v1/law/table?family=UN&circle=ECOWAS&on=2025-03-01",
    "/api/v1/law/clocks?instrument=ETS24&start=2025-02-05",
]


@pytest.mark.parametrize("address", API)
def test_the_api_marks_its_answer_and_does_not_send_it_twice(api: TestClient, address: str):
    answer = api.get(address)

    again = api.get(address, headers={"If-None-Match": answer.headers["etag"]})

    assert answer.status_code == 200, answer.text
    assert (again.status_code, again.content) == (304, b"")


def test_the_api_lists_every_instrument(api: TestClient):
    told = api.get(API[0]).json()["instruments"]

    assert [one["id"] for one in told] == INSTRUMENTS


def test_the_api_gives_the_records_behind_a_standing(api: TestClient):
    told = api.get(API[1]).json()

    (togo,) = [one for one in told["states"] if one["state"] == "TG"]

    assert (togo["standing"], togo["bound_since"]) == ("party", "2004-08-01")
    assert {record["act"] for record in togo["records"]} >= {"ratification"}
    assert sum(told["counts"].values()) == len(told["states"])
    assert {one["state"] for one in told["declarations"]} == set(books().law.declarations.get("UNTOC", {}))


def test_the_api_tells_a_pair_for_every_function(api: TestClient):
    told = api.get(API[2]).json()["functions"]

    assert set(told) == {"mla", "extradition", "provisional_arrest"}
    assert "UNTOC" in {basis["instrument"] for basis in told["mla"]["bases"]}


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/api/v1/law/instruments/NOSUCH", 404),
        ("/api/v1/law/between?one=TG&other=TG", 422),
        ("/api/v1/law/between?one=TG&other=ZZ", 422),
        ("/api/v1/law/table?family=X", 422),
        ("/api/v1/law/table?family=UN&circle=X", 422),
    ],
)
def test_the_api_names_what_it_cannot_answer(api: TestClient, address: str, status: int):
    answer = api.get(address)

    assert answer.status_code == status
    assert answer.json()["error"]["id"]


@pytest.mark.parametrize(
    ("circle", "open_question"), [("WACAP", True), ("CASC", True), ("ECOWAS", False), ("all", False)]
)
def test_the_api_says_whether_the_members_of_a_circle_are_confirmed(api: TestClient, circle: str, open_question: bool):
    told = api.get(f"/api/v1/law/table?family=UN&circle={circle}").json()

    assert told["circle_unconfirmed"] is open_question
    assert told["circle"] == circle


def test_the_api_gives_treaties_whose_subject_is_not_told_apart(api: TestClient):
    told = api.get("/api/v1/law/between?one=AE&other=AM").json()

    (treaty,) = told["not_sorted"]
    assert (treaty["id"], treaty["subjects"]) == ("AE-AM:1", ["unspecified"])
    assert treaty["source"]["title"]
    assert not any(
        basis["instrument"] == treaty["id"] for found in told["functions"].values() for basis in found["bases"]
    )


def test_the_api_gives_what_states_notified_beside_the_basis_for_extradition(api: TestClient):
    told = api.get(API[1]).json()

    (languages,) = [
        one for one in told["other_notifications"] if (one["state"], one["topic"]) == ("LV", "accepted_languages")
    ]
    assert languages["languages"] == ["en", "lv"]
    assert languages["source"]
    assert {one["state"] for one in told["notifications"]} >= {"LV", "MC", "MX"}


LAW_ANSWERS = ["instruments", "instrument", "between", "participation", "clocks", "request_clocks", "findings"]


@pytest.mark.parametrize("name", LAW_ANSWERS)
def test_an_answer_of_the_law_is_described_down_to_its_values(api: TestClient, name: str):
    parts = api.get("/api/openapi.json").json()["components"]["schemas"]

    def bare(part: dict, seen: tuple[str, ...] = ()) -> list[dict]:
        if "$ref" in part:
            target = part["$ref"].rpartition("/")[2]
            return [] if target in seen else bare(parts[target], (*seen, target))
        inside = [*part.get("properties", {}).values(), *part.get("anyOf", ())]
        inside += [part[key] for key in ("items", "additionalProperties") if isinstance(part.get(key), dict)]
        empty = not inside and "object" in str(part.get("type"))
        return [part] * empty + [one for each in inside for one in bare(each, seen)]

    assert bare(parts[name]) == []
