"""Search and seizure (T03): the place, the things, the grounds, milder means first, devices, privilege, report."""

from mlawriter.definitions.parts.measure import with_common
from mlawriter.vocabulary.annexes import AnnexRule
from mlawriter.vocabulary.citations import cite
from mlawriter.vocabulary.conditions import ALWAYS, Has, Not, one_of
from mlawriter.vocabulary.fields import (
    Choice,
    Choices,
    Day,
    Field,
    Identifier,
    Line,
    Option,
    Prose,
    Rows,
    StatesChoice,
    Tick,
)
from mlawriter.vocabulary.letters import Measure
from mlawriter.vocabulary.needs import expected, helpful, required, required_under
from mlawriter.vocabulary.passages import Grid, HeldBack, Listing, Passage, Sentence, Together, Words

WHERE = (
    Field(
        "search_places",
        Rows(
            (
                Field(
                    "kind",
                    Choice(
                        (
                            Option("premises", "premises"),
                            Option("vehicle", "vehicle, vessel or aircraft"),
                            Option("person", "person"),
                            Option("device", "device or account"),
                            Option("safe", "safe-deposit box"),
                        )
                    ),
                    "Kind",
                ),
                Field(
                    "exact",
                    Prose(rows=2, longest=1_000),
                    "Exact place, with floor, unit, number plate or name",
                    asks=(required_under("HK-US-DRAFT 4(D)"), expected("UNTOC 18(15)(d)", "UNCAC 46(15)(d)")),
                    missing="The place to be searched is not described exactly; no court can name it in an order.",
                    printed="Place",
                ),
                Field("occupant", Line("name"), "Owner or user"),
                Field(
                    "role",
                    Line(),
                    "What this person has to do with the case",
                    when=Has("occupant"),
                    printed="Link to the case",
                ),
            ),
            singular="Place or person",
            add="Add another place or person",
            most=30,
            title_field="exact",
        ),
        "Places or persons to be searched",
        asks=(required_under("HK-US-DRAFT 4(D)"), expected("UNTOC 18(15)(d)", "UNCAC 46(15)(d)")),
        missing="The reader does not know where to search.",
    ),
    Field(
        "grounds_there",
        Prose(rows=3, longest=4_000),
        "Grounds to believe that the things are at that place",
        asks=(required("NZ-MACMA 43(2)(b)", "HK-UK-DRAFT 6(c)"),),
        help="Who saw them there, which paper shows it, how old that information is.",
        missing="There are no grounds to believe that the things are at that place; a court will refuse the order.",
    ),
)

WHAT = (
    Field(
        "things",
        Rows(
            (
                Field(
                    "description",
                    Prose(rows=2, longest=2_000),
                    "Object, document or data",
                    asks=(required("UNTOC 18(15)(d)", "UNCAC 46(15)(d)"),),
                    help="So that an officer who does not know the case can tell it from other things.",
                    missing="What is to be seized is not described.",
                ),
                Field("from_day", Day(), "Made or dated from", printed="From (date)"),
                Field("to_day", Day(), "Until", when=Has("from_day")),
                Field("identifier", Identifier(), "Number or mark"),
                Field(
                    "relation",
                    Prose(rows=2, longest=2_000),
                    "What it has to do with the offence",
                    asks=(required("NLHK-MLA 5(2)(c)"),),
                    missing="The link between this thing and the offence is missing.",
                    printed="Link to the offence",
                ),
            ),
            singular="Thing to be seized",
            add="Add another thing to be seized",
            title_field="description",
        ),
        "Things to be seized",
        asks=(required("UNTOC 18(15)(d)", "UNCAC 46(15)(d)"),),
        missing="The reader does not know what to look for.",
    ),
)

MILDER = (
    Field(
        "milder_first",
        Choice(
            (
                Option("production", "production order first, search only if it fails"),
                Option("executing", "the executing authority chooses between them"),
                Option("search", "search at once"),
            )
        ),
        "Milder means",
        asks=(helpful("UNMANUAL search"),),
        help="Ask for the result. If asking the holder would warn nobody, a production order is milder and quicker.",
        missing="The reader does not know whether a production order would do.",
    ),
    Field(
        "search_reason",
        Prose(rows=2, longest=2_000),
        "Why a production order would not do",
        asks=(expected("UNMANUAL search"),),
        when=one_of("milder_first", "search"),
        missing="A search is asked at once without saying why a milder means would fail.",
    ),
)

CARRYING_OUT = (
    Field("search_timing", Prose(rows=2, longest=2_000), "Timing: day, hour, entry at night"),
    Field("same_day_states", StatesChoice(most=5), "Other States in which measures take place on the same day"),
    Field(
        "sequence",
        Prose(rows=2, longest=2_000),
        "Sequence with those other measures, and who co-ordinates it",
        when=Has("same_day_states"),
    ),
    Field(
        "devices",
        Choices(
            (
                Option("image", "forensic copy on the spot, with a hash value"),
                Option("seize", "seizure of the device itself"),
                Option("passwords", "passwords and keys, as far as the law allows them to be asked"),
                Option("isolate", "devices kept apart from networks"),
                Option("remote", "data that the device reaches elsewhere, as far as the law allows"),
            )
        ),
        "Devices and data",
        asks=(helpful("UNMANUAL search"),),
        missing="Nothing is said on computers and telephones that may be found.",
    ),
    Field("devices_detail", Prose(rows=2, longest=2_000), "Further wishes on devices", when=Has("devices")),
    Field(
        "privilege_filter",
        Prose(rows=2, longest=2_000),
        "Privileged material: whose, and how it should be set apart",
        asks=(helpful("UNMANUAL search"),),
        missing="Nothing is said on material covered by legal privilege.",
    ),
    Field(
        "search_report",
        Choices(
            (
                Option("result", "the result of the search"),
                Option("place", "the place of seizure"),
                Option("circumstances", "the circumstances of seizure"),
                Option("custody", "the later custody of what was seized"),
            )
        ),
        "Report wanted",
    ),
)

AFTERWARDS = (
    Field(
        "seized_use",
        Tick(),
        "What is handed over is used only for the purpose of this request",
        asks=(required_under("IE-CJMA2008 73", "IE-CJMA2008 74(5)(a)"),),
        missing="There is no undertaking on the use of what is seized.",
    ),
    Field(
        "seized_return",
        Tick(),
        "What is handed over is returned when the case no longer needs it",
        asks=(required_under("IE-CJMA2008 73(5)(a)", "IE-CJMA2008 74(5)(b)"),),
        missing="There is no undertaking to return what is seized.",
    ),
    Field(
        "seized_third_parties",
        Prose(rows=2, longest=2_000),
        "Rights of third parties in the things, as far as known",
        asks=(required_under("IE-CJMA2008 73", "IE-CJMA2008 74"),),
        missing="Nothing is said on the rights of third parties in what is seized.",
    ),
)

PASSAGES: tuple[Passage, ...] = (
    Together(
        (
            Sentence("measures.search_ask_production", when=one_of("milder_first", "production")),
            Sentence("measures.search_ask_either", when=one_of("milder_first", "executing")),
            Sentence("measures.search_ask", when=Not(one_of("milder_first", "production", "executing"))),
            Sentence("measures.search_places", when=Has("search_places")),
            Grid("search_places", ("kind", "exact", "occupant", "role"), (16, 40, 22, 22)),
        )
    ),
    Sentence("measures.search_things", when=Has("things")),
    Grid("things", ("description+identifier", "from_day", "to_day", "relation"), (36, 17, 17, 30)),
    Together(
        (
            Sentence("measures.search_limit", when=Has("things")),
            HeldBack(
                (
                    Words("grounds_there", lead="measures.search_grounds"),
                    Words("search_reason", lead="measures.search_reason", when=one_of("milder_first", "search")),
                )
            ),
            Words("search_timing", lead="measures.search_timing"),
            Sentence("measures.search_same_day", when=Has("same_day_states")),
            Words("sequence", lead="measures.search_sequence", when=Has("same_day_states")),
            Listing("devices", lead="measures.search_devices", when=Has("devices")),
            Words("devices_detail", when=Has("devices")),
            Words("privilege_filter", lead="measures.search_privilege"),
            Listing("search_report", lead="measures.search_report", when=Has("search_report")),
            Sentence("measures.search_use", when=Has("seized_use")),
            Sentence("measures.search_return", when=Has("seized_return")),
            Words("seized_third_parties", lead="measures.search_third_parties"),
        )
    ),
)

ANNEXES = (
    AnnexRule(
        "order",
        "Our own search warrant or order, if there is one",
        (required_under("CH-IRSG 76(c)"), expected("CETS198 28(3)")),
        "No warrant or order of the requesting State is among the annexes.",
        when=Has("own_order"),
    ),
    AnnexRule(
        "law",
        "Text of the law under which the search could be ordered at home",
        (required_under("CETS198 37(1)(d)(i)", "CH-IRSG 76(c)", "HK-UK-DRAFT 6(e)"), expected("UNTOC 18(21)(c)")),
        "The text of the law on search and seizure is not among the annexes.",
    ),
    AnnexRule(
        "evidence_certificate",
        "Form of certificate for what is seized",
        (required_under("NZ-MACMA 26(c)(iii)"), helpful("PILON affidavit of an officer")),
        "The form of certificate for the seizure is not among the annexes.",
    ),
)

SEARCH = Measure(
    "search_and_seizure",
    "T03",
    "Search and seizure",
    "A place or person is searched, and things or data are seized and handed over.",
    sections=with_common((*WHERE, *WHAT, *MILDER, *CARRYING_OUT, *AFTERWARDS), ALWAYS),
    passages=PASSAGES,
    citations=cite("UNTOC 18(3)(c)", "UNCAC 46(3)(c)", "ETS30 3", "ETS30 5", "NLHK-MLA 15"),
    annexes=ANNEXES,
    coercive=ALWAYS,
    from_whom=("search_places.occupant",),
)
