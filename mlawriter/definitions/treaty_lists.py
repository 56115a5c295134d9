"""What the regional treaties ask a request to state: each place in their lists, by the field that answers it.

The lists of the conventions of the United Nations stand at the fields themselves, since every request is held against
them. These are asked only where the treaty is chosen as a basis.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from mlawriter.vocabulary.citations import cite
from mlawriter.vocabulary.conditions import Condition, one_of
from mlawriter.vocabulary.needs import Ask, Need

SHALL, WHERE_POSSIBLE = Need.REQUIRED, Need.EXPECTED
SURRENDER: Final = one_of("letter", "extradition", "provisional_arrest")
ASSISTANCE: Final = one_of("letter", "mutual_legal_assistance")


def _asked(need: Need, *places: str, when: Condition = ASSISTANCE) -> tuple[Ask, ...]:
    """One ask for each work, so that only the works that are chosen are cited."""
    return tuple(Ask(need, cite(place), frozenset({place.partition(" ")[0]}), when) for place in places)


def _mercosur(provision: str) -> tuple[str, ...]:
    """The agreement with Bolivia and Chile has the articles of the protocol, under the same numbers."""
    return f"MERCOSUR-MLA {provision}", f"MERCOSUR-BO-CL-MLA {provision}"


def _laundering(provision: str, older: str) -> tuple[str, ...]:
    return f"CETS198 {provision}", f"ETS141 {older}"


_RIYADH, _CHISINAU = "RIYADH83 16", "CIS-CHISINAU 7(1)"
_PARTICULARS: Final = _asked(
    WHERE_POSSIBLE, *_mercosur("6(3)(f)"), f"{_CHISINAU}(d)", *_laundering("37(1)(e)(i)", "27(1)(e)(i)")
)
_PAPERS: Final = ("ETS24 12(2)(a)", "CETS212 12(2)(a)", "RIYADH83 42(b)", "CPLP-EXT 10")
LISTS: Final[Mapping[str, tuple[Ask, ...]]] = {
    "requesting_authority": _asked(
        SHALL, *_mercosur("6(3)(a)"), f"{_CHISINAU}(b)", _RIYADH, *_laundering("37(1)(a)", "27(1)(a)")
    ),
    "conducting_authority": _asked(SHALL, *_laundering("37(1)(a)", "27(1)(a)")),
    "case_reference": _asked(SHALL, f"{_CHISINAU}(c)"),
    "subject": _asked(SHALL, *_mercosur("6(3)(b)"), _RIYADH),
    "proceedings_kind": _asked(SHALL, *_mercosur("6(3)(b)"), "OAS-A55 26(a)"),
    "persons": _PARTICULARS,
    "persons.name": _PARTICULARS,
    "persons.birth_date": _PARTICULARS,
    "persons.nationalities": _PARTICULARS,
    "persons.address": _PARTICULARS,
    "persons.occupation": _asked(WHERE_POSSIBLE, f"{_CHISINAU}(d)"),
    "persons.register_number": _asked(WHERE_POSSIBLE, f"{_CHISINAU}(d)", *_laundering("37(1)(e)(i)", "27(1)(e)(i)")),
    "persons.representatives": _asked(WHERE_POSSIBLE, f"{_CHISINAU}(e)"),
    "facts": _asked(
        SHALL, *_mercosur("6(3)(b)"), "OAS-A55 26(a)", "OAS-A55 26(b)", _RIYADH, *_laundering("37(1)(c)", "27(1)(c)")
    ),
    "offences": _asked(SHALL, *_mercosur("6(3)(b)"), "OAS-A55 26(a)"),
    "offences.name": (
        *_asked(SHALL, *_mercosur("6(3)(b)"), "OAS-A55 26(a)"),
        *_asked(SHALL, "CETS212 12(2)(b)", "RIYADH83 42(c)", "CPLP-EXT 10", when=SURRENDER),
    ),
    "offences.provision": (
        *_asked(SHALL, *_mercosur("6(3)(e)"), *_laundering("37(1)(d)(i)", "27(1)(d)(i)")),
        *_asked(SHALL, "CETS212 12(2)(b)", "RIYADH83 42(c)", when=SURRENDER),
    ),
    "offences.limitation": _asked(SHALL, "CETS212 12(2)(b)", "CETS209 2(1)(e)", when=SURRENDER),
    "offences.committed_where": _asked(SHALL, "CETS212 12(2)(b)", "RIYADH83 42(c)", "CPLP-EXT 10", when=SURRENDER),
    "offences.committed_from": _asked(SHALL, "CETS212 12(2)(b)", "RIYADH83 42(c)", "CPLP-EXT 10", when=SURRENDER),
    "addressee": _asked(SHALL, f"{_CHISINAU}(a)", _RIYADH),
    "translation": _asked(SHALL, *_mercosur("6(5)"), "OAS-A55 28"),
    "date": _asked(SHALL, _RIYADH),
    "seal": _asked(SHALL, _RIYADH),
    "deadline": _asked(WHERE_POSSIBLE, "ECOWAS-MLA 5(1)(f)"),
    "confidentiality": _asked(WHERE_POSSIBLE, f"{_CHISINAU}(f)"),
    "special_procedure": _asked(
        WHERE_POSSIBLE, *_mercosur("6(4)(f)"), "OAS-A55 26(c)", *_laundering("37(1)(f)", "27(1)(f)")
    ),
    "special_procedure_reason": _asked(SHALL, "ECOWAS-MLA 5(1)(e)"),
    "presence": _asked(WHERE_POSSIBLE, *_mercosur("6(4)(i)")),
    "purpose": _asked(SHALL, *_mercosur("6(3)(d)"), *_laundering("37(1)(b)", "27(1)(b)")),
    "heard": _asked(SHALL, *_mercosur("6(4)(a)"), _RIYADH),
    "heard_address": _asked(WHERE_POSSIBLE, *_mercosur("6(4)(a)"), _RIYADH),
    "questions": _asked(SHALL, *_mercosur("6(4)(e)"), "OAS-A55 23", _RIYADH),
    "oath": _asked(WHERE_POSSIBLE, "ECOWAS-MLA 5(1)(e)"),
    "served_on": _asked(SHALL, *_mercosur("6(4)(b)"), "RIYADH83 8(c)"),
    "service_address": _asked(SHALL, *_mercosur("6(4)(b)"), "RIYADH83 8(c)"),
    "paper_types": _asked(SHALL, "RIYADH83 8(b)"),
    "allowances": _asked(WHERE_POSSIBLE, *_mercosur("6(4)(g)")),
    "search_places": _asked(SHALL, *_mercosur("6(4)(d)")),
    "available_at_home": _asked(SHALL, *_laundering("37(1)(d)(ii)", "27(1)(d)(ii)")),
    "property": _asked(WHERE_POSSIBLE, *_laundering("37(1)(e)(ii)", "27(1)(e)(ii)")),
    "maximum_amount": _asked(SHALL, *_laundering("37(2)", "27(2)")),
    "warrant_kind": _asked(SHALL, *_PAPERS, when=SURRENDER),
    "warrant_copy": _asked(SHALL, *_PAPERS, when=SURRENDER),
    "sought": _asked(SHALL, "CETS212 12(2)(c)", "CETS209 2(1)(a)", "RIYADH83 42(a)", when=SURRENDER),
    "sought_description": _asked(WHERE_POSSIBLE, "CETS212 12(2)(c)", "RIYADH83 42(a)", "RIYADH83 43", when=SURRENDER),
    "evidence_summary": _asked(SHALL, "RIYADH83 42(c)", when=SURRENDER),
    "involvement": _asked(SHALL, "CETS209 2(1)(f)", when=SURRENDER),
    "remaining_months": _asked(SHALL, "CPLP-EXT 10", when=SURRENDER),
    "tried_in_absence": _asked(SHALL, "CETS209 2(1)(h)", when=SURRENDER),
    "request_will_follow": _asked(SHALL, "RIYADH83 43", when=one_of("letter", "provisional_arrest")),
}


def places(lists: Mapping[str, Iterable[Ask]] = LISTS) -> Iterable[tuple[str, str]]:
    """Every field with every provision that asks for it."""
    return ((field, str(citation)) for field, asks in lists.items() for ask in asks for citation in ask.citations)
