"""Persons and entities: everybody the case names, natural or legal, once."""

from mlawriter.vocabulary.conditions import Has, all_of, one_of
from mlawriter.vocabulary.fields import (
    Choice,
    Choices,
    Day,
    Field,
    Identifier,
    LanguageChoice,
    Line,
    Option,
    Prose,
    Rows,
    StateChoice,
    StatesChoice,
    Tick,
)
from mlawriter.vocabulary.needs import expected, helpful, required, required_under
from mlawriter.vocabulary.sections import Section

NATURAL = one_of("kind", "natural")
LEGAL = one_of("kind", "legal")

_IDENTITY = ("UNTOC 18(15)(e)", "UNCAC 46(15)(e)", "VIENNA88 7(10)(e)")

IDENTITY_DOCUMENTS = Field(
    "documents",
    Rows(
        (
            Field("kind", Line(), "Kind of document", example="passport"),
            Field("number", Identifier(), "Number"),
            Field("issuer", StateChoice(), "Issued by"),
            Field("until", Day(), "Valid until"),
        ),
        singular="Identity document",
        add="Add an identity document",
        most=10,
        title_field="kind",
    ),
    "Identity documents",
    when=NATURAL,
    printed="identity documents",
)

PERSON = (
    Field(
        "kind",
        Choice((Option("natural", "natural person"), Option("legal", "company or other legal person"))),
        "Natural or legal person",
        asks=(required(*_IDENTITY),),
        missing="The reader cannot tell whether this is a person or a company.",
    ),
    Field(
        "role",
        Choice(
            (
                Option("suspect", "suspect"),
                Option("accused", "accused"),
                Option("convicted", "convicted person"),
                Option("witness", "witness"),
                Option("victim", "victim"),
                Option("expert", "expert"),
                Option("holder", "holder of records or property"),
                Option("other", "other person concerned"),
            )
        ),
        "Status in the case",
        printed="status",
        asks=(required("UNTOC 18(15)(e)", "ETS30 14(1)(c)"),),
        missing="The status of this person is missing; the rights to be given depend on it.",
    ),
    Field("title", Line(longest=40), "Title, if the file gives one", when=NATURAL, example="Ms"),
    Field(
        "name",
        Line("name"),
        "Full name, as the reader should write it",
        printed="name",
        asks=(required(*_IDENTITY),),
        missing="A person without a name cannot be found.",
    ),
    Field("family_name", Line("name"), "Which part of it is the family name", when=NATURAL),
    Field("name_original", Line("name"), "Name in its original script", printed="in its original script"),
    Field("other_names", Line("name"), "Other names, aliases, earlier names", printed="also known as"),
    Field(
        "sex",
        Choice((Option("female", "female"), Option("male", "male"), Option("other", "other or not stated"))),
        "Sex",
        when=NATURAL,
        printed="sex",
    ),
    Field(
        "birth_date",
        Day(),
        "Date of birth",
        asks=(expected("UNTOC 18(15)(e)", "CETS198 37(1)(e)(i)"),),
        when=NATURAL,
        missing="Without a date of birth the person may be mistaken for another.",
        printed="born",
    ),
    Field("birth_date_source", Line(), "Where that date comes from", when=all_of(NATURAL, Has("birth_date"))),
    Field(
        "birth_date_other",
        Day(),
        "Other date of birth found in the file",
        when=all_of(NATURAL, Has("birth_date")),
        help="Where two papers differ, both dates are printed with their source.",
    ),
    Field(
        "birth_date_other_source",
        Line(),
        "Where the other date comes from",
        when=all_of(NATURAL, Has("birth_date_other")),
    ),
    Field(
        "birth_place",
        Line("address"),
        "Place of birth",
        asks=(helpful("CETS198 37(1)(e)(i)"),),
        when=NATURAL,
        missing="The place of birth is missing; some registers cannot be searched without it.",
        printed="place of birth",
    ),
    Field(
        "nationalities",
        StatesChoice(),
        "Nationality",
        asks=(
            expected(*_IDENTITY),
            required_under("IE-CJMA2008 67(4)", "IE-CJMA2008 68(2)", when=one_of("measures", "video_hearing")),
        ),
        when=NATURAL,
        missing="The nationality is missing; it decides what the other State may do.",
        printed="nationality",
    ),
    Field("occupation", Line(), "Occupation or position", when=NATURAL, printed="occupation"),
    IDENTITY_DOCUMENTS,
    Field("languages", LanguageChoice(), "Language the person understands", when=NATURAL, printed="understands"),
    Field(
        "address",
        Prose(rows=2, longest=1_000),
        "Address or other place where the person can be found",
        asks=(expected(*_IDENTITY),),
        missing="The person cannot be found: the address or location is missing.",
        printed="address or location",
    ),
    Field(
        "custody",
        Choice(
            (
                Option("free", "at liberty"),
                Option("custody_here", "in custody in the requesting State"),
                Option("custody_there", "in custody in the requested State"),
                Option("elsewhere", "in custody elsewhere"),
                Option("fled", "has fled"),
            )
        ),
        "Custody",
        when=NATURAL,
        printed="custody",
    ),
    Field(
        "custody_since",
        Day(),
        "In custody since",
        when=all_of(NATURAL, one_of("custody", "custody_here", "custody_there", "elsewhere")),
    ),
    Field(
        "held",
        Choices((Option("photograph", "photograph"), Option("prints", "fingerprints"), Option("dna", "DNA profile"))),
        "What we hold to identify the person",
        when=NATURAL,
        printed="we hold",
    ),
    Field("legal_form", Line(), "Legal form", when=LEGAL, printed="legal form"),
    Field(
        "register_number",
        Identifier(),
        "Register number",
        asks=(expected("CETS198 37(1)(e)(i)"),),
        when=LEGAL,
        missing="The company cannot be found in the register: its number is missing.",
        printed="register number",
    ),
    Field("register", Line("name"), "Register", when=LEGAL, printed="register"),
    Field("representatives", Line("name"), "Directors or representatives", when=LEGAL, printed="represented by"),
    Field("owners", Line("name"), "Owners, as far as known", when=LEGAL, printed="owners"),
    Field(
        "link",
        Prose(rows=2, longest=2_000),
        "What this person has to do with the case",
        asks=(expected("NLHK-MLA 5(2)(c)", "UNMANUAL link"),),
        missing="The reader cannot see what this person has to do with the case.",
    ),
    Field(
        "protected",
        Tick(),
        "Keep the address and the need of protection on a confidential sheet only",
        help="For witnesses and victims at risk. The sheet is a separate page for the authority that hears the person.",
        when=NATURAL,
    ),
    Field(
        "protection",
        Prose(rows=2, longest=2_000),
        "Why the person needs protection, and what is asked",
        when=all_of(NATURAL, one_of("protected", "yes")),
        secret=True,
    ),
)

PERSONS = Section(
    "persons",
    "Persons and entities",
    (
        Field(
            "persons",
            Rows(PERSON, singular="Person or entity", add="Add another person or entity"),
            "Persons and entities",
            asks=(expected(*_IDENTITY),),
            missing="No person or entity is named; the reader cannot tell whom the request concerns.",
        ),
    ),
    intro="Everyone the letters of this matter name. Measures and facts point to them.",
)
