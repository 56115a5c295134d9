"""What a summons owes to the person: day and place, notice, allowances, safe conduct, no penalty, rights, remedies."""

from mlawriter.vocabulary.conditions import Not, all_of, one_of
from mlawriter.vocabulary.fields import Choice, Day, Field, Line, Number, Option, Prose, Tick
from mlawriter.vocabulary.needs import helpful, required, required_under

SUMMONS = one_of("paper_types", "summons")
HEARD_AS_WITNESS = all_of(SUMMONS, one_of("served_role", "witness", "expert"))
HEARD_AS_ACCUSED = all_of(SUMMONS, one_of("served_role", "suspect", "accused"))
HEARD_OTHERWISE = all_of(SUMMONS, Not(one_of("served_role", "witness", "expert", "suspect", "accused")))
ASSET_ORDER = one_of("paper_types", "asset_order")

APPEARANCE = (
    Field(
        "appearance_date",
        Day(),
        "Day on which the person is to appear",
        asks=(required("ETS30 7(3)", "NLHK-MLA 17(2)", "NLHK-MLA 17(3)"),),
        when=SUMMONS,
        missing="The day of the hearing is missing; the reader cannot see whether there is still time to serve.",
    ),
    Field("appearance_where", Line("address"), "Where and at what hour", when=SUMMONS),
    Field("answer_expected", Tick(), "The papers call for an answer by a certain day"),
    Field(
        "answer_by",
        Day(),
        "Last day for the answer",
        asks=(required("NLHK-MLA 17(2)"),),
        when=one_of("answer_expected", "yes"),
        missing="The last day for the person to react is missing.",
    ),
    Field(
        "serve_by",
        Day(),
        "Day by which the papers should be served",
        asks=(required("ETS30 7(3)", "NLHK-MLA 17(3)", when=SUMMONS),),
        help="Some States ask for the papers 30 or 50 days before the hearing. Count back from it.",
        missing="The day by which the papers should be served is missing.",
    ),
    Field("notice_period", Line(), "Period of notice under our law, with its article", when=SUMMONS),
    Field("necessary", Tick(), "The personal appearance is especially necessary", when=HEARD_AS_WITNESS),
    Field(
        "allowances",
        Prose(rows=2, longest=2_000),
        "Travel and subsistence: what is paid, at about what rates",
        asks=(required("ETS30 10(2)", "NLHK-MLA 12(2)"),),
        when=HEARD_AS_WITNESS,
        missing="What is paid for travel and stay is missing; the person cannot decide whether to come.",
    ),
    Field("advance", Line(), "Advance that you are asked to pay to the person", when=HEARD_AS_WITNESS),
    Field(
        "safe_conduct",
        Tick(),
        "We undertake to grant safe conduct",
        asks=(required("UNTOC 18(27)", "UNCAC 46(27)", "ETS30 12", when=SUMMONS),),
        when=SUMMONS,
        missing="The person is summoned without an undertaking of safe conduct.",
    ),
    Field(
        "safe_conduct_days",
        Number(least=1, most=120),
        "Days after which the protection ends, once the person is free to leave",
        asks=(required("UNTOC 18(27)", "UNCAC 46(27)", "ETS30 12(3)"),),
        when=all_of(SUMMONS, one_of("safe_conduct", "yes")),
        help="Fifteen consecutive days in UNTOC, UNCAC and ETS 30, unless another period is agreed.",
        missing="When the safe conduct ends is missing.",
    ),
    Field(
        "safe_conduct_authority",
        Line("name"),
        "Authority empowered to grant safe conduct",
        asks=(required("UNTOC 18(27)"),),
        when=all_of(SUMMONS, one_of("safe_conduct", "yes")),
        missing="Who is empowered to grant safe conduct is missing.",
    ),
    Field(
        "penalty_threat",
        Choice(
            (
                Option("none", "the papers threaten no force and no penalty"),
                Option("not_enforced", "they mention a penalty, which will not be enforced"),
            )
        ),
        "Penalties for not coming",
        asks=(required("ETS30 8", "NLHK-MLA 17(5)", when=SUMMONS), required_under("NZ-MACMA 52", when=SUMMONS)),
        when=SUMMONS,
        missing="Whether the summons threatens a penalty is missing; such a summons may be refused.",
    ),
    Field(
        "notice_of_rights",
        Tick(),
        "A notice of the person's rights goes with the summons",
        asks=(required_under("IE-CJMA2008 80(4)"), helpful("UNMANUAL service")),
        when=SUMMONS,
        missing="No notice of rights goes with the summons.",
    ),
    Field(
        "remedies",
        Prose(rows=2, longest=2_000),
        "Remedies open to the person, and their time limits",
        asks=(required("CETS198 31(3)"),),
        when=ASSET_ORDER,
        missing="The remedies against the freezing or confiscation papers are missing.",
    ),
)
