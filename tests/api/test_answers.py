"""The API does over JSON what the pages do: files in and out, documents, gaps, findings, the directory."""

import zipfile
from io import BytesIO

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.web.app import create_app

FILE = {
    "format": "mlawriter/1",
    "matter": {"case_title": "Smith & Sons <Ltd>", "case_reference": "2024/377", "requesting_state": "XA"},
    "requests": [
        {"letter": "reminder", "answers": {"requested_state": "XB", "reference": "MLA-2026-0042"}},
        {"letter": "reminder", "answers": {"requested_state": "XC"}},
    ],
    "translations": {},
}


def test_a_file_that_is_taken_in_is_given_out_the_same(client: TestClient) -> None:
    created = client.post("/api/v1/matters", json=FILE)

    assert created.status_code == 201
    assert client.get(created.headers["location"]).json() == FILE
    assert created.json()["id"] in [one["id"] for one in client.get("/api/v1/matters").json()["matters"]]


def test_the_same_key_takes_a_file_in_once(client: TestClient) -> None:
    answers = [client.post("/api/v1/matters", json=FILE, headers={"idempotency-key": "one"}) for _ in range(2)]

    assert answers[0].json() == answers[1].json()


def test_the_same_key_with_another_file_is_a_conflict(client: TestClient) -> None:
    client.post("/api/v1/matters", json=FILE, headers={"idempotency-key": "two"})

    answer = client.post("/api/v1/matters", json=FILE | {"requests": []}, headers={"idempotency-key": "two"})

    assert (answer.status_code, answer.json()["error"]["id"]) == (409, "conflict")


def test_a_document_is_named_by_its_reference(client: TestClient) -> None:
    answer = client.post("/api/v1/render?language=en", json=FILE)

    assert 'filename="MLA-2026-0042-en.docx"' in answer.headers["content-disposition"]
    with zipfile.ZipFile(BytesIO(answer.content)) as parts:
        assert b"MLA-2026-0042" in parts.read("word/document.xml")


def test_each_request_of_the_file_has_its_own_document(client: TestClient) -> None:
    answer = client.post("/api/v1/render?language=en&request=1&format=txt", json=FILE)

    assert 'filename="2024-377-en.txt"' in answer.headers["content-disposition"]


def test_a_request_that_the_file_does_not_have_is_not_found(client: TestClient) -> None:
    assert client.post("/api/v1/render?language=en&request=2", json=FILE).status_code == 404


@pytest.mark.parametrize("form", ["docx", "html", "txt"])
def test_a_kept_request_gives_the_same_document_as_its_file(client: TestClient, form: str) -> None:
    matter = client.post("/api/v1/matters", json=FILE).json()["id"]
    request = client.get(f"/api/v1/matters/{matter}/requests").json()["requests"][0]["id"]
    asked = f"language=en&format={form}&date=2026-11-21"

    kept = client.get(f"/api/v1/requests/{request}/document?{asked}")

    assert kept.content == client.post(f"/api/v1/render?{asked}", json=FILE).content


def test_a_kept_request_has_an_extract_of_its_own_name(client: TestClient) -> None:
    matter = client.post("/api/v1/matters", json=FILE).json()["id"]
    request = client.get(f"/api/v1/matters/{matter}/requests").json()["requests"][0]["id"]

    extract = client.get(f"/api/v1/requests/{request}/extract?language=en&format=txt")

    assert 'filename="MLA-2026-0042-en-extract.txt"' in extract.headers["content-disposition"]
    assert "Extract – " in extract.text


def test_the_check_tells_what_is_missing_and_who_asks_for_it(client: TestClient) -> None:
    report = client.post("/api/v1/check", json=FILE).json()["requests"][0]

    assert report["ready"] is False
    assert any(gap["need"] == "REQUIRED" and gap["citations"] and gap["missing"] for gap in report["gaps"])


def test_a_kept_request_is_checked_like_its_file(client: TestClient) -> None:
    matter = client.post("/api/v1/matters", json=FILE).json()["id"]
    request = client.get(f"/api/v1/matters/{matter}/requests").json()["requests"][0]["id"]

    kept = client.get(f"/api/v1/requests/{request}/check").json()

    assert {"reference": "MLA-2026-0042", **kept} == client.post("/api/v1/check", json=FILE).json()["requests"][0]


def test_the_question_of_the_legal_basis_is_answered_with_citations(client: TestClient) -> None:
    found = client.get("/api/v1/basis?requesting=FR&requested=BR&on=2026-11-21&offence=corruption&max_penalty=5").json()

    untoc = next(basis for basis in found["bases"] if basis["instrument"] == "UNTOC")
    assert untoc["findings"][0]["citations"] == ["UNTOC 38(2)"]


def test_an_answered_fact_closes_its_question(client: TestClient) -> None:
    question = "/api/v1/basis?requesting=FR&requested=BR&on=2026-11-21&offence=laundering"

    still_open = client.get(question).json()["questions"]
    settled = client.get(f"{question}&transnational=yes&organized_group=yes").json()["questions"]

    assert len(settled) < len(still_open)


def test_the_directory_finds_a_state_by_any_name(client: TestClient) -> None:
    found = client.get("/api/v1/directory?q=Schweiz", headers={"accept-language": "fr"}).json()["states"]

    assert found[0] == {"code": "CH", "name": "Suisse", "kind": "un-member", "fictional": False}


@pytest.mark.parametrize(
    "address",
    ["/api/v1/directory", "/api/v1/directory/CH", "/api/v1/schema", "/api/v1/basis?requesting=FR&requested=BR"],
)
def test_what_is_known_already_is_not_sent_again(client: TestClient, address: str) -> None:
    first = client.get(address)

    again = client.get(address, headers={"if-none-match": first.headers["etag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert client.get(address, headers={"if-none-match": '"other"'}).status_code == 200


def test_the_page_lists_every_operation_and_fetches_nothing_from_elsewhere(client: TestClient) -> None:
    described = client.get("/api/openapi.json").json()

    page = client.get("/api/docs").text

    assert all(f"/api{path}</code>" in page for path in described["paths"])
    assert "http://" not in page
    assert "https://" not in page


def test_every_operation_says_who_may_use_it(client: TestClient) -> None:
    paths = client.get("/api/openapi.json").json()["paths"]

    policies = {operation["x-policy"] for operations in paths.values() for operation in operations.values()}

    assert policies == {"anyone", "own.read", "own.write"}


def test_the_api_is_off_unless_it_is_switched_on(app: FastAPI) -> None:
    without = TestClient(create_app(app.state.desk.store, books()), base_url="http://127.0.0.1")

    assert without.get("/api/v1/directory").status_code == 404
    assert without.get("/api/openapi.json").status_code == 404
