"""The person sought in extradition letters: who, where, how recognised, of which nationality."""

from mlawriter.vocabulary.conditions import Has, one_of
from mlawriter.vocabulary.fields import Choice, Field, Identifier, Line, Links, Option, Prose, Tick
from mlawriter.vocabulary.needs import expected, helpful, required
from mlawriter.vocabulary.sections import Section

IS_NATIONAL = one_of("national_there", "yes")

PERSON_SOUGHT = (
    Field(
        "sought",
        Links("persons", most=1),
        "Person sought",
        asks=(required("ETS24 12(2)(c)", "UNTOC 16(1)", "IE-EXT1965 25(1)(d)"),),
        help="One letter for each person. The same facts, told for another person, are another letter.",
        missing="The letter names no person sought.",
    ),
    Field(
        "sought_description",
        Prose(rows=3, longest=2_000),
        "Description of the person",
        asks=(required("ETS24 12(2)(c)", "ETS24 16(2)", "IE-EXT1965 25(1)(d)"),),
        help="Height, build, marks, and whatever tells the person from others of the same name.",
        missing="The person is not described; another may be arrested instead.",
    ),
    Field(
        "sought_where",
        Prose(rows=2, longest=1_000),
        "Where the person is thought to be",
        asks=(expected("UNTOC 16(1)", "ETS24 16(2)"),),
        missing="Nothing says where the person may be found.",
    ),
    Field("sought_where_source", Line(), "Source and date of that information", when=Has("sought_where")),
    Field(
        "national_there",
        Choice(
            (
                Option("no", "not as far as known"),
                Option("yes", "yes"),
                Option("unclear", "not clear"),
            )
        ),
        "National of the requested State",
        asks=(expected("UNTOC 16(10)", "UNTOC 16(11)", "ETS24 6"),),
        missing="Whether the person is a national of the requested State is missing; many extradite no nationals.",
    ),
    Field("was_minor", Tick(), "The person was under eighteen at the time of an offence"),
)

NOTICE = (
    Field(
        "notice_number",
        Identifier(),
        "Number of the INTERPOL notice or diffusion",
        asks=(helpful("ETS24 16(3)"),),
        missing="The notice under which the person is sought is missing.",
    ),
)

SOUGHT = Section(
    "sought",
    "Person sought",
    (*PERSON_SOUGHT, *NOTICE),
    intro="Identity, nationality and documents come from the list of persons of the matter.",
)
