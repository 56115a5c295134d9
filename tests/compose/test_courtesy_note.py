"""The courtesy note as a document: a note verbale in the third person, or a letter to a colleague, with blanks."""

import re
from functools import cache
from typing import get_args

import pytest

from mlawriter.compose.courtesy_note import About, NoteAsked, Question, compose_courtesy_note
from mlawriter.directory.codes import ReceivingFunction
from mlawriter.document.blocks import Items, Signature, Text
from mlawriter.document.text import print_text
from mlawriter.language.clauses import clause_book
from tests.definitions.test_passages import LONGEST_SENTENCE, UNCIVIL

BOOK = clause_book()
TAGS = ["en", "fr", "ar"]
KEYS = sorted(key for key in BOOK.clauses["en"] if key.startswith("courtesy."))
OLD = tuple(Question(about, (Text("that"),), "2012-03") for about in ("authority", "contact", "languages"))
EVERY = tuple(Question(about) for about in get_args(About))


def note(tag: str = "en", **values: object) -> str:
    given = {"state": "NG", "function": "mla", "questions": EVERY, "to": "mission", **values}
    return print_text(compose_courtesy_note(NoteAsked(**given), tag, BOOK))


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("en", "The Office presents its compliments to the diplomatic mission of the Federal Republic of Nigeria"),
        ("fr", "The Office présente ses compliments à la mission diplomatique de la République fédérale du Nigéria"),
        ("ar", "تُهدي الجهة المُرسِلة (The Office) أطيب تحياتها إلى بعثة جمهورية نيجيريا الاتحادية الدبلوماسية"),
    ],
)
def test_a_note_verbale_speaks_of_its_sender_in_the_third_person(tag: str, said: str):
    told = re.sub("[\u2066-\u2069]", "", note(tag, sender="The Office"))

    assert said in told


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("en", "avails itself of this opportunity to renew"),
        ("fr", "saisit cette occasion pour renouveler"),
        ("ar", "وتغتنم"),
    ],
)
def test_a_note_verbale_ends_with_the_assurance_of_consideration_and_is_not_signed(tag: str, said: str):
    document = compose_courtesy_note(NoteAsked(state="NG", function="mla", questions=EVERY, to="mission"), tag, BOOK)

    assert said in print_text(document)
    assert not any(isinstance(block, Signature) for block in document.blocks)


@pytest.mark.parametrize("tag", TAGS)
def test_a_letter_to_a_network_names_it_and_is_signed(tag: str):
    asked = NoteAsked(state="NG", function="mla", questions=EVERY, to="network", network="WACAP")
    document = compose_courtesy_note(asked, tag, BOOK)

    assert "WACAP" in print_text(document)
    assert isinstance(document.blocks[-1], Signature)


@pytest.mark.parametrize("to", ["mission", "network"])
@pytest.mark.parametrize("tag", TAGS)
def test_what_is_not_known_of_the_sender_is_left_blank(tag: str, to: str):
    blanks = ["sender", "reference", "contact", *(["network"] if to == "network" else [])]

    told = note(tag, to=to)

    for name in blanks:
        assert BOOK.clause(tag, f"courtesy.blank_{name}").text in told


def test_a_note_from_a_request_speaks_of_the_requesting_authority():
    told = note(sender="Office of the Prosecutor", requesting=True, reference="WK/17", contact="desk@example.test")

    assert "The requesting authority (Office of the Prosecutor) presents its compliments" in told
    assert "WK/17" in told
    assert "desk@example.test" in told


def test_only_what_is_asked_is_in_the_note_and_the_last_question_ends_it():
    document = compose_courtesy_note(
        NoteAsked(state="NG", function="mla", questions=EVERY[2:4], to="mission"), "en", BOOK
    )
    (items,) = [block for block in document.blocks if isinstance(block, Items)]
    lines = ["".join(piece.text for piece in item) for item in items.items]

    assert items.markers == ("1.", "2.")
    assert lines[0].startswith("the languages")
    assert [line[-1] for line in lines] == [";", "."]


@pytest.mark.parametrize(("tag", "day"), [("en", "March 2012"), ("fr", "mars 2012"), ("ar", "2012")])
def test_what_is_old_is_told_with_its_date(tag: str, day: str):
    told = note(tag, questions=OLD)

    assert told.count("that") >= len(OLD)
    assert told.count(day) == len(OLD)


def test_what_bears_no_date_is_said_to_bear_none():
    assert "our information bears no date" in note(questions=(Question("authority", (Text("that"),)),))


@pytest.mark.parametrize("key", KEYS)
def test_no_clause_is_left_over(key: str):
    words = [re.escape(part) for part in re.split(r"\{[a-z_]+\}", BOOK.clause("en", key).text)]

    assert any(re.search(".+?".join(words), told) for told in every_note())


@cache
def every_note() -> tuple[str, ...]:
    """Every manner of a note, on one line each."""
    manners: list[dict[str, object]] = [{}, {"sender": "The Office"}, {"sender": "The Office", "requesting": True}]
    questions = (EVERY, (*OLD, Question("authority", (Text("that"),))))
    told = [
        note(to=to, questions=asked, **manner)
        for to in ("mission", "network")
        for asked in questions
        for manner in manners
    ]
    told += [note(function=function) for function in get_args(ReceivingFunction)]
    return tuple(re.sub("[\u2066-\u2069]", "", " ".join(one.split())) for one in told)


@pytest.mark.parametrize("key", KEYS)
def test_a_clause_asks_and_does_not_order(key: str):
    assert not UNCIVIL.search(BOOK.clause("en", key).text)


@pytest.mark.parametrize("key", KEYS)
def test_a_sentence_is_short(key: str):
    sentences = re.split(r"(?<=[.:;])\s+", BOOK.clause("en", key).text)

    assert max(len(sentence.split()) for sentence in sentences) <= LONGEST_SENTENCE
