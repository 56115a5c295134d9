"""Offences: provision, conduct, penalty, limitation, and what answers to them in treaties and abroad."""

from mlawriter.definitions.parts.letter import ASKS_SURRENDER
from mlawriter.vocabulary.conditions import Has, Not, one_of
from mlawriter.vocabulary.fields import Choice, Choices, Day, Field, Line, Links, Number, Option, Prose, Rows, Tick
from mlawriter.vocabulary.needs import expected, helpful, required, required_under
from mlawriter.vocabulary.sections import Section

TREATY_CONDUCT = (
    Option("organized_group_participation", "participation in an organized criminal group (UNTOC, article 5)"),
    Option("laundering", "laundering of proceeds of crime (UNTOC, article 6)"),
    Option("corruption", "corruption (UNTOC, article 8)"),
    Option("obstruction", "obstruction of justice (UNTOC, article 23)"),
    Option("trafficking_persons", "trafficking in persons (Protocol to UNTOC)"),
    Option("smuggling_migrants", "smuggling of migrants (Protocol to UNTOC)"),
    Option("firearms", "illicit manufacturing of or trafficking in firearms (Protocol to UNTOC)"),
    Option("uncac_15", "bribery of national public officials (UNCAC, article 15)"),
    Option("uncac_16", "bribery of foreign public officials (UNCAC, article 16(1))"),
    Option("uncac_17", "embezzlement by a public official (UNCAC, article 17)"),
    Option("uncac_18", "trading in influence (UNCAC, article 18)"),
    Option("uncac_19", "abuse of functions (UNCAC, article 19)"),
    Option("uncac_20", "illicit enrichment (UNCAC, article 20)"),
    Option("uncac_21", "bribery in the private sector (UNCAC, article 21)"),
    Option("uncac_22", "embezzlement in the private sector (UNCAC, article 22)"),
    Option("uncac_23", "laundering of proceeds of corruption (UNCAC, article 23)"),
    Option("uncac_24", "concealment (UNCAC, article 24)"),
    Option("uncac_25", "obstruction of justice in a corruption case (UNCAC, article 25)"),
    Option("drugs_3_1", "drug trafficking (1988 Convention, article 3(1))"),
    Option("computer_crime", "computer crime (Convention on Cybercrime, articles 2 to 11)"),
    Option("terrorist_financing", "financing of terrorism (ICSFT, article 2)"),
)

FOR_SURRENDER = required("ETS24 12(2)(b)", when=ASKS_SURRENDER)

OFFENCE = (
    Field(
        "name",
        Line(),
        "Title of the offence",
        asks=(required("ETS30 14(2)", "NLHK-MLA 5(2)(b)"), expected("UNTOC 18(15)(b)")),
        missing="The offence has no name.",
    ),
    Field(
        "provision",
        Line(),
        "Law and article",
        asks=(required("ETS30 14(2)"), required_under("SG-MACMA 19(2)")),
        missing="The provision of law is missing; the reader cannot check the offence.",
        example="Criminal Code, article 442",
    ),
    Field(
        "conduct",
        Prose(rows=3, longest=4_000),
        "The conduct, in plain words",
        asks=(
            required("UNTOC 18(9)", "UNCAC 43(2)", "UNCAC 46(9)", when=Not(ASKS_SURRENDER)),
            required("UNTOC 16(1)", "UNCAC 43(2)", "UNCAC 44(1)", when=ASKS_SURRENDER),
        ),
        help="What a person does to commit it, not its name: dual criminality is judged by conduct.",
        missing="Dual criminality cannot be judged: the conduct is not described, only named.",
    ),
    Field(
        "penalty",
        Line(),
        "Penalty",
        asks=(expected("UNTOC 2(b)", "NLHK-MLA 5(2)(b)"), required_under("SG-MACMA 19(2)", "ETS24 12(2)(c)")),
        missing="The penalty is missing; the reader cannot test the seriousness of the offence.",
        example="5 to 10 years of imprisonment",
    ),
    Field(
        "max_penalty_years",
        Number(most=200),
        "Maximum penalty in years of deprivation of liberty",
        asks=(required("UNTOC 2(b)", when=one_of("basis", "UNTOC")),),
        help="Used to test whether the offence is a serious crime. Leave empty for life and tick the box below.",
        missing="Whether this is a serious crime (four years or more) cannot be tested without the maximum penalty.",
    ),
    Field("life", Tick(), "It can be punished with imprisonment for life"),
    Field("death_penalty", Tick(), "It can be punished with death"),
    Field(
        "participation",
        Choice(
            (
                Option("principal", "as principal"),
                Option("accomplice", "as accomplice"),
                Option("instigator", "as instigator"),
                Option("attempt", "as attempt"),
                Option("group", "as member of a group"),
            )
        ),
        "Form of participation",
    ),
    Field(
        "committed_from",
        Day(),
        "Committed on or from",
        asks=(FOR_SURRENDER, required_under("CH-IRSV 10(2)"), expected("UNTOC 18(15)(c)", "UNCAC 46(15)(c)")),
        missing="When the offence was committed is missing.",
    ),
    Field("committed_to", Day(), "Committed until", when=Has("committed_from")),
    Field(
        "committed_where",
        Line("address"),
        "Place where it was committed",
        asks=(FOR_SURRENDER, required_under("CH-IRSV 10(2)"), expected("UNTOC 18(15)(c)", "UNCAC 46(15)(c)")),
        missing="Where the offence was committed is missing.",
    ),
    Field(
        "limitation",
        Line(),
        "Limitation",
        asks=(helpful("UNMANUAL limitation"), required_under("ETS24 12(2)(c)")),
        missing="The reader cannot see whether the offence is time-barred.",
        example="ten years from the act; interrupted on 5 July 2024",
    ),
    Field("limitation_date", Day(), "Date on which it would be time-barred"),
    Field(
        "treaty_conduct",
        Choices(TREATY_CONDUCT),
        "Treaty offences to which the conduct answers",
        help="Tick only what the facts show. The legal basis depends on it.",
    ),
    Field(
        "counterpart",
        Line(),
        "What we understand to be the corresponding offence in the requested State",
        asks=(
            expected("UNTOC 18(9)", "UNCAC 46(9)", when=Not(ASKS_SURRENDER)),
            expected("UNTOC 16(1)", "UNCAC 44(1)", when=ASKS_SURRENDER),
        ),
        help="From the guide or the text of its law. The assessment is theirs.",
        missing="No corresponding offence in the requested State is suggested.",
    ),
    Field("counterpart_source", Line(), "Where we have that from", when=Has("counterpart")),
    Field("persons", Links("persons"), "Persons concerned"),
    Field("annexes", Links("annexes"), "Annex with the text of the law"),
)

OFFENCES = Section(
    "offences",
    "Offences and penalties",
    (
        Field(
            "offences",
            Rows(OFFENCE, singular="Offence", add="Add another offence"),
            "Offences",
            asks=(
                required("ETS30 14(2)", "NLHK-MLA 5(2)(b)"),
                expected("UNTOC 18(15)(b)", "UNCAC 46(15)(b)"),
            ),
            missing="No offence is named.",
        ),
        Field(
            "aggravation",
            Prose(rows=2, longest=2_000),
            "Provisions that apply to all of the offences",
            help="For instance a doubled penalty for an organized group. The arithmetic is left to the reader.",
        ),
    ),
)
