"""The legal basis: the instruments relied on, the questions their scope turns on, reciprocity."""

from mlawriter.definitions.parts.letter import ASKS_SURRENDER
from mlawriter.vocabulary.conditions import Has, Not, all_of, any_of, one_of
from mlawriter.vocabulary.fields import Choice, Choices, Field, Line, Option, Prose, Rows, Tick
from mlawriter.vocabulary.needs import expected, helpful, required, required_under
from mlawriter.vocabulary.sections import Section

YES_NO_UNKNOWN = (Option("yes", "yes"), Option("no", "no"), Option("unclear", "not yet clear"))
UNTOC = one_of("basis", "UNTOC", "UNTOC-TIP", "UNTOC-SOM", "UNTOC-FA")
NO_TREATY = Not(any_of(Has("basis"), Has("other_bases")))

BASES = Field(
    "bases",
    Rows(
        (
            Field("instrument", Line(longest=60), "Instrument"),
            Field(
                "role",
                Choice((Option("governing", "governs the request"), Option("supporting", "in support"))),
                "How it is relied on",
            ),
        ),
        singular="Instrument",
        add="Add another instrument",
        title_field="instrument",
        most=20,
    ),
    "Instruments relied on",
    asks=(required_under("NZ-MACMA 26", when=Not(ASKS_SURRENDER)), expected("UNMANUAL basis")),
    missing="No legal basis has been chosen.",
)

OTHER_BASES = Field(
    "other_bases",
    Rows(
        (
            Field(
                "title",
                Line(),
                "Title and date of the treaty",
                asks=(required("UNMANUAL basis"),),
                missing="The treaty relied on has no title.",
            ),
            Field(
                "articles",
                Line(),
                "Articles",
                asks=(expected("UNMANUAL basis"),),
                missing="The articles of the treaty are missing.",
            ),
            Field("ours", Line(), "Since when the requesting State is a party"),
            Field("theirs", Line(), "Since when the requested State is a party"),
            Field(
                "source",
                Line(),
                "Where this was checked",
                asks=(required("UNMANUAL basis"),),
                missing="Where this treaty was checked is missing.",
            ),
            Field(
                "role",
                Choice((Option("governing", "governs the request"), Option("supporting", "in support"))),
                "How it is relied on",
            ),
        ),
        singular="Other treaty",
        add="Add another treaty",
        title_field="title",
        most=10,
    ),
    "Other treaties, which are not in our data",
    help="A bilateral or regional treaty, with its articles as you have read them.",
)

SCOPE = (
    Field(
        "transnational",
        Choice(YES_NO_UNKNOWN),
        "Is the offence transnational in nature?",
        asks=(
            required("UNTOC 3(2)", "UNTOC 18(1)", when=all_of(UNTOC, Not(ASKS_SURRENDER))),
            required("UNTOC 3(2)", "UNTOC 16(1)", when=all_of(UNTOC, ASKS_SURRENDER)),
        ),
        when=UNTOC,
        missing="Whether the offence is transnational is not answered; UNTOC turns on it.",
    ),
    Field(
        "transnational_grounds",
        Prose(rows=2, longest=2_000),
        "The facts that make it transnational",
        asks=(required("UNTOC 18(1)", when=Not(ASKS_SURRENDER)), required("UNTOC 3(2)", when=ASKS_SURRENDER)),
        when=all_of(UNTOC, one_of("transnational", "yes")),
        help="Several States; prepared elsewhere; effects elsewhere; or victims, proceeds or evidence there.",
        missing="The reasonable grounds to suspect that the offence is transnational are missing.",
    ),
    Field(
        "organized_group",
        Choice(YES_NO_UNKNOWN),
        "Does it involve an organized criminal group?",
        asks=(
            required("UNTOC 2(a)", "UNTOC 18(1)", when=all_of(UNTOC, Not(ASKS_SURRENDER))),
            required("UNTOC 2(a)", "UNTOC 16(1)", when=all_of(UNTOC, ASKS_SURRENDER)),
        ),
        when=UNTOC,
        help="Three or more persons, existing for a time, acting in concert for a financial or other material benefit.",
        missing="Whether an organized criminal group is involved is not answered; UNTOC turns on it.",
    ),
    Field(
        "group_grounds",
        Prose(rows=2, longest=2_000),
        "The facts that show the group",
        asks=(required("UNTOC 18(1)", when=Not(ASKS_SURRENDER)), required("UNTOC 16(1)", when=ASKS_SURRENDER)),
        when=all_of(UNTOC, one_of("organized_group", "yes")),
        missing="The reasonable grounds to suspect an organized criminal group are missing.",
    ),
    Field(
        "offence_in_both",
        Choice(YES_NO_UNKNOWN),
        "Have both States made this conduct an offence?",
        when=one_of("basis", "UNCAC"),
        help="Some offences of the Convention are optional: it carries them only where both States have them.",
    ),
    Field(
        "punishable_there",
        Choice(YES_NO_UNKNOWN),
        "Is the conduct, whatever its name, punishable under the law of the requested State?",
        help="What stands on file on the legal basis turns on the answer; the letter says what you write below.",
    ),
    Field(
        "dual_criminality",
        Prose(rows=3, longest=4_000),
        "Dual criminality: the conduct, seen from the law of the requested State",
        asks=(
            required_under("NLHK-MLA 5(2)(b)", when=Not(ASKS_SURRENDER)),
            expected("UNTOC 18(9)", "UNCAC 46(9)", when=Not(ASKS_SURRENDER)),
            expected("UNTOC 16(1)", "UNCAC 44(1)", "ETS24 2(1)", when=ASKS_SURRENDER),
        ),
        missing="The reader must find out alone whether the conduct is an offence under its law.",
    ),
    Field(
        "not_relied_on",
        Prose(rows=2, longest=2_000),
        "Instruments not relied on, and why",
        help="Where the reader may expect one, say why it does not carry the request.",
    ),
)

LINK = Field(
    "link_in_requested",
    Choice(YES_NO_UNKNOWN),
    "Are victims, witnesses, proceeds, instrumentalities or evidence in the requested State?",
    when=all_of(UNTOC, Not(one_of("transnational", "yes"))),
    help="For assistance that is enough to suspect that the offence is transnational.",
)
OF_SURRENDER = (
    Field(
        "person_in_requested",
        Choice(YES_NO_UNKNOWN),
        "Is the person sought in the requested State?",
    ),
    Field(
        "treaty_needed",
        Choice(YES_NO_UNKNOWN),
        "Does the requested State need a treaty to extradite?",
        help="From its law, its notifications or its authority. Leave open what nobody has said.",
    ),
)

RECIPROCITY = (
    Field(
        "reciprocity",
        Tick(),
        "We give an assurance of reciprocity",
        asks=(
            required("SG-MACMA 16(2)", when=all_of(NO_TREATY, Not(ASKS_SURRENDER))),
            required("UNMANUAL reciprocity", when=all_of(NO_TREATY, ASKS_SURRENDER)),
        ),
        missing="Without a treaty the reader needs an assurance of reciprocity.",
    ),
    Field(
        "reciprocity_authority",
        Line("name"),
        "Authority empowered to give that assurance",
        asks=(required("UNMANUAL reciprocity"),),
        when=Has("reciprocity"),
        missing="Who is empowered to give the assurance of reciprocity is missing.",
    ),
    Field(
        "domestic_law",
        Line(),
        "Law of the requested State relied on",
        asks=(
            expected("IE-CJMA2008 6(4)(b)", when=all_of(NO_TREATY, Not(ASKS_SURRENDER))),
            expected("UNMANUAL basis", when=all_of(NO_TREATY, ASKS_SURRENDER)),
        ),
        missing="Neither a treaty nor a law of the requested State is named.",
    ),
)

NOTIFIED = Field(
    "treaty_as_basis",
    Choices(
        (
            Option("UNTOC", "UNTOC, article 16(5)(a)"),
            Option("UNCAC", "UNCAC, article 44(6)(a)"),
        )
    ),
    "Conventions that the requested State has notified as legal basis for extradition",
    asks=(helpful("UNTOC 16(5)", "UNCAC 44(6)", when=one_of("basis", "UNTOC", "UNCAC")),),
    missing="Whether the requested State takes the convention as a legal basis for extradition is missing.",
    help="Tick only what you have seen in a notification or been told by the authority.",
)

BASIS = Section("basis", "Legal basis", (BASES, OTHER_BASES, *SCOPE[:1], LINK, *SCOPE[1:], *RECIPROCITY))
EXTRADITION_BASIS = Section("basis", "Legal basis", (BASES, OTHER_BASES, NOTIFIED, *OF_SURRENDER, *SCOPE, *RECIPROCITY))
