"""What the requested State asks of a request by its own rules and notifications: for the law, and for the form."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from mlawriter.directory import Directory
from mlawriter.directory.codes import OTHER_LAW
from mlawriter.directory.records import Notification, Rule, State
from mlawriter.law.case import OwnRule
from mlawriter.vocabulary.citations import Citation
from mlawriter.vocabulary.conditions import ALWAYS, Condition, Has, Not, all_of, any_of, one_of
from mlawriter.vocabulary.needs import Ask, Need

NO_TREATY: Final = Not(any_of(Has("basis"), Has("other_bases")))
SURRENDER: Final = one_of("letter", "extradition", "provisional_arrest")
ASSISTANCE: Final = one_of("letter", "mutual_legal_assistance")
LETTERS: Final[Mapping[frozenset[str], Condition]] = {
    frozenset({"mla"}): ASSISTANCE,
    frozenset({"extradition", "provisional_arrest"}): SURRENDER,
}
TOPICS: Final[Mapping[str, tuple[str, ...]]] = {
    "channel": ("channel",),
    "languages": ("translation", "translation_language"),
    "dual_criminality": ("dual_criminality",),
    "min_penalty": ("offences.max_penalty_years", "remaining_months"),
    "originals": ("warrant_copy", "authentication", "own_order"),
    "nationals": ("national_there",),
    "death_penalty": ("death_penalty_law", "death_penalty_assurance"),
    "in_absence": ("tried_in_absence", "retrial_assurance"),
    "provisional_arrest": ("papers_due", "papers_days"),
    "extradition_treaty_needed": ("bases",),
    "bank_secrecy": ("judge_grounds", "grounds_banks"),
}
"""Which fields a rule on a topic bears on."""

STRICT: Final = frozenset({"channel"})
"""Topics whose rules hold for every request: the field is REQUIRED, and so the rule stands beside it."""

NOTHING: Final = frozenset(
    {
        *("cv-rule-channel", "dk-rule-channel", "gw-rule-channel", "ne-rule-channel"),
        *("br-rule-originals", "pt-rule-originals", "eg-rule-min-penalty", "ge-rule-min-penalty"),
        *("ci-rule-extradition-treaty-needed", "eg-rule-extradition-treaty-needed"),
        *("ge-rule-extradition-treaty-needed", "ge-rule-dual-criminality", "tn-rule-languages"),
    }
)
"""Rules that ask nothing of the letter: of requests the other way, of police cooperation, or that ask for less."""

REQUIRED: Final = frozenset(
    {
        *("dz-rule-dual-criminality", "eg-rule-dual-criminality", "gh-rule-dual-criminality"),
        *("jp-rule-dual-criminality", "li-rule-dual-criminality", "md-rule-dual-criminality"),
        *("mt-rule-dual-criminality", "ng-rule-dual-criminality", "sk-rule-dual-criminality"),
        *("zm-rule-dual-criminality", "az-rule-originals", "de-rule-originals", "li-rule-originals"),
        *("mt-rule-originals", "sc-rule-originals", "sk-rule-originals", "tn-rule-originals"),
        *("br-rule-bank-secrecy", "xb-rule-bank-secrecy", "xa-rule-in-absence"),
    }
)
"""Rules that say that a request shall have it; the others are EXPECTED, and the drafter reads them at the field."""

MORE: Final[Mapping[str, tuple[tuple[str, ...], Condition]]] = {
    "cn-rule-other": (("reciprocity", "reciprocity_authority"), NO_TREATY),
    "jp-rule-other": (("reciprocity",), NO_TREATY),
    "mt-rule-other": (("evidence_kind",), SURRENDER),
    "hk-rule-other": (("offences.penalty", "purpose"), ASSISTANCE),
}
"""Rules on no topic of the list that bear on a field all the same."""

LANGUAGES: Final[Mapping[str, tuple[str, ...]]] = {
    "au-rule-languages": ("en",),
    "az-rule-languages": ("az",),
    "br-rule-languages": ("pt",),
    "de-rule-languages": ("de",),
    "es-rule-languages": ("es", "en", "fr"),
    "gb-rule-languages": ("en",),
    "mt-rule-languages": ("mt", "en"),
    "xa-rule-languages": ("fr",),
    "xb-rule-languages": ("en",),
    "xd-rule-languages": ("ru",),
}
"""The languages that a rule in words names: a letter in one of them needs no translation."""

NOTICES: Final[Mapping[str, str]] = {
    "dual_criminality": "dual_criminality",
    "nationals": "nationals",
    "reciprocity": "reciprocity",
    "coercive_measures": "coercive_measures",
}
DECLARED: Final = re.compile(r"\bETS (\d+) (?:declaration|reservation)")
OF_SURRENDER: Final = re.compile(r"\bextradition\b|\bsurrender\b", re.IGNORECASE)
OF_ASSISTANCE: Final = re.compile(r"\bMLA\b|rogatory|preservation|mutual|assistance|search|seizure", re.IGNORECASE)
ONLY_SURRENDER: Final = frozenset({"nationals", "min_penalty", "extradition_treaty_needed", "in_absence"})
BOTH: Final = frozenset({"mla", "extradition", "provisional_arrest"})


def own_rules(state: State) -> tuple[OwnRule, ...]:
    """What this State says that bears on a basis, in the words of the source."""
    rules = (
        OwnRule(rule.id, rule.topic, rule.text, rule.provision, _instrument(rule), _functions(rule))
        for rule in state.rules
    )
    notices = (
        OwnRule(
            notice.id,
            NOTICES[notice.topic],
            notice.value,
            notice.article,
            "" if notice.instrument == "DOMESTIC" else notice.instrument,
        )
        for notice in state.notifications
        if notice.topic in NOTICES and notice.value
    )
    return (*rules, *notices)


def active_rules(state: State, chosen: frozenset[str], requesting: str) -> frozenset[str]:
    """The ids of the rules and notifications that hold here: of its own law, or made to a chosen instrument."""
    rules = (rule.id for rule in state.rules if _instrument(rule) in {"", *chosen})
    notices = (
        notice.id
        for notice in state.notifications
        if (notice.instrument == "DOMESTIC" or notice.instrument in chosen or requesting in notice.partners)
        and (not notice.partners or requesting in notice.partners)
    )
    return frozenset((*rules, *notices))


def lists_of(directory: Directory) -> Mapping[str, tuple[Ask, ...]]:
    """For each field, what the States of the directory ask of it, each under the id of its own rule."""
    found: dict[str, list[Ask]] = {}
    for state in directory.states.values():
        for field, ask in (*_of_rules(state), *_of_notices(state)):
            found.setdefault(field, []).append(ask)
    return {field: tuple(asks) for field, asks in found.items()}


def _of_rules(state: State) -> Iterator[tuple[str, Ask]]:
    for rule in state.rules:
        if rule.id in NOTHING:
            continue
        when = LETTERS.get(_functions(rule), ALWAYS)
        if rule.topic == "languages":
            when = all_of(when, Not(one_of("letter_language", *LANGUAGES.get(rule.id, ()))))
        need = Need.REQUIRED if rule.topic in STRICT or rule.id in REQUIRED else Need.EXPECTED
        for field in TOPICS.get(rule.topic, ()):
            yield field, _ask(need, rule.id, f"{rule.provision}: {rule.text}".removeprefix(": "), when)
        fields, when = MORE.get(rule.id, ((), ALWAYS))
        for field in fields:
            yield field, _ask(Need.REQUIRED, rule.id, f"{rule.provision}: {rule.text}", when)


def _of_notices(state: State) -> Iterator[tuple[str, Ask]]:
    for notice in state.notifications:
        codes = f"({', '.join(notice.languages)})" if notice.languages else ""
        told = " ".join(filter(None, (_work(notice), notice.article, codes, _value(notice))))
        match notice.topic:
            case "accepted_languages" if notice.scope in {"", "extradition"} and notice.languages:
                other = Not(one_of("letter_language", *_enough(notice)))
                when = all_of(SURRENDER, other) if notice.scope else other
                for field in ("translation", "translation_language"):
                    yield field, _ask(Need.REQUIRED, notice.id, told, when)
            case "reciprocity":
                yield "reciprocity", _ask(Need.REQUIRED, notice.id, told, NO_TREATY)
            case "coercive_measures":
                yield "own_order", _ask(Need.REQUIRED, notice.id, told, ALWAYS)
            case "dual_criminality":
                yield "dual_criminality", _ask(Need.EXPECTED, notice.id, told, ALWAYS)
            case "nationals":
                yield "national_there", _ask(Need.EXPECTED, notice.id, told, SURRENDER)


def _ask(need: Need, identifier: str, told: str, when: Condition) -> Ask:
    return Ask(need, (Citation(identifier, told),), frozenset({identifier}), when)


def _enough(notice: Notification) -> tuple[str, ...]:
    """The languages any one of which is enough: none where all are needed, the first where they stand in order."""
    return {"any": notice.languages, "in-order": notice.languages[:1], "all": ()}[notice.choice]


def _work(notice: Notification) -> str:
    return "" if notice.instrument in OTHER_LAW else notice.instrument


def _value(notice: Notification) -> str:
    return f"({notice.value})" if notice.value else ""


def _instrument(rule: Rule) -> str:
    """The treaty to which a rule was declared, where its provision names one of the Council of Europe."""
    named = DECLARED.search(rule.provision)
    return f"ETS{named[1]}" if named else ""


@cache
def _functions(rule: Rule) -> frozenset[str]:
    """The kinds of request that a rule speaks of: by its topic, else by what its words name."""
    words = f"{rule.text} {rule.provision}"
    surrender, assistance = bool(OF_SURRENDER.search(words)), bool(OF_ASSISTANCE.search(words))
    if rule.topic in ONLY_SURRENDER or (surrender and not assistance):
        return frozenset({"extradition", "provisional_arrest"})
    return frozenset({"mla"}) if assistance and not surrender else BOTH
