"""The facts a basis is looked for: who asks whom, when, for which offences and measures, and what is known."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from mlawriter.law.instruments import Ground

Function = Literal["mla", "extradition", "provisional_arrest"]
EXTRADITION: frozenset[str] = frozenset({"extradition", "provisional_arrest"})

# The kinds of conduct that the instruments on file name, with the provision that makes each an offence of theirs.
CONDUCTS: dict[str, str] = {
    "organized_group_participation": "UNTOC 5",
    "laundering": "UNTOC 6",
    "corruption": "UNTOC 8",
    "obstruction": "UNTOC 23",
    "trafficking_persons": "UNTOC-TIP 5",
    "smuggling_migrants": "UNTOC-SOM 6",
    "firearms": "UNTOC-FA 5",
    "drugs_3_1": "VIENNA88 3(1)",
    "drugs_personal_use": "VIENNA88 3(2)",
    "uncac_15": "UNCAC 15",
    "uncac_16": "UNCAC 16(1)",
    "uncac_16_2": "UNCAC 16(2)",
    "uncac_17": "UNCAC 17",
    "uncac_18": "UNCAC 18",
    "uncac_19": "UNCAC 19",
    "uncac_20": "UNCAC 20",
    "uncac_21": "UNCAC 21",
    "uncac_22": "UNCAC 22",
    "uncac_23": "UNCAC 23",
    "uncac_24": "UNCAC 24",
    "uncac_25": "UNCAC 25",
    "terrorist_financing": "ICSFT 2",
    "terrorist_bombing": "BOMBINGS97 2",
    "hostage_taking": "HOSTAGES79 1",
    "nuclear_terrorism": "ICSANT2005 2",
    "computer_crime": "ETS185 2-11",
    "foreign_bribery": "OECD97 1",
}


@dataclass(frozen=True, slots=True)
class OffenceFacts:
    """What the rules need of an offence: the kinds of conduct, and its maximum penalty where it is known."""

    conducts: frozenset[str] = frozenset()
    max_penalty_years: Decimal | None = None


@dataclass(frozen=True, slots=True)
class OwnRule:
    """What the requested State itself notified or enacted on one topic, in the words of the source, which is English.

    `instrument` names the treaty to which it was declared; empty where it is the State's own law.
    """

    id: str
    topic: str
    text: str
    provision: str = ""
    instrument: str = ""
    functions: frozenset[str] = frozenset({"mla", "extradition", "provisional_arrest"})


@dataclass(frozen=True, slots=True)
class Case:
    """One request in the making. An answer of None means that nobody has answered yet.

    `conventions_taken` are those the requested State is known to take as basis for extradition; `compelled` the
    measures asked for under compulsion; `grounds_there` and `grounds_absent` what is known of grounds for refusal.
    """

    requesting: str
    requested: str
    on: date
    function: Function = "mla"
    offences: tuple[OffenceFacts, ...] = ()
    measures: tuple[str, ...] = ()
    transnational: bool | None = None
    organized_group: bool | None = None
    link_in_requested: bool | None = None
    person_in_requested: bool | None = None
    dual_criminality: bool | None = None
    treaty_needed: bool | None = None
    convention_as_basis: bool | None = None
    uncac_offence_in_both: bool | None = None
    conventions_taken: frozenset[str] = frozenset()
    compelled: frozenset[str] = frozenset()
    grounds_there: frozenset[Ground] = frozenset()
    grounds_absent: frozenset[Ground] = frozenset()
    own_rules: tuple[OwnRule, ...] = ()

    @property
    def states(self) -> tuple[str, str]:
        """The two States, the one that asks first."""
        return self.requesting, self.requested

    def rules_on(self, topic: str, instrument: str) -> tuple[OwnRule, ...]:
        """What the requested State's own law, or its declarations to this instrument, say on a topic."""
        return tuple(
            rule
            for rule in self.own_rules
            if rule.topic == topic and rule.instrument in {"", instrument} and self.function in rule.functions
        )

    @property
    def surrender(self) -> bool:
        """Whether a person is asked for."""
        return self.function in EXTRADITION
