"""The sentence to be served, what is left of it, and a trial in the absence of the person (T41)."""

from mlawriter.definitions.parts.warrant import SENTENCE
from mlawriter.vocabulary.conditions import all_of, one_of
from mlawriter.vocabulary.fields import Choice, Choices, Day, Field, Line, Number, Option, Prose
from mlawriter.vocabulary.needs import expected, required, required_under
from mlawriter.vocabulary.sections import Section

ABSENT = all_of(SENTENCE, one_of("tried_in_absence", "yes"))
_ABSENCE = ("ETS98 3", "IE-EAW2003 (d)")

SENTENCE_FIELDS = (
    Field(
        "sentence_imposed",
        Line(),
        "Sentence imposed",
        asks=(required("ETS24 12(2)(a)", "NZ-EXT1999 18(4)(b)"),),
        missing="The sentence is missing.",
        example="seven years of imprisonment",
    ),
    Field(
        "final_on",
        Day(),
        "Day on which the judgment became final",
        asks=(required("ETS24 12(2)(a)", "NZ-EXT1999 18(4)(b)"),),
        missing="Whether the judgment is final and enforceable is missing.",
        printed="Final since",
    ),
    Field(
        "sentence_served",
        Line(),
        "Part already served, with its dates",
        asks=(required("NZ-EXT1999 18(4)(b)(iii)"),),
        missing="The part of the sentence already served is missing.",
        example="5 months and 22 days: 11 October 2021 to 2 April 2022",
        printed="Part already served",
    ),
    Field(
        "sentence_remaining",
        Line(),
        "Part still to be served, with the rule by which it was counted",
        asks=(required("NZ-EXT1999 18(4)(b)(iii)", "EU-US-EXT 4(1)"),),
        missing="The part of the sentence still to be served is missing.",
        printed="Part still to be served",
    ),
    Field(
        "remaining_months",
        Number(most=2_400),
        "The same in whole months, rounded down",
        asks=(required("ETS24 2(1)", "EU-US-EXT 4(1)"),),
        help="Used to test the least sentence that a treaty asks for: four months in ETS 24.",
        missing="The threshold for sentences cannot be tested.",
    ),
    Field(
        "sentence_limitation",
        Line(),
        "Limitation of the enforcement",
        asks=(required("ETS24 10"),),
        missing="Whether the enforcement of the sentence is time-barred is missing.",
    ),
    Field(
        "tried_in_absence",
        Choice((Option("no", "the person was present"), Option("yes", "the person was absent"))),
        "Presence at the trial",
        asks=(required(*_ABSENCE),),
        missing="Whether the person was present at the trial is missing.",
    ),
)

ABSENCE_FIELDS = (
    Field(
        "absence_ground",
        Choices(
            (
                Option("summoned", "the person was summoned in person, and so told of the day and place of the trial"),
                Option(
                    "informed", "the person was by other means officially informed of the day and place of the trial"
                ),
                Option("defended", "the person knew of the trial and was defended there by a counsel with a mandate"),
                Option(
                    "served",
                    "the person was served with the judgment, told of a new trial, and did not ask for one in time",
                ),
                Option(
                    "will_be_served",
                    "the person will be served with the judgment after surrender and told of the right to a new trial",
                ),
            )
        ),
        "How the rights of the absent person were kept",
        asks=(required(*_ABSENCE),),
        when=ABSENT,
        missing="The person was tried in absence; how the rights of the defence were kept is missing.",
    ),
    Field(
        "absence_details",
        Prose(rows=3, longest=4_000),
        "Details: day and manner of the summons, counsel, service of the judgment",
        asks=(required(*_ABSENCE),),
        when=ABSENT,
        missing="How the absent person learned of the trial is not explained.",
    ),
    Field(
        "retrial_within",
        Line(),
        "Time limit to ask for a new trial, with the article",
        asks=(required(*_ABSENCE),),
        when=all_of(ABSENT, one_of("absence_ground", "served", "will_be_served")),
        missing="The time limit to ask for a new trial is missing.",
    ),
    Field(
        "retrial_assurance",
        Prose(rows=2, longest=2_000),
        "Assurance of a new trial",
        asks=(required_under("ETS98 3"), expected("UNMANUAL assurances")),
        when=ABSENT,
        missing="There is no assurance of a new trial for the person tried in absence.",
    ),
)

SENTENCE_SECTION = Section("sentence", "Sentence", (*SENTENCE_FIELDS, *ABSENCE_FIELDS), when=SENTENCE)
