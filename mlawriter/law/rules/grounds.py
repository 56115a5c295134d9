"""The grounds for refusal in words, the fact that tells whether each is there, and how a letter meets it."""

from collections.abc import Mapping
from typing import Final

from mlawriter.language.messages import N_
from mlawriter.law.instruments import Ground

LABELS: Final[Mapping[Ground, str]] = {
    Ground.CONFORMITY: N_("a request that is not made as the provision asks"),
    Ground.INTERESTS: N_("sovereignty, security, public order or other essential interests"),
    Ground.OWN_CASE: N_("a measure that would be barred in a like case of its own"),
    Ground.LEGAL_SYSTEM: N_("its law on assistance"),
    Ground.CONDITIONS: N_("the conditions of its own law or of treaties, a minimum penalty among them"),
    Ground.COMPETENCE: N_("what lies outside the competence of its judiciary"),
    Ground.DISCRIMINATION: N_("persecution or prejudice on discriminatory grounds"),
    Ground.POLITICAL: N_("a political offence"),
    Ground.MILITARY: N_("a purely military offence"),
    Ground.FISCAL: N_("a fiscal offence"),
    Ground.JUDGED: N_("a final judgment in the requested State on the same facts"),
    Ground.JUDGED_ELSEWHERE: N_("a final judgment in a third State on the same facts"),
    Ground.PENDING: N_("proceedings in the requested State on the same facts"),
    Ground.PLACE: N_("the place where the offence was committed"),
    Ground.LAPSE: N_("lapse of time"),
    Ground.AMNESTY: N_("an amnesty or a pardon"),
    Ground.NATIONAL: N_("a national of the requested State"),
    Ground.DEATH: N_("the death penalty"),
    Ground.IRREVERSIBLE: N_("a penalty that harms the person irreversibly"),
    Ground.ABSENCE: N_("a judgment given in absence"),
    Ground.TRIBUNAL: N_("a special or ad hoc court"),
    Ground.HARM: N_("harm to a proceeding or to a person"),
    Ground.DUAL: N_("conduct that is no offence in the requested State"),
    Ground.BANK_SECRECY: N_("bank secrecy"),
}
TOLD: Final[Mapping[bool | None, str]] = {
    None: N_("Possible obstacle: %(ground)s."),
    True: N_("Obstacle: %(ground)s."),
    False: N_("No obstacle: %(ground)s."),
}
RULED_OUT: Final = N_("No ground for refusal: %(ground)s.")

ANSWERED: Final[Mapping[Ground, str]] = {
    Ground.DUAL: "dual_criminality",
    Ground.FISCAL: "grounds",
    Ground.MILITARY: "grounds",
    Ground.POLITICAL: "grounds",
    Ground.DISCRIMINATION: "grounds",
    Ground.JUDGED: "grounds",
    Ground.PENDING: "grounds",
    Ground.AMNESTY: "grounds",
    Ground.NATIONAL: "grounds",
    Ground.DEATH: "grounds",
    Ground.ABSENCE: "grounds",
}
"""The fact of the case that tells whether a ground is there; of the others, lapse of time in its law among them, only
the requested State or a third one can tell."""

REBUTTED: Final[Mapping[Ground, str]] = {
    Ground.CONFORMITY: N_("Hold the letter against the list of contents before it goes."),
    Ground.CONDITIONS: N_("Look up the law of %(requested)s and its minimum penalty."),
    Ground.POLITICAL: N_("Say whether the offence is political, and state in the letter that it is not."),
    Ground.DISCRIMINATION: N_("State in the letter that nobody is pursued for who they are or what they think."),
    Ground.MILITARY: N_("Say whether the offence is purely military; show the ordinary offence in it."),
    Ground.FISCAL: N_("Say whether the offence is fiscal; show what it is beside that."),
    Ground.JUDGED: N_("Find out whether %(requested)s has judged the person for the same facts."),
    Ground.JUDGED_ELSEWHERE: N_("Find out whether a third State has judged the person for the same facts."),
    Ground.PENDING: N_("Find out whether %(requested)s has proceedings on the same facts."),
    Ground.LAPSE: N_("Set out the limitation period and what interrupted it."),
    Ground.AMNESTY: N_("Find out whether an amnesty or a pardon covers the facts."),
    Ground.NATIONAL: N_("Find out whether the person is a national of %(requested)s; if so, ask it to prosecute."),
    Ground.DEATH: N_("Say whether the offence carries death; if it does, give the assurance."),
    Ground.ABSENCE: N_("Say whether the judgment was given in absence; if it was, tell of the summons or a new trial."),
    Ground.DUAL: N_("Describe the conduct so that %(requested)s finds it in its own law."),
}
OWN_TOPICS: Final[Mapping[str, tuple[str, ...]]] = {
    "mla": ("coercive_measures", "bank_secrecy", "death_penalty"),
    "extradition": ("nationals", "min_penalty", "death_penalty", "in_absence", "extradition_treaty_needed"),
    "provisional_arrest": ("nationals", "min_penalty", "provisional_arrest", "extradition_treaty_needed"),
}
"""The topics of a State's own rules that bear on refusal; dual criminality has a rule of its own."""
