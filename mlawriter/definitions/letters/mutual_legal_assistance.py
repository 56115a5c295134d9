"""The letter of request for mutual legal assistance in criminal matters, with one or many measures.

Order of the document: markings, title, parties, summary on page one; then basis, proceedings, urgency,
confidentiality, persons, facts, offences, links, assistance, procedure, undertakings, contacts, annexes, signature.
"""

from mlawriter.definitions.parts.addressee import ADDRESSEE
from mlawriter.definitions.parts.basis import BASIS
from mlawriter.definitions.parts.handling import CONTENTS, HANDLING, PROCEDURE
from mlawriter.definitions.parts.letter import LETTER
from mlawriter.definitions.parts.order import (
    BASIS_TOLD,
    CONFIDENTIALITY_TOLD,
    CONTACTS_TOLD,
    IN_SHORT,
    OPENING,
    PROCEDURE_TOLD,
    PROCEEDINGS_TOLD,
    UNDERTAKINGS_TOLD,
    URGENCY_TOLD,
)
from mlawriter.definitions.parts.signature import SIGNATURE
from mlawriter.definitions.parts.undertakings import UNDERTAKINGS
from mlawriter.vocabulary.annexes import AnnexRule
from mlawriter.vocabulary.citations import cite
from mlawriter.vocabulary.conditions import Has, Not, all_of, any_of, one_of
from mlawriter.vocabulary.letters import Letter
from mlawriter.vocabulary.needs import expected, helpful, required, required_under
from mlawriter.vocabulary.passages import Branch, Part, Passage, Sentence, Title, Together, Words

_OTHER_THAN_SHORT = one_of(
    "measures",
    "testimony",
    "search_and_seizure",
    "documents_and_records",
    "bank_accounts",
    "bank_transactions",
    "bank_monitoring",
    "video_hearing",
    "freezing",
)
_IN_SHORT = all_of(one_of("measures", "service_of_documents", "preservation_of_data"), Not(_OTHER_THAN_SHORT))
"""A letter that only serves papers, or only preserves data, is told in short."""

_SERVICE_ONLY = all_of(_IN_SHORT, Not(one_of("measures", "preservation_of_data")))
_COERCIVE = one_of(
    "measures", "search_and_seizure", "bank_accounts", "bank_transactions", "bank_monitoring", "freezing"
)

ANNEXES = (
    AnnexRule(
        "law",
        "Text of the offences, penalties and limitation",
        (
            required_under("CETS198 37(1)(d)(i)", "ETS141 27(1)(d)(i)", "SG-MACMA 19(2)", when=_COERCIVE),
            expected("UNTOC 2(b)", "UNTOC 18(9)"),
        ),
        "The text of the offences and penalties is not annexed; seriousness and dual criminality cannot be tested.",
        when=Not(_SERVICE_ONLY),
    ),
    AnnexRule(
        "criminal_matter_certificate",
        "Certificate that the request concerns a criminal matter",
        (required_under("NZ-MACMA 26(c)(i)", "SG-MACMA 19(2)"),),
        "The certificate that this is a criminal matter is not among the annexes.",
    ),
    AnnexRule(
        "reciprocity",
        "Undertaking of reciprocity",
        (required("SG-MACMA 16(2)"),),
        "There is no treaty, and the undertaking of reciprocity is not among the annexes.",
        when=Not(any_of(Has("basis"), Has("other_bases"))),
    ),
    AnnexRule(
        "translation",
        "Translation with the translator's certificate",
        (required("ETS30 16", "CH-IRSG 28(5)", when=one_of("translation", "certified")), helpful("UNTOC 18(14)")),
        "The letter speaks of a translation that is not among the annexes.",
        when=one_of("translation", "plain", "certified"),
    ),
)

AT_LENGTH: tuple[Passage, ...] = (
    *BASIS_TOLD,
    *PROCEEDINGS_TOLD,
    *URGENCY_TOLD,
    *CONFIDENTIALITY_TOLD,
    Title("headings.persons"),
    Part("persons"),
    Title("headings.facts"),
    Part("facts"),
    Title("headings.offences"),
    Together((Part("offences"), Words("dual_criminality", lead="letter.dual_criminality"))),
    Title("headings.links"),
    Part("links"),
    Title("headings.assistance"),
    Part("measures"),
    *PROCEDURE_TOLD,
    *UNDERTAKINGS_TOLD,
    *CONTACTS_TOLD,
)

MUTUAL_LEGAL_ASSISTANCE = Letter(
    "mutual_legal_assistance",
    "MLA",
    "Request for mutual legal assistance",
    "Evidence, service, searches, bank records, hearings, preservation of data, freezing: one or many measures.",
    "mla",
    sections=(LETTER, ADDRESSEE, BASIS, HANDLING, CONTENTS, PROCEDURE, UNDERTAKINGS, SIGNATURE),
    matter=("case", "authorities", "proceedings", "persons", "offences", "facts", "annexes"),
    order=(
        *OPENING,
        Sentence("letter.compliments", numbered=False),
        Branch(IN_SHORT, when=_IN_SHORT),
        Branch(AT_LENGTH, when=Not(_IN_SHORT)),
        Title("headings.annexes"),
        Part("annexes"),
        Sentence("letter.thanks", numbered=False),
        Part("signature"),
        Part("confidential_sheet"),
    ),
    citations=cite("UNTOC 18", "UNCAC 46", "VIENNA88 7"),
    takes_measures=True,
    annexes=ANNEXES,
)
