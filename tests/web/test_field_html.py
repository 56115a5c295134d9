"""The inputs that are kept between requests hold no answer, and come out as a fresh rendering would."""

import pytest
from starlette.testclient import TestClient

from mlawriter.web import field_html
from tests.web.reading import read

TYPED = 'Awa "the witness" <b>&\x27'


def test_no_answer_stays_in_the_kept_pieces(browser: TestClient, matter: str):
    address = f"{matter}/sections/case"
    sent = read(browser.get(address).text).form() | {"case_title": [TYPED], "case_reference": ["2024/377-secret"]}
    browser.post(address, data=sent)

    shown = browser.get(address)

    assert read(shown.text).form()["case_title"] == [TYPED]
    kept = repr(field_html._pieces)  # noqa: SLF001 - what is kept is the question
    assert "the witness" not in kept
    assert "377-secret" not in kept
    assert matter not in kept


@pytest.mark.parametrize("section", ["case", "persons", "proceedings", "offences", "facts", "annexes"])
def test_a_kept_input_is_the_same_as_a_fresh_one(browser: TestClient, matter: str, section: str):
    address = f"{matter}/sections/{section}"
    field_html._pieces.clear()  # noqa: SLF001 - the first rendering must be fresh

    fresh, kept = read(browser.get(address).text), read(browser.get(address).text)

    assert fresh.form() | {"key": []} == kept.form() | {"key": []}
    assert [fresh.faults(), kept.faults()] == [[], []]
