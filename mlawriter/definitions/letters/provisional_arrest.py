"""The request for provisional arrest with a view to extradition (T42): one person, one page, no annexes needed."""

from dataclasses import replace

from mlawriter.definitions.parts.addressee import ADDRESSEE
from mlawriter.definitions.parts.arrest_order import ORDER, UNDER_ETS24
from mlawriter.definitions.parts.basis import EXTRADITION_BASIS, NO_TREATY
from mlawriter.definitions.parts.charges import INVOLVEMENT, LETTER_OFFENCES
from mlawriter.definitions.parts.handling import (
    CONFIDENTIALITY,
    ENCLOSED,
    NOTHING_ENCLOSED,
    SELECTED_FACTS,
    URGENCY,
)
from mlawriter.definitions.parts.letter import LETTER
from mlawriter.definitions.parts.signature import SIGNATURE
from mlawriter.definitions.parts.sought import NOTICE, PERSON_SOUGHT
from mlawriter.definitions.parts.warrant import COVER, PURPOSE, SENTENCE, WARRANT_FIELDS
from mlawriter.vocabulary.annexes import AnnexRule
from mlawriter.vocabulary.citations import cite
from mlawriter.vocabulary.conditions import ALWAYS, Has, Not, all_of, any_of, one_of
from mlawriter.vocabulary.fields import Choice, Day, Field, Line, Number, Option, Phone, Prose, Tick
from mlawriter.vocabulary.letters import Letter
from mlawriter.vocabulary.needs import expected, helpful, required, required_under
from mlawriter.vocabulary.sections import Section

_URGENT = ("ETS24 16(1)", "IE-EXT1965 27(2)(d)", "UNTOC 16(9)")

_WHY_URGENT = {
    "urgency_reason": "Why the person should be arrested before the papers arrive",
    "deadline": "Day by which the arrest is asked",
    "deadline_event": "What happens on that day",
}


_ASKED_HERE = {"urgency", *_WHY_URGENT, "confidentiality", "confidentiality_reason"}


def _urgent(field: Field) -> Field:
    """The field of the urgency, as this letter asks for it: without urgency there is no provisional arrest."""
    if field.id not in _WHY_URGENT:
        return field
    asks = {
        "urgency_reason": (required(*_URGENT),),
        "deadline": (helpful("ETS24 16(1)"),),
        "deadline_event": field.asks,
    }[field.id]
    when = ALWAYS if field.id == "urgency_reason" else field.when
    return replace(field, label=_WHY_URGENT[field.id], asks=asks, when=when)


URGENT = Section(
    "handling",
    "Urgency and confidentiality",
    tuple(_urgent(field) for field in (*URGENCY, *CONFIDENTIALITY) if field.id in _ASKED_HERE),
)

SOUGHT = Section(
    "sought",
    "Person sought",
    (
        *PERSON_SOUGHT,
        *(
            replace(field, asks=(required("ETS24 16(3)", when=one_of("channel", "interpol")), helpful("ETS24 16(3)")))
            for field in NOTICE
        ),
    ),
)

STATEMENTS = Section(
    "warrant",
    "Warrant and offence",
    (
        PURPOSE,
        *WARRANT_FIELDS,
        *COVER,
        LETTER_OFFENCES,
        SELECTED_FACTS,
        replace(
            INVOLVEMENT,
            asks=(required_under("IE-EXT1965 27(2A)(c)"), expected("UNMANUAL provisional arrest")),
        ),
        Field(
            "sentence_imposed",
            Line(),
            "Sentence imposed",
            asks=(required_under("IE-EXT1965 27(2A)"), expected("ETS24 16(2)")),
            when=SENTENCE,
            missing="The sentence imposed is missing.",
        ),
        Field(
            "limitation_stated",
            Prose(rows=2, longest=2_000),
            "Limitation, in one sentence",
            asks=(helpful("UNMANUAL provisional arrest"),),
            missing="Nothing is said on limitation.",
        ),
    ),
)

FOLLOWING = Section(
    "following",
    "The request that follows",
    (
        Field(
            "request_will_follow",
            Tick(),
            "We state that a request for extradition will be sent",
            asks=(required("ETS24 16(2)"),),
            missing="There is no statement that a request for extradition will follow.",
        ),
        Field(
            "papers_days",
            Number(least=1, most=180),
            "Days from the arrest that the treaty or law gives for the papers",
            asks=(helpful("ETS24 16(4)"),),
            when=Not(UNDER_ETS24),
            help="Under ETS 24 the rule of 18 and 40 days is printed. No end date is printed before the arrest.",
            missing="Within how many days the papers will follow is missing.",
        ),
        Field(
            "papers_rule",
            Line(),
            "Provision that says so",
            asks=(expected("UNMANUAL provisional arrest"),),
            when=all_of(Not(UNDER_ETS24), Has("papers_days")),
            missing="The provision on the time limit is missing.",
            example="article 12 of the Convention of 1996",
        ),
        Field(
            "papers_counting",
            Choice(
                (
                    Option("including", "the day of the arrest is counted"),
                    Option("excluding", "the day of the arrest is not counted"),
                )
            ),
            "Way of counting",
            help="If it is not certain, count the day of the arrest: that is the stricter reading.",
        ),
        Field("papers_channel", Line(), "Channel by which the request will come"),
        Field("papers_language", Line(), "Language and translation of the papers"),
        Field("papers_ready_by", Day(), "Day on which we expect to have the papers ready, for our own diary"),
        Field("objects_found", Tick(), "Telephones, money and papers found on the person should be seized"),
    ),
)

CONTACT = Section(
    "night_contact",
    "Contact at any hour",
    (
        Field(
            "night_contact",
            Line("name"),
            "Person who answers at any hour",
            asks=(expected("UNMANUAL provisional arrest"),),
            missing="Nobody can be reached at the hour of the arrest.",
        ),
        Field(
            "night_phone",
            Phone(),
            "Telephone at any hour, with the country code",
            asks=(expected("UNMANUAL provisional arrest"),),
            missing="There is no number to call at the hour of the arrest.",
        ),
        NOTHING_ENCLOSED,
        ENCLOSED,
    ),
)

ANNEXES = (
    AnnexRule(
        "identity",
        "Photograph, fingerprints, copies of identity documents",
        (expected("ETS24 16(2)", "IE-EXT1965 25(1)(d)"),),
        "Neither a photograph nor fingerprints are among the annexes.",
    ),
    AnnexRule(
        "warrant",
        "Copy of the warrant of arrest or judgment",
        (helpful("ETS24 16(2)"),),
        "No copy of the warrant is enclosed; the statement that it exists is enough.",
    ),
    AnnexRule(
        "translation",
        "Translation with the translator's certificate",
        (required("ETS24 23", when=one_of("translation", "certified")), helpful("ETS24 23")),
        "The letter speaks of a translation that is not among the annexes.",
        when=one_of("translation", "plain", "certified"),
    ),
    AnnexRule(
        "reciprocity",
        "Undertaking of reciprocity",
        (helpful("UNMANUAL reciprocity"),),
        "The undertaking of reciprocity is not among the annexes.",
        when=any_of(Has("reciprocity"), NO_TREATY),
    ),
    AnnexRule(
        "criminal_matter_certificate",
        "Certificate that the request concerns a criminal matter",
        (required_under("NZ-MACMA 26(c)(i)", "SG-MACMA 19(2)"),),
        "The certificate that this is a criminal matter is not among the annexes.",
    ),
)

PROVISIONAL_ARREST = Letter(
    "provisional_arrest",
    "T42",
    "Request for provisional arrest",
    "In urgency, one person is arrested before the request for extradition and its papers arrive.",
    "provisional_arrest",
    sections=(LETTER, ADDRESSEE, EXTRADITION_BASIS, SOUGHT, STATEMENTS, URGENT, FOLLOWING, CONTACT, SIGNATURE),
    matter=("case", "authorities", "proceedings", "persons", "offences", "facts", "annexes"),
    order=ORDER,
    citations=cite("ETS24 16", "UNTOC 16(9)", "UNCAC 44(10)", "VIENNA88 6(8)"),
    one_person=True,
    annexes=ANNEXES,
)
