"""The letter itself: to which State, under which reference, in which language, after which earlier letters."""

from mlawriter.vocabulary.conditions import Not, one_of
from mlawriter.vocabulary.fields import (
    Choice,
    Day,
    Field,
    Identifier,
    LanguageChoice,
    Line,
    Option,
    Rows,
    StateChoice,
)
from mlawriter.vocabulary.needs import expected, helpful, required
from mlawriter.vocabulary.sections import Section

ASKS_SURRENDER = one_of("letter", "extradition", "provisional_arrest")

REQUESTED = (
    Field(
        "requested_state",
        StateChoice(),
        "Requested State",
        asks=(required("UNTOC 18(13)", "UNCAC 46(13)", "VIENNA88 7(8)"),),
        missing="The letter has no destination: the requested State is missing.",
    ),
    Field(
        "requested_territory",
        Line(),
        "Territory of the requested State with its own legal system",
        help="Only where the measure is to be carried out there.",
    ),
)

REFERENCE = (
    Field(
        "reference",
        Identifier(longest=60),
        "Our reference for this letter",
        asks=(helpful("TCY-SUBSCRIBER 2"),),
        missing="The reader cannot quote our letter: its reference is missing.",
    ),
    Field(
        "date",
        Day(),
        "Date of the letter",
        asks=(required("UNMANUAL signature"),),
        missing="The letter has no date.",
    ),
    Field(
        "place",
        Line("address"),
        "Place of signature",
        asks=(helpful("UNMANUAL signature"),),
        missing="The place of signature is missing.",
    ),
)

EARLIER = Field(
    "earlier",
    Rows(
        (
            Field("reference", Identifier(), "Its reference"),
            Field("date", Day(), "Its date"),
            Field("kind", Line(), "What it asked", example="preservation of data"),
            Field("from_whom", Line("name"), "Who asked"),
            Field("executed_by", Line("name"), "Who executed it, and their reference"),
            Field("channel", Line(), "Channel"),
        ),
        singular="Earlier request",
        add="Add another earlier request",
        title_field="reference",
    ),
    "Earlier requests in the same matter",
    asks=(required("TCY-SUBSCRIBER 9", when=Not(one_of("kind_of_request", "new"))),),
    missing="The earlier request is not named; the reader cannot join the two.",
    when=Not(one_of("kind_of_request", "new")),
)

KIND_OF_REQUEST = Field(
    "kind_of_request",
    Choice(
        (
            Option("new", "new request"),
            Option("supplementary", "supplementary request"),
            Option("after_mla", "follow-up to an earlier request for assistance"),
            Option("after_preservation", "follow-up to an earlier preservation of data"),
            Option("confirms_oral", "written confirmation of an urgent oral request"),
            Option("consultation", "draft for consultation"),
        )
    ),
    "Kind of request",
    asks=(helpful("TCY-SUBSCRIBER 3", "UNTOC 18(14)", "CETS198 34(6)"),),
    missing="The reader cannot tell whether the request is new.",
)

ORAL = Field(
    "oral_request",
    Line(),
    "Who spoke to whom, when and how",
    asks=(required("UNTOC 18(14)", "UNCAC 46(14)", when=one_of("kind_of_request", "confirms_oral")),),
    missing="The oral request that this letter confirms is not described.",
    when=one_of("kind_of_request", "confirms_oral"),
)

LANGUAGE = (
    Field(
        "letter_language",
        LanguageChoice(),
        "Language of the letter",
        asks=(
            required("UNTOC 18(14)", "UNCAC 46(14)", "VIENNA88 7(9)", when=Not(ASKS_SURRENDER)),
            required("ETS24 23", when=ASKS_SURRENDER),
        ),
        missing="The language of the letter is missing; it has to be acceptable to the requested State.",
    ),
    Field(
        "translation",
        Choice(
            (
                Option("none", "none: the letter is in an accepted language"),
                Option("plain", "translation enclosed"),
                Option("certified", "certified translation enclosed"),
                Option("follows", "translation follows"),
            )
        ),
        "Translation",
        asks=(
            expected("UNTOC 18(14)", "ETS30 16", "CH-IRSG 28(5)", when=Not(ASKS_SURRENDER)),
            expected("ETS24 23", "CH-IRSG 28(5)", when=ASKS_SURRENDER),
        ),
        missing="Whether a translation is enclosed is missing.",
    ),
    Field(
        "translation_language",
        LanguageChoice(),
        "Language of the translation",
        when=one_of("translation", "plain", "certified", "follows"),
    ),
)

LETTER = Section(
    "letter",
    "The letter",
    (*REQUESTED, KIND_OF_REQUEST, ORAL, *REFERENCE, EARLIER, *LANGUAGE),
)
