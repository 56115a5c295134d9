"""Persons and entities: the table of the letter, and the confidential sheet for those at risk."""

from collections.abc import Iterable

from mlawriter.compose.parts.assistance import concerned
from mlawriter.compose.places import Place
from mlawriter.compose.telling import Telling
from mlawriter.document.blocks import (
    Block,
    Heading,
    Inlines,
    PageBreak,
    Paragraph,
    Particulars,
    Reference,
    Table,
    Text,
)
from mlawriter.language.messages import N_
from mlawriter.vocabulary.answers import is_empty
from mlawriter.vocabulary.fields import Field

SHEET = "confidential-sheet"

NAMED_APART = frozenset(
    {"name", "role", "link", "kind", "title", "custody", "custody_since", "protected", "protection"}
)
"""Fields of a person that do not stand in the middle column: they have a place of their own or none."""


def persons(telling: Telling) -> Iterable[Block]:
    """One row for each person: name, identity, status and what the person has to do with the case."""
    voice = telling.voice
    if any(person.get("role") in ("suspect", "accused") for person in telling.case.persons):
        yield from telling.sentence("letter.presumed_innocent", telling.case.request)
    rows = tuple(
        (_name(telling, person), _identity(telling, person), _status(telling, person))
        for person in telling.case.persons
    )
    if rows:
        header = tuple((Text(voice.say(label)),) for label in (N_("Name"), N_("Identity"), N_("Status and role")))
        yield Table(header, rows, (26, 42, 32))


def _name(telling: Telling, person: Place) -> Inlines:
    name = telling.voice.found(person, "name") or (telling.voice.unknown(),)
    bold = tuple(
        Text(piece.text, strong=True, language=piece.language, direction=piece.direction)
        if isinstance(piece, Text)
        else piece
        for piece in name
    )
    title = telling.voice.found(person, "title")
    return (*bold, Text(" ("), *title, Text(")")) if title else bold


def _identity(telling: Telling, person: Place) -> Inlines:
    told = [shown for field in person.layers[0].fields.values() if (shown := _particular(telling, person, field))]
    return tuple(piece for index, part in enumerate(told) for piece in ((Text("; "), *part) if index else part))


def _particular(telling: Telling, person: Place, field: Field) -> Inlines:
    if field.id in NAMED_APART or field.secret or not telling.told(field, person.row.get(field.id), person):
        return ()
    label = (*telling.voice.label(field), Text(": "))
    if field.id == "address" and person.get("protected"):
        return (*label, Reference(SHEET, telling.voice.say(N_("on the confidential sheet only"))))
    found = person.find(field.id)
    return (*label, *telling.voice.inline(found)) if found else ()


def _status(telling: Telling, person: Place) -> Inlines:
    voice = telling.voice
    told = [voice.found(person, "role") or (voice.unknown(),)]
    custody, since = voice.found(person, "custody"), voice.found(person, "custody_since")
    if custody:
        told.append((*custody, *((Text(" " + voice.say(N_("since")) + " "), *since) if since else ())))
    link = voice.found(person, "link")
    if link:
        told.append(link)
    return tuple(piece for index, part in enumerate(told) for piece in ((Text("; "), *part) if index else part))


def confidential_sheet(telling: Telling) -> Iterable[Block]:
    """A page of its own for the authority that hears a person at risk: address, protection, questions."""
    guarded = [person for person in telling.case.persons if person.get("protected")]
    if not guarded:
        return
    yield PageBreak()
    (words,) = telling.clause("headings.confidential_sheet", telling.case.request)
    yield Heading(2, words, anchor=SHEET)
    for content in telling.clause("letter.confidential_sheet", telling.case.request):
        yield Paragraph(content, manner="note")
    for person in guarded:
        yield Particulars(tuple(_guarded_rows(telling, person)), title=_name(telling, person))


def _guarded_rows(telling: Telling, person: Place) -> Iterable[tuple[Inlines, tuple[Inlines, ...]]]:
    for field_id in ("address", "protection"):
        found = person.find(field_id)
        if found is not None and telling.told(found.field, found.answer, person):
            yield telling.voice.label(found.field), telling.voice.answer(found)
    for measure, place in telling.case.items:
        for field in measure.fields if person.row.get("id") in concerned(measure, place) else ():
            if field.secret and not is_empty(place.get(field.id)):
                found = place.find(field.id)
                if found:
                    yield telling.voice.label(field), telling.voice.listed(found)
