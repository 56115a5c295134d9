"""What the pages of the directory weigh, compressed: 6,000 bytes at most in every language, with app.js and without.

A sheet holds short values, each with the number of its source; the records in full, with doubts and the sources of
many bilateral treaties, stand on pages of their own, part by part. Arabic needs the most bytes for the same words, so
every State is weighed in it; the fullest ones in all languages.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.directory.codes import FUNCTIONS
from mlawriter.directory.corrections import LISTS
from mlawriter.language.locales import LANGUAGES
from tests.web.reading import read

LIMIT = 6_000
STATES = list(books().directory.states)
FULLEST = sorted(STATES, key=lambda code: -len(books().directory.states[code].entries))[:10]
TAGS = [language.tag for language in LANGUAGES]
COOKIES = {"with app.js": "lists=1", "without app.js": ""}
SOURCES = ("authorities", "rules", "organisations", "treaties")
OFFICES = [office for state in books().directory.states.values() for office in state.authorities]
OTHERS = [
    "/authorities",
    "/authorities?q=justice",
    "/authorities?q=ministry&function=mla",
    *(f"/authorities?function={function}" for function in FUNCTIONS),
    *(f"/authorities?instrument={name}" for name in sorted({name for one in OFFICES for name in one.instruments})),
    "/authorities?network=WACAP",
    "/authorities?network=BUDAPEST-24-7",
    "/authorities?language=en",
    "/authorities?language=ar",
    "/authorities/coverage",
    *(f"/authorities/coverage?group={group}" for group in ("state", "office", "contact", "rule")),
    "/authorities/compare",
    "/authorities/exchange",
    "/authorities/to-confirm",
    "/authorities/conflicts",
    "/authorities/FR/records/fr-mla-office-international-cooperation-criminal-matters/correct",
    *(f"/authorities/FR/new/{name}" for name in LISTS),
]
FURTHER = re.compile(r"(start|part)=\d")


def weights(reader: TestClient, address: str, tag: str, cookie: str = "") -> Iterator[tuple[str, int]]:
    """The weight of a page, and of the pages on which it goes on."""
    seen, left = set(), [address]
    while left:
        here = left.pop()
        answer = reader.get(here, headers={"Accept-Language": tag, "Cookie": cookie})
        assert answer.status_code == 200, here
        yield here, int(answer.headers["content-length"])
        seen.add(here)
        for link in dict.fromkeys(read(answer.text).root.xpath("//main//a/@href")):
            goes_on = FURTHER.search(link) and link.startswith(address.partition("?")[0] + "?")
            left += [link] if goes_on and link not in {*seen, *left} else []


def too_heavy(reader: TestClient, addresses: list[str], tag: str, cookie: str = "") -> dict[str, int]:
    told = [one for address in addresses for one in weights(reader, address, tag, cookie)]
    return {page: weight for page, weight in told if weight > LIMIT}


def pages_of(code: str) -> list[str]:
    home = f"/authorities/{code}"
    lists = [f"{home}/sources?part={part}" for part in SOURCES]
    return [home, *lists, f"{home}/note", f"{home}/entry", f"/authorities/to-confirm?state={code}"]


@pytest.mark.parametrize("code", STATES)
def test_every_page_of_a_state_weighs_little(reader: TestClient, code: str):
    assert too_heavy(reader, pages_of(code), "ar") == {}


@pytest.mark.parametrize("cookie", COOKIES.values(), ids=COOKIES)
@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("code", FULLEST)
def test_the_fullest_states_weigh_little_in_every_language(reader: TestClient, code: str, tag: str, cookie: str):
    more = [f"/authorities/exchange?state={code}", f"/authorities/compare?one={code}"]

    assert too_heavy(reader, [*pages_of(code), *more], tag, cookie) == {}


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("code", FULLEST)
def test_the_longest_records_weigh_little_to_read_and_to_correct(reader: TestClient, code: str, tag: str):
    state = books().directory.states[code]
    longest = [max(held, key=lambda entry: len(repr(entry))) for name in LISTS if (held := getattr(state, name))]
    records = [f"/authorities/{code}/records/{entry.id}" for entry in longest]

    assert too_heavy(reader, [*records, *(f"{record}/correct" for record in records)], tag) == {}


@pytest.mark.parametrize("cookie", COOKIES.values(), ids=COOKIES)
@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize(("one", "other"), list(pairwise(FULLEST)))
def test_two_full_states_side_by_side_weigh_little(reader: TestClient, one: str, other: str, tag: str, cookie: str):
    assert too_heavy(reader, [f"/authorities/compare?one={one}&other={other}"], tag, cookie) == {}


@pytest.mark.parametrize("cookie", COOKIES.values(), ids=COOKIES)
@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("address", OTHERS)
def test_the_other_pages_of_the_directory_weigh_little(reader: TestClient, address: str, tag: str, cookie: str):
    assert too_heavy(reader, [address], tag, cookie) == {}
