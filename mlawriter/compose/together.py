"""Run blocks together: sentences, lists and particulars that follow each other become one numbered paragraph."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mlawriter.compose.numbering import NUMBER_FOLLOWS, NUMBER_PASSED
from mlawriter.compose.parts.wording import capital, closed, opened, small
from mlawriter.compose.voice import COLON, SEMICOLON, Voice
from mlawriter.document.blocks import Block, Inline, Inlines, Items, Paragraph, Particulars, Text


def run_together(blocks: Iterable[Block], voice: Voice, head: Inlines = ()) -> Iterator[Block]:
    """The same words in fewer paragraphs; a table or heading between them parts two paragraphs.

    `head` stands before the first paragraph, in bold. A paragraph that an extract passes over is counted once.
    """
    pending: list[Inline] = []
    passed = False
    for block in blocks:
        sentence = _in_line(block, voice, goes_on=bool(pending) and pending[-1].text.rstrip().endswith(":"))
        if sentence is None:
            yield from _flushed(pending, passed=passed)
            pending, passed = [], False
            yield block
        elif not sentence:
            passed = True
        else:
            before: Inlines = (Text(" "),) if pending else _headed(head)
            head = ()
            pending += (*before, *sentence)
    yield from _flushed(pending, passed=passed)


def _headed(head: Inlines) -> Inlines:
    return tuple(replace(piece, strong=True) if isinstance(piece, Text) else piece for piece in closed(head)) + (
        (Text(" "),) if head else ()
    )


def _flushed(pending: list[Inline], *, passed: bool) -> Iterator[Block]:
    if pending:
        yield Paragraph(tuple(pending), number=NUMBER_FOLLOWS)
    elif passed:
        yield Paragraph((), number=NUMBER_PASSED)


def _in_line(block: Block, voice: Voice, *, goes_on: bool) -> Inlines | None:
    """The block as a sentence; nothing where it is passed over, None where it stands by itself.

    Labels within a sentence have no capital; the first has one where it begins the sentence. An only item of a list
    needs no mark.
    """
    match block:
        case Paragraph(number=number) if number == NUMBER_PASSED:
            return ()
        case Paragraph(content, number=number, anchor=None) if number == NUMBER_FOLLOWS:
            return closed(content)
        case Items(markers, items):
            if len(items) == 1:
                return closed(items[0])
            marked = [(Text(f"{marker} "), *opened(item)) for marker, item in zip(markers, items, strict=True)]
            return closed(voice.strung(marked, SEMICOLON))
        case Particulars(rows, boxed=False):
            told = voice.strung([_told(small(label), values, voice) for label, values in rows], SEMICOLON)
            return closed(told if goes_on else capital(told))
        case _:
            return None


def _told(label: Inlines, values: tuple[Inlines, ...], voice: Voice) -> Inlines:
    return (*label, Text(voice.say(COLON)), *voice.strung(values, SEMICOLON))
