"""The case: the legal basis, the statement of facts with the payments, the offences."""

from collections.abc import Iterable
from dataclasses import replace

from mlawriter.compose.links import fact_anchor
from mlawriter.compose.parts.wording import capital
from mlawriter.compose.places import Place
from mlawriter.compose.telling import Telling
from mlawriter.compose.voice import COLON, SEMICOLON
from mlawriter.document.blocks import Block, Identifier, Inline, Inlines, Table, Text
from mlawriter.language.messages import N_
from mlawriter.language.scripts import has_letters
from mlawriter.vocabulary.answers import is_not_known
from mlawriter.vocabulary.conditions import Has
from mlawriter.vocabulary.passages import Grid, Part, Words

UN_CONVENTIONS = frozenset({"UNTOC", "UNCAC", "VIENNA88"})


def basis(telling: Telling) -> Iterable[Block]:
    """The instruments relied on, the governing one first, with exact articles and since when both are parties."""
    case, request = telling.case, telling.case.request
    for told in sorted(case.basis, key=lambda each: not each.governing):
        key = f"basis.{'governing' if told.governing else 'supporting'}"
        parties = "_parties" if told.ours and told.theirs else "_bound" if told.bound else ""
        blanks: dict[str, Inlines] = {
            "treaty": (Text(told.title),),
            "articles": (_provisions(told.articles),) if told.articles else (),
            "since_ours": (Text(told.ours),) if told.ours else (),
            "since_theirs": (Text(told.theirs),) if told.theirs else (),
        }
        yield from telling.sentence(key + parties, request, blanks)
    if not case.basis:
        yield from telling.sentence(f"basis.{_without_treaty(telling)}", request)
    if _other_treaty_governs(telling):
        yield from telling.sentence("basis.un_paragraphs_beside", request)
    if _serious(telling):
        yield from telling.sentence("basis.serious_crime", request)
    yield from telling.tell(SCOPE, request)


SCOPE = (
    Words("transnational_grounds", lead="basis.transnational"),
    Words("group_grounds", lead="basis.organized_group"),
    Words("domestic_law", lead="basis.domestic_law"),
)


def _other_treaty_governs(telling: Telling) -> bool:
    """UNTOC 18(7), UNCAC 46(7), 1988 7(7): where another treaty governs, their procedure applies only by agreement."""
    if telling.case.subject.letter.function != "mla":
        return False
    told = telling.case.basis
    governed = any(each.governing and each.instrument not in UN_CONVENTIONS for each in told)
    return governed and any(each.instrument in UN_CONVENTIONS and not each.governing for each in told)


def _provisions(articles: str) -> Inline:
    """Articles keep their order in any script, unless they were typed in words from right to left."""
    return Text(articles) if has_letters(articles, "rtl") else Identifier(articles)


def _without_treaty(telling: Telling) -> str:
    """What is said where no instrument is relied on; that none binds both is said only where nothing else is."""
    request = telling.case.request
    if request.get("domestic_law"):
        return "reciprocity_and_law"
    if not request.get("reciprocity"):
        return "not_chosen"
    return "reciprocity_and_law" if request.get("not_relied_on") else "reciprocity_only"


def _serious(telling: Telling) -> bool:
    """UNTOC 2(b): every offence of the letter can be punished with four years or more."""
    years = [99 if offence.get("life") else offence.get("max_penalty_years") for offence in telling.case.offences]
    relied = any(told.instrument.startswith("UNTOC") for told in telling.case.basis)
    return relied and bool(years) and all(isinstance(each, int) and each >= SERIOUS_CRIME_YEARS for each in years)


SERIOUS_CRIME_YEARS = 4


def facts(telling: Telling) -> Iterable[Block]:
    """Numbered facts in the order of the file, each with its source and annexes; then payments and evidence."""
    for fact in telling.case.facts:
        paragraphs = telling.voice.answer(found) if (found := fact.find("text")) else ()
        for index, content in enumerate(paragraphs):
            head = () if index else _head(telling, fact)
            tail = _tail(telling, fact) if index == len(paragraphs) - 1 else ()
            anchor = None if index else fact_anchor(fact.row.get("id", ""))
            yield telling.numbered((*head, *_closed(content, tail)), anchor)
    if not telling.case.facts:
        yield telling.numbered((telling.voice.unknown(),))
    yield from telling.tell(AFTER_FACTS, telling.case.request)


AFTER_FACTS = (
    Part("payments", when=Has("payments")),
    Grid("payments", ("date", "amount", "from_whom", "to_whom", "reference"), (18, 18, 24, 24, 16), total="amount"),
    Words("evidence", lead="letter.evidence"),
    Words("conflicts", lead="letter.conflicts"),
)


def payments(telling: Telling) -> Iterable[Block]:
    """The sentence before the table of payments, with its source and annexes."""
    request = telling.case.request
    (words,) = telling.clause("letter.payments", request)
    yield telling.numbered(_closed(words, _source(telling, request, "payments_source", "payments_annexes")), "payments")


def _head(telling: Telling, fact: Place) -> Inlines:
    voice = telling.voice
    heading = voice.found(fact, "heading")
    when, until, where = (voice.found(fact, field) for field in ("date", "date_to", "place"))
    period = (*when, Text(" – "), *until) if when and until else when
    stated = telling.voice.strung([period, where])
    if heading:
        inside = (Text(" ("), *stated, Text(")")) if stated else ()
        return (*_emphasised(heading), *inside, Text(". "))
    return (*stated, Text(telling.voice.say(COLON))) if stated else ()


def _tail(telling: Telling, fact: Place) -> Inlines:
    return _source(telling, fact, "source", "annexes")


def _source(telling: Telling, place: Place, source_field: str, annexes_field: str) -> Inlines:
    """In brackets: the source of a statement and the annexes that show it."""
    voice = telling.voice
    source = voice.found(place, source_field)
    annexes = voice.linked(voice, "annexes", place.get(annexes_field) or [])
    named = (Text(voice.say(N_("source:")) + " "), *source) if source else ()
    stated = telling.voice.strung([named, annexes], SEMICOLON)
    return (Text(" ("), *stated, Text(")")) if stated else ()


def _closed(content: Inlines, bracket: Inlines) -> Inlines:
    """A sentence with a bracket before its full stop."""
    last = content[-1]
    if not bracket or not isinstance(last, Text) or not last.text.endswith("."):
        return (*content, *bracket)
    return (*content[:-1], replace(last, text=last.text[:-1]), *bracket, Text("."))


def _emphasised(content: Inlines) -> Inlines:
    return tuple(
        Text(piece.text, emphasis=True, language=piece.language, direction=piece.direction)
        if isinstance(piece, Text)
        else piece
        for piece in content
    )


def offences(telling: Telling) -> Iterable[Block]:
    """The table of offences; then what answers to them abroad, and what applies to all of them."""
    voice, case = telling.voice, telling.case
    laws = [place.row["id"] for place in case.annexes if place.row.get("kind") == "law"]
    if laws and case.offences:
        yield from telling.sentence("letter.law_annexed", case.request, {"laws": voice.linked(voice, "annexes", laws)})
    if case.offences:
        labels = (N_("Provision"), N_("Conduct"), N_("Penalty"), N_("Committed"), N_("Limitation"))
        rows = tuple(tuple(cell(telling, offence) for cell in CELLS) for offence in case.offences)
        yield Table(tuple((Text(voice.say(label)),) for label in labels), rows, (22, 28, 16, 18, 16))
    short = telling.case.subject.letter.function == "provisional_arrest"
    if not case.offences:
        yield telling.numbered((voice.unknown(),))
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
    yield from telling.tell((Words("aggravation"),), case.request)


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
    return voice.strung(told) or (voice.unknown(),)


def _limitation(telling: Telling, offence: Place) -> Inlines:
    voice = telling.voice
    told = [shown for field in ("limitation", "limitation_date") if (shown := voice.found(offence, field))]
    return voice.strung(told, SEMICOLON) or (voice.unknown(),)


CELLS = (_provision, _conduct, _penalty, _committed, _limitation)


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
