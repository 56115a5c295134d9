"""What the law's answers of the API hold, for its description: findings, instruments, pairs, the table, clocks."""

from typing import Final

from mlawriter.web.api.shapes import (
    COUNT,
    DAY,
    FLAG,
    PERHAPS,
    STATE,
    TEXT,
    TEXTS,
    Shape,
    at_least,
    exactly,
    list_of,
    map_of,
    or_null,
    ref,
)

PARTIAL_DAY: Final[Shape] = {
    "type": ["string", "null"],
    "description": "YYYY, YYYY-MM or YYYY-MM-DD, as precise as on file",
}
OUTCOME: Final[Shape] = {"enum": ["MET", "NOT_MET", "UNKNOWN"]}
ROLE: Final[Shape] = {"enum": ["governing", "supporting", "alternative", "excluded"]}
STANDING: Final[Shape] = {"enum": ["party", "not_party", "unknown"]}
MARK: Final[Shape] = {
    "enum": ["T", "X", "H", "S", "U"],
    "description": "How a provision was read; T and X may be printed",
}
CONFIDENCE: Final[Shape] = {"enum": ["unproven", "low", "medium", "high"]}


def law_answers() -> dict[str, Shape]:
    """The parts of the description, by their names."""
    return {
        "finding": _finding(),
        "source": exactly(title=TEXT, as_of=PARTIAL_DAY, confidence=CONFIDENCE),
        "findings": _findings(),
        "instruments": exactly(instruments=list_of(exactly(**_brief()))),
        "instrument": _instrument(),
        "between": _between(),
        "participation": _participation(),
        "clock": exactly(**_clock()),
        "clocks": exactly(start=PERHAPS, clocks=list_of(ref("clock"))),
        "request_clocks": exactly(clocks=list_of(exactly(**_clock(), of=TEXT, field=PERHAPS, start=or_null(DAY)))),
    }


def _finding() -> Shape:
    known = at_least(id=TEXT, outcome=OUTCOME, message=TEXT, citations=TEXTS, facts_used=TEXTS, settles=PERHAPS)
    inside = {"quote": PERHAPS, "children": list_of(ref("finding"))}
    return {**known, "properties": known["properties"] | inside}


def _findings() -> Shape:
    basis = at_least(
        instrument=TEXT,
        title=TEXT,
        outcome=OUTCOME,
        role=ROLE,
        parties=list_of(exactly(state=STATE, since=PARTIAL_DAY)),
        articles=list_of(at_least(provision=TEXT, function=TEXT, verified=MARK)),
        findings=list_of(ref("finding")),
    )
    return at_least(
        bases=list_of(basis),
        reciprocity=or_null(basis),
        questions=list_of(exactly(id=TEXT, question=TEXT, bases=TEXTS)),
        remarks=list_of(ref("finding")),
        combined=or_null(ref("finding")),
    )


def _brief() -> dict[str, Shape]:
    return {
        "id": TEXT,
        "title": TEXT,
        "short_title": TEXT,
        "kind": {"enum": ["treaty", "protocol", "scheme", "model", "pointer", "redirect", "context", "fallback"]},
        "family": TEXT,
        "parent": PERHAPS,
        "adopted": PARTIAL_DAY,
        "in_force": PARTIAL_DAY,
        "depositary": PERHAPS,
        "number": PERHAPS,
        "use": {"enum": ["basis", "support", "never"]},
        "fictional": FLAG,
    }


def _instrument() -> Shape:
    provision = exactly(provision=TEXT, summary=TEXT, when=PERHAPS, verified=MARK, printable=FLAG, source=PERHAPS)
    record = exactly(act=TEXT, date=PARTIAL_DAY, in_force=PARTIAL_DAY, source=ref("source"), doubt=PERHAPS)
    notified = exactly(
        state=STATE, provision=TEXT, as_basis={"type": ["boolean", "null"]}, note=PERHAPS, source=ref("source")
    )
    noted = exactly(
        state=STATE,
        topic=TEXT,
        article=PERHAPS,
        answer=PERHAPS,
        value=PERHAPS,
        languages=TEXTS,
        source=TEXT,
        as_of=PARTIAL_DAY,
        confidence={"enum": ["low", "medium", "high"]},
    )
    return exactly(
        **_brief(),
        titles=map_of(TEXT),
        scope=TEXT,
        note=TEXT,
        status=TEXT,
        open_to=TEXT,
        articles=list_of(exactly(group=TEXT, function=TEXT, label=TEXT, provisions=list_of(provision))),
        notifications=list_of(notified),
        other_notifications=list_of(noted),
        declarations=list_of(exactly(state=STATE, subjects=TEXTS, source=ref("source"))),
        on=DAY,
        counts=exactly(party=COUNT, not_party=COUNT, unknown=COUNT),
        states=list_of(exactly(**_standing(), state=STATE, name=TEXT, records=list_of(record))),
    )


def _standing() -> dict[str, Shape]:
    return {
        "standing": STANDING,
        "reason": TEXT,
        "consent": PARTIAL_DAY,
        "bound_since": PARTIAL_DAY,
        "computed": FLAG,
        "doubt": PERHAPS,
    }


def _between() -> Shape:
    treaty = exactly(
        id=TEXT, subjects=TEXTS, signed=PARTIAL_DAY, in_force=PARTIAL_DAY, note=PERHAPS, doubt=PERHAPS,
        source=ref("source"),
    )  # fmt: skip
    return exactly(
        one=STATE,
        other=STATE,
        on=DAY,
        functions=at_least(mla=ref("findings"), extradition=ref("findings"), provisional_arrest=ref("findings")),
        not_sorted=list_of(treaty),
    )


def _participation() -> Shape:
    cells = map_of(exactly(**_standing()))
    return exactly(
        on=DAY,
        family=TEXT,
        circle=TEXT,
        circle_unconfirmed=FLAG,
        instruments=list_of(exactly(id=TEXT, title=TEXT)),
        states=list_of(exactly(state=STATE, name=TEXT, standings=cells)),
    )


def _clock() -> dict[str, Shape]:
    return {
        "id": TEXT,
        "label": TEXT,
        "function": TEXT,
        "starts_with": TEXT,
        "length": {"type": ["integer", "null"], "minimum": 1},
        "unit": {"enum": ["hours", "days", "months", "at_once"]},
        "length_in_words": PERHAPS,
        "first_day": {"enum": ["counts", "does_not_count", "not_said"]},
        "backward": FLAG,
        "instrument": TEXT,
        "provision": TEXT,
        "verified": MARK,
        "source": PERHAPS,
        "fictional": FLAG,
        "computed": FLAG,
        "ends": {**TEXTS, "maxItems": 2, "description": "The days, or moments, on which it may end"},
        "work_to": {**PERHAPS, "description": "The end to work to: the one that is safe"},
        "rule": PERHAPS,
        "remarks": TEXTS,
    }
