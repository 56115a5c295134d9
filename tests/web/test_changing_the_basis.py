"""Another basis changes the form at once; what is no longer asked is set aside without loss, and comes back with it."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.web.reading import Page, read

ASIDE = "//details[contains(@class, 'aside')]"


@pytest.fixture
def basis(browser: TestClient, letter: str) -> str:
    """The page of the legal basis of a request to an invented State."""
    return f"{letter}/sections/basis"


def shown(browser: TestClient, basis: str) -> Page:
    return read(browser.get(basis).text)


def with_instrument(page: Page, name: str, **answers: str) -> dict[str, Any]:
    sent: dict[str, Any] = page.form()
    sent |= {"bases.0.instrument": [name], "bases.0.role": ["governing"]}
    return sent | {key: [value] for key, value in answers.items()}


def asked_now(browser: TestClient, basis: str, name: str) -> Page:
    """The page as it comes back when the instrument is changed, before anything is saved."""
    sent = with_instrument(shown(browser, basis), name) | {"refresh": "1"}
    return read(browser.post(basis, data=sent).text)


def names(page: Page) -> set[str]:
    return {str(one) for one in page.root.xpath("//*[@name]/@name")}


def save(browser: TestClient, basis: str, name: str, **answers: str) -> None:
    """Choose the instrument and save; then answer what it asks, and save again."""
    browser.post(basis, data=with_instrument(shown(browser, basis), name))
    if answers:
        browser.post(basis, data=with_instrument(shown(browser, basis), name, **answers))


def test_the_field_of_the_instrument_asks_for_the_page_anew_when_it_changes(browser: TestClient, basis: str) -> None:
    page = shown(browser, basis)

    (around,) = page.root.xpath("//*[@name='bases.0.instrument']/ancestor::div[@hx-post][1]")

    assert around.get("hx-trigger") == "change"
    assert "refresh" in around.get("hx-vals")


def test_another_instrument_asks_its_own_questions_at_once_and_nothing_is_saved(
    browser: TestClient, basis: str
) -> None:
    assert "transnational" not in names(shown(browser, basis))

    page = asked_now(browser, basis, "UNTOC")

    assert page.faults() == []
    assert "transnational" in names(page)
    assert "transnational" not in names(shown(browser, basis))


def test_without_scripts_the_questions_come_after_saving(browser: TestClient, basis: str) -> None:
    sent = with_instrument(shown(browser, basis), "UNTOC")

    answer = browser.post(basis, data=sent, follow_redirects=False)

    assert answer.headers["location"].endswith("/sections/basis")
    assert "transnational" in names(shown(browser, basis))


def test_what_the_new_instrument_does_not_ask_is_set_aside_at_once_with_its_words(
    browser: TestClient, basis: str
) -> None:
    save(browser, basis, "UNTOC", transnational="yes")
    save(browser, basis, "UNTOC", transnational="yes", transnational_grounds="Money left for two States.")

    page = asked_now(browser, basis, "ETS30")

    assert "transnational_grounds" not in names(page)
    assert "Money left for two States." in "".join(page.root.xpath(ASIDE)[0].itertext())


def test_what_was_set_aside_comes_back_with_the_instrument(browser: TestClient, basis: str) -> None:
    save(browser, basis, "UNTOC", transnational="yes")
    save(browser, basis, "UNTOC", transnational="yes", transnational_grounds="Money left for two States.")
    save(browser, basis, "ETS30")
    assert "transnational_grounds" not in names(shown(browser, basis))

    save(browser, basis, "UNTOC")

    (kept,) = shown(browser, basis).root.xpath("//textarea[@name='transnational_grounds']/text()")
    assert kept.strip() == "Money left for two States."


def test_the_check_follows_the_basis(browser: TestClient, letter: str, basis: str) -> None:
    def missing() -> str:
        return browser.get(f"{letter}/gaps").text

    before = missing()
    save(browser, basis, "UNTOC")
    with_it = missing()
    save(browser, basis, "ETS30")

    told = "Whether the offence is transnational is not answered"
    assert [told in each for each in (before, with_it, missing())] == [False, True, False]


def test_a_field_shows_who_asks_for_it_and_changes_it_with_the_instrument(browser: TestClient, letter: str) -> None:
    save(browser, f"{letter}/sections/basis", "MERCOSUR-MLA")

    page = read(browser.get(f"{letter}/sections/undertakings").text)

    (asked,) = page.root.xpath("//*[@id='f-purpose-need']")
    assert "6(3)(d)" in "".join(asked.itertext())


def test_the_law_of_the_requested_state_stands_beside_the_field_in_its_own_words(
    browser: TestClient, letter: str
) -> None:
    page = read(browser.get(f"{letter}/sections/basis").text)

    (asked,) = page.root.xpath("//*[@id='f-dual_criminality-need']")
    quoted = asked.xpath(".//span[@lang='en']/text()")
    assert any("Required for search, seizure and bank orders" in one for one in quoted)


def test_while_no_instrument_is_named_the_page_asks_for_reciprocity(browser: TestClient, basis: str) -> None:
    (asked,) = shown(browser, basis).root.xpath("//*[@id='f-reciprocity-need']")
    assert "16(2)" in "".join(asked.itertext())

    assert shown_need(asked_now(browser, basis, "UNTOC")) == []


def shown_need(page: Page) -> list[Any]:
    return list(page.root.xpath("//*[@id='f-reciprocity-need']"))
