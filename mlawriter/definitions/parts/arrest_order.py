"""The order of a request for provisional arrest, in the short form of urgent letters: what it is about in each line."""

from mlawriter.definitions.parts.extradition_order import WARRANT_TOLD
from mlawriter.definitions.parts.handling import CONFIDENTIAL
from mlawriter.definitions.parts.order import OPENING, RECIPROCITY
from mlawriter.definitions.parts.warrant import SENTENCE
from mlawriter.vocabulary.conditions import Has, Not, all_of, any_of, one_of, said
from mlawriter.vocabulary.passages import HeldBack, Listing, Part, Passage, Sentence, Title, Together, Words

UNDER_ETS24 = one_of("basis", "ETS24")

BASIS_TOLD = Together((Part("basis"), Words("not_relied_on"), RECIPROCITY), head="headings.basis")

PERSON_TOLD = Together(
    (
        Part("person_in_short"),
        Words("sought_description", lead="provisional_arrest.description"),
        Words("sought_where", lead="provisional_arrest.where"),
        Sentence("extradition.where_source", when=all_of(Has("sought_where"), Has("sought_where_source"))),
        Sentence("extradition.notice", when=said("notice_number")),
        Sentence("extradition.minor", when=Has("was_minor")),
        Sentence("provisional_arrest.national", when=one_of("national_there", "yes")),
        Sentence("extradition.not_national", when=one_of("national_there", "no")),
        Sentence("extradition.national_unclear", when=one_of("national_there", "unclear")),
    ),
    head="extradition.heading_person",
)

CHARGES_TOLD: tuple[Passage, ...] = (
    Title("headings.facts"),
    Part("facts"),
    Together(
        (
            Listing("involvement", lead="provisional_arrest.involvement"),
            Sentence("provisional_arrest.presumed_innocent", when=Not(SENTENCE)),
        ),
    ),
    Together(
        (
            Part("offences_in_short"),
            Sentence("provisional_arrest.sentence", when=all_of(SENTENCE, Has("sentence_imposed"))),
            Words("limitation_stated", lead="provisional_arrest.limitation"),
        ),
        head="headings.offences",
    ),
)

URGENCY_TOLD = Together(
    (
        Words("urgency_reason", lead="provisional_arrest.urgency"),
        Sentence("provisional_arrest.by", when=all_of(Has("deadline"), Has("deadline_event"))),
        Sentence("provisional_arrest.by_only", when=all_of(Has("deadline"), Not(Has("deadline_event")))),
    ),
    head="headings.urgency",
)

NEXT_TOLD = Together(
    (
        Sentence("provisional_arrest.request_follows_sentence", when=all_of(SENTENCE, Has("request_will_follow"))),
        Sentence("provisional_arrest.request_follows", when=all_of(Not(SENTENCE), Has("request_will_follow"))),
        Sentence("provisional_arrest.papers_by", when=Has("papers_channel")),
        Sentence("provisional_arrest.papers_language", when=Has("papers_language")),
        Sentence("provisional_arrest.papers_days_ets", when=UNDER_ETS24),
        Sentence("provisional_arrest.papers_days", when=all_of(Not(UNDER_ETS24), Has("papers_days"))),
        Sentence(
            "provisional_arrest.counting_including",
            when=all_of(one_of("papers_counting", "including"), any_of(UNDER_ETS24, Has("papers_days"))),
        ),
        Sentence(
            "provisional_arrest.counting_excluding",
            when=all_of(one_of("papers_counting", "excluding"), any_of(UNDER_ETS24, Has("papers_days"))),
        ),
        Sentence("provisional_arrest.tell_us"),
        Sentence("provisional_arrest.objects", when=Has("objects_found")),
    ),
    head="provisional_arrest.heading_next",
)

CONFIDENTIALITY_TOLD = Together(
    (
        Sentence("provisional_arrest.confidential", when=CONFIDENTIAL),
        Words(
            "confidentiality_reason",
            lead="provisional_arrest.confidentiality_reason",
            when=one_of("confidentiality", "confidential", "strict"),
        ),
    ),
    head="headings.confidentiality",
)

ORDER: tuple[Passage, ...] = (
    *OPENING,
    Sentence("provisional_arrest.compliments", numbered=False),
    Sentence("provisional_arrest.ask"),
    BASIS_TOLD,
    PERSON_TOLD,
    Together(WARRANT_TOLD, head="provisional_arrest.heading_warrant"),
    *CHARGES_TOLD,
    URGENCY_TOLD,
    NEXT_TOLD,
    HeldBack((CONFIDENTIALITY_TOLD,)),
    Together(
        (Sentence("provisional_arrest.contact"), Sentence("provisional_arrest.consult", when=Has("consult"))),
        head="headings.contacts",
    ),
    Title("headings.annexes", when=Has("enclosed")),
    Part("annexes", when=Has("enclosed")),
    Sentence("provisional_arrest.thanks", numbered=False),
    Part("signature"),
)
