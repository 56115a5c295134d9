"""The guard: host, origin, headers, limits, and errors that show nothing."""

import logging

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from starlette.testclient import TestClient

from mlawriter.web.security import SECURITY_HEADERS
from tests.web.reading import read

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
SECRET = "Awa-the-witness"


def routes(app: FastAPI) -> list[APIRoute]:
    found, waiting = [], list(app.routes)
    while waiting:
        route = waiting.pop()
        if isinstance(route, APIRoute):
            found.append(route)
        else:
            waiting += getattr(getattr(route, "original_router", None), "routes", [])
    return found


def test_every_route_says_who_may_use_it(app: FastAPI):
    found = routes(app)

    assert len(found) > 25
    assert [route.path for route in found if (route.openapi_extra or {}).get("x-policy") is None] == []
    assert [
        route.path for route in found if "POST" in route.methods and route.openapi_extra["x-policy"] == "own.read"
    ] == []


def test_no_page_says_what_the_program_is_made_of(browser: TestClient):
    assert [browser.get(path).status_code for path in ("/docs", "/redoc", "/openapi.json")] == [404, 404, 404]


@pytest.mark.parametrize("address", ["/", "/nowhere", "/authorities/XA", "/matters/none", "/static/0/x.css"])
def test_every_answer_carries_the_headers(browser: TestClient, address: str):
    answer = browser.get(address)

    assert answer.headers["content-security-policy"] == CSP
    assert {name: answer.headers[name] for name, _ in SECURITY_HEADERS} == dict(SECURITY_HEADERS)
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil", "evil@127.0.0.1", "", "[::2]"]
)
def test_a_foreign_host_is_not_served(browser: TestClient, host: str):
    assert browser.get("/", headers={"Host": host}).status_code in {400, 421}


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "LOCALHOST:1", "[::1]:8000"])
def test_the_loopback_is_served_under_each_of_its_names(browser: TestClient, host: str):
    assert browser.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://127.0.0.1:8000"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:8000.evil.example"},
        {"Origin": "http://127.0.0.1:9000"},
    ],
)
def test_a_form_from_elsewhere_changes_nothing(app: FastAPI, headers: dict[str, str]):
    with TestClient(app, base_url="http://127.0.0.1:8000") as client:
        refused = client.post("/matters", data={"key": "k"}, headers=headers)

        assert refused.status_code == 403
        assert "/matters/" not in client.get("/").text.replace("/matters/import", "")


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "same-origin"}, {"Origin": "http://127.0.0.1:8000"}, {}])
def test_a_form_of_our_own_is_taken(app: FastAPI, headers: dict[str, str]):
    with TestClient(app, base_url="http://127.0.0.1:8000") as client:
        taken = client.post("/matters", data={"key": "k"}, headers=headers, follow_redirects=False)

    assert taken.status_code == 303


def test_what_a_post_does_a_get_does_not(app: FastAPI, browser: TestClient):
    both = {route.path for route in routes(app) if "GET" in route.methods}

    for route in routes(app):
        if "POST" in route.methods and route.path not in both:
            assert browser.get(route.path.replace("{", "").replace("}", "")).status_code in {404, 405}


@pytest.mark.parametrize(
    ("content_type", "body", "status"),
    [
        ("text/plain", b"key=1", 415),
        ("application/json", b"{}", 415),
        ("application/x-www-form-urlencoded", b"a=1&" * 3_000, 413),
        ("application/x-www-form-urlencoded", b"a=" + b"x" * 7_000_000, 413),
    ],
)
def test_what_is_no_form_or_too_large_is_refused(browser: TestClient, content_type: str, body: bytes, status: int):
    refused = browser.post("/matters", content=body, headers={"Content-Type": content_type})

    assert refused.status_code == status
    assert "<h1>" in refused.text


def test_a_body_that_hides_its_length_is_cut_off_too(browser: TestClient):
    def endless():
        for _ in range(100):
            yield b"x" * 100_000

    refused = browser.post("/matters", content=endless(), headers={"Content-Type": "application/x-www-form-urlencoded"})

    assert refused.status_code == 413
    assert read(refused.text).heading == "This is too large"


@pytest.mark.parametrize(
    "path", ["/matters/none", "/requests/none", "/matters/" + "x" * 100, "/requests/a%00b", "/requests/%2e%2e"]
)
def test_what_is_not_yours_looks_like_what_does_not_exist(browser: TestClient, path: str):
    answer = browser.get(path)

    assert answer.status_code == 404
    assert read(answer.text).heading == "There is no such page"


def test_a_wrong_method_gets_a_page_of_our_own(browser: TestClient):
    answer = browser.delete("/")

    assert answer.status_code == 405
    assert read(answer.text).faults() == []


def test_a_fault_inside_shows_a_number_and_logs_no_answer(
    app: FastAPI, browser: TestClient, caplog: pytest.LogCaptureFixture
):
    @app.get("/broken")
    async def broken() -> None:
        raise RuntimeError(SECRET)

    with caplog.at_level(logging.DEBUG, logger="mlawriter"):
        answer = browser.get("/broken")

    (number,) = read(answer.text).root.xpath("//p[@class='hint']/bdi/text()")
    assert answer.status_code == 500
    assert SECRET not in answer.text
    assert number in caplog.text
    assert SECRET not in caplog.text


@pytest.mark.parametrize("tag", ["en", "fr", "ar"])
def test_an_error_speaks_the_language_of_the_person(browser: TestClient, tag: str):
    answer = browser.get("/nowhere", headers={"Accept-Language": tag})

    assert f'<html lang="{tag}"' in answer.text
