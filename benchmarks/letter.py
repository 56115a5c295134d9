"""A ten-page letter to DOCX, beside docxtpl rendering the same words in the same run."""

import io
from collections.abc import Iterable, Iterator

import docx
from docxtpl import DocxTemplate

from benchmarks.figures import Figure, median_ms, medians_ms
from benchmarks.sample import compose_example
from mlawriter.document.text import print_text
from mlawriter.document.word import print_word

TIMES_FASTER = 5


def measure() -> Iterator[Figure]:
    """CPU milliseconds of both, and how many times faster ours is."""
    document = compose_example()
    lines = [line for line in print_text(document).splitlines() if line.strip()]
    template = _template()
    ours, theirs = medians_ms(lambda: print_word(document), lambda: _render(template, lines))
    yield Figure("letter composed", median_ms(compose_example), "ms")
    yield Figure("letter printed as DOCX", ours, "ms")
    yield Figure("docxtpl, the same words", theirs, "ms")
    yield Figure("times faster than docxtpl", theirs / ours, "", TIMES_FASTER, at_least=True)


def _template() -> bytes:
    """A template with one paragraph that is repeated for each line, as docxtpl's guide shows it."""
    document = docx.Document()
    for text in ("{%p for line in lines %}", "{{ line }}", "{%p endfor %}"):
        document.add_paragraph(text)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def _render(template: bytes, lines: Iterable[str]) -> bytes:
    document = DocxTemplate(io.BytesIO(template))
    document.render({"lines": lines}, autoescape=True)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()
