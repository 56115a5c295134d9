"""What no honest form would send: a clear sentence and the right status, typed text kept, nothing half-written."""

import io
import json
import zipfile
from typing import Any
from urllib.parse import quote

import pytest
from lxml import etree
from starlette.testclient import TestClient

from mlawriter.store.engine import Store
from tests.web.reading import read
from tests.web.ready import ready_file

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

NAMES = {
    "markup": "Smith & Sons <Ltd>",
    "one letter": "Ø",
    "200 letters": "Abcdefghi " * 19 + "Abcdefghij",
    "N'Ko": "ߒߞߏ ߞߊ߲",
    "Adlam": "𞤀𞤁𞤂𞤢𞤥 𞤆𞤵𞤤𞤢𞤪",
    "Han beyond the BMP": "𠮷野 𠀀𪚥",
    "joiners": "می‌خواهم",
    "combining": "Đặng Thị é",
    "quotes": 'O\'Neill "the <b>" {{ name }} %(name)s',
}

REFUSED = {
    "control character": ("a\x00b", "control character"),
    "escape": ("a\x1b[31mb", "control character"),
    "bidi override": ("a\u202eb", "changes the order"),
    "isolate": ("a\u2066b", "changes the order"),
    "noncharacter": ("a\uffffb", "no place here"),
    "tag": ("a\U000e0041b", "no place here"),
    "5 MB": ("x" * 5_000_000, "Shorten this text"),
}

DATES = [
    ("0", "1", "1"), ("99999", "1", "1"), ("-1", "1", "1"), ("2024", "13", "1"), ("2023", "2", "29"),
    ("2024", "", "5"), ("٢٠٢٤x", "1", "1"), ("1e3", "1", "1"), ("9" * 5_000, "1", "1"), ("2024", "2", "31"),
]  # fmt: skip


def form_of(browser: TestClient, address: str) -> dict[str, list[str]]:
    return read(browser.get(address).text).form()


def state_of(store: Store) -> list[tuple[Any, ...]]:
    with store.reading() as db:
        return [tuple(row) for table in ("matter", "request", "matter_revision", "request_revision")
                for row in db.exec_driver_sql(f"SELECT * FROM {table} ORDER BY 1, 2")]  # fmt: skip  # noqa: S608 - fixed


def well_refused(answer: Any, *statuses: int) -> None:
    assert answer.status_code in statuses, answer.status_code
    page = read(answer.text)
    assert page.faults() == []
    assert page.heading


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_real_name_survives_from_the_form_to_the_file(browser: TestClient, matter: str, letter: str, name: str):
    address = f"{matter}/sections/persons"
    browser.post(address, data=form_of(browser, address) | {"persons.0.name": [name], "persons.0.kind": ["natural"]})

    kept = browser.get(f"{matter}/file.json").json()["matter"]["persons"][0]["name"]
    word = zipfile.ZipFile(io.BytesIO(browser.get(f"{letter}/documents/en.docx").content)).read("word/document.xml")

    assert kept == name
    paragraphs = etree.fromstring(word).iter(f"{WORD}p")
    assert any(name in "".join(run.text or "" for run in one.iter(f"{WORD}t")) for one in paragraphs)
    assert name in "".join(read(browser.get(f"{letter}/preview").text).root.itertext())


@pytest.mark.parametrize(("typed", "sentence"), REFUSED.values(), ids=REFUSED)
def test_what_no_letter_can_hold_is_refused_and_the_rest_is_kept(
    browser: TestClient, store: Store, matter: str, typed: str, sentence: str
):
    address, before = f"{matter}/sections/case", state_of(store)
    sent = form_of(browser, address) | {"case_title": [typed], "case_reference": ["kept"]}

    refused = browser.post(address, data=sent)

    well_refused(refused, 422)
    page = read(refused.text)
    assert sentence in "".join(page.root.xpath("//*[@role='alert']")[0].itertext())
    assert page.form()["case_reference"] == ["kept"]
    assert state_of(store) == before


@pytest.mark.parametrize("sent", [b"%ED%A0%80", b"%ff%fe", b"%C0%80", b"%F4%90%80%80", b"\xc3\xa9"])
def test_half_a_character_is_refused(browser: TestClient, store: Store, matter: str, sent: bytes):
    before = state_of(store)

    refused = browser.post(f"{matter}/sections/case", content=b"base=1&case_title=" + sent, headers=FORM)

    well_refused(refused, 422)
    assert state_of(store) == before


@pytest.mark.parametrize(("year", "month", "day"), DATES, ids=[" ".join(date)[:20] for date in DATES])
def test_an_absurd_date_is_refused_as_it_was_typed(browser: TestClient, matter: str, year: str, month: str, day: str):
    address = f"{matter}/sections/proceedings"
    typed = {"proceedings_opened.year": [year], "proceedings_opened.month": [month], "proceedings_opened.day": [day]}

    refused = browser.post(address, data=form_of(browser, address) | typed)

    well_refused(refused, 422)
    assert read(refused.text).form()["proceedings_opened.year"] == [year]


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/matters/none"), ("GET", "/requests/none"), ("GET", "{matter}/sections/none"),
        ("GET", "{letter}/sections/none"), ("GET", "{letter}/measures/m9"), ("POST", "{letter}/measures/m9/remove"),
        ("POST", "{letter}/measures"), ("POST", "{matter}/requests"), ("POST", "{letter}/addressee"),
        ("GET", "{letter}/documents/xx.docx"), ("GET", "{letter}/documents/en.pdf"),
        ("GET", "{letter}/preview?with=xx"),
        ("GET", "{letter}/versions/1"), ("POST", "{letter}/correct"), ("POST", "/letterhead/none/remove"),
        ("GET", "/authorities/ZZ"), ("GET", "{letter}/translations/xx"), ("GET", "/matters/" + "x" * 65),
        ("GET", "/requests/%00"), ("GET", "/requests/%ff"), ("GET", "/requests/..%2f..%2fetc"),
    ],
)  # fmt: skip
def test_an_unknown_id_leads_to_a_page_that_says_so(
    browser: TestClient, store: Store, matter: str, letter: str, method: str, path: str
):
    before = state_of(store)

    answer = browser.request(
        method, path.format(matter=matter, letter=letter), data={"key": "x"} if method == "POST" else None
    )

    well_refused(answer, 404)
    assert state_of(store) == before


@pytest.mark.parametrize(
    "sent",
    [
        {"base": ["x"]}, {"base": ["9" * 400]}, {"base": ["-1"]}, {"base": ["٣"]}, {"key": ["k" * 500]},
        {"key": ["a\x00b"]}, {"save": ["?"]}, {"add": ["none.1.2"]}, {"remove": ["persons.99"]}, {"add": ["a" * 5_000]},
        {"open": ["\x00"]}, {"choose.case_title": ["theirs"]}, {"persons.99999999999999999999.name": ["x"]},
        {"other_references.0.rows": ["x"]}, {"case_title.year": ["1"]}, {"requesting_state": ["ZZ"]},
        {"requesting_state": ["XA", "XB"]}, {"case_title.not_known": ["1"], "case_title": ["x"]}, {"": [""]},
        {"other_references.rows": ["1"], "other_references.0.id": ["\ufffe"], "other_references.0.number": ["7"]},
    ],
    ids=lambda sent: next(iter(sent))[:30] or "empty",
)  # fmt: skip
def test_inputs_of_the_wrong_kind_never_break_the_form(browser: TestClient, matter: str, sent: dict[str, list[str]]):
    address = f"{matter}/sections/case"

    for more in ({}, {"autosave": ["1"]}, {"refresh": ["1"]}):
        answer = browser.post(address, data=form_of(browser, address) | sent | more)

        assert answer.status_code in {200, 409, 422}, answer.status_code


@pytest.mark.parametrize("path", ["{matter}/requests", "{letter}/measures", "/matters"])
def test_what_is_sent_twice_is_made_once(browser: TestClient, matter: str, letter: str, path: str):
    sent = {"key": "same", "letter": "reminder", "requested_state": "XA", "measure": "freezing"}

    made = [
        browser.post(path.format(matter=matter, letter=letter), data=sent, follow_redirects=False) for _ in range(3)
    ]

    assert len({one.headers["location"] for one in made}) == 1


def test_a_key_that_comes_with_something_else_is_refused(browser: TestClient, store: Store, matter: str):
    browser.post(f"{matter}/requests", data={"key": "k", "letter": "reminder"})
    before = state_of(store)

    refused = browser.post(f"{matter}/requests", data={"key": "k", "letter": "extradition"})

    well_refused(refused, 409)
    assert state_of(store) == before


@pytest.mark.parametrize(
    "change",
    [
        {"matter": {"case_title": "a\u202eb"}}, {"matter": {"case_title": "\ud800"}}, {"matter": {"case_title": 7}},
        {"matter": {"case_title": ["x"]}}, {"matter": {"persons": {"id": "p1"}}}, {"matter": {"persons": [[]]}},
        {"matter": {"persons": [{"id": "p1"}, {"id": "p1"}]}}, {"matter": []}, {"requests": {}}, {"requests": [1]},
        {"requests": [{"letter": "none", "answers": {}}]}, {"requests": [{"letter": "reminder", "answers": []}]},
        {"matter": {"proceedings_opened": {"year": 10**400}}}, {"matter": {"proceedings_opened": {"year": True}}},
        {"matter": {"colour": "red"}}, {"format": "mlawriter/9"}, {"more": 1},
        {"translations": {"fr": {"matter/none": "x"}}}, {"translations": {"xx": {}}}, {"translations": {"fr": 7}},
        {"requests": [{"letter": "mutual_legal_assistance", "answers": {"measures": [{"measure": "none"}]}}]},
    ],
    ids=lambda change: json.dumps(change)[:60],
)  # fmt: skip
def test_a_file_with_a_fault_is_refused_whole_and_names_the_place(
    browser: TestClient, store: Store, change: dict[str, Any]
):
    before = state_of(store)
    content = json.dumps({"format": "mlawriter/1", "matter": {}, "requests": []} | change).encode()

    refused = browser.post("/matters/import", files={"file": ("m.json", content)})

    well_refused(refused, 422)
    assert read(refused.text).root.xpath("//main//li")
    assert state_of(store) == before


@pytest.mark.parametrize("opening", ['{"a":', "[", '{"matter":[', '{"format":"mlawriter/1","matter":{"persons":['])
@pytest.mark.parametrize("depth", [100, 5_000, 200_000])
def test_deep_json_is_refused(browser: TestClient, store: Store, opening: str, depth: int):
    before = state_of(store)

    refused = browser.post("/matters/import", files={"file": ("m.json", (opening * depth).encode()[:5_000_000])})

    well_refused(refused, 422)
    assert state_of(store) == before


def test_deep_json_that_is_closed_again_is_refused(browser: TestClient):
    deep = "[" * 900 + "]" * 900
    content = f'{{"format":"mlawriter/1","matter":{{"persons":{deep}}},"requests":[]}}'.encode()

    well_refused(browser.post("/matters/import", files={"file": ("m.json", content)}), 422)


def test_a_file_comes_in_once_however_often_it_is_sent(browser: TestClient):
    content = json.dumps(ready_file()).encode()
    sent = {"files": {"file": ("m.json", content)}, "data": {"key": "file"}, "follow_redirects": False}

    made = {browser.post("/matters/import", **sent).headers["location"] for _ in range(3)}

    assert len(made) == 1


@pytest.mark.parametrize(
    ("headers", "status"),
    [({"Host": "evil.example"}, 421), ({"Sec-Fetch-Site": "cross-site"}, 403), ({"Host": "a b"}, 400)],
)
def test_a_foreign_host_or_origin_changes_nothing(
    browser: TestClient, store: Store, matter: str, headers: dict[str, str], status: int
):
    before = state_of(store)

    refused = browser.post(f"{matter}/sections/case", data={"base": "1", "case_title": "x"}, headers=headers)

    well_refused(refused, status)
    assert state_of(store) == before


@pytest.mark.parametrize("query", ["\x00", "\u202e", "x" * 10_000, "<script>", "%", "𞤀", "'; DROP TABLE matter"])
def test_any_search_is_answered(browser: TestClient, letter: str, query: str):
    for path in ("/authorities", f"{letter}/addressee"):
        answer = browser.get(f"{path}?q={quote(query)}")

        assert answer.status_code == 200
        assert "<script>" not in answer.text
