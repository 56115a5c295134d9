"""Runs of passages that several letters tell in the same order."""

from mlawriter.vocabulary.conditions import Has, Not, all_of, any_of, one_of
from mlawriter.vocabulary.passages import (
    Grid,
    HeldBack,
    Listing,
    Part,
    Passage,
    Sentence,
    Title,
    Together,
    Words,
)

OPENING: tuple[Passage, ...] = (Part("marks"), Part("letterhead"), Part("title"), Part("parties"), Part("summary"))

DECISIONS = Grid("decisions", ("kind", "number", "date", "court", "judge", "covers"), (16, 12, 16, 20, 16, 20))
RECIPROCITY = Sentence("letter.reciprocity", when=Has("reciprocity"))

BASIS_TOLD: tuple[Passage, ...] = (
    Title("headings.basis"),
    Part("basis"),
    Words("not_relied_on"),
    RECIPROCITY,
)

PROCEEDINGS_TOLD: tuple[Passage, ...] = (
    Title("headings.proceedings"),
    Together(
        (
            Sentence("letter.proceedings", when=Not(Has("proceedings_opened"))),
            Sentence("letter.proceedings_opened", when=Has("proceedings_opened")),
            Words("subject", lead="letter.subject"),
            Sentence("letter.next_date", when=all_of(Has("next_date"), Has("next_event"))),
            Sentence("letter.criminal_matter", when=Has("criminal_matter")),
            DECISIONS,
        )
    ),
)

URGENCY_REASON = Words("urgency_reason", when=one_of("urgency", "urgent", "very_urgent"))

URGENCY_TOLD: tuple[Passage, ...] = (
    Title("headings.urgency"),
    Together(
        (
            Sentence("letter.deadline", when=all_of(Has("deadline"), Has("deadline_event"))),
            Sentence("letter.deadline_only", when=all_of(Has("deadline"), Not(Has("deadline_event")))),
            HeldBack((URGENCY_REASON,)),
            Sentence("letter.deadline_missed", when=Has("deadline")),
            HeldBack((Words("order_of_execution", lead="letter.order_of_execution"),)),
        )
    ),
)

CONFIDENTIALITY: tuple[Passage, ...] = (
    Together(
        (
            Sentence("letter.confidential", when=one_of("confidentiality", "confidential", "strict")),
            Words("confidentiality_reason", lead="letter.confidentiality_reason"),
            Words("no_notice", lead="letter.no_notice"),
        )
    ),
    Together(
        (
            Words("may_disclose", lead="letter.may_disclose"),
            Sentence("letter.consult_before_disclosure", when=Has("consult_before_disclosure")),
            Part("protected"),
        )
    ),
)

CONFIDENTIALITY_TOLD: tuple[Passage, ...] = (Title("headings.confidentiality"), HeldBack(CONFIDENTIALITY))

FORM_TOLD: tuple[Passage, ...] = (
    Words("special_procedure", lead="letter.special_procedure"),
    Words("special_procedure_reason", lead="letter.special_procedure_reason"),
    Listing("evidence_form", lead="letter.evidence_form"),
    Words("evidence_form_reason", lead="letter.evidence_form_reason"),
    Words("chain_of_custody"),
    Sentence("letter.presence", when=Has("presence")),
    Grid("presence", ("name", "function", "purpose", "dates"), (28, 26, 28, 18)),
)

PROCEDURE_TOLD: tuple[Passage, ...] = (
    Title("headings.procedure"),
    Together((*FORM_TOLD, Sentence("letter.no_presence", when=Not(Has("presence"))))),
)

USE_TOLD: tuple[Passage, ...] = (
    Words("purpose", lead="letter.purpose"),
    Sentence("letter.limited_use", when=Has("limited_use")),
    Sentence("letter.return_items", when=Has("return_items")),
    Sentence("letter.keeps_confidential", when=Has("keeps_confidential")),
    Sentence("letter.data_protection", when=Has("data_protection")),
    Sentence("letter.third_party_rights", when=Has("third_party_rights")),
)

COSTS_TOLD: tuple[Passage, ...] = (
    Sentence("letter.costs", when=Has("costs")),
    Sentence("letter.translation_costs", when=Has("translation_costs")),
    Words("death_penalty_assurance"),
    Sentence(
        "letter.assurance_authority",
        when=any_of(Has("limited_use"), Has("return_items"), Has("death_penalty_assurance")),
    ),
)

UNDERTAKINGS_TOLD: tuple[Passage, ...] = (
    Title("headings.undertakings"),
    Together(USE_TOLD),
    Together((Sentence("letter.no_longer_needed"), *COSTS_TOLD)),
)

REPLY_TOLD: tuple[Passage, ...] = (
    Sentence("letter.advance_copy", when=Has("advance_copy")),
    Sentence("letter.consult", when=Has("consult")),
    Words("reply", lead="letter.reply"),
    Sentence("letter.quote_reference"),
)

CONTACTS_TOLD: tuple[Passage, ...] = (
    Title("headings.contacts"),
    Together((Part("contacts"),)),
    Together(REPLY_TOLD),
)

IN_SHORT: tuple[Passage, ...] = (
    Together((Part("basis"), Words("not_relied_on"), RECIPROCITY), head="headings.basis"),
    Together(PROCEEDINGS_TOLD[1:], head="headings.proceedings"),
    Together((Part("persons_in_short"),), head="headings.persons"),
    Together((Part("offences_in_short"), Words("dual_criminality")), head="headings.offences"),
    Title("headings.facts"),
    Part("facts"),
    Title("headings.assistance"),
    Part("measures_in_short"),
    Together(URGENCY_TOLD[1:], head="headings.urgency"),
    HeldBack((Together(CONFIDENTIALITY, head="headings.confidentiality"),)),
    Together(FORM_TOLD, head="headings.procedure"),
    Together((*USE_TOLD, *COSTS_TOLD), head="headings.undertakings"),
    Together((Part("contacts"), *REPLY_TOLD), head="headings.contacts"),
)
"""A letter that only serves papers or preserves data: no table of links (each item tells its own), nothing idle."""
