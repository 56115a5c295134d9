"""The reminder or status enquiry on an earlier request (T52): which letter, how sent, until when, whom to call."""

from mlawriter.definitions.parts.addressee import ADDRESSEE
from mlawriter.definitions.parts.handling import ENCLOSED, NOTHING_ENCLOSED
from mlawriter.definitions.parts.letter import LANGUAGE, REFERENCE, REQUESTED
from mlawriter.definitions.parts.order import OPENING
from mlawriter.definitions.parts.signature import SIGNATURE
from mlawriter.vocabulary.annexes import AnnexRule
from mlawriter.vocabulary.citations import cite
from mlawriter.vocabulary.conditions import Has, Not, one_of
from mlawriter.vocabulary.fields import Choice, Choices, Day, Field, Identifier, Line, Option, Prose, Rows
from mlawriter.vocabulary.letters import Letter
from mlawriter.vocabulary.needs import expected, helpful, required
from mlawriter.vocabulary.passages import Facts, Grid, Listing, Part, Sentence, Title, Together, Words
from mlawriter.vocabulary.sections import Section

_PROGRESS = "UNTOC 18(24)"

EARLIER = Section(
    "earlier",
    "The earlier request",
    (
        Field(
            "earlier_reference",
            Identifier(),
            "Our reference of the earlier request",
            asks=(required(_PROGRESS, "UNCAC 46(24)"),),
            missing="The earlier request cannot be found: its reference is missing.",
        ),
        Field(
            "sent_on",
            Day(),
            "Day on which it was sent",
            asks=(required(_PROGRESS, "UNCAC 46(24)"),),
            missing="The day on which the earlier request was sent is missing.",
        ),
        Field(
            "sent_channel",
            Choice(
                (
                    Option("central", "between central authorities"),
                    Option("diplomatic", "diplomatic channel"),
                    Option("direct", "directly between judicial authorities"),
                    Option("interpol", "INTERPOL"),
                    Option("network_24_7", "24/7 point of contact"),
                    Option("platform", "electronic platform"),
                )
            ),
            "Channel by which it was sent",
            asks=(required(_PROGRESS),),
            missing="The channel of the earlier request is missing; it cannot be traced.",
        ),
        Field(
            "sent_to",
            Line("name"),
            "Authority to which it was sent",
            help="If it is not the one addressed now.",
        ),
        Field(
            "delivery_proof",
            Line(),
            "Proof of delivery",
            asks=(required(_PROGRESS),),
            missing="There is no proof that the earlier request was delivered.",
            example="courier receipt of 3 March 2025, signed at the registry",
        ),
        Field("their_reference", Identifier(), "Their reference, if one was given", printed="Your reference"),
        Field(
            "earlier_subject",
            Prose(rows=2, longest=2_000),
            "What was asked, in one or two sentences",
            asks=(expected(_PROGRESS),),
            missing="The reader does not see what the earlier request asked.",
        ),
        Field(
            "earlier_basis",
            Choices(
                (
                    Option("untoc", "UNTOC, article 18(24)"),
                    Option("uncac", "UNCAC, article 46(24)"),
                )
            ),
            "Convention under which it was made, if it asks for answers on progress",
        ),
        Field(
            "answers_so_far",
            Rows(
                (
                    Field("date", Day(), "Date"),
                    Field("from_whom", Line("name"), "From"),
                    Field("what", Line(), "What it said or brought"),
                ),
                singular="Answer",
                add="Add another answer",
                most=30,
                title_field="what",
            ),
            "Answers received so far",
        ),
    ),
)

ENQUIRY = Section(
    "enquiry",
    "What we ask to know",
    (
        Field(
            "open_points",
            Choices(
                (
                    Option("received", "whether the request has been received"),
                    Option("authority", "which authority carries it out, under which reference"),
                    Option("status", "which steps have been taken and which remain"),
                    Option("when", "when a result can be expected"),
                    Option("lacking", "whether anything is lacking in the request"),
                    Option("partial", "whether a part of the result can be sent now"),
                )
            ),
            "Questions",
            asks=(expected(_PROGRESS),),
            missing="The reader does not know what to answer.",
        ),
        Field("other_question", Prose(rows=2, longest=2_000), "Other question"),
        Field("still_needed", Prose(rows=2, longest=2_000), "What is still needed, and what is not any more"),
        Field(
            "deadline",
            Day(),
            "Day by which the result is needed",
            asks=(required(_PROGRESS, "UNCAC 46(24)"),),
            missing="The reader does not know until when the result is of use.",
        ),
        Field(
            "deadline_reason",
            Prose(rows=2, longest=2_000),
            "Reason for that day",
            asks=(required(_PROGRESS, "UNCAC 46(24)"),),
            when=Has("deadline"),
            missing="The time limit has no reason.",
        ),
        Field("answer_wanted_by", Day(), "Day by which an answer to this letter would help"),
        Field(
            "enquiry_contact",
            Line(),
            "Whom to call or write to on this letter",
            asks=(required(_PROGRESS),),
            help="Name, telephone and e-mail, if not the contact of the matter; otherwise repeat the name.",
            missing="The reader does not know whom to answer.",
        ),
        NOTHING_ENCLOSED,
        ENCLOSED,
    ),
)

LETTER = Section("letter", "The letter", (*REQUESTED, *REFERENCE, *LANGUAGE))

REMINDER = Letter(
    "reminder",
    "T52",
    "Reminder or enquiry on progress",
    "Asks what has become of an earlier request, politely and with the means to find it.",
    "",
    sections=(LETTER, ADDRESSEE, EARLIER, ENQUIRY, SIGNATURE),
    matter=("case", "authorities", "annexes"),
    order=(
        *OPENING,
        Sentence("reminder.compliments", numbered=False),
        Together(
            (
                Sentence("reminder.earlier"),
                Facts(("sent_channel", "sent_to", "delivery_proof", "their_reference")),
                Words("earlier_subject", lead="reminder.subject"),
            )
        ),
        Sentence("reminder.answers", when=Has("answers_so_far")),
        Grid("answers_so_far", ("date", "from_whom", "what"), (20, 35, 45), when=Has("answers_so_far")),
        Sentence("reminder.no_answer", when=Not(Has("answers_so_far"))),
        Together((Listing("open_points", lead="reminder.open_points", when=Has("open_points")),)),
        Sentence("reminder.ask_progress", when=Not(Has("open_points"))),
        Together(
            (
                Words("other_question", lead="reminder.other_question"),
                Words("still_needed", lead="reminder.still_needed"),
                Sentence("reminder.basis_untoc", when=one_of("earlier_basis", "untoc")),
                Sentence("reminder.basis_uncac", when=one_of("earlier_basis", "uncac")),
            )
        ),
        Together(
            (
                Sentence("reminder.deadline", when=Has("deadline")),
                Words("deadline_reason", lead="reminder.deadline_reason", when=Has("deadline")),
                Sentence("reminder.answer_by", when=Has("answer_wanted_by")),
            )
        ),
        Together((Sentence("reminder.help"), Sentence("reminder.withdrawal"), Sentence("reminder.contact"))),
        Title("headings.annexes", when=Has("enclosed")),
        Part("annexes", when=Has("enclosed")),
        Sentence("reminder.thanks", numbered=False),
        Part("signature"),
    ),
    citations=cite("UNTOC 18(24)", "UNCAC 46(24)"),
    annexes=(
        AnnexRule(
            "earlier_request",
            "Copy of the earlier request",
            (expected("UNTOC 18(24)"),),
            "The copy of the earlier request is not among the annexes.",
        ),
        AnnexRule(
            "delivery_proof",
            "Proof of delivery of the earlier request",
            (helpful("UNTOC 18(24)"),),
            "The proof of delivery is not among the annexes.",
        ),
        AnnexRule(
            "translation",
            "Translation with the translator's certificate",
            (
                required("ETS30 16", "CH-IRSG 28(5)", when=one_of("translation", "certified")),
                helpful("UNTOC 18(14)"),
            ),
            "The letter speaks of a translation that is not among the annexes.",
            when=one_of("translation", "plain", "certified"),
        ),
    ),
)
