"""The request for extradition of one person, for prosecution (T40) or to serve a sentence (T41)."""

from mlawriter.definitions.parts.addressee import ADDRESSEE
from mlawriter.definitions.parts.assurances import ASSURANCES
from mlawriter.definitions.parts.bars import BARS
from mlawriter.definitions.parts.basis import EXTRADITION_BASIS, NO_TREATY
from mlawriter.definitions.parts.charges import CHARGES, EVIDENCE_ASKED
from mlawriter.definitions.parts.extradition_order import (
    ABSENCE_TOLD,
    ASSURANCES_TOLD,
    BARS_TOLD,
    CHARGES_TOLD,
    PERSON_TOLD,
    PURPOSE_TOLD,
    SURRENDER_TOLD,
)
from mlawriter.definitions.parts.handling import CONFIDENTIALITY, ENCLOSED, HANDLING, NOTHING_ENCLOSED, URGENCY, URGENT
from mlawriter.definitions.parts.letter import LETTER
from mlawriter.definitions.parts.order import BASIS_TOLD, CONFIDENTIALITY_TOLD, CONTACTS_TOLD, OPENING
from mlawriter.definitions.parts.sentence import ABSENT, SENTENCE_SECTION
from mlawriter.definitions.parts.signature import SIGNATURE
from mlawriter.definitions.parts.sought import SOUGHT
from mlawriter.definitions.parts.surrender import SURRENDER
from mlawriter.definitions.parts.warrant import SENTENCE, WARRANT
from mlawriter.vocabulary.annexes import AnnexRule
from mlawriter.vocabulary.citations import cite
from mlawriter.vocabulary.conditions import Has, Not, all_of, any_of, one_of
from mlawriter.vocabulary.fields import Day, Field, Identifier
from mlawriter.vocabulary.letters import Letter
from mlawriter.vocabulary.needs import expected, helpful, required, required_under
from mlawriter.vocabulary.passages import Part, Sentence, Title, Together, Words
from mlawriter.vocabulary.sections import Section

ARREST = Section(
    "arrest",
    "Provisional arrest",
    (
        Field("arrested_on", Day(), "Day of the provisional arrest"),
        Field(
            "arrest_reference",
            Identifier(),
            "Reference of the request for provisional arrest",
            asks=(expected("ETS24 16(4)"),),
            when=Has("arrested_on"),
            missing="The request for provisional arrest is not named; the reader cannot join the two.",
        ),
        Field(
            "papers_due",
            Day(),
            "Day by which this request and its papers have to arrive",
            asks=(required("ETS24 16(4)"),),
            when=Has("arrested_on"),
            help="Where two ways of counting are possible, take the earlier day.",
            missing="The day by which the papers have to arrive is missing; the person may be released.",
        ),
    ),
    intro="Only if the person has already been arrested at our request.",
)

URGENCY_AND_CONFIDENTIALITY = Section(
    HANDLING.id,
    HANDLING.title,
    tuple(field for field in (*URGENCY, *CONFIDENTIALITY) if field.id != "order_of_execution"),
)

PAPERS = Section("papers", "Annexes enclosed", (NOTHING_ENCLOSED, ENCLOSED))

ANNEXES = (
    AnnexRule(
        "law",
        "Text of the law: offence, penalty, limitation",
        (required("ETS24 12(2)(c)"),),
        "The text of the law on the offences, penalties and limitation is not among the annexes.",
    ),
    AnnexRule(
        "warrant",
        "Warrant of arrest, original or authenticated copy",
        (required("ETS24 12(2)(a)", "NZ-EXT1999 18(4)(a)"),),
        "The warrant of arrest is not among the annexes.",
        when=one_of("extradition_purpose", "prosecution"),
    ),
    AnnexRule(
        "judgment",
        "Conviction and sentence, original or authenticated copy",
        (required("ETS24 12(2)(a)", "NZ-EXT1999 18(4)(b)"),),
        "The conviction and sentence are not among the annexes.",
        when=SENTENCE,
    ),
    AnnexRule(
        "finality",
        "Certificate that the judgment is final and enforceable",
        (required("ETS24 12(2)(a)"),),
        "The certificate that the judgment is final and enforceable is not among the annexes.",
        when=SENTENCE,
    ),
    AnnexRule(
        "notice",
        "Proof of the summons or of the notice to the absent person",
        (required("ETS98 3"),),
        "The person was tried in absence, and the proof of the summons is not among the annexes.",
        when=ABSENT,
    ),
    AnnexRule(
        "identity",
        "Photograph, fingerprints, copies of identity documents",
        (expected("ETS24 12(2)(c)", "IE-EXT1965 25(1)(d)"),),
        "Neither a photograph nor fingerprints are among the annexes.",
    ),
    AnnexRule(
        "record_of_case",
        "Record of the case or prima facie file, with affidavit and certificate",
        (required("NZ-EXT1999 25"),),
        "The evidence that the law of the requested State asks for is not among the annexes.",
        when=EVIDENCE_ASKED,
    ),
    AnnexRule(
        "reciprocity",
        "Undertaking of reciprocity",
        (expected("UNMANUAL reciprocity", when=NO_TREATY), helpful("UNMANUAL reciprocity")),
        "The undertaking of reciprocity is not among the annexes.",
        when=any_of(Has("reciprocity"), NO_TREATY),
    ),
    AnnexRule(
        "translation",
        "Translation of the letter and of its annexes, with the translator's certificate",
        (required("ETS24 23", when=one_of("translation", "certified")), expected("ETS24 23")),
        "The translation is not among the annexes.",
        when=one_of("translation", "plain", "certified"),
    ),
    AnnexRule(
        "earlier_request",
        "Copy of the request for provisional arrest",
        (helpful("ETS24 16(4)"),),
        "The request for provisional arrest is not among the annexes.",
        when=Has("arrested_on"),
    ),
    AnnexRule(
        "criminal_matter_certificate",
        "Certificate that the request concerns a criminal matter",
        (required_under("NZ-MACMA 26(c)(i)", "SG-MACMA 19(2)"),),
        "The certificate that this is a criminal matter is not among the annexes.",
    ),
)

EXTRADITION = Letter(
    "extradition",
    "T40",
    "Request for extradition",
    "One person is sought in the other State, to be tried or to serve a sentence.",
    "extradition",
    sections=(
        LETTER,
        ADDRESSEE,
        EXTRADITION_BASIS,
        SOUGHT,
        ARREST,
        WARRANT,
        SENTENCE_SECTION,
        CHARGES,
        BARS,
        ASSURANCES,
        SURRENDER,
        URGENCY_AND_CONFIDENTIALITY,
        PAPERS,
        SIGNATURE,
    ),
    matter=("case", "authorities", "proceedings", "persons", "offences", "facts", "annexes"),
    order=(
        *OPENING,
        Sentence("extradition.compliments", numbered=False),
        *BASIS_TOLD,
        *PERSON_TOLD,
        *PURPOSE_TOLD,
        *CHARGES_TOLD,
        *ABSENCE_TOLD,
        *BARS_TOLD,
        *ASSURANCES_TOLD,
        *SURRENDER_TOLD,
        Title("headings.urgency"),
        Together(
            (
                Sentence("extradition.deadline", when=all_of(Has("deadline"), Has("deadline_event"))),
                Sentence("extradition.deadline_only", when=all_of(Has("deadline"), Not(Has("deadline_event")))),
                Words("urgency_reason", lead="extradition.urgency", when=URGENT),
            )
        ),
        *CONFIDENTIALITY_TOLD,
        *CONTACTS_TOLD,
        Title("headings.annexes"),
        Part("annexes"),
        Sentence("extradition.thanks", numbered=False),
        Part("signature"),
        Part("confidential_sheet"),
    ),
    citations=cite("UNTOC 16", "UNCAC 44", "VIENNA88 6", "ETS24 12"),
    one_person=True,
    annexes=ANNEXES,
)
