"""What the pages of the law weigh, compressed: at most 6,000 bytes each, in every language, whatever is on file.

The outline of the world is fetched once for all maps and kept for ever; it is no part of the weight of a page. So are
the long lists of States, for a browser that runs scripts.
"""

import pytest
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.language.locales import LANGUAGES
from mlawriter.law.functions import by_function
from mlawriter.law.standings import JOINED
from mlawriter.law.table import families
from mlawriter.web.pages.instruments import INLINE
from tests.web.reading import read

LIMIT = 6_000
OUTLINE = 20_000
LAW = books().law
TAGS = [language.tag for language in LANGUAGES]
JOINED_IDS = [each.id for each in LAW.instruments.values() if each.kind in JOINED]
PAIRS = (
    "one=TG&other=NG",
    "one=FR&other=DE",
    "one=GB&other=US",
    "one=KZ&other=KG",
    "one=KR&other=IN",
    "one=XA&other=XB",
)
FUNCTIONS = sorted({clock.function for clock in LAW.clocks.values()})
WORKS = sorted({LAW.id_of(clock.work) for clock in LAW.clocks.values()})
ADDRESSES = [
    "/law",
    "/law?q=convention",
    "/law/clocks",
    "/law/between",
    "/law/between?circle=WACAP",
    "/law/table",
    *(f"/law/between?{pair}&on=2025-03-01" for pair in PAIRS),
    *(f"/law/clocks?function={function}&start=2025-02-05" for function in FUNCTIONS),
    *(f"/law/clocks?instrument={work}&start=2025-02-05" for work in WORKS),
]


def too_heavy(browser: TestClient, addresses: list[str]) -> dict[str, int]:
    """The pages that weigh more than they may, in whatever language."""
    found = {}
    for tag in TAGS:
        browser.cookies.update({"language": tag, "lists": "1"})
        for address in addresses:
            answer = browser.get(address)
            assert answer.status_code == 200, address
            found[f"{tag} {address}"] = int(answer.headers["content-length"])
    return {page: weight for page, weight in found.items() if weight > LIMIT}


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_of_the_law_weighs_little(browser: TestClient, address: str):
    assert too_heavy(browser, [address]) == {}


@pytest.mark.parametrize("instrument", LAW.instruments)
def test_every_page_of_an_instrument_weighs_little(browser: TestClient, instrument: str):
    groups = [f"?group={group.id}" for group, _ in by_function(LAW.instruments[instrument])]
    many = len(LAW.instruments[instrument].articles) > INLINE
    joined = ["/parties?standing=all"] if instrument in JOINED_IDS else []

    assert too_heavy(browser, [f"/law/{instrument}{end}" for end in ("", *groups * many, *joined)]) == {}


@pytest.mark.parametrize("instrument", ["UNTOC", "UNCAC", "VIENNA88", "ICSFT", "BOMBINGS97", "ETS185"])
def test_the_other_pages_of_a_large_convention_weigh_little(browser: TestClient, instrument: str):
    starts = [f"/parties?standing=all&start={start}" for start in (50, 100, 150, 200)]

    assert too_heavy(browser, [f"/law/{instrument}{end}" for end in ("/map", "/declarations", *starts)]) == {}


@pytest.mark.parametrize("family", families(LAW))
def test_the_table_of_a_family_weighs_little(browser: TestClient, family: str):
    assert too_heavy(browser, [f"/law/table?family={family}&circle=all&start={start}" for start in (0, 160)]) == {}


@pytest.mark.parametrize("pair", PAIRS)
def test_the_reasons_of_a_basis_weigh_little(browser: TestClient, pair: str):
    whole = read(browser.get(f"/law/between?{pair}&on=2025-03-01").text)

    ways = whole.root.xpath("//section//a/@href[starts-with(., '/law/between/')]")

    assert ways
    assert too_heavy(browser, ways) == {}


def test_the_outline_of_the_world_is_compressed(browser: TestClient):
    assert int(browser.get("/law/world.svg").headers["content-length"]) <= OUTLINE
