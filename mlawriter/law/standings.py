"""How every State stands to an instrument on a day: party, not a party or unknown, each with its reason and source."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from mlawriter.language.messages import N_
from mlawriter.law.dates import earliest
from mlawriter.law.findings import Outcome
from mlawriter.law.instruments import Instrument
from mlawriter.law.lawbook import LawBook
from mlawriter.law.participation import Record, Source, Standing
from mlawriter.law.rules.candidates import fictional

JOINED: Final = frozenset({"treaty", "protocol", "pointer"})
"""The kinds of instrument that a State can be a party to."""
NAMES: Final[Mapping[Outcome, str]] = {Outcome.MET: "party", Outcome.NOT_MET: "not_party", Outcome.UNKNOWN: "unknown"}
REASONS: Final[Mapping[str, str]] = {
    "bound": "",
    "no_record": N_("Nothing is on file"),
    "signed_only": N_("Signed; no ratification is on file"),
    "listed": N_("Named in a list that does not tell parties from signatories"),
    "national_act": N_("A domestic act is on file, but no deposit"),
    "unproven": N_("The record is too weak to rely on"),
    "conflict": N_("The records contradict each other"),
    "ending": N_("Has decided to leave; whether and when this took effect is not on file"),
    "date_between": N_("Consent is on file, but not exactly the day on which it took effect"),
    "not_yet": N_("Not yet bound on this day"),
    "outside": N_("Named in a list of those outside"),
    "denounced": N_("Has left"),
    "instrument": N_("Consent is on file, but the instrument itself was not in force when last checked"),
}
ACTS: Final[Mapping[str, str]] = {
    "ratification": N_("ratification"),
    "acceptance": N_("acceptance"),
    "approval": N_("approval"),
    "accession": N_("accession"),
    "succession": N_("succession"),
    "formal_confirmation": N_("formal confirmation"),
    "consent_date_unknown": N_("consent, day not on file"),
    "denunciation": N_("denunciation"),
    "withdrawal_decided": N_("withdrawal decided"),
    "not_party": N_("named as not a party"),
    "signature": N_("signature"),
    "succession_to_signature": N_("succession to a signature"),
    "listed_participant": N_("named in a list"),
    "national_act": N_("domestic act"),
}


def asked_of(instrument: Instrument, states: Iterable[str]) -> tuple[str, ...]:
    """The States that may be asked about: invented ones for an invented instrument, real ones for a real one."""
    return tuple(state for state in states if fictional(state) == instrument.fictional)


def standing_of(law: LawBook, instrument: Instrument, state: str, on: date) -> Standing:
    """One State on one day; nobody is bound by an instrument that is not itself in force."""
    found = law.participation.status(state, instrument.id, on)
    entry = instrument.entry
    if found.outcome is Outcome.MET and entry.in_force is False:
        seen = bool(entry.as_of) and on <= earliest(entry.as_of)
        return replace(found, outcome=Outcome.NOT_MET if seen else Outcome.UNKNOWN, reason="instrument")
    if found.outcome is Outcome.MET and entry.date and on < earliest(entry.date):
        return replace(found, outcome=Outcome.NOT_MET, reason="not_yet")
    return found


def standings(law: LawBook, instrument: Instrument, states: Iterable[str], on: date) -> tuple[Standing, ...]:
    """Every State that may be asked about, in the order given."""
    return tuple(standing_of(law, instrument, state, on) for state in asked_of(instrument, states))


def counts(found: Iterable[Standing]) -> dict[Outcome, int]:
    """How many States stand how."""
    numbers = dict.fromkeys(NAMES, 0)
    for standing in found:
        numbers[standing.outcome] += 1
    return numbers


def standing_json(standing: Standing, name: str) -> dict[str, Any]:
    """A standing with every record behind it, as plain values; `name` is the State's in the reader's language."""
    return {
        "state": standing.state,
        "name": name,
        "standing": NAMES[standing.outcome],
        "reason": standing.reason,
        "consent": standing.since or None,
        "bound_since": standing.in_force or None,
        "computed": standing.computed,
        "doubt": standing.doubt or None,
        "records": [_record(record) for record in standing.records],
    }


def source_json(source: Source) -> dict[str, Any]:
    """A source with the day it speaks for and how far it is to be trusted."""
    return {"title": source.title, "as_of": source.as_of or None, "confidence": source.confidence}


def _record(record: Record) -> dict[str, Any]:
    return {
        "act": record.action,
        "date": record.date or None,
        "in_force": record.in_force or None,
        "source": source_json(record.source),
        "doubt": record.doubt or None,
    }
