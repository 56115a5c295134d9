"""Which grounds for refusal to expect: those the instrument names, those it rules out, those of the State's own law."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from mlawriter.language.messages import N_
from mlawriter.law.articles import in_block
from mlawriter.law.case import Case
from mlawriter.law.findings import Finding, Message, Outcome, all_of
from mlawriter.law.instruments import Article, Ground, Instrument
from mlawriter.law.rules.grounds import ANSWERED, LABELS, OWN_TOPICS, REBUTTED, RULED_OUT, TOLD
from mlawriter.law.rules.procedure import GATE
from mlawriter.vocabulary.citations import Citation, cite

ASSISTANCE = ("refusal", "fiscal", "political_offence")
SURRENDER = (
    *("extradition_refusal", "political_offence", "fiscal", "nationals_prosecute"),
    *("death_penalty", "lapse_of_time", "ne_bis_in_idem"),
)
OF_SURRENDER = ("extradition_scope", "extraditable_offences", "extradition_legal_basis")
OF_ASSISTANCE = ("mla_general", "refusal")
GROUNDS_EXPECTED = frozenset({"refusal", "extradition_refusal"})  # the other functions also hold duties and no ground
NUMBER = re.compile(r"[0-9]+|[IVX]+")
ONLY_THEY = N_("Only %(requested)s can say; tell in the letter what speaks against it.")
READ = N_("Read the provision of %(instrument)s on refusal, and prepare the letter for it.")


def refusal(case: Case, instrument: Instrument, *, own: bool) -> Finding | None:
    """The grounds under one instrument; `own` says that its own procedure applies. They decide nothing."""
    facts = Facts(case.requested, case.dual_criminality, case.grounds_there, case.grounds_absent)
    named = _named(instrument, facts, surrender=case.surrender, own=own)
    children = (*named, *_bank_secrecy(case, instrument), *own_law(case, instrument.id))
    params = {"instrument": instrument.id}
    if not named and instrument.kind != "protocol":
        text = N_("No provision on refusal is on file for %(instrument)s.")
        nothing = Finding("refusal:none", Outcome.UNKNOWN, Message(text, params), settles=Message(READ, params))
        children = (nothing, *children)
    if not named and instrument.kind == "protocol":
        return None  # it amends the grounds of its convention, or leaves them as they are
    outcome = all_of(child.outcome for child in children)
    text = {
        Outcome.MET: N_("Refusal: nothing that %(instrument)s names stands in the way, as far as the facts say."),
        Outcome.NOT_MET: N_("Refusal: the facts meet a ground under %(instrument)s; answer it in the letter."),
        Outcome.UNKNOWN: N_("Refusal: grounds to expect under %(instrument)s."),
    }[outcome]
    return Finding("refusal", outcome, Message(text, params), children=children)


def refusal_unread(case: Case, treaty: str) -> Finding:
    """A treaty whose text is not on file: only the requested State's own law can be told."""
    params = {"requesting": case.requesting, "requested": case.requested}
    text = N_("Refusal: the text of the treaty between %(requesting)s and %(requested)s is not on file.")
    question = N_("Read in the treaty between %(requesting)s and %(requested)s what may be refused, and why.")
    children = own_law(case, treaty)
    return Finding("refusal", Outcome.UNKNOWN, Message(text, params), (), (), Message(question, params), children)


class Facts(NamedTuple):
    """What a ground for refusal is held against: the State that may refuse, and what is known of the grounds."""

    requested: str
    dual_criminality: bool | None
    there: frozenset[Ground]
    absent: frozenset[Ground]


@lru_cache(maxsize=1_000)
def articles(instrument: Instrument, *, surrender: bool) -> tuple[Article, ...]:
    """The provisions on refusal for this function: they hang on the instrument alone."""
    return tuple(_articles(instrument, surrender=surrender))


@lru_cache(maxsize=8_192)
def _named(instrument: Instrument, facts: Facts, *, surrender: bool, own: bool) -> tuple[Finding, ...]:
    """Who asks does not matter here, so the same findings serve every State that asks this one."""
    provisions = articles(instrument, surrender=surrender)
    return tuple(_of_article(facts, instrument, article, own=own) for article in provisions)


def _articles(instrument: Instrument, *, surrender: bool) -> Iterator[Article]:
    """Without those of the other function, and without those that repeat another."""
    other = _numbers(instrument, OF_ASSISTANCE if surrender else OF_SURRENDER)
    here = _numbers(instrument, OF_SURRENDER if surrender else OF_ASSISTANCE)
    seen: set[tuple[str, Ground]] = set()
    for function in SURRENDER if surrender else ASSISTANCE:
        for article in instrument.on(function):
            if article.printable and not _names(article) and function not in GROUNDS_EXPECTED:
                continue
            if not NUMBER.match(article.provision):
                continue  # filed without its number: there is no provision to name
            number = _number(article.provision)
            told = {(number, ground) for ground in article.grounds}
            if (number in here or number not in other) and not (told and told <= seen):
                seen |= told
                yield article


def _names(article: Article) -> bool:
    return bool(article.grounds or article.no_ground)


def _numbers(instrument: Instrument, functions: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_number(article.provision) for function in functions for article in instrument.on(function))


def _number(provision: str) -> str:
    found = NUMBER.match(provision)
    return found[0] if found else provision


def _of_article(facts: Facts, instrument: Instrument, article: Article, *, own: bool) -> Finding:
    """One provision with the grounds in it; one that stands back behind another treaty is told as such."""
    params = {"instrument": instrument.id, "provision": article.provision}
    name, citations = f"refusal:{article.provision}", (Citation(instrument.id, article.provision),)
    if not own and in_block(instrument, article):
        text = N_("Article %(provision)s gives way to the treaty that governs, unless both States agree otherwise.")
        gate = cite(f"{instrument.id} {GATE[instrument.id]}")
        return Finding(name, Outcome.MET, Message(text, params), (*citations, *gate))
    if not article.printable or not _names(article):
        text = N_("Article %(provision)s bears on refusal; its grounds are not on file.")
        return Finding(name, Outcome.UNKNOWN, Message(text, params), citations, (), Message(READ, params))
    children = (*(_ground(facts, ground) for ground in article.grounds), *map(_ruled_out, article.no_ground))
    outcome = all_of(child.outcome for child in children)
    text = N_("Article %(provision)s on refusal:")
    if not article.grounds:
        text = N_("Article %(provision)s does not let this alone be a reason to refuse:")
    return Finding(name, outcome, Message(text, params), citations, children=children, quote=article.when)


def _ground(facts: Facts, ground: Ground) -> Finding:
    """Whether a ground is there is told from the facts of the file, where a fact can tell."""
    return _told(ground, facts.requested, there=_there(facts, ground))


@cache
def _told(ground: Ground, requested: str, *, there: bool | None) -> Finding:
    """The same words serve every pair with this requested State."""
    params = {"requested": requested}
    name, label = f"ground:{ground.value}", Message(TOLD[there], {"ground": LABELS[ground]})
    used = (ANSWERED[ground],) if ground in ANSWERED else ()
    question = Message(REBUTTED.get(ground, ONLY_THEY), params)
    if there is None:
        return Finding(name, Outcome.UNKNOWN, label, (), used, question)
    return Finding(name, Outcome.NOT_MET if there else Outcome.MET, label, (), used, question if there else None)


def _there(facts: Facts, ground: Ground) -> bool | None:
    if ground is Ground.DUAL and facts.dual_criminality is not None:
        return not facts.dual_criminality
    if ground in facts.there:
        return True
    return False if ground in facts.absent else None


def _ruled_out(ground: Ground) -> Finding:
    return Finding(f"no_ground:{ground.value}", Outcome.MET, Message(RULED_OUT, {"ground": LABELS[ground]}))


def _bank_secrecy(case: Case, instrument: Instrument) -> Iterator[Finding]:
    """Where bank records are asked for: whether the instrument rules bank secrecy out."""
    if case.surrender or not any(measure.startswith("bank") for measure in case.measures):
        return
    printable, here = instrument.printable("bank_secrecy"), _numbers(instrument, OF_ASSISTANCE)
    found = [article for article in printable if _number(article.provision) in here] or printable
    params = {"instrument": instrument.id}
    if found:
        text = N_("%(instrument)s does not let bank secrecy be a ground for refusal.")
        citations = tuple(Citation(instrument.id, article.provision) for article in found)
        yield Finding("ground:bank_secrecy", Outcome.MET, Message(text, params), citations, ("measures",))
        return
    text = N_("Nothing on file in %(instrument)s rules bank secrecy out as a ground for refusal.")
    question = N_("Rely beside it on a convention that does, where its scope is met.")
    yield Finding("ground:bank_secrecy", Outcome.UNKNOWN, Message(text, params), (), ("measures",), Message(question))


def own_law(case: Case, instrument: str) -> tuple[Finding, ...]:
    """What the requested State's own law or declarations add, in the words of their source."""
    if not case.own_rules:
        return ()
    text = N_("The law or a declaration of %(requested)s adds:")
    question = N_("Hold the facts against this rule of %(requested)s.")
    params = {"requested": case.requested}
    return tuple(
        Finding(
            f"own:{rule.id}",
            Outcome.UNKNOWN,
            Message(text, params),
            (Citation(rule.id, rule.provision),),
            ("requested",),
            Message(question, params),
            quote=rule.text,
        )
        for topic in OWN_TOPICS[case.function]
        for rule in case.rules_on(topic, instrument)
    )
