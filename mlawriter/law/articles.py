"""Which provisions of a chosen instrument belong in the letter: only those read in a text, by function and measure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from mlawriter.law.case import Case
from mlawriter.law.instruments import Article, Instrument

FUNCTIONS: dict[str, tuple[str, ...]] = {
    "mla": ("mla_general", "mla_types", "content_of_request"),
    "extradition": ("extradition_scope", "extraditable_offences", "extradition_legal_basis", "extradition_documents"),
    "provisional_arrest": ("provisional_arrest", "extradition_scope", "extradition_legal_basis"),
}
MEASURES: dict[str, tuple[str, ...]] = {
    "service": ("service_of_documents",),
    "testimony": ("safe_conduct",),
    "bank": ("bank_secrecy", "bank_account_information"),
    "video": ("video_conference",),
    "preservation": ("preservation", "network_24_7"),
    "stored_data": ("stored_data_access",),
    "traffic_data": ("partial_disclosure_traffic_data", "real_time_traffic"),
    "interception": ("interception_content",),
    "freezing": ("confiscation_cooperation", "content_of_confiscation_request"),
    "confiscation": ("confiscation_cooperation", "content_of_confiscation_request", "asset_disposal_return"),
    "transfer_of_detained": ("transfer_detained", "safe_conduct"),
    "joint": ("joint_investigations",),
    "controlled_delivery": ("controlled_delivery",),
    "special_techniques": ("special_investigative_techniques",),
}
# A request to freeze is no request to confiscate: the contents that belong to an order stay out.
NOT_FOR_FREEZING = frozenset({"request for a domestic order", "foreign order to be executed"})
ASSETS_ONLY = "confiscation"  # a power over bank records that serves confiscation carries no request for evidence
ASSET_MEASURES = ("freezing", "confiscation")
# They let the requested State refuse: a request rests on no such provision.
REFUSES = {"UNTOC": frozenset({"13(7)"}), "UNCAC": frozenset({"55(7)"})}
DUTY_OF_OTHERS = "requested State does not take the Convention as basis"
AMENDED = {"as amended by ETS 182": "ETS182", "as amended by ETS 98 article 5": "ETS98"}
ORIGINAL = "original wording"
NUMBERED = re.compile(r"(\w+)\((\d+)\)")


@dataclass(frozen=True, slots=True)
class ArticleRef:
    """A provision that may be printed, with the function it serves."""

    instrument_id: str
    function: str
    provision: str
    verified: str
    when: str = ""


def letter_articles(
    case: Case,
    instrument: Instrument,
    *,
    governing: bool,
    binding: frozenset[str] = frozenset(),
    beside: frozenset[str] = frozenset(),
) -> tuple[ArticleRef, ...]:
    """The provisions for this request; paragraphs of the block only where the convention itself governs."""
    found: dict[str, ArticleRef] = {}
    beside |= REFUSES.get(instrument.id, frozenset())
    for function in _functions(case):
        for article, reference in _references(instrument, function):
            if not governing and in_block(instrument, article):
                continue
            if article.provision in beside or not _speaks(article, case, binding):
                continue
            found.setdefault(article.provision, reference)
    return tuple(found.values())


@lru_cache(maxsize=4_096)
def _references(instrument: Instrument, function: str) -> tuple[tuple[Article, ArticleRef], ...]:
    """What may be printed for a function hangs on the instrument alone."""
    return tuple(
        (article, ArticleRef(instrument.id, function, article.provision, article.verified.value, article.when))
        for article in instrument.printable(function)
    )


def _speaks(article: Article, case: Case, binding: frozenset[str]) -> bool:
    """Both States must have joined the protocol whose wording is cited; an order is cited only where one is sent."""
    if article.when in AMENDED:
        return AMENDED[article.when] in binding
    if article.when == ORIGINAL:
        return not binding.intersection(AMENDED.values())
    if article.when == DUTY_OF_OTHERS:
        return False
    if article.when.startswith(ASSETS_ONLY):
        return any(word in measure for measure in case.measures for word in ASSET_MEASURES)
    if article.when in NOT_FOR_FREEZING:
        return any("confiscation" in measure for measure in case.measures)
    return article.provision != "none"


def in_block(instrument: Instrument, article: Article) -> bool:
    """Whether a provision stands among the paragraphs that give way to another assistance treaty."""
    if instrument.block is None:
        return False
    numbered = NUMBERED.match(article.provision)
    if numbered is None or numbered[1] != instrument.block.article:
        return False
    return instrument.block.first <= int(numbered[2]) <= instrument.block.last


def _functions(case: Case) -> Iterable[str]:
    yield from FUNCTIONS[case.function]
    for measure in case.measures:
        for key, functions in MEASURES.items():
            if measure.startswith(key) or f"_{key}" in measure:
                yield from functions
