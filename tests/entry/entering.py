"""Enters a whole request file into the program, page by page, as a person at the form would."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from mlawriter.casework.books import Books
from mlawriter.vocabulary.fields import Field
from mlawriter.vocabulary.letters import Measure
from tests.entry.inputs import inputs, lists

MOST_ROUNDS = 8
"""How often one page is saved: once, and again for the questions that its answers open."""


class Hands(Protocol):
    """Somebody in front of the form."""

    def open(self, address: str) -> None:
        """Go to a page."""

    def address(self) -> str:
        """The path of the page that is open."""

    def rows(self) -> Mapping[str, int]:
        """How many rows each list on the page has."""

    def folded(self) -> Sequence[str]:
        """The rows of which the page shows the name alone."""

    def names(self) -> frozenset[str]:
        """The names of the inputs on the page that can be filled in."""

    def fill(self, name: str, values: Sequence[str]) -> bool:
        """Put in one answer: type it, choose it, tick it; false where the page has no room yet for all of it."""

    def press(self, name: str, value: str) -> None:
        """Press a button of the form."""

    def send(self, action: str, values: Mapping[str, str]) -> None:
        """Fill in the small form with this action, and send it."""


def enter_file(hands: Hands, books: Books, file: Mapping[str, Any]) -> tuple[str, list[str]]:
    """Enter the matter and its requests; the matter's address, and the inputs that no page offered."""
    hands.open("/")
    hands.send("/matters", {})
    matter = hands.address().partition("/sections")[0]
    left: list[str] = []
    # Offences and facts point to persons and annexes, which must stand there first.
    for section in sorted(books.matter, key=lambda section: section.id in {"offences", "facts"}):
        left += enter_page(hands, f"{matter}/sections/{section.id}", section.fields, file["matter"])
    for request in file["requests"]:
        left += enter_request(hands, books, matter, request)
    return matter, left


def enter_request(hands: Hands, books: Books, matter: str, request: Mapping[str, Any]) -> list[str]:
    """Open one letter and enter its sections and measures."""
    letter, answers = books.letters[request["letter"]], request["answers"]
    hands.open(matter)
    hands.send(f"{matter}/requests", {"letter": letter.id, "requested_state": answers.get("requested_state", "")})
    home, left = hands.address(), []
    for measure in answers.get("measures", ()):
        hands.open(home)
        hands.send(f"{home}/measures", {"measure": measure["measure"]})
        left += enter_measure(hands, books.measures[measure["measure"]], measure)
    # Last, because the measures decide what some sections ask.
    for section in letter.sections:
        if any(field.id in answers for field in section.fields):
            left += enter_page(hands, f"{home}/sections/{section.id}", section.fields, answers)
    return left


def enter_measure(hands: Hands, measure: Measure, answers: Mapping[str, Any]) -> list[str]:
    """Fill in the pages of a measure, the first of which is open."""
    first = hands.address()
    addresses = [first, *(f"{first}/{section.id}" for section in measure.sections[1:])]
    return [
        one
        for address, section in zip(addresses, measure.sections, strict=True)
        for one in enter_page(hands, address, section.fields, answers)
    ]


def enter_page(hands: Hands, address: str, fields: Sequence[Field], answers: Mapping[str, Any]) -> list[str]:
    """Fill in one page and save it, again and again while its answers open further questions."""
    hands.open(address)
    wanted = dict(inputs(fields, answers))
    for _ in range(MOST_ROUNDS):
        add_rows(hands, fields, answers)
        shown = fill_in(hands, wanted)
        for row in hands.folded():
            if any(name.startswith(f"{row}.") for name in wanted):
                hands.press("open", row)
                add_rows(hands, fields, answers)
                shown |= fill_in(hands, wanted, f"{row}.")
        hands.press("save", "on")
        if not wanted or not shown:
            break
        hands.open(address)
    return [f"{address.rpartition('/')[2]}: {name}" for name in wanted]


def fill_in(hands: Hands, wanted: dict[str, list[str]], row: str = "") -> bool:
    """Fill in what the page shows of the wanted answers, or of those in one row; whether it showed any."""
    on_page = hands.names()
    shown = [name for name in wanted if name in on_page and name.startswith(row)]
    done = [name for name in shown if hands.fill(name, wanted[name])]
    for name in done:
        del wanted[name]
    return bool(done)


def add_rows(hands: Hands, fields: Sequence[Field], answers: Mapping[str, Any]) -> None:
    """Press "Add another" until every list that the page shows has its rows."""
    for name, count in lists(fields, answers):
        while hands.rows().get(name, count) < count:
            hands.press("add", name)
