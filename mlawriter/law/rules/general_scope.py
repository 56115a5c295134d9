"""A general treaty covers any criminal matter; for surrender the conduct must be punishable in both States."""

from mlawriter.language.messages import N_
from mlawriter.law.case import Case
from mlawriter.law.findings import Finding, Message, Outcome
from mlawriter.law.instruments import Instrument
from mlawriter.law.rules.answers import answered
from mlawriter.vocabulary.citations import Citation


def general_scope(case: Case, instrument: Instrument) -> Finding:
    """Assistance: any criminal matter. Extradition: dual criminality, and the treaty's own minimum penalty."""
    articles = instrument.printable("extraditable_offences" if case.surrender else "mla_general")
    citations = tuple(Citation(instrument.id, article.provision) for article in articles)
    params = {"instrument": instrument.id}
    if not case.surrender:
        text = N_("%(instrument)s covers criminal matters in general; read its exceptions.")
        return Finding("general_scope", Outcome.MET, Message(text, params), citations)
    punishable = answered(
        "dual_criminality",
        Outcome.of(answer=case.dual_criminality),
        "",
        (
            N_("The conduct is punishable under the law of both States."),
            N_("The conduct is not punishable under the law of both States."),
            N_("Whether the conduct is punishable under the law of both States has not been said."),
        ),
        N_("Is the conduct, whatever its name, punishable under the law of the requested State?"),
    )
    text = N_("%(instrument)s covers offences punishable in both States from its minimum penalty upwards.")
    return Finding("general_scope", punishable.outcome, Message(text, params), citations, children=(punishable,))
