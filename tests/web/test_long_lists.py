"""A State and a language are typed by name where no script fills in a list; what is kept is always the code."""

import json

import pytest
from starlette.testclient import TestClient

from mlawriter.language.languages_named import LANGUAGE_CODES
from mlawriter.language.locales import LANGUAGES
from mlawriter.language.names import state_choices
from mlawriter.readers.reading import folded
from mlawriter.web.long_lists import called, languages_called, states_called
from mlawriter.web.wording import language_choices
from tests.web.reading import read

TAGS = [language.tag for language in LANGUAGES]


@pytest.fixture
def case(matter: str) -> str:
    return f"{matter}/sections/case"


def typed(browser: TestClient, address: str, **values: str) -> object:
    sent = read(browser.get(address).text).form() | {name: [value] for name, value in values.items()}
    return browser.post(address, data=sent | {"save": ["on"]}, follow_redirects=False)


def kept(browser: TestClient, matter: str) -> dict[str, object]:
    return json.loads(browser.get(f"{matter}/file.json").content)["matter"]


@pytest.mark.parametrize("tag", TAGS)
def test_every_state_is_found_by_the_name_in_its_list(tag: str):
    found = {code: states_called()[folded(name)] for code, name in state_choices(tag)}

    assert {code: other for code, other in found.items() if other != code} == {}


@pytest.mark.parametrize("tag", TAGS)
def test_every_language_is_found_by_the_name_that_its_input_shows(tag: str):
    found = {code: languages_called()[folded(called("language", tag, code))] for code in LANGUAGE_CODES}

    assert {code: other for code, other in found.items() if other != code} == {}


@pytest.mark.parametrize(
    "name",
    ["Amberi", "amberi", " AMBERI ", "XB", "xb", "the Republic of Amberi", dict(state_choices("fr"))["XB"],
     dict(state_choices("ar"))["XB"]],
)  # fmt: skip
def test_a_state_is_typed_by_its_name_or_its_code(browser: TestClient, matter: str, case: str, name: str):
    assert typed(browser, case, requesting_state=name).status_code == 303

    assert kept(browser, matter)["requesting_state"] == "XB"


@pytest.mark.parametrize(
    ("name", "code"),
    [("Russia", "RU"), ("United States", "US"), ("USA", "US"), ("UK", "GB"), ("Viêt Nam", "VN"), ("Burma", "MM"),
     ("États-Unis", "US"), ("روسيا", "RU"), ("Congo", "CG"), ("la", "LA"), ("Guinea", "GN"),
     ("Turkey", "TR"), ("Swaziland", "SZ"), ("Palestine", "PS")],
)  # fmt: skip
def test_a_state_is_typed_by_the_name_that_people_use(
    browser: TestClient, matter: str, case: str, name: str, code: str
):
    assert typed(browser, case, requesting_state=name).status_code == 303

    assert kept(browser, matter)["requesting_state"] == code


@pytest.mark.parametrize(("name", "code"), [("French", "fr"), ("français", "fr"), ("الفرنسية", "fr"), ("pt", "pt")])
def test_a_language_is_typed_by_its_name_or_its_code(browser: TestClient, matter: str, case: str, name: str, code: str):
    assert typed(browser, case, written_in=name).status_code == 303

    assert kept(browser, matter)["written_in"] == code


@pytest.mark.parametrize("tag", TAGS)
def test_what_was_chosen_is_shown_by_name_and_saved_again_as_it_was(
    browser: TestClient, matter: str, case: str, tag: str
):
    typed(browser, case, requesting_state="XB", written_in="sw")
    browser.cookies.update({"language": tag})
    page = read(browser.get(case).text)

    assert page.faults() == []
    assert page.form()["requesting_state"] == [dict(state_choices(tag))["XB"]]
    assert page.form()["written_in"] == [dict(language_choices(tag))["sw"]]

    assert typed(browser, case).status_code == 303
    assert kept(browser, matter)["requesting_state"] == "XB"
    assert kept(browser, matter)["written_in"] == "sw"


@pytest.mark.parametrize(("field", "name"), [("requesting_state", "Ambery"), ("written_in", "Frensh")])
def test_a_name_that_nobody_bears_is_shown_again_with_what_to_do(
    browser: TestClient, matter: str, case: str, field: str, name: str
):
    refused = typed(browser, case, **{field: name})

    page = read(refused.text)
    assert refused.status_code == 422
    assert page.faults() == []
    assert page.form()[field] == [name]
    (told,) = page.root.xpath("//*[@role='alert']//a")
    assert told.get("href") == f"#f-{field}"
    assert "usual name" in told.text
    assert field not in kept(browser, matter)


def test_one_of_several_states_that_nobody_bears_leaves_all_as_they_were_typed(browser: TestClient, matter: str):
    persons = f"{matter}/sections/persons"
    page = read(browser.get(persons).text).form() | {"persons.0.kind": ["natural"], "refresh": ["1"]}
    form = read(browser.post(persons, data=page).text).form()

    refused = browser.post(persons, data=form | {"persons.0.nationalities": ["Keladou", "Ambery", ""]})

    assert refused.status_code == 422
    assert read(refused.text).form()["persons.0.nationalities"] == ["Keladou", "Ambery", ""]


def test_a_name_is_no_code_in_a_file(browser: TestClient):
    file = {"format": "mlawriter/1", "matter": {"requesting_state": "Amberi"}, "requests": []}

    refused = browser.post("/matters/import", files={"file": ("m.json", json.dumps(file).encode())})

    assert refused.status_code == 422


def test_a_form_sent_without_scripts_is_shown_again_to_be_typed_in(browser: TestClient, case: str):
    browser.cookies.update({"lists": "1"})
    sent = read(browser.get(case).text).form() | {"requesting_state": ["XB"], "refresh": ["1"]}

    shown = read(browser.post(case, data=sent).text)

    assert shown.root.xpath("//select[@data-list]") == []
    assert shown.form()["requesting_state"] == ["Amberi"]


def test_a_form_refreshed_by_a_script_keeps_its_lists(browser: TestClient, case: str):
    browser.cookies.update({"lists": "1"})
    sent = read(browser.get(case).text).form() | {"requesting_state": ["XB"], "refresh": ["1"]}

    shown = read(browser.post(case, data=sent, headers={"HX-Request": "true"}).text)

    assert shown.root.xpath("//input[@data-list]") == []
    assert shown.form()["requesting_state"] == ["XB"]
