"""Persons and entities: the table of the letter, and the confidential sheet for those at risk."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mlawriter.compose.links import PROTECTED
from mlawriter.compose.parts.assistance import concerned
from mlawriter.compose.places import Place
from mlawriter.compose.telling import Telling
from mlawriter.compose.voice import COLON, SEMICOLON
from mlawriter.document.blocks import (
    Block,
    Heading,
    Inline,
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
    {
        "name",
        "family_name",
        "role",
        "link",
        "kind",
        "title",
        "sex",
        "custody",
        "custody_since",
        "protected",
        "protection",
        "birth_date_source",
        "birth_date_other",
        "birth_date_other_source",
    }
)
"""Fields of a person that do not stand in the middle column: they have a place of their own or none."""


SOUGHT_APART = frozenset(
    {
        "kind",
        "title",
        "name",
        "family_name",
        "protected",
        "protection",
        "link",
        "birth_date_source",
        "birth_date_other",
        "birth_date_other_source",
    }
)
"""Fields of a person that an extradition letter does not repeat: the facts and the involvement tell them."""


def persons(telling: Telling) -> Iterable[Block]:
    """One row for each person: name, identity, status and what the person has to do with the case."""
    voice = telling.voice
    if any(person.get("role") in ("suspect", "accused") for person in telling.case.persons):
        yield from telling.sentence("letter.presumed_innocent", telling.case.request)
    rows = tuple(
        (_name(telling, person), _identity(telling, person), _status(telling, person))
        for person in shown_persons(telling)
    )
    if rows:
        header = tuple((Text(voice.say(label)),) for label in (N_("Name"), N_("Identity"), N_("Status and role")))
        yield Table(header, rows, (17, 47, 36))


def shown_persons(telling: Telling) -> tuple[Place, ...]:
    """The persons of the letter; an extract does not show those who are protected."""
    left_out = telling.case.protected if telling.case.extract else frozenset()
    return tuple(person for person in telling.case.persons if person.row.get("id") not in left_out)


def persons_in_short(telling: Telling) -> Iterable[Block]:
    """A sentence for each person, with what the file says of it and no more."""
    voice = telling.voice
    if any(person.get("role") in ("suspect", "accused") for person in telling.case.persons):
        yield from telling.sentence("letter.presumed_innocent", telling.case.request)
    for person in shown_persons(telling):
        told = [_status(telling, person), _identity(telling, person, needed=False)]
        yield telling.numbered((*_name(telling, person), Text(voice.say(COLON)), *voice.strung(told, SEMICOLON)))


def person_in_short(telling: Telling) -> Iterable[Block]:
    """The one person whom the letter seeks, in one sentence."""
    for person in telling.case.persons:
        labelled = [(*label, Text(telling.voice.say(COLON)), *values[0]) for label, values in _sought(telling, person)]
        yield telling.numbered(telling.voice.strung([_name(telling, person), *labelled], SEMICOLON))


def person_sought(telling: Telling) -> Iterable[Block]:
    """Everything that identifies the one person whom an extradition letter seeks, as particulars."""
    for person in telling.case.persons:
        name = ((Text(telling.voice.say(N_("name"))),), (_name(telling, person),))
        yield Particulars((name, *_sought(telling, person)))


def _sought(telling: Telling, person: Place) -> Iterator[tuple[Inlines, tuple[Inlines, ...]]]:
    for field in person.layers[0].fields.values():
        found = person.find(field.id)
        if field.id in SOUGHT_APART or field.secret or not found or not telling.told(field, found.answer, person):
            continue
        dates = (_birth_dates(telling, person),) if field.id == "birth_date" else telling.voice.answer(found)
        yield telling.voice.label(field), dates


def _name(telling: Telling, person: Place) -> Inlines:
    """The name with the family name in bold, and the title if the file gives one."""
    shown = telling.voice.found(person, "name") or (telling.voice.unknown(),)
    family = person.get("family_name")
    name = tuple(piece for part in shown for piece in _bold(part, family if isinstance(family, str) else ""))
    title = telling.voice.found(person, "title")
    mark = (Text(f" {PROTECTED}", strong=True),) if person.row.get("id") in telling.case.protected else ()
    return (*name, *((Text(" ("), *title, Text(")")) if title else ()), *mark)


def _bold(piece: Inline, family: str) -> Inlines:
    if not isinstance(piece, Text):
        return (piece,)
    before, found, after = piece.text.partition(family) if family else ("", piece.text, "")
    parts = ((before, False), (found or piece.text, True), (after, False)) if found else ((piece.text, True),)
    return tuple(replace(piece, text=text, strong=strong) for text, strong in parts if text)


def _identity(telling: Telling, person: Place, *, needed: bool = True) -> Inlines:
    """What identifies a person: what is answered and, where `needed`, what the reader lacks."""
    fields = [field for field in person.layers[0].fields.values() if needed or not is_empty(person.row.get(field.id))]
    told = [shown for field in fields if (shown := _particular(telling, person, field))]
    return telling.voice.strung(told, SEMICOLON)


def _particular(telling: Telling, person: Place, field: Field) -> Inlines:
    if field.id in NAMED_APART or field.secret or not telling.told(field, person.row.get(field.id), person):
        return ()
    label = () if field.id == "occupation" else (*telling.voice.label(field), Text(telling.voice.say(COLON)))
    if field.id == "address" and person.get("protected"):
        return (*label, Reference(SHEET, telling.voice.say(N_("on the confidential sheet only"))))
    if field.id == "birth_date":
        return (*label, *_birth_dates(telling, person))
    found = person.find(field.id)
    return (*label, *telling.voice.inline(found)) if found else ()


def _birth_dates(telling: Telling, person: Place) -> Inlines:
    """The date of birth with its source; where two papers differ, both dates, each with its own."""
    voice = telling.voice
    dates = []
    for date, source in (("birth_date", "birth_date_source"), ("birth_date_other", "birth_date_other_source")):
        shown, told = voice.found(person, date), voice.found(person, source)
        if shown:
            dates.append((*shown, Text(" ("), *told, Text(")")) if told else shown)
    between = Text(voice.say(N_(" or ")))
    return tuple(piece for index, each in enumerate(dates) for piece in ((between, *each) if index else each)) or (
        voice.unknown(),
    )


def _status(telling: Telling, person: Place) -> Inlines:
    voice = telling.voice
    told = [voice.found(person, "role") or (voice.unknown(),)]
    custody, since = voice.found(person, "custody"), voice.found(person, "custody_since")
    if custody:
        told.append(telling.clause("letter.custody_since", person)[0] if since else custody)
    link = voice.found(person, "link")
    if link:
        told.append(link)
    return telling.voice.strung(told, SEMICOLON)


def protected(telling: Telling) -> Iterable[Block]:
    """What the mark means, where a person of the letter needs protection."""
    if telling.case.protected:
        yield from telling.sentence("letter.protected", telling.case.request)


def confidential_sheet(telling: Telling) -> Iterable[Block]:
    """A page of its own for the authority that hears a person at risk: address, protection, questions."""
    guarded = [person for person in telling.case.persons if person.get("protected")]
    if not guarded or telling.case.extract:
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
                    yield telling.voice.label(field), _counted(telling.voice.listed(found))


def _counted(paragraphs: tuple[Inlines, ...]) -> tuple[Inlines, ...]:
    """Several questions are numbered, so that the record of the hearing can refer to them."""
    if len(paragraphs) == 1:
        return paragraphs
    return tuple((Text(f"({number}) "), *content) for number, content in enumerate(paragraphs, 1))
