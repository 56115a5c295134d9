"""Testimony or statement of a witness, expert, victim or suspect (T02)."""

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
    recording,
)
from mlawriter.definitions.parts.measure import with_common
from mlawriter.vocabulary.annexes import AnnexRule
from mlawriter.vocabulary.citations import cite
from mlawriter.vocabulary.conditions import Has, Not, all_of, one_of
from mlawriter.vocabulary.fields import Choice, Field, Line, Links, Option, Prose, Tick
from mlawriter.vocabulary.letters import Measure
from mlawriter.vocabulary.needs import expected, helpful, required, required_under
from mlawriter.vocabulary.passages import Grid, Listing, Passage, Sentence, Together, Words

COMPELLED = one_of("compel", "yes")
DESCRIBED = all_of(Not(Has("heard")), Has("heard_described"))
FORM_MATTERS = one_of("record_matters", "yes")

WHO = (
    Field(
        "heard",
        Links("persons", most=1),
        "Person to be heard",
        asks=(expected("UNTOC 18(15)(e)", "UNCAC 46(15)(e)"),),
        help="One person for each item: capacity, questions and rights are the person's own.",
        missing="The reader does not know whom to hear.",
    ),
    Field(
        "heard_described",
        Line(),
        "The person, if the name is not known",
        when=Not(Has("heard")),
        example="the employee who opened the account on 3 March 2024",
    ),
    CAPACITY,
)

FORM = (
    Field(
        "oath",
        OATH,
        "Oath",
        asks=(required("ETS30 3(2)", "HK-UK-DRAFT 6(d)", when=WITNESS),),
        when=Not(SUSPECT),
        help="An oath is taken only if it is asked for expressly.",
        missing="Whether the statement is to be sworn is missing; without an express wish it may be unsworn.",
    ),
    Field("record_matters", Tick(), "Our law asks for a certain form of statement or record"),
    Field(
        "taken_by",
        Choice(
            (
                Option("judge", "a judge"),
                Option("prosecutor", "a prosecutor"),
                Option("police", "the police"),
                Option("any", "any authority that your law empowers"),
            )
        ),
        "By whom the statement should be taken",
        asks=(required("ETS30 4", "UNTOC 18(17)"),),
        when=FORM_MATTERS,
        missing="By whom the statement should be taken is missing.",
    ),
    recording(
        required("HK-US-DRAFT 4(E)", "IE-CJMA2008 62(8)", when=FORM_MATTERS),
        missing="The manner of recording is missing; the statement may be of no use at the trial.",
    ),
    Field(
        "form_reason",
        Prose(rows=2, longest=2_000),
        "Why in that form: what our law of evidence needs",
        asks=(required_under("NLHK-MLA 5(2)(d)"), expected("UNTOC 18(17)", "UNCAC 46(17)")),
        when=FORM_MATTERS,
        missing="A special form is asked without its reason.",
    ),
    Field(
        "interpreter",
        Line(),
        "Interpreter",
        asks=(helpful("UNMANUAL hearings"),),
        missing="Whether an interpreter is needed is missing.",
        example="needed from English into French; to be called by the authority that hears the person",
    ),
)

COMPULSION = (
    Field("compel", Tick(), "Compulsion is asked if the person does not come or does not answer"),
    Field("video_later", Tick(), "We ask whether the person would later give evidence by video link"),
)

PASSAGES: tuple[Passage, ...] = (
    Together(
        (
            *(
                Sentence(f"measures.testimony_ask_{one}", when=all_of(one_of("capacity", one), Not(DESCRIBED)))
                for one in CAPACITIES
            ),
            Sentence("measures.testimony_ask", when=all_of(Not(one_of("capacity", *CAPACITIES)), Not(DESCRIBED))),
            Sentence("measures.testimony_described", when=DESCRIBED),
            Sentence("measures.hearing_not_told", when=Has("not_told")),
        )
    ),
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
            Sentence("measures.testimony_sworn", when=all_of(Not(SUSPECT), one_of("oath", "sworn"))),
            Sentence("measures.testimony_affirmed", when=all_of(Not(SUSPECT), one_of("oath", "affirmed"))),
            Sentence("measures.testimony_sworn_or_affirmed", when=all_of(Not(SUSPECT), one_of("oath", "either"))),
            Sentence("measures.testimony_unsworn", when=all_of(Not(SUSPECT), one_of("oath", "unsworn"))),
            Sentence("measures.testimony_oath_local", when=all_of(Not(SUSPECT), one_of("oath", "local"))),
            Sentence("measures.testimony_by_judge", when=all_of(FORM_MATTERS, one_of("taken_by", "judge"))),
            Sentence("measures.testimony_by_prosecutor", when=all_of(FORM_MATTERS, one_of("taken_by", "prosecutor"))),
            Sentence("measures.testimony_by_police", when=all_of(FORM_MATTERS, one_of("taken_by", "police"))),
            Sentence("measures.testimony_by_any", when=all_of(FORM_MATTERS, one_of("taken_by", "any"))),
            Listing("recording", lead="measures.testimony_recording", when=Has("recording")),
            Words("form_reason", lead="measures.hearing_form_reason", when=FORM_MATTERS),
        )
    ),
    Together(
        (
            Words("rights_to_be_read", lead="measures.hearing_rights"),
            Words("caution", lead="measures.hearing_caution", when=SUSPECT),
            Sentence("measures.hearing_counsel", when=all_of(SUSPECT, Has("counsel"))),
            Sentence("measures.hearing_right_not_to_answer", when=Not(Has("rights_to_be_read"))),
            Words("privileges", lead="measures.hearing_privileges"),
            Sentence("measures.hearing_privilege_declaration", when=Has("privilege_declaration")),
            Sentence("measures.hearing_language", when=Has("hearing_language")),
            Sentence("measures.hearing_interpreter", when=Has("interpreter")),
            Sentence("measures.hearing_protection", when=one_of("protection_asked", "yes")),
        )
    ),
    Together(
        (
            Sentence("measures.hearing_parties", when=Has("parties")),
            Grid("parties", ("name", "function", "puts_questions"), (40, 40, 20), when=Has("parties")),
            Sentence("measures.testimony_video_later", when=Has("video_later")),
            Sentence("measures.testimony_compel", when=COMPELLED),
            Sentence("measures.testimony_no_compulsion", when=Not(COMPELLED)),
        )
    ),
)

ANNEXES = (
    *HEARING_ANNEXES,
    AnnexRule(
        "evidence_certificate",
        "Form of certificate that the record is accurate",
        (required_under("NZ-MACMA 26(c)(iii)"), expected("IE-CJMA2008 62(8)")),
        "The form of certificate for the statement is not among the annexes.",
        when=one_of("recording", "certificate"),
    ),
    AnnexRule(
        "law",
        "Text of the law under which a person can be compelled to give evidence",
        (required_under("CETS198 37(1)(d)(i)", "HK-UK-DRAFT 6(e)"), expected("UNTOC 18(21)(c)")),
        "The text of the law on compulsion is not among the annexes.",
        when=COMPELLED,
    ),
)

TESTIMONY = Measure(
    "testimony",
    "T02",
    "Testimony or statement",
    "A witness, expert, victim or suspect is heard by an authority of the other State.",
    sections=with_common(
        (*WHO, *QUESTIONS, *EXHIBITS, *FORM, *RIGHTS, *LANGUAGE_HEARD, *PROTECTION, *PARTIES, *COMPULSION), COMPELLED
    ),
    passages=PASSAGES,
    citations=cite("UNTOC 18(3)(a)", "UNCAC 46(3)(a)", "ETS30 3", "ETS30 4", "NLHK-MLA 10"),
    annexes=ANNEXES,
    coercive=COMPELLED,
    from_whom=("heard", "heard_described"),
)
