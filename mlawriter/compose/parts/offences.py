"""The offences: their table, what answers to them abroad, and one sentence for each in a short letter."""

from collections.abc import Iterable

from mlawriter.compose.parts.wording import capital
from mlawriter.compose.places import Place
from mlawriter.compose.telling import Telling
from mlawriter.compose.voice import COLON, SEMICOLON
from mlawriter.document.blocks import Block, Identifier, Inlines, Table, Text
from mlawriter.language.messages import N_
from mlawriter.vocabulary.answers import is_empty, is_not_known
from mlawriter.vocabulary.passages import Words


def offences(telling: Telling) -> Iterable[Block]:
    """The table of offences; then what answers to them abroad, and what applies to all of them."""
    voice, case = telling.voice, telling.case
    laws = [place.row["id"] for place in case.annexes if place.row.get("kind") == "law"]
    if case.offences:
        labels = (N_("Provision"), N_("Conduct"), N_("Penalty"))
        rows = tuple(
            (
                _provision(telling, offence),
                voice.strung([_conduct(telling, offence), _committed(telling, offence)], SEMICOLON),
                voice.strung([_penalty(telling, offence), _limitation(telling, offence)], SEMICOLON),
            )
            for offence in case.offences
        )
        yield Table(tuple((Text(voice.say(label)),) for label in labels), rows, (26, 42, 32))
    if not case.offences:
        yield telling.numbered((voice.unknown(),))
    if laws and case.offences:
        yield from telling.sentence("letter.law_annexed", case.request, {"laws": voice.linked(voice, "annexes", laws)})
    yield from counterparts(telling)
    yield from telling.tell((Words("aggravation"),), case.request)


def offence_told(telling: Telling, offence: Place) -> Inlines:
    """An offence in one sentence: provision, conduct, penalty, time and place, limitation."""
    voice = telling.voice
    if all(is_empty(answer) for field, answer in offence.row.items() if field != "id"):
        return (voice.unknown(),)
    cells = [_conduct, _penalty, _committed, _limitation]
    told = voice.strung([cell(telling, offence) for cell in cells], SEMICOLON)
    return (*capital(_provision(telling, offence)), Text(voice.say(COLON)), *told)


def counterparts(telling: Telling) -> Iterable[Block]:
    """What we understand to answer to the offences in the law of the other State, with the assessment left to it."""
    voice, case = telling.voice, telling.case
    short = telling.case.subject.letter.function == "provisional_arrest"
    named = [
        (offence, found)
        for offence in case.offences
        if (found := voice.found(offence, "counterpart")) and not (short and is_not_known(offence.get("counterpart")))
    ]
    if named:
        yield from telling.sentence("letter.dual_criminality_judged", case.request)
    for offence, counterpart in named:
        key = "letter.counterpart_source" if voice.found(offence, "counterpart_source") else "letter.counterpart"
        yield from telling.sentence(
            key, offence, {"counterpart": counterpart, "offence_named": capital(_provision(telling, offence))}
        )


def _provision(telling: Telling, offence: Place) -> Inlines:
    voice = telling.voice
    told = [shown for field in ("name", "provision", "participation") if (shown := voice.found(offence, field))]
    return voice.strung(told) or (voice.unknown(),)


def _conduct(telling: Telling, offence: Place) -> Inlines:
    voice = telling.voice
    conduct = voice.found(offence, "conduct") or (voice.unknown(),)
    treaty = voice.found(offence, "treaty_conduct")
    return (*conduct, Text(" ("), *treaty, Text(")")) if treaty else conduct


def _penalty(telling: Telling, offence: Place) -> Inlines:
    voice = telling.voice
    penalty = voice.found(offence, "penalty")
    told = [penalty] if penalty else []
    years = offence.get("max_penalty_years")
    if isinstance(years, int) and not penalty:
        words = voice.wording.ngettext("maximum %(years)s year", "maximum %(years)s years", years) % {"years": years}
        told.append((Identifier(words),) if voice.language.direction == "ltr" else (Text(words),))
    told += [(Text(voice.say(label)),) for field, label in GRAVEST if offence.get(field)]
    return voice.strung(told, SEMICOLON) or (voice.unknown(),)


GRAVEST = (("life", N_("life imprisonment possible")), ("death_penalty", N_("death penalty possible")))


def _committed(telling: Telling, offence: Place) -> Inlines:
    voice = telling.voice
    since, until, where = (voice.found(offence, f) for f in ("committed_from", "committed_to", "committed_where"))
    period = (*since, Text(" – "), *until) if since and until else since
    told = [each for each in (period, where) if each and each != (voice.unknown(),)]
    return telling.clause("letter.committed", offence, {"committed": voice.strung(told)})[0]


def _limitation(telling: Telling, offence: Place) -> Inlines:
    voice = telling.voice
    told = [shown for field in ("limitation", "limitation_date") if (shown := voice.found(offence, field))]
    return telling.clause("letter.limitation_told", offence, {"limitation_told": voice.strung(told, SEMICOLON)})[0]


def extraditability_table(telling: Telling) -> Iterable[Block]:
    """Each offence beside the penalty and what we understand to be its counterpart: the tests of the other State."""
    voice = telling.voice
    if not telling.case.offences:
        return
    labels = (N_("Offence"), N_("Penalty"), N_("Corresponding offence in the requested State, as we understand it"))
    rows = tuple(
        (
            _provision(telling, offence),
            _penalty(telling, offence),
            voice.found(offence, "counterpart") or (voice.unknown(),),
        )
        for offence in telling.case.offences
    )
    yield Table(tuple((Text(voice.say(label)),) for label in labels), rows, (36, 26, 38))
