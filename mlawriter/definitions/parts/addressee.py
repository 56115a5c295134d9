"""The addressee, copied from the directory with the date checked, the channel and the manner of reply."""

from mlawriter.definitions.parts.letter import ASKS_SURRENDER
from mlawriter.vocabulary.conditions import Not, one_of
from mlawriter.vocabulary.fields import Choice, Day, Email, Field, Identifier, Line, Option, Phone, Prose, Tick
from mlawriter.vocabulary.needs import expected, helpful, required
from mlawriter.vocabulary.sections import Section

NAMED = (
    Field(
        "addressee",
        Line("name"),
        "Authority addressed",
        asks=(required("UNTOC 18(13)", "UNCAC 46(13)", "VIENNA88 7(8)"),),
        missing="The letter has no addressee.",
    ),
    Field("addressee_local", Line("name"), "Its name in its own language"),
    Field(
        "addressee_address",
        Prose(rows=3, longest=1_000),
        "Address of the authority addressed",
        asks=(expected("UNTOC 18(13)"),),
        missing="The letter cannot be delivered: the address of the authority is missing.",
    ),
    Field("addressee_email", Email(), "E-mail of the authority addressed"),
    Field("addressee_phone", Phone(), "Telephone of the authority addressed"),
    Field(
        "addressee_record",
        Identifier(),
        "Record in the directory",
        help="Filled in when the authority is chosen from the directory.",
    ),
    Field(
        "addressee_source",
        Line(),
        "Where the name and address come from",
        asks=(required("UNTOC 18(13)"),),
        missing="Where the name of the authority comes from is missing; a wrong addressee loses the letter.",
    ),
    Field(
        "addressee_checked",
        Day(),
        "Date of that source",
        asks=(expected("UNTOC 18(13)"),),
        missing="It is not known how old the name and address are.",
    ),
    Field(
        "addressee_copied",
        Day(),
        "Copied from the directory on",
        help="Filled in when the authority is chosen from the directory.",
    ),
    Field(
        "addressee_confirmed",
        Tick(),
        "We have confirmed that this is the competent authority",
        asks=(required("UNTOC 18(13)"),),
        missing="The addressee is not confirmed: ask the mission, the network contact point or the authority.",
        help="Tick it only after a check with the authority, the diplomatic mission or the network contact point.",
    ),
)

CHANNEL = (
    Field(
        "channel",
        Choice(
            (
                Option("central", "between central authorities"),
                Option("diplomatic", "diplomatic channel"),
                Option("direct", "directly between judicial authorities"),
                Option("interpol", "INTERPOL"),
                Option("network_24_7", "24/7 point of contact"),
                Option("platform", "electronic platform"),
                Option("administrative", "between administrative authorities"),
            )
        ),
        "Channel",
        asks=(
            required("UNTOC 18(13)", "ETS30 15", "ETS185 27(9)", "CETS198 34", when=Not(ASKS_SURRENDER)),
            required("ETS24 12(1)", "NZ-EXT1999 18(2)", when=one_of("letter", "extradition")),
            required("ETS24 16(3)", when=one_of("letter", "provisional_arrest")),
        ),
        missing="The channel is missing.",
    ),
    Field(
        "copy_to",
        Line("name"),
        "Copy to",
        asks=(required("ETS185 27(9)(a)", "CETS198 34(2)", "ETS30 15(8)(c)", when=one_of("channel", "direct")),),
        help="With the direct channel: the central authority of the requested State.",
        missing="A direct request needs a copy through the central authorities.",
    ),
    Field(
        "advance_copy",
        Tick(),
        "An advance copy goes by e-mail",
        when=Not(one_of("channel", "platform")),
    ),
    Field(
        "reply",
        Prose(rows=2, longest=1_000),
        "Preferred way of answering",
        asks=(helpful("TCY-SUBSCRIBER 5"),),
        missing="The reader does not know how to send the answer.",
    ),
)

ADDRESSEE = Section(
    "addressee",
    "Addressee and channel",
    (*NAMED, *CHANNEL),
    intro="Choose the authority from the directory, or type it with its source.",
)
