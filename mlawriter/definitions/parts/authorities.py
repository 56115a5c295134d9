"""The requesting side: who asks, who conducts the case, who transmits, whom to ask."""

from mlawriter.definitions.parts.contacts import reach
from mlawriter.vocabulary.conditions import Has
from mlawriter.vocabulary.fields import Field, Identifier, Line
from mlawriter.vocabulary.needs import helpful, required
from mlawriter.vocabulary.sections import Section

REQUESTING = (
    Field(
        "requesting_authority",
        Line("name"),
        "Authority making the request",
        asks=(required("UNTOC 18(15)(a)", "UNCAC 46(15)(a)", "VIENNA88 7(10)(a)", "ETS30 14(1)(a)"),),
        missing="The reader cannot tell which authority makes the request.",
    ),
    Field("requesting_authority_gloss", Line("name"), "Its name in the language of the letter, if different"),
    *reach(
        "requesting_authority",
        {
            "address": "Address of the requesting authority",
            "phone": "Telephone of the requesting authority",
            "mobile": "Mobile telephone of the requesting authority",
            "fax": "Fax of the requesting authority",
            "email": "E-mail of the requesting authority",
            "hours": "Office hours and time zone of the requesting authority",
            "languages": "Languages the requesting authority can work in",
        },
        (helpful("TCY-SUBSCRIBER 5"),),
        "The reader cannot reach the requesting authority directly.",
        also_missing={
            "address": "The reader has no address of the requesting authority.",
            "hours": "The reader does not know when the requesting authority can be reached.",
        },
    ),
)

CONDUCTING = (
    Field(
        "conducting_authority",
        Line("name"),
        "Authority in charge of the case",
        asks=(required("UNTOC 18(15)(b)", "UNCAC 46(15)(b)", "VIENNA88 7(10)(b)"),),
        missing="The reader cannot tell which authority conducts the case.",
    ),
    Field(
        "conducting_functions",
        Line(),
        "Its functions in the case",
        asks=(required("UNTOC 18(15)(b)", "UNCAC 46(15)(b)", "VIENNA88 7(10)(b)"),),
        missing="The functions of the authority in charge are missing; the treaty asks for the name and the functions.",
        example="investigating judge, who opened the judicial inquiry and conducts it",
    ),
    Field("conducting_official", Line("name"), "Name of the judge, prosecutor or investigator in charge"),
    Field(
        "court",
        Line("name"),
        "Court or prosecution office",
        asks=(helpful("TCY-SUBSCRIBER 8"),),
        missing="The reader cannot tell which court or prosecution office has the case.",
    ),
    Field(
        "court_reference",
        Identifier(),
        "Its case number",
        asks=(helpful("TCY-SUBSCRIBER 8", when=Has("court")),),
        missing="The case number of the court or prosecution office is missing.",
    ),
)

CENTRAL = (
    Field(
        "central_authority",
        Line("name"),
        "Central authority that transmits the request",
        asks=(required("UNTOC 18(13)", "UNCAC 46(13)", "VIENNA88 7(8)"),),
        missing="The central authority that transmits the request is missing.",
    ),
    Field("central_authority_gloss", Line("name"), "Its name in the language of the letter, if different"),
    *reach(
        "central_authority",
        {
            "address": "Address of the central authority",
            "phone": "Telephone of the central authority",
            "email": "E-mail of the central authority",
        },
    ),
)

CONTACT = (
    Field(
        "contact_name",
        Line("name"),
        "Person who knows the case",
        asks=(helpful("TCY-SUBSCRIBER 5", "EIO Annex A section K"),),
        missing="The reader has nobody to ask about the case.",
    ),
    Field("contact_function", Line(), "Function of that person"),
    *reach(
        "contact",
        {
            "phone": "Direct telephone of that person",
            "email": "E-mail of that person",
            "hours": "When that person can be reached, with the time zone",
            "languages": "Languages that person speaks",
        },
        (helpful("TCY-SUBSCRIBER 5", "EIO Annex A section K"),),
        "The reader cannot reach the person who knows the case.",
    ),
)

CONFIRMING = (
    Field(
        "confirming_name",
        Line("name"),
        "Person who can confirm that the request is genuine",
        asks=(helpful("TCY-PRESERVATION 6", "TCY-SUBSCRIBER 6", "UNTOC 18(14)"),),
        missing="The reader cannot check that the request is genuine.",
    ),
    Field(
        "confirming_function",
        Line(),
        "Job title and function of that person",
        asks=(helpful("TCY-PRESERVATION 6", "TCY-SUBSCRIBER 6", when=Has("confirming_name")),),
        missing="The job and the function of the person who can confirm the request are missing.",
    ),
    *reach(
        "confirming",
        {
            "phone": "Telephone to confirm that the request is genuine",
            "mobile": "Mobile telephone to confirm that the request is genuine",
            "email": "E-mail to confirm that the request is genuine",
        },
        (helpful("TCY-PRESERVATION 6", "TCY-SUBSCRIBER 6", when=Has("confirming_name")),),
        "The reader cannot reach the person who can confirm that the request is genuine.",
    ),
)

AUTHORITIES = Section(
    "authorities",
    "Our authorities",
    (*REQUESTING, *CONDUCTING, *CENTRAL, *CONTACT, *CONFIRMING),
    intro="Who asks, who conducts the case, who transmits the letter, and whom the reader can call.",
)
