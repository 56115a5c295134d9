"""Pages of which the frame is kept: nothing of one matter shows in another, and looking changes no answer."""

import json

from starlette.testclient import TestClient

from mlawriter.casework.look import see_matter
from mlawriter.casework.open_matter import open_matter
from mlawriter.store.engine import Store


def test_two_matters_show_their_own_name_and_address_on_the_same_section(browser: TestClient, store: Store) -> None:
    one, other = (
        open_matter(store, store.local_person, {"case_title": name, "case_reference": name})
        for name in ("Alpha", "Beta")
    )
    browser.get(f"/matters/{one}/sections/case")

    shown = browser.get(f"/matters/{other}/sections/case").text

    assert "Beta" in shown
    assert "Alpha" not in shown
    assert f"/matters/{other}/sections/case" in shown
    assert one not in shown


def test_looking_at_a_page_leaves_the_answers_as_they_are(browser: TestClient, store: Store) -> None:
    answers = {"persons": [{"id": "p1", "kind": "natural", "name": "Awa"}], "case_title": "Alpha"}
    matter = open_matter(store, store.local_person, answers)
    before = json.dumps(dict(see_matter(store, store.local_person, matter).answers), sort_keys=True)

    for section in ("case", "persons", "facts", "annexes"):
        browser.get(f"/matters/{matter}/sections/{section}?open=persons.0")
        browser.post(f"/matters/{matter}/sections/{section}", data={"add": "persons", "base": "1", "key": section})

    assert json.dumps(dict(see_matter(store, store.local_person, matter).answers), sort_keys=True) == before
