"""The words of the form on which a State corrects its own entry, in the languages that States may need."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Annotated, Final, Literal, Self, TypeAlias

from babel import Locale
from pydantic import BaseModel, ConfigDict, StringConstraints, model_validator

from mlawriter.directory import State
from mlawriter.directory.codes import FUNCTIONS
from mlawriter.directory.questions import CHOICES, KEYS, TOPICS, Question
from mlawriter.language.faults import read_as
from mlawriter.places import LOCALES

FormLanguage: TypeAlias = Literal["en", "fr", "ar", "es", "ru", "zh", "pt"]

FORM_LANGUAGES: Final[tuple[FormLanguage, ...]] = ("en", "fr", "ar", "es", "ru", "zh", "pt")
FOLDER: Final = LOCALES / "_entry_form"

Words: TypeAlias = Annotated[str, StringConstraints(min_length=1, pattern=r"^\S.*\S$|^\S$")]


class FormFrame(BaseModel):
    """What stands around the questions."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    title: Words
    subtitle: Words
    purpose: Words
    how_correct: Words
    how_confirm: Words
    how_empty: Words
    how_numbers: Words
    return_to: Words
    state: Words
    drawn_up: Words
    number: Words
    question: Words
    on_file: Words
    answer: Words
    sources: Words
    domestic: Words
    bilateral: Words
    nothing: Words
    record: Words
    record_missing: Words
    general: Words
    general_intro: Words
    by_title: Words
    by_name: Words
    by_position: Words
    by_office: Words
    by_contact: Words
    by_date: Words
    by_signature: Words
    page_of: Words
    training: Words


class FormWords(BaseModel):
    """The form in one language: complete, or it is refused."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    form: FormFrame
    questions: dict[str, Words]
    functions: dict[str, Words]
    topics: dict[str, Words]
    choices: dict[str, Words]

    @model_validator(mode="after")
    def _has_words_for_all_that_is_asked(self) -> Self:
        _must_hold("questions", self.questions, KEYS)
        _must_hold("functions", self.functions, FUNCTIONS)
        _must_hold("topics", self.topics, TOPICS)
        _must_hold("choices", self.choices, (one for choices in CHOICES.values() for one in choices))
        return self

    def about(self, about: str) -> str:
        """What a record is about."""
        return self.functions.get(about, self.form.general)

    def asked(self, question: Question, tag: str, instrument: str) -> str:
        """A question in words; `instrument` is what it calls the treaty, the law or the notice that it names."""
        if question.list == "rules":
            return self.topics[question.about]
        if question.list == "notifications":
            return self.questions["accepted_languages"].format(instrument=instrument)
        key, _, language = question.key.partition(".")
        return self.questions[key].format(language=language_called(tag, language) if language else "")


def _must_hold(table: str, words: dict[str, str], keys: Iterable[str]) -> None:
    wanted = set(keys)
    if wanted != words.keys():
        raise ValueError(
            f"[{table}] lacks {sorted(wanted - words.keys())}, has too much {sorted(words.keys() - wanted)}"
        )


@cache
def form_words(tag: FormLanguage, folder: Path = FOLDER) -> FormWords:
    """The words in one language.

    Raises:
        LanguageFault: the file lacks something or has too much; names file, entry and remedy.
    """
    return read_as(FormWords, folder / f"{tag}.toml")


def form_language(state: State, otherwise: FormLanguage = "en") -> FormLanguage:
    """The State's first official language that the form is in, else the one given."""
    codes = state.official_languages.codes if state.official_languages else ()
    spoken = [code.partition("-")[0] for code in codes]
    return next((tag for code in spoken for tag in FORM_LANGUAGES if tag == code), otherwise)


def language_called(tag: str, code: str) -> str:
    """What a language is called in the language of the form; its code where CLDR has no name."""
    locale = Locale.parse(tag)
    return locale.languages.get(code.replace("-", "_")) or locale.languages.get(code.partition("-")[0]) or code
