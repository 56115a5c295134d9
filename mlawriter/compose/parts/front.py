"""Page one: markings, letterhead, title, who writes to whom, and the box a reader triages by."""

from collections.abc import Iterable, Iterator

from mlawriter.compose.links import item_anchor
from mlawriter.compose.parts.assistance import left_out
from mlawriter.compose.parts.wording import small
from mlawriter.compose.places import Place
from mlawriter.compose.telling import Telling
from mlawriter.compose.voice import SEMICOLON
from mlawriter.document.blocks import Block, Heading, Inlines, Marks, Paragraph, Particulars, Reference, Text
from mlawriter.language.messages import N_
from mlawriter.language.names import as_heading
from mlawriter.vocabulary.answers import is_empty, is_not_known
from mlawriter.vocabulary.letters import Measure

Row = tuple[Inlines, tuple[Inlines, ...]]


def marks(telling: Telling) -> Iterable[Block]:
    """Confidential, urgent until a date; the marking of a training State."""
    request, voice = telling.case.request, telling.voice
    found: list[Inlines] = []
    if telling.case.fictional:
        found.append((Text(voice.say(N_("TRAINING – fictional States")), strong=True),))
    match request.get("confidentiality"):
        case "confidential":
            found.append((Text(voice.say(N_("CONFIDENTIAL")), strong=True),))
        case "strict":
            found.append((Text(voice.say(N_("STRICTLY CONFIDENTIAL")), strong=True),))
    if request.get("urgency") in ("urgent", "very_urgent"):
        until = telling.voice.found(request, "deadline")
        found.append(
            (Text(voice.say(N_("URGENT until")) + " ", strong=True), *until)
            if until
            else (Text(voice.say(N_("URGENT")), strong=True),)
        )
    if found:
        yield Marks(tuple(found))


def letterhead(telling: Telling) -> Iterable[Block]:
    """The State, and the authority that signs: the central authority, or else the one that asks."""
    request, voice = telling.case.request, telling.voice
    state = request.get("requesting_state")
    if state:
        yield Paragraph((Text(as_heading(voice.state(state, "formal").text), strong=True),), manner="letterhead")
    name = voice.found(request, "central_authority") or voice.found(request, "requesting_authority")
    if name:
        yield Paragraph(name, manner="letterhead")
    gloss = voice.found(request, "central_authority_gloss")
    if gloss:
        yield Paragraph((Text("("), *gloss, Text(")")), manner="letterhead")


def title(telling: Telling) -> Iterable[Block]:
    """The title of the letter, and in short what it is made under."""
    (words,) = telling.clause(f"titles.{_named(telling)}", telling.case.request)
    if telling.case.extract:
        (extract,) = telling.clause("titles.extract", telling.case.request)
        words = (*extract, Text(" – "), *words)
    yield Heading(1, words)
    if telling.case.basis:
        names = telling.voice.joined([(Text(basis.title),) for basis in telling.case.basis])
        yield Paragraph(names, manner="subtitle")
    if telling.case.extract:
        for content in telling.clause("letter.extract", telling.case.request):
            yield Paragraph(content, manner="note")


def _named(telling: Telling) -> str:
    """A letter that asks one thing only, in short, is named by it."""
    asked = {measure.id for measure, _ in telling.case.items}
    (alone,) = asked if len(asked) == 1 else ("",)
    return alone if alone in NAMED_BY_MEASURE else telling.case.subject.letter.id


NAMED_BY_MEASURE = frozenset({"preservation_of_data", "service_of_documents"})


def parties(telling: Telling) -> Iterable[Block]:
    """To, from, made by, channel, reference and date, earlier requests."""
    rows = [row for row in (_to(telling), _from(telling), _made_by(telling)) if row]
    voice, request = telling.voice, telling.case.request
    channel = voice.found(request, "channel") or (voice.unknown(),)
    if request.get("advance_copy"):
        channel = (*channel, Text(". " + voice.say(N_("Advance copy by e-mail"))))
    rows.append(_row(telling, N_("Channel"), channel))
    if copy := voice.found(request, "copy_to"):
        rows.append(_row(telling, N_("Copy"), copy))
    rows.append(_row(telling, N_("Reference"), *_reference(telling)))
    for earlier in telling.case.request.rows("earlier"):
        fields = ("reference", "date", "kind", "from_whom", "executed_by", "channel")
        told = [shown for field in fields if (shown := voice.found(earlier, field))]
        rows.append(_row(telling, N_("Earlier request"), telling.voice.strung(told)))
    yield Particulars(tuple(rows))


def _row(telling: Telling, label: str, *values: Inlines) -> Row:
    """One line after the other in one paragraph, so that page one has room for all that a reader triages by."""
    return (Text(telling.voice.say(label), strong=True),), (telling.voice.strung(values, SEMICOLON),)


def _to(telling: Telling) -> Row:
    voice, request = telling.voice, telling.case.request
    lines: list[Inlines] = [voice.found(request, "addressee") or (voice.unknown(),)]
    if local := voice.found(request, "addressee_local"):
        lines.append(local)
    state = request.get("requested_state")
    lines.append((Text(as_heading(voice.state(state, "formal").text)),) if state else (voice.unknown(),))
    if territory := voice.found(request, "requested_territory"):
        lines.append(territory)
    found = request.find("addressee_address")
    if found and not is_empty(found.answer) and not is_not_known(found.answer):
        lines += voice.answer(found)
    else:
        lines.append((Text(voice.say(N_("address:")) + " "), voice.unknown()))
    contact = [shown for field in ("addressee_email", "addressee_phone") if (shown := voice.found(request, field))]
    if contact:
        lines.append(telling.voice.strung(contact))
    return _row(telling, N_("To"), *lines)


def _from(telling: Telling) -> Row | None:
    voice, request = telling.voice, telling.case.request
    name = voice.found(request, "central_authority")
    if not name:
        return None
    asks = telling.case.subject.letter.function
    role = voice.say(N_("central authority, which transmits this request") if asks else N_("central authority"))
    return _row(telling, N_("From"), voice.strung([name, (Text(role),)]), *_reach(telling, "central_authority"))


def _made_by(telling: Telling) -> Row:
    voice, request = telling.voice, telling.case.request
    own = name = voice.found(request, "requesting_authority") or (voice.unknown(),)
    if gloss := voice.found(request, "requesting_authority_gloss"):
        name = (*name, Text(" ("), *gloss, Text(")"))
    lines = [name, *_reach(telling, "requesting_authority")]
    told: list[Inlines] = []
    for field in ("conducting_official", "conducting_authority", "conducting_functions", "court", "court_reference"):
        shown = voice.found(request, field)
        if shown and is_not_known(request.get(field)) and field == "court":
            shown = (Text(voice.say(N_("court:")) + " "), *shown)
        if shown and shown not in (own, name, *told):
            told.append(shown)
    head = small((Text(voice.say(N_("In charge of the case:")) + " "),))
    lines.append((*head, *(telling.voice.strung(told) or (voice.unknown(),))))
    return _row(telling, N_("Made by"), *lines)


REACH = ("address", "phone", "mobile", "fax", "email", "hours", "languages")

LACKING = {
    "address": N_("address:"),
    "phone": N_("telephone:"),
    "mobile": N_("mobile telephone:"),
    "fax": N_("fax:"),
    "email": N_("e-mail:"),
    "hours": N_("office hours:"),
    "languages": N_("languages:"),
}


def reached(telling: Telling, field_id: str, part: str) -> Inlines:
    """One way to reach somebody; where it is not known the reader is told which."""
    voice = telling.voice
    shown = voice.found(telling.case.request, field_id)
    if shown and is_not_known(telling.case.request.get(field_id)) and part in LACKING:
        return (Text(voice.say(LACKING[part]) + " "), *shown)
    return shown


def _reach(telling: Telling, prefix: str) -> list[Inlines]:
    told = [shown for part in REACH if (shown := reached(telling, f"{prefix}_{part}", part))]
    return [telling.voice.strung(told)] if told else []


def _reference(telling: Telling) -> list[Inlines]:
    voice, request = telling.voice, telling.case.request
    own = voice.found(request, "reference") or voice.found(request, "case_reference") or (voice.unknown(),)
    date = voice.found(request, "date")
    if not date or is_not_known(request.get("date")):
        date = (Text(voice.say(N_("date:")) + " "), voice.unknown())
    lines: list[Inlines] = [telling.voice.strung([own, date])]
    case = voice.found(request, "case_reference")
    if case and case != own:
        lines.append((Text(voice.say(N_("Case")) + " "), *case))
    lines += [
        telling.voice.strung([shown for field in ("authority", "number") if (shown := voice.found(row, field))])
        for row in request.rows("other_references")
    ]
    if kind := voice.found(request, "kind_of_request"):
        lines.append(kind)
    if oral := voice.found(request, "oral_request"):
        lines.append(oral)
    return lines


def summary(telling: Telling) -> Iterable[Block]:
    """The box of five lines: who, offence, what is asked, from whom, by when."""
    rows = [_who(telling), _offence(telling)]
    if telling.case.items:
        rows += [_asked(telling), _from_whom(telling)]
    rows.append(_by_when(telling))
    yield Particulars(tuple(rows), title=(Text(telling.voice.say(N_("Summary"))),), boxed=True)


def _who(telling: Telling) -> Row:
    voice = telling.voice
    told = [
        telling.voice.strung([shown for field in ("name", "role", "custody") if (shown := voice.found(person, field))])
        for person in telling.case.persons
        if telling.case.subject.letter.one_person or person.get("role") in ("suspect", "accused", "convicted")
    ]
    told = [each or (voice.unknown(),) for each in told]
    return _row(telling, N_("Who"), *(told or [(Text(voice.say(N_("not yet identified"))),)]))


def _offence(telling: Telling) -> Row:
    voice = telling.voice
    told = [
        telling.voice.strung([shown for field in ("name", "provision") if (shown := voice.found(offence, field))])
        for offence in telling.case.offences
    ]
    told = [each for each in told if each]
    return _row(telling, N_("Offence"), *(told or [(voice.unknown(),)]))


def _asked(telling: Telling) -> Row:
    lines: list[Inlines] = [
        (Text(f"({number}) "), Reference(item_anchor(place.row["id"]), telling.voice.say(measure.title)))
        for number, measure, place in _items(telling)
    ]
    return _row(telling, N_("Asked"), *lines)


def _items(telling: Telling) -> Iterator[tuple[int, Measure, Place]]:
    for number, (measure, place) in enumerate(telling.case.items, 1):
        if not left_out(telling, measure, place):
            yield number, measure, place


def _from_whom(telling: Telling) -> Row:
    voice = telling.voice
    lines: list[Inlines] = []
    for number, measure, place in _items(telling):
        told = [shown for field in measure.from_whom for shown in _named_by(telling, place, field)]
        lines.append((Text(f"({number}) "), *(telling.voice.strung(told) or (voice.unknown(),))))
    return _row(telling, N_("From whom"), *lines)


def _named_by(telling: Telling, place: Place, path: str) -> list[Inlines]:
    """The answer to a field, or with "accounts.bank" that of a field in each row, each named once."""
    field, _, inner = path.partition(".")
    places = place.rows(field) if inner else (place,)
    shown = [found for each in places if (found := telling.voice.found(each, inner or field))]
    return list(dict.fromkeys(shown))


def _by_when(telling: Telling) -> Row:
    voice, request = telling.voice, telling.case.request
    deadline, event = voice.found(request, "deadline"), voice.found(request, "deadline_event")
    first = telling.voice.strung([shown for shown in (deadline, event) if shown]) or (
        Text(voice.say(N_("no date is set; as soon as your other duties allow"))),
    )
    lines = [first]
    for number, _, place in _items(telling):
        if own := voice.found(place, "item_deadline"):
            lines.append((Text(f"({number}) "), *own))
    return _row(telling, N_("By when"), *lines)
