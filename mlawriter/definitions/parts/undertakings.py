"""Undertakings and assurances of the requesting State; none is given unless it is ticked."""

from mlawriter.vocabulary.conditions import Has, any_of, one_of
from mlawriter.vocabulary.fields import Field, Line, Prose, Tick
from mlawriter.vocabulary.needs import expected, helpful, required, required_under
from mlawriter.vocabulary.sections import Section

PROPERTY = one_of("measures", "freezing")
ITEMS = one_of("measures", "search_and_seizure")

UNDERTAKINGS = Section(
    "undertakings",
    "Purpose and undertakings",
    (
        Field(
            "purpose",
            Prose(rows=3, longest=3_000),
            "Purpose for which the evidence is sought",
            asks=(required("UNTOC 18(15)(f)", "UNCAC 46(15)(f)", "VIENNA88 7(10)(f)"),),
            help="Name the inquiry, and the trial, appeal, confiscation and related persons if it may serve there.",
            missing="The purpose for which the evidence is sought is missing.",
        ),
        Field(
            "limited_use",
            Tick(),
            "The evidence will not be used for other cases without consent",
            asks=(
                required_under("SG-MACMA 20(1)(j)", "IE-CJMA2008 74(5)(a)"),
                helpful("UNTOC 18(19)", "UNCAC 46(19)"),
            ),
            missing="There is no undertaking on the use of the evidence.",
        ),
        Field(
            "return_items",
            Tick(),
            "Originals and exhibits will be returned",
            asks=(
                required_under("SG-MACMA 20(1)(k)", "IE-CJMA2008 74(5)(b)"),
                required("ETS30 6(2)", when=ITEMS),
            ),
            missing="There is no undertaking to return originals and exhibits.",
        ),
        Field("keeps_confidential", Tick(), "What the requested State marks as confidential will be kept so"),
        Field("costs", Tick(), "Extraordinary costs will be agreed beforehand"),
        Field("translation_costs", Tick(), "We bear the cost of the translation"),
        Field(
            "data_protection",
            Tick(),
            "Personal data will be used only as article 26 of ETS 182 allows",
            asks=(required_under("ETS182 26"),),
            missing="There is no undertaking on the use of personal data.",
        ),
        Field(
            "third_party_rights",
            Tick(),
            "The rights of third parties in good faith are respected",
            asks=(required("UNTOC 13(8)", "UNCAC 55(9)", when=PROPERTY),),
            missing="Property is concerned, and nothing is said on the rights of third parties in good faith.",
        ),
        Field(
            "death_penalty_assurance",
            Prose(rows=2, longest=2_000),
            "Assurance on the death penalty",
            asks=(expected("ETS24 11", "NZ-MACMA 27(2)(ca)", when=one_of("gravest", "death")),),
            missing="An offence carries the death penalty, and nothing is said on it.",
            help="Only where an offence can be punished with death and the requested State asks for it.",
        ),
        Field(
            "assurance_authority",
            Line("name"),
            "Authority empowered to give these undertakings",
            asks=(helpful("UNMANUAL assurances"),),
            when=any_of(Has("limited_use"), Has("return_items"), Has("death_penalty_assurance")),
            missing="Who is empowered to give these undertakings is missing.",
        ),
    ),
    intro="An undertaking is printed only if it is ticked, and only someone empowered to give it should sign it.",
)
