"""Clocks of a request: they start on a whole day that is answered and still asked, under the bases that were chosen."""

from datetime import UTC, date, datetime

import pytest

from mlawriter.casework.books import books
from mlawriter.casework.clocks import NoStart, chosen_clocks, clocks_of, start_from
from mlawriter.casework.drawing import subject_of

FEBRUARY = {"year": 2025, "month": 2, "day": 5}


def running(letter, answers, *instruments):
    bases = [{"id": f"b{number}", "instrument": one} for number, one in enumerate(instruments, start=1)]
    subject = subject_of(books(), letter, {}, {"bases": bases, **answers})
    return {(one.clock.id, one.page): one for one in clocks_of(subject, books())}


def of(found, clock):
    (one,) = [each for (name, _), each in found.items() if name == clock]
    return one


def test_no_clock_runs_without_a_chosen_basis():
    assert running("extradition", {"arrested_on": FEBRUARY}) == {}


def test_a_clock_runs_under_its_own_instrument_alone():
    found = running("extradition", {"arrested_on": FEBRUARY}, "RIYADH83")

    assert {one.clock.work for one in found.values()} == {"RIYADH83"}
    assert of(found, "arrest_riyadh_must").ran.work_to == date(2025, 4, 5)


def test_an_instrument_may_be_chosen_under_another_of_its_names():
    law = books().law
    alias = next(name for name, known in law.aliases.items() if known == "ETS24")

    assert running("extradition", {}, alias).keys() == running("extradition", {}, "ETS24").keys()


@pytest.mark.parametrize("answer", [None, {"year": 2025}, {"year": 2025, "month": 2}, {"not_known": True}, "soon"])
def test_a_day_that_is_not_whole_starts_nothing(answer):
    one = of(running("extradition", {"arrested_on": answer}, "ETS24"), "arrest_ets24_must")

    assert (one.start, one.ran) == (None, None)
    assert one.field.id == "arrested_on"


def test_an_answer_that_is_set_aside_starts_nothing():
    paper = {"id": "m1", "measure": "service_of_documents", "appearance_date": FEBRUARY}
    letter = "mutual_legal_assistance"

    aside = of(running(letter, {"measures": [paper]}, "ETS30"), "service_ets30")
    asked = of(running(letter, {"measures": [{**paper, "paper_types": ["summons"]}]}, "ETS30"), "service_ets30")

    assert (aside.start, aside.ran) == (None, None)
    assert asked.ran.work_to == date(2024, 12, 17)
    assert asked.page == ("measure", "m1")


def test_each_measure_has_its_own_clock():
    rows = [{"id": f"m{n}", "measure": "preservation_of_data"} for n in (1, 2)]

    found = running("mutual_legal_assistance", {"measures": rows}, "ETS185")

    assert list(found) == [("preservation", ("measure", "m1")), ("preservation", ("measure", "m2"))]


def test_choices_are_met_together():
    whole = chosen_clocks(books(), instrument="RIYADH83")

    assert chosen_clocks(books()) == ()
    assert {one.id for one in chosen_clocks(books(), instrument="RIYADH83", function="speciality")} == {
        "speciality_riyadh"
    }
    assert {one.work for one in whole} == {"RIYADH83"}
    assert chosen_clocks(books(), clock="preservation", function="speciality") == ()


@pytest.mark.parametrize("name", ["clock", "function", "instrument"])
def test_a_choice_that_is_not_on_file_is_named(name):
    with pytest.raises(KeyError, match=name):
        chosen_clocks(books(), **{name: "nothing"})


def test_a_start_is_a_day_a_moment_or_nothing():
    assert start_from("") is None
    assert start_from("2025-02-05") == date(2025, 2, 5)
    assert start_from("2025-02-05", "23:50", "+05:00") == datetime(2025, 2, 5, 18, 50, tzinfo=UTC)
    assert start_from("2025-02-05", "23:50", "Z").utcoffset().total_seconds() == 0


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        (("5 February",), "start"),
        (("2025-02-29",), "start"),
        (("1899-12-31",), "start"),
        (("2200-01-01",), "start"),
        (("", "10:00", "Z"), "start"),
        (("2025-02-05", "24:00", "Z"), "time"),
        (("2025-02-05", "", "Z"), "time"),
        (("2025-02-05", "10:00", ""), "offset"),
        (("2025-02-05", "10:00", "+15:00"), "offset"),
    ],
)
def test_what_cannot_be_read_is_named(typed, name):
    with pytest.raises(NoStart) as fault:
        start_from(*typed)

    assert fault.value.name == name
    assert fault.value.sentence
