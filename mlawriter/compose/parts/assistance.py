"""What is asked: the table that links facts to measures, and one sub-section for each measure."""

from collections.abc import Iterable, Iterator

from mlawriter.compose.links import PROTECTED, fact_numbers, item_anchor
from mlawriter.compose.places import Place
from mlawriter.compose.telling import Telling, passed_over
from mlawriter.compose.together import run_together
from mlawriter.document.blocks import Block, Heading, Inlines, Reference, Table, Text
from mlawriter.language.messages import N_
from mlawriter.vocabulary.answers import is_empty, is_not_known
from mlawriter.vocabulary.conditions import Has, Not
from mlawriter.vocabulary.fields import Links
from mlawriter.vocabulary.letters import Measure
from mlawriter.vocabulary.passages import Words

HOME_LAW = (
    Words("own_law", lead="letter.own_law"),
    Words("available_at_home", lead="letter.available_at_home"),
    Words("own_order", lead="letter.own_order"),
)

AFTER_EACH = (
    Words("not_asked", lead="letter.not_asked"),
    Words("fallback", lead="letter.fallback"),
    Words("item_deadline", lead="letter.item_deadline", when=Not(Has("serve_by"))),
)

LINK_COLUMNS = (
    N_("Item"),
    N_("Facts"),
    N_("Persons"),
    N_("Offences"),
    N_("Why it is there"),
    N_("Why it is needed"),
)


def links(telling: Telling) -> Iterable[Block]:
    """One row for each measure; each row may be handed out alone."""
    voice, items = telling.voice, telling.case.items
    if not items:
        return
    yield from telling.sentence("letter.links", telling.case.request)
    header = tuple((Text(voice.say(label)),) for label in LINK_COLUMNS)
    rows = tuple(
        _link_row(telling, number, measure, place)
        for number, (measure, place) in enumerate(items, 1)
        if not left_out(telling, measure, place)
    )
    yield Table(header, rows, (16, 7, 18, 18, 19, 22))


def _link_row(telling: Telling, number: int, measure: Measure, place: Place) -> tuple[Inlines, ...]:
    voice = telling.voice
    item = (Text(f"{number}. ", strong=True), Reference(item_anchor(place.row["id"]), voice.say(measure.title)))
    cells = [
        fact_numbers(telling.case, voice, place.get("facts") or []) or (voice.unknown(),),
        voice.linked(voice, "persons", concerned(measure, place)) or (Text("–"),),
        voice.found(place, "offences") or (voice.unknown(),),
    ]
    reasons = [voice.found(place, field) or (voice.unknown(),) for field in ("why_there", "why_needed")]
    return (item, *cells, *reasons)


def concerned(measure: Measure, place: Place) -> list[str]:
    """The persons whom a measure points to, by whichever of its fields: the person heard, served, or concerned."""
    found = [
        row
        for field in measure.fields
        if isinstance(field.kind, Links) and field.kind.to == "persons" and field.kind.concerns
        for row in place.get(field.id) or ()
    ]
    return list(dict.fromkeys(found))


def measures(telling: Telling) -> Iterable[Block]:
    """A heading and the passages of each measure; its operative words come first, the fallback last."""
    for number, (measure, place) in enumerate(telling.case.items, 1):
        yield from told_item(telling, number, measure, place, telling.tell(measure.passages, place))


def told_item(
    telling: Telling, number: int, measure: Measure, place: Place, blocks: Iterable[Block]
) -> Iterator[Block]:
    """One item with its heading; in an extract, an item that concerns a protected person is only counted."""
    item, title = telling.voice.say(N_("Item")), telling.voice.say(measure.title)
    words = f"{item} {number}. {title}"
    marked = f"{words} {PROTECTED}" if is_protected(telling, measure, place) else words
    last = run_together((*_home_law(telling, place), *telling.tell(AFTER_EACH, place)), telling.voice)
    told = [*blocks, *last]
    if left_out(telling, measure, place):
        yield from passed_over(told)
        return
    yield Heading(3, (Text(marked),), anchor=item_anchor(place.row["id"]))
    yield from told


def is_protected(telling: Telling, measure: Measure, place: Place) -> bool:
    """Whether the item concerns a person whose part in the case is kept apart."""
    return bool(telling.case.protected & {*concerned(measure, place)})


def left_out(telling: Telling, measure: Measure, place: Place) -> bool:
    """Whether an extract leaves the item out."""
    return telling.case.extract and is_protected(telling, measure, place)


def _home_law(telling: Telling, place: Place) -> Iterable[Block]:
    """Provision, availability and order at home; one sentence where all three are empty, not three."""
    answers = [place.get(passage.field) for passage in HOME_LAW]
    if all(is_empty(answer) or is_not_known(answer) for answer in answers) and any(map(is_not_known, answers)):
        yield from telling.sentence("letter.home_law_unknown", place, {"home_law": (telling.voice.unknown(),)})
        return
    yield from telling.tell(HOME_LAW, place)
