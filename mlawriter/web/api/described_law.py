"""What the law's answers of the API hold, for its description: findings, instruments, pairs, the table, clocks."""

from typing import Any, Final

TEXT: Final = {"type": "string"}
TEXTS: Final = {"type": "array", "items": TEXT}
PERHAPS: Final = {"type": ["string", "null"]}
FLAG: Final = {"type": "boolean"}
COUNT: Final = {"type": "integer", "minimum": 0}
DAY: Final = {"type": "string", "format": "date"}
PARTIAL_DAY: Final = {"type": ["string", "null"], "description": "YYYY, YYYY-MM or YYYY-MM-DD, as precise as on file"}
STATE: Final = {"type": "string", "pattern": "^[A-Z]{2}$"}
OUTCOME: Final = {"enum": ["MET", "NOT_MET", "UNKNOWN"]}
ROLE: Final = {"enum": ["governing", "supporting", "alternative", "excluded"]}
STANDING: Final = {"enum": ["party", "not_party", "unknown"]}
MARK: Final = {"enum": ["T", "X", "H", "S", "U"], "description": "How a provision was read; T and X may be printed"}
CONFIDENCE: Final = {"enum": ["unproven", "low", "medium", "high"]}


def law_answers() -> dict[str, Any]:
    """The parts of the description, by their names."""
    return {
        "finding": _finding(),
        "source": _all(title=TEXT, as_of=PARTIAL_DAY, confidence=CONFIDENCE),
        "findings": _findings(),
        "instruments": _all(instruments=_list(_all(**_brief()))),
        "instrument": _instrument(),
        "between": _between(),
        "participation": _participation(),
        "clock": _all(**_clock()),
        "clocks": _all(start=PERHAPS, clocks=_list(_ref("clock"))),
        "request_clocks": _all(
            clocks=_list(_all(**_clock(), of=TEXT, field=PERHAPS, start={"anyOf": [DAY, {"type": "null"}]}))
        ),
    }


def _finding() -> dict[str, Any]:
    known = _some(id=TEXT, outcome=OUTCOME, message=TEXT, citations=TEXTS, facts_used=TEXTS, settles=PERHAPS)
    inside = {"quote": PERHAPS, "children": _list(_ref("finding"))}
    return {**known, "properties": known["properties"] | inside}


def _findings() -> dict[str, Any]:
    basis = _some(
        instrument=TEXT,
        title=TEXT,
        outcome=OUTCOME,
        role=ROLE,
        parties=_list(_all(state=STATE, since=PARTIAL_DAY)),
        articles=_list(_some(provision=TEXT, function=TEXT, verified=MARK)),
        findings=_list(_ref("finding")),
    )
    return _some(
        bases=_list(basis),
        reciprocity=_or_null(basis),
        questions=_list(_all(id=TEXT, question=TEXT, bases=TEXTS)),
        remarks=_list(_ref("finding")),
        combined=_or_null(_ref("finding")),
    )


def _brief() -> dict[str, Any]:
    return {
        "id": TEXT,
        "title": TEXT,
        "short_title": TEXT,
        "kind": {
            "enum": ["treaty", "protocol", "scheme", "model", "pointer", "redirect", "context", "fallback"],
        },
        "family": TEXT,
        "parent": PERHAPS,
        "adopted": PARTIAL_DAY,
        "in_force": PARTIAL_DAY,
        "depositary": PERHAPS,
        "number": PERHAPS,
        "use": {"enum": ["basis", "support", "never"]},
        "fictional": FLAG,
    }


def _instrument() -> dict[str, Any]:
    provision = _all(provision=TEXT, summary=TEXT, when=PERHAPS, verified=MARK, printable=FLAG, source=PERHAPS)
    record = _all(act=TEXT, date=PARTIAL_DAY, in_force=PARTIAL_DAY, source=_ref("source"), doubt=PERHAPS)
    notified = _all(
        state=STATE, provision=TEXT, as_basis={"type": ["boolean", "null"]}, note=PERHAPS, source=_ref("source")
    )
    noted = _all(
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
    return _all(
        **_brief(),
        titles={"type": "object", "additionalProperties": TEXT},
        scope=TEXT,
        note=TEXT,
        status=TEXT,
        open_to=TEXT,
        articles=_list(_all(group=TEXT, function=TEXT, label=TEXT, provisions=_list(provision))),
        notifications=_list(notified),
        other_notifications=_list(noted),
        declarations=_list(_all(state=STATE, subjects=TEXTS, source=_ref("source"))),
        on=DAY,
        counts=_all(party=COUNT, not_party=COUNT, unknown=COUNT),
        states=_list(_all(**_standing(), state=STATE, name=TEXT, records=_list(record))),
    )


def _standing() -> dict[str, Any]:
    return {
        "standing": STANDING,
        "reason": TEXT,
        "consent": PARTIAL_DAY,
        "bound_since": PARTIAL_DAY,
        "computed": FLAG,
        "doubt": PERHAPS,
    }


def _between() -> dict[str, Any]:
    treaty = _all(
        id=TEXT, subjects=TEXTS, signed=PARTIAL_DAY, in_force=PARTIAL_DAY, note=PERHAPS, doubt=PERHAPS,
        source=_ref("source"),
    )  # fmt: skip
    return _all(
        one=STATE,
        other=STATE,
        on=DAY,
        functions=_some(mla=_ref("findings"), extradition=_ref("findings"), provisional_arrest=_ref("findings")),
        not_sorted=_list(treaty),
    )


def _participation() -> dict[str, Any]:
    cells = {"type": "object", "additionalProperties": _all(**_standing())}
    return _all(
        on=DAY,
        family=TEXT,
        circle=TEXT,
        circle_unconfirmed=FLAG,
        instruments=_list(_all(id=TEXT, title=TEXT)),
        states=_list(_all(state=STATE, name=TEXT, standings=cells)),
    )


def _clock() -> dict[str, Any]:
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


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def _list(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


def _or_null(item: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [item, {"type": "null"}]}


def _some(**properties: Any) -> dict[str, Any]:
    """An object that holds these and may hold more."""
    return {"type": "object", "properties": properties, "required": list(properties)}


def _all(**properties: Any) -> dict[str, Any]:
    """An object that holds these and nothing else."""
    return {**_some(**properties), "additionalProperties": False}
