"""Hearing by video link (T17): the reason, the court, the time, the link, oath and rights, minutes, consent, costs."""

from mlawriter.definitions.parts.hearing import (
    CAPACITIES,
    CAPACITY,
    EXHIBITS,
    HEARING_ANNEXES,
    LANGUAGE_HEARD,
    OATH,
    PARTIES,
    PROTECTION,
    QUESTIONS,
    RIGHTS,
    SUSPECT,
    WITNESS,
)
from mlawriter.definitions.parts.measure import with_common
from mlawriter.definitions.parts.video_link import ACCUSED, COSTS, TECHNICAL
from mlawriter.vocabulary.annexes import AnnexRule
from mlawriter.vocabulary.citations import cite
from mlawriter.vocabulary.conditions import Has, Not, all_of, any_of, one_of
from mlawriter.vocabulary.fields import Choices, Field, Line, Links, Moment, Option, Prose, Rows, Tick
from mlawriter.vocabulary.letters import Measure
from mlawriter.vocabulary.needs import expected, helpful, required, required_under
from mlawriter.vocabulary.passages import Facts, Grid, Listing, Passage, Sentence, Together, Words

WHO = (
    Field(
        "heard",
        Links("persons", most=1),
        "Person to be heard",
        asks=(required("IE-CJMA2008 67(4)", "IE-CJMA2008 68(2)", "UNTOC 18(18)", "UNCAC 46(18)"),),
        help="Name, address and nationality are taken from the list of persons.",
        missing="The reader does not know whom to call to the hearing.",
    ),
    Field(
        "heard_address",
        Prose(rows=2, longest=1_000),
        "Address at which the person can be called to the hearing",
        asks=(required("IE-CJMA2008 67(4)", "IE-CJMA2008 68(2)"),),
        help="For a protected person write that it stands on the confidential sheet.",
        missing="The person cannot be called to the hearing: the address is missing.",
        printed="Address",
    ),
    CAPACITY,
    Field(
        "why_not_in_person",
        Prose(rows=3, longest=2_000),
        "Why it is not desirable or possible for the person to attend in person",
        asks=(required("ETS182 9(3)", "UNTOC 18(18)", "UNCAC 46(18)"),),
        missing="Why the person does not come in person is missing; the treaties make it a condition.",
    ),
)

COURT = (
    Field(
        "hearing_court",
        Line("name"),
        "Judicial authority that conducts the hearing",
        asks=(required("ETS182 9(3)"),),
        missing="The judicial authority that conducts the hearing is missing.",
    ),
    Field(
        "hearing_persons",
        Rows(
            (
                Field(
                    "name",
                    Line("name"),
                    "Name",
                    asks=(required("ETS182 9(3)"),),
                    missing="The name of a person who conducts the hearing is missing.",
                ),
                Field("function", Line(), "Function"),
            ),
            singular="Person who conducts the hearing",
            add="Add another person who conducts the hearing",
            most=20,
        ),
        "Persons who conduct the hearing",
        asks=(required("ETS182 9(3)"),),
        missing="The names of those who conduct the hearing are missing.",
    ),
    Field(
        "hearing_times",
        Rows(
            (
                Field("begins", Moment(), "Begins"),
                Field("ends", Moment(), "Ends"),
            ),
            singular="Time proposed",
            add="Add another time",
            most=10,
            title_field="begins",
        ),
        "Times proposed, with the offset from UTC",
        asks=(required_under("IE-CJMA2008 68(2)(e)"), helpful("UNMANUAL video links")),
        missing="No time is proposed for the hearing.",
    ),
    Field(
        "hearing_length",
        Line(),
        "Expected length",
        asks=(helpful("UNMANUAL video links"),),
        missing="The expected length of the hearing is missing.",
        example="three hours, with one break",
    ),
)

CONDUCT = (
    Field(
        "interpreter_needed",
        Tick(),
        "An interpreter is needed",
    ),
    Field(
        "interpreter_where",
        Line(),
        "Interpreter: who, and on which side of the link",
        asks=(required("ETS182 9(5)(d)"),),
        when=one_of("interpreter_needed", "yes"),
        missing="Who interprets, and on which side of the link, is missing.",
    ),
    Field(
        "oath",
        OATH,
        "Oath",
        asks=(helpful("ETS182 9(5)(e)", when=WITNESS),),
        when=Not(SUSPECT),
        missing="Whether the person is to be sworn is missing.",
    ),
    Field(
        "identity_check",
        Tick(),
        "The local authority is asked to verify the identity of the person",
        asks=(helpful("ETS182 9(5)(a)"),),
        missing="Nobody is asked to verify the identity of the person.",
    ),
    Field(
        "minutes",
        Choices(
            (
                Option("date_place", "date and place of the hearing"),
                Option("identity", "identity of the person heard"),
                Option("others", "identities and functions of all others who took part"),
                Option("oaths", "oaths taken"),
                Option("technical", "technical conditions of the hearing"),
            )
        ),
        "Minutes wanted from the local authority",
    ),
)

LINK_PARTICULARS = (
    "link_protocol",
    "link_address",
    "link_bandwidth",
    "link_encryption",
    "technician",
    "technician_phone",
    "technician_email",
    "link_recording",
    "document_camera",
    "fallback_line",
)

PASSAGES: tuple[Passage, ...] = (
    Together(
        (
            *(Sentence(f"measures.video_ask_{one}", when=one_of("capacity", one)) for one in CAPACITIES),
            Sentence("measures.video_ask", when=Not(one_of("capacity", *CAPACITIES))),
            Facts(("heard_address",)),
            Words("why_not_in_person", lead="measures.video_reason"),
            Sentence("measures.video_court"),
        )
    ),
    Sentence("measures.video_persons", when=Has("hearing_persons")),
    Grid("hearing_persons", ("name", "function"), (50, 50)),
    Sentence("measures.video_times", when=Has("hearing_times")),
    Grid("hearing_times", ("begins", "ends"), (50, 50), when=Has("hearing_times")),
    Sentence("measures.video_length", when=Has("hearing_length")),
    Sentence("measures.hearing_not_told", when=Has("not_told")),
    Words("hearing_subject", lead="measures.hearing_subject", when=one_of("questions_place", "subject")),
    Words("questions", lead="measures.hearing_questions", when=one_of("questions_place", "letter")),
    Together(
        (
            Sentence("measures.hearing_questions_annex", when=one_of("questions_place", "annex")),
            Sentence("measures.hearing_questions_sheet", when=one_of("questions_place", "sheet")),
            Sentence("measures.hearing_further_questions", when=Has("further_questions")),
            Words("exhibits", lead="measures.hearing_exhibits"),
            Sentence("measures.hearing_exhibits_annexes", when=all_of(Has("exhibits"), Has("exhibit_annexes"))),
        )
    ),
    Together(
        (
            Sentence("measures.video_identity", when=Has("identity_check")),
            Sentence("measures.video_sworn", when=all_of(Not(SUSPECT), one_of("oath", "sworn"))),
            Sentence("measures.video_affirmed", when=all_of(Not(SUSPECT), one_of("oath", "affirmed"))),
            Sentence("measures.video_sworn_or_affirmed", when=all_of(Not(SUSPECT), one_of("oath", "either"))),
            Sentence("measures.video_unsworn", when=all_of(Not(SUSPECT), one_of("oath", "unsworn"))),
            Sentence("measures.video_oath_local", when=all_of(Not(SUSPECT), one_of("oath", "local"))),
        )
    ),
    Together(
        (
            Words("rights_to_be_read", lead="measures.hearing_rights"),
            Words("caution", lead="measures.hearing_caution", when=SUSPECT),
            Sentence("measures.hearing_counsel", when=all_of(SUSPECT, Has("counsel"))),
            Sentence("measures.video_right_not_to_answer", when=Not(Has("rights_to_be_read"))),
        )
    ),
    Together(
        (
            Words("privileges", lead="measures.hearing_privileges"),
            Sentence("measures.hearing_privilege_declaration", when=Has("privilege_declaration")),
            Sentence("measures.video_consent_given", when=all_of(SUSPECT, one_of("consent", "given"))),
            Sentence("measures.video_consent_to_ask", when=all_of(SUSPECT, one_of("consent", "to_ask"))),
            Sentence("measures.video_consent_refused", when=all_of(SUSPECT, one_of("consent", "refused"))),
            Words("agreement", lead="measures.video_agreement", when=SUSPECT),
        )
    ),
    Together(
        (
            Sentence("measures.hearing_language", when=Has("hearing_language")),
            Sentence("measures.video_interpreter", when=one_of("interpreter_needed", "yes")),
        )
    ),
    Sentence("measures.hearing_protection", when=one_of("protection_asked", "yes")),
    Sentence("measures.hearing_parties", when=Has("parties")),
    Grid("parties", ("name", "function", "puts_questions"), (40, 40, 20), when=Has("parties")),
    Sentence("measures.video_technical", when=any_of(*(Has(field) for field in LINK_PARTICULARS))),
    Facts(LINK_PARTICULARS),
    Sentence("measures.video_tests", when=Has("link_tests")),
    Grid("link_tests", ("at",), (100,), when=Has("link_tests")),
    Together(
        (
            Words("equipment_offered", lead="measures.video_equipment", when=one_of("no_equipment", "yes")),
            Listing("minutes", lead="measures.video_minutes", when=Has("minutes")),
            Sentence("measures.video_costs_repaid", when=one_of("link_costs", "repaid")),
            Sentence("measures.video_costs_agreed", when=one_of("link_costs", "agreed")),
            Sentence("measures.video_costs_waived", when=one_of("link_costs", "waived")),
        )
    ),
)

ANNEXES = (
    *HEARING_ANNEXES,
    AnnexRule(
        "consent",
        "Declaration of consent of the suspect or accused",
        (expected("ETS182 9(8)"),),
        "The consent of the suspect or accused is not among the annexes.",
        when=all_of(SUSPECT, one_of("consent", "given")),
    ),
)

VIDEO_HEARING = Measure(
    "video_hearing",
    "T17",
    "Hearing by video link",
    "A court of the requesting State hears a person who stays in the other State.",
    sections=with_common(
        (
            *WHO,
            *COURT,
            *QUESTIONS,
            *EXHIBITS,
            *TECHNICAL,
            *CONDUCT,
            *RIGHTS,
            *LANGUAGE_HEARD,
            *PROTECTION,
            *PARTIES,
            *ACCUSED,
            *COSTS,
        ),
        None,
    ),
    passages=PASSAGES,
    citations=cite("UNTOC 18(18)", "UNCAC 46(18)", "ETS182 9"),
    annexes=ANNEXES,
    from_whom=("heard",),
)
