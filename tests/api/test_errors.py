"""Every refusal of the API has one shape, the right status, and repeats nothing that was sent."""

import json

import pytest
from starlette.testclient import TestClient

JSON = {"content-type": "application/json"}

BODIED = ["/api/v1/check", "/api/v1/render?language=en", "/api/v1/matters"]

DEEP = "[" * 200_000
DEEP_INSIDE = '{"format": "mlawriter/1", "requests": [], "matter": {"case_title": %s}}' % ("[" * 500 + "]" * 500)

REFUSED = {
    "no such address": ("GET", "/api/v1/nothing", 404),
    "no such address at the top": ("GET", "/api/nothing", 404),
    "an address with a line break": ("GET", "/api/v1/requests/a%0Ab/check", 404),
    "no such State": ("GET", "/api/v1/directory/ZZ", 404),
    "no such matter": ("GET", "/api/v1/matters/nothing", 404),
    "no such matter's requests": ("GET", "/api/v1/matters/nothing/requests", 404),
    "no such request": ("GET", "/api/v1/requests/nothing/check", 404),
    "no such request's document": ("GET", "/api/v1/requests/nothing/document?language=en", 404),
    "no such request's extract": ("GET", "/api/v1/requests/nothing/extract?language=en", 404),
    "another method": ("DELETE", "/api/v1/matters", 405),
    "a question without States": ("GET", "/api/v1/basis", 422),
    "a question with an unknown State": ("GET", "/api/v1/basis?requesting=FR&requested=ZZ", 422),
    "a question with an unknown conduct": ("GET", "/api/v1/basis?requesting=FR&requested=BR&offence=x", 422),
    "a question with an unknown parameter": ("GET", "/api/v1/basis?requesting=FR&requested=BR&weather=x", 422),
    "a page that is no number": ("GET", "/api/v1/matters?page=x", 422),
    "no language": ("GET", "/api/v1/requests/nothing/document", 422),
}

BODIES = {
    "nothing": (b"", 400),
    "no JSON": (b"{", 400),
    "deep JSON": (DEEP.encode(), 400),
    "bytes that are not UTF-8": (b'"\xff"', 400),
    "a number that is none": (b'{"format": NaN}', 400),
    "a number without end": (b"1" * 100_000, 400),
    "a name that stands twice": (b'{"format": "mlawriter/1", "format": "mlawriter/1"}', 400),
    "a list": (b"[]", 422),
    "another format": (b'{"format": "docx"}', 422),
    "depth in an answer": (DEEP_INSIDE.encode(), 422),
    "half a character in a name": (b'{"\\ud800": 1}', 422),
    "half a character in an answer": (b'{"matter": {"case_title": "\\ud800"}}', 422),
    "half a character in a path": (b'{"translations": {"fr": {"\\ud800": "x"}}}', 422),
    "wrong types everywhere": (b'{"format": 1, "matter": 2, "requests": {}, "translations": []}', 422),
    "an unknown letter": (b'{"requests": [{"letter": "invitation", "answers": {}}]}', 422),
    "a letter that is no name": (b'{"requests": [{"letter": {}, "answers": {}}]}', 422),
    "a field of five megabytes": (json.dumps({"matter": {"case_title": "x" * 5_000_000}}).encode(), 422),
    "more than fits": (b'"' + b"x" * 5_300_000 + b'"', 413),
    "much more than fits": (b'"' + b"x" * 7_000_000 + b'"', 413),
}


def assert_is_a_refusal(content: bytes) -> None:
    told = json.loads(content)
    assert told.keys() == {"error"}
    assert told["error"].keys() == {"id", "message", "problems"}
    assert told["error"]["message"]
    assert all(problem.keys() == {"path", "id", "message"} for problem in told["error"]["problems"])


@pytest.mark.parametrize(("method", "address", "status"), REFUSED.values(), ids=list(REFUSED))
def test_a_refused_question_has_the_one_shape(client: TestClient, method: str, address: str, status: int) -> None:
    answer = client.request(method, address)

    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/json"
    assert_is_a_refusal(answer.content)


@pytest.mark.parametrize("address", BODIED)
@pytest.mark.parametrize(("body", "status"), BODIES.values(), ids=list(BODIES))
def test_a_refused_file_has_the_one_shape(client: TestClient, address: str, body: bytes, status: int) -> None:
    answer = client.post(address, content=body, headers=JSON)

    assert answer.status_code == status
    assert_is_a_refusal(answer.content)
    assert len(answer.content) < 100_000


@pytest.mark.parametrize("address", BODIED)
def test_another_content_type_is_refused(client: TestClient, address: str) -> None:
    answer = client.post(address, content=b"{}", headers={"content-type": "text/plain"})

    assert answer.status_code == 415
    assert_is_a_refusal(answer.content)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"host": "evil.example"}, 421),
        ({"origin": "http://evil.example"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
    ],
    ids=["another host", "another origin", "another site"],
)
def test_what_the_guard_refuses_has_the_one_shape(client: TestClient, headers: dict[str, str], status: int) -> None:
    answer = client.post("/api/v1/check", content=b"{}", headers=JSON | headers)

    assert answer.status_code == status
    assert_is_a_refusal(answer.content)


def test_a_problem_names_its_place_in_the_language_that_is_asked_for(client: TestClient) -> None:
    file = {"format": "mlawriter/1", "matter": {"requesting_state": "QQ"}, "requests": []}

    answer = client.post("/api/v1/check", json=file, headers={"accept-language": "fr"})

    (problem,) = answer.json()["error"]["problems"]
    assert (problem["path"], problem["id"]) == ("matter.requesting_state", "no_such_state")
    assert problem["message"] != "Choose a State or territory from the list."
