"""Documents, records and official information (T06, T08): government, business and corporate records."""

from mlawriter.definitions.parts.measure import with_common
from mlawriter.vocabulary.annexes import AnnexRule
from mlawriter.vocabulary.citations import cite
from mlawriter.vocabulary.conditions import Has, Not, one_of
from mlawriter.vocabulary.fields import Choice, Choices, Day, Field, Identifier, Line, Option, Prose, Rows, Tick
from mlawriter.vocabulary.letters import Measure
from mlawriter.vocabulary.needs import expected, helpful, required
from mlawriter.vocabulary.passages import Facts, Grid, Listing, Passage, Sentence, Together, Words

COMPELLED = one_of("compel_production", "yes")

HOLDER = (
    Field(
        "records_holder",
        Line("name"),
        "Authority, company or person that holds the records",
        asks=(required("UNTOC 18(15)(d)", "UNTOC 18(15)(e)"),),
        missing="The reader does not know who holds the records.",
    ),
    Field(
        "records_holder_address",
        Prose(rows=2, longest=1_000),
        "Address of the holder",
        asks=(expected("UNTOC 18(15)(e)"),),
        missing="The holder of the records cannot be found: the address is missing.",
    ),
    Field("records_holder_number", Identifier(), "Register number of the holder"),
    Field(
        "holder_may_warn",
        Choice((Option("yes", "yes"), Option("no", "no"), Option("unclear", "not yet clear"))),
        "Could the holder warn a suspect?",
        asks=(helpful("UNMANUAL records"),),
        missing="Whether the holder could warn a suspect is not said.",
    ),
)

RECORDS = (
    Field(
        "records_wanted",
        Rows(
            (
                Field(
                    "kind",
                    Line(),
                    "Kind of record",
                    asks=(required("UNTOC 18(15)(d)", "UNCAC 46(15)(d)"),),
                    missing="The kind of record is missing.",
                ),
                Field("subject", Line("name"), "Whom or what it concerns"),
                Field("reference", Identifier(), "Reference"),
                Field("from_day", Day(), "From (date)"),
                Field("to_day", Day(), "Until"),
            ),
            singular="Record",
            add="Add another record",
            most=50,
            title_field="kind",
        ),
        "Records wanted",
        asks=(required("UNTOC 18(15)(d)", "UNCAC 46(15)(d)"),),
        missing="The reader does not know which records are wanted.",
    ),
    Field("records_question", Prose(rows=2, longest=2_000), "Question that the records should answer"),
    Field(
        "records_public",
        Choice((Option("public", "open to the public"), Option("not_public", "not open to the public"))),
        "Are they open to the public?",
        asks=(helpful("UNTOC 18(29)", "UNCAC 46(29)"),),
        help="Records open to the public shall be provided; others may be provided in whole or in part.",
        missing="Whether the records are open to the public is not said.",
    ),
    Field(
        "corporate_records",
        Choices(
            (
                Option("register", "extract of the register"),
                Option("directors", "directors and officers"),
                Option("filings", "filings and accounts"),
                Option("beneficial_owner", "beneficial owner"),
                Option("nominee", "nominee and trust papers"),
                Option("agent", "file of the formation agent"),
            )
        ),
        "Records of a company",
    ),
    Field(
        "records_copy",
        Choice((Option("certified", "certified copies"), Option("copies", "copies"), Option("originals", "originals"))),
        "Originals or copies",
        asks=(expected("ETS30 3(3)"),),
        help="Originals are sent only if they are asked for expressly.",
        missing="Whether originals or certified copies are wanted is missing.",
    ),
    Field("records_certificate", Line(), "Form of authentication wanted"),
    Field("compel_production", Tick(), "An order of a court will be needed to obtain them"),
    Field("holder_silent", Tick(), "The holder should be asked not to speak of it"),
)

PASSAGES: tuple[Passage, ...] = (
    Together(
        (
            Sentence("documents.ask", when=Has("records_holder")),
            Sentence("documents.ask_competent", when=Not(Has("records_holder"))),
            Facts(("records_holder_address", "records_holder_number"), when=Has("records_holder")),
            Grid("records_wanted", ("kind", "subject", "reference", "from_day", "to_day"), (32, 24, 16, 14, 14)),
            Words("records_question", lead="documents.question"),
            Listing("corporate_records", lead="documents.corporate"),
            Sentence("documents.public", when=one_of("records_public", "public")),
            Sentence("documents.copy", when=Has("records_copy")),
            Words("records_certificate", lead="documents.certificate"),
            Sentence("documents.no_compulsion", when=Not(COMPELLED)),
            Sentence("documents.may_warn", when=one_of("holder_may_warn", "yes")),
            Sentence("documents.silent", when=Has("holder_silent")),
        )
    ),
)

ANNEXES = (
    AnnexRule(
        "evidence_certificate",
        "Form of certificate for the records",
        (helpful("PILON affidavit of an officer"),),
        "The form of certificate for the records is not among the annexes.",
        when=Has("records_certificate"),
    ),
)

DOCUMENTS = Measure(
    "documents_and_records",
    "T08",
    "Documents and official records",
    "Licences, register extracts, tax, customs and company records, and information that a public body holds.",
    sections=with_common((*HOLDER, *RECORDS), COMPELLED),
    passages=PASSAGES,
    citations=cite("UNTOC 18(3)(e)", "UNTOC 18(3)(f)", "UNCAC 46(3)(f)"),
    annexes=ANNEXES,
    coercive=COMPELLED,
    from_whom=("records_holder",),
)
