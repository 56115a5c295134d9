"""What a reader is told of an outcome, of a role, and of how a provision was read."""

from collections.abc import Mapping
from typing import Final

from mlawriter.language.messages import N_
from mlawriter.law.assess import Role
from mlawriter.law.findings import Outcome
from mlawriter.law.instruments import Reading

OUTCOMES: Final[Mapping[Outcome, str]] = {
    Outcome.MET: N_("Met, on what is on file"),
    Outcome.NOT_MET: N_("Not met"),
    Outcome.UNKNOWN: N_("Unknown"),
}
ROLES: Final[Mapping[Role, str]] = {
    Role.GOVERNING: N_("Governs the request"),
    Role.SUPPORTING: N_("Supports the one that governs"),
    Role.ALTERNATIVE: N_("May be tried instead"),
    Role.EXCLUDED: N_("Does not carry this request"),
}
STANDINGS: Final[Mapping[Outcome, str]] = {
    Outcome.MET: N_("Party"),
    Outcome.NOT_MET: N_("Not a party"),
    Outcome.UNKNOWN: N_("Unknown"),
}
READINGS: Final[Mapping[Reading, str]] = {
    Reading.TEXT: N_("Read in an authentic text; may stand in a letter"),
    Reading.EXCERPT: N_("Read in an official translation or an excerpt; may stand in a letter"),
    Reading.HEADING: N_("Only its number and heading were read; never printed"),
    Reading.SECONDARY: N_("Known from a secondary source; never printed"),
    Reading.UNVERIFIED: N_("Not read; never printed"),
}
READINGS_SHORT: Final[Mapping[Reading, str]] = {
    Reading.TEXT: N_("read"),
    Reading.EXCERPT: N_("read in a translation or excerpt"),
    Reading.HEADING: N_("heading only"),
    Reading.SECONDARY: N_("secondary source"),
    Reading.UNVERIFIED: N_("not read"),
}
DECLARED: Final[Mapping[str, str]] = {
    "extradition": N_("Extradition"),
    "nationals": N_("Nationals"),
    "treaty_as_legal_basis": N_("The treaty as legal basis"),
    "political_offence": N_("Political offences"),
    "jurisdiction": N_("Jurisdiction"),
    "language": N_("Languages"),
    "designates_authority": N_("Authorities named"),
    "territorial": N_("Territories"),
    "non_recognition_statement": N_("No recognition of other States"),
    "annex_treaty_exclusion": N_("Treaties of the annex left out"),
    "constitutional_or_federal": N_("Constitution or member states"),
    "dispute_settlement_clause": N_("Settlement of disputes"),
    "other": N_("Subject not on file"),
}
