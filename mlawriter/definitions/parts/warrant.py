"""The warrant or judgment that an extradition letter rests on, and whether it covers the offences of the letter."""

from mlawriter.vocabulary.conditions import one_of
from mlawriter.vocabulary.fields import Choice, Day, Field, Identifier, Line, Links, Option, Prose
from mlawriter.vocabulary.needs import expected, required
from mlawriter.vocabulary.sections import Section

SENTENCE = one_of("extradition_purpose", "sentence")
COVERS_PART = one_of("warrant_cover", "part")

_WARRANT = ("ETS24 12(2)(a)", "NZ-EXT1999 18(4)(a)")

PURPOSE = Field(
    "extradition_purpose",
    Choice((Option("prosecution", "prosecution"), Option("sentence", "serving a sentence"))),
    "Purpose",
    asks=(required("ETS24 1", "UNTOC 16(1)", "UNTOC 16(10)"),),
    missing="The reader cannot tell whether the person is to be tried or is to serve a sentence.",
)

WARRANT_FIELDS = (
    Field(
        "warrant_kind",
        Choice(
            (
                Option("warrant", "warrant of arrest"),
                Option("order", "order of the same force as a warrant of arrest"),
                Option("judgment", "conviction and sentence, enforceable"),
            )
        ),
        "Kind of decision",
        asks=(required(*_WARRANT),),
        missing="The reader cannot tell on which decision the request rests.",
    ),
    Field(
        "warrant_court",
        Line("name"),
        "Court or authority that issued it",
        asks=(required(*_WARRANT),),
        missing="The court that issued the warrant is missing.",
    ),
    Field(
        "warrant_date",
        Day(),
        "Date of the decision",
        asks=(required(*_WARRANT),),
        missing="The date of the warrant is missing.",
    ),
    Field(
        "warrant_number",
        Identifier(),
        "Number of the decision",
        asks=(expected(*_WARRANT),),
        missing="The number of the warrant is missing; it cannot be told from another.",
    ),
    Field("warrant_judge", Line("name"), "Judge or official who signed it"),
    Field("warrant_officer_title", Line(), "Function of that judge or official"),
)

COVER = (
    Field(
        "warrant_offences",
        Links("offences"),
        "Offences that the warrant or judgment covers",
        asks=(required("ETS24 12(2)(a)", "ETS24 12(2)(b)"),),
        help="Copy from the warrant itself. They have to be those of the letter.",
        missing="Which offences the warrant covers is missing.",
    ),
    Field(
        "warrant_cover",
        Choice(
            (
                Option("all", "it covers every offence of this letter"),
                Option("part", "the facts may be other offences too, which it does not cover"),
            )
        ),
        "Warrant and letter compared",
        asks=(required("ETS24 12(2)(a)", "ETS24 12(2)(b)"),),
        missing="Nobody has compared the offences of the warrant with those of the letter.",
    ),
    Field(
        "offences_outside",
        Links("offences"),
        "Offences that the warrant does not cover",
        asks=(expected("ETS24 12(2)(a)"),),
        when=COVERS_PART,
        missing="The offences outside the warrant are not named.",
    ),
    Field(
        "warrant_gap",
        Prose(rows=2, longest=2_000),
        "What will be done about those offences",
        asks=(required("ETS24 12(2)(a)"),),
        when=COVERS_PART,
        help="A new or completed warrant before the formal request, or they are given up. It is not hidden.",
        missing="What becomes of the offences that the warrant does not cover is missing.",
    ),
)

COPY = (
    Field(
        "warrant_copy",
        Choice((Option("original", "original"), Option("authenticated", "authenticated copy"))),
        "Original or authenticated copy",
        asks=(required(*_WARRANT),),
        missing="Whether the warrant is an original or an authenticated copy is missing.",
    ),
    Field(
        "authentication",
        Choice(
            (
                Option("ministry", "seal of the ministry of justice or of foreign affairs"),
                Option("court", "seal of the court"),
                Option("legalised", "legalised by the diplomatic mission"),
                Option("apostille", "apostille"),
                Option("none", "none is required"),
            )
        ),
        "Authentication of the papers",
        asks=(required("EU-US-EXT 5(2)", when=one_of("basis", "EU-US-EXT")), expected("NZ-EXT1999 18(4)(a)")),
        missing="How the papers are authenticated is missing.",
    ),
)

WARRANT = Section(
    "warrant",
    "Purpose and warrant",
    (PURPOSE, *WARRANT_FIELDS, *COVER, *COPY),
    intro="The offences of the warrant have to be the offences of the letter.",
)
