"""Put the rules together: which bases carry a request, in which order, what is open, and what may be printed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from mlawriter.law.articles import ArticleRef, letter_articles
from mlawriter.law.case import Case
from mlawriter.law.findings import Finding, Message, Outcome, all_of
from mlawriter.law.instruments import Instrument
from mlawriter.law.lawbook import LawBook
from mlawriter.law.rules.bilateral import bilateral
from mlawriter.law.rules.candidates import candidates
from mlawriter.law.rules.combined import combined
from mlawriter.law.rules.declarations import declarations
from mlawriter.law.rules.dual_criminality import dual_criminality_asked, dual_criminality_unread
from mlawriter.law.rules.extradition_basis import CLAUSES, extradition_basis
from mlawriter.law.rules.general_scope import general_scope
from mlawriter.law.rules.in_force import in_force
from mlawriter.law.rules.named_offences import named_offences
from mlawriter.law.rules.procedure import GATE, procedure
from mlawriter.law.rules.protocols import parent_binds_both, protocol_scope
from mlawriter.law.rules.ranking import Rank, position, rank, ranked
from mlawriter.law.rules.reciprocity import reciprocity
from mlawriter.law.rules.redirects import replaced, union_members
from mlawriter.law.rules.refusal import refusal, refusal_unread
from mlawriter.law.rules.uncac_scope import uncac_scope
from mlawriter.law.rules.untoc_scope import untoc_scope
from mlawriter.law.rules.vienna88_scope import vienna88_scope

SCOPES = {"UNTOC": untoc_scope, "UNCAC": uncac_scope, "VIENNA88": vienna88_scope}
PREFERRED = ("UNTOC", "UNCAC", "VIENNA88")
EXPECTED = frozenset({"refusal", "dual_criminality_asked"})  # told under a basis; whether it carries never hangs on it
Parties = tuple[tuple[str, str], tuple[str, str]]


class Role(StrEnum):
    """How a basis is used: it governs, supports the one that governs, may be tried, or does not carry the request."""

    GOVERNING = "governing"
    SUPPORTING = "supporting"
    ALTERNATIVE = "alternative"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True)
class Basis:
    """One instrument for this request; `parties` gives each State with the day it was bound, "" where not on file."""

    instrument_id: str
    outcome: Outcome
    role: Role
    findings: tuple[Finding, ...]
    articles: tuple[ArticleRef, ...]
    parties: Parties
    rank: Rank | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One open point, and the bases whose answer hangs on it."""

    id: str
    message: Message
    bases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Assessment:
    """All bases in order, reciprocity beside them, remarks on the pair, and the questions still open.

    `combined` says which instruments carry which offence, where a letter may rest on more than one.
    """

    bases: tuple[Basis, ...]
    reciprocity: Basis | None
    questions: tuple[Question, ...]
    remarks: tuple[Finding, ...] = ()
    combined: Finding | None = None

    @property
    def governing(self) -> Basis | None:
        """The basis whose procedure the letter follows, if one carries the request."""
        return next((basis for basis in self.bases if basis.role is Role.GOVERNING), None)


def assess(case: Case, law: LawBook) -> Assessment:
    """Weigh every candidate: treaties on this kind of request first, since the conventions stand back behind them."""
    near = tuple(candidates(case, law))
    treaties = [*_bilaterals(case, law), *_generals(case, law, near)]
    binding = tuple(basis.instrument_id for basis in _in_order(treaties) if basis.outcome is Outcome.MET)
    uncertain = tuple(basis.instrument_id for basis in _in_order(treaties) if basis.outcome is Outcome.UNKNOWN)
    others = [
        _convention(case, law, instrument, binding, uncertain)
        for instrument in near
        if instrument.coverage == "offences"
    ]
    protocols = _protocols(case, law, near, {basis.instrument_id: basis for basis in (*treaties, *others)})
    bases = _with_roles(case, law, _in_order((*treaties, *others, *protocols)))
    remark = union_members(case, law)
    remarks = (remark,) if remark else ()
    together = combined(case, _carrying(bases), _governing(bases))
    return Assessment(bases, _reciprocity(case, bases), _questions(bases, remarks), remarks, together)


def _bilaterals(case: Case, law: LawBook) -> Iterable[Basis]:
    for treaty in law.between(*case.states):
        if treaty.serves(case.function):
            finding = bilateral(case, treaty)
            parties = ((case.requesting, treaty.in_force), (case.requested, treaty.in_force))
            yield _basis(treaty.id, (finding,), parties, Rank.BILATERAL)


def _generals(case: Case, law: LawBook, near: tuple[Instrument, ...]) -> Iterable[Basis]:
    """Treaties on any criminal matter, without those that a later one replaces between the two."""
    found = [(instrument, in_force(case, law, instrument)) for instrument in near if instrument.coverage == "general"]
    binding = frozenset(instrument.id for instrument, bound in found if bound.outcome is Outcome.MET)
    for instrument, bound in found:
        successor = replaced(instrument.id, binding)
        findings = (bound, general_scope(case, instrument), *((successor,) if successor else ()))
        yield _basis(instrument.id, findings, _parties(case, law, instrument), rank(instrument))


def _convention(
    case: Case, law: LawBook, instrument: Instrument, binding: tuple[str, ...], uncertain: tuple[str, ...]
) -> Basis:
    """A convention on certain offences: bound, in scope, and for surrender with a way to be used."""
    bound = in_force(case, law, instrument)
    scope = SCOPES[instrument.id](case, law) if instrument.id in SCOPES else named_offences(case, instrument)
    needed = [bound, scope]
    if case.surrender and instrument.id in CLAUSES:
        needed.append(extradition_basis(case, law, instrument, binding))
    gated = not case.surrender and instrument.id in GATE
    told = (procedure(instrument, binding, uncertain),) if gated else ()
    return _basis(instrument.id, tuple(needed), _parties(case, law, instrument), rank(instrument), told)


def _protocols(case: Case, law: LawBook, near: tuple[Instrument, ...], known: dict[str, Basis]) -> Iterable[Basis]:
    """Protocols whose convention is not ruled out; those that add offences need one of them in the case."""
    for instrument in near:
        if instrument.kind != "protocol" or instrument.coverage != "protocol":
            continue
        parent = known.get(instrument.parent)
        if parent and parent.outcome is Outcome.NOT_MET and not instrument.conducts:
            continue
        bound = parent.findings[0] if parent else None  # every basis on an instrument opens with it
        findings = [in_force(case, law, instrument), parent_binds_both(case, law, instrument, bound)]
        if instrument.conducts:
            findings.append(protocol_scope(case, instrument))
        yield _basis(instrument.id, tuple(findings), _parties(case, law, instrument), rank(instrument))


def _basis(
    identifier: str, needed: tuple[Finding, ...], parties: Parties, place: Rank, told: tuple[Finding, ...] = ()
) -> Basis:
    """What is needed decides; what is only told does not. The role of what carries is given once all are known."""
    outcome = all_of(finding.outcome for finding in needed)
    role = Role.EXCLUDED if outcome is Outcome.NOT_MET else Role.ALTERNATIVE
    return Basis(identifier, outcome, role, (*needed, ranked(place), *told), (), parties, place)


def _parties(case: Case, law: LawBook, instrument: Instrument) -> Parties:
    one, other = (law.participation.status(state, instrument.id, case.on) for state in case.states)
    return (one.state, one.in_force), (other.state, other.in_force)


def _in_order(bases: Iterable[Basis]) -> list[Basis]:
    def key(basis: Basis) -> tuple[int, int, int, str]:
        return position(basis.outcome, basis.rank or Rank.BILATERAL, basis.instrument_id, PREFERRED)

    return sorted(bases, key=key)


def _with_roles(case: Case, law: LawBook, bases: list[Basis]) -> tuple[Basis, ...]:
    """The first that carries the request governs, unless it only adds duties; the rest support or stay open."""
    governing = next(
        (
            basis.instrument_id
            for basis in bases
            if basis.outcome is Outcome.MET and basis.rank not in {Rank.PROTOCOL, Rank.ADDITION}
        ),
        None,
    )
    binding = frozenset(basis.instrument_id for basis in bases if basis.outcome is Outcome.MET)
    return tuple(_with_role(case, law, basis, governing, binding) for basis in bases)


def _with_role(case: Case, law: LawBook, basis: Basis, governing: str | None, binding: frozenset[str]) -> Basis:
    if basis.outcome is Outcome.NOT_MET:
        return basis
    role = basis.role
    if basis.outcome is Outcome.MET:
        role = Role.GOVERNING if basis.instrument_id == governing else Role.SUPPORTING
    instrument = law.instruments.get(basis.instrument_id)
    if instrument is None:
        unread = (dual_criminality_unread(case, basis.instrument_id), refusal_unread(case, basis.instrument_id))
        return replace(basis, role=role, findings=(*basis.findings, *unread))
    declared = declarations(case, law, instrument.id)
    # With no treaty between the two, each convention that carries the request applies its own procedure.
    own = governing is None or (governing in law.instruments and law.instruments[governing].coverage == "offences")
    way = next((finding for finding in basis.findings if finding.id == "extradition_basis"), None)
    beside = CLAUSES[instrument.id].beside(way) if way else frozenset()
    articles = letter_articles(case, instrument, governing=own, binding=binding, beside=beside)
    expected = (dual_criminality_asked(case, instrument, own=own), refusal(case, instrument, own=own))
    findings = (*basis.findings, *filter(None, (declared, *expected)))
    return replace(basis, role=role, findings=findings, articles=articles)


def _carrying(bases: tuple[Basis, ...]) -> tuple[tuple[str, Outcome, tuple[Finding, ...]], ...]:
    """What is not ruled out; a protocol, or a convention that only adds duties, carries nothing by itself."""
    alone = frozenset({Rank.BILATERAL, Rank.REGIONAL, Rank.CONVENTION})
    found = (basis for basis in bases if basis.outcome is not Outcome.NOT_MET and basis.rank in alone)
    return tuple((basis.instrument_id, basis.outcome, basis.findings) for basis in found)


def _governing(bases: tuple[Basis, ...]) -> str | None:
    return next((basis.instrument_id for basis in bases if basis.role is Role.GOVERNING), None)


def _reciprocity(case: Case, bases: tuple[Basis, ...]) -> Basis:
    """It governs where every instrument is ruled out, unless the requested State needs a treaty."""
    found = reciprocity(case)
    role = Role.ALTERNATIVE if _carrying(bases) else Role.GOVERNING
    if found.outcome is Outcome.NOT_MET:
        role = Role.EXCLUDED
    parties = ((case.requesting, ""), (case.requested, ""))
    return Basis("RECIPROCITY", found.outcome, role, (found,), (), parties)


def _questions(bases: tuple[Basis, ...], remarks: tuple[Finding, ...]) -> tuple[Question, ...]:
    """Each open point once, whichever findings and bases it stands in."""
    points: dict[tuple[str, tuple[tuple[str, str], ...]], tuple[str, Message, list[str]]] = {}
    open_bases = [basis for basis in bases if basis.outcome is not Outcome.NOT_MET]
    trees = [
        (basis.instrument_id, finding)
        for basis in open_bases
        for finding in basis.findings
        if finding.id not in EXPECTED
    ]
    for owner, tree in (*trees, *(("", remark) for remark in remarks)):
        for finding in tree.open_points():
            if finding.settles is None:
                continue
            key = (finding.settles.text, tuple(sorted(finding.settles.params.items())))
            owners = points.setdefault(key, (finding.id, finding.settles, []))[2]
            if owner and owner not in owners:
                owners.append(owner)
    return tuple(Question(name, message, tuple(owners)) for name, message, owners in points.values())
