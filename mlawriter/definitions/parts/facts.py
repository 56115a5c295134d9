"""The statement of facts: numbered, in order of time, each with its source; and the payments."""

from mlawriter.vocabulary.conditions import Has
from mlawriter.vocabulary.fields import Day, Field, Identifier, Line, Links, Money, Prose, Rows
from mlawriter.vocabulary.needs import expected, helpful, required
from mlawriter.vocabulary.sections import Section

FACT = (
    Field("heading", Line(longest=120), "A few words that head this paragraph", example="The payments"),
    Field("date", Day(), "When"),
    Field("date_to", Day(), "Until when", when=Has("date")),
    Field("place", Line("address"), "Where"),
    Field(
        "text",
        Prose(rows=5),
        "What happened",
        asks=(required("UNTOC 18(15)(c)", "UNCAC 46(15)(c)", "VIENNA88 7(10)(c)"),),
        help="Who did what, when, where and how; one idea in a paragraph; no words of the indictment.",
        missing="This paragraph of the facts is empty.",
    ),
    Field(
        "source",
        Line(),
        "Source of this fact",
        asks=(expected("UNMANUAL facts"),),
        missing="The source of this fact is missing.",
        example="report NL-24-118 of the national laboratory",
    ),
    Field("persons", Links("persons"), "Persons concerned"),
    Field("offences", Links("offences"), "Offences it supports"),
    Field("annexes", Links("annexes"), "Annexes"),
)

PAYMENT = (
    Field("date", Day(), "Date"),
    Field("amount", Money(), "Amount"),
    Field("from_whom", Line("name"), "From (person, bank, account)", printed="Payer"),
    Field("to_whom", Line("name"), "To (person, bank, account)", printed="Payee"),
    Field("reference", Identifier(), "Payment reference or transaction identifier", printed="Reference"),
)

FACTS = Section(
    "facts",
    "Statement of facts",
    (
        Field(
            "facts",
            Rows(FACT, singular="Fact", add="Add another fact", title_field="heading"),
            "Facts",
            asks=(required("UNTOC 18(15)(c)", "UNCAC 46(15)(c)", "VIENNA88 7(10)(c)", "CH-IRSV 10(2)"),),
            missing="The reader cannot judge the request: no fact is stated.",
        ),
        Field(
            "payments",
            Rows(PAYMENT, singular="Payment", add="Add another payment", title_field="reference"),
            "Payments",
            help="Printed as a table with its total. The total is computed, never typed.",
        ),
        Field("payments_source", Line(), "Source of the payments", when=Has("payments")),
        Field("payments_annexes", Links("annexes"), "Annex with the payments", when=Has("payments")),
        Field(
            "evidence",
            Prose(rows=3),
            "Main evidence obtained so far",
            asks=(helpful("OAS-FORM 5"),),
            missing="The reader cannot see what evidence there is so far.",
        ),
        Field(
            "conflicts",
            Prose(rows=2, longest=4_000),
            "Points in the file that contradict each other, and how they are settled here",
            help="A slip is named as a slip. Two sources that cannot be reconciled are both given.",
        ),
    ),
    intro="A simple account in order of time. Measures and offences point to these paragraphs by their number.",
)
