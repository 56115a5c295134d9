"""What testimony and a hearing by video link have in common: the person, the questions, rights, protection, record."""

from mlawriter.vocabulary.annexes import AnnexRule
from mlawriter.vocabulary.conditions import Has, one_of
from mlawriter.vocabulary.fields import Choice, Choices, Field, LanguageChoice, Line, Links, Option, Prose, Rows, Tick
from mlawriter.vocabulary.needs import Ask, expected, helpful, required, required_under

SUSPECT = one_of("capacity", "suspect", "accused")
WITNESS = one_of("capacity", "witness", "expert", "victim")

CAPACITIES = ("witness", "expert", "victim", "suspect", "accused")
"""Each of these has its own sentence in the letter."""

CAPACITY = Field(
    "capacity",
    Choice(
        (
            Option("witness", "witness"),
            Option("expert", "expert"),
            Option("victim", "victim"),
            Option("suspect", "suspect"),
            Option("accused", "accused"),
            Option("other", "other person"),
        )
    ),
    "Capacity in which the person is heard",
    asks=(helpful("EIO Annex A section C"),),
    missing="The reader cannot tell in which capacity the person is heard; rights and oath depend on it.",
)

_QUESTIONS = (required_under("NLHK-MLA 10(2)", "HK-UK-DRAFT 6(d)"), helpful("EIO Annex A section C"))

QUESTIONS = (
    Field(
        "questions_place",
        Choice(
            (
                Option("letter", "questions in the letter"),
                Option("annex", "questions in an annex"),
                Option("sheet", "questions on the confidential sheet"),
                Option("subject", "only the subject is given"),
            )
        ),
        "Questions, or subject of the hearing",
        asks=_QUESTIONS,
        missing="The reader does not know what to ask: there are neither questions nor a subject.",
    ),
    Field(
        "questions",
        Prose(rows=8),
        "Questions",
        asks=_QUESTIONS,
        when=one_of("questions_place", "letter"),
        help="One question in a paragraph. Open questions first; none that suggests its answer.",
        missing="The questions are missing.",
    ),
    Field(
        "secret_questions",
        Prose(rows=8),
        "Questions, on the confidential sheet only",
        asks=_QUESTIONS,
        when=one_of("questions_place", "sheet"),
        missing="The confidential sheet has no questions.",
        secret=True,
    ),
    Field(
        "hearing_subject",
        Prose(rows=3, longest=4_000),
        "Subject on which the person is to be heard",
        asks=_QUESTIONS,
        when=one_of("questions_place", "subject"),
        missing="The subject of the hearing is missing.",
    ),
    Field(
        "further_questions",
        Tick(),
        "Further questions that follow from the answers may be put",
        when=Has("questions_place"),
    ),
)

RIGHTS = (
    Field(
        "rights_to_be_read",
        Prose(rows=3, longest=4_000),
        "Rights of which the person is to be told",
        asks=(helpful("EIO Annex A section C", when=SUSPECT),),
        help="The right to silence, to counsel, to an interpreter, with the article of our law.",
        missing="The rights to be read to a suspect are missing; the statement may be of no use at home.",
    ),
    Field(
        "caution",
        Prose(rows=2, longest=2_000),
        "Words of the caution, as our law has them",
        asks=(helpful("EIO Annex A section C"),),
        when=SUSPECT,
        missing="The words of the caution are missing.",
    ),
    Field(
        "counsel",
        Line("name"),
        "Counsel of the person, and how to reach counsel",
        asks=(helpful("EIO Annex A section C"),),
        when=SUSPECT,
        missing="The reader does not know whether the person has counsel.",
    ),
    Field(
        "privileges",
        Prose(rows=3, longest=4_000),
        "Privileges and rights to refuse under our law",
        asks=(helpful("NLHK-MLA 10(4)", "NLHK-MLA 10(5)"),),
        help="Who may refuse to answer, about what, and under which article.",
        missing="The reader does not know when this person may refuse to answer under the law of the requesting State.",
    ),
    Field(
        "privilege_declaration",
        Tick(),
        "If a right to refuse is claimed, our central authority will declare whether it exists",
        when=Has("privileges"),
    ),
)

LANGUAGE_HEARD = (
    Field(
        "hearing_language",
        LanguageChoice(),
        "Language in which the person can be heard",
        asks=(helpful("UNMANUAL hearings"),),
        missing="The language of the person to be heard is missing; an interpreter cannot be called.",
    ),
)

PROTECTION = (
    Field("protection_asked", Tick(), "Protective measures are asked for this person"),
    Field(
        "protective_measures",
        Prose(rows=3, longest=2_000),
        "Protective measures asked, and why",
        asks=(required("ETS182 23", "ETS182 9(5)(b)"),),
        when=one_of("protection_asked", "yes"),
        help="Printed on the confidential sheet only: discreet approach, closed room, screen, changed voice.",
        missing="Protection is asked, but which measures is missing.",
        secret=True,
    ),
    Field(
        "not_told",
        Links("persons", concerns=False),
        "Persons and firms who should not learn of the hearing",
    ),
)

EXHIBITS = (
    Field("exhibits", Prose(rows=2, longest=2_000), "Exhibits to be shown to the person, and at which question"),
    Field("exhibit_annexes", Links("annexes"), "Annexes that hold the exhibits", when=Has("exhibits")),
)

OATH = Choice(
    (
        Option("sworn", "on oath"),
        Option("affirmed", "on affirmation"),
        Option("either", "on oath or affirmation"),
        Option("unsworn", "without oath"),
        Option("local", "as the law of the requested State provides"),
    )
)

PARTIES = (
    Field(
        "parties",
        Rows(
            (
                Field("name", Line("name"), "Name"),
                Field(
                    "function",
                    Line(),
                    "Function or status",
                    asks=(required("ETS30 4"),),
                    missing="The function of a person who asks to attend is missing.",
                ),
                Field("puts_questions", Tick(), "Asks to put questions", printed="Puts questions"),
            ),
            singular="Person who asks to attend",
            add="Add another person who asks to attend",
            most=20,
        ),
        "Parties, counsel and officials who ask to attend the hearing",
        help="The defence may need to put questions: the weight of the statement at trial may depend on it.",
    ),
)

RECORDING = (
    Option("verbatim", "questions and answers written down word for word"),
    Option("read_back", "the record read back to the person"),
    Option("signed", "each page signed by the person and by those present"),
    Option("audio", "audio recording"),
    Option("video", "video recording"),
    Option("certificate", "certificate that the record is accurate"),
)


def recording(*asks: Ask, missing: str) -> Field:
    """The manner of recording, with what the measure's own law asks for."""
    return Field("recording", Choices(RECORDING), "Manner of recording", asks=asks, missing=missing)


HEARING_ANNEXES = (
    AnnexRule(
        "questions",
        "List of questions",
        (required_under("NLHK-MLA 10(2)"), expected("HK-UK-DRAFT 6(d)")),
        "The list of questions is not among the annexes.",
        when=one_of("questions_place", "annex"),
    ),
    AnnexRule(
        "exhibits",
        "Exhibits to be shown to the person",
        (expected("UNMANUAL hearings"),),
        "The exhibits to be shown are not among the annexes.",
        when=Has("exhibits"),
    ),
    AnnexRule(
        "rights_notice",
        "Notice of rights",
        (helpful("EIO Annex A section C"),),
        "The notice of rights for a suspect is not among the annexes.",
        when=SUSPECT,
    ),
)
