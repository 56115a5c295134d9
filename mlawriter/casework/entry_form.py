"""The form on which a State corrects and confirms its own entry by hand: every question with what is on file."""

from collections.abc import Iterator
from datetime import date
from string import ascii_lowercase
from typing import Any, Final, Literal, TypeAlias

from babel import Locale
from babel.dates import format_date

from mlawriter.casework.books import Books
from mlawriter.casework.entry_words import FormLanguage, FormWords, form_words, language_called
from mlawriter.directory import State
from mlawriter.directory.questions import GENERAL, Question, Record, questions_for
from mlawriter.directory.records import Notification
from mlawriter.document.blocks import (
    Block,
    Document,
    Heading,
    Identifier,
    Inlines,
    Items,
    Paragraph,
    Particulars,
    Table,
    Text,
    Unknown,
)
from mlawriter.language.locales import LANGUAGES

_WIDTHS: Final = (9, 26, 31, 34)
_BOX: Final = "☐"
_LINE: Final = "_" * 40
# Keys whose value keeps its order in any script.
_SIGNS: Final = frozenset({"phones", "faxes", "emails", "website", "time_zone"})

_LOCALES: Final = {"en": "en_GB", "pt": "pt_PT"}

Sources: TypeAlias = dict[tuple[str, str], str]
"""The mark of each source of a record: the place and its date."""


def entry_form(books: Books, state: State, tag: FormLanguage, today: date) -> Document:
    """The form in one language, as of a day."""
    return _Form(books, state, tag).document(today)


def state_called(books: Books, code: str, tag: str) -> str:
    """The name of a State in the language of the form, in English where none is known."""
    printed = books.directory.name(code, tag)
    return Locale.parse(tag).territories.get(code, printed.text) if printed.is_fallback else printed.text


def named(books: Books, question: Question, tag: FormLanguage) -> str:
    """The law or the treaty of the notice that a question is about; a bilateral one by the States that it binds."""
    form = form_words(tag).form
    notice = question.told
    if not isinstance(notice, Notification):
        return ""
    if notice.instrument == "BILATERAL":
        return form.bilateral.format(states=", ".join(state_called(books, code, tag) for code in notice.partners))
    return form.domestic if notice.instrument == "DOMESTIC" else _instrument(books, notice.instrument, tag)


def _instrument(books: Books, id_: str, tag: FormLanguage) -> str:
    known = books.law.instruments.get(id_)
    spoken = any(language.tag == tag for language in LANGUAGES)
    return known.short_title(tag) if known and spoken else id_


class _Form:
    """One State's form in one language."""

    def __init__(self, books: Books, state: State, tag: FormLanguage) -> None:
        self.books, self.state, self.tag = books, state, tag
        self.words: FormWords = form_words(tag)
        self.direction: Literal["ltr", "rtl"] = "rtl" if tag == "ar" else "ltr"
        self.called = state_called(books, state.code, tag)

    def document(self, today: date) -> Document:
        """The whole form."""
        form = self.words.form
        title = form.title.format(state=self.called)
        return Document(
            language=self.tag,
            direction=self.direction,
            title=title,
            reference=f"{self.state.code} · {today.isoformat()}",
            page_of=form.page_of,
            blocks=(
                Heading(1, (Text(title),)),
                Paragraph((Text(form.subtitle),), manner="subtitle"),
                *self._head(today),
                *(block for record in questions_for(self.state) for block in self._record(record)),
                *self._end(),
            ),
            training=form.training if self.state.fictional else None,
        )

    def _head(self, today: date) -> Iterator[Block]:
        form = self.words.form
        yield Particulars((
            ((Text(form.state),), ((Text(self.called),),)),
            ((Text(form.drawn_up),), ((Text(format_date(today, "long", locale=_LOCALES.get(self.tag, self.tag))),),)),
            ((Text(form.return_to),), ((Text(_LINE),), (Text(_LINE),), (Text(_LINE),))),
        ), boxed=True)  # fmt: skip
        yield Paragraph((Text(form.purpose),))
        how = (form.how_correct, form.how_confirm, form.how_empty, form.how_numbers)
        yield Items(tuple("–" for _ in how), tuple((Text(sentence),) for sentence in how))

    def _record(self, record: Record) -> Iterator[Block]:
        form = self.words.form
        about = self.words.about(record.about)
        yield Heading(2, (Text(form.record.format(number=record.number, about=about)),))
        if record.about == GENERAL:
            yield Paragraph((Text(form.general_intro),))
        elif not record.entry:
            yield Paragraph((Text(form.record_missing),))
        header = (form.number, form.question, form.on_file, form.answer)
        sources: Sources = {}
        rows = tuple(self._row(question, sources) for question in record.questions)
        yield Table(tuple((Text(word),) for word in header), rows, _WIDTHS)
        if sources:
            yield Paragraph((Text(form.sources),), manner="note")
            yield Items(tuple(sources.values()), tuple(_cited(*source) for source in sources))

    def _row(self, question: Question, sources: Sources) -> tuple[Inlines, ...]:
        number = (Identifier(question.number),)
        asked = (Text(self.words.asked(question, self.tag, named(self.books, question, self.tag))),)
        if question.kind == "tick":
            return number, asked, (), (Text(_BOX),)
        return number, asked, tuple(self._on_file(question, sources)), tuple(self._room(question))

    def _on_file(self, question: Question, sources: Sources) -> Iterator[Any]:
        if not question.value:
            yield Unknown(self.words.form.nothing)
            return
        yield from self._value(question)
        if question.told:
            told = question.told
            mark = sources.setdefault((told.source, told.source_date), f"[{ascii_lowercase[len(sources) % 26]}]")
            yield Text(" ")
            yield Identifier(mark)

    def _value(self, question: Question) -> Iterator[Any]:
        values = question.value if isinstance(question.value, list) else [question.value]
        for place, value in enumerate(values):
            if place:
                yield Text("\n" if question.key in _SIGNS else "; ")
            if question.key in _SIGNS:
                yield Identifier(value)
            elif question.key == "languages":
                yield Text(language_called(self.tag, value))
            elif question.choices:
                yield Text(self.words.choices[value])
            elif question.key == "instruments":
                yield Text(_instrument(self.books, value, self.tag))
            else:
                # Names are in their own language, the rest of the directory in English.
                own = question.key.partition(".")[2] or "en"
                yield Text(value, language=None if own == self.tag else own)

    def _room(self, question: Question) -> Iterator[Any]:
        """Boxes to tick, or room to write in."""
        for place, choice in enumerate(question.choices):
            yield Text(("\n" if place else "") + f"{_BOX} {self.words.choices[choice]}")
        if not question.choices:
            yield Text("\n" * (3 if question.kind == "prose" else 1))

    def _end(self) -> Iterator[Block]:
        form = self.words.form
        yield Heading(2, (Text(form.by_title),))
        asked = (form.by_name, form.by_position, form.by_office, form.by_contact, form.by_date)
        rows: list[tuple[Inlines, tuple[Inlines, ...]]] = [((Text(words),), ((Text(_LINE),),)) for words in asked]
        room: tuple[Inlines, ...] = ((Text("\n\n\n"),),)
        yield Particulars((*rows, ((Text(form.by_signature),), room)), boxed=True)


def _cited(source: str, source_date: str) -> Inlines:
    dated = (Text(" ("), Identifier(source_date), Text(")")) if source_date else ()
    return (Identifier(source), *dated)
