"""The page that every measure has after its own: what it rests on, why there, why needed, compulsion, the fallback."""

from dataclasses import replace

from mlawriter.vocabulary.conditions import ALWAYS, Condition
from mlawriter.vocabulary.fields import Field, Line, Links, Number, Prose
from mlawriter.vocabulary.needs import expected, helpful, required, required_under
from mlawriter.vocabulary.sections import Section

REASONS = (
    "The same questions for every measure: the facts it rests on, why it is needed, and what would help otherwise."
)

_LINK = ("NLHK-MLA 5(2)(c)", "CETS198 17(3)(a)", "CETS198 18(3)")

LINKS = (
    Field(
        "facts",
        Links("facts"),
        "Facts it rests on",
        asks=(required_under(*_LINK), expected("UNMANUAL link")),
        missing="The reader cannot see which facts this measure rests on.",
    ),
    Field("persons", Links("persons"), "Persons it concerns"),
    Field(
        "offences",
        Links("offences"),
        "Offences it serves to prove",
        asks=(required_under(*_LINK), expected("UNMANUAL link")),
        missing="The reader cannot see which offence this measure serves.",
    ),
    Field(
        "why_there",
        Prose(rows=2, longest=1_000),
        "Why it is in that State",
        asks=(required("NZ-MACMA 43(2)(b)", "HK-UK-DRAFT 6(c)"),),
        missing="Why the evidence is thought to be in the requested State is missing.",
    ),
    Field(
        "why_needed",
        Prose(rows=2, longest=2_000),
        "Why it is needed",
        asks=(required_under(*_LINK), expected("UNTOC 18(15)(f)", "UNMANUAL link")),
        missing="What this measure would prove is missing.",
    ),
)

HANDING = (
    Field("priority", Number(least=1, most=50), "Priority among the measures"),
    Field("item_deadline", Line(), "Latest date for this measure, if different, and why"),
    Field(
        "not_asked",
        Prose(rows=2, longest=1_000),
        "What is not asked",
        help="A limit the reader can rely on: no other account, no other period.",
    ),
    Field(
        "fallback",
        Prose(rows=2, longest=2_000),
        "If that is not possible, then what",
        asks=(helpful("PCOC-GUIDE fallback"),),
        help="The milder means first, and what would still help.",
        missing="The reader does not know what would still help if the measure is not possible.",
    ),
)


def compulsion(when: Condition = ALWAYS) -> tuple[Field, ...]:
    """The three fields of the coercive profile, asked when the measure compels somebody.

    CETS198 37(1)(d): the text of the law and a statement that the measure could be taken at home.
    CH-IRSG 76(c): the same for search and seizure.
    """
    return (
        Field(
            "own_law",
            Line(),
            "Provision of our law under which it could be ordered at home",
            asks=(
                required_under("CETS198 37(1)(d)(i)", "CH-IRSG 76(c)", "HK-UK-DRAFT 6(e)"),
                expected("UNTOC 18(21)(c)", "UNCAC 46(21)(c)"),
            ),
            when=when,
            missing="The provision under which the measure could be ordered at home is missing.",
        ),
        Field(
            "available_at_home",
            Line(),
            "Statement that it could be ordered at home, and by whom",
            asks=(
                required_under("CETS198 37(1)(d)(ii)", "CH-IRSG 76(c)", "HK-UK-DRAFT 6(e)"),
                expected("UNTOC 18(21)(c)"),
            ),
            when=when,
            missing="There is no statement that the measure could be ordered at home.",
        ),
        Field(
            "own_order",
            Line(),
            "Our own order or authorisation, with its number, date and court",
            asks=(expected("CETS198 28(3)", "CETS198 28(7)"),),
            when=when,
            missing="No order or authorisation of our own is named.",
        ),
    )


def _unasked(field: Field) -> Field:
    return replace(field, asks=(), missing="") if field.id == "why_there" else field


def with_common(
    fields: tuple[Field, ...], coercive: Condition | None, *, takes_evidence: bool = True
) -> tuple[Section, ...]:
    """The page of a measure's own fields, and the page with those that every measure has.

    Only where evidence is taken does the reader have to know why it is thought to be there.
    """
    compelled = compulsion(coercive) if coercive is not None else ()
    links = LINKS if takes_evidence else tuple(_unasked(field) for field in LINKS)
    return (
        Section("own", "", fields),
        Section("reasons", "Facts and reasons", (*links, *compelled, *HANDING), intro=REASONS),
    )
