"""What the law on file holds, looked up without a request, as plain values that can be written as JSON."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from mlawriter.casework.books import Books
from mlawriter.casework.question import FUNCTIONS, ask, case_from
from mlawriter.casework.report import findings_json
from mlawriter.language.messages import translator
from mlawriter.language.names import state_name
from mlawriter.law.functions import by_function
from mlawriter.law.instruments import Article, Instrument
from mlawriter.law.lawbook import Bilateral, LawBook
from mlawriter.law.standings import JOINED, NAMES, counts, source_json, standing_json, standings
from mlawriter.law.table import table, table_json

NETWORKS: Final = ("CASC", "WACAP")
"""Networks of contact points by which States are narrowed down; what is on file of their members is unconfirmed."""


def circles_of(books: Books) -> Mapping[str, frozenset[str]]:
    """The circles by which States are chosen: those of the law, and the networks as the directory has them."""
    found: dict[str, set[str]] = {name: set() for name in NETWORKS}
    for code, state in books.directory.states.items():
        for membership in state.memberships:
            if membership.organisation in found:
                found[membership.organisation].add(code)
    return {**books.law.circles, **{name: frozenset(codes) for name, codes in found.items()}}


def unconfirmed(books: Books, circle: str) -> bool:
    """Whether nobody has confirmed who belongs to this circle."""
    return circle in NETWORKS and all(
        membership.status == "unconfirmed"
        for state in books.directory.states.values()
        for membership in state.memberships
        if membership.organisation == circle
    )


def instruments_json(books: Books, tag: str) -> dict[str, Any]:
    """Every instrument, in brief."""
    return {"instruments": [_brief(each, tag) for each in books.law.instruments.values()]}


def instrument_json(books: Books, instrument: Instrument, on: date, tag: str) -> dict[str, Any]:
    """One instrument in full: its articles in groups, and the States."""
    law = books.law
    said = translator(tag).gettext
    found = standings(law, instrument, books.directory.states, on) if instrument.kind in JOINED else ()
    return {
        **_brief(instrument, tag),
        "titles": dict(instrument.titles),
        "scope": instrument.scope,
        "note": instrument.note,
        "status": instrument.status,
        "open_to": instrument.open_to,
        "articles": [
            {
                "group": group.id,
                "function": name,
                "label": said(group.functions[name]),
                "provisions": [_provision(article, law, instrument) for article in articles],
            }
            for group, functions in by_function(instrument)
            for name, articles in functions
        ],
        "notifications": _notifications(law, instrument),
        "other_notifications": _others(books, instrument),
        "declarations": [
            {"state": state, "subjects": list(each.subjects), "source": source_json(each.source)}
            for state, each in law.declarations.get(instrument.id, {}).items()
        ],
        "on": on.isoformat(),
        "counts": {NAMES[outcome]: number for outcome, number in counts(found).items()},
        "states": [standing_json(each, state_name(tag, each.state)) for each in found],
    }


def between_json(books: Books, one: str, other: str, on: date, tag: str) -> dict[str, Any]:
    """All bases by function, where `one` asks `other`.

    Raises:
        NoSuchAnswer: a State is not on file.
    """
    cases = {name: case_from(books, requesting=one, requested=other, on=on, function=name) for name in FUNCTIONS}
    found = {name: findings_json(books, ask(books, case), tag) for name, case in cases.items()}
    return {
        "one": one,
        "other": other,
        "on": on.isoformat(),
        "functions": found,
        "not_sorted": [_bilateral(each) for each in not_sorted(books.law, one, other)],
    }


def not_sorted(law: LawBook, one: str, other: str) -> tuple[Bilateral, ...]:
    """Treaties between the two that are no basis here: of another subject, or of one that the source does not tell."""
    return tuple(each for each in law.between(one, other) if not any(each.serves(name) for name in FUNCTIONS))


def participation_json(books: Books, family: str, circle: str, on: date, tag: str) -> dict[str, Any]:
    """How the States of a circle stand to the instruments of a family.

    Raises:
        NoSuchFilter: there is no such family or circle.
    """
    found = table(books.law, family, circle, books.directory.states, on, circles_of(books))
    return {
        **table_json(found, lambda code: state_name(tag, code), tag),
        "family": family,
        "circle": circle,
        "circle_unconfirmed": unconfirmed(books, circle),
    }


def _brief(instrument: Instrument, tag: str) -> dict[str, Any]:
    return {
        "id": instrument.id,
        "title": instrument.title(tag),
        "short_title": instrument.short_title(tag),
        "kind": instrument.kind,
        "family": instrument.family,
        "parent": instrument.parent or None,
        "adopted": instrument.adopted or None,
        "in_force": instrument.entry.date or None,
        "depositary": instrument.depositary or None,
        "number": instrument.number or None,
        "use": instrument.use,
        "fictional": instrument.fictional,
    }


def _bilateral(treaty: Bilateral) -> dict[str, Any]:
    return {
        "id": treaty.id,
        "subjects": list(treaty.subjects),
        "signed": treaty.signed or None,
        "in_force": treaty.in_force or None,
        "note": treaty.note or None,
        "doubt": treaty.doubt or None,
        "source": source_json(treaty.source),
    }


def _provision(article: Article, law: LawBook, instrument: Instrument) -> dict[str, Any]:
    return {
        "provision": article.provision,
        "summary": article.summary,
        "when": article.when or None,
        "verified": article.verified.value,
        "printable": article in instrument.printable(article.function),
        "source": law.sources.get(article.source, article.source) or None,
    }


def _notifications(law: LawBook, instrument: Instrument) -> list[dict[str, Any]]:
    return [
        {
            "state": each.state,
            "provision": each.provision,
            "as_basis": each.as_basis,
            "note": each.note or None,
            "source": source_json(each.source),
        }
        for each in law.notifications.values()
        if each.instrument == instrument.id
    ]


def _others(books: Books, instrument: Instrument) -> list[dict[str, Any]]:
    """What the directory has of this instrument beside the basis for extradition, which the law holds."""
    return [
        {
            "state": code,
            "topic": each.topic,
            "article": each.article or None,
            "answer": each.answer or None,
            "value": each.value or None,
            "languages": list(each.languages),
            "source": each.source,
            "as_of": each.source_date or None,
            "confidence": each.confidence,
        }
        for code, state in books.directory.states.items()
        for each in state.notifications
        if each.instrument == instrument.id and each.topic != "treaty_as_legal_basis_for_extradition"
    ]
