"""What a page weighs, compressed, on a slow line: the first load all told, and every later page.

Every page of the form keeps the limit, filled in with the longest example and empty, in every language, with scripts
and without; so does every part of what is read over: the answers, the open points, the letter, in one language or two,
its translations. What the drafter types adds its own weight: a single answer is never cut.
A browser with scripts loads the long lists of States and languages once (3 kB, part of the first load); without them a
State is typed by its name. The pages of the law and of the directory have tests of their own.
"""

import gzip
import re
from collections.abc import Iterator
from html import unescape

import pytest
from starlette.testclient import TestClient

from benchmarks.sample import EXAMPLE, example
from mlawriter.casework.books import books
from mlawriter.casework.open_matter import open_matter
from mlawriter.language.locales import LANGUAGES
from mlawriter.store.engine import Store
from mlawriter.web.static_files import static_files
from tests.web.reading import parts_of, read
from tests.web.ready import ready_file, taken_in

FIRST_LOAD = 30_000
LATER_PAGE = 6_000
TAGS = [language.tag for language in LANGUAGES]
BROWSERS = {"with scripts": {"lists": "1"}, "without scripts": {}}
READ_OVER = ("gaps", "check", "translations/en", "translations/ar", *(f"preview?language={tag}" for tag in TAGS))
TWO_LANGUAGES = ("en&with=ar", "ar&with=fr", "fr&with=en")


@pytest.fixture
def home(browser: TestClient) -> tuple[str, str]:
    """The addresses of the longest example, imported: its matter and its request."""
    sent = {"file": ("a.json", EXAMPLE.read_bytes(), "application/json")}
    matter = browser.post("/matters/import", files=sent, follow_redirects=False).headers["location"]
    (request,) = set(re.findall(r'href="(/requests/[^"/#?]+)"', browser.get(matter).text))
    return matter, request


@pytest.fixture
def facts(home: tuple[str, str]) -> str:
    return f"{home[0]}/sections/facts"


@pytest.fixture
def letter_section(home: tuple[str, str]) -> str:
    return f"{home[1]}/sections/letter"


def form_pages(browser: TestClient, *homes: str) -> Iterator[str]:
    """The pages that lead to the form, its pages, and those of its rows, each with one row open."""
    for home in homes:
        yield home
        for address in sorted(set(re.findall(r'href="(/[^"#?]+)"', browser.get(home).text))):
            if address.startswith(homes) and ("/sections/" in address or "/measures/" in address):
                yield address
                for row in re.findall(r'name="((?:\w+\.\d+\.)*\w+\.\d+)\.id"', browser.get(address).text):
                    yield f"{address}?open={row}"


def weights(browser: TestClient, *addresses: str) -> dict[str, int]:
    """What pages weigh, each with all its parts."""
    found, left = {}, list(addresses)
    while left:
        address = left.pop()
        answer = browser.get(address)
        found[address] = int(answer.headers["content-length"])
        left += [unescape(following) for following in re.findall(r'href="([^"]+)" rel="next"', answer.text)]
    return found


def too_heavy(found: dict[str, int]) -> dict[str, int]:
    return {address: weight for address, weight in found.items() if weight > LATER_PAGE}


@pytest.mark.parametrize("kind", BROWSERS)
@pytest.mark.parametrize("tag", TAGS)
def test_every_page_of_a_filled_form_weighs_little(browser: TestClient, home: tuple[str, str], tag: str, kind: str):
    pages = [*form_pages(browser, *home), f"{home[1]}/basis", f"{home[1]}/addressee", "/"]
    browser.cookies.update({"language": tag} | BROWSERS[kind])

    found = weights(browser, *pages)

    assert len(found) > 50
    assert too_heavy(found) == {}


@pytest.mark.parametrize("kind", BROWSERS)
@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("letter_id", list(books().letters))
def test_every_page_of_an_empty_letter_weighs_little(
    browser: TestClient, matter: str, letter_id: str, tag: str, kind: str
):
    sent = {"letter": letter_id, "requested_state": "XB", "key": "k"}
    request = browser.post(f"{matter}/requests", data=sent, follow_redirects=False).headers["location"]
    if books().letters[letter_id].takes_measures:
        for measure in books().measures:
            browser.post(f"{request}/measures", data={"measure": measure, "key": measure})
    browser.cookies.update({"language": tag} | BROWSERS[kind])

    pages = [*form_pages(browser, matter, request), *(f"{request}/{name}" for name in ("basis", "addressee", "gaps"))]

    assert too_heavy(weights(browser, *pages)) == {}


@pytest.mark.parametrize("tag", TAGS)
def test_every_part_of_what_is_read_over_weighs_little(browser: TestClient, home: tuple[str, str], tag: str):
    browser.cookies.update({"language": tag})

    read_over = [*READ_OVER, f"preview?language={TWO_LANGUAGES[TAGS.index(tag)]}"]
    found = weights(browser, *(f"{home[1]}/{name}" for name in read_over))

    assert len(found) > 2 * len(read_over)
    assert too_heavy(found) == {}


@pytest.mark.parametrize("tag", TAGS)
def test_a_legal_basis_of_many_treaties_is_read_in_parts(browser: TestClient, tag: str):
    file = example()
    file["matter"]["requesting_state"], file["requests"][0]["answers"]["requested_state"] = "FR", "BE"
    request = taken_in(browser, file)
    browser.cookies.update({"language": tag})

    found = weights(browser, f"{request}/basis")

    assert len(found) > 3
    assert too_heavy(found) == {}


@pytest.mark.parametrize("tag", TAGS)
def test_the_page_to_finish_on_weighs_little(browser: TestClient, tag: str):
    request = taken_in(browser, ready_file())
    browser.cookies.update({"language": tag})
    before = weights(browser, f"{request}/preview?language={tag}")

    form = read(browser.get(f"{request}/preview").text).form("finish")
    finished = browser.post(f"{request}/finish", data=form | {"language": TAGS})

    after = weights(browser, request, finished.url.path, f"{request}/preview?language={tag}", f"{request}/check")
    assert f"{request}/versions/1" in after
    assert too_heavy(before | after) == {}


@pytest.mark.parametrize("tag", TAGS)
def test_a_long_list_of_matters_is_shown_in_parts(browser: TestClient, store: Store, tag: str):
    for number in range(120):
        name = f"{pow(7, number, 9973)} v. {pow(5, number, 9967)}"
        open_matter(store, store.local_person, {"case_title": name, "case_reference": f"{pow(3, number, 9949)}/26"})
    browser.cookies.update({"language": tag})

    parts = parts_of(browser, "/")

    shown = [one for _, page in parts for one in page.root.xpath("//ul[@class='tasks']//a/@href")]
    assert len(shown) == len(set(shown)) == 120
    assert len(parts) > 1
    assert too_heavy(weights(browser, "/")) == {}


def test_the_first_load_weighs_little(browser: TestClient):
    page = len(gzip.compress(browser.get("/").content))
    files = sum(len(file.compressed) for file in static_files().values())

    assert page + files <= FIRST_LOAD


def test_a_browser_that_holds_the_lists_gets_the_chosen_entry_alone(browser: TestClient, letter_section: str):
    browser.cookies.update({"lists": "1"})

    page = read(browser.get(letter_section).text)

    assert page.faults() == []
    assert page.form()["requested_state"] == ["XB"]
    selects = page.root.xpath("//select[@data-list]")
    assert max(len(one.xpath("option")) for one in selects) == 2
    assert page.root.xpath("//input[@data-list]") == []


@pytest.mark.parametrize("tag", TAGS)
def test_the_kept_lists_are_those_of_the_page(browser: TestClient, matter: str, tag: str):
    browser.cookies.update({"language": tag})
    page = read(browser.get(matter).text)

    lists = browser.get(page.root.get("data-lists")).json()

    (select,) = page.root.xpath("//select[@data-list]")
    entries = [[option.get("value"), option.text] for option in select.xpath("option[@value!='']")]
    assert entries == lists[select.get("data-list")]
    assert len(lists["language"]) > 50


def test_a_saved_row_is_folded_until_it_is_opened(browser: TestClient, facts: str):
    folded = read(browser.get(facts).text)
    assert "facts.1.id" in folded.form()
    assert "facts.1.text" not in folded.form()

    opened = read(browser.get(f"{facts}?open=facts.1.text").text)
    again = read(browser.post(facts, data=folded.form() | {"open": ["facts.1"]}).text)

    assert opened.form()["facts.1.text"] == again.form()["facts.1.text"] != [""]
    assert "facts.2.text" not in opened.form()
    assert [page.faults() for page in (folded, opened, again)] == [[], [], []]


def test_a_row_that_is_not_saved_stays_open_with_what_was_typed(browser: TestClient, facts: str):
    page = read(browser.get(f"{facts}?open=facts.1").text)
    sent = page.form() | {"facts.1.text": ["Something else."], "open": ["facts.2"]}

    shown = read(browser.post(facts, data=sent).text).form()

    assert shown["facts.1.text"] == ["Something else."]
    assert shown["facts.2.text"] != [""]


def test_saving_one_row_leaves_the_folded_ones_as_they_are(browser: TestClient, facts: str):
    before = [read(browser.get(f"{facts}?open=facts.{n}").text).form()[f"facts.{n}.text"] for n in (0, 2)]
    page = read(browser.get(f"{facts}?open=facts.1").text)

    saved = browser.post(
        facts,
        data=page.form() | {"facts.1.text": ["Something else."], "save": ["on"]},
        follow_redirects=False,
    )

    assert saved.status_code == 303
    assert saved.headers["location"] != facts
    after = [read(browser.get(f"{facts}?open=facts.{n}").text).form()[f"facts.{n}.text"] for n in (0, 1, 2)]
    assert after == [before[0], ["Something else."], before[1]]
