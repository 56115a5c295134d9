"""What the three bank measures have in common: the account, secrecy, silence towards the customer, the grounds."""

from dataclasses import replace

from mlawriter.definitions.parts.measure import with_common
from mlawriter.vocabulary.annexes import AnnexRule
from mlawriter.vocabulary.conditions import ALWAYS, Condition, Has, Not, one_of
from mlawriter.vocabulary.fields import Field, Identifier, Line, Prose, Rows, Tick
from mlawriter.vocabulary.needs import Ask, expected, helpful, required, required_under
from mlawriter.vocabulary.passages import HeldBack, Passage, Sentence, Together, Words
from mlawriter.vocabulary.sections import Section


def accounts(*places: str) -> Field:
    """The accounts: number, bank, branch and holder; `places` are the provisions that ask for them."""
    return Field(
        "accounts",
        Rows(
            (
                Field(
                    "bank",
                    Line("name"),
                    "Bank",
                    asks=(required(*places),),
                    missing="The bank is not named.",
                ),
                Field(
                    "branch",
                    Line(),
                    "Branch, with its town",
                    asks=(required(*places),),
                    missing="The account cannot be found: the branch is missing.",
                    printed="Branch",
                ),
                Field("bic", Identifier("bic"), "BIC"),
                Field(
                    "number",
                    Identifier(),
                    "Account number",
                    asks=(required(*places, when=Not(Has("iban"))),),
                    missing="The account cannot be found: neither its number nor its IBAN is given.",
                    printed="Number",
                ),
                Field("iban", Identifier("iban"), "IBAN"),
                Field(
                    "holder",
                    Line("name"),
                    "Holder",
                    asks=(required(*places),),
                    missing="The holder of the account is missing.",
                ),
                Field(
                    "source",
                    Line(),
                    "How we know of this account",
                    example="transfer orders in Annex 3",
                    printed="Source",
                ),
            ),
            singular="Account",
            add="Add another account",
            title_field="bank",
        ),
        "Accounts",
        asks=(required(*places),),
        missing="No account is named; a request for any account cannot be carried out.",
    )


ACCOUNT_COLUMNS = ("bank", "branch", "number", "iban", "holder", "source")
ACCOUNT_WIDTHS = (18, 14, 16, 20, 17, 15)

COURT = (
    Field(
        "judge_grounds",
        Tick(),
        "Their court decides: say that there are reasonable grounds, and where they stand",
        help="For States in which a court orders the bank. The facts linked to this measure are named.",
    ),
    Field(
        "secrecy_authorised",
        Tick(),
        "The requested State asks for a judicial authorisation before bank secrecy is lifted",
    ),
    Field(
        "secrecy_authorisation",
        Line(),
        "That authorisation: court, number, date",
        asks=(required("CETS198 28(7)"),),
        when=one_of("secrecy_authorised", "yes"),
        missing="The authorisation to lift bank secrecy is missing.",
    ),
)

SILENCE = (
    Field("bank_silent", Tick(), "The bank should be asked not to tell its customer"),
    Field(
        "bank_silent_reason",
        Prose(rows=2, longest=2_000),
        "Why the customer should not be told, and until when",
        asks=(expected("UNTOC 18(20)", "UNCAC 46(20)"),),
        when=one_of("bank_silent", "yes"),
        missing="Silence of the bank is asked without a reason.",
    ),
)

BANK_SILENT = one_of("bank_silent", "yes")

BANK_TOLD: tuple[Passage, ...] = (
    Together(
        (
            Sentence("measures.bank_judge_grounds", when=Has("judge_grounds")),
            Sentence("measures.bank_secrecy_untoc", when=one_of("basis", "UNTOC")),
            Sentence("measures.bank_secrecy_uncac", when=one_of("basis", "UNCAC")),
            Sentence("measures.bank_secrecy_authorised", when=one_of("secrecy_authorised", "yes")),
            Sentence("measures.bank_silent", when=BANK_SILENT),
            HeldBack((Words("bank_silent_reason", lead="measures.bank_silent_reason"),), when=BANK_SILENT),
        )
    ),
)

BANK_ANNEXES = (
    AnnexRule(
        "order",
        "Our own order or authorisation for the measure",
        (
            required_under("CETS198 28(7)", when=one_of("secrecy_authorised", "yes")),
            expected("CETS198 28(3)"),
        ),
        "No order or authorisation of the requesting State is among the annexes.",
    ),
    AnnexRule(
        "law",
        "Text of the law under which the bank could be compelled at home",
        (
            required_under("CETS198 37(1)(d)(i)", "CETS198 17(4)", "CETS198 18(4)", "HK-UK-DRAFT 6(e)"),
            expected("UNTOC 18(21)(c)"),
        ),
        "The text of the law on bank records is not among the annexes.",
    ),
    AnnexRule(
        "evidence_certificate",
        "Form of certificate or affidavit for the bank records",
        (required_under("NZ-MACMA 26(c)(iii)"), helpful("PILON affidavit of a business employee")),
        "The form of certificate for the records is not among the annexes.",
    ),
)


def with_reason(
    fields: tuple[Field, ...], *asks: Ask, label: str, missing: str, coercive: Condition = ALWAYS
) -> tuple[Section, ...]:
    """The pages of such a measure, where the reason for it is asked in these words.

    CETS198 17(3)(a), 18(3) and 19 make the reason part of each request for bank information.
    """
    own, reasons = with_common(fields, coercive)
    worded = tuple(
        replace(field, asks=asks, label=label, missing=missing) if field.id == "why_needed" else field
        for field in reasons.fields
    )
    return own, replace(reasons, fields=worded)
