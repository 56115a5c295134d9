"""Draw up a courtesy note: what the directory does not know, or holds from long ago, about one function of a State."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from mlawriter.casework.books import Books
from mlawriter.compose.courtesy_note import About, NoteAsked, Question, To, compose_courtesy_note
from mlawriter.directory.codes import Function
from mlawriter.directory.country_sheet import Line, Mark, Office, StateSheet, Value, state_sheet
from mlawriter.directory.records import Authority, State
from mlawriter.document.blocks import Document, Identifier, Inline, Inlines, Text
from mlawriter.language.languages_named import language_name
from mlawriter.language.messages import N_, translator
from mlawriter.language.scripts import direction_of

NETWORKS: Final = frozenset({
    "WACAP", "CASC", "SEAJUST", "IBERRED", "EJN", "EUROMED", "GENOCIDE-NETWORK", "RIAL",
    "ARIN-WA", "ARIN-SA", "ARIN-EA", "ARIN-AP", "ARIN-CARIB", "ARIN-WCA", "CARIN", "RRAG", "BUDAPEST-24-7", "G7-24-7",
})  # fmt: skip
"""Judicial, asset-recovery and 24/7 networks as the directory names them; no other organisation has contact points."""

_REACHED: Final = frozenset({"address", "phones", "emails"})
_TOPICS: Final[Mapping[About, str]] = {
    "channel": "channel",
    "medium": "medium",
    "urgent": "urgent_channel",
    "requirements": "originals",
}
"""What is asked on one line of the country sheet, whatever old value stands in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the drafter chose, and what is known of the sender from a request."""

    function: Function = "mla"
    to: To = "mission"
    network: str = ""
    sender: str = ""
    requesting: bool = False
    reference: str = ""
    contact: str = ""


def networks_of(state: State) -> tuple[str, ...]:
    """The networks in which the State has, or may have, a contact point."""
    named = [place.organisation for place in state.memberships if place.status != "former"]
    named += [office.network for office in state.authorities if office.network]
    return tuple(dict.fromkeys(name for name in named if name in NETWORKS))


def courtesy_note_of(
    books: Books, code: str, wish: Wish, tag: str, on: date, confirm_after_days: int
) -> Document | None:
    """The note in one language, or None where all that it would ask is on file and recent.

    Raises:
        KeyError: the State is not on file.
    """
    state = books.directory.states[code]
    sheet = state_sheet(state, on, confirm_after_days)
    questions = tuple(questions_on(sheet, wish.function, tag))
    if not questions:
        return None
    note = NoteAsked(
        state=code,
        function=wish.function,
        questions=questions,
        to=wish.to,
        network=wish.network,
        sender=wish.sender,
        requesting=wish.requesting,
        reference=wish.reference,
        contact=wish.contact,
        training=state.fictional,
    )
    return compose_courtesy_note(note, tag, books.clauses)


def questions_on(sheet: StateSheet, function: Function, tag: str) -> Iterator[Question]:
    """What is to be asked: what is unknown, and whether what is old still holds."""
    say = translator(tag).gettext
    offices = [office for office in sheet.offices_for(function) if not office.first.historic]
    if not offices:
        yield Question("authority")
    elif all(office.mark.old for office in offices):
        yield from (Question("authority", (_name(office.first, tag),), _dated(office.mark)) for office in offices)
    yield from _on_contact(offices, say)
    yield from _on_languages(_of(sheet.on("accepted_languages"), function), tag, say)
    for about, topic in _TOPICS.items():
        if all(value.mark.old for value in _of(sheet.on(topic), function)):
            yield Question(about)


def _of(line: Line, function: Function) -> tuple[Value, ...]:
    """What holds for requests of this kind to all: not what is said of another kind, or to one partner only."""
    return tuple(
        value
        for value in line.values
        if value.scope in ("", function)
        and not value.partners
        and (not value.offices or any(office.function == function for office in value.offices))
    )


def _on_contact(offices: Iterable[Office], say: Callable[[str], str]) -> Iterator[Question]:
    reached = [
        (office.first, mark, [name for name in names if name in _REACHED])
        for office in offices
        for mark, names in office.marks.items()
    ]
    reached = [one for one in reached if one[2]]
    if not reached:
        yield Question("contact")
    elif all(mark.old for _, mark, _ in reached):
        for office, mark, names in reached:
            held = [_contact(name, each) for name in names for each in _each(getattr(office, name))]
            yield Question("contact", _joined(held, say), _dated(mark))


def _name(office: Authority, tag: str) -> Text:
    """The name of an office, marked with the language that it is in."""
    spoken = next((one for one in (tag, "en") if one in office.names), next(iter(office.names)))
    return Text(office.name(tag), language=None if spoken == tag else spoken, direction=direction_of(office.name(tag)))


def _contact(name: str, held: str) -> Inline:
    """An address as words; a number or a mailbox as it is, and never broken over two lines."""
    if name == "address":
        return Text(held, language="en", direction=direction_of(held))
    return Identifier(held.replace(" ", "\N{NO-BREAK SPACE}"))


def _on_languages(values: tuple[Value, ...], tag: str, say: Callable[[str], str]) -> Iterator[Question]:
    if any(not value.mark.old for value in values):
        return
    notified = [value for value in values if value.codes]
    if not notified:
        yield Question("languages")
        return
    named = dict.fromkeys(language_name(tag, code) for value in notified for code in value.codes)
    yield Question("languages", _joined([Text(name) for name in named], say), _dated(notified[0].mark))


def _each(held: str | tuple[str, ...]) -> tuple[str, ...]:
    return (held,) if isinstance(held, str) else held


def _joined(pieces: list[Inline], say: Callable[[str], str]) -> Inlines:
    comma = say(N_(", "))
    return tuple(piece for place, each in enumerate(pieces) for piece in ((Text(comma), each) if place else (each,)))


def _dated(mark: Mark) -> str:
    return mark.confirmed_on or mark.date
