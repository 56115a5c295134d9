"""How the request is to be handled: urgency and time limit, confidentiality, procedure, presence, form of evidence."""

from mlawriter.vocabulary.conditions import Has, Not, one_of
from mlawriter.vocabulary.fields import Choice, Choices, Day, Field, Line, Links, Option, Prose, Rows, Tick
from mlawriter.vocabulary.needs import expected, required, required_under
from mlawriter.vocabulary.sections import Section

URGENT = one_of("urgency", "urgent", "very_urgent")
PRESERVATION = one_of("measures", "preservation_of_data")
CONFIDENTIAL = one_of("confidentiality", "confidential", "strict")

URGENCY = (
    Field(
        "urgency",
        Choice(
            (
                Option("ordinary", "ordinary"),
                Option("urgent", "urgent"),
                Option("very_urgent", "very urgent: danger of loss or life at risk"),
            )
        ),
        "Urgency",
    ),
    Field(
        "urgency_reason",
        Prose(rows=2, longest=2_000),
        "Reason for the urgency",
        asks=(
            required("UNTOC 18(24)", "NLHK-MLA 5(2)(f)", when=Not(PRESERVATION)),
            required("ETS185 25(3)", "UNTOC 18(24)", "NLHK-MLA 5(2)(f)", when=PRESERVATION),
        ),
        when=URGENT,
        help="Custody, a hearing, data about to be deleted. “Very urgent” alone is no reason.",
        missing="The request is marked urgent without a reason.",
    ),
    Field(
        "deadline",
        Day(),
        "Latest date",
        asks=(required("UNTOC 18(24)", "NLHK-MLA 5(2)(f)", when=URGENT),),
        missing="The request is urgent, but the reader does not know until when.",
    ),
    Field(
        "deadline_event",
        Line(),
        "What happens on that date",
        asks=(required("UNTOC 18(24)", "NLHK-MLA 5(2)(f)"),),
        when=Has("deadline"),
        missing="What happens on the latest date is missing; the reader cannot weigh it.",
    ),
    Field(
        "order_of_execution",
        Prose(rows=2, longest=2_000),
        "Order in which the measures should be carried out",
        help="With several measures: what comes first, what must happen on the same day, what would warn somebody.",
    ),
)

CONFIDENTIALITY = (
    Field(
        "confidentiality",
        Choice(
            (
                Option("ordinary", "ordinary"),
                Option("confidential", "confidential"),
                Option("strict", "strictly confidential"),
            )
        ),
        "Confidentiality",
    ),
    Field(
        "confidentiality_reason",
        Prose(rows=2, longest=2_000),
        "Reason for the confidentiality",
        asks=(required_under("NLHK-MLA 5(2)(e)", "NZ-MACMA 26"), expected("UNTOC 18(20)", "UNCAC 46(20)")),
        when=CONFIDENTIAL,
        missing="Confidentiality is asked without a reason.",
    ),
    Field(
        "no_notice",
        Prose(rows=2, longest=2_000),
        "Who should not be told, of what and until when",
        when=CONFIDENTIAL,
    ),
    Field(
        "may_disclose", Prose(rows=2, longest=2_000), "What may be disclosed if the law requires it", when=CONFIDENTIAL
    ),
    Field("consult_before_disclosure", Tick(), "Please consult us before any disclosure", when=CONFIDENTIAL),
)

PROCEDURE_FIELDS = (
    Field("special_procedure", Prose(rows=3, longest=4_000), "Formalities or procedure we wish to be followed"),
    Field(
        "special_procedure_reason",
        Prose(rows=2, longest=2_000),
        "Why: what our law of evidence needs",
        asks=(
            required_under("NLHK-MLA 5(2)(d)", "ROME 96(2)(e)"),
            expected("UNTOC 18(17)", "UNCAC 46(17)"),
        ),
        when=Has("special_procedure"),
        missing="A special procedure is asked without its reason.",
    ),
    Field(
        "evidence_form",
        Choices(
            (
                Option("originals", "originals"),
                Option("certified_copies", "certified copies"),
                Option("certificate", "certificate of the keeper of the records"),
                Option("affidavit", "affidavit"),
                Option("recording", "audio or video recording"),
                Option("sealed", "sealed, with a record of the chain of custody"),
            )
        ),
        "Form of the evidence",
        help="Originals are sent only if they are asked for expressly.",
    ),
    Field(
        "evidence_form_reason",
        Line(),
        "Why in that form",
        asks=(expected("UNTOC 18(17)"),),
        when=Has("evidence_form"),
        missing="The reason for the form of the evidence is missing.",
    ),
    Field("chain_of_custody", Prose(rows=2, longest=2_000), "Handling, seals and chain of custody"),
    Field(
        "presence",
        Rows(
            (
                Field("name", Line("name"), "Name"),
                Field("function", Line(), "Function"),
                Field(
                    "purpose",
                    Line(),
                    "Purpose",
                    asks=(expected("ETS30 4"),),
                    missing="Why this person should be present is missing.",
                ),
                Field("dates", Line(), "Dates"),
            ),
            singular="Person to be present",
            add="Add another person to be present",
            most=30,
        ),
        "Officials or parties who ask to be present",
    ),
)

HANDLING = Section("handling", "Urgency and confidentiality", (*URGENCY, *CONFIDENTIALITY))
PROCEDURE = Section("procedure", "Procedure and form of evidence", PROCEDURE_FIELDS)

ENCLOSED = Field(
    "enclosed",
    Links("annexes"),
    "Annexes enclosed with this letter",
    when=Not(Has("nothing_enclosed")),
    help="Leave empty to enclose all. Their numbers are those of this letter.",
)
NOTHING_ENCLOSED = Field("nothing_enclosed", Tick(), "Nothing is enclosed with this letter")
SELECTED_FACTS = Field(
    "facts_told",
    Links("facts"),
    "Facts told in this letter",
    help="Leave empty to tell all of them.",
)
SELECTED_PERSONS = Field(
    "persons_named", Links("persons"), "Persons named in this letter", help="Leave empty to name all."
)
SELECTED_OFFENCES = Field(
    "offences_named", Links("offences"), "Offences named in this letter", help="Leave empty to name all."
)

CONTENTS = Section(
    "contents",
    "What the letter tells",
    (SELECTED_PERSONS, SELECTED_FACTS, SELECTED_OFFENCES, NOTHING_ENCLOSED, ENCLOSED),
    intro="The letter draws on the matter. Choose here if it should tell less than all of it.",
)
