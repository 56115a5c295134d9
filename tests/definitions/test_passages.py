"""What a letter tells: fields that exist, clauses that are written, blanks that can be filled, in a civil tone."""

import re

import pytest

from mlawriter.compose.blanks import NAMES
from mlawriter.definitions.registers import LETTERS, MEASURES
from mlawriter.language.clauses import clause_book
from mlawriter.vocabulary.answers import Scope
from mlawriter.vocabulary.fields import Rows
from mlawriter.vocabulary.passages import Branch, Facts, Grid, Listing, Sentence, Title, Together, Words
from tests.definitions.walking import ALWAYS_THERE, TOLD, field_of, found, names_in

BOOK = clause_book()
OWN_BOOKS = ("measures", "documents", "extradition", "provisional_arrest", "reminder")
OWN_CLAUSES = [key for key in sorted(BOOK.clauses["en"]) if key.partition(".")[0] in OWN_BOOKS]

# Written by a sovereign to an equal: a letter asks, it does not order.
UNCIVIL = re.compile(r"\b(must|shall|order you|immediately|demand|require you)\b", re.IGNORECASE)
LONGEST_SENTENCE = 35

PASSAGES = tuple(passages for _, passages, _ in TOLD.values())


def told_clauses() -> set[str]:
    sentences = [passage.clause for kind in (Sentence, Title) for passage in found(PASSAGES, kind)]
    leads = [passage.lead for kind in (Words, Listing) for passage in found(PASSAGES, kind)]
    heads = [passage.head for passage in found(PASSAGES, Together)]
    return {key for key in (*sentences, *leads, *heads) if key}


def visible(place: str) -> dict[str, object]:
    _, _, levels = TOLD[place]
    return {name: field for level in reversed(levels) for name, field in level.items()}


@pytest.mark.parametrize("place", TOLD)
def test_passages_tell_fields_that_exist(place):
    _, passages, _ = TOLD[place]

    told = {name for passage in passages for name in field_of(passage)}

    assert told - set(visible(place)) == set()


@pytest.mark.parametrize("place", TOLD)
def test_conditions_of_passages_ask_for_fields_that_exist(place):
    _, passages, _ = TOLD[place]

    assert names_in(passages) - set(visible(place)) - ALWAYS_THERE == set()


@pytest.mark.parametrize("place", TOLD)
def test_a_table_has_columns_of_its_rows_and_fills_the_width(place):
    _, passages, _ = TOLD[place]

    for grid in found(passages, Grid):
        rows = visible(place)[grid.field].kind
        assert isinstance(rows, Rows), grid.field
        told = {field for column in grid.columns for field in column.split("+")}
        assert {*told, *filter(None, [grid.total])} <= {field.id for field in rows.fields}, grid.field
        assert len(grid.columns) == len(grid.widths), grid.field
        assert sum(grid.widths) == 100, grid.field


@pytest.mark.parametrize("place", TOLD)
def test_every_clause_is_written_and_its_blanks_can_be_filled(place):
    _, passages, _ = TOLD[place]
    keys = {passage.clause for kind in (Sentence, Title) for passage in found(passages, kind)}
    keys |= {passage.lead for kind in (Words, Listing) for passage in found(passages, kind) if passage.lead}
    keys |= {passage.head for passage in found(passages, Together) if passage.head}

    unwritten = {key for key in keys if not BOOK.has(key)}
    assert unwritten == set()

    unknown = {(key, blank) for key in keys for blank in BOOK.clause("en", key).blanks - NAMES - set(visible(place))}
    assert unknown == set()


@pytest.mark.parametrize("key", OWN_CLAUSES)
def test_no_clause_is_left_over(key):
    assert key in told_clauses()


@pytest.mark.parametrize("key", OWN_CLAUSES)
def test_a_clause_asks_and_does_not_order(key):
    assert not UNCIVIL.search(BOOK.clause("en", key).text)


@pytest.mark.parametrize("key", OWN_CLAUSES)
def test_a_sentence_of_a_clause_is_short(key):
    sentences = re.split(r"(?<=[.:;])\s+", BOOK.clause("en", key).text)

    assert max(len(sentence.split()) for sentence in sentences) <= LONGEST_SENTENCE


@pytest.mark.parametrize("measure", MEASURES)
def test_what_is_asked_in_a_measure_is_told(measure):
    """All that is asked reaches the letter: as words, particulars, a table, a list, a blank or a condition."""
    defined = MEASURES[measure]
    told = {name for passage in defined.passages for name in field_of(passage)} | names_in(defined.passages)
    told |= {blank for sentence in found(defined.passages, Sentence) for blank in blanks(sentence.clause)}
    told |= {condition for field in defined.fields for condition in names_in(field.when)}

    silent = {field.id for field in defined.fields if not field.secret} - told - TOLD_BY_COMPOSE

    assert silent == set()


@pytest.mark.parametrize("letter", ["extradition", "provisional_arrest", "reminder"])
def test_what_is_asked_in_a_letter_is_told(letter):
    defined = LETTERS[letter]
    own = {
        field.id
        for section in defined.sections
        for field in section.fields
        if section.id not in {"letter", "addressee", "basis", "signature"}
    }
    told = {name for passage in defined.order for name in field_of(passage)} | names_in(defined.order)
    told |= {blank for sentence in found(defined.order, Sentence) for blank in blanks(sentence.clause)}
    told |= {name for section in defined.sections for field in section.fields for name in names_in(field.when)}

    assert own - told - TOLD_BY_COMPOSE - KEPT_AT_HOME == set()


def blanks(key: str) -> frozenset[str]:
    return BOOK.clause("en", key).blanks


def test_particulars_are_told_once_in_a_measure():
    for measure in MEASURES.values():
        told = [name for facts in found(measure.passages, Facts) for name in facts.fields]
        assert len(told) == len(set(told)), measure.id


# Printed by compose for every measure or letter: the table of links, the common statement on compulsion,
# the fallback, the order of items, the person sought, the facts and offences, the annexes, the marks on page one.
TOLD_BY_COMPOSE = {
    "our_offset",
    "their_offset",
    "facts",
    "persons",
    "offences",
    "why_there",
    "why_needed",
    "own_law",
    "available_at_home",
    "own_order",
    "priority",
    "item_deadline",
    "not_asked",
    "fallback",
    "sought",
    "facts_told",
    "enclosed",
    "offences_named",
    "urgency",
}

# For the drafter's own use; the letter does not show them.
KEPT_AT_HOME = {
    "papers_ready_by",  # our diary
    "remaining_months",  # a test; the letter gives the remainder in words
}


TOLD_IN_SHORT = {"service_of_documents", "preservation_of_data"}


@pytest.mark.parametrize("measure", sorted(MEASURES.keys() - TOLD_IN_SHORT))
def test_a_measure_beside_a_short_one_is_told_at_length(measure):
    branches = [passage for passage in LETTERS["mutual_legal_assistance"].order if isinstance(passage, Branch)]
    scope = Scope(({"measures": ["service_of_documents", measure]},))

    assert [scope.holds(branch.when) for branch in branches] == [False, True]
