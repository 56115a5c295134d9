"""References: each one printed or cited stands among the articles of its instrument, and none was lost on the way."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from mlawriter.law.assess import assess
from mlawriter.law.functions import LABELS
from mlawriter.law.reading import read_law
from tests.law.test_expected_grounds import within
from tests.law.test_scenarios import case_of, scenarios

LAW = read_law()
REGISTER = Path(__file__).resolve().parents[1] / "scenarios" / "law" / "references.toml"
NUMBER = re.compile(r"\d+|[IVX]+")
FUNCTIONS = (
    *("mla_general", "content_of_request", "central_authority", "channels_urgent_interpol", "form_language"),
    *("refusal", "dual_criminality", "bank_secrecy", "confidentiality", "use_limitation", "costs", "postponement"),
    *("safe_conduct", "video_conference", "transfer_detained", "spontaneous_information", "joint_investigations"),
    *("special_investigative_techniques", "confiscation_cooperation", "asset_disposal_return"),
    *("transfer_of_proceedings", "transfer_of_sentenced_persons", "extradition_scope", "extraditable_offences"),
    *("extradition_legal_basis", "extradition_documents", "extradition_channel", "provisional_arrest"),
    *("extradition_refusal", "nationals_prosecute", "death_penalty", "lapse_of_time", "ne_bis_in_idem", "speciality"),
    *("re_extradition", "transit", "surrender", "conditional_temporary_surrender", "concurrent_requests"),
    *("handing_over_property", "simplified_extradition", "preservation", "partial_disclosure_traffic_data"),
    *("stored_data_access", "transborder_access", "real_time_traffic", "interception_content", "network_24_7"),
    *("direct_provider_cooperation", "domain_registration_data", "emergency_mla"),
)
ROWS = [each for each in scenarios() if not each.id.startswith("pairs_")]
DOMESTIC = re.compile(r"\b(domestic|at home)\b.*\bno duty\b|\bno duty\b.*\b(towards|to act on)\b", re.IGNORECASE)


def references():
    table = tomllib.loads(REGISTER.read_text(encoding="utf-8"))
    return [pytest.param(name, entries, id=name) for name, entries in table.items()]


def numbers(provision):
    """The articles that a provision names: 18 of "18(15)(a)-(f)", 5 and 6 of "5, 6"; a range names what lies in it."""
    bare = re.sub(r"\([^)]*\)", "", provision)
    found = set(NUMBER.findall(bare))
    for first, last in re.findall(r"(\d+)-(\d+)", bare):
        found |= {str(number) for number in range(int(first), int(last) + 1)}
    return found


@pytest.mark.parametrize("row", ROWS)
def test_what_is_printed_is_an_article_of_the_instrument_that_was_read(law, row):
    assessment = assess(case_of(row, on=date.fromisoformat(row["on"])), law)

    for basis in assessment.bases:
        for printed in basis.articles:
            on_file = law.instruments[basis.instrument_id].printable(printed.function)
            assert printed.provision in {article.provision for article in on_file}


@pytest.mark.parametrize("row", ROWS)
def test_what_a_finding_cites_is_an_article_on_file_or_a_clause_of_entry(law, row):
    assessment = assess(case_of(row, on=date.fromisoformat(row["on"])), law)

    strange = []
    for basis in assessment.bases:
        for finding in within(basis.findings):
            for place in finding.citations:
                instrument = law.instruments[place.work]
                known = {one for article in instrument.articles for one in numbers(article.provision)}
                if not numbers(place.provision) <= known and place.provision != instrument.entry.clause:
                    strange.append(str(place))

    assert strange == []


@pytest.mark.parametrize("function", FUNCTIONS)
def test_a_function_that_requests_turn_on_has_a_name_and_articles(function):
    assert function in LABELS
    assert any(instrument.on(function) for instrument in LAW.instruments.values())


@pytest.mark.parametrize(
    ("instrument", "article"),
    [
        pytest.param(instrument, article, id=f"{instrument.id} {article.provision} {article.function}")
        for instrument in LAW.instruments.values()
        for article in instrument.articles
        if DOMESTIC.search(f"{article.summary} {article.when}")
    ],
)
def test_a_duty_at_home_is_not_filed_as_cooperation(instrument, article):
    assert article.function in {"domestic_measures", "asset_disposal_return", "law_enforcement_cooperation", "scope"}


@pytest.mark.parametrize(("name", "entries"), references())
def test_every_reference_of_an_instrument_is_on_file_with_its_mark(name, entries):
    on_file = {f"{one.function} {one.provision} {one.verified.value}" for one in LAW.instruments[name].articles}

    assert set(entries) <= on_file


@pytest.mark.parametrize(
    ("instrument", "article"),
    [
        pytest.param(instrument, article, id=f"{instrument.id} {article.provision} {article.function} {number}")
        for instrument in LAW.instruments.values()
        for number, article in enumerate(instrument.articles)
        if not article.function.startswith("content_of") and article.function != "extradition_documents"
    ],
)
def test_a_summary_is_a_sentence_that_says_what_the_provision_does(instrument, article):
    """The items of a list of contents may be short: the list is what they belong to."""
    if article.when or (instrument.id, article.function) in LISTS_OF_ITEMS:
        return
    assert len(article.summary.split()) >= 4


LISTS_OF_ITEMS = {("CETS224", "direct_provider_cooperation"), ("CETS224", "emergency_mla")}


@pytest.mark.parametrize(
    "instrument",
    [
        pytest.param(each, id=each.id)
        for each in LAW.instruments.values()
        if (each.entry.days or each.entry.months) and not each.entry.clause and not each.fictional
    ],
)
def test_a_rule_of_entry_from_general_knowledge_is_named_as_not_verified(instrument):
    page = (Path(__file__).resolve().parents[2] / "docs" / "law.md").read_text(encoding="utf-8")

    (line,) = [each for each in page.splitlines() if "from general knowledge for:" in each]

    assert instrument.id in re.split(r"[ ,.:]+", line)
