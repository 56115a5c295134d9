"""The voice of a letter: how one language prints an answer of each kind."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, assert_never

from mlawriter.compose.places import Found, Place
from mlawriter.document import blocks
from mlawriter.document.blocks import Inline, Inlines, Text, Unknown
from mlawriter.language.clauses import ClauseBook
from mlawriter.language.dates import day_in_words, moment_in_words
from mlawriter.language.formats import bound
from mlawriter.language.languages_named import language_name
from mlawriter.language.locales import Language, language
from mlawriter.language.messages import N_, Translator
from mlawriter.language.names import Form, state_name
from mlawriter.language.numbers import list_of, money, number
from mlawriter.language.scripts import direction_of, has_letters
from mlawriter.vocabulary import fields
from mlawriter.vocabulary.answers import is_empty, is_not_known
from mlawriter.vocabulary.fields import Field, Option

Paragraphs = tuple[Inlines, ...]

NUMBER_WITH_SIGNS = re.compile(r"(\b(?=[A-Za-z0-9./:+_-]*[0-9])[A-Za-z0-9]+(?:[-/+.:_][A-Za-z0-9]+)+)")
"""A number with signs between its parts: an account, a case number, an address, a time."""

ALPHABET = N_("abcdefghijklmnopqrstuvwxyz")
"""The letters that mark the items of a list, in the order of the language (in Arabic: abjad)."""

COMMA = N_(", ")
SEMICOLON = N_("; ")
COLON = N_(": ")
NOT_IN_THE_FILE = N_("not in the file")
YES = N_("yes")


@dataclass(frozen=True)
class Voice:
    """One language of letters: its wording, its clauses, and the translations of what the drafter wrote.

    `written_in` is the language of the file; words of the drafter that nobody has translated are marked with it.
    `linked` prints a link to a row of the matter (a person, a fact, an offence, an annex).
    """

    tag: str
    wording: Translator
    clauses: ClauseBook
    written_in: str
    translations: Mapping[str, str] = field(default_factory=dict)
    linked: Callable[["Voice", str, Sequence[str]], Inlines] = lambda _voice, _to, _ids: ()

    @property
    def language(self) -> Language:
        """The language with its direction."""
        return language(self.tag)

    def say(self, message: str) -> str:
        """A short wording of the interface in the language of the letter."""
        return self.wording.gettext(message)

    def unknown(self) -> Unknown:
        """What stands where the file is silent."""
        return Unknown(f"[{self.say(NOT_IN_THE_FILE)}]")

    def label(self, known: Field) -> Inlines:
        """The left column of particulars."""
        return (Text(self.say(known.printed or known.label)),)

    def answer(self, found: Found) -> Paragraphs:
        """The answer as paragraphs; one `unknown` where it is empty or not known."""
        if is_empty(found.answer) or is_not_known(found.answer):
            return ((self.unknown(),),)
        return self._shown(found)

    def inline(self, found: Found) -> Inlines:
        """The answer within a sentence: its paragraphs run together."""
        paragraphs = self.answer(found)
        return tuple(
            piece for index, content in enumerate(paragraphs) for piece in ((Text(" "), *content) if index else content)
        )

    def _shown(self, found: Found) -> Paragraphs:
        kind, answer = found.field.kind, found.answer
        match kind:
            case fields.Line() | fields.Prose():
                return self.words(answer, found.path)
            case fields.Identifier() | fields.Email() | fields.Phone() | fields.Number() | fields.Money():
                return ((blocks.Identifier(self._exact(kind, answer)),),)
            case fields.Day() | fields.Moment():
                in_words = day_in_words if isinstance(kind, fields.Day) else moment_in_words
                return ((Text(in_words(self.tag, answer)),),)
            case fields.Tick():
                return ((Text(self.say(YES)),),)
            case fields.Choice(options):
                return ((self._option(options, answer),),)
            case fields.Choices(options):
                return (self.joined([(self._option(options, each),) for each in answer]),)
            case fields.StateChoice():
                return ((self.state(answer),),)
            case fields.StatesChoice():
                return (self.joined([(self.state(each),) for each in answer]),)
            case fields.LanguageChoice():
                return ((Text(language_name(self.tag, answer)),),)
            case fields.Links(to):
                return (self.linked(self, to, answer),)
            case fields.Rows():
                return tuple(self._row(row, kind, found.path) for row in answer)
            case _:
                assert_never(kind)

    def _exact(self, kind: fields.Kind, answer: Any) -> str:
        """What keeps its order in any script: identifiers as they are, numbers and amounts as the language has them."""
        match kind:
            case fields.Number():
                return number(self.tag, answer)
            case fields.Money():
                return money(self.tag, answer)
            case _:
                return str(answer)

    def listed(self, found: Found) -> Paragraphs:
        """The answer as items: each option, each row, each paragraph."""
        match found.field.kind:
            case fields.Choices(options):
                return tuple((self._option(options, each),) for each in found.answer)
            case _:
                return self.answer(found)

    def _row(self, row: Mapping[str, Any], kind: fields.Rows, path: str) -> Inlines:
        cells = [
            self.inline(Found(known, row[known.id], f"{path}/{row.get('id', '')}/{known.id}"))
            for known in kind.fields
            if not is_empty(row.get(known.id))
        ]
        return self.strung(cells)

    def words(self, text: str, path: str) -> Paragraphs:
        """The drafter's own words, or their translation; untranslated words carry their language and direction."""
        translated = self.translations.get(path)
        language_of = None if translated or self.written_in == self.tag else self.written_in
        told = translated or text if language_of else bound(self.tag, translated or text)
        return tuple(self.runs(part, language_of) for part in told.split("\n") if part.strip())

    def runs(self, text: str, written_in: str | None = None) -> Inlines:
        """Words as runs; in words from right to left each number with signs in it stands as an identifier.

        After an Arabic letter the algorithm turns 4471-2209 round (UAX 9, W2 and W4).
        """
        whole = self.run(text, written_in)
        if (whole.direction or self.language.direction) != "rtl":
            return (whole,)
        return tuple(
            blocks.Identifier(piece) if NUMBER_WITH_SIGNS.fullmatch(piece) else replace(whole, text=piece)
            for piece in NUMBER_WITH_SIGNS.split(text)
            if piece
        )

    def run(self, text: str, written_in: str | None = None) -> Text:
        """Words that may run the other way than the letter, isolated if they do.

        Words in the language of the letter run its way even where a foreign name begins them.
        """
        direction = direction_of(text)
        if written_in is None and has_letters(text, self.language.direction):
            direction = self.language.direction
        return Text(text, language=written_in, direction=None if direction == self.language.direction else direction)

    def state(self, code: str, form: Form = "short") -> Text:
        """The name of a State in a joined form."""
        return Text(state_name(self.tag, code, form))

    def _option(self, options: tuple[Option, ...], answer: str) -> Text:
        labels = {option.id: option.label for option in options}
        return Text(self.say(labels.get(answer, answer)))

    def joined(self, parts: Sequence[Inlines]) -> Inlines:
        """Parts as a list of this language: "A, B and C"."""
        if not parts:
            return ()
        between = list_of(self.tag, ["\x00"] * len(parts)).split("\x00")
        joined: list[Inline] = [Text(between[0])] if between[0] else []
        for part, after in zip(parts, between[1:], strict=True):
            joined += part
            if after:
                joined.append(Text(after))
        return tuple(joined)

    def marker(self, index: int) -> str:
        """What marks an item of a list: the letters of the language in their order, then twice each."""
        alphabet = self.say(ALPHABET)
        return alphabet[index % len(alphabet)] * (index // len(alphabet) + 1)

    def strung(self, parts: Sequence[Inlines], sign: str = COMMA) -> Inlines:
        """Parts one after the other, with the language's own comma or semicolon between them; empty ones left out."""
        told = [part for part in parts if part]
        between = Text(self.say(sign))
        return tuple(piece for index, part in enumerate(told) for piece in ((between, *part) if index else part))

    def total(self, amounts: Sequence[Mapping[str, Any]]) -> Inlines:
        """The sum of amounts, one for each currency, computed and never typed."""
        sums: dict[str, Decimal] = {}
        for amount in amounts:
            sums[amount["currency"]] = sums.get(amount["currency"], Decimal(0)) + Decimal(amount["amount"])
        return self.joined(
            [
                (blocks.Identifier(money(self.tag, {"amount": str(total), "currency": currency, "typed": ""})),)
                for currency, total in sums.items()
            ]
        )

    def found(self, place: Place, field_id: str) -> Inlines:
        """The answer to a field here, within a sentence, or nothing where it is empty or not asked."""
        known = place.find(field_id)
        if known is None or not place.asks(known.field) or is_empty(known.answer):
            return ()
        return self.inline(known)
