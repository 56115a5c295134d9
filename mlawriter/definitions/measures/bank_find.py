"""Finding bank accounts (T09a): which accounts a person holds or controls in the other State."""

from mlawriter.definitions.parts.bank import BANK_ANNEXES, BANK_TOLD, COURT, SILENCE, with_reason
from mlawriter.vocabulary.citations import cite
from mlawriter.vocabulary.conditions import ALWAYS, Has, Not, all_of
from mlawriter.vocabulary.fields import Choices, Day, Field, Identifier, Line, Links, Option, Prose, Rows, Tick
from mlawriter.vocabulary.letters import Measure
from mlawriter.vocabulary.needs import expected, required, required_under
from mlawriter.vocabulary.passages import Grid, Listing, Passage, Sentence, Together, Words

FIELDS = (
    Field(
        "account_person",
        Links("persons", most=20),
        "Person or firm under investigation whose accounts are sought",
        asks=(required("CETS198 17(1)", "IE-CJMA2008 14(3)", "EU-US-MLA 4(2)"),),
        missing="The reader does not know whose accounts are sought.",
    ),
    Field(
        "grounds_banks",
        Prose(rows=3, longest=4_000),
        "Grounds to presume that banks in the requested State hold the accounts",
        asks=(required("CETS198 17(3)", "EU-US-MLA 4(2)"),),
        help="A transfer, a card, a letter of a bank, a stay, a company there. A guess is not a ground.",
        missing="No grounds to presume that banks there hold accounts are given; the search looks like fishing.",
    ),
    Field(
        "banks",
        Rows(
            (
                Field("bank", Line("name"), "Bank"),
                Field("branch", Line(), "Branch or town"),
                Field("number", Identifier(), "Account, as far as known", printed="Account"),
                Field("reason", Line(), "Why this bank"),
            ),
            singular="Bank",
            add="Add another bank",
            title_field="bank",
        ),
        "Banks and accounts that may be concerned",
        asks=(expected("CETS198 17(3)", "EU-US-MLA 4(2)"),),
        missing="No bank is named; every bank of that State would have to be asked.",
    ),
    Field(
        "limits",
        Prose(rows=2, longest=2_000),
        "Anything that helps to limit the search",
        asks=(expected("CETS198 17(3)", "EU-US-MLA 4(2)"),),
        help="Town, currency, dates, addresses and telephones used, names of persons with power over an account.",
        missing="Nothing is given that would limit the search.",
    ),
    Field(
        "account_links",
        Choices(
            (
                Option("holder", "accounts of which the person is a holder"),
                Option("power", "accounts over which the person has a power of attorney"),
                Option("beneficial", "accounts of which the person is the beneficial owner"),
                Option("boxes", "safe-deposit boxes"),
                Option("payment", "accounts with payment and electronic-money institutions"),
            )
        ),
        "Which accounts",
    ),
    Field("held_from", Day(), "Held at any time from"),
    Field("held_to", Day(), "Until", when=Has("held_from")),
    Field(
        "account_details",
        Choices(
            (
                Option("numbers", "bank, branch, number and currency"),
                Option("dates", "dates of opening and closing"),
                Option("persons", "holders, persons with powers, beneficial owners"),
                Option("balance", "balance on the day of the answer"),
            )
        ),
        "What we ask to be told of each account",
    ),
    Field(
        "account_penalty",
        Line(),
        "Maximum penalty of the offence investigated",
        asks=(required_under("IE-CJMA2008 14(3)", "IE-CJMA2008 15(2)"),),
        help="Only where the law of the requested State asks for it in this place.",
        missing="The maximum penalty is missing; this State's law asks for it.",
    ),
    Field(
        "account_use",
        Tick(),
        "The information is used only for the purpose of this request",
        asks=(required_under("IE-CJMA2008 14(3)", "IE-CJMA2008 15(2)"),),
        missing="There is no statement on the use of the information; this State's law asks for it.",
    ),
    Field(
        "account_return",
        Tick(),
        "Papers that are handed over are returned when the case no longer needs them",
        asks=(required_under("IE-CJMA2008 14(3)", "IE-CJMA2008 15(2)"),),
        missing="There is no statement on the return of papers; this State's law asks for it.",
    ),
    *COURT,
    *SILENCE,
)

PASSAGES: tuple[Passage, ...] = (
    Together(
        (
            Sentence("measures.bank_find_ask"),
            Listing("account_links", lead="measures.bank_find_links", when=Has("account_links")),
            Sentence("measures.bank_find_held", when=all_of(Has("held_from"), Not(Has("held_to")))),
            Sentence("measures.bank_find_held_between", when=all_of(Has("held_from"), Has("held_to"))),
            Listing("account_details", lead="measures.bank_find_details", when=Has("account_details")),
        )
    ),
    Together(
        (
            Words("grounds_banks", lead="measures.bank_find_grounds"),
            Sentence("measures.bank_find_banks", when=Has("banks")),
            Grid("banks", ("bank", "branch", "number", "reason"), (26, 22, 24, 28), when=Has("banks")),
            Words("limits", lead="measures.bank_find_limits"),
        )
    ),
    *BANK_TOLD,
    Together(
        (
            Sentence("measures.bank_find_penalty", when=Has("account_penalty")),
            Sentence("measures.bank_find_use", when=Has("account_use")),
            Sentence("measures.bank_find_return", when=Has("account_return")),
            Sentence("measures.bank_find_next"),
        )
    ),
)

BANK_FIND = Measure(
    "bank_accounts",
    "T09a",
    "Finding bank accounts",
    "Banks of the other State are asked whether a person under investigation holds or controls accounts.",
    sections=with_reason(
        FIELDS,
        required("CETS198 17(3)(a)", "IE-CJMA2008 14(3)"),
        label="Why the information is likely to be of substantial value for the investigation",
        missing="Why the information is likely to be of substantial value is missing.",
    ),
    passages=PASSAGES,
    citations=cite("UNTOC 18(3)(f)", "UNCAC 46(3)(f)", "CETS198 17", "EU-US-MLA 4"),
    annexes=BANK_ANNEXES,
    coercive=ALWAYS,
    from_whom=("banks.bank",),
)
