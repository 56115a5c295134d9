"""The page of coverage: what is known, old and unknown, counted from the records, by network, and as CSV."""

import csv
from io import StringIO

import pytest
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.directory.coverage import FIELDS, GROUPS
from mlawriter.language.locales import LANGUAGES
from tests.web.reading import Page, read

REAL = [code for code, state in books().directory.states.items() if not state.fictional]


def opened(reader: TestClient, address: str, tag: str = "en") -> Page:
    answer = reader.get(address, headers={"Accept-Language": tag})
    page = read(answer.text)

    assert answer.status_code == 200, answer.text
    assert page.faults() == []
    return page


def rows(page: Page) -> dict[str, list[str]]:
    return {
        one.xpath("string(th)").strip(): [cell.text_content().strip() for cell in one.xpath("td")]
        for one in page.root.xpath("//tbody/tr")
    }


def table(reader: TestClient, address: str) -> list[dict[str, str]]:
    answer = reader.get(address)
    assert answer.headers["content-type"].startswith("text/csv")
    return list(csv.DictReader(StringIO(answer.text.removeprefix("\ufeff"), newline="")))


@pytest.mark.parametrize("tag", [language.tag for language in LANGUAGES])
@pytest.mark.parametrize("group", ["", *GROUPS])
def test_the_page_can_be_read_in_every_language(reader: TestClient, group: str, tag: str):
    page = opened(reader, f"/authorities/coverage?group={group}&network=CASC", tag)

    assert page.root.xpath("//th[@scope='row']")


def test_the_totals_count_every_real_state_once_in_every_field(reader: TestClient):
    totals = rows(opened(reader, "/authorities/coverage"))

    assert len(totals) == len({field.label for field in FIELDS})
    assert {sum(map(int, numbers)) for numbers in totals.values()} == {len(REAL)}


def test_the_totals_are_those_of_the_table(reader: TestClient):
    lines = table(reader, "/authorities/coverage.csv")
    known, old, unknown = map(int, rows(opened(reader, "/authorities/coverage"))["Extradition"])

    marks = [line["extradition"] for line in lines]

    assert (known, old, unknown) == (marks.count("known"), marks.count("old"), marks.count("unknown"))
    assert [line["code"] for line in lines] == REAL


def test_a_network_narrows_totals_table_and_file(reader: TestClient):
    page = opened(reader, "/authorities/coverage?network=CASC&group=office")
    codes = {address.rpartition("/")[2] for address in page.root.xpath("//tbody//th/a/@href")}

    assert codes == {line["code"] for line in table(reader, "/authorities/coverage.csv?network=CASC")}
    assert {"KZ", "UZ"} <= codes < set(REAL)


def test_the_states_come_page_by_page(reader: TestClient):
    seen: list[str] = []
    address = "/authorities/coverage?group=rule"
    for _ in range(len(REAL)):
        page = opened(reader, address)
        seen += page.root.xpath("//tbody//th/a/@href")
        onward = page.root.xpath("//div[@class='actions']/a[normalize-space()='Further States']/@href")
        if not onward:
            break
        address = onward[0]

    assert len(seen) == len(set(seen)) == len(REAL)


@pytest.mark.parametrize("wrong", ["?group=nothing", "?network=NOTHING", ".csv?network=NOTHING"])
def test_what_cannot_be_chosen_is_not_found(reader: TestClient, wrong: str):
    answer = reader.get(f"/authorities/coverage{wrong}")

    assert answer.status_code == 404
