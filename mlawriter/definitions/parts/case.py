"""The domestic case: its name and numbers, the State it belongs to, the proceedings and their stage."""

from mlawriter.vocabulary.conditions import Has, one_of
from mlawriter.vocabulary.fields import (
    Choice,
    Day,
    Field,
    Identifier,
    LanguageChoice,
    Line,
    Option,
    Prose,
    Rows,
    StateChoice,
    Tick,
)
from mlawriter.vocabulary.needs import expected, helpful, required, required_under
from mlawriter.vocabulary.sections import Section

CASE = Section(
    "case",
    "The case",
    (
        Field(
            "case_title",
            Line(),
            "Name of the matter",
            help="For your own list. It is not printed in any letter.",
        ),
        Field(
            "written_in",
            LanguageChoice(),
            "Language in which you write the file",
            help="What you write is never translated by the tool. In a letter in another language it stands as written "
            "until a translator has filled it in.",
        ),
        Field(
            "requesting_state",
            StateChoice(),
            "Requesting State",
            asks=(required("UNTOC 18(13)", "UNCAC 46(13)", "VIENNA88 7(8)"),),
            missing="The reader cannot tell which State is asking.",
        ),
        Field(
            "requesting_territory",
            Line(),
            "Territory or region with its own legal system",
            help="Only where the case is governed by the law of a part of the State.",
        ),
        Field(
            "case_reference",
            Identifier(),
            "Case number",
            asks=(helpful("TCY-SUBSCRIBER 2", "OAS-FORM 3"),),
            missing="The answer cannot be brought to the right file: the case number is missing.",
            example="2024/377",
        ),
        Field(
            "other_references",
            Rows(
                (
                    Field("authority", Line("name"), "Authority"),
                    Field("number", Identifier(), "Number"),
                ),
                singular="Other case number",
                add="Add another case number",
                title_field="number",
            ),
            "Numbers under which other authorities keep the case",
        ),
    ),
    intro="Entered once. Every letter of this matter is drawn from it.",
)

PROCEEDINGS = Section(
    "proceedings",
    "The proceedings",
    (
        Field(
            "proceedings_kind",
            Choice(
                (
                    Option("investigation", "investigation"),
                    Option("judicial_inquiry", "judicial inquiry"),
                    Option("prosecution", "prosecution"),
                    Option("trial", "trial"),
                    Option("appeal", "appeal"),
                    Option("sentence", "enforcement of a sentence"),
                    Option("confiscation", "confiscation proceedings"),
                    Option("administrative", "administrative proceedings with appeal to a criminal court"),
                )
            ),
            "Nature of the proceedings",
            asks=(required("UNTOC 18(15)(b)", "UNCAC 46(15)(b)", "VIENNA88 7(10)(b)"),),
            missing="The reader cannot tell whether this is a criminal proceeding that its law may assist.",
        ),
        Field(
            "proceedings_opened",
            Day(),
            "Date on which the proceedings were opened",
            asks=(helpful("UNMANUAL proceedings"),),
            missing="The reader cannot see since when the proceedings have been open.",
        ),
        Field(
            "proceedings_stage",
            Line(),
            "Stage reached",
            asks=(required("UNTOC 18(15)(b)", "UNCAC 46(15)(b)"),),
            missing="The reader cannot see which stage the proceedings have reached.",
            example="judicial inquiry opened; one suspect in custody; trial not yet fixed",
        ),
        Field(
            "next_date",
            Day(),
            "Next date in the proceedings",
            help="A hearing, a review of custody, the end of a limitation period.",
        ),
        Field("next_event", Line(), "What happens on that date", when=Has("next_date")),
        Field(
            "subject",
            Prose(rows=3, longest=2_000),
            "Subject matter of the case, in one or two sentences",
            asks=(required("UNTOC 18(15)(b)", "UNCAC 46(15)(b)", "VIENNA88 7(10)(b)"),),
            missing="The reader does not learn in one sentence what the case is about.",
        ),
        Field(
            "criminal_matter",
            Tick(),
            "We certify that the request concerns a criminal matter",
            asks=(
                required_under("NZ-MACMA 26(c)(i)", "SG-MACMA 19(2)"),
                expected("UNMANUAL proceedings", when=one_of("proceedings_kind", "administrative")),
            ),
            missing="The certificate that this is a criminal matter is missing; this State's law asks for it.",
        ),
        Field(
            "decisions",
            Rows(
                (
                    Field("kind", Line(), "Kind of decision", example="warrant of arrest, order, judgment"),
                    Field("number", Identifier(), "Number"),
                    Field("date", Day(), "Date"),
                    Field("court", Line("name"), "Court or authority"),
                    Field("judge", Line("name"), "Judge or official"),
                    Field("covers", Line(), "What it covers"),
                ),
                singular="Decision",
                add="Add another decision",
                title_field="kind",
            ),
            "Decisions of courts and prosecutors in the case",
            asks=(helpful("TCY-SUBSCRIBER 8"),),
            missing="No decision of a court or prosecutor in the case is named.",
            help="Orders, warrants and rulings that the request rests on.",
        ),
    ),
)
