"""Notifications on the basis for extradition: the law that weighs them and the directory that shows them agree."""

import pytest

from mlawriter.casework.books import books
from mlawriter.law.participation import CONFIDENCE

LAW, STATES = books().law, books().directory.states
TOPIC = "treaty_as_legal_basis_for_extradition"
ANSWERS = {"yes": True, "no": False, "limited": None, "": None}
SHOWN = {(code, one.instrument): one for code, state in STATES.items() for one in state.notifications_on(TOPIC)}


def named(pair):
    return "-".join(pair)


def test_both_hold_the_same_notifications():
    assert LAW.notifications.keys() == SHOWN.keys()


@pytest.mark.parametrize("pair", LAW.notifications, ids=named)
def test_a_notification_says_the_same_in_both(pair):
    weighed, shown = LAW.notifications[pair], SHOWN[pair]

    assert weighed.as_basis is ANSWERS[shown.answer]
    assert weighed.provision == shown.article
    assert weighed.note.replace("copy read", "stored page") == shown.value
    assert weighed.source.as_of == shown.source_date
    assert CONFIDENCE.index(weighed.source.confidence) <= CONFIDENCE.index(shown.confidence)


@pytest.mark.parametrize("pair", LAW.notifications, ids=named)
def test_a_notification_stands_on_a_source_and_an_instrument(pair):
    notification = LAW.notifications[pair]

    assert notification.source.title
    assert notification.instrument in LAW.instruments
    assert notification.state in STATES
