"""Every instrument on file, one test each; and what a letter may print of it."""

import pytest

from mlawriter.law.case import CONDUCTS
from mlawriter.law.instruments import Article, Instrument, Reading
from mlawriter.law.reading import DATA, read_law

LAW = read_law()
INSTRUMENTS = [pytest.param(each, id=each.id) for each in LAW.instruments.values()]
ARTICLES = [
    pytest.param(instrument, article, id=f"{instrument.id} {article.provision} {article.function}")
    for instrument in LAW.instruments.values()
    for article in instrument.articles
    if article.printable
]
ALWAYS_CITED = [
    *("MLA59", "MLA78", "MLA01", "EXT57", "EXT78", "EXT10", "TSP83", "TSP97", "BUD", "LAUND90", "WAR05", "TP72"),
    *("ROME", "EU-US-MLA", "EU-US-EXT", "NZ-MACMA", "SG-MACMA", "IE-CJMA2008", "IE-EXT1965", "IE-EAW2003"),
    *("NZ-EXT1999", "CH-IRSG", "CH-IRSV", "NLHK-MLA", "INTERAM1992", "EIO", "TCY-PRESERVATION", "TCY-SUBSCRIBER"),
    *("PILON", "STAR", "UNMANUAL", "UN1988", "UNTOC-FIREARMS", "UNCYBER2024"),
]


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_an_instrument_is_whole(instrument):
    assert instrument.titles
    assert instrument.short_title("en")
    assert instrument.scope
    assert all(conduct in CONDUCTS for conduct in instrument.conducts)
    assert not instrument.circle or instrument.circle in LAW.circles
    assert instrument.use == "never" or instrument.functions
    assert instrument.kind != "protocol" or instrument.parent
    assert "UNVERIFIED" not in (DATA / "instruments" / f"{instrument.id}.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(("instrument", "article"), ARTICLES)
def test_a_provision_for_a_letter_has_words_and_a_known_source(instrument, article):
    assert article.summary.strip()
    elsewhere = instrument.id == "RECIPROCITY" and all(map(LAW.knows, article.provision.split()[::2]))
    numbered = article.provision[0].isdigit() or article.provision[0] in "IVX"
    assert numbered or elsewhere or article.provision in {"none", "whole"}
    assert set(article.source.split("; ")) <= LAW.sources.keys()


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize(
    "identifier", ["UNTOC", "UNTOC-TIP", "UNTOC-SOM", "UNTOC-FA", "UNCAC", "VIENNA88", "ICSFT", "BOMBINGS97"]
)
def test_the_conventions_of_the_united_nations_have_titles_in_the_languages_of_the_letters(identifier, language):
    instrument = LAW.instruments[identifier]

    assert language in instrument.titles
    assert language in instrument.short


@pytest.mark.parametrize("mark", list(Reading))
def test_only_what_was_read_in_a_text_may_be_printed(mark):
    article = Article("mla_general", "1", "Assistance.", mark, "NL")
    instrument = Instrument("T", "treaty", "UN", {"en": "Treaty"}, {"en": "Treaty"}, articles=(article,))

    assert bool(instrument.printable("mla_general")) == (mark in {"T", "X"})
    assert instrument.on("mla_general") == (article,)


@pytest.mark.parametrize("name", ALWAYS_CITED)
def test_a_work_that_fields_cite_is_on_file(name):
    assert LAW.knows(name)


@pytest.mark.parametrize("kind", ["scheme", "model", "context", "redirect"])
def test_what_binds_nobody_is_never_printed_as_law(kind):
    article = Article("mla_general", "1", "Assistance.", Reading.TEXT, "NL")
    instrument = Instrument("T", kind, "UN", {"en": "Scheme"}, {"en": "Scheme"}, articles=(article,))

    assert instrument.printable("mla_general") == ()


def test_a_name_on_nobody_s_list_is_not_known():
    assert not LAW.knows("MLA1959")


def test_an_alias_leads_to_the_instrument():
    assert LAW.instrument("UN1988") is LAW.instruments["VIENNA88"]


def test_a_title_not_on_file_in_a_language_is_given_in_english():
    assert LAW.instruments["SADC-MLA"].title("ar") == LAW.instruments["SADC-MLA"].titles["en"]


@pytest.mark.parametrize(
    ("identifier", "told"),
    [("UNTOC-TIP", "Parties to the Convention"), ("ETS185", "by invitation"), ("OAS-B47", "American States")],
)
def test_who_may_join_is_told_where_it_is_on_file(identifier, told):
    assert told in LAW.instruments[identifier].open_to


def test_who_may_join_is_left_open_where_nobody_read_it():
    assert LAW.instruments["UNCAC"].open_to == ""
