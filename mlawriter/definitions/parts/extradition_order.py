"""The order of an extradition letter, from the person sought to the surrender (specification 4.3)."""

from mlawriter.definitions.parts.assurances import DEATH_POSSIBLE, GIVEN, LIFE_POSSIBLE
from mlawriter.definitions.parts.bars import known
from mlawriter.definitions.parts.charges import ABROAD, EVIDENCE_ASKED, RECORD
from mlawriter.definitions.parts.sentence import ABSENT
from mlawriter.definitions.parts.sought import IS_NATIONAL
from mlawriter.definitions.parts.warrant import COVERS_PART, SENTENCE
from mlawriter.vocabulary.conditions import Has, Not, all_of, any_of, one_of, said
from mlawriter.vocabulary.passages import Facts, Listing, Part, Passage, Sentence, Title, Together, Words

WARRANT_KINDS = ("warrant", "order", "judgment")
WARRANT_NAMED = any_of(*(Has(f"warrant_{particular}") for particular in ("kind", "number", "date", "court")))

PERSON_TOLD: tuple[Passage, ...] = (
    Title("extradition.heading_person"),
    Part("person_sought"),
    Together(
        (
            Words("sought_description", lead="extradition.description"),
            Words("sought_where", lead="extradition.where"),
            Sentence("extradition.where_source", when=all_of(Has("sought_where"), Has("sought_where_source"))),
            Sentence("extradition.notice", when=said("notice_number")),
            Sentence("extradition.minor", when=Has("was_minor")),
            Sentence("extradition.arrested", when=Has("arrested_on")),
            Sentence("extradition.papers_due", when=all_of(Has("arrested_on"), Has("papers_due"))),
        )
    ),
)

WARRANT_TOLD: tuple[Passage, ...] = (
    Sentence("extradition.warrant", when=one_of("warrant_kind", "warrant")),
    Sentence("extradition.warrant_order", when=one_of("warrant_kind", "order")),
    Sentence("extradition.warrant_judgment", when=one_of("warrant_kind", "judgment")),
    Sentence("extradition.warrant_unnamed", when=all_of(Not(one_of("warrant_kind", *WARRANT_KINDS)), WARRANT_NAMED)),
    Sentence("extradition.warrant_unknown", when=Not(WARRANT_NAMED)),
    Sentence("extradition.warrant_judge", when=all_of(said("warrant_judge"), Not(Has("warrant_officer_title")))),
    Sentence("extradition.warrant_judge_titled", when=all_of(Has("warrant_judge"), Has("warrant_officer_title"))),
    Sentence("extradition.warrant_covers", when=all_of(Has("warrant_offences"), Not(COVERS_PART))),
    Sentence("extradition.warrant_covers_only", when=all_of(Has("warrant_offences"), COVERS_PART)),
    Sentence("extradition.warrant_all", when=one_of("warrant_cover", "all")),
    Sentence("extradition.warrant_part", when=COVERS_PART),
    Words("warrant_gap", when=COVERS_PART),
)

PURPOSE_TOLD: tuple[Passage, ...] = (
    Title("extradition.heading_warrant"),
    Together(
        (
            Sentence("extradition.purpose_prosecution", when=Not(SENTENCE)),
            Sentence("extradition.purpose_sentence", when=SENTENCE),
            *WARRANT_TOLD,
            Sentence("extradition.warrant_original", when=one_of("warrant_copy", "original")),
            Sentence("extradition.warrant_authenticated", when=one_of("warrant_copy", "authenticated")),
        )
    ),
    Together(
        (
            Facts(("authentication",)),
            Sentence("extradition.sentence", when=SENTENCE),
            Facts(
                (
                    "sentence_imposed",
                    "final_on",
                    "sentence_served",
                    "sentence_remaining",
                    "sentence_limitation",
                ),
                when=SENTENCE,
            ),
        )
    ),
)

CHARGES_TOLD: tuple[Passage, ...] = (
    Title("extradition.heading_facts"),
    Part("facts"),
    Title("extradition.heading_involvement"),
    Together(
        (
            Sentence("extradition.presumed_innocent", when=Not(SENTENCE)),
            Listing("involvement", lead="extradition.involvement", when=Not(SENTENCE)),
            Listing("involvement", lead="extradition.involvement_convicted", when=SENTENCE),
        )
    ),
    Title("extradition.heading_offences"),
    Together(
        (
            Part("offences"),
            Words("lapse_of_time", lead="extradition.lapse_of_time"),
        )
    ),
    Title("extradition.heading_tests"),
    Part("extraditability_table"),
    Together(
        (
            Words("extraditability"),
            Sentence("extradition.accessory", when=Has("accessory_offences")),
            Words("dual_criminality", lead="extradition.dual_criminality"),
            Words("lapse_of_time_there", lead="extradition.lapse_of_time_there"),
        )
    ),
    Title("extradition.heading_evidence", when=EVIDENCE_ASKED),
    Words("evidence_summary", lead="extradition.evidence", when=EVIDENCE_ASKED),
    Sentence("extradition.record", when=RECORD),
)

ABSENCE_TOLD: tuple[Passage, ...] = (
    Title("extradition.heading_absence", when=ABSENT),
    Together(
        (
            Sentence("extradition.absence", when=ABSENT),
            Listing("absence_ground", lead="extradition.absence_ground", when=ABSENT),
            Words("absence_details", lead="extradition.absence_details", when=ABSENT),
            Sentence(
                "extradition.retrial_within", when=all_of(ABSENT, one_of("absence_ground", "served", "will_be_served"))
            ),
        )
    ),
)

NO_BAR = all_of(known("none"), *(Not(known(bar)) for bar in ("amnesty", "judgment", "competing")))
"""The sentence asserts something, so it is told only where the drafter says so, and nothing ticked contradicts it."""

BARS_TOLD: tuple[Passage, ...] = (
    Title("extradition.heading_jurisdiction", when=ABROAD),
    Words("jurisdiction_ground", lead="extradition.jurisdiction", when=ABROAD),
    Title("extradition.heading_bars"),
    Together(
        (
            Sentence("extradition.national", when=IS_NATIONAL),
            Sentence("extradition.not_national", when=one_of("national_there", "no")),
            Sentence("extradition.national_unclear", when=one_of("national_there", "unclear")),
        )
    ),
    Words("amnesty", lead="extradition.amnesty", when=known("amnesty")),
    Words("earlier_judgment", lead="extradition.earlier_judgment", when=known("judgment")),
    Words("proceedings_there", lead="extradition.proceedings_there", when=known("proceedings")),
    Words("competing_request", lead="extradition.competing_request", when=known("competing")),
    Words("fiscal_statement", lead="extradition.fiscal", when=known("fiscal")),
    Words("military_statement", lead="extradition.military", when=known("military")),
    Together(
        (
            Sentence("extradition.no_bar_known", when=NO_BAR),
            Sentence("extradition.not_political", when=Has("not_political")),
        )
    ),
)

ASSURANCES_TOLD: tuple[Passage, ...] = (
    Title("extradition.heading_assurances"),
    Together(
        (
            Sentence("extradition.no_death_penalty", when=one_of("death_penalty_law", "none")),
            Words("death_assurance", lead="extradition.death_assurance", when=DEATH_POSSIBLE),
            Sentence("extradition.no_life_sentence", when=one_of("life_sentence_law", "none")),
            Words("life_assurance", lead="extradition.life_assurance", when=LIFE_POSSIBLE),
            Sentence("extradition.speciality", when=Has("speciality")),
            Sentence("extradition.no_re_extradition", when=Has("no_re_extradition")),
        )
    ),
    Together(
        (
            Words("retrial_assurance", lead="extradition.retrial_assurance", when=ABSENT),
            Words("treatment_assurance", lead="extradition.treatment_assurance"),
            Words("fair_trial_assurance", lead="extradition.fair_trial_assurance"),
            Words("return_of_national", lead="extradition.return_of_national", when=IS_NATIONAL),
            Sentence("extradition.assurances_by", when=GIVEN),
        )
    ),
)

SURRENDER_TOLD: tuple[Passage, ...] = (
    Title("extradition.heading_property", when=Has("property_found")),
    Together(
        (
            Sentence("extradition.property", when=Has("property_found")),
            Words("property_items", lead="extradition.property_items", when=Has("property_found")),
            Sentence("extradition.property_return", when=all_of(Has("property_found"), Has("property_return"))),
        )
    ),
    Title(
        "extradition.heading_surrender",
        when=any_of(
            Has("surrender_practicalities"), Has("transit_states"), Has("surrender_contact"), Has("simplified")
        ),
    ),
    Together(
        (
            Words("surrender_practicalities", lead="extradition.surrender"),
            Sentence("extradition.transit", when=Has("transit_states")),
            Sentence("extradition.surrender_contact", when=Has("surrender_contact")),
            Sentence("extradition.simplified", when=Has("simplified")),
        )
    ),
)
