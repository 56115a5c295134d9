"""What holds for every assessment: time, symmetry, printing, order and the words it uses."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from mlawriter.law.articles import in_block
from mlawriter.law.assess import Role, assess
from mlawriter.law.case import CONDUCTS, Case, OffenceFacts
from mlawriter.law.findings import Message, Outcome, all_of, any_of
from mlawriter.law.participation import Participation, Record, Source
from mlawriter.law.reading import read_law
from mlawriter.law.report import assessment_json
from mlawriter.law.rules.ranking import Rank

LAW = read_law()
STATES = ["TG", "NG", "SN", "KZ", "AM", "GE", "FR", "DE", "BR", "PT", "KR", "IN", "BT", "SS", "TV", "US", "AR", "LV"]
OFFENCES = st.builds(
    OffenceFacts,
    st.frozensets(st.sampled_from(sorted(CONDUCTS)), max_size=2),
    st.none() | st.integers(0, 20).map(Decimal),
)
FURTHER = sorted(name for name, each in LAW.instruments.items() if each.coverage == "general" and each.use != "never")
SURE = Source("a gazette", "2020-05-01", "high")
ANSWER = st.none() | st.booleans()
CASES = st.builds(
    Case,
    st.sampled_from(STATES),
    st.sampled_from(STATES),
    st.dates(date(1985, 1, 1), date(2026, 12, 31)),
    st.sampled_from(["mla", "extradition", "provisional_arrest"]),
    st.lists(OFFENCES, max_size=2).map(tuple),
    st.lists(st.sampled_from(["bank_records", "freezing", "preservation", "video_hearing"]), max_size=2).map(tuple),
    *(ANSWER,) * 8,
)


def met(assessment):
    return {basis.instrument_id for basis in assessment.bases if basis.outcome is Outcome.MET}


def in_force(assessment):
    return {
        basis.instrument_id
        for basis in assessment.bases
        if any(finding.id == "in_force" and finding.outcome is Outcome.MET for finding in basis.findings)
    }


@given(CASES, st.integers(1, 9000))
@hypothesis_settings(max_examples=60)
def test_an_earlier_date_never_has_more_treaties_in_force(case, days):
    earlier = replace(case, on=case.on - timedelta(days=days))

    assert in_force(assess(earlier, LAW)) <= in_force(assess(case, LAW))


@given(CASES)
@hypothesis_settings(max_examples=60)
def test_being_bound_is_symmetric(case):
    other_way = replace(case, requesting=case.requested, requested=case.requesting)

    assert in_force(assess(case, LAW)) == in_force(assess(other_way, LAW))


@given(CASES)
@hypothesis_settings(max_examples=60)
def test_only_what_was_read_is_printed_and_nothing_of_what_is_excluded(case):
    for basis in assess(case, LAW).bases:
        assert all(article.verified in {"T", "X"} for article in basis.articles)
        assert basis.role is not Role.EXCLUDED or not basis.articles


@given(CASES)
@hypothesis_settings(max_examples=60)
def test_one_basis_governs_at_most_and_reciprocity_only_where_all_are_ruled_out(case):
    assessment = assess(case, LAW)

    governing = [basis for basis in assessment.bases if basis.role is Role.GOVERNING]

    assert len(governing) <= 1
    needs_treaty = case.surrender and bool(case.treaty_needed)
    alone = {Rank.BILATERAL, Rank.REGIONAL, Rank.CONVENTION}
    left = [basis for basis in assessment.bases if basis.rank in alone and basis.outcome is not Outcome.NOT_MET]
    assert (assessment.reciprocity.role is Role.GOVERNING) == (not left and not needs_treaty)
    assert (assessment.reciprocity.role is Role.EXCLUDED) == needs_treaty
    assert all(basis.outcome is Outcome.MET for basis in governing)


@given(CASES)
@hypothesis_settings(max_examples=60)
def test_every_unknown_basis_says_what_would_settle_it(case):
    assessment = assess(case, LAW)

    asked = {owner for question in assessment.questions for owner in question.bases}
    unknown = {basis.instrument_id for basis in assessment.bases if basis.outcome is Outcome.UNKNOWN}

    assert unknown <= asked


@given(CASES)
@hypothesis_settings(max_examples=60)
def test_the_findings_can_be_read_out(case):
    told = assessment_json(assess(case, LAW))

    assert "%(" not in str(told)


@given(CASES)
@hypothesis_settings(max_examples=40)
def test_a_further_treaty_between_the_two_never_takes_a_basis_away(case):
    without = replace(LAW, bilaterals=MappingProxyType({}))

    assert met(assess(case, without)) <= met(assess(case, LAW))


@given(CASES, st.sampled_from(FURTHER))
@hypothesis_settings(max_examples=100)
def test_a_further_treaty_takes_a_basis_away_only_by_a_rule_that_says_so(case, further):
    others = {name: each for name, each in LAW.instruments.items() if further not in {name, each.parent}}
    full = assess(case, LAW)

    lost = met(assess(case, replace(LAW, instruments=others))) - met(full)

    said = {
        basis.instrument_id
        for basis in full.bases
        for finding in basis.findings
        if finding.id == "replaced" and finding.message.params["other"] == further
    }
    assert lost <= said


def test_chisinau_takes_minsk_away_and_says_so():
    bound = MappingProxyType(
        {state: (Record("ratification", "2004-01-01", "2004-02-01", SURE),) for state in ("AM", "KZ")}
    )
    records = MappingProxyType({**LAW.participation.records, "CIS-MINSK": bound})
    law = replace(LAW, participation=Participation(records, LAW.participation.entries))
    others = MappingProxyType({name: each for name, each in law.instruments.items() if name != "CIS-CHISINAU"})
    case = Case("AM", "KZ", date(2025, 3, 1), offences=(OffenceFacts(max_penalty_years=Decimal(3)),))

    before, after = (
        next(basis for basis in assess(case, each).bases if basis.instrument_id == "CIS-MINSK")
        for each in (replace(law, instruments=others), law)
    )

    assert before.outcome is Outcome.MET
    assert after.outcome is Outcome.NOT_MET
    assert "replaced" in {finding.id for finding in after.findings}


@given(CASES)
@hypothesis_settings(max_examples=60)
def test_declarations_are_named_and_decide_nothing(case):
    plain, full = (assess(case, law).bases for law in (replace(LAW, declarations={}), LAW))

    assert [(basis.instrument_id, basis.outcome, basis.role) for basis in plain] == [
        (basis.instrument_id, basis.outcome, basis.role) for basis in full
    ]
    assert assess(case, LAW).questions == assess(case, replace(LAW, declarations={})).questions


def test_a_declaration_on_extradition_is_named_where_a_person_is_asked_for():
    case = Case("TG", "VN", date(2025, 3, 1), "extradition", (OffenceFacts(max_penalty_years=Decimal(8)),))

    told = {
        function: declared(assess(replace(case, function=function), LAW), "UNTOC")
        for function in ("mla", "extradition")
    }

    assert "declaration:VN:extradition" in told["extradition"]
    assert "declaration:VN:extradition" not in told["mla"]


def declared(assessment, instrument):
    """The declarations named under one basis."""
    basis = next(each for each in assessment.bases if each.instrument_id == instrument)
    return {child.id for finding in basis.findings if finding.id == "declarations" for child in finding.children}


@given(CASES)
@hypothesis_settings(max_examples=60)
def test_the_block_stands_back_behind_a_treaty_that_governs(case):
    assessment = assess(case, LAW)
    governing = assessment.governing
    general = governing and (
        governing.instrument_id not in LAW.instruments or LAW.instruments[governing.instrument_id].coverage == "general"
    )

    for basis in assessment.bases:
        instrument = LAW.instruments.get(basis.instrument_id)
        if general and instrument and instrument.block:
            blocked = {article.provision for article in instrument.articles if in_block(instrument, article)}
            assert not blocked & {article.provision for article in basis.articles}


def test_what_carries_comes_before_what_is_open_and_what_does_not():
    case = Case(
        "TG", "NG", date(2025, 1, 10), offences=(OffenceFacts(frozenset({"laundering"})),), organized_group=True
    )

    outcomes = [basis.outcome for basis in assess(replace(case, link_in_requested=True), LAW).bases]

    assert outcomes == sorted(outcomes, key=[Outcome.MET, Outcome.UNKNOWN, Outcome.NOT_MET].index)


def test_each_basis_tells_since_when_each_state_is_bound():
    case = Case("TG", "NG", date(2025, 1, 10))

    untoc = next(basis for basis in assess(case, LAW).bases if basis.instrument_id == "UNTOC")

    assert untoc.parties == (("TG", "2004-08-01"), ("NG", "2003-09-29"))


def test_a_basis_made_for_two_states_leads_to_its_treaty():
    case = Case("KR", "IN", date(2025, 3, 1))

    governing = assess(case, LAW).governing

    assert LAW.bilateral(governing.instrument_id).in_force == "2005-06-08"


@pytest.mark.parametrize("identifier", ["KR-IN:99", "UNTOC", "", "XA-XB:1"])
def test_no_other_id_leads_to_a_bilateral_treaty(identifier):
    assert LAW.bilateral(identifier) is None


@pytest.mark.parametrize(
    ("outcomes", "every", "some"),
    [
        ((), Outcome.MET, Outcome.NOT_MET),
        ((Outcome.MET, Outcome.UNKNOWN), Outcome.UNKNOWN, Outcome.MET),
        ((Outcome.NOT_MET, Outcome.UNKNOWN), Outcome.NOT_MET, Outcome.UNKNOWN),
        ((Outcome.MET, Outcome.NOT_MET), Outcome.NOT_MET, Outcome.MET),
    ],
)
def test_outcomes_combine_without_guessing(outcomes, every, some):
    assert all_of(outcomes) is every
    assert any_of(outcomes) is some


def test_a_message_names_states_and_instruments_in_the_reader_s_words():
    message = Message("%(instrument)s binds %(state)s.", {"instrument": "UNTOC", "state": "TG"})

    told = message.words({"%(instrument)s binds %(state)s.": "%(state)s : %(instrument)s"}.get, {"TG": "Togo"}.get)

    assert told == "Togo : UNTOC"


def test_a_treaty_on_file_that_may_bind_is_not_said_to_be_missing():
    case = Case("CH", "US", date(2026, 11, 21), "extradition", (OffenceFacts(frozenset({"laundering"})),))

    found = {basis.instrument_id: basis for basis in assess(case, LAW).bases}

    assert any(name.startswith("CH-US:") for name in found)
    way = next(finding for finding in found["UNTOC"].findings if finding.id == "extradition_basis")
    assert "is known to bind both" in way.message.text
