"""Property found with the person, surrender, transit, and the offer of a simplified procedure."""

from mlawriter.vocabulary.conditions import Has
from mlawriter.vocabulary.fields import Field, Line, Prose, StatesChoice, Tick
from mlawriter.vocabulary.sections import Section

PROPERTY_FOUND = (
    Field("property_found", Tick(), "Property found with the person should be seized and handed over"),
    Field(
        "property_items",
        Prose(rows=2, longest=2_000),
        "Which property: evidence, or acquired through the offence",
        when=Has("property_found"),
    ),
    Field(
        "property_return",
        Tick(),
        "Property will be returned where others have rights in it",
        when=Has("property_found"),
    ),
)

SURRENDER = Section(
    "surrender",
    "Property and surrender",
    (
        *PROPERTY_FOUND,
        Field("surrender_practicalities", Prose(rows=2, longest=2_000), "Surrender: place, escort, medical needs"),
        Field("transit_states", StatesChoice(most=4), "States of transit"),
        Field("surrender_contact", Line("name"), "Whom to reach for the surrender, by day and night"),
        Field("simplified", Tick(), "If the person consents, we ask for the simplified procedure"),
    ),
)
