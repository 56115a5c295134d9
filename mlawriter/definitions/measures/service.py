"""Service of documents (T01): the person, the papers, the manner, the proof, and what a summons owes to the person."""

from mlawriter.definitions.parts.measure import with_common
from mlawriter.definitions.parts.papers import PAPERS
from mlawriter.definitions.parts.summons import (
    APPEARANCE,
    ASSET_ORDER,
    HEARD_AS_ACCUSED,
    HEARD_AS_WITNESS,
    HEARD_OTHERWISE,
    SUMMONS,
)
from mlawriter.vocabulary.annexes import AnnexRule
from mlawriter.vocabulary.citations import cite
from mlawriter.vocabulary.conditions import Has, Not, all_of, one_of, said
from mlawriter.vocabulary.fields import (
    Choice,
    Choices,
    Field,
    Links,
    Option,
    Prose,
    Tick,
)
from mlawriter.vocabulary.letters import Measure
from mlawriter.vocabulary.needs import expected, helpful, required, required_under
from mlawriter.vocabulary.passages import Facts, Grid, Listing, Passage, Sentence, Together, Words

NOT_SIMPLE = one_of("service_manner", "formal", "special")

PERSON_SERVED = (
    Field(
        "served_on",
        Links("persons", most=1),
        "Person to be served",
        asks=(required("ETS30 14(1)(d)", "CH-IRSG 76(a)"),),
        help="One person for each item: the papers, the rights and the proof are the person's own.",
        missing="The papers cannot be served: the person to be served is not named.",
    ),
    Field(
        "service_address",
        Prose(rows=2, longest=1_000),
        "Address for service",
        asks=(required("ETS30 14(1)(d)", "CH-IRSG 76(a)"),),
        help="Where the papers can be handed over. If it is the only address known, say so. "
        "For a protected person write that it stands on the confidential sheet.",
        missing="The papers cannot be served: the address is missing.",
    ),
    Field(
        "served_role",
        Choice(
            (
                Option("suspect", "suspect"),
                Option("accused", "accused"),
                Option("convicted", "convicted person"),
                Option("witness", "witness"),
                Option("victim", "victim"),
                Option("expert", "expert"),
                Option("third_party", "third party"),
            )
        ),
        "Status of the person served",
        asks=(required_under("CH-IRSG 76(a)"), helpful("HK-US-DRAFT 4")),
        missing="The status of the person served is missing; rights and protection depend on it.",
    ),
)

MANNER = (
    Field(
        "service_manner",
        Choice(
            (
                Option("simple", "simple delivery"),
                Option("formal", "formal service as the law of the requested State provides"),
                Option("special", "a special manner"),
            )
        ),
        "Manner of service",
        asks=(expected("ETS30 7(1)"),),
        help="Simple delivery is the rule; any other manner has to be asked for.",
        missing="The manner of service is missing; without it the papers are simply delivered.",
    ),
    Field(
        "special_manner",
        Prose(rows=2, longest=2_000),
        "The special manner of service",
        asks=(required("ETS30 7(1)"),),
        when=one_of("service_manner", "special"),
        missing="A special manner of service is asked, but not described.",
    ),
    Field(
        "manner_reason",
        Prose(rows=2, longest=2_000),
        "Why service in that manner",
        asks=(required_under("NLHK-MLA 5(2)(d)"), expected("UNTOC 18(17)")),
        when=NOT_SIMPLE,
        missing="The manner of service is asked without its reason.",
    ),
    Field("in_person", Tick(), "To be handed to the person and not sent by post"),
    Field(
        "in_person_reason",
        Prose(rows=2, longest=2_000),
        "Why service in person and not by post",
        asks=(required("IE-CJMA2008 81(3)", "IE-CJMA2008 82(5)"),),
        when=one_of("in_person", "yes"),
        missing="Service in person is asked without its reason.",
    ),
    Field(
        "proof_of_service",
        Choices(
            (
                Option("receipt", "receipt dated and signed by the person"),
                Option("declaration", "official declaration of the fact, date, place and manner of service"),
                Option("local_law", "statement whether service followed the law of the requested State"),
                Option("failure", "if service fails, the reason"),
            )
        ),
        "Proof of service wanted",
    ),
)

PASSAGES: tuple[Passage, ...] = (
    Together(
        (
            Sentence("measures.service_ask"),
            Facts(("served_role", "service_address", "served_language")),
            Sentence("measures.service_papers", when=Has("papers")),
            Grid("papers", ("kind", "date", "court", "number", "languages"), (30, 16, 26, 14, 14), when=Has("papers")),
        )
    ),
    Together(
        (
            Sentence("measures.service_sets", when=Has("paper_sets")),
            Words("papers_summary", lead="measures.service_summary"),
            Sentence("measures.service_translated", when=one_of("papers_translated", "whole")),
            Sentence("measures.service_translated_parts", when=one_of("papers_translated", "main_parts")),
            Sentence("measures.service_not_translated", when=one_of("papers_translated", "none")),
            Sentence("measures.service_simple", when=Not(NOT_SIMPLE)),
            Sentence("measures.service_formal", when=one_of("service_manner", "formal")),
            Words("special_manner", lead="measures.service_special", when=one_of("service_manner", "special")),
            Words("manner_reason", lead="measures.service_manner_reason", when=NOT_SIMPLE),
            Sentence("measures.service_in_person", when=one_of("in_person", "yes")),
            Words("in_person_reason", lead="measures.service_in_person_reason", when=one_of("in_person", "yes")),
        )
    ),
    Together(
        (
            Sentence("measures.service_appear_suspect", when=all_of(SUMMONS, one_of("served_role", "suspect"))),
            Sentence("measures.service_appear_accused", when=all_of(SUMMONS, one_of("served_role", "accused"))),
            Sentence("measures.service_appear_witness", when=all_of(SUMMONS, one_of("served_role", "witness"))),
            Sentence("measures.service_appear_expert", when=all_of(SUMMONS, one_of("served_role", "expert"))),
            Sentence("measures.service_appear_other", when=HEARD_OTHERWISE),
            Sentence("measures.service_where", when=all_of(SUMMONS, Has("appearance_where"))),
            Sentence("measures.service_answer_by", when=one_of("answer_expected", "yes")),
            Sentence("measures.service_by", when=Has("serve_by")),
            Sentence("measures.service_notice_period", when=all_of(SUMMONS, said("notice_period"))),
            Listing("proof_of_service", lead="measures.service_proof", when=Has("proof_of_service")),
        )
    ),
    Together(
        (
            Sentence("measures.service_necessary", when=all_of(HEARD_AS_WITNESS, Has("necessary"))),
            Words("allowances", lead="measures.service_allowances", when=HEARD_AS_WITNESS),
            Sentence("measures.service_advance", when=all_of(HEARD_AS_WITNESS, Has("advance"))),
            Sentence("measures.service_no_penalty", when=all_of(SUMMONS, one_of("penalty_threat", "none"))),
            Sentence(
                "measures.service_penalty_not_enforced", when=all_of(SUMMONS, one_of("penalty_threat", "not_enforced"))
            ),
            Sentence("measures.service_rights", when=all_of(SUMMONS, Has("notice_of_rights"))),
            Sentence("measures.service_safe_conduct_accused", when=all_of(HEARD_AS_ACCUSED, Has("safe_conduct"))),
            Sentence("measures.service_safe_conduct", when=all_of(SUMMONS, Not(HEARD_AS_ACCUSED), Has("safe_conduct"))),
            Sentence("measures.service_safe_conduct_ends", when=all_of(SUMMONS, Has("safe_conduct"))),
            Sentence("measures.service_safe_conduct_authority", when=all_of(SUMMONS, Has("safe_conduct"))),
            Words("remedies", lead="measures.service_remedies", when=ASSET_ORDER),
        )
    ),
)

ANNEXES = (
    AnnexRule(
        "papers_to_serve",
        "Papers to be served, in two sets",
        (required("ETS30 7(1)", "ETS182 15"),),
        "The papers to be served are not among the annexes.",
    ),
    AnnexRule(
        "translation",
        "Translation of the papers for the person served",
        (required("ETS182 15(3)", "IE-CJMA2008 80(3)"),),
        "The translation of the papers is not among the annexes.",
        when=one_of("papers_translated", "whole", "main_parts"),
    ),
    AnnexRule(
        "summary_of_papers",
        "Summary of the papers in a language of the requested State",
        (required_under("ETS182 15(4)"),),
        "The summary of the papers is not among the annexes.",
    ),
    AnnexRule(
        "receipt",
        "Blank receipt",
        (helpful("ETS30 7(2)"),),
        "No blank receipt is enclosed; the proof of service may take another form.",
    ),
    AnnexRule(
        "safe_conduct",
        "Undertaking of safe conduct",
        (expected("UNTOC 18(27)", "ETS30 12"),),
        "The undertaking of safe conduct is not among the annexes.",
        when=SUMMONS,
    ),
    AnnexRule(
        "rights_notice",
        "Notice of rights",
        (required_under("IE-CJMA2008 80(4)"), helpful("UNMANUAL service")),
        "The notice of rights is not among the annexes.",
        when=SUMMONS,
    ),
)

SERVICE = Measure(
    "service_of_documents",
    "T01",
    "Service of documents",
    "A summons, a judgment or other papers are handed to a person in the other State, with proof.",
    sections=with_common((*PERSON_SERVED, *PAPERS, *MANNER, *APPEARANCE), None, takes_evidence=False),
    passages=PASSAGES,
    citations=cite("UNTOC 18(3)(b)", "UNCAC 46(3)(b)", "ETS30 7", "ETS182 15"),
    annexes=ANNEXES,
    from_whom=("served_on",),
)
