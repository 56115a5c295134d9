"""One field of every kind, for the tests of binding."""

from typing import Any

from mlawriter.vocabulary.conditions import one_of
from mlawriter.vocabulary.fields import (
    Choice,
    Choices,
    Day,
    Email,
    Field,
    Identifier,
    Line,
    Links,
    Moment,
    Money,
    Number,
    Option,
    Phone,
    Prose,
    Rows,
    StateChoice,
    StatesChoice,
    Tick,
)
from mlawriter.vocabulary.needs import required
from mlawriter.vocabulary.sections import Section

OPTIONS = (Option("a", "A"), Option("b", "B"))
PAPERS = Field(
    "papers",
    Rows((Field("number", Identifier(), "Number"),), singular="Paper", add="Add", title_field="number"),
    "Papers",
)
PERSONS = Field(
    "persons",
    Rows(
        (Field("name", Line("name"), "Name"), Field("born", Day(), "Born"), PAPERS),
        singular="Person",
        add="Add",
        most=5,
    ),
    "Persons",
)
FIELDS = (
    Field("title", Line(), "Title", asks=(required("UNTOC 18"),), missing="The title is missing."),
    Field("story", Prose(), "Story"),
    Field("number", Identifier(), "Number"),
    Field("mail", Email(), "Mail"),
    Field("phone", Phone(), "Phone"),
    Field("pages", Number(least=1, most=500), "Pages"),
    Field("date", Day(), "Date"),
    Field("moment", Moment(), "Moment"),
    Field("sum", Money(), "Sum"),
    Field("sure", Tick(), "Sure"),
    Field("one", Choice(OPTIONS), "One"),
    Field("some", Choices(OPTIONS), "Some"),
    Field("state", StateChoice(), "State"),
    Field("states", StatesChoice(), "States"),
    Field("who", Links("persons"), "Who"),
    Field("why", Line(), "Why", when=one_of("one", "a")),
    PERSONS,
)
SECTION = Section("all", "All", FIELDS)


def form(**typed: Any) -> dict[str, list[str]]:
    return {key.replace("__", "."): value if isinstance(value, list) else [value] for key, value in typed.items()}
