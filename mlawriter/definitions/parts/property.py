"""The property to be frozen, row by row: what, where, whose, and how it is linked to the person and the offence."""

from mlawriter.vocabulary.conditions import Not, one_of
from mlawriter.vocabulary.fields import Choice, Field, Identifier, Line, Money, Option, Prose, Rows
from mlawriter.vocabulary.needs import expected, helpful, required

_PROPERTY = "CETS198 37(1)(e)(ii)"
_VIRTUAL = one_of("kind", "virtual")
_ACCOUNT = one_of("kind", "account")

PROPERTY = Field(
    "property",
    Rows(
        (
            Field(
                "kind",
                Choice(
                    (
                        Option("account", "bank account"),
                        Option("land", "land or building"),
                        Option("vehicle", "vehicle"),
                        Option("vessel", "vessel or aircraft"),
                        Option("shares", "shares or other rights in a company"),
                        Option("virtual", "virtual assets"),
                        Option("cash", "cash"),
                        Option("other", "other property"),
                    )
                ),
                "Kind of property",
            ),
            Field(
                "description",
                Prose(rows=2, longest=2_000),
                "Description",
                asks=(required(_PROPERTY, "STAR p. 170"),),
                missing="The property is not described.",
            ),
            Field(
                "location",
                Prose(rows=2, longest=1_000),
                "Location: bank and branch, address, register, platform",
                asks=(required(_PROPERTY, "STAR p. 170"),),
                missing="The property cannot be found: its location is missing.",
                printed="Location",
            ),
            Field(
                "number",
                Identifier(),
                "Account or register number",
                asks=(required(_PROPERTY, when=_ACCOUNT), expected(_PROPERTY)),
                when=Not(_VIRTUAL),
                missing="The account or register number is missing.",
            ),
            Field(
                "wallet",
                Identifier(),
                "Address of the wallet or account at the exchange",
                asks=(required(_PROPERTY),),
                when=_VIRTUAL,
                missing="The virtual assets cannot be found: the address of the wallet is missing.",
                printed="Wallet",
            ),
            Field(
                "transaction",
                Identifier(),
                "Transaction identifier (hash)",
                asks=(helpful("UNMANUAL virtual assets"),),
                when=_VIRTUAL,
                missing="The transaction that leads to this wallet is missing.",
                printed="Transaction",
            ),
            Field(
                "keys",
                Line(),
                "Who controls the keys",
                asks=(helpful("UNMANUAL virtual assets"),),
                when=_VIRTUAL,
                missing="Who controls the keys of the wallet is missing.",
                printed="Keys held by",
            ),
            Field("value", Money(), "Value"),
            Field(
                "holder",
                Line("name"),
                "Who holds or controls it",
                asks=(required(_PROPERTY),),
                missing="Who holds or controls the property is missing.",
                printed="Held or controlled by",
            ),
            Field(
                "link_person",
                Prose(rows=2, longest=2_000),
                "Link to the suspect or accused",
                asks=(expected(_PROPERTY, "HK-UK-DRAFT 6(c)"),),
                missing="The link between the property and the person is missing.",
            ),
            Field(
                "link_offence",
                Prose(rows=2, longest=2_000),
                "Link to the offence",
                asks=(expected(_PROPERTY, "HK-UK-DRAFT 6(c)"),),
                missing="The link between the property and the offence is missing.",
            ),
            Field(
                "other_interests",
                Prose(rows=2, longest=2_000),
                "Interests of others in it, as far as known",
                asks=(expected(_PROPERTY),),
                help="Mortgages, co-owners, tenants, victims, creditors. If none is known, say so.",
                missing="Nothing is said on the interests of others in the property.",
                printed="Interests of others",
            ),
        ),
        singular="Property",
        add="Add other property",
        title_field="description",
    ),
    "Property",
    asks=(required(_PROPERTY, "UNTOC 13(3)(a)", "STAR p. 170"),),
    missing="The reader does not know which property to freeze.",
)
