"""Telling: passages become blocks, with paragraphs that are numbered at the end."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from mlawriter.compose.blanks import standard_blanks
from mlawriter.compose.casefile import CaseFile
from mlawriter.compose.numbering import NUMBER_FOLLOWS, NUMBER_PASSED
from mlawriter.compose.parts.wording import closed, is_closed, small
from mlawriter.compose.places import Found, Place
from mlawriter.compose.together import run_together
from mlawriter.compose.voice import COLON, SEMICOLON, Voice
from mlawriter.document.blocks import Block, Heading, Inline, Inlines, Items, Paragraph, Particulars, Table, Text
from mlawriter.language.clauses import Blank
from mlawriter.language.dates import leading_to
from mlawriter.language.messages import N_
from mlawriter.language.zones import shifted
from mlawriter.readers.profile import Profile
from mlawriter.vocabulary.answers import is_empty, is_not_known
from mlawriter.vocabulary.fields import Day, Field, Moment, Rows
from mlawriter.vocabulary.needs import Need
from mlawriter.vocabulary.passages import (
    Branch,
    Facts,
    Grid,
    HeldBack,
    Listing,
    Part,
    Passage,
    Sentence,
    Title,
    Together,
    Words,
)


@dataclass(frozen=True)
class Telling:
    """One letter being told in one language; `parts` are the functions that the passage `Part` names."""

    case: CaseFile
    voice: Voice
    parts: Mapping[str, Callable[["Telling"], Iterable[Block]]]

    @property
    def profile(self) -> Profile:
        """The needs that hold for this request."""
        return self.case.profile

    def clause(self, key: str, place: Place, blanks: Mapping[str, Inlines] | None = None) -> tuple[Inlines, ...]:
        """A clause with its blanks filled, as paragraphs."""
        standard = standard_blanks(self.case, self.voice, place)
        paragraphs: list[list[Inline]] = [[]]
        for piece in self.voice.clauses.pieces(self.voice.tag, key):
            if isinstance(piece, Blank):
                given = (blanks or {}).get(piece.name) or self._filled(piece.name, place, standard)
                paragraphs[-1][-1:] = self._leading_to(piece.name, place, paragraphs[-1][-1:])
                paragraphs[-1].extend(given or (self.voice.unknown(),))
                continue
            for index, words in enumerate(piece.split("\n\n")):
                if index:
                    paragraphs.append([])
                paragraphs[-1].append(Text(_after(paragraphs[-1], words)))
        return tuple(tuple(paragraph) for paragraph in paragraphs)

    def _leading_to(self, name: str, place: Place, before: list[Inline]) -> list[Inline]:
        """The words before a date, as they are where its day is not known."""
        found = place.find(name)
        if not found or not isinstance(found.field.kind, Day) or not isinstance(found.answer, Mapping):
            return before
        known = "year" in found.answer
        return [replace(x, text=leading_to(self.voice.tag, x.text, found.answer)) if known else x for x in before]

    def _filled(self, name: str, place: Place, standard: Mapping[str, Callable[[], Inlines]]) -> Inlines:
        return standard[name]() if name in standard else self.voice.found(place, name)

    def numbered(self, content: Inlines, anchor: str | None = None) -> Paragraph:
        """A paragraph that is given its number when the letter is whole."""
        return Paragraph(content, number=NUMBER_FOLLOWS, anchor=anchor)

    def sentence(self, key: str, place: Place, blanks: Mapping[str, Inlines] | None = None) -> list[Block]:
        """A clause as numbered paragraphs."""
        return [self.numbered(content) for content in self.clause(key, place, blanks)]

    def tell(self, passages: Iterable[Passage], place: Place) -> Iterator[Block]:
        """The blocks of passages in their order; a heading with nothing under it is left out."""
        waiting: list[Heading] = []
        for passage in passages:
            if not place.scope.holds(passage.when):
                continue
            if isinstance(passage, Title):
                waiting = [heading for heading in waiting if heading.level < passage.level]
                (words,) = self.clause(passage.clause, place)
                waiting.append(Heading(passage.level, words))
                continue
            for block in self._one(passage, place):
                if not is_passed_over(block):
                    yield from waiting
                    waiting = []
                yield block

    def _one(self, passage: Passage, place: Place) -> Iterable[Block]:
        match passage:
            case Sentence(clause, _, numbered):
                manner = self.numbered if numbered else _courtesy
                return [manner(content) for content in self.clause(clause, place)]
            case Words(field, lead):
                return self._words(field, lead, place)
            case Facts(fields):
                return self._facts(fields, place)
            case Grid():
                return self._grid(passage, place)
            case Listing(field, lead):
                return self._listing(field, lead, place)
            case Part(name):
                return self.parts[name](self)
            case Together(passages, head):
                words = self.clause(head, place)[0] if head else ()
                return run_together(self._each(passages, place), self.voice, words)
            case Branch(passages):
                return self.tell(passages, place)
            case HeldBack(passages):
                told = self.tell(passages, place)
                return passed_over(told) if self.case.extract else told
            case Title():
                return ()
            case _:
                assert_never(passage)

    def _each(self, passages: Iterable[Passage], place: Place) -> Iterator[Block]:
        """The blocks of passages that run together: a table of one row as its particulars."""
        for passage in passages:
            if not place.scope.holds(passage.when):
                continue
            rows = list(place.rows(passage.field)) if isinstance(passage, Grid) else []
            if isinstance(passage, Grid) and len(rows) == 1:
                told = tuple(field for column in passage.columns for field in column.split("+"))
                cells = ((self._head(rows, field), (self._cell(rows[0], field),)) for field in told)
                yield Particulars(tuple((label, values) for label, values in cells if values[0]))
            else:
                yield from self._one(passage, place)

    def _words(self, field: str, lead: str, place: Place) -> Iterable[Block]:
        found = place.find(field)
        if found is None or not self.spoken(found, place):
            return
        words = self.clause(lead, place)[0] if lead else ()
        leads = bool(words) and words[-1].text.endswith(":")
        before: Inlines = (*words, *((Text(" "),) if words else ()), *(() if leads else self._lacking(found)))
        for index, content in enumerate(self.voice.answer(found)):
            yield self.numbered(closed(content if index else (*before, *content)))

    def _lacking(self, found: Found) -> Inlines:
        """What is said to be unknown, where no words lead up to it."""
        lacking = is_empty(found.answer) or is_not_known(found.answer)
        return (*self.voice.label(found.field), Text(self.voice.say(COLON))) if lacking else ()

    def _facts(self, fields: tuple[str, ...], place: Place) -> Iterable[Block]:
        found = (place.find(field) for field in fields)
        rows = tuple(
            (self.voice.label(known.field), self.voice.answer(known))
            for known in found
            if known is not None and self.told(known.field, known.answer, place)
        )
        if rows:
            yield Particulars(rows)

    def told(self, field: Field, answer: object, place: Place) -> bool:
        """Whether particulars name the field: answered, or empty although the reader needs it (then as unknown)."""
        if not place.asks(field):
            return False
        if not is_empty(answer):
            return True
        asked = self.profile.asked(field.asks, place.scope)
        return asked is not None and asked.need > Need.HELPFUL

    def spoken(self, found: Found, place: Place) -> bool:
        """Whether the drafter's words are told: written, or missing although REQUIRED (then as unknown)."""
        if not place.asks(found.field):
            return False
        if not is_empty(found.answer):
            return True
        asked = self.profile.asked(found.field.asks, place.scope)
        return asked is not None and asked.need is Need.REQUIRED

    def _grid(self, grid: Grid, place: Place) -> Iterable[Block]:
        found = place.find(grid.field)
        if found is None or not isinstance(found.field.kind, Rows) or not self.spoken(found, place):
            return
        if is_empty(found.answer):
            yield self.numbered(closed((*self._lacking(found), self.voice.unknown())))
            return
        rows = list(place.rows(grid.field))
        grid = self._without_empty_columns(grid, rows)
        cells = [tuple(self._joined_cell(row, column, rows) for column in grid.columns) for row in rows]
        if grid.total and len(rows) > 1:
            cells.append(self._total_row(grid, place))
        yield Table(tuple(self._head(rows, column) for column in grid.columns), tuple(cells), grid.widths)

    def _without_empty_columns(self, grid: Grid, rows: list[Place]) -> Grid:
        """A column that no row answers or needs is left out, and the others share its width."""
        kept = [
            (column, width)
            for column, width in zip(grid.columns, grid.widths, strict=True)
            if any(self._joined_cell(row, column, rows) for row in rows)
        ] or [(grid.columns[0], 100)]
        whole = sum(width for _, width in kept)
        shares = [width * 100 // whole for _, width in kept]
        shares[0] += 100 - sum(shares)
        return replace(grid, columns=tuple(column for column, _ in kept), widths=tuple(shares))

    def _leading(self, rows: list[Place], column: str) -> str:
        """The field that heads a column of several: the first that a row tells."""
        fields = column.split("+")
        return next((field for field in fields if any(self._cell(row, field) for row in rows)), fields[0])

    def _head(self, rows: list[Place], column: str) -> Inlines:
        found = rows[0].find(self._leading(rows, column))
        return self.voice.label(found.field) if found else ()

    def _joined_cell(self, row: Place, column: str, rows: list[Place]) -> Inlines:
        """The answers of a column of several fields; the head of the column tells the first, labels the others."""
        leading, told = self._leading(rows, column), []
        for field in column.split("+"):
            shown = self._cell(row, field)
            label = () if field == leading else (*small(self._head([row], field)), Text(self.voice.say(COLON)))
            told.append((*label, *shown) if shown else ())
        return self.voice.strung(told, SEMICOLON)

    def _cell(self, row: Place, column: str) -> Inlines:
        """The answer of one row; unknown where it is empty although the reader needs it; else empty."""
        found = row.find(column)
        if found is None or not self.told(found.field, found.answer, row):
            return ()
        shown = self.voice.inline(found)
        return (*shown, *self._elsewhere(found, row)) if isinstance(found.field.kind, Moment) else shown

    def _elsewhere(self, found: Found, row: Place) -> Inlines:
        """A moment in the time of the requested State and in our own, where their offsets are given."""
        told: list[Inline] = []
        for field in ("their_offset", "our_offset"):
            moved = shifted(found.answer, str(row.get(field) or ""))
            if moved and moved != found.answer:
                told += (Text(self.voice.say(SEMICOLON)), *self.voice.inline(replace(found, answer=moved)))
        return tuple(told)

    def _total_row(self, grid: Grid, place: Place) -> tuple[Inlines, ...]:
        amounts = [row.get(grid.total) for row in place.rows(grid.field) if row.get(grid.total)]
        total = self.voice.total([amount for amount in amounts if "amount" in amount])
        first: Inlines = (Text(self.voice.say(N_("Total")), strong=True),)
        return tuple(
            total if column == grid.total else first if index == 0 else () for index, column in enumerate(grid.columns)
        )

    def _listing(self, field: str, lead: str, place: Place) -> Iterable[Block]:
        found = place.find(field)
        if found is None or not place.asks(found.field) or is_empty(found.answer):
            return
        items = tuple(self.voice.listed(found))
        if len(items) == 1:
            yield self.numbered(closed((*self.clause(lead, place)[0], Text(" "), *items[0])))
            return
        yield from self.sentence(lead, place)
        yield Items(tuple(f"({self.voice.marker(index)})" for index in range(len(items))), items)


def _courtesy(content: Inlines) -> Paragraph:
    return Paragraph(content, manner="courtesy")


def _after(before: list[Inline], words: str) -> str:
    """Words that follow an answer; where it ends with a full stop of its own, theirs is left out."""
    return words[1:] if words.startswith(".") and is_closed(tuple(before)) else words


def passed_over(blocks: Iterable[Block]) -> Iterator[Block]:
    """What an extract keeps of blocks that it leaves out: the count of their numbered paragraphs."""
    for block in blocks:
        if isinstance(block, Paragraph) and block.number:
            yield Paragraph((), number=NUMBER_PASSED, anchor=block.anchor)


def is_passed_over(block: Block) -> bool:
    """Whether an extract leaves the block out."""
    return isinstance(block, Paragraph) and block.number == NUMBER_PASSED
