"""The API keeps to its own description, whatever it is sent: never a 500, always the shape that it promised."""

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]

OPERATIONS = [
    ("POST", "/v1/render"),
    ("POST", "/v1/check"),
    ("GET", "/v1/law/instruments"),
    ("GET", "/v1/law/instruments/{instrument_id}"),
    ("GET", "/v1/law/between"),
    ("GET", "/v1/law/table"),
    ("GET", "/v1/law/clocks"),
    ("GET", "/v1/requests/{request_id}/clocks"),
    ("GET", "/v1/schema"),
    ("GET", "/v1/matters"),
    ("POST", "/v1/matters"),
    ("GET", "/v1/matters/{matter_id}"),
    ("GET", "/v1/matters/{matter_id}/requests"),
    ("GET", "/v1/requests/{request_id}/check"),
    ("GET", "/v1/requests/{request_id}/document"),
    ("GET", "/v1/requests/{request_id}/extract"),
    ("GET", "/v1/basis"),
    ("GET", "/v1/directory"),
    ("GET", "/v1/directory/coverage"),
    ("GET", "/v1/directory/due"),
    ("GET", "/v1/directory/conflicts"),
    ("GET", "/v1/directory/history/{entry_id}"),
    ("GET", "/v1/directory/authorities/{authority_id}"),
    ("GET", "/v1/directory/{code}"),
    ("GET", "/v1/directory/{code}/authorities"),
]

MODES = {"well formed": GenerationMode.POSITIVE, "malformed": GenerationMode.NEGATIVE}

# Nothing can be wrong with a question that has no parameters.
WITHOUT_PARAMETERS = {"/v1/schema", "/v1/directory/conflicts"}
CASES = [
    (mode, *one) for one in OPERATIONS for mode in MODES if mode == "well formed" or one[1] not in WITHOUT_PARAMETERS
]


@pytest.fixture(scope="module")
def described(app: FastAPI) -> schemathesis.BaseSchema:
    return schemathesis.openapi.from_asgi("/api/openapi.json", app)


def test_every_operation_is_tried(described: schemathesis.BaseSchema) -> None:
    operations = {tuple(one.ok().label.split(" ")) for one in described.get_all_operations()}

    assert operations == set(OPERATIONS)


@pytest.mark.parametrize(("mode", "method", "path"), CASES, ids=str)
def test_the_api_keeps_to_its_description(
    described: schemathesis.BaseSchema, mode: str, method: str, path: str
) -> None:
    @given(case=described[path][method].as_strategy(generation_mode=MODES[mode]))
    @settings(
        max_examples=12,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    def try_it(case: schemathesis.Case) -> None:
        case.call_and_validate(checks=CHECKS)

    try_it()
