"""The case: the legal basis, the statement of facts with the payments."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mlawriter.compose.links import PROTECTED, fact_anchor
from mlawriter.compose.parts.wording import capital, closed, small
from mlawriter.compose.places import Place
from mlawriter.compose.telling import Telling, passed_over
from mlawriter.compose.together import run_together
from mlawriter.compose.voice import COLON, SEMICOLON
from mlawriter.document.blocks import Block, Identifier, Inline, Inlines, Table, Text
from mlawriter.language.messages import N_
from mlawriter.language.scripts import has_letters
from mlawriter.vocabulary.conditions import Has
from mlawriter.vocabulary.passages import Grid, Part, Together, Words

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
    serious = telling.sentence("basis.serious_crime", request) if _serious(telling) else []
    yield from run_together((*serious, *telling.tell(SCOPE, request)), telling.voice)


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
        yield from _fact(telling, fact)
    if not telling.case.facts:
        yield telling.numbered((telling.voice.unknown(),))
    yield from telling.tell(AFTER_FACTS, telling.case.request)


def _fact(telling: Telling, fact: Place) -> Iterator[Block]:
    """A fact in paragraphs; what names a protected person carries the mark, and an extract leaves it out."""
    marked = fact.row.get("id") in telling.case.guarded_facts
    told = tuple(_paragraphs(telling, fact, marked=marked))
    yield from passed_over(told) if marked and telling.case.extract else told


def _paragraphs(telling: Telling, fact: Place, *, marked: bool) -> Iterator[Block]:
    paragraphs = telling.voice.answer(found) if (found := fact.find("text")) else ()
    for index, content in enumerate(paragraphs):
        head = () if index else (*((Text(f"{PROTECTED} "),) if marked else ()), *_head(telling, fact))
        tail = _tail(telling, fact) if index == len(paragraphs) - 1 else ()
        anchor = None if index else fact_anchor(fact.row.get("id", ""))
        yield telling.numbered((*head, *_closed(content, tail)), anchor)


AFTER_FACTS = (
    Part("payments", when=Has("payments")),
    Together((Words("evidence", lead="letter.evidence"), Words("conflicts", lead="letter.conflicts"))),
)

PAYMENTS = Grid(
    "payments", ("date", "amount", "from_whom", "to_whom", "reference"), (18, 18, 24, 24, 16), total="amount"
)
MOST_ACROSS = 5


def payments(telling: Telling) -> Iterable[Block]:
    """The payments: who paid whom is told once where it is the same in all, and a few stand side by side."""
    request, voice = telling.case.request, telling.voice
    (words,) = telling.clause("letter.payments", request)
    rows = list(request.rows("payments"))
    same = [field for field in ("from_whom", "to_whom") if len({str(row.get(field)) for row in rows}) == 1]
    alike = [_labelled(telling, rows[0], field) for field in same if len(rows) > 1 and voice.found(rows[0], field)]
    stated = _closed(words, _source(telling, request, "payments_source", "payments_annexes"))
    told = (Text(" "), *closed(capital(voice.strung(alike, SEMICOLON)))) if alike else ()
    yield telling.numbered((*stated, *told), "payments")
    left = tuple(column for column in PAYMENTS.columns if not alike or column not in same)
    widths = tuple(PAYMENTS.widths[PAYMENTS.columns.index(column)] for column in left)
    for block in telling.tell((replace(PAYMENTS, columns=left, widths=widths),), request):
        yield _across(block) if isinstance(block, Table) and len(block.header) == PAIR < len(block.rows) else block


PAIR = 2


def _labelled(telling: Telling, row: Place, field: str) -> Inlines:
    found = row.find(field)
    return (
        (*small(telling.voice.label(found.field)), Text(telling.voice.say(COLON)), *telling.voice.found(row, field))
        if found
        else ()
    )


def _across(table: Table) -> Table:
    """A table of two columns laid on its side, where it then has room for all its entries."""
    if len(table.rows) > MOST_ACROSS:
        return table
    dates, amounts = zip(*table.rows, strict=True)
    share = 100 // len(dates)
    return Table(dates, (amounts,), (100 - share * (len(dates) - 1), *(share,) * (len(dates) - 1)))


def _head(telling: Telling, fact: Place) -> Inlines:
    voice = telling.voice
    heading = voice.found(fact, "heading")
    when, until, where = (voice.found(fact, field) for field in ("date", "date_to", "place"))
    period = (*when, Text(" – "), *until) if when and until else when
    stated = telling.voice.strung([period, where])
    if heading:
        inside = (Text(" ("), *stated, Text(")")) if stated else ()
        return (*_emphasised(heading), *inside, Text(". "))
    return (*capital(stated), Text(telling.voice.say(COLON))) if stated else ()


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
