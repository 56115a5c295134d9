"""The end of the letter: contacts, annexes, signature."""

from collections.abc import Iterable

from mlawriter.compose.links import PROTECTED, annex_anchor
from mlawriter.compose.parts.front import reached
from mlawriter.compose.parts.people import SHEET
from mlawriter.compose.parts.wording import capital
from mlawriter.compose.places import Place
from mlawriter.compose.telling import Telling
from mlawriter.compose.voice import COLON
from mlawriter.document.blocks import (
    Block,
    Identifier,
    Inlines,
    Paragraph,
    Reference,
    Signature,
    Table,
    Text,
    Unknown,
)
from mlawriter.language.dates import day_iso
from mlawriter.language.messages import N_
from mlawriter.vocabulary.answers import is_empty, is_not_known

CONTACTS = (("contact", N_("On the case")), ("confirming", N_("To confirm that the request is genuine")))
REACH = ("name", "function", "phone", "mobile", "email", "hours", "languages")


def contacts(telling: Telling) -> Iterable[Block]:
    """Who knows the case, and who can confirm that the request is genuine."""
    voice = telling.voice
    for prefix, label in CONTACTS:
        told = [shown for part in REACH if (shown := reached(telling, f"{prefix}_{part}", part))]
        joined = voice.strung(told) or (voice.unknown(),)
        yield telling.numbered((Text(voice.say(label) + voice.say(COLON)), *joined, Text(".")))


def annexes(telling: Telling) -> Iterable[Block]:
    """The list of annexes with their numbers, to which the letter refers."""
    voice = telling.voice
    if not telling.case.annexes:
        yield from telling.sentence("letter.no_annexes", telling.case.request)
        return
    labels = (N_("No."), N_("Title"), N_("Pages"), N_("Language"), N_("Copy"))
    shown = [
        (number, place)
        for number, place in enumerate(telling.case.annexes, 1)
        if not (telling.case.extract and place.get("confidential"))
    ]
    rows = tuple(_annex(telling, number, place) for number, place in shown)
    anchors: tuple[str | None, ...] = tuple(annex_anchor(place.row.get("id", "")) for _, place in shown)
    if telling.case.protected and not telling.case.extract:
        rows, anchors = (*rows, *_apart(telling, len(rows) + 1)), (*anchors, None, None)
    lacking = any(cell == LACKING for row in rows for cell in row)
    yield Table(tuple((Text(voice.say(label)),) for label in labels), rows, (7, 61, 8, 11, 13), anchors=anchors)
    if lacking:
        yield Paragraph((*LACKING, Text(voice.say(COLON)), voice.unknown()), manner="note")


LACKING: Inlines = (Unknown("…"),)
"""Stands in a narrow column for what is not in the file; a note under the table says so."""


def _apart(telling: Telling, number: int) -> tuple[tuple[Inlines, ...], ...]:
    """The confidential sheet and the extract stand in the list of annexes, since they go with the letter."""
    voice = telling.voice
    sheet = (Text(f"{PROTECTED} "), Reference(SHEET, voice.say(N_("Confidential sheet"))))
    (extract,) = telling.clause("letter.extract_annexed", telling.case.request)
    language, copy = (Identifier(voice.tag.upper()),), (Text(voice.say(N_("original"))),)
    return (
        ((Text(str(number)),), sheet, (Identifier("1"),), language, copy),
        ((Text(str(number + 1)),), extract, (Text("–"),), language, copy),
    )


def _annex(telling: Telling, number: int, place: Place) -> tuple[Inlines, ...]:
    voice = telling.voice
    name = voice.found(place, "name") or voice.found(place, "kind") or (voice.unknown(),)
    date = place.get("date")
    if isinstance(date, dict) and not is_not_known(date):
        iso: Inlines = (Text(" ("), Identifier(day_iso(date)), Text(")"))
        name = (*voice.strung([name, voice.found(place, "date")]), *iso)
    if digest := voice.found(place, "digest"):
        name = (*name, Text("; SHA-256 "), *digest)
    if place.get("confidential"):
        mark = voice.say(N_("confidential"))
        name = (Text(f"[{mark}] ", strong=True), *name)
    pages, languages, copy = (
        LACKING if is_empty(place.get(field)) or is_not_known(place.get(field)) else voice.found(place, field)
        for field in ("pages", "languages", "copy")
    )
    if translated := voice.found(place, "translated"):
        languages = voice.strung([languages, translated])
    return ((Text(str(number)),), name, pages, languages, copy)


def signature(telling: Telling) -> Iterable[Block]:
    """Place and date, those who sign with their power to do so, the seal, the statement of accuracy."""
    voice, request = telling.voice, telling.case.request
    where, when = voice.found(request, "place"), voice.found(request, "date")
    dated = when if when and not is_not_known(request.get("date")) else _undated(telling)
    parts = [part for part in (where, dated) if part]
    yield Paragraph(capital(voice.strung(parts)))
    columns = tuple(_column(telling, signatory) for signatory in request.rows("signatories"))
    nobody = (((Text(voice.say(N_("Signature"))),), ((voice.unknown(),), *_room(telling))),)
    yield Signature(columns or nobody)
    if request.get("accuracy"):
        for content in telling.clause("letter.accuracy", request):
            yield Paragraph(content, manner="note")


def _undated(telling: Telling) -> Inlines:
    return (Text(telling.voice.say(N_("date:")) + " "), telling.voice.unknown())


def _column(telling: Telling, signatory: Place) -> tuple[Inlines, tuple[Inlines, ...]]:
    voice = telling.voice
    head = capital(voice.found(signatory, "capacity")) or (Text(voice.say(N_("Signature"))),)
    name, function = (voice.found(signatory, field) or (voice.unknown(),) for field in ("name", "function"))
    line = voice.strung([name, function, voice.found(signatory, "authority")])
    return head, (line, *_room(telling))


def _room(telling: Telling) -> tuple[Inlines, ...]:
    voice = telling.voice
    seal = voice.found(telling.case.request, "seal") or (Text(voice.say(N_("seal"))),)
    signature_here = voice.say(N_("signature"))
    return ((Text(f"[{signature_here}] ["), *seal, Text("]")),)
