"""The end of the letter: contacts, annexes, signature."""

from collections.abc import Iterable

from mlawriter.compose.links import PROTECTED, annex_anchor
from mlawriter.compose.parts.front import reached
from mlawriter.compose.parts.people import SHEET
from mlawriter.compose.parts.wording import capital
from mlawriter.compose.places import Place
from mlawriter.compose.telling import Telling
from mlawriter.document.blocks import (
    Block,
    Identifier,
    Inlines,
    Paragraph,
    Particulars,
    Reference,
    Signature,
    Table,
    Text,
)
from mlawriter.language.dates import day_iso
from mlawriter.language.messages import N_
from mlawriter.vocabulary.answers import is_not_known

CONTACTS = (("contact", N_("On the case")), ("confirming", N_("To confirm that the request is genuine")))
REACH = ("name", "function", "phone", "mobile", "email", "hours", "languages")


def contacts(telling: Telling) -> Iterable[Block]:
    """Who knows the case, and who can confirm that the request is genuine."""
    yield from telling.sentence("letter.contacts", telling.case.request)
    voice = telling.voice
    rows = []
    for prefix, label in CONTACTS:
        told = [shown for part in REACH if (shown := reached(telling, f"{prefix}_{part}", part))]
        joined = voice.strung(told)
        rows.append(((Text(voice.say(label)),), (joined or (voice.unknown(),),)))
    yield Particulars(tuple(rows))


def annexes(telling: Telling) -> Iterable[Block]:
    """The list of annexes with their numbers, to which the letter refers."""
    voice = telling.voice
    if not telling.case.annexes:
        yield from telling.sentence("letter.no_annexes", telling.case.request)
        return
    labels = (N_("No."), N_("Title"), N_("Pages"), N_("Language"), N_("Copy"))
    rows: tuple[tuple[Inlines, ...], ...] = tuple(
        _annex(telling, number, place) for number, place in enumerate(telling.case.annexes, 1)
    )
    anchors: tuple[str | None, ...] = tuple(annex_anchor(place.row.get("id", "")) for place in telling.case.annexes)
    if telling.case.protected:
        rows, anchors = (*rows, _sheet(telling, len(rows) + 1)), (*anchors, None)
    yield Table(tuple((Text(voice.say(label)),) for label in labels), rows, (8, 48, 10, 16, 18), anchors=anchors)


def _sheet(telling: Telling, number: int) -> tuple[Inlines, ...]:
    """The confidential sheet stands in the list of annexes, since it goes with the letter."""
    voice = telling.voice
    title = (Text(f"{PROTECTED} "), Reference(SHEET, voice.say(N_("Confidential sheet"))))
    language, copy = (Identifier(voice.tag.upper()),), (Text(voice.say(N_("original"))),)
    return ((Text(str(number)),), title, (Identifier("1"),), language, copy)


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
        voice.found(place, field) or (voice.unknown(),) for field in ("pages", "languages", "copy")
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
    yield Paragraph(voice.strung(parts))
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
    lines = [
        voice.found(signatory, "name") or (voice.unknown(),),
        voice.found(signatory, "function") or (voice.unknown(),),
    ]
    if authority := voice.found(signatory, "authority"):
        lines.append(authority)
    return head, (*lines, *_room(telling))


def _room(telling: Telling) -> tuple[Inlines, ...]:
    voice = telling.voice
    seal = voice.found(telling.case.request, "seal") or (Text(voice.say(N_("seal"))),)
    signature_here = voice.say(N_("signature"))
    return ((Text(f"[{signature_here}]"),), (Text("["), *seal, Text("]")))
