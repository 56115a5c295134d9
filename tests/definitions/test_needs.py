"""A need says who asks for it and what the reader cannot do without it; a condition asks for what exists."""

import pytest

from mlawriter.definitions.parts.annexes import KINDS
from mlawriter.definitions.registers import LETTERS, MEASURES
from mlawriter.law.reading import read_law
from mlawriter.vocabulary.annexes import AnnexRule
from mlawriter.vocabulary.fields import Links, Rows
from mlawriter.vocabulary.needs import Need
from tests.definitions.walking import ALWAYS_THERE, FIELDS, TOLD, Placed, citations_in, found, names_in

LAW = read_law()
KNOWN_WORKS = {*LAW.instruments, *LAW.works, *LAW.aliases}

NEEDED = [placed for placed in FIELDS if placed.field.asks]
LINKED = [placed for placed in FIELDS if isinstance(placed.field.kind, Links)]
RULES = [(place, rule) for place, (defined, _, _) in TOLD.items() for rule in defined.annexes]

every_field = pytest.mark.parametrize("placed", FIELDS, ids=lambda placed: placed.place)
every_needed_field = pytest.mark.parametrize("placed", NEEDED, ids=lambda placed: placed.place)
every_rule = pytest.mark.parametrize(
    ("place", "rule"), RULES, ids=[f"{place}: {rule.id} {number}" for number, (place, rule) in enumerate(RULES)]
)


@every_needed_field
def test_a_needed_field_says_what_its_absence_means_to_the_reader(placed: Placed):
    assert placed.field.missing.endswith(".")


@every_needed_field
def test_a_need_is_asked_by_works_on_file(placed: Placed):
    asked_by = {citation.work for ask in placed.field.asks for citation in ask.citations}

    assert asked_by
    assert asked_by - KNOWN_WORKS == set()


@every_needed_field
def test_a_guide_alone_blocks_no_letter_under_an_instrument(placed: Placed):
    under = {work for ask in placed.field.asks if ask.need is Need.REQUIRED for work in ask.under}

    assert "UNMANUAL" not in under


@every_field
def test_conditions_of_a_field_ask_for_fields_it_can_see(placed: Placed):
    asked = names_in((placed.field.when, placed.field.asks))

    assert asked - placed.seen == set()


@every_field
def test_a_field_does_not_depend_on_itself(placed: Placed):
    assert placed.field.id not in names_in(placed.field.when)


@pytest.mark.parametrize("placed", LINKED, ids=lambda placed: placed.place)
def test_links_point_to_a_list_of_the_matter(placed: Placed):
    matter = placed.levels[-1]

    assert isinstance(matter[placed.field.kind.to].kind, Rows)


@every_field
def test_a_label_is_a_noun_phrase_without_full_stop(placed: Placed):
    assert placed.field.label
    assert not placed.field.label.endswith((".", ":"))
    assert placed.field.label[0].isupper()


@pytest.mark.parametrize("place", TOLD)
def test_the_citations_of_a_letter_or_measure_are_on_file(place):
    defined, _, _ = TOLD[place]

    assert {citation.work for citation in citations_in(defined)} - KNOWN_WORKS == set()


@every_rule
def test_an_annex_rule_names_a_kind_of_annex(place: str, rule: AnnexRule):
    assert rule.id in {kind.id for kind in KINDS}, place
    assert rule.asks
    assert rule.missing.endswith(".")


@every_rule
def test_conditions_of_an_annex_rule_ask_for_fields_that_exist(place: str, rule: AnnexRule):
    _, _, levels = TOLD[place]
    seen = ALWAYS_THERE | {name for level in levels for name in level}

    assert names_in(rule) - seen == set()


@pytest.mark.parametrize("measure", MEASURES)
def test_a_measure_compels_on_a_condition_that_exists(measure):
    defined = MEASURES[measure]

    assert names_in(defined.coercive) <= {field.id for field in defined.fields}


@pytest.mark.parametrize("measure", MEASURES)
def test_a_measure_that_may_compel_asks_for_the_law_at_home(measure):
    defined = MEASURES[measure]

    asks_for_the_law = "own_law" in {field.id for field in defined.fields}

    assert asks_for_the_law == (defined.coercive is not None)


@pytest.mark.parametrize("letter", LETTERS)
def test_a_letter_for_one_person_asks_who_is_sought(letter):
    defined = LETTERS[letter]

    sought = [link for section in defined.sections for link in found(section, Links) if link == Links("persons", 1)]

    assert bool(sought) == defined.one_person
