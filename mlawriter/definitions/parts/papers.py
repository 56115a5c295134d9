"""The papers to be served: what they are, their list, their summary, and the language that the person understands."""

from mlawriter.vocabulary.conditions import one_of
from mlawriter.vocabulary.fields import (
    Choice,
    Choices,
    Day,
    Field,
    Identifier,
    LanguageChoice,
    Line,
    Number,
    Option,
    Prose,
    Rows,
    Tick,
)
from mlawriter.vocabulary.needs import helpful, required, required_under

PAPERS = (
    Field(
        "paper_types",
        Choices(
            (
                Option("summons", "summons to appear"),
                Option("charge", "charge or indictment"),
                Option("judgment", "judgment or other decision"),
                Option("asset_order", "freezing or confiscation papers"),
                Option("other", "other procedural papers"),
            )
        ),
        "What the papers are",
        asks=(required("UNTOC 18(15)(d)", "UNCAC 46(15)(d)"),),
        missing="The reader cannot tell what is to be served.",
    ),
    Field(
        "papers",
        Rows(
            (
                Field(
                    "kind",
                    Line(),
                    "Kind of paper",
                    asks=(required_under("CH-IRSG 76(a)"), helpful("UNMANUAL service")),
                    missing="The kind of this paper is missing.",
                    example="summons to first questioning",
                ),
                Field(
                    "date",
                    Day(),
                    "Date",
                    asks=(required_under("CH-IRSG 76(a)"), helpful("UNMANUAL service")),
                    missing="The date of this paper is missing.",
                ),
                Field(
                    "court",
                    Line("name"),
                    "Issuing court or authority",
                    asks=(required_under("CH-IRSG 76(a)"), helpful("UNMANUAL service")),
                    missing="The court or authority that issued this paper is missing.",
                    printed="Issued by",
                ),
                Field("number", Identifier(), "Number"),
                Field("languages", Line(longest=60), "Language or languages", example="FR, EN", printed="Language"),
            ),
            singular="Paper",
            add="Add another paper",
            most=30,
            title_field="kind",
        ),
        "Papers to be served",
        asks=(required_under("CH-IRSG 76(a)"), helpful("UNMANUAL service")),
        missing="The papers to be served are not listed.",
    ),
    Field(
        "paper_sets",
        Number(least=1, most=20),
        "Number of sets enclosed",
        help="Two are usual: one to serve, one to return.",
    ),
    Field(
        "papers_summary",
        Prose(rows=3, longest=4_000),
        "Short summary of the papers",
        asks=(required_under("ETS182 15(4)"),),
        help="It is translated into a language of the requested State.",
        missing="The short summary of the papers is missing.",
    ),
    Field("other_language", Tick(), "The person may not understand the language of the papers"),
    Field(
        "served_language",
        LanguageChoice(),
        "Language that the person understands",
        asks=(required("ETS182 15(3)", "IE-CJMA2008 80(3)"),),
        when=one_of("other_language", "yes"),
        missing="The language that the person understands is missing.",
        printed="Language understood",
    ),
    Field(
        "papers_translated",
        Choice(
            (
                Option("whole", "the papers are translated in full"),
                Option("main_parts", "their main parts are translated"),
                Option("none", "they are not translated"),
            )
        ),
        "Translation of the papers",
        asks=(required("ETS182 15(3)", "IE-CJMA2008 80(3)"),),
        when=one_of("other_language", "yes"),
        missing="Whether the papers are translated for the person is missing.",
    ),
)
