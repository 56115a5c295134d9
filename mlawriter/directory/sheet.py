"""The country sheet: all that is on file about one State, as plain values that can be written as JSON."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from mlawriter.directory.records import Authority, Notification, Sourced, State
from mlawriter.directory.writing import PROVENANCE

_HEAD = ("code", "iso3", "m49", "kind", "fictional", "collected", "doubts")


def sheet(state: State) -> dict[str, Any]:
    """Lay out one State's record; what is not on file is listed as unknown, never left to be guessed."""
    return {
        **{key: _plain(getattr(state, key)) for key in _HEAD},
        "names": {language: _entry(names) for language, names in state.names.items()},
        "official_languages": _entry(state.official_languages) if state.official_languages else None,
        "legal_system": _entry(state.legal_system) if state.legal_system else None,
        "memberships": [_entry(membership) for membership in state.memberships],
        "authorities": [authority_entry(authority) for authority in state.authorities],
        "accepted_languages": [_language_entry(found) for found in state.notifications_on("accepted_languages")],
        "notifications": [_entry(found) for found in state.notifications],
        "rules": [_entry(rule) for rule in state.rules],
        "fiches": [_entry(fiche) for fiche in state.fiches],
        "guides": [_entry(guide) for guide in state.guides],
        "unknown": unknowns(state),
    }


def authority_entry(authority: Authority) -> dict[str, Any]:
    """Lay out one office, as a request keeps its copy of it."""
    return _entry(authority)


def unknowns(state: State) -> list[str]:
    """Name the questions that the directory cannot answer for this State."""
    current = [authority for authority in state.authorities if not authority.historic]
    answered = {
        "authority-mla": any(authority.function == "mla" for authority in current),
        "authority-extradition": any(authority.function == "extradition" for authority in current),
        "contact": any(authority.has_contact for authority in current),
        "urgent-channel": any(authority.urgent_channel for authority in current),
        "accepted-languages": bool(state.accepted_languages()),
        "dual-criminality": bool(state.rules_on("dual_criminality") or state.notifications_on("dual_criminality")),
        "nationals": bool(state.rules_on("nationals") or state.notifications_on("nationals")),
        "minimum-penalty": bool(state.rules_on("min_penalty")),
        "channel": bool(state.rules_on("channel")),
    }
    return [question for question, known in answered.items() if not known]


def _language_entry(found: Notification) -> dict[str, Any]:
    kept = ("languages", "choice", "scope", "instrument", "article", "source", "source_date", "confidence")
    return {key: _plain(getattr(found, key)) for key in kept}


def _entry(record: Sourced) -> dict[str, Any]:
    """Lay out an entry as its file has it: the id first, then the values that are there, then where they were read."""
    named = [field.name for field in fields(record)]
    own = sorted((name for name in named if name not in PROVENANCE), key=lambda name: name != "id")
    every = {name: _plain(getattr(record, name)) for name in (*own, *PROVENANCE)}
    return {key: value for key, value in every.items() if value not in ("", [], {})}


def _plain(value: object) -> Any:
    match value:
        case tuple():
            return [_plain(item) for item in value]
        case Mapping():
            return {key: _plain(held) for key, held in value.items()}
        case Sourced():
            return _entry(value)
        case _:
            return value
