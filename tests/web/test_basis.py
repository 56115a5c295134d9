"""The page of findings: since when, on whose word, what is in doubt or unread, and that nothing is chosen yet."""

import pytest
from starlette.testclient import TestClient

from mlawriter.casework.books import books
from mlawriter.language.messages import translator
from mlawriter.vocabulary.citations import Citation
from mlawriter.web.citing import cited
from tests.web.reading import parts_of, read


@pytest.fixture
def between(browser: TestClient, matter: str) -> str:
    """A request from France to Singapore."""
    section = f"{matter}/sections/case"
    browser.post(section, data=read(browser.get(section).text).form() | {"requesting_state": ["FR"]})
    sent = {"letter": "mutual_legal_assistance", "requested_state": "SG", "key": "fr-sg"}
    return browser.post(f"{matter}/requests", data=sent, follow_redirects=False).headers["location"]


def test_each_instrument_says_since_when_and_on_whose_word(browser: TestClient, between: str):
    page = read(browser.get(f"{between}/basis").text)

    assert page.faults() == []
    parties = [" ".join("".join(one.itertext()).split()) for one in page.root.xpath("//ul[@class='parties']/li")]
    assert any("France: bound since" in one and "Source:" in one and "as of" in one for one in parties)


def test_the_page_says_that_no_basis_is_chosen_until_one_is(browser: TestClient, between: str):
    page = read(browser.get(f"{between}/basis").text)
    assert "No legal basis is chosen yet." in "".join(page.root.itertext())
    base = page.root.xpath("//input[@name='base']/@value")[0]

    sent = {"base": base, "key": "k", "offered": "UNTOC", "instrument": "UNTOC", "role.UNTOC": "governing"}
    browser.post(f"{between}/basis", data=sent)

    assert "No legal basis is chosen yet." not in browser.get(f"{between}/basis").text


def test_a_treaty_between_the_two_is_called_by_them_and_can_be_chosen(browser: TestClient, matter: str):
    section = f"{matter}/sections/case"
    browser.post(section, data=read(browser.get(section).text).form() | {"requesting_state": ["CH"]})
    sent = {"letter": "mutual_legal_assistance", "requested_state": "US", "key": "ch-us"}
    request = browser.post(f"{matter}/requests", data=sent, follow_redirects=False).headers["location"]
    page = read(browser.get(f"{request}/basis").text)
    words = " ".join("".join(page.root.itertext()).split())
    assert "Find out whether Treaty between Switzerland and the United States" in words
    assert "CH-US" not in words

    base = page.root.xpath("//input[@name='base']/@value")[0]
    offered = page.root.xpath("//input[@name='offered' and starts-with(@value, 'CH-US')]/@value")[0]
    browser.post(f"{request}/basis", data={"base": base, "key": "k", "offered": offered, "instrument": offered})

    chosen = read(browser.get(f"{request}/basis").text).root.xpath("//input[@name='instrument' and @checked]/@value")
    assert chosen == [offered]


def test_a_provision_that_nobody_read_is_named_and_not_printed(browser: TestClient, between: str):
    text = browser.get(f"{between}/basis").text

    assert "its text was not read" in text or "their text was not read" in text


def test_two_people_who_choose_at_once_are_told(browser: TestClient, between: str):
    sent = {"key": "a", "offered": ["UNTOC", "UNCAC"], "instrument": "UNTOC"}
    browser.post(f"{between}/basis", data=sent | {"base": "1"})

    stale = browser.post(f"{between}/basis", data=sent | {"base": "1", "key": "b", "instrument": "UNCAC"})

    assert stale.status_code == 409
    assert "saved elsewhere meanwhile" in stale.text


@pytest.mark.parametrize(
    ("tag", "place", "said"),
    [
        ("en", Citation("UNTOC", "18(15)(a)"), "Organized Crime Convention, art. 18(15)(a)"),
        ("en", Citation("VIENNA88", "7(10)"), "1988 Convention, art. 7(10)"),
        ("en", Citation("EXT10", "2"), None),
        ("en", Citation("NZ-MACMA", "26"), "Mutual Assistance in Criminal Matters Act 1992 (New Zealand), 26"),
        ("en", Citation("NOBODY", "1"), "NOBODY, 1"),
        ("en", Citation("UNTOC", ""), "Organized Crime Convention"),
    ],
)
def test_a_provision_is_told_by_the_title_of_its_work(tag: str, place: Citation, said: str | None):
    told = str(cited(books().law, translator(tag), place))

    assert told == said if said else place.work not in told


def test_a_provision_keeps_its_order_in_arabic():
    told = str(cited(books().law, translator("ar"), Citation("UNTOC", "18(15)(a)")))

    assert "\u206618(15)(a)\u2069" in told
    assert "اتفاقية الجريمة المنظمة" in told
    assert told[0] == "\u2067"


@pytest.mark.parametrize("path", ["gaps", "basis", "sections/addressee"])
def test_no_page_shows_the_id_of_a_treaty(browser: TestClient, between: str, path: str):
    page = read(browser.get(f"{between}/{path}").text)

    told = " ".join("".join(one.itertext()) for one in page.root.xpath("//main//*[contains(@class, 'cites')]"))
    assert told
    assert "UNTOC" not in told
    assert "VIENNA88" not in told


def test_an_instrument_says_what_is_not_on_file(browser: TestClient):
    told = {tag: read(browser.get(f"/law/{tag}").text).root for tag in ("UNCAC", "ETS185", "OAS-A55")}

    def after(tag: str, label: str) -> list[str]:
        return [one.text_content() for one in told[tag].xpath(f"//dt[.='{label}']/following-sibling::dd[1]")]

    assert after("UNCAC", "Open to") == ["not on file"]
    assert "by invitation" in after("ETS185", "Open to")[0]
    assert after("UNCAC", "Relation to other treaties") == []


def test_grounds_for_refusal_and_the_words_of_reciprocity_stand_on_the_page(browser: TestClient, between: str):
    pages = [page.root for _, page in parts_of(browser, f"{between}/basis")]
    told = " ".join(" ".join("".join(root.itertext()).split()) for root in pages)

    assert "Possible obstacle: sovereignty, security, public order or other essential interests." in told
    assert "may be refused where the conduct is no offence in the requested State" in told
    shown = {one.get("lang") for root in pages for one in root.xpath("//details//p[@lang]")}
    assert {"en", "fr", "ar"} <= shown
