"""The offences of an extradition letter, the part that the person took, evidence, extraditability, jurisdiction."""

from mlawriter.definitions.parts.handling import SELECTED_FACTS
from mlawriter.vocabulary.conditions import one_of
from mlawriter.vocabulary.fields import Choice, Field, Line, Links, Option, Prose, Tick
from mlawriter.vocabulary.needs import expected, required, required_under
from mlawriter.vocabulary.sections import Section

EVIDENCE_ASKED = one_of("evidence_kind", "prima_facie", "record")
RECORD = one_of("evidence_kind", "record")
ABROAD = one_of("committed_abroad", "yes")

LETTER_OFFENCES = Field(
    "offences_named",
    Links("offences"),
    "Offences for which extradition is asked",
    asks=(required("ETS24 12(2)(b)", "ETS24 16(2)", "UNTOC 16(1)"),),
    help="Time, place, legal description, provision, penalty and limitation are taken from the list of offences.",
    missing="The letter names no offence.",
)

INVOLVEMENT = Field(
    "involvement",
    Prose(rows=4),
    "What the person did: conduct and degree of involvement",
    asks=(required("NZ-EXT1999 18(4)(c)", "IE-EXT1965 27(2A)(c)"),),
    help="Acts, each with its source. Never a title such as “organizer”.",
    missing="What the person is said to have done is missing.",
)

EVIDENCE = (
    Field(
        "evidence_kind",
        Choice(
            (
                Option("none", "none is required"),
                Option("prima_facie", "prima facie file"),
                Option("record", "record of the case"),
            )
        ),
        "Evidence required by the law of the requested State",
        asks=(required_under("NZ-EXT1999 25(2)", "HK-DRAFT surrender 8"), expected("UNMANUAL extradition evidence")),
        help="Many States of the common law ask for it.",
        missing="Whether the requested State asks for evidence is not answered.",
    ),
    Field(
        "evidence_summary",
        Prose(rows=5),
        "Summary of the evidence",
        asks=(required("NZ-EXT1999 25(3)"),),
        when=EVIDENCE_ASKED,
        missing="The summary of the evidence is missing.",
    ),
    Field(
        "evidence_officer",
        Line("name"),
        "Officer who makes the affidavit",
        asks=(required("NZ-EXT1999 25(3)"),),
        when=RECORD,
        missing="The officer who makes the affidavit for the record of the case is missing.",
    ),
    Field(
        "evidence_prosecutor",
        Line("name"),
        "Prosecutor or judge who certifies it",
        asks=(required("NZ-EXT1999 25(3)"),),
        when=RECORD,
        missing="Nobody certifies the record of the case.",
    ),
)

TESTS = (
    Field(
        "extraditability",
        Prose(rows=2, longest=2_000),
        "How the offences meet the penalty that the treaty asks for",
        asks=(
            required("ETS24 2(1)", when=one_of("basis", "ETS24")),
            required("EU-US-EXT 4(1)", when=one_of("basis", "EU-US-EXT")),
            expected("UNTOC 16(1)"),
        ),
        help="ETS 24: at least one year in both laws. EU–US: more than one year. Others: see the treaty.",
        missing="Whether the offences are extraditable by their penalty is missing.",
    ),
    Field(
        "accessory_offences",
        Links("offences"),
        "Offences below that penalty, for which extradition is asked as well",
    ),
    Field("committed_abroad", Tick(), "An offence was committed outside the territory of the requesting State"),
    Field(
        "jurisdiction_ground",
        Prose(rows=2, longest=2_000),
        "Ground of our jurisdiction over it",
        asks=(required("ETS24 7(2)", "EU-US-EXT 4(4)"),),
        when=ABROAD,
        missing="The offence was committed abroad, and the ground of jurisdiction is missing.",
    ),
)

CHARGES = Section(
    "charges",
    "Offences, conduct and evidence",
    (LETTER_OFFENCES, SELECTED_FACTS, INVOLVEMENT, *EVIDENCE, *TESTS),
)
