"""Records of past bank transactions (T09b): account, period, records, counterparties."""

from mlawriter.definitions.parts.bank import (
    ACCOUNT_COLUMNS,
    ACCOUNT_WIDTHS,
    BANK_ANNEXES,
    BANK_TOLD,
    COURT,
    SILENCE,
    accounts,
    with_reason,
)
from mlawriter.vocabulary.citations import cite
from mlawriter.vocabulary.conditions import ALWAYS, Has, Not, one_of
from mlawriter.vocabulary.fields import Choice, Choices, Day, Field, Option, Prose, Tick
from mlawriter.vocabulary.letters import Measure
from mlawriter.vocabulary.needs import helpful, required
from mlawriter.vocabulary.passages import Grid, Listing, Passage, Sentence, Together, Words

COUNTERPARTIES = one_of("counterparties", "yes")

FIELDS = (
    accounts("CETS198 18(1)", "UNTOC 18(15)(d)"),
    Field(
        "period_from",
        Day(),
        "Records from",
        asks=(required("CETS198 18(1)"),),
        missing="The period of the records has no beginning.",
    ),
    Field(
        "period_to",
        Day(),
        "Records until",
        asks=(required("CETS198 18(1)"),),
        missing="The period of the records has no end.",
    ),
    Field(
        "period_reason",
        Prose(rows=2, longest=2_000),
        "Why that period",
        asks=(helpful("UNMANUAL bank records"),),
        help="Why it begins and why it ends on these days. A period without reason looks like fishing.",
        missing="The period of the records has no reason.",
    ),
    Field(
        "records",
        Choices(
            (
                Option("opening", "papers of the opening of the account"),
                Option("identification", "papers that identify the holder"),
                Option("beneficial_owner", "papers that name the beneficial owner"),
                Option("signatures", "signature cards and powers of attorney"),
                Option("statements", "statements of account"),
                Option("transfers", "orders and messages of incoming and outgoing transfers"),
                Option("vouchers", "vouchers of cash payments and cheques"),
                Option("cards", "records of payment cards"),
                Option("loans", "loans and securities given for them"),
                Option("safe_box", "safe-deposit box: contract and record of visits"),
                Option("e_banking", "log of electronic banking, with addresses and times"),
                Option("correspondence", "correspondence with the customer and notes of meetings"),
            )
        ),
        "Records",
        asks=(helpful("OAS-FORM documents needed"),),
        missing="The reader does not know which records of the account are wanted.",
    ),
    Field("other_records", Prose(rows=2, longest=2_000), "Other records"),
    Field("counterparties", Tick(), "The sending and receiving accounts are wanted"),
    Field(
        "counterparty_details",
        Choices(
            (
                Option("name", "name of the counterparty"),
                Option("bank", "its bank"),
                Option("number", "its account"),
                Option("purpose", "the stated purpose of the payment"),
            )
        ),
        "What we ask to be told of each sending or receiving account",
        asks=(required("CETS198 18(1)"),),
        when=COUNTERPARTIES,
        missing="What is wanted about the sending and receiving accounts is missing.",
    ),
    Field(
        "copies",
        Choice(
            (
                Option("certified", "certified copies"),
                Option("plain", "plain copies"),
                Option("originals", "originals"),
                Option("electronic", "electronic files that can be read by a machine, with certified copies"),
            )
        ),
        "Form of the records",
        help="Originals are sent only if they are asked for expressly.",
    ),
    *COURT,
    *SILENCE,
)

PASSAGES: tuple[Passage, ...] = (
    Together(
        (
            Sentence("measures.bank_past_ask_certified", when=one_of("copies", "certified")),
            Sentence("measures.bank_past_ask_originals", when=one_of("copies", "originals")),
            Sentence("measures.bank_past_ask_electronic", when=one_of("copies", "electronic")),
            Sentence("measures.bank_past_ask", when=Not(one_of("copies", "certified", "originals", "electronic"))),
            Grid("accounts", ACCOUNT_COLUMNS, ACCOUNT_WIDTHS),
        )
    ),
    Together(
        (
            Listing("records", lead="measures.bank_past_records", when=Has("records")),
            Words("other_records", lead="measures.bank_past_other_records"),
            Listing("counterparty_details", lead="measures.bank_past_counterparties", when=COUNTERPARTIES),
        )
    ),
    Together(
        (
            Sentence("measures.bank_past_period"),
            Words("period_reason", lead="measures.bank_past_period_reason"),
            Sentence("measures.bank_past_no_other"),
        )
    ),
    *BANK_TOLD,
)

BANK_PAST = Measure(
    "bank_transactions",
    "T09b",
    "Records of a bank account",
    "Opening papers, statements and transfers of a named account for a past period.",
    sections=with_reason(
        FIELDS,
        required("CETS198 18(3)"),
        label="Why these records are relevant to the investigation",
        missing="Why these records are relevant to the investigation is missing.",
    ),
    passages=PASSAGES,
    citations=cite("UNTOC 18(3)(f)", "UNCAC 46(3)(f)", "CETS198 18"),
    annexes=BANK_ANNEXES,
    coercive=ALWAYS,
    from_whom=("accounts.bank", "accounts.branch"),
)
