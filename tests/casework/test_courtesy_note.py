"""The courtesy note asks only what is unknown or old, and invents nothing."""

from dataclasses import replace
from datetime import date

import pytest

from mlawriter.casework.books import books
from mlawriter.casework.courtesy_note import Wish, courtesy_note_of, networks_of, questions_on
from mlawriter.directory import Directory
from mlawriter.directory.codes import RECEIVING
from mlawriter.directory.country_sheet import state_sheet
from mlawriter.directory.records import Authority, Notification, Rule, State
from mlawriter.document.text import print_text

DAY = date(2026, 11, 22)
YEAR = 365
READ = {"source": "a law", "source_date": "2026-05-01", "confidence": "high"}
OLD = {**READ, "source_date": "2012-03"}
TUVALU = books().directory.states["TV"]


def office(**values: object) -> Authority:
    given = {"id": "tv-mla-office", "function": "mla", "names": {"en": "Office", "fr": "Bureau"}, **READ, **values}
    return Authority(**given)


def known() -> State:
    """A State of which everything that a note asks is on file and recent."""
    told = office(
        emails=("desk@example.test",), channels=("diplomatic",), medium="paper", urgent_channel="by telephone",
        originals="none",
    )  # fmt: skip
    languages = Notification(
        id="tv-notice-untoc-accepted-languages",
        instrument="UNTOC",
        topic="accepted_languages",
        languages=("en",),
        **READ,
    )
    return replace(TUVALU, authorities=(told,), notifications=(languages,))


def asked(state: State, function: str = "mla", tag: str = "en") -> list[tuple[str, str, str]]:
    sheet = state_sheet(state, DAY, YEAR)
    questions = questions_on(sheet, function, tag)
    return [(one.about, "".join(piece.text for piece in one.held), one.dated) for one in questions]


def test_where_nothing_is_on_file_everything_is_asked():
    assert [about for about, _, _ in asked(TUVALU)] == [
        "authority", "contact", "languages", "channel", "medium", "urgent", "requirements",
    ]  # fmt: skip


def test_where_all_is_on_file_and_recent_nothing_is_asked():
    directory = Directory({"TV": known()})

    assert asked(known()) == []
    assert courtesy_note_of(replace(books(), directory=directory), "TV", Wish(), "en", DAY, YEAR) is None


@pytest.mark.parametrize(
    ("left_out", "about"),
    [("emails", "contact"), ("channels", "channel"), ("medium", "medium"), ("urgent_channel", "urgent")],
)
def test_the_one_value_that_is_unknown_is_the_one_that_is_asked(left_out: str, about: str):
    state = known()
    empty = "" if isinstance(getattr(state.authorities[0], left_out), str) else ()
    (told,) = state.authorities

    assert asked(replace(state, authorities=(replace(told, **{left_out: empty}),))) == [(about, "", "")]


def test_what_is_old_is_told_with_its_date_to_be_confirmed():
    old = replace(known(), authorities=(office(**OLD, address="1 Long Street", emails=("desk@example.test",)),))

    told = {about: (held, dated) for about, held, dated in asked(old)}

    assert told["authority"] == ("Office", "2012-03")
    assert told["contact"] == ("1 Long Street, desk@example.test", "2012-03")


def test_an_office_is_named_in_the_language_of_the_note():
    old = replace(TUVALU, authorities=(office(**OLD),))

    assert asked(old, tag="fr")[0] == ("authority", "Bureau", "2012-03")


def test_old_languages_are_named_and_younger_ones_settle_the_question():
    state = known()
    (notice,) = state.notifications

    old = asked(replace(state, notifications=(replace(notice, source_date="2009"),)))
    rule = Rule(id="tv-rule-languages", topic="languages", text="English", **READ)
    settled = asked(replace(state, notifications=(replace(notice, source_date="2009"),), rules=(rule,)))

    assert old == [("languages", "English", "2009")]
    assert settled == []


def test_what_holds_for_another_function_answers_nothing():
    state = known()
    (notice,) = state.notifications

    assert [about for about, _, _ in asked(state, "extradition")][:2] == ["authority", "contact"]
    assert asked(replace(state, notifications=(replace(notice, scope="extradition"),))) == [("languages", "", "")]
    assert asked(replace(state, notifications=(replace(notice, partners=("FJ",)),))) == [("languages", "", "")]


def test_an_office_that_was_replaced_is_no_answer():
    state = known()
    (told,) = state.authorities

    abouts = [about for about, _, _ in asked(replace(state, authorities=(replace(told, historic=True),)))]

    assert abouts[:2] == ["authority", "contact"]


@pytest.mark.parametrize("tag", ["en", "fr", "ar"])
@pytest.mark.parametrize("function", RECEIVING)
def test_there_is_a_note_on_every_function_in_every_language(function: str, tag: str):
    note = courtesy_note_of(books(), "TV", Wish(function=function), tag, DAY, YEAR)

    assert note is not None
    assert "{" not in print_text(note)


def test_networks_are_those_in_which_the_state_may_have_a_contact_point():
    assert "WACAP" in networks_of(books().directory.states["TG"])
    assert not {"ECOWAS", "INTERPOL", "AU"} & set(networks_of(books().directory.states["TG"]))


def test_a_note_to_an_invented_state_is_marked_as_training():
    note = courtesy_note_of(books(), "XA", Wish(), "en", DAY, YEAR)

    assert note is not None
    assert note.training
