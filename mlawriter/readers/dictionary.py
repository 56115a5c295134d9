"""The data dictionary: every section and field of the definitions as a page of Markdown, for people who write files."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, assert_never

from mlawriter.readers.views import KIND_NAMES
from mlawriter.vocabulary.annexes import AnnexRule
from mlawriter.vocabulary.conditions import ALWAYS, AllOf, Always, AnyOf, Condition, Has, Is, Not
from mlawriter.vocabulary.fields import Choice, Choices, Field, Kind, Links, Rows
from mlawriter.vocabulary.letters import Letter, Measure
from mlawriter.vocabulary.needs import Ask
from mlawriter.vocabulary.sections import Section

_HEAD: Final = ("| field | label | kind | need, and who asks | asked when |", "|---|---|---|---|---|")


def dictionary_of(matter: tuple[Section, ...], letters: Mapping[str, Letter], measures: Mapping[str, Measure]) -> str:
    """The sections of the matter, of each letter and of the measures; what several share is told once."""
    told: dict[Section, str] = {}
    lines = ["## The matter", ""]
    for section in matter:
        lines += _section(section, "the matter", told)
    for letter in letters.values():
        lines += _letter(letter, told)
    shared = _in_all(measures)
    lines += ["## Measures", "", "### Fields of every measure", "", *_table(shared)]
    for measure in measures.values():
        lines += _measure(measure, shared)
    return "\n".join(lines).rstrip("\n") + "\n"


def in_words(condition: Condition) -> str:
    """A condition as a reader of the dictionary understands it; nothing where it always holds."""
    match condition:
        case Always():
            return ""
        case Is(field, values):
            return f"`{field}` is {' or '.join(f'`{value}`' for value in sorted(values))}"
        case Has(field):
            return f"`{field}` is answered"
        case AllOf(parts):
            return " and ".join(map(_part, parts))
        case AnyOf(parts):
            return " or ".join(map(_part, parts))
        case Not(part):
            return f"not ({in_words(part)})"
        case _:
            assert_never(condition)


def _part(condition: Condition) -> str:
    return f"({in_words(condition)})" if isinstance(condition, AllOf | AnyOf) else in_words(condition)


def _letter(letter: Letter, told: dict[Section, str]) -> Iterator[str]:
    yield from (f"## Letter `{letter.id}`: {letter.title} ({letter.code})", "", letter.help, "")
    yield from (f"Draws on these sections of the matter: {', '.join(f'`{name}`' for name in letter.matter)}.", "")
    for section in letter.sections:
        yield from _section(section, f"letter `{letter.id}`", told)
    yield from _annexes(letter.annexes)


def _section(section: Section, place: str, told: dict[Section, str]) -> Iterator[str]:
    yield from (f"### Section `{section.id}`: {section.title}", "")
    if section in told:
        yield from (f"As in {told[section]}.", "")
        return
    told[section] = place
    if section.when != ALWAYS:
        yield from (f"Asked when {in_words(section.when)}.", "")
    yield from _table(section.fields)


def _in_all(measures: Mapping[str, Measure]) -> tuple[Field, ...]:
    first, *others = measures.values()
    return tuple(field for field in first.fields if all(field in other.fields for other in others))


def _measure(measure: Measure, shared: tuple[Field, ...]) -> Iterator[str]:
    yield from (f"### Measure `{measure.id}`: {measure.title} ({measure.code})", "", measure.help, "")
    if measure.coercive is not None:
        when = "always" if measure.coercive == ALWAYS else f"when {in_words(measure.coercive)}"
        yield from (f"Compels somebody {when}.", "")
    yield from _table(field for field in measure.fields if field not in shared)
    yield from _annexes(measure.annexes)


def _annexes(rules: tuple[AnnexRule, ...]) -> Iterator[str]:
    if not rules:
        return
    yield from ("Annexes that the reader needs:", "", "| kind of annex | label | need, and who asks | asked when |")
    yield "|---|---|---|---|"
    for rule in rules:
        yield _row(f"`{rule.id}`", rule.label, _needs(rule.asks), in_words(rule.when))
    yield ""


def _table(fields: Iterable[Field]) -> Iterator[str]:
    yield from _HEAD
    for field in fields:
        yield from _lines(field, "")
    yield ""


def _lines(field: Field, path: str) -> Iterator[str]:
    label = f"{field.label} (kept out of the open letter)" if field.secret else field.label
    yield _row(f"`{path}{field.id}`", label, _kind(field.kind), _needs(field.asks), in_words(field.when))
    if isinstance(field.kind, Rows):
        for inner in field.kind.fields:
            yield from _lines(inner, f"{path}{field.id}[].")


def _kind(kind: Kind) -> str:
    name = KIND_NAMES[type(kind)]
    match kind:
        case Choice(options) | Choices(options):
            return f"{name}: {', '.join(f'`{option.id}`' for option in options)}"
        case Links(to):
            return f"{name} to `{to}`"
        case Rows():
            return f"{name}, at most {kind.most}"
        case _:
            return name


def _needs(asks: tuple[Ask, ...]) -> str:
    return "; ".join(map(_need, asks))


def _need(ask: Ask) -> str:
    """An ask that holds only under the works it names says so, and when."""
    cited = ", ".join(map(str, ask.citations))
    under = " where one of these is active" if ask.under else ""
    when = f" when {in_words(ask.when)}" if ask.when != ALWAYS else ""
    return f"**{ask.need.name}**{under}{when}: {cited}"


def _row(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"
