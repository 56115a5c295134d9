"""What the pages of the directory weigh, compressed: every State's sheet, two States side by side, finding, coverage.

A sheet holds short values, each with the number of its source; the records in full, with doubts and the sources of
many bilateral treaties, stand on pages of their own, part by part. French and Arabic need more letters for the same
words, and get a tenth more, as the pages of the form do.
"""

from itertools import pairwise

import pytest
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.language.locales import LANGUAGES

LIMIT = 6_000
IN_LONGER_WORDS = 1.1
STATES = list(books().directory.states)
FULLEST = sorted(STATES, key=lambda code: -len(books().directory.states[code].entries))[:10]
TAGS = [language.tag for language in LANGUAGES]
OTHERS = [
    "/authorities",
    "/authorities?q=justice",
    "/authorities?function=mla",
    "/authorities?network=WACAP",
    "/authorities?language=en",
    "/authorities/coverage",
    "/authorities/coverage?group=state",
    "/authorities/coverage?group=office",
    "/authorities/coverage?group=contact",
    "/authorities/coverage?group=rule",
    "/authorities/compare",
]


def weight(reader: TestClient, address: str, tag: str) -> int:
    held = {"Cookie": "lists=1"}
    return int(reader.get(address, headers={"Accept-Language": tag, **held}).headers["content-length"])


def limit(tag: str) -> float:
    return LIMIT if tag == "en" else LIMIT * IN_LONGER_WORDS


@pytest.mark.parametrize("code", STATES)
def test_every_sheet_weighs_little(reader: TestClient, code: str):
    assert weight(reader, f"/authorities/{code}", "en") <= LIMIT


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("code", FULLEST)
def test_the_fullest_states_weigh_little_in_every_language(reader: TestClient, code: str, tag: str):
    pages = [f"/authorities/{code}", f"/authorities/{code}/note"]
    pages += [
        f"/authorities/{code}/sources?part={part}" for part in ("authorities", "rules", "organisations", "treaties")
    ]

    assert {page: weight(reader, page, tag) for page in pages if weight(reader, page, tag) > limit(tag)} == {}


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize(("one", "other"), list(pairwise(FULLEST)))
def test_two_full_states_side_by_side_weigh_little(reader: TestClient, one: str, other: str, tag: str):
    assert weight(reader, f"/authorities/compare?one={one}&other={other}", tag) <= limit(tag)


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("address", OTHERS)
def test_the_other_pages_of_the_directory_weigh_little(reader: TestClient, address: str, tag: str):
    assert weight(reader, address, tag) <= limit(tag)
