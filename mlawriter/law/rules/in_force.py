"""A treaty carries a request only if it binds both States on the day of the request."""

from datetime import date
from functools import lru_cache

from mlawriter.language.messages import N_
from mlawriter.law.case import Case
from mlawriter.law.dates import earliest
from mlawriter.law.findings import Finding, Message, Outcome, all_of
from mlawriter.law.instruments import Instrument
from mlawriter.law.lawbook import LawBook
from mlawriter.law.participation import Standing
from mlawriter.vocabulary.citations import Citation

BOUND = {
    "dated": N_("%(state)s has been bound by %(instrument)s since %(day)s."),
    "undated": N_("%(state)s is bound by %(instrument)s; the day is not on file."),
    "low": N_("%(state)s is recorded as bound by %(instrument)s, on a weak source: confirm with the depositary."),
}
OPEN = {
    "no_record": N_("Nothing is on file on whether %(state)s is bound by %(instrument)s."),
    "signed_only": N_("%(state)s has signed %(instrument)s; no ratification is on file."),
    "listed": N_("A list names %(state)s for %(instrument)s without telling parties from signatories."),
    "national_act": N_("A domestic act of %(state)s on %(instrument)s is on file, but no deposit."),
    "unproven": N_("The record that %(state)s joined %(instrument)s is too weak to rely on."),
    "conflict": N_("The records on %(state)s and %(instrument)s contradict each other."),
    "ending": N_("%(state)s has decided to leave %(instrument)s; whether and when this took effect is not on file."),
    "date_between": N_("The day on which %(instrument)s bound %(state)s is not exactly on file."),
}
CLOSED = {
    "not_yet": N_("%(instrument)s did not yet bind %(state)s on %(day)s."),
    "outside": N_("A list of those outside %(instrument)s on %(day)s or later names %(state)s."),
    "denounced": N_("%(state)s had left %(instrument)s by %(day)s."),
}
BETWEEN = {
    Outcome.MET: N_("%(instrument)s is in force between %(requesting)s and %(requested)s."),
    Outcome.NOT_MET: N_("%(instrument)s is not in force between %(requesting)s and %(requested)s on %(day)s."),
    Outcome.UNKNOWN: N_("Whether %(instrument)s binds both %(requesting)s and %(requested)s is not known."),
}
ASK_DEPOSITARY = N_("Ask the depositary of %(instrument)s for the participation of %(state)s.")


def in_force(case: Case, law: LawBook, instrument: Instrument) -> Finding:
    """Hold both States and the day against the records and the entry-into-force clause."""
    closed = _instrument_not_in_force(case, instrument)
    if closed:
        return closed
    standings = [law.participation.status(state, instrument.id, case.on) for state in case.states]
    children = tuple(_told(standing, case.on) for standing in standings)
    outcome = all_of(child.outcome for child in children)
    message = Message(
        BETWEEN[outcome],
        {
            "instrument": instrument.id,
            "requesting": case.requesting,
            "requested": case.requested,
            "day": case.on.isoformat(),
        },
    )
    clause = (Citation(instrument.id, instrument.entry.clause),) if instrument.entry.clause else ()
    return Finding("in_force", outcome, message, clause, ("requesting", "requested", "on"), children=children)


def _instrument_not_in_force(case: Case, instrument: Instrument) -> Finding | None:
    """No State is bound before the instrument itself is in force."""
    entry = instrument.entry
    if entry.in_force is not False and not (entry.date and case.on < earliest(entry.date)):
        return None
    params = {"instrument": instrument.id, "day": entry.date or entry.as_of or case.on.isoformat()}
    if entry.in_force is False:
        seen = bool(entry.as_of) and case.on <= earliest(entry.as_of)
        return Finding(
            "in_force",
            Outcome.NOT_MET if seen else Outcome.UNKNOWN,
            Message(N_("%(instrument)s was not in force when last checked (%(day)s)."), params),
            settles=Message(N_("Ask the depositary whether %(instrument)s has entered into force."), params),
        )
    text = N_("%(instrument)s entered into force only on %(day)s.")
    return Finding("in_force", Outcome.NOT_MET, Message(text, params), facts_used=("on",))


@lru_cache(maxsize=20_000)
def _told(standing: Standing, on: date) -> Finding:
    """Tell one State's standing and, where it is unknown, whom to ask; the same words serve every pair."""
    params = {
        "state": standing.state,
        "instrument": standing.instrument,
        "day": standing.in_force or on.isoformat(),
    }
    if standing.outcome is Outcome.MET:
        key = "low" if standing.confidence == "low" else "dated" if standing.in_force else "undated"
        return Finding(f"bound:{standing.state}", Outcome.MET, Message(BOUND[key], params), facts_used=("on",))
    if standing.outcome is Outcome.NOT_MET:
        text = CLOSED[standing.reason]
        params["day"] = on.isoformat()
        return Finding(f"bound:{standing.state}", Outcome.NOT_MET, Message(text, params), facts_used=("on",))
    return Finding(
        f"bound:{standing.state}",
        Outcome.UNKNOWN,
        Message(OPEN[standing.reason], params),
        facts_used=("on",),
        settles=Message(ASK_DEPOSITARY, params),
    )
