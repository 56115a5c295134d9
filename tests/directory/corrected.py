"""An invented State with one office, one rule and one membership, and corrections laid over them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from mlawriter.directory import Authority, Directory, Names, Rule, State
from mlawriter.directory.corrections import Correction
from mlawriter.directory.overlay import Overlaid, overlaid
from mlawriter.directory.plain import plain
from mlawriter.directory.records import Membership, Sourced

OFFICE = Authority(
    id="xa-mla-office",
    function="mla",
    names={"en": "Office"},
    address="1 Old Road",
    phones=("+999 1",),
    emails=("old@example.org",),
    source="The law",
    source_date="2011",
    confidence="high",
    doubts=("moved?",),
)
RULE = Rule(id="xa-rule-1", topic="languages", text="English", source="The law", source_date="2011", confidence="high")
MEMBER = Membership(
    id="xa-membership-1", organisation="ORG", status="member", source="A list", source_date="2020", confidence="medium"
)
STATE = State(
    code="XA",
    kind="fictional",
    fictional=True,
    collected="2026-11-21",
    names={"en": Names(short="Arcadia", source="made for training", confidence="high")},
    authorities=(OFFICE,),
    rules=(RULE,),
    memberships=(MEMBER,),
)
LISTS = {"authorities": OFFICE, "rules": RULE, "memberships": MEMBER}
PAGE = Sourced(source="Their page", source_date="2026-11", confidence="medium")


def shipped(**changes: Any) -> Directory:
    return Directory({"XA": replace(STATE, **changes)})


def correction(action: str, values: Mapping[str, Any] | None = None, list_: str = "authorities", **more: Any) -> Any:
    """A correction over the edition above, made on one day by one editor."""
    entry = LISTS[list_]
    given = {
        "id": "c",
        "state": "XA",
        "list": list_,
        "entry": entry.id,
        "action": action,
        "values": values or {},
        "base": plain(list_, entry),  # type: ignore[arg-type] # the keys above are names of lists
        "source": PAGE.source,
        "source_date": PAGE.source_date,
        "by": "N. Editor",
        "on": "2026-11-22",
    }
    return Correction(**(given | more))


def laid(*corrections: Correction, **changes: Any) -> Overlaid:
    return overlaid(shipped(**changes), corrections)


def office(found: Overlaid) -> Authority:
    (only,) = found.directory.state("XA").authorities
    return only
