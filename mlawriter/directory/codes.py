"""The words and shapes that a value of the directory may have: codes, dates, numbers, functions, topics."""

from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, StringConstraints

from mlawriter.directory.dating import partial_date
from mlawriter.language.zones import known_zone

Text = Annotated[str, StringConstraints(min_length=1, pattern=r"^\S(.*\S)?$")]
PartialDate = Annotated[str, AfterValidator(partial_date)]
LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")]
StateCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
InstrumentId = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$")]
OTHER_LAW = frozenset({"DOMESTIC", "BILATERAL"})
"""What a notification may name instead of an instrument."""
MeasureId = Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$")]
Telephone = Annotated[str, StringConstraints(pattern=r"^\+[1-9][0-9]{0,3}([ -]?[0-9]+)+$")]
Email = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$")]
Website = Annotated[str, StringConstraints(pattern=r"^(https?://[^\s]+)?$")]
Link = Annotated[str, StringConstraints(pattern=r"^https?://[^\s]+$")]
Zone = Annotated[str, AfterValidator(known_zone)]
EntryId = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}(-[a-z0-9]+)+$")]
Confidence = Literal["high", "medium", "low"]
Kind = Literal["un-member", "observer", "entity", "territory", "fictional"]
ReceivingFunction = Literal[
    "mla", "extradition", "transfer-of-sentenced-persons", "transfer-of-proceedings", "maritime-drug-traffic",
    "smuggling-of-migrants-by-sea", "firearms", "cultural-property", "asset-recovery", "prevention-of-corruption",
    "data-preservation", "joint-investigations",
]  # fmt: skip
InformalFunction = Literal["police", "fiu", "asset-recovery-network", "liaison-magistrate", "network-contact-point"]
Function = Literal[ReceivingFunction, InformalFunction]
RECEIVING: tuple[ReceivingFunction, ...] = get_args(ReceivingFunction)
FUNCTIONS: tuple[Function, ...] = (*RECEIVING, *get_args(InformalFunction))
"""Part I is the first of them; Part II are the others, the informal channels last."""
INFORMAL: frozenset[Function] = frozenset(get_args(InformalFunction))
Channel = Literal["central-authority", "diplomatic", "direct-judicial", "interpol", "network-24-7", "platform"]
Medium = Literal["paper", "electronic", "both"]
Protection = Literal["encryption", "e-signature"]
Status = Literal[
    "member", "suspended", "associate", "observer", "partner", "dialogue-partner", "sub-bureau", "participant",
    "former", "unconfirmed", "other",
]  # fmt: skip
Topic = Literal[
    "accepted_languages", "coercive_measures", "dual_criminality", "legalisation", "nationals", "reciprocity",
    "territorial", "treaty_as_basis_for_mla", "treaty_as_basis_for_police_cooperation",
    "treaty_as_legal_basis_for_extradition",
]  # fmt: skip
RuleTopic = Literal[
    "bank_secrecy", "channel", "death_penalty", "dual_criminality", "electronic", "extradition_treaty_needed",
    "languages", "min_penalty", "nationals", "originals", "preservation", "provisional_arrest", "in_absence",
    "urgent_channel", "other",
]  # fmt: skip
