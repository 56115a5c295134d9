"""What is asked: the table that links facts to measures, and one sub-section for each measure."""

from collections.abc import Iterable

from mlawriter.compose.links import item_anchor
from mlawriter.compose.places import Place
from mlawriter.compose.telling import Telling
from mlawriter.document.blocks import Block, Heading, Inlines, Reference, Table, Text
from mlawriter.language.messages import N_
from mlawriter.vocabulary.fields import Links
from mlawriter.vocabulary.letters import Measure
from mlawriter.vocabulary.passages import Words

AFTER_EACH = (
    Words("own_law", lead="letter.own_law"),
    Words("available_at_home", lead="letter.available_at_home"),
    Words("own_order", lead="letter.own_order"),
    Words("not_asked", lead="letter.not_asked"),
    Words("fallback", lead="letter.fallback"),
    Words("item_deadline", lead="letter.item_deadline"),
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
    rows = tuple(_link_row(telling, number, measure, place) for number, (measure, place) in enumerate(items, 1))
    yield Table(header, rows, (15, 15, 16, 17, 18, 19))


def _link_row(telling: Telling, number: int, measure: Measure, place: Place) -> tuple[Inlines, ...]:
    voice = telling.voice
    item = (Text(f"{number}. ", strong=True), Reference(item_anchor(place.row["id"]), voice.say(measure.title)))
    cells = [
        voice.found(place, "facts") or (voice.unknown(),),
        voice.linked(voice, "persons", concerned(measure, place)) or (Text("–"),),
        voice.found(place, "offences") or (voice.unknown(),),
    ]
    reasons = [voice.found(place, field) or (voice.unknown(),) for field in ("why_there", "why_needed")]
    return (item, *cells, *reasons)


def concerned(measure: Measure, place: Place) -> list[str]:
    """The persons whom a measure points to, by whichever of its fields: the person heard, served, or concerned."""
    links = [field.id for field in measure.fields if isinstance(field.kind, Links) and field.kind.to == "persons"]
    return [row for link in links for row in place.get(link) or ()]


def measures(telling: Telling) -> Iterable[Block]:
    """A heading and the passages of each measure; its operative words come first, the fallback last."""
    for number, (measure, place) in enumerate(telling.case.items, 1):
        words = f"{telling.voice.say(N_('Item'))} {number}. {telling.voice.say(measure.title)}"
        yield Heading(3, (Text(words),), anchor=item_anchor(place.row["id"]))
        yield from telling.tell(measure.passages, place)
        yield from telling.tell(AFTER_EACH, place)
