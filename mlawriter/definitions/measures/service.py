"""Service of documents (T01): the person, the papers, the manner, the proof, and what a summons owes to the person."""

from mlawriter.definitions.parts.measure import with_common
from mlawriter.vocabulary.annexes import AnnexRule
from mlawriter.vocabulary.citations import cite
from mlawriter.vocabulary.conditions import Has, Not, all_of, one_of
from mlawriter.vocabulary.fields import (
    Choice,
    Choices,
    Day,
    Field,
    Identifier,
    LanguageChoice,
    Line,
    Links,
    Number,
    Option,
    Prose,
    Rows,
    Tick,
)
from mlawriter.vocabulary.letters import Measure
from mlawriter.vocabulary.needs import expected, helpful, required, required_under
from mlawriter.vocabulary.passages import Facts, Grid, Listing, Passage, Sentence, Words

SUMMONS = one_of("paper_types", "summons")
HEARD_AS_WITNESS = all_of(SUMMONS, one_of("served_role", "witness", "expert"))
HEARD_AS_ACCUSED = all_of(SUMMONS, one_of("served_role", "suspect", "accused"))
HEARD_OTHERWISE = all_of(SUMMONS, Not(one_of("served_role", "witness", "expert", "suspect", "accused")))
ASSET_ORDER = one_of("paper_types", "asset_order")
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
        asks=(required_under("CH-IRSG 76(a)"), helpful("HK-DRAFTS 4")),
        missing="The status of the person served is missing; rights and protection depend on it.",
    ),
)

PAPERS = (
    Field(
        "paper_types",
        Choices(
            (
                Option("summons", "summons to appear"),
                Option("charge", "charge or indictment"),
                Option("judgment", "judgment or other decision"),
                Option("asset_order", "freezing or confiscation papers"),
                Option("other", "other procedural papers"),
            )
        ),
        "What the papers are",
        asks=(required("UNTOC 18(15)(d)", "UNCAC 46(15)(d)"),),
        missing="The reader cannot tell what is to be served.",
    ),
    Field(
        "papers",
        Rows(
            (
                Field(
                    "kind",
                    Line(),
                    "Kind of paper",
                    asks=(required_under("CH-IRSG 76(a)"), helpful("UNMANUAL service")),
                    missing="The kind of this paper is missing.",
                    example="summons to first questioning",
                ),
                Field(
                    "date",
                    Day(),
                    "Date",
                    asks=(required_under("CH-IRSG 76(a)"), helpful("UNMANUAL service")),
                    missing="The date of this paper is missing.",
                ),
                Field(
                    "court",
                    Line("name"),
                    "Issuing court or authority",
                    asks=(required_under("CH-IRSG 76(a)"), helpful("UNMANUAL service")),
                    missing="The court or authority that issued this paper is missing.",
                ),
                Field("number", Identifier(), "Number"),
                Field("languages", Line(longest=60), "Language or languages", example="FR, EN"),
            ),
            singular="Paper",
            add="Add another paper",
            most=30,
            title_field="kind",
        ),
        "Papers to be served",
        asks=(required_under("CH-IRSG 76(a)"), helpful("UNMANUAL service")),
        missing="The papers to be served are not listed.",
    ),
    Field("paper_sets", Number(least=1, most=20), "Number of sets enclosed", help="Two are usual: one to serve, one to return."),
    Field(
        "papers_summary",
        Prose(rows=3, longest=4_000),
        "Short summary of the papers",
        asks=(required_under("ETS182 15(4)"),),
        help="It is translated into a language of the requested State.",
        missing="The short summary of the papers is missing.",
    ),
    Field("other_language", Tick(), "The person may not understand the language of the papers"),
    Field(
        "served_language",
        LanguageChoice(),
        "Language that the person understands",
        asks=(required("ETS182 15(3)", "IE-CJMA2008 80(3)"),),
        when=one_of("other_language", "yes"),
        missing="The language that the person understands is missing.",
    ),
    Field(
        "papers_translated",
        Choice(
            (
                Option("whole", "the papers are translated in full"),
                Option("main_parts", "their main parts are translated"),
                Option("none", "they are not translated"),
            )
        ),
        "Translation of the papers",
        asks=(required("ETS182 15(3)", "IE-CJMA2008 80(3)"),),
        when=one_of("other_language", "yes"),
        missing="Whether the papers are translated for the person is missing.",
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

APPEARANCE = (
    Field(
        "appearance_date",
        Day(),
        "Day on which the person is to appear",
        asks=(required("ETS30 7(3)", "NLHK-MLA 17(2)", "NLHK-MLA 17(3)"),),
        when=SUMMONS,
        missing="The day of the hearing is missing; the reader cannot see whether there is still time to serve.",
    ),
    Field("appearance_where", Line("address"), "Where and at what hour", when=SUMMONS),
    Field("answer_expected", Tick(), "The papers call for an answer by a certain day"),
    Field(
        "answer_by",
        Day(),
        "Last day for the answer",
        asks=(required("NLHK-MLA 17(2)"),),
        when=one_of("answer_expected", "yes"),
        missing="The last day for the person to react is missing.",
    ),
    Field(
        "serve_by",
        Day(),
        "Day by which the papers should be served",
        asks=(required("ETS30 7(3)", "NLHK-MLA 17(3)", when=SUMMONS),),
        help="Some States ask for the papers 30 or 50 days before the hearing. Count back from it.",
        missing="The day by which the papers should be served is missing.",
    ),
    Field("notice_period", Line(), "Period of notice under our law, with its article", when=SUMMONS),
    Field("necessary", Tick(), "The personal appearance is especially necessary", when=HEARD_AS_WITNESS),
    Field(
        "allowances",
        Prose(rows=2, longest=2_000),
        "Travel and subsistence: what is paid, at about what rates",
        asks=(required("ETS30 10(2)", "NLHK-MLA 12(2)"),),
        when=HEARD_AS_WITNESS,
        missing="What is paid for travel and stay is missing; the person cannot decide whether to come.",
    ),
    Field("advance", Line(), "Advance that you are asked to pay to the person", when=HEARD_AS_WITNESS),
    Field(
        "safe_conduct",
        Tick(),
        "We undertake to grant safe conduct",
        asks=(required("UNTOC 18(27)", "UNCAC 46(27)", "ETS30 12", when=SUMMONS),),
        when=SUMMONS,
        missing="The person is summoned without an undertaking of safe conduct.",
    ),
    Field(
        "safe_conduct_days",
        Number(least=1, most=120),
        "Days after which the protection ends, once the person is free to leave",
        asks=(required("UNTOC 18(27)", "UNCAC 46(27)", "ETS30 12(3)"),),
        when=all_of(SUMMONS, one_of("safe_conduct", "yes")),
        help="Fifteen consecutive days in UNTOC, UNCAC and ETS 30, unless another period is agreed.",
        missing="When the safe conduct ends is missing.",
    ),
    Field(
        "safe_conduct_authority",
        Line("name"),
        "Authority empowered to grant safe conduct",
        asks=(required("UNTOC 18(27)"),),
        when=all_of(SUMMONS, one_of("safe_conduct", "yes")),
        missing="Who is empowered to grant safe conduct is missing.",
    ),
    Field(
        "penalty_threat",
        Choice(
            (
                Option("none", "the papers threaten no force and no penalty"),
                Option("not_enforced", "they mention a penalty, which will not be enforced"),
            )
        ),
        "Penalties for not coming",
        asks=(required("ETS30 8", "NLHK-MLA 17(5)", when=SUMMONS), required_under("NZ-MACMA 52", when=SUMMONS)),
        when=SUMMONS,
        missing="Whether the summons threatens a penalty is missing; such a summons may be refused.",
    ),
    Field(
        "notice_of_rights",
        Tick(),
        "A notice of the person's rights goes with the summons",
        asks=(required_under("IE-CJMA2008 80(4)"), helpful("UNMANUAL service")),
        when=SUMMONS,
        missing="No notice of rights goes with the summons.",
    ),
    Field(
        "remedies",
        Prose(rows=2, longest=2_000),
        "Remedies open to the person, and their time limits",
        asks=(required("CETS198 31(3)"),),
        when=ASSET_ORDER,
        missing="The remedies against the freezing or confiscation papers are missing.",
    ),
)

PASSAGES: tuple[Passage, ...] = (
    Sentence("measures.service_ask"),
    Facts(("served_role", "service_address", "served_language")),
    Sentence("measures.service_papers", when=Has("papers")),
    Grid("papers", ("kind", "date", "court", "number", "languages"), (30, 16, 26, 14, 14), when=Has("papers")),
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
    Sentence("measures.service_appear_suspect", when=all_of(SUMMONS, one_of("served_role", "suspect"))),
    Sentence("measures.service_appear_accused", when=all_of(SUMMONS, one_of("served_role", "accused"))),
    Sentence("measures.service_appear_witness", when=all_of(SUMMONS, one_of("served_role", "witness"))),
    Sentence("measures.service_appear_expert", when=all_of(SUMMONS, one_of("served_role", "expert"))),
    Sentence("measures.service_appear_other", when=HEARD_OTHERWISE),
    Sentence("measures.service_where", when=all_of(SUMMONS, Has("appearance_where"))),
    Sentence("measures.service_answer_by", when=one_of("answer_expected", "yes")),
    Sentence("measures.service_by", when=Has("serve_by")),
    Sentence("measures.service_notice_period", when=all_of(SUMMONS, Has("notice_period"))),
    Listing("proof_of_service", lead="measures.service_proof", when=Has("proof_of_service")),
    Sentence("measures.service_necessary", when=all_of(HEARD_AS_WITNESS, Has("necessary"))),
    Words("allowances", lead="measures.service_allowances", when=HEARD_AS_WITNESS),
    Sentence("measures.service_advance", when=all_of(HEARD_AS_WITNESS, Has("advance"))),
    Sentence("measures.service_no_penalty", when=all_of(SUMMONS, one_of("penalty_threat", "none"))),
    Sentence("measures.service_penalty_not_enforced", when=all_of(SUMMONS, one_of("penalty_threat", "not_enforced"))),
    Sentence("measures.service_rights", when=all_of(SUMMONS, Has("notice_of_rights"))),
    Sentence("measures.service_safe_conduct_accused", when=all_of(HEARD_AS_ACCUSED, Has("safe_conduct"))),
    Sentence("measures.service_safe_conduct", when=all_of(SUMMONS, Not(HEARD_AS_ACCUSED), Has("safe_conduct"))),
    Sentence("measures.service_safe_conduct_ends", when=all_of(SUMMONS, Has("safe_conduct"))),
    Sentence("measures.service_safe_conduct_authority", when=all_of(SUMMONS, Has("safe_conduct"))),
    Words("remedies", lead="measures.service_remedies", when=ASSET_ORDER),
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
    fields=with_common((*PERSON_SERVED, *PAPERS, *MANNER, *APPEARANCE), None),
    passages=PASSAGES,
    citations=cite("UNTOC 18(3)(b)", "UNCAC 46(3)(b)", "ETS30 7", "ETS182 15"),
    annexes=ANNEXES,
)
