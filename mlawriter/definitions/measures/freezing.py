"""Freezing or restraint of property (T30): the action, the property, the grounds for later confiscation, the care."""

from mlawriter.definitions.parts.measure import with_common
from mlawriter.definitions.parts.property import PROPERTY
from mlawriter.vocabulary.annexes import AnnexRule
from mlawriter.vocabulary.citations import cite
from mlawriter.vocabulary.conditions import ALWAYS, Has, Not, all_of, one_of, said
from mlawriter.vocabulary.fields import Choice, Day, Field, Identifier, Line, Money, Option, Prose, Tick
from mlawriter.vocabulary.letters import Measure
from mlawriter.vocabulary.needs import expected, helpful, required, required_under
from mlawriter.vocabulary.passages import Grid, Passage, Sentence, Together, Words

VALUE = one_of("freeze_kind", "value")
ORDER_MADE = one_of("freeze_order", "enclosed")
WITHOUT_NOTICE = one_of("without_notice", "yes")
TO_BE_SOUGHT = one_of("confiscation_state", "to_be_sought")

ACTION = (
    Field(
        "actions",
        Prose(rows=3, longest=4_000),
        "Action asked",
        asks=(required("UNTOC 13(3)(c)", "UNCAC 55(3)(c)"),),
        help="What should no longer be possible: to pay out, transfer, sell, charge. Leave the means to their law.",
        missing="The reader does not know what to do with the property.",
    ),
    PROPERTY,
    Field(
        "freeze_kind",
        Choice(
            (
                Option("object", "these objects"),
                Option("value", "property up to a value"),
                Option("both", "these objects and, if they fall short, property up to a value"),
            )
        ),
        "Freezing by object or by value",
        asks=(required("CETS198 37(2)", when=one_of("basis", "CETS198")), expected("CETS198 37(2)")),
        missing="Whether objects or a value should be frozen is missing.",
    ),
    Field(
        "maximum_amount",
        Money(),
        "Maximum amount",
        asks=(required("CETS198 37(2)"),),
        when=one_of("freeze_kind", "value", "both"),
        missing="Property up to a value is to be frozen, but the maximum amount is missing.",
    ),
    Field(
        "freeze_order",
        Choice(
            (
                Option("enclosed", "our own order is enclosed"),
                Option("follows", "our own order will follow"),
                Option("none", "there is no order; the requested State is asked to make one"),
            )
        ),
        "Order of our own",
        asks=(expected("UNCAC 55(3)(c)", "IE-CJMA2008 34(2)(a)"),),
        missing="Whether there is an order of the requesting State is missing.",
    ),
    Field(
        "freeze_order_court",
        Line("name"),
        "Court or authority that made the order",
        asks=(expected("UNCAC 55(3)(c)", "IE-CJMA2008 34(2)(a)"),),
        when=ORDER_MADE,
        missing="The court that made the order is missing.",
    ),
    Field("freeze_order_number", Identifier(), "Number of the order", when=ORDER_MADE),
    Field("freeze_order_date", Day(), "Date of the order", when=ORDER_MADE),
    Field("freeze_order_until", Line(), "Until when the order stands, and how it is reviewed", when=ORDER_MADE),
)

GROUNDS = (
    Field(
        "grounds_confiscation",
        Prose(rows=3, longest=4_000),
        "Grounds to think that the property will be confiscated",
        asks=(
            required_under("UNCAC 54(2)", "IE-CJMA2008 34(2)(b)", "HK-DRAFT restraint"),
            helpful("STAR p. 170"),
        ),
        missing="The grounds to think that the property will later be confiscated are missing.",
    ),
    Field(
        "grounds_proceeds",
        Prose(rows=3, longest=4_000),
        "Grounds to think that the person benefited, or that the property is proceeds",
        asks=(required_under("HK-DRAFT restraint"), helpful("STAR p. 170")),
        help="Follow the money: each payment with its source, and where the chain is broken say so.",
        missing="The grounds to think that the property comes from the offence are missing.",
    ),
    Field(
        "confiscation_state",
        Choice(
            (
                Option("to_be_sought", "confiscation will be sought"),
                Option("pending", "confiscation proceedings are pending"),
                Option("ordered", "confiscation has been ordered and can still be appealed"),
                Option("final", "confiscation has been ordered and is final"),
            )
        ),
        "State of the confiscation proceedings",
        asks=(required_under("SG-MACMA 19(2)", "HK-DRAFT restraint"), helpful("UNMANUAL freezing")),
        missing="The state of the confiscation proceedings is missing.",
    ),
    Field(
        "confiscation_when",
        Day(),
        "When confiscation will be sought",
        asks=(required_under("SG-MACMA 19(2)"), helpful("UNMANUAL freezing")),
        when=TO_BE_SOUGHT,
        missing="When confiscation will be sought is missing.",
    ),
    Field(
        "dissipation",
        Prose(rows=2, longest=2_000),
        "Danger that the property disappears",
        asks=(helpful("STAR p. 170"),),
        help="What was moved already, what is about to be moved, how quickly it could be done.",
        missing="The danger that the property disappears is not described.",
    ),
)

NOTICE = (
    Field("without_notice", Tick(), "The holders should not be told before the property is frozen"),
    Field(
        "later_notice",
        Prose(rows=2, longest=2_000),
        "Later notice to the holders: by whom, when, with which remedies",
        asks=(required("STAR p. 170"),),
        when=WITHOUT_NOTICE,
        missing="Freezing without notice is asked; who tells the holders later is missing.",
    ),
    Field(
        "publication",
        Line(),
        "Who may make the measure public, and when",
        asks=(required("STAR p. 170"),),
        when=WITHOUT_NOTICE,
        missing="Who may make the measure public is missing.",
    ),
)

CARE = (
    Field(
        "management",
        Prose(rows=3, longest=4_000),
        "Management of the property",
        asks=(helpful("UNMANUAL property management"),),
        help="What perishes, a business that has to go on, virtual assets: keys, transfer to a wallet of the State.",
        missing="Nothing is said on how the property should be kept.",
    ),
    Field(
        "report_changes",
        Tick(),
        "We will report at once any fact that would change the measure",
        asks=(required_under("CETS198 22(1)"),),
        missing="There is no undertaking to report facts that would change the measure.",
    ),
)

PASSAGES: tuple[Passage, ...] = (
    Together(
        (
            Sentence("measures.freezing_ask", when=Not(VALUE)),
            Sentence("measures.freezing_ask_value", when=VALUE),
            Words("actions", lead="measures.freezing_actions"),
        )
    ),
    Sentence("measures.freezing_property", when=Has("property")),
    Grid(
        "property",
        ("kind", "description", "location", "number", "wallet", "transaction", "value"),
        (12, 20, 18, 13, 13, 13, 11),
        total="value",
    ),
    Sentence("measures.freezing_up_to", when=one_of("freeze_kind", "both")),
    Sentence("measures.freezing_interests", when=Has("property")),
    Grid(
        "property",
        ("description", "holder", "keys", "link_person", "link_offence", "other_interests"),
        (18, 15, 11, 19, 19, 18),
        when=Has("property"),
    ),
    Together(
        (
            Sentence("measures.freezing_order", when=ORDER_MADE),
            Sentence("measures.freezing_order_until", when=all_of(ORDER_MADE, said("freeze_order_until"))),
            Sentence("measures.freezing_order_follows", when=one_of("freeze_order", "follows")),
            Sentence("measures.freezing_no_order", when=one_of("freeze_order", "none")),
            Words("grounds_confiscation", lead="measures.freezing_grounds_confiscation"),
            Words("grounds_proceeds", lead="measures.freezing_grounds_proceeds"),
        )
    ),
    Together(
        (
            Sentence("measures.freezing_to_be_sought", when=TO_BE_SOUGHT),
            Sentence("measures.freezing_pending", when=one_of("confiscation_state", "pending")),
            Sentence("measures.freezing_ordered", when=one_of("confiscation_state", "ordered")),
            Sentence("measures.freezing_final", when=one_of("confiscation_state", "final")),
            Words("dissipation", lead="measures.freezing_dissipation"),
        )
    ),
    Together(
        (
            Sentence("measures.freezing_without_notice", when=WITHOUT_NOTICE),
            Words("later_notice", lead="measures.freezing_later_notice", when=WITHOUT_NOTICE),
            Sentence("measures.freezing_publication", when=WITHOUT_NOTICE),
            Words("management", lead="measures.freezing_management"),
            Sentence("measures.freezing_report_changes", when=Has("report_changes")),
            Sentence("measures.freezing_before_lifting"),
            Sentence("measures.freezing_tell_us"),
        )
    ),
)

ANNEXES = (
    AnnexRule(
        "order",
        "Legally admissible copy of our freezing or confiscation order",
        (expected("UNCAC 55(3)(c)", "IE-CJMA2008 34(2)(a)", "CETS198 28(3)"),),
        "The order that the freezing rests on is not among the annexes.",
        when=Not(one_of("freeze_order", "none")),
    ),
    AnnexRule(
        "law",
        "Text of the law under which the property could be frozen and confiscated at home",
        (required_under("CETS198 37(1)(d)(i)"), expected("UNTOC 13(5)", "STAR p. 170")),
        "The text of the law on freezing and confiscation is not among the annexes.",
    ),
    AnnexRule(
        "property_list",
        "List of the property, with register extracts",
        (required("CETS198 37(1)(e)(ii)"),),
        "The list of the property, with register extracts, is not among the annexes.",
    ),
    AnnexRule(
        "money_flow",
        "Chart of the money flow",
        (required("STAR p. 170"),),
        "The chart of the money flow is not among the annexes; the link to the offence is hard to follow.",
    ),
)

FREEZING = Measure(
    "freezing",
    "T30",
    "Freezing or restraint of property",
    "Property that may later be confiscated can no longer be moved, sold or charged.",
    sections=with_common((*ACTION, *GROUNDS, *NOTICE, *CARE), ALWAYS),
    passages=PASSAGES,
    citations=cite("UNTOC 13(2)", "UNCAC 54(2)", "UNCAC 55(2)", "CETS198 21"),
    annexes=ANNEXES,
    coercive=ALWAYS,
    from_whom=("property.holder",),
)
