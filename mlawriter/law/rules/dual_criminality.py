"""Whether an instrument asks that the conduct be punishable in both States: for each measure, or for surrender."""

from mlawriter.language.messages import N_
from mlawriter.law.case import Case
from mlawriter.law.findings import Finding, Message, Outcome, all_of
from mlawriter.law.instruments import Instrument
from mlawriter.law.rules.coercion import Nature, nature
from mlawriter.law.rules.dual_criminality_clauses import CLAUSES, SURRENDER, Asks, Clause
from mlawriter.vocabulary.citations import Citation, cite

PUNISHABLE = N_("Is the conduct, whatever its name, punishable under the law of the requested State?")
COMPELLED = N_("Say in the request whether %(measure)s needs compulsion, or only somebody's free cooperation.")
DECLARED = N_("Look up what %(requested)s declared under %(instrument)s.")
READ = N_("Read the text of %(instrument)s on dual criminality.")
OWN_LAW = N_("Look up what the law of %(requested)s asks for this measure.")
ASSISTANCE = "assistance"


def dual_criminality_asked(case: Case, instrument: Instrument, *, own: bool) -> Finding | None:
    """One line for each measure, or one for surrender; then what the State's own law adds. It decides nothing."""
    if instrument.kind == "protocol":
        return None  # no protocol on file asks for more than its convention
    if case.surrender:
        lines: tuple[Finding, ...] = (_of_surrender(case, instrument),)
    else:
        measures = case.measures or (ASSISTANCE,)
        lines = tuple(_of_measure(case, instrument, measure, own=own) for measure in dict.fromkeys(measures))
    children = (*lines, *own_rules(case, instrument.id))
    text = N_("Dual criminality under %(instrument)s:")
    outcome = all_of(child.outcome for child in children)
    return Finding("dual_criminality_asked", outcome, Message(text, {"instrument": instrument.id}), children=children)


def dual_criminality_unread(case: Case, treaty: str) -> Finding:
    """A treaty whose text is not on file."""
    params = {"requesting": case.requesting, "requested": case.requested}
    text = N_("Dual criminality: the text of the treaty between %(requesting)s and %(requested)s is not on file.")
    question = N_("Read in the treaty between %(requesting)s and %(requested)s for what dual criminality is asked.")
    outcome = Outcome.MET if case.dual_criminality else Outcome.UNKNOWN
    settles = Message(question, params) if outcome is Outcome.UNKNOWN else None
    used = ("dual_criminality",)
    return Finding("dual_criminality_asked", outcome, Message(text, params), (), used, settles, own_rules(case, treaty))


def own_rules(case: Case, instrument: str) -> tuple[Finding, ...]:
    """What the requested State's own law or declarations ask, in the words of their source."""
    if not case.own_rules:
        return ()
    params = {"requested": case.requested}
    outcome = Outcome.MET if case.dual_criminality else Outcome.UNKNOWN
    text = N_("The law or a declaration of %(requested)s says on dual criminality:")
    settles = Message(PUNISHABLE) if outcome is Outcome.UNKNOWN else None
    return tuple(
        Finding(
            f"own:{rule.id}",
            outcome,
            Message(text, params),
            (Citation(rule.id, rule.provision),),
            ("requested", "dual_criminality"),
            settles,
            quote=rule.text,
        )
        for rule in case.rules_on("dual_criminality", instrument)
    )


def _of_surrender(case: Case, instrument: Instrument) -> Finding:
    params = {"instrument": instrument.id}
    name, used = "dual_criminality:surrender", ("dual_criminality",)
    clause = SURRENDER.get(instrument.id)
    if clause is None:
        text = N_("Nothing on file says whether %(instrument)s asks for dual criminality.")
        return _answered(case, name, Message(text, params), (), used, Message(READ, params))
    citations = tuple(Citation(instrument.id, provision) for provision in clause.provisions)
    if clause.asks is Asks.NEVER:
        text = N_("%(instrument)s holds dual criminality to be met for its offences.")
        return Finding(name, Outcome.MET, Message(text, params), citations)
    text = N_("%(instrument)s asks that the conduct be punishable under the law of both States.")
    return _answered(case, name, Message(text, params), citations, used, Message(PUNISHABLE))


def _of_measure(case: Case, instrument: Instrument, measure: str, *, own: bool) -> Finding:
    """The clause that speaks of this measure; one in the block only where the convention's own procedure applies."""
    params = {"instrument": instrument.id, "measure": measure, "requested": case.requested}
    name = f"dual_criminality:{measure}"
    kind = nature(case, measure)
    if not own and instrument.id in STANDS_BACK:
        text = N_("%(instrument)s, %(measure)s: its clause on dual criminality gives way to the treaty that governs.")
        citations = cite(*STANDS_BACK[instrument.id])
        return Finding(name, Outcome.MET, Message(text, params), citations, ("measures",))
    clause = next((each for each in CLAUSES.get(instrument.id, ()) if each.covers(measure)), None)
    if clause is None:
        text = N_("%(instrument)s, %(measure)s: nothing on file says whether dual criminality is asked.")
        return _answered(case, name, Message(text, params), (), ("dual_criminality",), Message(READ, params))
    return _of_clause(case, instrument, clause, kind, name, params)


STANDS_BACK = {"UNTOC": ("UNTOC 18(7)", "UNTOC 18(9)"), "UNCAC": ("UNCAC 46(7)", "UNCAC 46(9)", "UNCAC 43(2)")}
"""Their clauses stand in the block of paragraphs; UNCAC 43(2), the test of conduct, stands outside it."""

NOT_ASKED = N_("%(instrument)s, %(measure)s: dual criminality is not asked.")
IF_COERCIVE = N_("%(instrument)s, %(measure)s: asked only if the measure is coercive.")
TOLD = {
    Asks.MAY: N_("%(instrument)s, %(measure)s: may be refused where the conduct is no offence in the requested State."),
    Asks.COERCIVE: N_("%(instrument)s, %(measure)s: coercive, so it may be refused without dual criminality."),
    Asks.DECLARED: N_("%(instrument)s, %(measure)s: asked only if %(requested)s declared so."),
    Asks.OWN_LAW: N_("%(instrument)s, %(measure)s: goes by the law of %(requested)s, which may ask for it."),
    Asks.ELSEWHERE: N_("%(instrument)s, %(measure)s: left to the treaty or law under which help is given."),
}
SETTLED = {Asks.DECLARED: DECLARED, Asks.OWN_LAW: OWN_LAW, Asks.ELSEWHERE: OWN_LAW}


def _of_clause(
    case: Case, instrument: Instrument, clause: Clause, kind: Nature, name: str, params: dict[str, str]
) -> Finding:
    citations = tuple(Citation(instrument.id, provision) for provision in clause.provisions)
    if clause.asks is Asks.NEVER or (clause.asks is Asks.COERCIVE and kind is Nature.FREE):
        return Finding(name, Outcome.MET, Message(NOT_ASKED, params), citations, ("measures",))
    used = ("measures", "dual_criminality")
    if clause.asks is Asks.COERCIVE and kind is Nature.DEPENDS:
        return _answered(case, name, Message(IF_COERCIVE, params), citations, used, Message(COMPELLED, params))
    question = Message(SETTLED.get(clause.asks, PUNISHABLE), params)
    if clause.asks in SETTLED and case.dual_criminality is False:
        return Finding(name, Outcome.UNKNOWN, Message(TOLD[clause.asks], params), citations, used, question)
    return _answered(case, name, Message(TOLD[clause.asks], params), citations, used, question)


def _answered(
    case: Case,
    name: str,
    message: Message,
    citations: tuple[Citation, ...],
    used: tuple[str, ...],
    question: Message,
) -> Finding:
    """Punishable in both settles it; not punishable there means that a refusal must be expected."""
    outcome = Outcome.of(answer=case.dual_criminality)
    settles = question if outcome is Outcome.UNKNOWN else None
    return Finding(name, outcome, message, citations, used, settles)
