"""The translator's page: every text that the letter prints untranslated, its box, its state and its warnings."""

import pytest
from starlette.testclient import TestClient

from mlawriter.casework.worksheet import lost_in_translation
from tests.web.reading import all_text, parts_of, read
from tests.web.ready import ready_file, taken_in

FACT = "matter/facts/f1/text"


@pytest.fixture
def untranslated(browser: TestClient) -> str:
    """The address of a request of which nothing has been translated."""
    return taken_in(browser, ready_file() | {"translations": {}})


def other_language() -> str:
    return "fr" if ready_file()["matter"]["written_in"] != "fr" else "en"


def test_every_text_of_the_letter_is_listed_and_counted(browser: TestClient, untranslated: str):
    tag = other_language()

    page = read(browser.get(f"{untranslated}/translations/{tag}").text)

    assert page.faults() == []
    boxes = [name for name in page.form() if name.startswith("words:")]
    assert f"words:{FACT}" in boxes
    assert len(page.root.xpath("//span[@class='state' and .='Not translated']")) > 10
    assert "texts have no words in" in browser.get(f"{untranslated}/preview?language={tag}").text


def test_a_text_is_named_by_its_page_and_its_entry_and_not_by_a_path(browser: TestClient, untranslated: str):
    parts = [page for _, page in parts_of(browser, f"{untranslated}/translations/{other_language()}")]
    boxes = {box.get("name"): (box, page) for page in parts for box in page.root.xpath("//textarea")}

    for path, name in (
        (FACT, "Statement of facts – Fact 1"),
        ("request/signatories/s1/function", "Signature – Signatory 1"),
    ):
        box, page = boxes[f"words:{path}"]
        place = page.root.get_element_by_id(box.get("aria-describedby").split()[0])
        assert place.text_content().startswith(f"{name}: \u2068")
    for page in parts:
        assert page.faults() == []
        assert "matter/" not in page.root.text_content()
        assert "request/" not in page.root.text_content()


def test_a_text_stays_in_its_part_while_others_are_translated(browser: TestClient, untranslated: str):
    address = f"{untranslated}/translations/{other_language()}"
    before = parts_of(browser, address)
    assert len(before) > 1
    first = before[0][1].form()

    saved = browser.post(f"{address}?part=1", data=first | {f"words:{FACT}": ["Un fait. " * 300]})

    after = parts_of(browser, address)
    assert saved.url.query == b"part=1"
    assert [list(page.form()) for _, page in after] == [list(page.form()) for _, page in before]


def test_words_that_are_saved_stand_in_the_letter_and_in_no_other_language(browser: TestClient, untranslated: str):
    tag = other_language()
    address = f"{untranslated}/translations/{tag}"
    form = read(browser.get(address).text).form() | {f"words:{FACT}": ["Un fait <nouveau> & clair"]}

    saved = browser.post(address, data=form, follow_redirects=False)

    assert saved.status_code == 303
    assert read(browser.get(address).text).form()[f"words:{FACT}"] == ["Un fait <nouveau> & clair"]
    assert "Un fait <nouveau> & clair" in all_text(browser, f"{untranslated}/preview?language={tag}")
    assert "Un fait" not in all_text(browser, f"{untranslated}/preview?language=ar")


def test_words_that_are_emptied_are_taken_away(browser: TestClient, untranslated: str):
    address = f"{untranslated}/translations/{other_language()}"
    for words in ("Un fait", ""):
        browser.post(address, data=read(browser.get(address).text).form() | {f"words:{FACT}": [words]})

    assert read(browser.get(address).text).form()[f"words:{FACT}"] == [""]


def test_words_that_cannot_be_kept_are_shown_again_and_nothing_is_saved(browser: TestClient, untranslated: str):
    address = f"{untranslated}/translations/{other_language()}"
    form = read(browser.get(address).text).form()
    second = next(name for name in form if name.startswith("words:") and name != f"words:{FACT}")

    refused = browser.post(address, data=form | {f"words:{FACT}": ["a\u202eb"], second: ["kept"]})

    page = read(refused.text)
    assert refused.status_code == 422
    assert page.faults() == []
    assert page.form()[second] == ["kept"]
    assert page.root.xpath("//*[@role='alert']//a/@href") == ["#t-matter-facts-f1-text"]
    assert read(browser.get(address).text).form()[second] == [""]


def test_two_translators_lose_nothing(browser: TestClient, untranslated: str):
    address = f"{untranslated}/translations/{other_language()}"
    form = read(browser.get(address).text).form()
    browser.post(address, data=form | {f"words:{FACT}": ["first"]})
    browser.post(address, data=read(browser.get(address).text).form() | {f"words:{FACT}": ["theirs"]})
    mine = form | {f"was:{FACT}": ["0123456789ab"], f"words:{FACT}": ["mine"]}

    stale = browser.post(address, data=mine)

    assert stale.status_code == 409
    assert "mine" in stale.text
    assert "theirs" in stale.text
    assert read(browser.get(address).text).form()[f"words:{FACT}"] == ["theirs"]


def test_a_text_that_does_not_exist_cannot_be_translated(browser: TestClient, untranslated: str):
    address = f"{untranslated}/translations/{other_language()}"

    assert browser.post(address, data={"words:matter/nothing": "x"}).status_code == 404
    assert browser.get(f"{untranslated}/translations/xx").status_code == 404


def test_the_language_of_the_case_needs_no_translation(browser: TestClient, untranslated: str):
    own = ready_file()["matter"]["written_in"]

    if own in {"en", "fr", "ar"}:
        assert "nothing to translate" in browser.get(f"{untranslated}/translations/{own}").text
    else:
        assert "Not translated" in browser.get(f"{untranslated}/translations/en").text


@pytest.mark.parametrize(
    ("original", "words", "lost"),
    [
        ("On 12 March 2024", "Le 12 mars 2024", ()),
        ("On 12 March 2024", "Le 13 mars 2024", ("12",)),
        ("48,000.50 EUR", "48 000,50 euros", ()),
        ("48,000.50 EUR", "48 000,05 euros", ("4800050",)),
        ("account DE89 3704", "le compte DE89 3704", ()),
        ("account AB-12/7", "le compte", ("AB-12/7",)),
        ("in 2024 and 2024", "en 2024", ("2024",)),
        ("12 March", "١٢ مارس", ()),
        ("the 1st floor", "le 1er étage", ()),
        ("no number", "rien", ()),
    ],
)
def test_numbers_dates_and_identifiers_that_are_lost_are_told(original: str, words: str, lost: tuple[str, ...]):
    assert lost_in_translation(original, words) == lost


def test_the_page_warns_of_a_number_that_is_lost(browser: TestClient, untranslated: str):
    address = f"{untranslated}/translations/{other_language()}"
    browser.post(address, data=read(browser.get(address).text).form() | {f"words:{FACT}": ["Rien"]})

    assert "In the original and not in the translation" in browser.get(address).text
