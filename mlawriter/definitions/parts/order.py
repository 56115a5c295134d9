"""Runs of passages that several letters tell in the same order."""

from mlawriter.vocabulary.conditions import Has, Not, all_of, any_of, one_of
from mlawriter.vocabulary.passages import Grid, Listing, Part, Passage, Sentence, Title, Words

OPENING: tuple[Passage, ...] = (Part("marks"), Part("letterhead"), Part("title"), Part("parties"), Part("summary"))

BASIS_TOLD: tuple[Passage, ...] = (
    Title("headings.basis"),
    Part("basis"),
    Words("not_relied_on"),
    Sentence("letter.reciprocity", when=Has("reciprocity")),
)

PROCEEDINGS_TOLD: tuple[Passage, ...] = (
    Title("headings.proceedings"),
    Sentence("letter.proceedings", when=Not(Has("proceedings_opened"))),
    Sentence("letter.proceedings_opened", when=Has("proceedings_opened")),
    Words("subject", lead="letter.subject"),
    Sentence("letter.next_date", when=all_of(Has("next_date"), Has("next_event"))),
    Sentence("letter.criminal_matter", when=Has("criminal_matter")),
    Grid("decisions", ("kind", "number", "date", "court", "judge", "covers"), (16, 12, 16, 20, 16, 20)),
)

URGENCY_TOLD: tuple[Passage, ...] = (
    Title("headings.urgency"),
    Sentence("letter.deadline", when=all_of(Has("deadline"), Has("deadline_event"))),
    Sentence("letter.deadline_only", when=all_of(Has("deadline"), Not(Has("deadline_event")))),
    Words("urgency_reason", when=one_of("urgency", "urgent", "very_urgent")),
    Words("order_of_execution", lead="letter.order_of_execution"),
    Sentence("letter.deadline_missed", when=Has("deadline")),
)

CONFIDENTIALITY_TOLD: tuple[Passage, ...] = (
    Title("headings.confidentiality"),
    Sentence("letter.confidential", when=one_of("confidentiality", "confidential", "strict")),
    Words("confidentiality_reason", lead="letter.confidentiality_reason"),
    Words("no_notice", lead="letter.no_notice"),
    Words("may_disclose", lead="letter.may_disclose"),
    Sentence("letter.consult_before_disclosure", when=Has("consult_before_disclosure")),
    Part("protected"),
)

PROCEDURE_TOLD: tuple[Passage, ...] = (
    Title("headings.procedure"),
    Words("special_procedure", lead="letter.special_procedure"),
    Words("special_procedure_reason", lead="letter.special_procedure_reason"),
    Listing("evidence_form", lead="letter.evidence_form"),
    Words("evidence_form_reason", lead="letter.evidence_form_reason"),
    Words("chain_of_custody"),
    Sentence("letter.presence", when=Has("presence")),
    Grid("presence", ("name", "function", "purpose", "dates"), (28, 26, 28, 18)),
    Sentence("letter.no_presence", when=Not(Has("presence"))),
)

UNDERTAKINGS_TOLD: tuple[Passage, ...] = (
    Title("headings.undertakings"),
    Words("purpose", lead="letter.purpose"),
    Sentence("letter.limited_use", when=Has("limited_use")),
    Sentence("letter.return_items", when=Has("return_items")),
    Sentence("letter.keeps_confidential", when=Has("keeps_confidential")),
    Sentence("letter.no_longer_needed"),
    Sentence("letter.costs", when=Has("costs")),
    Sentence("letter.translation_costs", when=Has("translation_costs")),
    Sentence("letter.data_protection", when=Has("data_protection")),
    Sentence("letter.third_party_rights", when=Has("third_party_rights")),
    Words("death_penalty_assurance"),
    Sentence(
        "letter.assurance_authority",
        when=any_of(Has("limited_use"), Has("return_items"), Has("death_penalty_assurance")),
    ),
)

CONTACTS_TOLD: tuple[Passage, ...] = (
    Title("headings.contacts"),
    Part("contacts"),
    Sentence("letter.advance_copy", when=Has("advance_copy")),
    Sentence("letter.consult", when=Has("consult")),
    Words("reply", lead="letter.reply"),
    Sentence("letter.quote_reference"),
)
