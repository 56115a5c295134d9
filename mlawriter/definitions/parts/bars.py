"""What may stand in the way of extradition: lapse of time, amnesty, earlier judgment, other proceedings, motives."""

from mlawriter.vocabulary.conditions import Condition, one_of
from mlawriter.vocabulary.fields import Choices, Field, Option, Prose, Tick
from mlawriter.vocabulary.needs import expected, helpful, required
from mlawriter.vocabulary.sections import Section

KNOWN = (
    Option("amnesty", "amnesty or pardon"),
    Option("judgment", "earlier judgment on the same facts, in any State"),
    Option("proceedings", "proceedings in the requested State"),
    Option("competing", "request of another State for the same person"),
    Option("fiscal", "the offence also concerns taxes or customs"),
    Option("military", "the offence also concerns military law"),
    Option("none", "looked for and not found: amnesty, earlier judgment, request of another State"),
)


def known(option: str) -> Condition:
    """The circumstance is ticked as known."""
    return one_of("bars", option)


BARS = Section(
    "bars",
    "Limitation and other grounds",
    (
        Field(
            "lapse_of_time",
            Prose(rows=2, longest=2_000),
            "Lapse of time under our law, with what interrupted it",
            asks=(required("ETS24 10", "ETS24 12(2)(c)"),),
            missing="Whether the offences are time-barred under the law of the requesting State is missing.",
        ),
        Field(
            "lapse_of_time_there",
            Prose(rows=2, longest=2_000),
            "Lapse of time under the law of the requested State, as far as known",
            asks=(expected("ETS24 10"),),
            help="From the guide or the text of its law. The assessment is theirs.",
            missing="Nothing is said on lapse of time under the law of the requested State.",
        ),
        Field(
            "bars",
            Choices(KNOWN),
            "Circumstances known in the file",
            asks=(expected("ETS24 9", "ETS24 17", "ETS98 4"),),
            help="Tick what is known. What is not told in the letter is told by the defence.",
            missing="Nothing is said on an amnesty, an earlier judgment or the request of another State.",
        ),
        Field(
            "amnesty",
            Prose(rows=2, longest=2_000),
            "The amnesty or pardon, and why it does not apply",
            asks=(required("ETS98 4"),),
            when=known("amnesty"),
            missing="An amnesty is known, but nothing is said on it.",
        ),
        Field(
            "earlier_judgment",
            Prose(rows=2, longest=2_000),
            "The earlier judgment, and why it does not stand in the way",
            asks=(required("ETS24 9"),),
            when=known("judgment"),
            missing="An earlier judgment is known, but nothing is said on it.",
        ),
        Field(
            "proceedings_there",
            Prose(rows=2, longest=2_000),
            "The proceedings in the requested State",
            asks=(required("ETS24 8"),),
            when=known("proceedings"),
            missing="Proceedings in the requested State are known, but nothing is said on them.",
        ),
        Field(
            "competing_request",
            Prose(rows=2, longest=2_000),
            "The request of the other State, and what we propose",
            asks=(required("ETS24 17"),),
            when=known("competing"),
            missing="Another State asks for the person too, but nothing is said on it.",
        ),
        Field(
            "fiscal_statement",
            Prose(rows=2, longest=2_000),
            "Why the offence is more than a fiscal one, or how the treaty covers it",
            asks=(required("ETS24 5", "UNTOC 16(15)"),),
            when=known("fiscal"),
            missing="The offence concerns taxes or customs, but nothing is said on it.",
        ),
        Field(
            "military_statement",
            Prose(rows=2, longest=2_000),
            "Why the offence is also one of ordinary criminal law",
            asks=(required("ETS24 4"),),
            when=known("military"),
            missing="The offence concerns military law, but nothing is said on it.",
        ),
        Field(
            "not_political",
            Tick(),
            "We state that the offences are neither political nor purely military, and that nobody is pursued "
            "for race, religion, nationality, sex or opinions",
            asks=(helpful("ETS24 3", "ETS24 4", "UNTOC 16(14)"),),
            missing="There is no statement that the offences are not political and nobody is pursued for opinions.",
        ),
    ),
)
