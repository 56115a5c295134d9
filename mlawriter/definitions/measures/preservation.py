"""Expedited preservation of stored data (T19): the six elements of article 29(2) of the Convention on Cybercrime.

The authority that seeks preservation (29(2)(a)), the offence and the facts (29(2)(b)) stand in the matter.
"""

from mlawriter.definitions.parts.measure import with_common
from mlawriter.vocabulary.citations import cite
from mlawriter.vocabulary.conditions import Has, Not, all_of, any_of, one_of
from mlawriter.vocabulary.fields import (
    Choice,
    Choices,
    Day,
    Field,
    Identifier,
    Line,
    Moment,
    Number,
    Option,
    Prose,
    Rows,
    Tick,
)
from mlawriter.vocabulary.letters import Measure
from mlawriter.vocabulary.needs import expected, helpful, required
from mlawriter.vocabulary.passages import Facts, Grid, HeldBack, Passage, Sentence, Together, Words

EXTENSION = one_of("preservation_status", "extension")
NOT_TOLD = one_of("user_not_told", "yes")

_DATA = "ETS185 29(2)(c)"

STATUS = (
    Field(
        "preservation_status",
        Choice((Option("new", "new preservation"), Option("extension", "extension of an earlier preservation"))),
        "New, or extension",
        asks=(helpful("TCY-PRESERVATION 3"),),
        missing="The reader cannot tell whether the data are already preserved.",
    ),
    Field(
        "earlier_ticket",
        Identifier(),
        "Number of the earlier preservation",
        asks=(helpful("TCY-PRESERVATION 3"),),
        when=EXTENSION,
        missing="The earlier preservation cannot be found: its number is missing.",
    ),
    Field("earlier_ends", Day(), "Day on which the earlier preservation ends", when=EXTENSION),
)

DATA = (
    Field(
        "data",
        Rows(
            (
                Field(
                    "description",
                    Line(longest=1_000),
                    "Data to be preserved",
                    asks=(required(_DATA),),
                    missing="The data to be preserved are not described.",
                    example="access logs of the server for this address and these ports",
                ),
                Field(
                    "categories",
                    Choices(
                        (
                            Option("subscriber", "subscriber data"),
                            Option("traffic", "traffic data"),
                            Option("content", "content data"),
                        )
                    ),
                    "Type of data",
                    asks=(required(_DATA),),
                    missing="Whether these are subscriber, traffic or content data is missing.",
                ),
                Field("account", Identifier(), "Account, e-mail address or user name", printed="Account"),
                Field("ip", Identifier("ip"), "IP address"),
                Field("port", Identifier(), "Source port or ports", printed="Port"),
                Field("url", Identifier("url"), "Address on the web"),
                Field(
                    "identifier",
                    Identifier(),
                    "Other identifier",
                    example="wallet, transaction, device or message identifier",
                ),
                Field(
                    "as_on_receipt",
                    Tick(),
                    "As they are on the day on which the request is received",
                    printed="As on the day of receipt",
                ),
                Field(
                    "start",
                    Moment(),
                    "From (date)",
                    asks=(required(_DATA),),
                    when=Not(Has("as_on_receipt")),
                    help="Copy the time with its offset from UTC as the log has it.",
                    missing="The period has no beginning; an address without a time leads to the wrong customer.",
                ),
                Field(
                    "end",
                    Moment(),
                    "Until",
                    asks=(required(_DATA),),
                    when=Not(Has("as_on_receipt")),
                    missing="The period of the data has no end.",
                ),
                Field(
                    "relation",
                    Prose(rows=2, longest=2_000),
                    "How these data relate to the offence",
                    asks=(required(_DATA),),
                    missing="How these data relate to the offence is missing.",
                    printed="Link to the offence",
                ),
            ),
            singular="Data",
            add="Add other data",
            most=50,
            title_field="description",
        ),
        "Data to be preserved, and how they relate to the offence",
        asks=(required(_DATA),),
        missing="The reader does not know which data to preserve.",
    ),
    Field(
        "custodian",
        Line("name"),
        "Provider or other custodian of the data",
        asks=(expected("ETS185 29(2)(d)"),),
        help="One custodian for each item, so that each item can be handed out alone.",
        missing="The data cannot be found: who holds them is missing.",
    ),
    Field("custodian_address", Prose(rows=2, longest=1_000), "Address and contact point of the custodian"),
    Field(
        "system_location",
        Line("address"),
        "Location of the computer system",
        asks=(expected("ETS185 29(2)(d)", when=Not(Has("custodian"))),),
        missing="Neither the custodian nor the location of the computer system is known.",
    ),
)

NECESSITY = (
    Field(
        "necessity",
        Prose(rows=3, longest=4_000),
        "Why preservation is necessary",
        asks=(required("ETS185 29(2)(e)"),),
        help="The period for which the provider keeps such data; who else could change or erase them.",
        missing="Why the data might be lost is missing.",
    ),
    Field(
        "our_offset",
        Identifier(longest=16),
        "Our offset from UTC on those days",
        help="With it the times in the list are printed in our own time as well.",
        example="+05:00",
    ),
    Field(
        "their_offset",
        Identifier(longest=16),
        "Offset from UTC of the requested State on those days",
        help="With it the times in the list are printed in the time of the holder as well, with the change of date.",
        example="+06:00",
    ),
    Field("kept_until", Day(), "Day until which the data are kept, as far as known"),
    Field(
        "kept_until_source",
        Line(),
        "How that day was found",
        when=Has("kept_until"),
        example="30 days, day of entry not counted",
    ),
    Field(
        "duration_days",
        Number(least=1, most=1_000),
        "Days for which preservation is asked",
        asks=(helpful("ETS185 29(7)"),),
        help="Sixty days are the least that the Convention on Cybercrime gives.",
        missing="For how long the data should be preserved is missing.",
    ),
)

NEXT = (
    Field(
        "follow_up",
        Tick(),
        "We intend to send a request for search, seizure or disclosure of the data",
        asks=(required("ETS185 29(2)(f)"),),
        missing="The letter does not say that a request for the data will follow.",
    ),
    Field(
        "follow_up_by",
        Day(),
        "Day by which that request will be sent",
        asks=(required("ETS185 29(2)(f)"),),
        help="Before the end of the preservation; with several counts of days, before the earliest.",
        missing="When the request for the data will follow is missing.",
    ),
    Field(
        "user_not_told",
        Tick(),
        "The customer or user should not be told",
    ),
    Field(
        "user_not_told_reason",
        Prose(rows=2, longest=2_000),
        "Why the customer or user should not be told",
        asks=(required("ETS185 29(6)"),),
        when=NOT_TOLD,
        missing="Silence towards the user is asked without a reason.",
    ),
    Field(
        "confirm_by",
        Choice(
            (
                Option("email", "by e-mail"),
                Option("phone", "by telephone"),
                Option("network", "through the 24/7 point of contact"),
                Option("platform", "on the electronic platform"),
            )
        ),
        "Way of confirming the preservation",
        asks=(helpful("TCY-PRESERVATION 5"),),
        missing="The reader does not know how to confirm the preservation.",
    ),
)

PASSAGES: tuple[Passage, ...] = (
    Together(
        (
            Sentence("measures.preservation_extend", when=EXTENSION),
            Sentence("measures.preservation_earlier_ends", when=all_of(EXTENSION, Has("earlier_ends"))),
            Sentence("measures.preservation_ask", when=all_of(Not(EXTENSION), Has("custodian"))),
            Sentence("measures.preservation_ask_anyone", when=all_of(Not(EXTENSION), Not(Has("custodian")))),
            Facts(("custodian_address", "system_location")),
        )
    ),
    Sentence("measures.preservation_data", when=Has("data")),
    Grid(
        "data",
        ("description+categories", "ip+port+account+url+identifier", "start", "end+as_on_receipt", "relation"),
        (26, 14, 19, 19, 22),
    ),
    Together(
        (
            Sentence("measures.preservation_period", when=Has("data")),
            Words("necessity", lead="measures.preservation_necessity"),
            Sentence("measures.preservation_kept_until", when=all_of(Has("kept_until"), Not(Has("kept_until_source")))),
            Sentence("measures.preservation_kept_unknown", when=one_of("kept_until", "not_known")),
            Sentence(
                "measures.preservation_kept_until_source", when=all_of(Has("kept_until"), Has("kept_until_source"))
            ),
            Sentence("measures.preservation_duration", when=all_of(Has("duration_days"), Not(Has("date")))),
            Sentence("measures.preservation_duration_until", when=all_of(Has("duration_days"), Has("date"))),
            Sentence("measures.preservation_last_day"),
            Sentence("measures.preservation_not_told", when=NOT_TOLD),
            HeldBack(
                (Words("user_not_told_reason", lead="measures.preservation_not_told_reason"),),
                when=NOT_TOLD,
            ),
        )
    ),
    Together(
        (
            Sentence("measures.preservation_follow_up", when=any_of(Has("follow_up"), Has("follow_up_by"))),
            Sentence("measures.preservation_no_disclosure"),
            Sentence("measures.preservation_confirm_email", when=one_of("confirm_by", "email")),
            Sentence("measures.preservation_confirm_phone", when=one_of("confirm_by", "phone")),
            Sentence("measures.preservation_confirm_network", when=one_of("confirm_by", "network")),
            Sentence("measures.preservation_confirm_platform", when=one_of("confirm_by", "platform")),
            Sentence("measures.preservation_other_provider"),
            Sentence("measures.preservation_released"),
        )
    ),
)

PRESERVATION = Measure(
    "preservation_of_data",
    "T19",
    "Expedited preservation of stored data",
    "A provider keeps data as they are until a request for them follows. Nothing is disclosed.",
    sections=with_common((*STATUS, *DATA, *NECESSITY, *NEXT), None, takes_evidence=False),
    passages=PASSAGES,
    citations=cite("ETS185 29", "ETS185 35"),
    from_whom=("custodian",),
)
