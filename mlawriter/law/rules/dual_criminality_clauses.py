"""What each instrument's clause on dual criminality says, as far as its text was read."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Asks(StrEnum):
    """When dual criminality may be insisted on."""

    NEVER = "never"
    MAY = "may"
    COERCIVE = "coercive"
    DECLARED = "declared"
    OWN_LAW = "own_law"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: its provisions, and the beginnings of the measures that it speaks of; none means every measure."""

    asks: Asks
    provisions: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()

    def covers(self, measure: str) -> bool:
        """Whether it speaks of this measure."""
        return not self.measures or measure.startswith(self.measures)


SEARCH: Final = ("search",)
ASSETS: Final = ("freezing", "confiscation")
CLAUSES: Final[Mapping[str, tuple[Clause, ...]]] = {
    "UNTOC": (Clause(Asks.MAY, ("18(9)",)),),
    # 46(9)(b): help that is not coercive is given all the same, within the limits that the paragraph names.
    "UNCAC": (Clause(Asks.COERCIVE, ("46(9)(b)", "43(2)")),),
    "VIENNA88": (Clause(Asks.OWN_LAW, ("7(15)(a)-(d)",)),),
    "ICSFT": (Clause(Asks.ELSEWHERE, ("12(5)",)),),
    "BOMBINGS97": (Clause(Asks.ELSEWHERE, ("10(2)",)),),
    "ICSANT2005": (Clause(Asks.ELSEWHERE, ("14(2)",)),),
    "ETS185": (
        Clause(Asks.DECLARED, ("29(1)-(7)",), ("preservation",)),
        Clause(Asks.ELSEWHERE, ("25(5)", "25(4)")),
    ),
    "ETS30": (
        # Records that a bank does not give freely are seized, and article 5 speaks of every search or seizure.
        Clause(Asks.DECLARED, ("5(1)(a)-(c), 5(2)",), (*SEARCH, *ASSETS, "bank")),
        Clause(Asks.NEVER, ("1(1)-(2)",)),
    ),
    "ETS141": (Clause(Asks.MAY, ("18(1)(f)",), ASSETS), Clause(Asks.COERCIVE, ("18(1)(f)",))),
    "CETS198": (Clause(Asks.MAY, ("28(1)(g)",), ASSETS), Clause(Asks.COERCIVE, ("28(1)(g)",))),
    "OAS-A55": (Clause(Asks.MAY, ("5",), (*SEARCH, *ASSETS)), Clause(Asks.NEVER, ("5",))),
    "MERCOSUR-MLA": (
        Clause(Asks.OWN_LAW, ("1(4), 22, 23",), (*SEARCH, *ASSETS)),
        Clause(Asks.NEVER, ("1(4), 22, 23",)),
    ),
    "MERCOSUR-BO-CL-MLA": (
        Clause(Asks.OWN_LAW, ("1(4), 22, 23",), (*SEARCH, *ASSETS)),
        Clause(Asks.NEVER, ("1(4), 22, 23",)),
    ),
    "OECD97": (Clause(Asks.NEVER, ("9(2)",)),),
    # Article 17 closes the list of grounds, and lack of dual criminality is not among its three.
    "RIYADH83": (Clause(Asks.NEVER, ("17",)),),
}
SURRENDER: Final[Mapping[str, Clause]] = {
    "UNTOC": Clause(Asks.MAY, ("16(1)",)),
    "UNCAC": Clause(Asks.MAY, ("44(1)", "44(2)")),
    "ETS24": Clause(Asks.MAY, ("2(1)",)),
    "ETS185": Clause(Asks.MAY, ("24(1)(a)-(b)",)),
    "CPLP-EXT": Clause(Asks.MAY, ("2(1)-(3)",)),
    "CIS-CHISINAU": Clause(Asks.MAY, ("66(1)-(3)",)),
    "RIYADH83": Clause(Asks.MAY, ("40",)),
    "OECD97": Clause(Asks.NEVER, ("10(4)",)),
}
